"""On whole random calendars the search answers what somebody does who looks at every quarter."""

from dataclasses import replace
from datetime import time, timedelta
from itertools import islice

from hypothesis import given

from centre_app.domain.calendar.working_days import WorkCalendar
from centre_app.domain.clock import civil_day
from centre_app.domain.mediation.availability import Working
from centre_app.domain.mediation.finder import WANTED, Search
from centre_app.domain.mediation.scheduling import SchedulingRules
from centre_app.domain.mediation.sittings import SessionKind, SessionVenue
from centre_app.domain.mediation.slots import SEARCHED_WORKDAYS, USUAL, Span
from centre_app.services.records.rooms import RoomRow
from centre_app.services.records.slots import Taken
from centre_app.services.sessions.called import Called
from centre_app.services.sessions.constraints import Fitting
from centre_app.services.sessions.finding import (
    STRETCHES,
    in_other_rooms,
    look_through,
    workdays_from,
)
from tests.services.mediation.calendars import (
    DAY,
    MEDIATORS,
    MONDAY,
    ROOMS,
    Answer,
    World,
    at,
    brute_force,
    worlds,
)


def searched(world: World) -> list[Answer]:
    """Return what the search answers."""
    search = Search(after=world.after, length=world.length)
    workdays = workdays_from(civil_day(world.after), WorkCalendar())
    days = list(islice(workdays, SEARCHED_WORKDAYS))
    look_through(search, days, world.called, world.rooms, world.within)
    more = in_other_rooms(search, days, world.called, world.rooms, world.within)
    answers: list[Answer] = []
    for one in (*search.found, *more):
        free = [tuple(candidate.key for candidate in need) for need in one.free]
        beside = free.pop() if world.called.beside else ()
        answers.append((one.span, free[0] if free else (), beside))
    return answers


@given(worlds())
def test_answers_are_those_of_somebody_who_looks_at_every_quarter(world: World) -> None:
    assert searched(world) == brute_force(world, WANTED)


def test_the_stretches_make_up_the_days_that_are_searched() -> None:
    assert sum(STRETCHES) == SEARCHED_WORKDAYS


def a_world(*taken: Taken, venue: SessionVenue = SessionVenue.ROOM) -> World:
    """Return a calendar of one mediator and one room, looked at from Monday morning."""
    mediator = Working(MEDIATORS[0], "周正和", MEDIATORS[0])
    called = Called((mediator,), {}, {}, venue=venue, today=MONDAY, rules=SchedulingRules())
    rooms = Fitting((RoomRow(ROOMS[0], "一号厅", 8),), 3) if venue is SessionVenue.ROOM else None
    return World(called, rooms, taken, at(MONDAY, time(8)), USUAL)


def starts(world: World) -> list[str]:
    return [
        f"{one[0].starts_at.astimezone(world.after.tzinfo):%a %H:%M}" for one in searched(world)
    ]


def test_back_to_back_in_the_house_needs_no_time_between() -> None:
    hours = Span(at(MONDAY, time(8, 30)), at(MONDAY, time(10)))
    assert starts(a_world(Taken(MEDIATORS[0], hours, SessionVenue.ROOM)))[0] == "Mon 10:00"


def test_between_a_journey_and_the_house_lies_the_way() -> None:
    hours = Span(at(MONDAY, time(8, 30)), at(MONDAY, time(9, 30)))
    assert starts(a_world(Taken(MEDIATORS[0], hours, SessionVenue.CIRCUIT)))[0] == "Mon 10:30"
    here = Taken(MEDIATORS[0], hours, SessionVenue.ROOM)
    assert starts(a_world(here, venue=SessionVenue.DOORSTEP))[0] == "Mon 10:00"
    assert starts(a_world(here, venue=SessionVenue.ELSEWHERE))[0] == "Mon 09:30"


def test_a_room_for_other_sessions_comes_last_and_beside_what_there_is() -> None:
    ours = RoomRow(ROOMS[0], "一号厅", 8, (SessionKind.MEDIATION,))
    other = RoomRow(ROOMS[1], "听证室", 8, (SessionKind.HEARING,))
    full = Span(at(MONDAY, time(10)), at(MONDAY + 30 * DAY, time()))
    world = a_world(Taken(ROOMS[0], full, SessionVenue.ROOM))
    world = replace(world, rooms=Fitting((ours,), 3, (other,)))
    assert [one[1] for one in searched(world)] == [(ROOMS[0],), (ROOMS[1],), (ROOMS[1],)]
    assert starts(world) == ["Mon 08:30", "Mon 10:00", "Mon 14:30"]


def test_a_day_that_is_wholly_taken_leaves_the_next() -> None:
    hours = Span(at(MONDAY, time()), at(MONDAY + DAY, time()) + timedelta())
    assert starts(a_world(Taken(ROOMS[0], hours, SessionVenue.ROOM)))[0] == "Tue 08:30"
