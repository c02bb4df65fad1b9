"""A piece of evidence: numbered within its case, corrected for everybody to see, never deleted."""

from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from datetime import date, datetime
from typing import Any
from uuid import UUID

from centre_app.domain.dates import chinese_date
from centre_app.domain.entity import Entity, Root
from centre_app.domain.errors import FieldError, RuleError
from centre_app.domain.evidence.codes import EvidenceField, EvidenceKind, OriginalKind


@dataclass(frozen=True)
class EvidenceChange:
    """What stood in a field before somebody corrected it."""

    field: EvidenceField
    was: str
    at: datetime
    by: str


@dataclass(frozen=True, kw_only=True)
class Particulars:
    """What the list says of a piece; ``provider_id`` is his part in the case if he is a party."""

    name: str
    kind: EvidenceKind
    provider_id: UUID | None
    provider: str
    copies: int
    pages: int
    original: OriginalKind
    compared_on: date | None
    compared_by: str
    proves: str
    brought_on: date


@dataclass(eq=False, kw_only=True)
class EvidenceFile(Entity):
    """A stored file that shows a piece of evidence, or part of it."""

    item_id: UUID
    attachment_id: UUID
    ordinal: int


@dataclass(eq=False, kw_only=True)
class EvidenceItem(Root):
    """A piece of evidence; its number stays when it is struck out.

    Source: 人民调解文书格式 2010, 证据材料.
    """

    matter_id: UUID
    case_id: UUID
    number: int
    name: str
    kind: EvidenceKind
    provider_id: UUID | None = None
    provider: str
    copies: int
    pages: int
    original: OriginalKind
    compared_on: date | None = None
    compared_by: str = ""
    proves: str
    brought_on: date
    returned_on: date | None = None
    returned_to: str = ""
    changes: list[dict[str, Any]] = field(default_factory=list)
    struck_at: datetime | None = None
    struck_by: str = ""
    struck_reason: str = ""
    files: list[EvidenceFile] = field(default_factory=list)

    @property
    def struck(self) -> bool:
        """Return whether it was struck out of the list."""
        return self.struck_at is not None

    def changed(self) -> tuple[EvidenceChange, ...]:
        """Return what was corrected, in the order it was done in."""
        return tuple(
            EvidenceChange(
                EvidenceField(one["field"]),
                one["was"],
                datetime.fromisoformat(one["at"]),
                one["by"],
            )
            for one in self.changes
        )

    def earlier(self, which: EvidenceField) -> tuple[str, ...]:
        """Return what stood in a field before, the oldest first."""
        return tuple(one.was for one in self.changed() if one.field is which)

    def correct(self, new: Particulars, *, at: datetime, by: str) -> tuple[EvidenceField, ...]:
        """Put other particulars in place of these; what stood there stays to be seen.

        What was left blank is filled in without a trace of correction: nothing was wrong.

        Raises:
            RuleError: it was struck out.
        """
        self.refuse_if_struck()
        before, after = shown(self), shown(new)
        told = tuple(one for one in before if before[one] != after[one])
        self.changes = [
            *self.changes,
            *(
                {"field": one.value, "was": before[one], "at": at.isoformat(), "by": by}
                for one in told
                if before[one]
            ),
        ]
        for one in fields(new):
            setattr(self, one.name, getattr(new, one.name))
        return told

    def show_by(self, attachments: Iterable[UUID]) -> bool:
        """Tie it to these files, in this order; return whether anything is another."""
        wanted = list(dict.fromkeys(attachments))
        if [one.attachment_id for one in self.files] == wanted:
            return False
        known = {one.attachment_id: one for one in self.files}
        self.files[:] = [
            known.get(key) or EvidenceFile(item_id=self.id, attachment_id=key, ordinal=at)
            for at, key in enumerate(wanted)
        ]
        for at, one in enumerate(self.files):
            one.ordinal = at
        return True

    def strike(self, *, at: datetime, by: str, reason: str) -> None:
        """Strike it out: it stays on the list, to be read and under its number.

        Raises:
            RuleError: it was struck out before.
        """
        self.refuse_if_struck()
        self.struck_at, self.struck_by, self.struck_reason = at, by, reason

    def give_back(self, on: date, to: str) -> None:
        """Note that it was given back, and to whom.

        Raises:
            FieldError: it came in later than that.
            RuleError: it was given back or struck out before.
        """
        self.refuse_if_struck()
        if self.returned_on is not None:
            raise RuleError("evidence_returned", number=str(self.number), to=self.returned_to)
        if on < self.brought_on:
            raise FieldError(returned_on="before_it_came")
        self.returned_on, self.returned_to = on, to

    def refuse_if_struck(self) -> None:
        """Let a piece pass that still counts.

        Raises:
            RuleError: it was struck out.
        """
        if self.struck:
            raise RuleError("evidence_struck", number=str(self.number))


def shown(of: EvidenceItem | Particulars) -> dict[EvidenceField, str]:
    """Return each field as people read it."""
    compared = f"{of.compared_by} {chinese_date(of.compared_on)}" if of.compared_on else ""
    return {
        EvidenceField.NAME: of.name,
        EvidenceField.KIND: of.kind.label,
        EvidenceField.PROVIDER: of.provider,
        EvidenceField.COPIES: str(of.copies),
        EvidenceField.PAGES: str(of.pages),
        EvidenceField.ORIGINAL: of.original.label,
        EvidenceField.COMPARED: compared,
        EvidenceField.PROVES: of.proves,
        EvidenceField.BROUGHT_ON: chinese_date(of.brought_on),
    }
