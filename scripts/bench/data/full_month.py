"""A month of a busy centre: twelve rooms, sixty mediators with hours and leaves, hardly a gap."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import count
from random import Random
from uuid import UUID

from centre_app.domain.calendar.working_days import ONE_DAY
from centre_app.domain.centre.bodies import Mediator, Room
from centre_app.domain.centre.codes import MediatorKind, OrgKind
from centre_app.domain.centre.week import parse_week
from centre_app.domain.clock import centre_zone
from centre_app.domain.ids import new_id
from centre_app.domain.mediation.sessions import Session
from centre_app.domain.permissions import Role
from centre_app.services.ports.unit import UnitOfWork
from tests.mediation_town import Road
from tests.town import Town

FIRST = date(2026, 3, 3)
"""The Tuesday after the clock of the benchmarks."""

ROOMS, MEDIATORS, DAYS, WANTED = 12, 60, 30, 6
STARTS = (time(8, 30), time(10), time(14, 30), time(16))
LENGTH = timedelta(minutes=90)
FULL = 0.93
"""How many of the hours of a room are taken."""


_ORDINALS = count(1)
"""All these sessions are of one case: nobody looks whose they are."""


@dataclass(frozen=True)
class FullMonth:
    """Its rooms, and some cases that still want a session."""

    rooms: Sequence[UUID]
    cases: Sequence[UUID]


def fill(town: Town) -> FullMonth:
    """Book a month of sessions, and bring some cases to where they wait for theirs."""
    chance = Random(9)
    road = Road(town)
    with town.open_unit(town.actor(Role.DIRECTOR)) as unit:
        for one in unit.rooms.find():  # an empty one would make it easy
            unit.rooms.get(one.id, seen=one.version).active = False
        rooms = [unit.rooms.add(Room(name=f"{at}号厅", seats=8)) for at in range(ROOMS)]
        _mediators(unit, chance)
        ours = [one.id for one in rooms]
        unit.audit.record("centre:settled", rooms[0].id, "bench")
    booked = road.ready("申请甲", "对方甲")
    with town.open_unit(road.actor) as unit:
        rooms = [one for one in unit.rooms.find() if one.id in ours]
        staff = [one for one in unit.mediators.find() if one.hours or one.leaves]
        for day in range(DAYS):
            for start in STARTS:
                at = datetime.combine(FIRST + day * ONE_DAY, start, centre_zone())
                _book(unit, chance, booked, rooms, chance.sample(staff, 2 * ROOMS), at=at)
        unit.audit.record("session:planned", booked, "bench")
    return FullMonth(ours, [_waiting(road, at) for at in range(WANTED)])


def _mediators(unit: UnitOfWork, chance: Random) -> None:
    body = unit.organizations.find(kind=OrgKind.TOWN_COMMITTEE)[0]
    week = parse_week("工作日 9-12、14点半-18点")
    for at in range(MEDIATORS):
        one = unit.mediators.add(
            Mediator(body_id=body.id, kind=MediatorKind.FULL_TIME, name=f"调解员{at}")
        )
        one.work(week if at % 2 else ())
        away = FIRST + chance.randrange(DAYS) * ONE_DAY
        one.take_leave(away, away + ONE_DAY, reason="培训")


def _book(
    unit: UnitOfWork,
    chance: Random,
    case_id: UUID,
    rooms: Sequence[Room],
    sitting: Sequence[Mediator],
    *,
    at: datetime,
) -> None:
    for place, room in enumerate(rooms):
        if chance.random() > FULL:
            continue
        session = Session(
            case_id=case_id,
            ordinal=next(_ORDINALS),
            starts_at=at,
            ends_at=at + LENGTH,
            room_id=room.id,
        )
        unit.sessions.add(session)
        unit.bookings.book(
            session,
            mediators={one.id: one.name for one in sitting[2 * place : 2 * place + 2]},
            parties={new_id(): "甲", new_id(): "乙"},
            room=(room.id, room.name),
        )


def _waiting(road: Road, at: int) -> UUID:
    case_id = road.agreed(f"申请{at}", f"对方{at}")
    road.assign(case_id, f"调解员{2 * at}", f"调解员{2 * at + 1}")
    road.tell(case_id)
    return case_id
