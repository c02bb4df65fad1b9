"""The search for free hours: who is called, stretch by stretch what is taken, and the answer."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, timedelta
from functools import partial
from itertools import islice
from uuid import UUID

from centre_app.domain.calendar.working_days import ONE_DAY, WorkCalendar
from centre_app.domain.clock import civil_day
from centre_app.domain.mediation.availability import days_span
from centre_app.domain.mediation.finder import Found, Search
from centre_app.domain.mediation.obstacles import Candidate
from centre_app.domain.mediation.sittings import SessionKind
from centre_app.domain.mediation.slots import SEARCHED_WORKDAYS, Span
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.rooms import RoomRow
from centre_app.services.records.slots import SlotAnswer, SlotFindings, SlotQuery, Taken
from centre_app.services.sessions.called import Called, called_by
from centre_app.services.sessions.constraints import Fitting, constraints, fitting, taken_of

STRETCHES = (2, 4, 8)
"""Working days asked for at once, ``SEARCHED_WORKDAYS`` in all: most searches end within the first."""

LATER = (20, 40)
"""How much further one answer is looked for, where there is none before."""


TakenIn = Callable[[Fitting | None, Span], Iterable[Taken]]


def find_slots(unit: UnitOfWork, query: SlotQuery) -> SlotFindings:
    """Return the earliest hours free for everybody and a room; if there are none, what is in the way."""
    called = called_by(unit, query)
    rooms = fitting(query, called)
    after = max(query.after, unit.now)
    length = timedelta(minutes=query.minutes)
    days = workdays_from(civil_day(after), unit.centre.calendar())
    near = list(islice(days, SEARCHED_WORKDAYS))
    search = Search(after=after, length=length)
    taken_in = partial(taken_of, unit, called)
    until = look_through(search, near, called, rooms, taken_in)
    found = (*search.found, *in_other_rooms(search, near, called, rooms, taken_in))
    later = None
    if not found and search.tried:
        further = Search(after=after, length=length, count=1)
        far = list(islice(days, sum(LATER)))
        look_through(further, far, called, _any_that_fits(rooms), taken_in, stretches=LATER)
        later = next((_answer(one, called) for one in further.found), None)
    answers = tuple(_answer(one, called) for one in found)
    return SlotFindings(
        answers=answers,
        until=until,
        tried=search.tried,
        in_the_way=search.in_the_way(),
        later=later,
        due_on=called.due_on,
        left_out=_left_out(called, rooms, answers),
        heads=called.heads,
    )


def in_other_rooms(
    search: Search, days: Iterable[date], called: Called, rooms: Fitting | None, taken_in: TakenIn
) -> list[Found]:
    """Return hours in rooms kept for other kinds of session, where there are not enough in ours."""
    if rooms is None or not rooms.others or search.done:
        return []
    more = search.more()
    look_through(more, days, called, rooms.with_others(), taken_in)
    return more.found


def look_through(
    search: Search,
    days: Iterable[date],
    called: Called,
    rooms: Fitting | None,
    taken_in: TakenIn,
    *,
    stretches: Iterable[int] = STRETCHES,
) -> date:
    """Look through so many working days, unless there are enough answers before; return the last."""
    last, ahead = date.min, iter(days)
    for count in stretches:
        stretch = list(islice(ahead, count))
        last = stretch[-1]
        searched = days_span(stretch[0], last)
        search.look_through(
            stretch, constraints(called, rooms, taken_in(rooms, searched), searched)
        )
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
        kept_for=_kept_for(called, rooms[0].key) if rooms else (),
    )


def _kept_for(called: Called, room_id: UUID) -> tuple[SessionKind, ...]:
    """Return the other kinds of session a room is kept for; none where it is there for this one."""
    [room] = [one for one in called.rooms if one.room_id == room_id]
    return () if room.serves(called.kind) else room.kinds


def _any_that_fits(rooms: Fitting | None) -> Fitting | None:
    return rooms.with_others() if rooms and not rooms.rooms else rooms


def _left_out(
    called: Called, rooms: Fitting | None, answers: Iterable[SlotAnswer]
) -> tuple[RoomRow, ...]:
    """Return the rooms that no answer could name: of the wrong kind, or too small."""
    if rooms is None:
        return ()
    last_resort = {one.room_id for one in answers if one.kept_for}
    too_small = (one for one in called.rooms if one.seats < called.heads)
    return (*(() if last_resort else rooms.others), *too_small)


def _shared_out(
    found: Found, called: Called
) -> tuple[tuple[Candidate, ...], tuple[Candidate, ...]]:
    """Return the rooms and the mediators of the second committee that are free."""
    free = list(found.free)
    beside = free.pop() if called.beside else ()
    return (free[0] if free else ()), beside


def _is_late(moment: datetime, due_on: date | None) -> bool:
    return due_on is not None and civil_day(moment) > due_on
