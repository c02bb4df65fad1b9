"""Series of numbers without gaps."""

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
        line = {
            "org_id": self._org_id,
            "series": series.key,
            "period": series.period(self._today),
            "last_number": 1,
        }
        with self._session.no_autoflush:
            drawing = _drawing(self._session.get_bind().dialect.name)
            return int(self._session.scalars(drawing, line).one())


@cache
def _drawing(engine: str) -> ReturningInsert[int]:
    insert = (postgresql.insert if engine == "postgresql" else sqlite.insert)(number_series)
    columns = number_series.c
    return insert.on_conflict_do_update(
        index_elements=[columns.org_id, columns.series, columns.period],
        set_={"last_number": columns.last_number + 1},
    ).returning(columns.last_number)
