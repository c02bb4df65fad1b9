"""Civil days written in full, and the years they may fall in."""

import re
from datetime import date

from centre_app.domain.refusals import Reason, TextRefused
from centre_app.domain.widths import half_width

FIRST_YEAR, LAST_YEAR = 1900, 2100
"""Inclusive; outside of them a year is a slip of the keyboard (0026, 2206, 9999)."""

_FULL = re.compile(
    r"(\d{4})([-/.年])(\d{1,2})(?:\2|月)(\d{1,2})日?|(\d{4})(\d{2})(\d{2})", re.ASCII
)


def checked_day(day: date | None) -> date:
    """Return a day that is given and lies in range.

    Raises:
        TextRefused: no day, or a year out of range.
    """
    if day is None:
        raise TextRefused(Reason.REQUIRED)
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise TextRefused(Reason.YEAR_OUT_OF_RANGE)
    return day


def day_of(year: int, month: int, day: int) -> date:
    """Return the day of three numbers.

    Raises:
        TextRefused: a year out of range, or no such day (30 February).
    """
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise TextRefused(Reason.YEAR_OUT_OF_RANGE)
    try:
        return date(year, month, day)
    except ValueError:
        raise TextRefused(Reason.NO_SUCH_DAY) from None


def full_day(text: str) -> date | None:
    """Return a day written with its year: 2026-11-25, 2026/1/5, 20261125, 2026年3月5日.

    None if the text is written in another way.

    Raises:
        TextRefused: the year is out of range, or there is no such day.
    """
    found = _FULL.fullmatch(half_width(text).strip())
    if found is None:
        return None
    parts = found.group(1, 3, 4) if found.group(1) else found.group(5, 6, 7)
    return day_of(*map(int, parts))
