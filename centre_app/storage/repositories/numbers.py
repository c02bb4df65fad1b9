"""Series of numbers without gaps."""

from datetime import date, datetime, timedelta
from functools import cache
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session
from sqlalchemy.sql.dml import ReturningInsert

from centre_app.domain.clock import local
from centre_app.domain.errors import RuleError
from centre_app.domain.numbering import Series
from centre_app.storage.tables.upkeep import audit_events, number_series

TOLERANCE = timedelta(minutes=5)
"""Clocks of one office differ by so much."""

_LAST_DEED = select(audit_events.c.at).order_by(audit_events.c.seq.desc()).limit(1)


class SqlNumbers:
    """Series of numbers; a rolled-back unit gives its number back."""

    def __init__(
        self, session: Session, org_id: UUID, today: date, *, now: datetime | None
    ) -> None:
        """Draw for a day; ``now`` is held against the audit, unless the past is being made up."""
        self._session = session
        self._org_id = org_id
        self._today, self._now = today, now

    def next(self, series: Series) -> int:
        """Return the next number of today's period, taken for good when the unit commits.

        The line of the series stays locked until then, so that nobody else can draw.

        Raises:
            RuleError: the computer's clock stands before what was done last; a number drawn now
                might belong to another year.
        """
        self._hold_clock_against_audit()
        line = {
            "org_id": self._org_id,
            "series": series.key,
            "period": series.period(self._today),
            "last_number": 1,
        }
        with self._session.no_autoflush:
            drawing = _drawing(self._session.get_bind().dialect.name)
            return int(self._session.scalars(drawing, line).one())

    def _hold_clock_against_audit(self) -> None:
        last = self._session.scalars(_LAST_DEED).first()
        if self._now is not None and last is not None and self._now < last - TOLERANCE:
            raise RuleError("clock_behind", now=_told(self._now), last=_told(last))


def _told(moment: datetime) -> str:
    return f"{local(moment):%Y-%m-%d %H:%M}"


@cache
def _drawing(engine: str) -> ReturningInsert[int]:
    insert = (postgresql.insert if engine == "postgresql" else sqlite.insert)(number_series)
    columns = number_series.c
    return insert.on_conflict_do_update(
        index_elements=[columns.org_id, columns.series, columns.period],
        set_={"last_number": columns.last_number + 1},
    ).returning(columns.last_number)
