"""The three earliest hours for a case and a room of twelve, in a month in which hardly any are left.

The floor is what one writes without thinking: it asks the bare driver for all that is booked in these
weeks, and tries every half hour in every room against everything of it. Who must come, when they are
away and which rooms there are it is given for nothing, where the program asks the books for all of it,
and tells beside each answer what stood in the way. Both must give the same answers.
"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from uuid import UUID

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
from centre_app.storage.driver_values import NATIVE, WRITTEN
from scripts.bench.data.full_month import DAYS, FIRST, FullMonth, fill
from scripts.bench.data.places import PLACES
from scripts.bench.measure import Row, Scenario, medians, row
from tests.town import Town

ROUNDS = 21
WANTED = 3
MORNING = datetime.combine(FIRST, OFFICE_HOURS[0][0], centre_zone())
SEARCHED = Span(MORNING, MORNING + timedelta(days=2 * SEARCHED_WORKDAYS))
"""Weeks in which there are that many working days."""

QUESTION = (
    "SELECT resource_id, starts_at, ends_at FROM bookings"
    " WHERE NOT cancelled AND starts_at < ? AND ends_at > ?"
)

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
    absent = _away(town)
    calendar = _calendar(town)
    for at, case_id in enumerate(month.cases):
        query = SlotQuery(case_id=case_id, after=MORNING)
        rooms, needed = _rooms(town), _needed(town, case_id)

        def program(query: SlotQuery = query) -> Sequence[Slot]:
            found = town.services.sessions.free_slots(town.actor(Role.MEDIATOR), query)
            return [(one.span, one.room_id) for one in found.answers if one.room_id]

        def brute(needed: set[UUID] = needed, rooms: Sequence[UUID] = rooms) -> Sequence[Slot]:
            return brute_force(_booked(town) + absent, needed, rooms, calendar)

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


def _booked(town: Town) -> list[Booked]:
    """Return all that is booked in the weeks searched, by one question past every library."""
    server = town.engine.dialect.name == "postgresql"
    values, mark = (NATIVE, "%s") if server else (WRITTEN, "?")
    raw = town.engine.raw_connection()
    try:
        cursor = raw.cursor()
        hours = (values.give_moment(SEARCHED.ends_at), values.give_moment(SEARCHED.starts_at))
        cursor.execute(QUESTION.replace("?", mark), hours)
        return [
            (values.key(who), Span(values.moment(start), values.moment(end)))
            for who, start, end in cursor.fetchall()
        ]
    finally:
        raw.close()


def _away(town: Town) -> list[Booked]:
    """Return when each mediator is away."""
    with town.open_unit(town.actor(Role.DIRECTOR), reading=True) as unit:
        staff: Sequence[Mediator] = unit.mediators.find()
        return [(one.id, span) for one in staff for _, span in away(working(one), SEARCHED)]


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
