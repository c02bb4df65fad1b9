"""The days on which what comes round again is due, and periods put together again."""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date

from centre_app.domain.agreements.codes import Period

MOST_PERIODS = 600
"""Fifty years of months; more is a slip of the keyboard."""


def nth_due(first: date, every: Period, at: int) -> date:
    """Return the day a number of periods after the first; the end of a month that is too short.

    Source: 《民法典》第二百零二条 (a term of months ends on the day that corresponds, or the last).

    Raises:
        ValueError: the day lies after the year 9999.
    """
    months = first.year * 12 + first.month - 1 + every.months * at
    year, month = divmod(months, 12)
    return date(year, month + 1, min(first.day, monthrange(year, month + 1)[1]))


def run_length(days: Sequence[date], every: Period) -> int:
    """Return how many of the days, from the first on, follow each other period by period."""
    expected = (nth_due(days[0], every, at) for at in range(len(days)))
    length = 0
    for day, due in zip(days, expected, strict=True):
        if day != due:
            break
        length += 1
    return length
