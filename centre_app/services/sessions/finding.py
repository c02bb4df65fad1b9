"""The search for free hours: who is called, stretch by stretch what is taken, and the answer."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, timedelta
from itertools import islice

from centre_app.domain.calendar.working_days import ONE_DAY, WorkCalendar
from centre_app.domain.clock import civil_day
from centre_app.domain.mediation.availability import days_span
from centre_app.domain.mediation.finder import Found, Search
from centre_app.domain.mediation.obstacles import Candidate
from centre_app.domain.mediation.slots import Span
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.slots import SlotAnswer, SlotFindings, SlotQuery, Taken
from centre_app.services.sessions.called import Called, called_by
from centre_app.services.sessions.constraints import Fitting, constraints, fitting, taken_of

STRETCHES = (2, 4, 8)
"""Working days asked for at once, ``SEARCHED_WORKDAYS`` in all: most searches end within the first."""

LATER = (20, 40)
"""How much further one answer is looked for, where there is none before."""


def find_slots(unit: UnitOfWork, query: SlotQuery) -> SlotFindings:
    """Return the earliest hours free for everybody and a room; if there are none, what is in the way."""
    called = called_by(unit, query)
    rooms = fitting(query, called)
    after = max(query.after, unit.now)
    length = timedelta(minutes=query.minutes)
    days = workdays_from(civil_day(after), unit.centre.calendar())
    search = Search(after=after, length=length)

    def taken_in(searched: Span) -> list[Taken]:
        return taken_of(unit, called, rooms, searched)

    until = look_through(search, days, called, rooms, taken_in)
    later = None
    if not search.found and search.tried:
        further = Search(after=after, length=length, count=1)
        look_through(further, days, called, rooms, taken_in, stretches=LATER)
        later = next((_answer(one, called) for one in further.found), None)
    return SlotFindings(
        answers=tuple(_answer(one, called) for one in search.found),
        until=until,
        tried=search.tried,
        in_the_way=search.in_the_way(),
        later=later,
        due_on=called.due_on,
    )


def look_through(
    search: Search,
    days: Iterator[date],
    called: Called,
    rooms: Fitting | None,
    taken_in: Callable[[Span], Iterable[Taken]],
    *,
    stretches: Iterable[int] = STRETCHES,
) -> date:
    """Look through so many working days, unless there are enough answers before; return the last."""
    last = date.min
    for count in stretches:
        stretch = list(islice(days, count))
        last = stretch[-1]
        searched = days_span(stretch[0], last)
        search.look_through(stretch, constraints(called, rooms, taken_in(searched), searched))
        if search.done:
            break
    return last


def workdays_from(day: date, calendar: WorkCalendar) -> Iterator[date]:
    """Yield working days without end, the first one that day if it is worked."""
    while True:
        if calendar.is_workday(day):
            yield day
        day += ONE_DAY


def _answer(found: Found, called: Called) -> SlotAnswer:
    rooms, beside = _shared_out(found, called)
    return SlotAnswer(
        span=found.span,
        room_id=rooms[0].key if rooms else None,
        room=rooms[0].name if rooms else "",
        other_rooms=max(len(rooms) - 1, 0),
        mediators=tuple(one.name for one in called.mediators),
        beside=tuple(one.name for one in beside),
        late=_is_late(found.span.starts_at, called.due_on),
        before=found.before,
    )


def _shared_out(
    found: Found, called: Called
) -> tuple[tuple[Candidate, ...], tuple[Candidate, ...]]:
    """Return the rooms and the mediators of the second committee that are free."""
    free = list(found.free)
    beside = free.pop() if called.beside else ()
    return (free[0] if free else ()), beside


def _is_late(moment: datetime, due_on: date | None) -> bool:
    return due_on is not None and civil_day(moment) > due_on
