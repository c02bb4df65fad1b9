"""Inquiries of a case, for tests: every step uses the version it finds."""

from typing import Any
from uuid import UUID

from centre_app.domain.mediation.codes import LineKind, ReadBackWay
from centre_app.domain.mediation.records import RecordLine
from centre_app.services.records.inquiries import (
    BeginInquiry,
    CorrectInquiry,
    DropInquiry,
    InquiryEntry,
    InquiryKey,
    InquiryPage,
)
from centre_app.services.records.people import PersonEntry
from centre_app.services.requests import Done
from tests.evidence_road import EvidenceRoad

SAID = (
    RecordLine("", LineKind.QUESTION, "沟是什么时候挖的？"),
    RecordLine("", LineKind.ANSWER, "九八年春天，村上统一挖的。"),
)


class InquiryRoad(EvidenceRoad):
    """The way of a case with somebody who is asked about it."""

    def begin(self, case_id: UUID, **changed: Any) -> Done:
        """Begin to ask a neighbour, who is nobody of the matter yet."""
        said: dict[str, Any] = {
            "witness": PersonEntry(name="钱三多", phone="13800003333", address="云岭村四组"),
            "relation": "邻居",
            "place": "云岭村四组钱三多家",
            "purpose": "了解排水沟的来历",
            "investigators": ("周正和", "林秀英"),
            "recorder": "孙小雨",
        }
        if "asked_id" in changed:
            said["witness"] = None
        request = BeginInquiry(case_id=case_id, seen=self.version(case_id), **(said | changed))
        return self.town.services.inquiries.begin(self.actor, request)

    def page(self, inquiry_id: UUID) -> InquiryPage:
        """Return the record of an inquiry."""
        return self.town.services.inquiry_pages.page(self.actor, InquiryKey(inquiry_id))

    def typed(self, inquiry_id: UUID, **changed: Any) -> InquiryEntry:
        """Return a record that can be signed."""
        page = self.page(inquiry_id)
        said: dict[str, Any] = {
            "relation": page.relation,
            "place": page.place,
            "purpose": page.purpose,
            "investigators": page.investigators,
            "recorder": page.recorder,
            "present": page.present,
            "began_at": page.began_at,
            "duty_told": True,
            "lines": () if page.read_lines else SAID,
            "read_back": ReadBackWay.ALOUD,
        }
        return InquiryEntry(inquiry_id=inquiry_id, seen=page.version, **(said | changed))

    def save(self, inquiry_id: UUID, **changed: Any) -> Done:
        """Put the record on file."""
        return self.town.services.inquiries.save(self.actor, self.typed(inquiry_id, **changed))

    def close(self, inquiry_id: UUID, **changed: Any) -> Done:
        """End the inquiry a little later, with its record on paper."""
        return self.town.services.inquiries.close(self.actor, self.typed(inquiry_id, **changed))

    def mend(self, inquiry_id: UUID, start: int, end: int, words: str, line: int = 1) -> Done:
        """Correct some words of what was read back."""
        request = CorrectInquiry(
            inquiry_id=inquiry_id,
            seen=self.page(inquiry_id).version,
            line=line,
            start=start,
            end=end,
            words=words,
        )
        return self.town.services.inquiries.correct(self.actor, request)

    def drop(self, inquiry_id: UUID, reason: str = "找错了人") -> Done:
        """Give the inquiry up."""
        request = DropInquiry(
            inquiry_id=inquiry_id, seen=self.page(inquiry_id).version, reason=reason
        )
        return self.town.services.inquiries.drop(self.actor, request)
