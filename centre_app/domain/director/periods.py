"""Whole months, as the director reports them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

from centre_app.domain.codes import Code

MONTHS_IN_YEAR = 12
_MOST_MONTHS = 12 * 50


class PeriodKind(Code):
    """What a report may cover."""

    THIS_MONTH = "this_month", "本月"
    THIS_QUARTER = "this_quarter", "本季"
    THIS_YEAR = "this_year", "本年"
    TWELVE_MONTHS = "twelve_months", "近12个月"
    CHOSEN = "chosen", "自定义"


@dataclass(frozen=True, order=True)
class Month:
    """A calendar month."""

    year: int
    number: int

    @classmethod
    def of(cls, day: date) -> Self:
        """Return the month a day falls in."""
        return cls(day.year, day.month)

    @property
    def key(self) -> str:
        """Return the month as summary rows name it: 2026-03."""
        return f"{self.year:04d}-{self.number:02d}"

    @property
    def first(self) -> date:
        """Return its first day."""
        return date(self.year, self.number, 1)

    @property
    def last(self) -> date:
        """Return its last day."""
        return self.plus(1).first - timedelta(days=1)

    def plus(self, months: int) -> "Month":
        """Return the month so many months later, or earlier if negative."""
        year, number = divmod(self.year * MONTHS_IN_YEAR + self.number - 1 + months, MONTHS_IN_YEAR)
        return Month(year, number + 1)


@dataclass(frozen=True)
class MonthSpan:
    """Some months in a row, both ends inclusive and in order."""

    first: Month
    last: Month

    def __post_init__(self) -> None:
        """Refuse what no screen and no sheet could hold: it would be a bug."""
        assert self.first <= self.last
        assert len(self) <= _MOST_MONTHS

    def __len__(self) -> int:
        """Return how many months there are."""
        years = self.last.year - self.first.year
        return years * MONTHS_IN_YEAR + self.last.number - self.first.number + 1

    def __iter__(self) -> Iterator[Month]:
        """Go through the months in order."""
        return (self.first.plus(place) for place in range(len(self)))

    @property
    def since(self) -> date:
        """Return the first day."""
        return self.first.first

    @property
    def until(self) -> date:
        """Return the last day."""
        return self.last.last


def period(kind: PeriodKind, today: date) -> MonthSpan:
    """Return the months a period means on a day; the month of the day is always its last.

    A chosen period begins as the last twelve months; whoever asks puts his own in its place.
    """
    month = Month.of(today)
    if kind is PeriodKind.THIS_MONTH:
        return MonthSpan(month, month)
    if kind is PeriodKind.THIS_QUARTER:
        return MonthSpan(month.plus(-((month.number - 1) % 3)), month)
    if kind is PeriodKind.THIS_YEAR:
        return MonthSpan(Month(month.year, 1), month)
    return twelve_months_to(month)


def twelve_months_to(last: Month) -> MonthSpan:
    """Return the twelve months that end with one."""
    return MonthSpan(last.plus(1 - MONTHS_IN_YEAR), last)


def chosen_months(first: Month, last: Month) -> MonthSpan | None:
    """Return the months somebody chose, or None where they are in the wrong order or too many."""
    if last < first or (last.year - first.year) * MONTHS_IN_YEAR >= _MOST_MONTHS - MONTHS_IN_YEAR:
        return None
    return MonthSpan(first, last)
