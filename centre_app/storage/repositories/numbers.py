"""Series of numbers without gaps."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from uuid import UUID

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session
from sqlalchemy.sql.dml import ReturningInsert

from centre_app.domain.numbering import Series
from centre_app.storage.tables.upkeep import number_series


class SqlNumbers:
    """Series of numbers; a rolled-back unit gives its number back."""

    def __init__(self, session: Session, org_id: UUID, today: date) -> None:
        self._session = session
        self._org_id = org_id
        self._today = today

    def next(self, series: Series) -> int:
        """Return the next number of today's period, taken for good when the unit commits.

        The line of the series stays locked until then, so that nobody else can draw.
        """
        period = series.period(self._today)
        return self.reserve(series, {period: 1})[period]

    def reserve(self, series: Series, counts: Mapping[str, int]) -> dict[str, int]:
        """Return the first of so many numbers of each period, past ones among them."""
        lines = [
            {
                "org_id": self._org_id,
                "series": series.key,
                "period": period,
                "last_number": count,
            }
            # In order, so that two who reserve at once wait for each other and not in a circle.
            for period, count in sorted(counts.items())
        ]
        if not lines:
            return {}
        with self._session.no_autoflush:
            drawing = _drawing(self._session.get_bind().dialect.name)
            drawn = self._session.execute(drawing, lines).all()
        return {period: last - counts[period] + 1 for period, last in drawn}


@cache
def _drawing(engine: str) -> ReturningInsert[str, int]:
    insert = (postgresql.insert if engine == "postgresql" else sqlite.insert)(number_series)
    columns = number_series.c
    return insert.on_conflict_do_update(
        index_elements=[columns.org_id, columns.series, columns.period],
        set_={"last_number": columns.last_number + insert.excluded.last_number},
    ).returning(columns.period, columns.last_number)
