"""Summary rows of the charts, kept in the transaction of the change they count (A21)."""

from collections.abc import Sequence
from datetime import datetime
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import Insert
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from centre_app.domain.clock import local
from centre_app.domain.entity import NOBODY
from centre_app.domain.matters.matter import Matter
from centre_app.services.records.reports import CountDifference
from centre_app.storage.recount import differences, rebuild
from centre_app.storage.tables.matters import month_counts

COUNTS = ("registered", "accepted", "resolved")


class SqlMonthCounts:
    """Adds to the summary rows; a matter without a responsible body counts under nobody."""

    def __init__(self, session: Session, org_id: UUID) -> None:
        self._session = session
        self._org_id = org_id

    def registered(self, matter: Matter) -> None:
        """Count a matter in the month of its registration."""
        self._add(matter, "registered", matter.received_at)

    def registered_all(self, matters: Sequence[Matter]) -> None:
        """Count many matters in the months of their registration."""
        self._write([self._line(one, "registered", one.received_at, by=1) for one in matters])

    def accepted(self, matter: Matter) -> None:
        """Count a matter in the month of its acceptance."""
        assert matter.accepted_at is not None
        self._add(matter, "accepted", matter.accepted_at)

    def resolved(self, matter: Matter) -> None:
        """Count a matter in the month of its resolution, if its outcome counts."""
        if matter.counts_as_resolved:
            assert matter.resolved_at is not None
            self._add(matter, "resolved", matter.resolved_at)

    def take_out_all(self, matters: Sequence[Matter]) -> None:
        """Uncount many matters that were registered and no more."""
        self._write([self._line(one, "registered", one.received_at, by=-1) for one in matters])

    def take_out(self, matter: Matter) -> None:
        """Uncount a matter before its type or body changes; ``put_in`` counts it again."""
        self._count_all(matter, by=-1)

    def put_in(self, matter: Matter) -> None:
        """Count a matter under its type and body of now, in the months of its dates."""
        self._count_all(matter, by=1)

    def differences(self) -> Sequence[CountDifference]:
        """Return the summary rows that do not say what the matters say; reads every matter."""
        return differences(self._session)

    def rebuild(self) -> int:
        """Put what the matters say in place of all summary rows; return how many were wrong."""
        return rebuild(self._session)

    def _count_all(self, matter: Matter, *, by: int) -> None:
        self._add(matter, "registered", matter.received_at, by=by)
        if matter.accepted_at is not None:
            self._add(matter, "accepted", matter.accepted_at, by=by)
        if matter.counts_as_resolved:
            assert matter.resolved_at is not None
            self._add(matter, "resolved", matter.resolved_at, by=by)

    def _add(self, matter: Matter, count: str, at: datetime, *, by: int = 1) -> None:
        self._write([self._line(matter, count, at, by=by)])

    def _line(self, matter: Matter, count: str, at: datetime, *, by: int) -> dict[str, Any]:
        return {
            # Whoever acts, a matter is counted where it belongs.
            "org_id": self._org_id if matter.org_id == NOBODY else matter.org_id,
            "month": f"{local(at):%Y-%m}",
            "dispute_type": matter.dispute_type.value,
            "body_id": matter.responsible_id or NOBODY,
            **{name: by * int(name == count) for name in COUNTS},
        }

    def _write(self, lines: Sequence[dict[str, Any]]) -> None:
        if not lines:
            return
        with self._session.no_autoflush:
            self._session.execute(_counting(self._session.get_bind().dialect.name), lines)


@cache
def _counting(engine: str) -> Insert:
    insert = (postgresql.insert if engine == "postgresql" else sqlite.insert)(month_counts)
    columns = month_counts.c
    return insert.on_conflict_do_update(
        index_elements=[columns.org_id, columns.month, columns.dispute_type, columns.body_id],
        set_={name: columns[name] + insert.excluded[name] for name in COUNTS},
    )
