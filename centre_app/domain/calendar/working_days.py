"""Counting days: calendar days, working days and months, with the holidays of the published years.

Source: 《民法典》第二百条至第二百零四条; 《全国年节及纪念日放假办法》 (2024 revision).
"""

from calendar import monthrange
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from types import MappingProxyType

from centre_app.domain.codes import Code

ONE_DAY = timedelta(days=1)
SATURDAY = 5


class DayUnit(Code):
    """What a term is counted in."""

    DAYS = "days", "日"
    WORKDAYS = "workdays", "个工作日"
    MONTHS = "months", "个月"

    @property
    def counted(self) -> "DayUnit":
        """Return what is given back or added to such a term: of months it is days."""
        return DayUnit.WORKDAYS if self is DayUnit.WORKDAYS else DayUnit.DAYS


@dataclass(frozen=True)
class CalendarDay:
    """A day the State Council took out of the ordinary week: a holiday, or a working weekend."""

    day: date
    is_working: bool
    name: str


@dataclass(frozen=True)
class DueDate:
    """A computed day, and the years whose holidays had to be guessed from weekends."""

    day: date
    guessed_years: frozenset[int] = frozenset()

    @property
    def note(self) -> str:
        """Return the warning that must stand beside a guessed date; empty if nothing was."""
        return guess_note(self.guessed_years)


def guess_note(years: Iterable[int]) -> str:
    """Return in the user's words that holidays of these years are not yet published."""
    named = "、".join(str(year) for year in sorted(years))
    return f"{named} 年节假日未公布，按周末推算" if named else ""


@dataclass(frozen=True)
class WorkCalendar:
    """Which days are worked; a year that is not published falls back to Monday to Friday."""

    days: Mapping[date, CalendarDay] = field(default_factory=dict)
    published_years: frozenset[int] = frozenset()

    @classmethod
    def of(cls, notices: Mapping[int, Iterable[CalendarDay]]) -> "WorkCalendar":
        """Return the calendar that the notices make together; each stands under its year.

        Of two that name the same day the later year's counts: it was published last and arranges
        the turn of the year anew, whichever of them was taken in first.
        """
        days = {row.day: row for year in sorted(notices) for row in notices[year]}
        return cls(MappingProxyType(days), frozenset(notices))

    def is_workday(self, day: date) -> bool:
        """Return whether a day is worked; a make-up weekend is, as it is usually read."""
        special = self.days.get(day)
        return special.is_working if special else day.weekday() < SATURDAY

    def name_of(self, day: date) -> str:
        """Return what a special day is called; empty for an ordinary one."""
        special = self.days.get(day)
        return special.name if special else ""

    def add_days(self, day: date, n: int, *, roll: bool) -> DueDate:
        """Return the day n calendar days on; the start day is not counted.

        With ``roll`` a term that ends on a day of rest ends on the next working day. Source:
        《民法典》第二百零一、二百零三条; 《民事诉讼法》第八十五条.
        """
        return self._rolled(day + timedelta(days=n), roll=roll)

    def add_workdays(self, day: date, n: int) -> DueDate:
        """Return the n-th working day after a day; before it, if n is negative."""
        step = ONE_DAY if n > 0 else -ONE_DAY
        passed: set[int] = set()
        left = abs(n)
        while left:
            day += step
            passed.add(day.year)
            left -= self.is_workday(day)
        return DueDate(day, frozenset(passed - self.published_years))

    def add_months(self, day: date, n: int, *, roll: bool) -> DueDate:
        """Return the corresponding day n months on, or the end of a shorter month.

        Source: 《民法典》第二百零二条.
        """
        years, month = divmod(day.month - 1 + n, 12)
        year, month = day.year + years, month + 1
        last = monthrange(year, month)[1]
        return self._rolled(date(year, month, min(day.day, last)), roll=roll)

    def add(self, day: date, n: int, *, unit: DayUnit, roll: bool) -> DueDate:
        """Return the day n units on; a term in working days cannot end on a day of rest."""
        if unit is DayUnit.WORKDAYS:
            return self.add_workdays(day, n)
        if unit is DayUnit.MONTHS:
            return self.add_months(day, n, roll=roll)
        return self.add_days(day, n, roll=roll)

    def remaining(self, today: date, due: date, *, unit: DayUnit) -> int:
        """Return how many days are left after today up to and with the due day.

        Below zero once it has passed. Days or working days; months are told in days.
        """
        if unit is not DayUnit.WORKDAYS:
            return (due - today).days
        if due < today:
            return -self.remaining(due, today, unit=unit)
        return sum(map(self.is_workday, _days_after(today, due)))

    def _rolled(self, day: date, *, roll: bool) -> DueDate:
        if not roll:
            return DueDate(day)
        consulted = {day.year}
        while not self.is_workday(day):
            day += ONE_DAY
            consulted.add(day.year)
        return DueDate(day, frozenset(consulted - self.published_years))


def _days_after(first: date, last: date) -> Iterator[date]:
    """Yield the days after the first, up to and with the last."""
    for ordinal in range(first.toordinal() + 1, last.toordinal() + 1):
        yield date.fromordinal(ordinal)
