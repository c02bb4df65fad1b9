"""Days of the month of the traditional calendar, by which villages hold their markets.

Source: the lengths of the months from 2020 to 2056 as two independent computations give them
(lunar-python 1.4.8, lunardate); in September 2057 they part by a day, and the table ends before.
"""

from bisect import bisect_right
from datetime import date, timedelta
from itertools import accumulate

_FIRST_NEW_YEAR = date(2020, 1, 25)

_LONG_MONTHS = 0x95D4ADA4DD25E92EC96D52DAA5B52B6957497A4BB25B52B6A5AD2ADA55D25E92EC96D4AEA56D2AD655ACAB64BB25B92BA95B4AB6556AAAD52E
"""A bit a month since then, the lowest first: whether it has thirty days."""

_MONTHS = 456

_STARTS = tuple(
    accumulate(
        (29 + (_LONG_MONTHS >> at & 1) for at in range(_MONTHS)),
        initial=_FIRST_NEW_YEAR.toordinal(),
    )
)
"""When each month begins, and when the last one is over."""

LAST_KNOWN = date.fromordinal(_STARTS[-1]) - timedelta(days=1)


def lunar_day(day: date) -> int | None:
    """Return the day of the traditional month, from 1 to 30; None where the table does not reach."""
    ordinal = day.toordinal()
    if not _STARTS[0] <= ordinal < _STARTS[-1]:
        return None
    return ordinal - _STARTS[bisect_right(_STARTS, ordinal) - 1] + 1
