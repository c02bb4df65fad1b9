"""When mediators can sit: leave forbids a session, working hours say when one is proposed.

Somebody on leave is refused, and no reason gets past it: that he comes nevertheless is a fact of
the register, where his leave is made shorter, and everybody sees it. Working hours are like those
of the office: villages meet in the evening and on market days, and a rule that forbade it would
only teach people to enter false hours. So they steer what is proposed and forbid nothing.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

from centre_app.domain.calendar.working_days import ONE_DAY
from centre_app.domain.centre.bodies import Mediator
from centre_app.domain.centre.week import Week
from centre_app.domain.clock import centre_zone, civil_day
from centre_app.domain.errors import OnLeaveError
from centre_app.domain.mediation.codes import ResourceKind
from centre_app.domain.mediation.obstacles import Obstacle, ObstacleKind
from centre_app.domain.mediation.slots import Span

Days = tuple[date, date]
"""Days from the first to the last, both inclusive."""


@dataclass(frozen=True)
class Absence:
    """Hours in which a mediator does not sit; ``leave`` are its days where he is on leave."""

    span: Span
    leave: Days | None = None


@dataclass(frozen=True, order=True)
class DaysAway:
    """Days on which somebody is away, the last one included."""

    first: date
    last: date
    reason: str


@dataclass(frozen=True)
class Working:
    """When a mediator works: his hours, none of them means those of the office, and his leaves."""

    key: UUID
    name: str
    body_id: UUID
    week: Week = ()
    leaves: tuple[DaysAway, ...] = ()


def working(mediator: Mediator) -> Working:
    """Return when a mediator works."""
    leaves = tuple(DaysAway(one.first, one.last, one.reason) for one in mediator.leaves)
    return Working(mediator.id, mediator.name, mediator.body_id, mediator.week, leaves)


def refuse_on_leave(mediators: Iterable[Working], span: Span) -> None:
    """Let a session pass during which none of its mediators is away.

    Raises:
        OnLeaveError: one is on leave; says who and until when.
    """
    first, last = _days(span)
    for mediator in mediators:
        for leave in mediator.leaves:
            if leave.first <= last and first <= leave.last:
                raise OnLeaveError(
                    resource=ResourceKind.MEDIATOR,
                    name=mediator.name,
                    taken=days_text(leave.first, leave.last),
                )


def away(mediator: Working, searched: Span) -> Iterator[tuple[Obstacle, Span]]:
    """Yield when a mediator is not to be proposed: his leaves, and hours he does not work."""
    for leave in mediator.leaves:
        told = Obstacle(ObstacleKind.LEAVE, mediator.name, leave.reason)
        for one in absences((), [(leave.first, leave.last)], searched):
            yield told, one.span
    told = Obstacle(ObstacleKind.OFF_HOURS, mediator.name)
    for one in absences(mediator.week, (), searched):
        yield told, one.span


def absences(week: Week, leaves: Iterable[Days], searched: Span) -> Iterator[Absence]:
    """Yield the leaves that fall on some days, then what a week of hours leaves free of them."""
    first, last = _days(searched)
    for begins, ends in leaves:
        if begins <= last and first <= ends:
            yield Absence(days_span(begins, ends), (begins, ends))
    day = first
    while week and day <= last:
        yield from map(Absence, _off_hours(week, day))
        day += ONE_DAY


def days_span(first: date, last: date) -> Span:
    """Return whole days as a span, the last one included."""
    return Span(_midnight(first), _midnight(last + ONE_DAY))


def days_text(first: date, last: date) -> str:
    """Return days as sentences have them: ``03-02``, ``03-02至03-05``."""
    if first == last:
        return f"{first:%m-%d}"
    return f"{first:%m-%d}至{last:%m-%d}"


def _off_hours(week: Week, day: date) -> Iterator[Span]:
    """Yield what a working day leaves free."""
    free_from = _midnight(day)
    for shift in week:
        if shift.weekday == day.weekday():
            yield Span(free_from, _at(day, shift.opens))
            free_from = _at(day, shift.shuts)
    yield Span(free_from, _midnight(day + ONE_DAY))


def _days(span: Span) -> tuple[date, date]:
    """Return the first and the last day a span touches; its end is no part of it."""
    return civil_day(span.starts_at), civil_day(span.ends_at - timedelta(microseconds=1))


def _midnight(day: date) -> datetime:
    return _at(day, time())


def _at(day: date, hour: time) -> datetime:
    return datetime.combine(day, hour, centre_zone())
