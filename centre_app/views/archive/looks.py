"""How the lists of the archive look, and the lines of a file."""

from datetime import date

from centre_app.domain.case_files.codes import FileState
from centre_app.services.records.case_files import ContentLine, FilePage, LoanLine, ShelfRow
from centre_app.views.archive import words
from centre_app.views.parts.chip import ChipLook, Tone
from centre_app.views.parts.table_model import Column


def lacking(row: ShelfRow) -> ChipLook:
    """Return how much a file lacks that must lie in it."""
    if row.lacking:
        return ChipLook(words.LACKS.format(count=row.lacking), Tone.WARN)
    return ChipLook(row.state.label if row.state else words.WHOLE, Tone.GOOD)


def waiting_columns() -> tuple[Column[ShelfRow], ...]:
    """Return the columns of what is to be put together."""
    return (
        Column(words.COLUMN_STATE, lambda row: lacking(row).text, width=7, chip=lacking),
        _parties(),
        Column(words.COLUMN_CLOSED, lambda row: day(row.closed_on), width=6, yields=1),
        _number(),
    )


def locked_columns() -> tuple[Column[ShelfRow], ...]:
    """Return the columns of what lies in the archive."""
    return (
        _parties(),
        Column(words.COLUMN_UNTIL, lambda row: day(row.kept_until), width=6, yields=1),
        Column(words.COLUMN_LOCKED, lambda row: day(row.locked_on), width=6, yields=2),
        _number(),
    )


def lent_columns(today: date) -> tuple[Column[ShelfRow], ...]:
    """Return the columns of what is out."""

    def light(row: ShelfRow) -> ChipLook:
        if row.due_on is not None and row.due_on < today:
            return ChipLook(words.LATE, Tone.DANGER)
        return ChipLook(day(row.due_on), Tone.NOTICE)

    return (
        Column(words.COLUMN_DUE, lambda row: light(row).text, width=8, chip=light),
        Column(words.COLUMN_WHO, lambda row: row.borrower, width=8, strong=True),
        Column(words.COLUMN_PARTIES, lambda row: row.parties, width=9, yields=1),
        _number(),
    )


def overdue_columns() -> tuple[Column[ShelfRow], ...]:
    """Return the columns of what is kept no longer."""

    def light(row: ShelfRow) -> ChipLook:
        if row.proposed:
            return ChipLook(words.PROPOSED, Tone.WARN)
        return ChipLook(row.state.label if row.state else "")

    return (
        Column(words.COLUMN_STATE, lambda row: light(row).text, width=8, chip=light),
        _parties(),
        Column(words.COLUMN_UNTIL, lambda row: day(row.kept_until), width=6, yields=1),
        _number(),
    )


def _number() -> Column[ShelfRow]:
    # The page at the right bears it, too: here it is the first to make room.
    return Column(words.COLUMN_NUMBER, lambda row: row.number, width=13, muted=True, yields=3)


def _parties() -> Column[ShelfRow]:
    return Column(words.COLUMN_PARTIES, lambda row: row.parties, width=9, strong=True)


def head_lines(page: FilePage) -> list[str]:
    """Return what stands under the number of a file."""
    until = day(page.kept_until)
    retention = page.retention.label
    told = [
        (page.file_id is None and not page.ready, words.NOT_READY),
        (page.filed_by, words.FILED_BY.format(who=page.filed_by, on=day(page.filed_on))),
        (page.own and page.state is FileState.OPEN, words.ANOTHER_INSPECTS),
        (page.inspected_by, _inspected(page)),
        (page.file_id and not until, words.KEPT.format(retention=retention)),
        (until, words.KEPT_UNTIL.format(retention=retention, until=until)),
        (page.locked_on, words.LOCKED_ON.format(on=day(page.locked_on))),
        (page.remarks, words.REMARKS.format(text=page.remarks)),
        (
            page.override_reason,
            words.OVERRIDDEN.format(who=page.overridden_by, text=page.override_reason),
        ),
        (page.destroy_asked_on, _asked(page)),
        (page.destroyed_on, words.DESTROYED_ON.format(on=day(page.destroyed_on))),
    ]
    return [text for shown, text in told if shown]


def _inspected(page: FilePage) -> str:
    return words.INSPECTED_BY.format(who=page.inspected_by, on=day(page.inspected_on))


def _asked(page: FilePage) -> str:
    on = day(page.destroy_asked_on)
    return words.ASKED_TO_DESTROY.format(who=page.destroy_asked_by, on=on, text=page.destroy_reason)


def content_text(line: ContentLine) -> str:
    """Return a line of the index."""
    stored = line.paper_id or line.attachment_id
    text = words.ITEM if stored else words.ITEM_ON_PAPER
    on = line.dated_on.isoformat()
    return text.format(at=line.ordinal + 1, title=line.title, on=on, pages=line.pages)


def loan_text(loan: LoanLine) -> str:
    """Return a line of the lending book."""
    known = {"lent": day(loan.lent_on), "who": loan.borrower, "why": loan.purpose}
    if loan.returned_on is None:
        return words.LOAN_OUT.format(**known, due=day(loan.due_on))
    note = loan.returned_note
    return words.LOAN_BACK.format(**known, back=day(loan.returned_on), note=note).strip()


def day(on: date | None) -> str:
    """Return a day as the lists tell it."""
    return on.isoformat() if on else ""
