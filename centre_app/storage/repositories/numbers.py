"""Series of numbers without gaps."""

from datetime import date
from uuid import UUID

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
        """Return the next number of today's period, taken for good when the unit commits.

        The line of the series stays locked until then, so that nobody else can draw.
        """
        on_postgres = self._session.get_bind().dialect.name == "postgresql"
        insert = (postgresql.insert if on_postgres else sqlite.insert)(number_series)
        last = number_series.c.last_number
        key = {
            "org_id": self._org_id,
            "series": series.key,
            "period": series.period(self._today),
        }
        with self._session.no_autoflush:
            drawn = self._session.scalars(
                insert.values(**key, last_number=1)
                .on_conflict_do_update(index_elements=list(key), set_={"last_number": last + 1})
                .returning(last)
            ).one()
        return int(drawn)
