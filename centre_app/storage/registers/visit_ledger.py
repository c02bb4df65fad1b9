"""The ledger of visits: a slice of it by place, its counts, and for some the whole numbers."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from functools import lru_cache, partial
from typing import Any
from uuid import UUID

from sqlalchemy import ScalarSelect, Select, func, select
from sqlalchemy.orm import Session

from centre_app.domain.matters.access import RESTRICTED_TITLE
from centre_app.services.records.visit_ledger import (
    LedgerCount,
    LedgerLine,
    LedgerQuery,
    LedgerSlice,
    Receiver,
)
from centre_app.storage.access import Reader, open_to, reader, veiled
from centre_app.storage.registers.matter_filters import day_start
from centre_app.storage.tables.accounts import staff
from centre_app.storage.tables.centre import areas
from centre_app.storage.tables.follow_up import revisits
from centre_app.storage.tables.matters import matters
from centre_app.storage.tables.people import person_secrets, persons
from centre_app.storage.tables.reception import visits

_IN_ORDER = (visits.c.visited_at, visits.c.id)


class SqlVisitLedger:
    """Reads visits of some days in order of coming."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def count(self, query: LedgerQuery) -> LedgerCount:
        """Return how many visits and people a query finds."""
        people = func.coalesce(func.sum(visits.c.people_count), 0)
        found = self._session.execute(_narrowed(select(func.count(), people), query)).one()
        return LedgerCount(int(found[0]), int(found[1]))

    def lines(self, part: LedgerSlice) -> Sequence[LedgerLine]:
        """Return the lines of a slice."""
        keys = _narrowed(select(visits.c.id), part.query).order_by(*_IN_ORDER)
        chosen = keys.offset(part.start).limit(part.count).subquery()
        found = self._session.execute(
            _lines(reader(self._session)).join(chosen, chosen.c.id == visits.c.id)
        )
        return [LedgerLine(at, *row) for at, row in enumerate(found, part.start + 1)]

    def receivers(self) -> Sequence[Receiver]:
        """Return those who ever received somebody, by name."""
        received = select(visits.c.received_by).distinct()
        found = select(staff.c.id, staff.c.name).where(staff.c.id.in_(received))
        return [Receiver(*row) for row in self._session.execute(found.order_by(staff.c.name))]

    def contacts(self, query: LedgerQuery) -> Mapping[UUID, tuple[str, str]]:
        """Return whole phone and address of the visitors; the caller leaves an audit line."""
        secrets = person_secrets.c
        readable = open_to(self._session, visits.c.matter_id)
        came = _narrowed(select(visits.c.visitor_id).where(readable), query)
        found = select(secrets.person_id, secrets.phone, secrets.address).where(
            secrets.person_id.in_(came)
        )
        return {row[0]: (row[1], row[2]) for row in self._session.execute(found)}


def _narrowed(statement: Select[Any], query: LedgerQuery) -> Select[Any]:
    columns = visits.c
    statement = statement.where(
        columns.visited_at >= day_start(query.first),
        columns.visited_at < day_start(query.last + timedelta(days=1)),
    )
    if query.channel is not None:
        statement = statement.where(columns.channel == query.channel)
    if query.receiver_id is not None:
        statement = statement.where(columns.received_by == query.receiver_id)
    if query.route is not None:
        # A join and not a list of matters: a year of them is no list.
        statement = statement.join(matters, matters.c.id == columns.matter_id).where(
            matters.c.route == query.route
        )
    return statement


@lru_cache(maxsize=64)
def _lines(session: Reader) -> Select[Any]:
    """Put the question together once for a reader: that takes longer than its answer."""
    shown = partial(veiled, session, matters.c.id)
    return (
        select(
            visits.c.id,
            visits.c.matter_id,
            visits.c.visited_at,
            shown(visits.c.visitor_id, None),
            shown(func.coalesce(persons.c.name, ""), RESTRICTED_TITLE),
            shown(persons.c.sex, None),
            shown(func.coalesce(persons.c.masked_phone, "")),
            shown(func.coalesce(areas.c.name, "")),
            visits.c.people_count,
            shown(visits.c.words),
            matters.c.dispute_type,
            staff.c.name,
            matters.c.route,
            func.coalesce(matters.c.resolved_at, matters.c.closed_at),
            matters.c.outcome,
            _last_grade(),
        )
        .select_from(visits)
        .join(matters, matters.c.id == visits.c.matter_id)
        .join(staff, staff.c.id == visits.c.received_by)
        .outerjoin(persons, persons.c.id == visits.c.visitor_id)
        .outerjoin(areas, areas.c.id == persons.c.village_id)
        .order_by(*_IN_ORDER)
    )


def _last_grade() -> ScalarSelect[Any]:
    """Return the grade given last about a matter, no answer left out of account."""
    columns = revisits.c
    return (
        select(columns.satisfaction)
        .where(columns.matter_id == matters.c.id, columns.satisfaction.is_not(None))
        .order_by(columns.done_on.desc(), columns.id.desc())
        .limit(1)
        .correlate(matters)
        .scalar_subquery()
    )
