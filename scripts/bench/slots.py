"""The three earliest hours for a case and a room of twelve, in a month in which hardly any are left.

The floor is what one writes without thinking: it has the whole month in memory already, and tries
every half hour in every room against everything that is booked. Both must give the same answers.
"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session as SqlSession

from centre_app.domain.calendar.working_days import ONE_DAY, WorkCalendar
from centre_app.domain.centre.bodies import Mediator
from centre_app.domain.clock import centre_zone
from centre_app.domain.mediation.availability import away, working
from centre_app.domain.mediation.slots import (
    OFFICE_HOURS,
    SEARCHED_WORKDAYS,
    STEP,
    USUAL,
    Span,
)
from centre_app.domain.permissions import Role
from centre_app.services.records.mediation import CaseKey
from centre_app.services.records.slots import SlotQuery
from centre_app.storage.tables.mediation import bookings
from scripts.bench.data.full_month import DAYS, FIRST, FullMonth, fill
from scripts.bench.data.places import PLACES
from scripts.bench.measure import Row, Scenario, medians, row
from tests.town import Town

ROUNDS = 21
WANTED = 3
MORNING = datetime.combine(FIRST, OFFICE_HOURS[0][0], centre_zone())

Booked = tuple[UUID, Span]
"""Somebody or something, and when it is taken."""

Slot = tuple[Span, UUID]
"""Hours, and the room they are free in."""


def rows() -> list[Row]:
    """Measure slot.find."""
    found: list[Row] = []
    for engine, place in PLACES.items():
        with place() as (town, _):
            found.append(_measured(town, fill(town), engine))
    return found


def _measured(town: Town, month: FullMonth, engine: str) -> Row:
    scenarios: dict[str, Scenario] = {}
    booked = _everything(town)
    calendar = _calendar(town)
    for at, case_id in enumerate(month.cases):
        query = SlotQuery(case_id=case_id, after=MORNING)
        rooms, needed = _rooms(town), _needed(town, case_id)

        def program(query: SlotQuery = query) -> Sequence[Slot]:
            found = town.services.sessions.free_slots(town.actor(Role.MEDIATOR), query)
            return [(one.span, one.room_id) for one in found.answers if one.room_id]

        def brute(needed: set[UUID] = needed, rooms: Sequence[UUID] = rooms) -> Sequence[Slot]:
            return brute_force(booked, needed, rooms, calendar)

        assert list(program()) == list(brute())
        scenarios[f"program {at}"], scenarios[f"brute {at}"] = program, brute
    times = medians(scenarios, rounds=ROUNDS)
    return row(
        "slot.find",
        f"{engine}, {len(_rooms(town))} rooms, 60 mediators, {DAYS} days",
        value=sum(time for name, time in times.items() if name[0] == "p") / len(month.cases),
        unit="ms",
        floor=sum(time for name, time in times.items() if name[0] == "b") / len(month.cases),
        first=0.1,
        goal=0.01,
        n=ROUNDS,
    )


def brute_force(
    booked: Sequence[Booked], needed: set[UUID], rooms: Sequence[UUID], calendar: WorkCalendar
) -> Sequence[Slot]:
    """Return the first free hours, each half hour tried in each room against everything."""
    found: list[Slot] = []
    for tried in _half_hours(calendar):
        if found and tried.overlaps(found[-1][0]):
            continue
        for room in rooms:
            must = needed | {room}
            if not any(who in must and tried.overlaps(span) for who, span in booked):
                found.append((tried, room))
                break
        if len(found) == WANTED:
            break
    return found


def _half_hours(calendar: WorkCalendar) -> Iterator[Span]:
    day, left = FIRST, SEARCHED_WORKDAYS
    while left:
        if calendar.is_workday(day):
            left -= 1
            yield from _of_day(day)
        day += ONE_DAY


def _of_day(day: date) -> Iterator[Span]:
    for opens, shuts in OFFICE_HOURS:
        start = datetime.combine(day, opens, centre_zone())
        while start + USUAL <= datetime.combine(day, shuts, centre_zone()):
            yield Span(start, start + USUAL)
            start += STEP


def _everything(town: Town) -> list[Booked]:
    """Return all that is booked, and when each mediator is away."""
    columns = bookings.c
    statement = select(columns.resource_id, columns.starts_at, columns.ends_at).where(
        columns.cancelled.is_(False)
    )
    with SqlSession(town.engine) as session:
        booked = [(row[0], Span(row[1], row[2])) for row in session.execute(statement)]
    searched = Span(MORNING, MORNING + timedelta(days=3 * SEARCHED_WORKDAYS))
    with town.open_unit(town.actor(Role.DIRECTOR), reading=True) as unit:
        staff: Sequence[Mediator] = unit.mediators.find()
        return booked + [
            (one.id, span) for one in staff for _, span in away(working(one), searched)
        ]


def _calendar(town: Town) -> WorkCalendar:
    with town.open_unit(town.actor(Role.DIRECTOR), reading=True) as unit:
        return unit.centre.calendar()


def _rooms(town: Town) -> Sequence[UUID]:
    """Return the rooms in the order in which the program names them: the smallest first."""
    with town.open_unit(town.actor(Role.DIRECTOR), reading=True) as unit:
        rooms = sorted(unit.case_register.rooms(), key=lambda one: one.seats)
        return [one.room_id for one in rooms]


def _needed(town: Town, case_id: UUID) -> set[UUID]:
    card = town.services.cases.card(town.actor(Role.MEDIATOR), CaseKey(case_id))
    with town.open_unit(town.actor(Role.MEDIATOR), reading=True) as unit:
        case = unit.cases.look(card.case_id)
        people = {one.person_id for one in case.parties}
        return people | {one.mediator_id for one in case.mediators}
