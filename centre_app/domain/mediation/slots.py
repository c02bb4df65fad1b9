"""Hours of sessions, and when the office is open for them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from centre_app.domain.clock import centre_zone, civil_day
from centre_app.domain.day_range import FIRST_YEAR, LAST_YEAR
from centre_app.domain.errors import FieldError
from centre_app.domain.refusals import Reason

LONGEST = timedelta(hours=8)
USUAL = timedelta(minutes=90)
STEP = timedelta(minutes=30)

GRACE = timedelta(minutes=15)
"""A session that begins at once may be planned when people already sit."""

OFFICE_HOURS = ((time(8, 30), time(12)), (time(14, 30), time(18)))
"""When slots are proposed; a session may be planned at any hour."""

SEARCHED_WORKDAYS = 14


@dataclass(frozen=True, order=True)
class Span:
    """Hours from a moment up to another; the end itself is free again."""

    starts_at: datetime
    ends_at: datetime

    @property
    def length(self) -> timedelta:
        """Return how long it lasts."""
        return self.ends_at - self.starts_at

    def overlaps(self, other: "Span") -> bool:
        """Return whether the two share a moment."""
        return self.starts_at < other.ends_at and other.starts_at < self.ends_at


def check_span(span: Span, *, now: datetime) -> None:
    """Let hours pass in which a session can be held.

    Raises:
        FieldError: they lie in the past or no year of ours, end before they begin, last over eight hours, or run
            past midnight.
    """
    if not FIRST_YEAR < span.starts_at.year < LAST_YEAR or span.ends_at.year > LAST_YEAR:
        raise FieldError(starts_at=Reason.YEAR_OUT_OF_RANGE)
    if span.starts_at < now - GRACE:
        raise FieldError(starts_at="session_in_the_past")
    if span.length <= timedelta():
        raise FieldError(ends_at="session_ends_before_it_begins")
    if span.length > LONGEST:
        raise FieldError(ends_at="session_too_long")
    if civil_day(span.starts_at) != civil_day(span.ends_at - timedelta(microseconds=1)):
        raise FieldError(ends_at="session_past_midnight")


def openings(days: Iterable[date]) -> Iterator[Span]:
    """Yield the office hours of some days."""
    for day in days:
        for opens, shuts in OFFICE_HOURS:
            yield Span(_at(day, opens), _at(day, shuts))


def next_step(moment: datetime) -> datetime:
    """Return the moment, or the next half hour."""
    past = timedelta(
        minutes=moment.minute % 30, seconds=moment.second, microseconds=moment.microsecond
    )
    return moment + (STEP - past) if past else moment


def _at(day: date, hour: time) -> datetime:
    return datetime.combine(day, hour, centre_zone())
