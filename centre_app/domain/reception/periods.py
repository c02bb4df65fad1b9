"""The spans a ledger is asked for."""

from dataclasses import dataclass
from datetime import date, timedelta

from centre_app.domain.codes import Code

_SUNDAY = 6


class LedgerPeriod(Code):
    """What a clerk picks; weeks begin on Monday."""

    TODAY = "today", "今天"
    WEEK = "week", "本周"
    MONTH = "month", "本月"
    LAST_MONTH = "last_month", "上月"
    YEAR = "year", "今年"
    CHOSEN = "chosen", "自选日期"


@dataclass(frozen=True)
class DaySpan:
    """Civil days from the first to the last, both inclusive."""

    first: date
    last: date


def span_of(period: LedgerPeriod, today: date) -> DaySpan:
    """Return the days of a period as of today; one to be chosen begins as today alone."""
    if period is LedgerPeriod.WEEK:
        monday = today - timedelta(days=today.weekday())
        return DaySpan(monday, monday + timedelta(days=_SUNDAY))
    if period is LedgerPeriod.MONTH:
        return _month(today)
    if period is LedgerPeriod.LAST_MONTH:
        return _month(today.replace(day=1) - timedelta(days=1))
    if period is LedgerPeriod.YEAR:
        return DaySpan(date(today.year, 1, 1), date(today.year, 12, 31))
    return DaySpan(today, today)


def _month(day: date) -> DaySpan:
    first = day.replace(day=1)
    after = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    return DaySpan(first, after - timedelta(days=1))
