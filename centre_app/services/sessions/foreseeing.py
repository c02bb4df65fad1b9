"""What would stand in the way of hours that somebody types, before a session is booked in them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from centre_app.domain.clock import civil_day
from centre_app.domain.mediation.availability import days_span
from centre_app.domain.mediation.obstacles import Need, Obstacle, ObstacleKind
from centre_app.domain.mediation.sittings import SessionVenue
from centre_app.domain.mediation.slots import Span
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.rooms import RoomRow
from centre_app.services.records.slots import Foreseen, SlotQuery
from centre_app.services.sessions.called import Called, called_by
from centre_app.services.sessions.constraints import Fitting, constraints, taken_of


def foresee(unit: UnitOfWork, query: SlotQuery) -> Foreseen:
    """Return what stands in the way of the hours from ``after`` on, in the room asked for.

    Raises:
        NotFoundError: case or session are not there.
    """
    called = called_by(unit, query)
    span = Span(query.after, query.after + timedelta(minutes=query.minutes))
    searched = days_span(civil_day(span.starts_at), civil_day(span.ends_at))
    room = _room(called, query)
    rooms = Fitting((room,), called.heads) if room else None
    asked = constraints(called, rooms, taken_of(unit, called, rooms, searched), searched)
    standing = [
        one.obstacle for one in asked.hindrances if any(span.overlaps(taken) for taken in one.spans)
    ]
    standing += [_named(one.obstacle, room) for one in asked.needs if not _met(one, span)]
    forbidden = tuple(one for one in standing if _forbids(one, called))
    return Foreseen(
        forbidden=forbidden,
        doubtful=tuple(one for one in standing if one not in forbidden),
        of_room=tuple(_of_room(called, room)) if room else (),
    )


def _room(called: Called, query: SlotQuery) -> RoomRow | None:
    if query.venue is not SessionVenue.ROOM:
        return None
    return next((one for one in called.rooms if one.room_id == query.room_id), None)


def _met(need: Need, span: Span) -> bool:
    return any(not any(span.overlaps(taken) for taken in one.taken) for one in need.candidates)


def _named(obstacle: Obstacle, room: RoomRow | None) -> Obstacle:
    """Return the room by its name: no other was asked for."""
    if obstacle.kind is ObstacleKind.ROOMS and room is not None:
        return replace(obstacle, kind=ObstacleKind.BOOKED, name=room.name)
    return obstacle


def _forbids(one: Obstacle, called: Called) -> bool:
    """Return whether booking would be refused: departments are asked, not booked."""
    if one.kind is ObstacleKind.BOOKED:
        return one.name not in called.bodies.values()
    return one.kind is ObstacleKind.LEAVE


def _of_room(called: Called, room: RoomRow) -> Iterator[Obstacle]:
    if room.seats < called.heads:
        yield Obstacle(ObstacleKind.TOO_SMALL, room.name, f"{room.seats}/{called.heads}")
    if not room.serves(called.kind):
        kinds = "、".join(one.label for one in room.kinds)
        yield Obstacle(ObstacleKind.KEPT, room.name, kinds)
