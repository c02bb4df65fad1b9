"""Matters and visits in lists."""

from collections.abc import Sequence
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import LargeBinary, ScalarSelect, Select, func, select, type_coerce
from sqlalchemy.orm import Session

from centre_app.domain.errors import NotFoundError
from centre_app.domain.matters.matter import OPEN_STATES
from centre_app.domain.road.next_steps import RoadFacts
from centre_app.services.records.case_page import CasePage
from centre_app.services.records.matters import MatterKeys, MatterPage, MatterQuery, MatterRow
from centre_app.services.records.reception import SimilarQuery, VisitQuery, VisitRow
from centre_app.storage.registers.case_page import read_case_page
from centre_app.storage.registers.matter_filters import MatterFilter, day_start
from centre_app.storage.registers.roads import read_road
from centre_app.storage.registers.word_lines import WordLines
from centre_app.storage.tables.matters import matter_deadlines, matter_search, matters
from centre_app.storage.tables.people import persons
from centre_app.storage.tables.reception import visits

KEYS_AT_A_TIME = 50_000
_DUE, _OWED = matter_deadlines.alias("due"), matter_deadlines.alias("owed")
NEWEST_FIRST = (matters.c.received_at.desc(), matters.c.id.desc())


class SqlMatterRegister:
    """Reads matters and visits."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._postgres = session.get_bind().dialect.name == "postgresql"
        self._filter = MatterFilter(session)

    def page(self, query: MatterQuery) -> MatterPage:
        """Return a page of matters, newest first."""
        statement = self._filter.narrowed(_lines(), query).limit(query.limit + 1)
        rows = [MatterRow(*row) for row in self._session.execute(statement)]
        kept = rows[: query.limit]
        more = len(rows) > query.limit
        last = (kept[-1].received_at, kept[-1].matter_id) if more else None
        return MatterPage(rows=tuple(kept), next_key=last)

    def keys(self, query: MatterQuery) -> MatterKeys:
        """Return the keys of everything the query finds, newest first; for the long lane."""
        column: Any = matters.c.id if self._postgres else type_coerce(matters.c.id, LargeBinary)
        statement = self._filter.narrowed(select(column), query, whole=True)
        found = self._session.execute(
            statement.order_by(*NEWEST_FIRST).execution_options(yield_per=KEYS_AT_A_TIME)
        )
        # Keys of other rows never become objects: three million would fill the memory.
        as_bytes = _native_bytes if self._postgres else _own_bytes
        return MatterKeys(b"".join(as_bytes(part) for part in found.partitions()))

    def rows(self, keys: MatterKeys) -> tuple[MatterRow, ...]:
        """Return the lines of these keys, in their order; one gone meanwhile is left out."""
        ids = keys.ids()
        statement = _lines().where(matters.c.id.in_(ids))
        found = [MatterRow(*row) for row in self._session.execute(statement)]
        by_key = {row.matter_id: row for row in found}
        return tuple(by_key[one] for one in ids if one in by_key)

    def count(self, query: MatterQuery) -> int:
        """Return how many matters a query finds."""
        counted = select(func.count()).select_from(matters)
        found = self._filter.narrowed(counted, query, whole=True)
        total: int = self._session.scalars(found).one()
        return total

    def case_page(self, matter_id: UUID) -> CasePage:
        """Return everything of a matter's page; lights, missing papers and steps are left open.

        Raises:
            NotFoundError: there is no such matter.
        """
        page = read_case_page(self._session, matter_id)
        if page is None:
            raise NotFoundError
        return page

    def road(self, matter_id: UUID) -> RoadFacts:
        """Return how far a matter has come.

        Raises:
            NotFoundError: there is no such matter.
        """
        road = read_road(self._session, matter_id)
        if road is None:
            raise NotFoundError
        return road

    def visits(self, query: VisitQuery) -> Sequence[VisitRow]:
        """Return visits, latest first."""
        columns = visits.c
        statement = (
            select(
                columns.id,
                columns.matter_id,
                columns.number,
                columns.visited_at,
                func.coalesce(persons.c.name, ""),
                columns.channel,
                columns.words,
                matters.c.number,
            )
            .outerjoin(persons, persons.c.id == columns.visitor_id)
            .join(matters, matters.c.id == columns.matter_id)
            .order_by(columns.visited_at.desc(), columns.id.desc())
            .limit(query.limit)
        )
        if query.since is not None:
            statement = statement.where(columns.visited_at >= day_start(query.since))
        return [VisitRow(*row) for row in self._session.execute(statement)]

    def similar(self, query: SimilarQuery) -> Sequence[MatterRow]:
        """Return open matters that name both sides, newest first."""
        lines = WordLines(self._session, "matter_words").holding(query.visitor)
        if lines is None or not query.other.strip():
            return ()
        columns = matters.c
        found = select(matter_search.c.matter_id).where(matter_search.c.seq.in_(lines))
        statement = _lines().where(columns.id.in_(found), columns.state.in_(OPEN_STATES))
        # Words of the demand may name somebody too; only the parties count here.
        for side in (query.visitor, query.other):
            named = columns.parties_text.contains(side.strip(), autoescape=True)
            statement = statement.where(named)
        rows = self._session.execute(statement.limit(query.limit))
        return [MatterRow(*row) for row in rows]

    def visit_count(self, matter_id: UUID) -> int:
        """Return how often somebody came about a matter."""
        counted = select(func.count()).where(visits.c.matter_id == matter_id)
        return self._session.scalars(counted).one()


@cache
def _lines() -> Select[Any]:
    """Return the question for lines of the register, each with the date that is due next."""
    columns, due = matters.c, _DUE.c
    return (
        select(
            columns.id,
            columns.number,
            columns.title,
            columns.parties_text,
            columns.dispute_type,
            columns.state,
            columns.route,
            columns.risk,
            columns.received_at,
            due.due_on,
            due.kind,
            due.started_on,
            func.coalesce(due.article, ""),
        )
        .select_from(matters)
        .outerjoin(_DUE, due.id == _next_due())
        .order_by(*NEWEST_FIRST)
    )


def _next_due() -> ScalarSelect[Any]:
    owed = _OWED.c
    return (
        select(owed.id)
        .where(owed.matter_id == matters.c.id, owed.met_on.is_(None))
        .order_by(owed.due_on, owed.id)
        .limit(1)
        .correlate(matters)
        .scalar_subquery()
    )


def _own_bytes(rows: Sequence[Any]) -> bytes:
    return b"".join(row[0] for row in rows)


def _native_bytes(rows: Sequence[Any]) -> bytes:
    return b"".join(row[0].bytes for row in rows)
