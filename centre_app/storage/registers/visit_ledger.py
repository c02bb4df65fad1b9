"""The ledger of visits: a slice of it by place, its counts, and for some the whole numbers."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from centre_app.services.records.visit_ledger import (
    LedgerCount,
    LedgerLine,
    LedgerQuery,
    LedgerSlice,
    Receiver,
)
from centre_app.storage.access import open_to, reader
from centre_app.storage.asked_before import AskedBefore
from centre_app.storage.driver_values import driver_values
from centre_app.storage.registers.matter_filters import day_start
from centre_app.storage.registers.visit_lines import narrowed, read_lines, slice_of
from centre_app.storage.registers.visit_totals import totals_of
from centre_app.storage.tables.accounts import staff
from centre_app.storage.tables.people import person_secrets
from centre_app.storage.tables.reception import visits


class SqlVisitLedger:
    """Reads visits of some days in order of coming."""

    def __init__(self, session: Session, asked: AskedBefore) -> None:
        self._session, self._asked = session, asked
        self._values = driver_values(session)

    def count(self, query: LedgerQuery) -> LedgerCount:
        """Return how many visits and people a query finds, and of which kinds."""
        found = self._session.execute(totals_of(query), self._days(query)).one()
        return LedgerCount(*map(int, found))

    def lines(self, part: LedgerSlice) -> Sequence[LedgerLine]:
        """Return the lines of a slice."""
        query, whoever = part.query, reader(self._session)
        rows = self._asked.rows(
            self._session,
            ("visits", query.channel, query.receiver_id, query.route, query.counted_as, whoever),
            lambda: slice_of(query, whoever),
            {**self._days(query), "start": part.start, "count": part.count},
        )
        return read_lines(rows, part.start, self._values)

    def receivers(self) -> Sequence[Receiver]:
        """Return those who ever received somebody, by name."""
        received = select(visits.c.received_by).distinct()
        found = select(staff.c.id, staff.c.name).where(staff.c.id.in_(received))
        return [Receiver(*row) for row in self._session.execute(found.order_by(staff.c.name))]

    def contacts(self, query: LedgerQuery) -> Mapping[bytes, tuple[str, str]]:
        """Return whole phone and address of the visitors; the caller leaves an audit line."""
        secrets = person_secrets.c
        readable = open_to(self._session, visits.c.matter_id)
        came = narrowed(select(visits.c.visitor_id).where(readable), query)
        found = select(secrets.person_id, secrets.phone, secrets.address).where(
            secrets.person_id.in_(came)
        )
        return {
            row[0].bytes: (row[1], row[2])
            for row in self._session.execute(found, self._days(query))
        }

    def _days(self, query: LedgerQuery) -> dict[str, Any]:
        moment, after = self._values.give_moment, query.last + timedelta(days=1)
        return {"since": moment(day_start(query.first)), "until": moment(day_start(after))}
