"""Case files in lists: those to be put together, those in the archive, out, or due."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, exists, func, literal, null, or_, select
from sqlalchemy.orm import Session

from centre_app.domain.case_files.codes import CaseFileKind, FileState
from centre_app.domain.clock import civil_day
from centre_app.domain.matters.codes import MatterState
from centre_app.domain.mediation.codes import CaseStage
from centre_app.services.records.case_files import FileSubject, ShelfCounts, ShelfQuery, ShelfRow
from centre_app.storage.access import open_to
from centre_app.storage.tables.case_files import case_files, filed_items, loans
from centre_app.storage.tables.matters import matters
from centre_app.storage.tables.mediation import mediation_cases
from centre_app.storage.tables.petitions import petition_files

_UNDER_WAY = (FileState.OPEN, FileState.REVIEWED)
_IN_ARCHIVE = (FileState.LOCKED, FileState.LENT)


class SqlCaseFileRegister:
    """Lists files; those of closed matters are left out."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def rows(self, query: ShelfQuery, today: date) -> Sequence[ShelfRow]:
        """Return files, those that wait or are due longest first."""
        if query.state is None and not query.overdue:
            found = [self._read(one, query) for one in (_of_cases(), _of_petitions())]
            rows = sorted((row for part in found for row in part), key=_waits_since)
            return rows[: query.limit]
        return self._read(_on_shelf(query, today), query)

    def counts(self, today: date) -> ShelfCounts:
        """Return how many files stand in each list."""
        locked, lent = (self._count(_on_shelf(ShelfQuery(state=one), today)) for one in _IN_ARCHIVE)
        return ShelfCounts(locked, lent, self._count(_on_shelf(ShelfQuery(overdue=True), today)))

    def filed(self, attachment_id: UUID) -> bool:
        """Return whether an attachment lies in a closed volume."""
        asked = select(exists().where(filed_items.c.attachment_id == attachment_id))
        return bool(self._session.scalar(asked))

    def _read(self, statement: Select[Any], query: ShelfQuery) -> list[ShelfRow]:
        asked = statement.where(open_to(self._session, matters.c.id), *_with_words(query.words))
        return [_row(one) for one in self._session.execute(asked.limit(query.limit)).mappings()]

    def _count(self, statement: Select[Any]) -> int:
        asked = statement.where(open_to(self._session, matters.c.id)).order_by(None).subquery()
        return self._session.scalar(select(func.count()).select_from(asked)) or 0


def _columns(case_id: Any, number: Any, kind: Any) -> tuple[Any, ...]:
    file = case_files.c
    return (
        matters.c.id.label("matter_id"),
        case_id.label("case_id"),
        file.id.label("file_id"),
        kind.label("kind"),
        number.label("number"),
        matters.c.title,
        matters.c.parties_text,
        file.state,
        matters.c.closed_at,
        file.locked_on,
        file.kept_until,
        file.destroy_asked_on,
    )


def _of_cases() -> Select[Any]:
    """Return the question for mediations that ended, in matters that are closed, not filed yet."""
    case = mediation_cases.c
    return (
        select(*_columns(case.id, case.number, literal(CaseFileKind.MEDIATION.value)))
        .select_from(mediation_cases)
        .join(matters, matters.c.id == case.matter_id)
        .outerjoin(case_files, case_files.c.case_id == case.id)
        .where(case.stage == CaseStage.ENDED, _not_filed())
        # By the day of its end, of which there is an index: it goes no further than to the last line.
        .order_by(case.ended_on, case.id)
    )


def _of_petitions() -> Select[Any]:
    """Return the question for petitions of closed matters that are not filed."""
    same = and_(case_files.c.matter_id == matters.c.id, case_files.c.case_id.is_(None))
    return (
        select(*_columns(null(), matters.c.number, literal(CaseFileKind.PETITION.value)))
        .select_from(petition_files)
        .join(matters, matters.c.id == petition_files.c.matter_id)
        .outerjoin(case_files, same)
        .where(_not_filed())
        .order_by(matters.c.closed_at, matters.c.id)
    )


def _on_shelf(query: ShelfQuery, today: date) -> Select[Any]:
    """Return the question for files in the archive: of a state, or whose years are over."""
    file = case_files.c
    wanted = (
        and_(file.state.in_(_IN_ARCHIVE), file.kept_until < today)
        if query.overdue
        else file.state == query.state
    )
    out = and_(loans.c.file_id == file.id, loans.c.returned_on.is_(None))
    columns = (*_columns(file.case_id, file.number, file.kind), loans.c.borrower, loans.c.due_on)
    return (
        select(*columns)
        .select_from(case_files)
        .join(matters, matters.c.id == file.matter_id)
        .outerjoin(loans, out)
        .where(wanted)
        .order_by(loans.c.due_on, file.kept_until, file.locked_on.desc(), file.id)
    )


def _not_filed() -> ColumnElement[bool]:
    """Return the condition that nobody began it though it may be, or that it is under way."""
    waits = and_(case_files.c.id.is_(None), matters.c.state == MatterState.CLOSED)
    return or_(waits, case_files.c.state.in_(_UNDER_WAY))


def _with_words(words: str) -> list[ColumnElement[bool]]:
    columns = (matters.c.number, matters.c.parties_text, matters.c.title, case_files.c.number)
    return [
        or_(*(one.contains(word, autoescape=True) for one in columns)) for word in words.split()
    ]


def _row(row: Any) -> ShelfRow:
    closed_at = row["closed_at"]
    return ShelfRow(
        subject=FileSubject(row["matter_id"], row["case_id"]),
        file_id=row["file_id"],
        kind=CaseFileKind(row["kind"]),
        number=row["number"],
        title=row["title"],
        parties=row["parties_text"],
        state=row["state"],
        closed_on=civil_day(closed_at) if closed_at else None,
        locked_on=row["locked_on"],
        kept_until=row["kept_until"],
        borrower=row.get("borrower") or "",
        due_on=row.get("due_on"),
        proposed=row["destroy_asked_on"] is not None,
    )


def _waits_since(row: ShelfRow) -> date:
    return row.closed_on or date.max
