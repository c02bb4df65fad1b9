"""Matters and visits in lists."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy import Select, and_, exists, func, or_, select, text
from sqlalchemy.orm import Session

from centre_app.domain.clock import CENTRE_ZONE
from centre_app.domain.matters.matter import OPEN_STATES
from centre_app.domain.search_keys import phrase, tsquery
from centre_app.services.records.matters import Counted, MatterPage, MatterQuery, MatterRow
from centre_app.services.records.reception import SimilarQuery, VisitQuery, VisitRow
from centre_app.storage.tables.matters import (
    matter_deadlines,
    matter_parties,
    matter_search,
    matters,
)
from centre_app.storage.tables.people import persons
from centre_app.storage.tables.reception import visits

_DATES = {
    Counted.RECEIVED: matters.c.received_at,
    Counted.ACCEPTED: matters.c.accepted_at,
    Counted.RESOLVED: matters.c.resolved_at,
}


def day_start(day: date) -> datetime:
    """Return the moment at which a civil day begins at the centre, in UTC."""
    return datetime.combine(day, time(), CENTRE_ZONE).astimezone(UTC)


class SqlMatterRegister:
    """Reads matters and visits."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._postgres = session.get_bind().dialect.name == "postgresql"

    def page(self, query: MatterQuery) -> MatterPage:
        """Return a page of matters, newest first."""
        statement = _rows()
        statement = self._narrowed(statement, query).limit(query.limit + 1)
        rows = [MatterRow(*row) for row in self._session.execute(statement)]
        kept = rows[: query.limit]
        more = len(rows) > query.limit
        last = (kept[-1].received_at, kept[-1].matter_id) if more else None
        return MatterPage(rows=self._with_dates(kept), next_key=last)

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
        columns = matters.c
        sides = [query.visitor.strip(), query.other.strip()]
        spelled = [tsquery(one) if self._postgres else phrase(one) for one in sides]
        if None in spelled:
            return ()
        sought = " & ".join(f"({one})" for one in spelled) if self._postgres else None
        lines = self._lines(sought or " AND ".join(map(str, spelled)))
        found = select(matter_search.c.matter_id).where(matter_search.c.seq.in_(lines))
        statement = _rows().where(columns.id.in_(found), columns.state.in_(OPEN_STATES))
        # Words of the demand may name somebody too; only the parties count here.
        for one in sides:
            statement = statement.where(columns.parties_text.contains(one, autoescape=True))
        rows = self._session.execute(statement.limit(query.limit))
        return [MatterRow(*row) for row in rows]

    def _narrowed(self, statement: Select[Any], query: MatterQuery) -> Select[Any]:
        columns = matters.c
        if query.states:
            statement = statement.where(columns.state.in_(query.states))
        if query.dispute_type is not None:
            statement = statement.where(columns.dispute_type == query.dispute_type)
        if query.body_id is not None:
            statement = statement.where(columns.responsible_id == query.body_id)
        if query.person_id is not None:
            statement = statement.where(
                exists().where(
                    matter_parties.c.matter_id == columns.id,
                    matter_parties.c.person_id == query.person_id,
                )
            )
        return self._worded(_dated(statement, query), query)

    def _worded(self, statement: Select[Any], query: MatterQuery) -> Select[Any]:
        words = query.words.strip()
        sought = (tsquery(words) if self._postgres else phrase(words)) if words else None
        if sought is None:
            return _after(statement, query)
        lines = self._lines(sought)
        if not _narrow(query):
            # Lines are numbered in order of registration: the newest are read off the index.
            lines = _newest(lines, query)
        columns = matter_search.c
        found = select(columns.matter_id).where(columns.seq.in_(lines))
        return _after(statement.where(matters.c.id.in_(found)), query)

    def _lines(self, sought: str) -> Select[Any]:
        if self._postgres:
            clause = "SELECT seq FROM matter_words WHERE words @@ CAST(:sought AS tsquery)"
        else:
            clause = "SELECT rowid AS seq FROM matter_words WHERE matter_words MATCH :sought"
        found = text(clause).bindparams(sought=sought).columns(matter_search.c.seq).subquery()
        return select(found.c.seq)

    def _with_dates(self, rows: Sequence[MatterRow]) -> tuple[MatterRow, ...]:
        columns = matter_deadlines.c
        found = self._session.execute(
            select(columns.matter_id, columns.due_on, columns.kind)
            .where(
                columns.matter_id.in_([row.matter_id for row in rows]),
                columns.met_on.is_(None),
            )
            .order_by(columns.due_on.desc())
        )
        due = {matter_id: (due_on, kind) for matter_id, due_on, kind in found}
        nothing = (None, None)
        return tuple(
            MatterRow(**{**vars(row), "due_on": on, "due_kind": kind})
            for row in rows
            for on, kind in [due.get(row.matter_id, nothing)]
        )


def _rows() -> Select[Any]:
    columns = matters.c
    return select(
        columns.id,
        columns.number,
        columns.title,
        columns.parties_text,
        columns.dispute_type,
        columns.state,
        columns.route,
        columns.risk,
        columns.received_at,
    ).order_by(columns.received_at.desc(), columns.id.desc())


def _dated(statement: Select[Any], query: MatterQuery) -> Select[Any]:
    column = _DATES[query.counted]
    if query.since is not None:
        statement = statement.where(column >= day_start(query.since))
    if query.until is not None:
        statement = statement.where(column < day_start(query.until + timedelta(days=1)))
    return statement


def _after(statement: Select[Any], query: MatterQuery) -> Select[Any]:
    if query.after is None:
        return statement
    at, key = query.after
    columns = matters.c
    return statement.where(
        or_(columns.received_at < at, and_(columns.received_at == at, columns.id < key))
    )


def _narrow(query: MatterQuery) -> bool:
    return bool(
        query.states
        or query.dispute_type
        or query.body_id
        or query.person_id
        or query.since
        or query.until
    )


def _newest(lines: Select[Any], query: MatterQuery) -> Select[Any]:
    seq = lines.selected_columns.seq
    if query.after is not None:
        last = select(matter_search.c.seq).where(matter_search.c.matter_id == query.after[1])
        lines = lines.where(seq < last.scalar_subquery())
    return lines.order_by(seq.desc()).limit(query.limit + 1)
