"""The only place that says what time it is."""

from functools import cache
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    # Reading the calendar takes longer than drawing a button, and the first window tells no time.
    from datetime import date, datetime
    from zoneinfo import ZoneInfo


class Clock(Protocol):
    """Source of the present moment, handed in so that tests can fix it."""

    def now(self) -> "datetime":
        """Return the present moment, aware and in UTC."""


class SystemClock:
    """The computer's own clock."""

    def now(self) -> "datetime":
        """Return the present moment, aware and in UTC."""
        from datetime import UTC, datetime  # noqa: PLC0415

        return datetime.now(UTC)  # noqa: TID251


@cache
def centre_zone() -> "ZoneInfo":
    """Return the zone of civil dates: the centre's, whatever the computer's own may be."""
    from zoneinfo import ZoneInfo  # noqa: PLC0415

    return ZoneInfo("Asia/Shanghai")


def local(moment: "datetime") -> "datetime":
    """Return an aware moment as wall time at the centre."""
    return moment.astimezone(centre_zone())


def civil_day(moment: "datetime") -> "date":
    """Return the calendar day at the centre on which an aware moment falls."""
    return local(moment).date()
