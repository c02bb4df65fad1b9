"""Series of numbers without gaps."""

from datetime import date
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from centre_app.domain.numbering import Series
from centre_app.storage.tables.upkeep import number_series


class SqlNumbers:
    """Series of numbers; a rolled-back unit gives its number back."""

    def __init__(self, session: Session, org_id: UUID, today: date) -> None:
        self._session = session
        self._org_id = org_id
        self._today = today

    def next(self, series: Series) -> int:
        """Return the next number of today's period, taken for good when the unit commits."""
        period = series.period(self._today)
        columns = number_series.c
        line = (columns.org_id == self._org_id) & (columns.series == series.key)
        line &= columns.period == period
        self._start(series.key, period)
        taken = self._session.scalars(
            select(columns.last_number).where(line).with_for_update()
        ).one()
        self._session.execute(update(number_series).where(line).values(last_number=taken + 1))
        return int(taken) + 1

    def _start(self, series: str, period: str) -> None:
        on_postgres = self._session.get_bind().dialect.name == "postgresql"
        insert = postgresql.insert if on_postgres else sqlite.insert
        self._session.execute(
            insert(number_series)
            .values(org_id=self._org_id, series=series, period=period, last_number=0)
            .on_conflict_do_nothing()
        )
