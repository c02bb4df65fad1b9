"""Matters and visits in lists."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import Any
from uuid import UUID

from sqlalchemy import LargeBinary, Select, func, literal, or_, select, type_coerce
from sqlalchemy.dialects.postgresql import aggregate_order_by
from sqlalchemy.orm import Session

from centre_app.domain.errors import NotFoundError
from centre_app.domain.matters.access import RESTRICTED_TITLE
from centre_app.domain.road.next_steps import RoadFacts
from centre_app.services.records.case_page import CasePage
from centre_app.services.records.matters import MatterKeys, MatterPage, MatterQuery, MatterRow
from centre_app.services.records.reception import VisitLine, VisitQuery, VisitRow
from centre_app.services.records.search import MatterHit, SearchQuery
from centre_app.storage.access import open_to, reader, veiled
from centre_app.storage.among import among
from centre_app.storage.asked_before import NOTHING, AskedBefore, Rows
from centre_app.storage.registers.case_page import read_case_page
from centre_app.storage.registers.matter_filters import MatterFilter, day_start, mean_somebody
from centre_app.storage.registers.matter_lines import NEWEST_FIRST, lines, read_lines
from centre_app.storage.registers.repeats import is_repeat
from centre_app.storage.registers.roads import read_road
from centre_app.storage.registers.sought_matters import mentioned
from centre_app.storage.registers.word_lines import Held
from centre_app.storage.tables.matters import matters
from centre_app.storage.tables.people import persons
from centre_app.storage.tables.reception import visits

KEYS_AT_A_TIME = 50_000
ANY_WORDS = "…"
NO_BYTES = literal(b"", LargeBinary)


class SqlMatterRegister:
    """Reads matters and visits."""

    def __init__(self, session: Session, asked: AskedBefore, today: date, org_id: UUID) -> None:
        self._session, self._asked, self._today = session, asked, today
        self._org_id = org_id
        self._postgres = session.get_bind().dialect.name == "postgresql"

    @cached_property
    def _filter(self) -> MatterFilter:
        return MatterFilter(self._session, self._asked)

    def page(self, query: MatterQuery) -> MatterPage:
        """Return a page of matters, newest first."""
        rows = self._read(self._page_rows(query))
        kept = rows[: query.limit]
        more = len(rows) > query.limit
        last = (kept[-1].received_at, kept[-1].matter_id) if more else None
        return MatterPage(rows=tuple(kept), next_key=last)

    def keys(self, query: MatterQuery) -> MatterKeys:
        """Return the keys of everything the query finds, newest first; for the long lane."""
        if self._postgres:
            # As one value of the server's making: a million rows would each become objects on the way.
            value = func.uuid_send(matters.c.id)
            packed = func.string_agg(value, aggregate_order_by(NO_BYTES, *NEWEST_FIRST))
            statement = self._filter.narrowed(select(packed), query, whole=True)
            return MatterKeys(self._session.scalars(statement).one() or b"")
        column = type_coerce(matters.c.id, LargeBinary)
        found = self._session.execute(
            self._filter.narrowed(select(column), query, whole=True)
            .order_by(*NEWEST_FIRST)
            .execution_options(yield_per=KEYS_AT_A_TIME)
        )
        return MatterKeys(b"".join(b"".join(row[0] for row in part) for part in found.partitions()))

    def rows(self, keys: MatterKeys) -> tuple[MatterRow, ...]:
        """Return the lines of these keys, in their order; one gone meanwhile is left out."""
        ids = keys.ids()
        statement = lines(self._session, self._today).where(among(matters.c.id, ids, self._session))
        by_key = {row.key: row for row in self._read(self._session.execute(statement).all())}
        return tuple(by_key[one.bytes] for one in ids if one.bytes in by_key)

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
        page = read_case_page(self._session, matter_id, self._today)
        if page is None:
            raise NotFoundError
        return page

    def road(self, matter_id: UUID) -> RoadFacts:
        """Return how far a matter has come.

        Raises:
            NotFoundError: there is no such matter.
        """
        road = read_road(self._session, matter_id, self._today)
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
                veiled(
                    self._session,
                    matters.c.id,
                    func.coalesce(persons.c.name, ""),
                    RESTRICTED_TITLE,
                ),
                columns.channel,
                veiled(self._session, matters.c.id, columns.words),
                matters.c.number,
                or_(columns.first_for_matter.is_(False), is_repeat(matters.c.id)),
            )
            .outerjoin(persons, persons.c.id == columns.visitor_id)
            .join(matters, matters.c.id == columns.matter_id)
            .order_by(columns.visited_at.desc(), columns.id.desc())
            .limit(query.limit)
        )
        if query.since is not None:
            statement = statement.where(columns.visited_at >= day_start(query.since))
        return [VisitRow(*row) for row in self._session.execute(statement)]

    def visits_of(self, matter_id: UUID) -> Sequence[VisitLine]:
        """Return the visits of a matter, the latest first; none of one closed to the actor."""
        columns = visits.c
        found = self._session.execute(
            select(
                columns.id,
                columns.version,
                columns.number,
                columns.visited_at,
                func.coalesce(persons.c.name, ""),
                columns.channel,
                columns.people_count,
                columns.words,
                columns.first_for_matter,
            )
            .outerjoin(persons, persons.c.id == columns.visitor_id)
            .where(columns.matter_id == matter_id, open_to(self._session, columns.matter_id))
            .order_by(columns.visited_at.desc(), columns.id.desc())
        )
        return [VisitLine(*row) for row in found]

    def mentioned(self, query: SearchQuery) -> Sequence[MatterHit]:
        """Return the newest matters that hold the words, and those of the visits so numbered."""
        return mentioned(self._session, self._asked, query, self._org_id)

    def visit_count(self, matter_id: UUID) -> int:
        """Return how often somebody came about a matter."""
        counted = select(func.count()).where(
            visits.c.matter_id == matter_id, open_to(self._session, visits.c.matter_id)
        )
        return self._session.scalars(counted).one()

    def _page_rows(self, query: MatterQuery) -> Rows:
        def question() -> Select[Any]:
            return self._filter.narrowed(lines(self._session, self._today), query).limit(
                query.limit + 1
            )

        shape, values = query, NOTHING
        if words := query.words.strip():
            if mean_somebody(words):
                # Whom the words mean is looked up first, and may be somebody else tomorrow.
                return self._session.execute(question()).all()
            held = Held.of(words)
            values = held.values(native=self._postgres) if held else NOTHING
            # Whatever the words are, the question after them is the same.
            shape = replace(query, words=ANY_WORDS if held else "")
        return self._asked.rows(
            self._session, (shape, self._today, reader(self._session)), question, values
        )

    def _read(self, rows: Rows) -> list[MatterRow]:
        return read_lines(rows, native=self._postgres)
