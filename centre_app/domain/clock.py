"""The only place that says what time it is."""

from datetime import UTC, date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo

CENTRE_ZONE = ZoneInfo("Asia/Shanghai")
"""Civil dates are those of the centre, whatever the computer's own zone says."""


class Clock(Protocol):
    """Source of the present moment, handed in so that tests can fix it."""

    def now(self) -> datetime:
        """Return the present moment, aware and in UTC."""


class SystemClock:
    """The computer's own clock."""

    def now(self) -> datetime:
        """Return the present moment, aware and in UTC."""
        return datetime.now(UTC)  # noqa: TID251


def local(moment: datetime) -> datetime:
    """Return an aware moment as wall time at the centre."""
    return moment.astimezone(CENTRE_ZONE)


def civil_day(moment: datetime) -> date:
    """Return the calendar day at the centre on which an aware moment falls."""
    return local(moment).date()
