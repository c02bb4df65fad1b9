"""The checks of what is typed of an inquiry."""

from collections.abc import Iterable
from datetime import datetime

from centre_app.domain.inquiries.inquiry import Inquiry
from centre_app.domain.mediation.records import RecordLine
from centre_app.domain.text import FieldChecks
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.inquiries import InquiryEntry
from centre_app.services.sessions.sitting import LONGEST_CALL, LONGEST_LINE

LONGEST_PURPOSE = 500
MOST_PEOPLE = 20


def names(checks: FieldChecks, field: str, typed: Iterable[str]) -> list[str]:
    """Return the names of a list, each once."""
    given = [one for one in typed if one.strip()]
    if len(given) > MOST_PEOPLE:
        checks.refuse(field, "too_many_people")
    return list(dict.fromkeys(checks.name(field, one) for one in given[:MOST_PEOPLE]))


def past(
    unit: UnitOfWork, checks: FieldChecks, field: str, moment: datetime | None
) -> datetime | None:
    """Return a moment that is not to come."""
    if moment is not None and moment > unit.now:
        checks.refuse(field, "hour_to_come")
    return moment


def write(unit: UnitOfWork, inquiry: Inquiry, entry: InquiryEntry) -> None:
    """Check what was typed and put it into the record.

    Raises:
        FieldError: a field cannot stand.
    """
    checks = FieldChecks()
    relation = checks.optional_line("relation", entry.relation)
    place = checks.line("place", entry.place)
    purpose = checks.text("purpose", entry.purpose, limit=LONGEST_PURPOSE)
    investigators = names(checks, "investigators", entry.investigators)
    recorder = checks.optional_name("recorder", entry.recorder)
    present = names(checks, "present", entry.present)
    began = past(unit, checks, "began", entry.began_at)
    ended = past(unit, checks, "ended", entry.ended_at)
    lines = [
        RecordLine(
            checks.optional_line("lines", one.speaker, limit=LONGEST_CALL),
            one.kind,
            checks.optional_text("lines", one.text, limit=LONGEST_LINE),
        )
        for one in entry.lines
    ]
    checks.done()
    inquiry.relation, inquiry.place, inquiry.purpose = relation, place, purpose
    inquiry.investigators, inquiry.recorder, inquiry.present = investigators, recorder, present
    inquiry.began_at, inquiry.ended_at = began, ended
    inquiry.write(lines)
