"""The door for rows on their way into the books: what was judged is checked once more."""

from centre_app.domain.ledgers.entries import LedgerEntry
from centre_app.domain.people import phones
from centre_app.domain.people.codes import IdKind
from centre_app.domain.people.identity import normalise_id
from centre_app.domain.text import FieldChecks
from centre_app.services.records.ledgers import LedgerChunk

FILE_NAME_LIMIT = 200


def checked_entries(chunk: LedgerChunk) -> tuple[LedgerEntry, ...]:
    """Return the rows of a chunk, cleaned.

    Raises:
        FieldError: names every field of any row that cannot stand.
    """
    checks = FieldChecks()
    checks.line("file_name", chunk.file_name, limit=FILE_NAME_LIMIT)
    cleaned = tuple(_checked(checks, one) for one in chunk.entries)
    checks.done()
    return cleaned


def _checked(checks: FieldChecks, entry: LedgerEntry) -> LedgerEntry:
    return LedgerEntry(
        line=checks.positive_int("line", entry.line),
        day=checks.day("day", entry.day),
        name=checks.optional_name("name", entry.name),
        demand=checks.text("demand", entry.demand),
        id_number=checks.take("id_number", normalise_id, IdKind.RESIDENT, entry.id_number) or "",
        id_remark=checks.optional_line("id_remark", entry.id_remark),
        phone=checks.take("phone", phones.normalise, entry.phone) or "",
        address=checks.optional_line("address", entry.address),
        village=checks.optional_line("village", entry.village),
        sex=entry.sex,
        ethnic=checks.optional_line("ethnic", entry.ethnic, limit=40),
        occupation=checks.optional_line("occupation", entry.occupation, limit=80),
        work_unit=checks.optional_line("work_unit", entry.work_unit),
        people_count=checks.positive_int("people_count", entry.people_count),
        other_name=checks.optional_name("other_name", entry.other_name),
        place=checks.optional_line("place", entry.place),
        channel=entry.channel,
        dispute_type=entry.dispute_type,
        closed_on=checks.optional_day("closed_on", entry.closed_on),
        note=checks.optional_text("note", entry.note),
    )
