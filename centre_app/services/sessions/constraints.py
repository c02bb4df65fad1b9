"""What stands in the way of a session within some days, as the books have it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from centre_app.domain.calendar.working_days import ONE_DAY
from centre_app.domain.mediation.availability import Working, away, days_span
from centre_app.domain.mediation.impossible import hours_of
from centre_app.domain.mediation.obstacles import (
    Candidate,
    Constraints,
    Need,
    Obstacle,
    ObstacleKind,
    hindrances,
)
from centre_app.domain.mediation.sittings import SessionVenue
from centre_app.domain.mediation.slots import Span
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.rooms import RoomRow
from centre_app.services.records.slots import SlotQuery, Taken
from centre_app.services.sessions.called import Called


@dataclass(frozen=True)
class Fitting:
    """The rooms that would do, the one to name first in front; ``heads`` are to sit in it.

    ``others`` have the seats but are kept for sessions of other kinds.
    """

    rooms: tuple[RoomRow, ...]
    heads: int
    others: tuple[RoomRow, ...] = ()

    def with_others(self) -> "Fitting":
        """Return them with the others in their place, for where these are not enough."""
        return Fitting(self.others, self.heads)


def fitting(query: SlotQuery, called: Called) -> Fitting | None:
    """Return the rooms in which all who are called have a seat; None where none is needed.

    Behind the one asked for stand the smallest: the large ones are kept free for who needs them.
    """
    if query.venue is not SessionVenue.ROOM:
        return None
    seated = [one for one in called.rooms if one.seats >= called.heads]
    seated.sort(key=lambda one: (one.room_id != query.room_id, one.seats))
    ours = tuple(one for one in seated if one.serves(called.kind))
    return Fitting(ours, called.heads, tuple(one for one in seated if one not in ours))


def taken_of(
    unit: UnitOfWork, called: Called, rooms: Fitting | None, searched: Span
) -> list[Taken]:
    """Return for which hours within some days those who are called, and the rooms, are taken."""
    register, but = unit.slot_register, called.session_id
    keys = {one.key for one in (*called.mediators, *called.beside)} | called.parties.keys()
    keys |= {one.room_id for one in rooms.rooms} if rooms else set()
    found = [*register.taken(keys, searched, leaving_out=but)]
    if called.bodies:
        found += register.invited(called.bodies.keys(), searched, leaving_out=but)
    return found


def constraints(
    called: Called, rooms: Fitting | None, found: Iterable[Taken], searched: Span
) -> Constraints:
    """Return all that must go together within some days."""
    taken: dict[UUID, list[Taken]] = defaultdict(list)
    for one in found:
        taken[one.resource_id].append(one)
    needs = [] if rooms is None else [_a_room(rooms, taken)]
    if called.beside:
        needs.append(_one_beside(called, taken, searched))
    return Constraints(hindrances(_in_the_way(called, taken, searched)), tuple(needs))


def _in_the_way(
    called: Called, taken: dict[UUID, list[Taken]], searched: Span
) -> Iterator[tuple[Obstacle, Span]]:
    """Yield what hinders those who must all be there."""
    yield from _too_soon(called)
    yield from _sitting_elsewhere(called, taken)
    for mediator in called.mediators:
        yield from away(mediator, searched)
    names = called.parties | called.bodies
    for told in called.impossible:
        obstacle = Obstacle(ObstacleKind.IMPOSSIBLE, names[told.who], told.reason)
        for span in hours_of(told.first, told.last, told.week, searched):
            yield obstacle, span
    if called.to_market:
        for span in called.rules.market_hours(searched):
            yield Obstacle(ObstacleKind.MARKET), span


def _sitting_elsewhere(
    called: Called, taken: dict[UUID, list[Taken]]
) -> Iterator[tuple[Obstacle, Span]]:
    for mediator in called.mediators:
        yield from _booked(called, mediator.name, taken[mediator.key])
    for key, name in called.bodies.items():
        yield from _booked(called, name, taken[key])
    for key, name in called.parties.items():
        # He comes from where he lives, not from there: between two sessions he needs no way.
        for one in taken[key]:
            yield Obstacle(ObstacleKind.BOOKED, name), one.span


def _too_soon(called: Called) -> Iterator[tuple[Obstacle, Span]]:
    """Yield the days on which people could no longer be told early enough."""
    days = called.rules.notice_days
    if days:
        last = called.today + (days - 1) * ONE_DAY
        yield Obstacle(ObstacleKind.NOTICE, note=str(days)), days_span(called.today, last)


def _booked(called: Called, name: str, taken: Iterable[Taken]) -> Iterator[tuple[Obstacle, Span]]:
    """Yield when somebody sits elsewhere, and when he is on the way there or from there."""
    for one in taken:
        yield Obstacle(ObstacleKind.BOOKED, name), one.span
        way = timedelta(minutes=called.rules.way_between(called.venue, one.venue))
        if way:
            going, coming = one.span.starts_at - way, one.span.ends_at + way
            told = Obstacle(ObstacleKind.ON_THE_WAY, name)
            yield told, Span(going, one.span.starts_at)
            yield told, Span(one.span.ends_at, coming)


def _a_room(rooms: Fitting, taken: dict[UUID, list[Taken]]) -> Need:
    told = Obstacle(ObstacleKind.ROOMS)
    if not rooms.rooms:
        told = Obstacle(ObstacleKind.SEATS, note=str(rooms.heads))
    candidates = tuple(
        Candidate(one.room_id, one.name, tuple(t.span for t in taken[one.room_id]))
        for one in rooms.rooms
    )
    return Need(told, candidates)


def _one_beside(called: Called, taken: dict[UUID, list[Taken]], searched: Span) -> Need:
    told = Obstacle(ObstacleKind.COMMITTEE, called.committee)
    return Need(
        told, tuple(_mediator(called, one, taken[one.key], searched) for one in called.beside)
    )


def _mediator(called: Called, one: Working, taken: Iterable[Taken], searched: Span) -> Candidate:
    hours = (*away(one, searched), *_booked(called, one.name, taken))
    return Candidate(one.key, one.name, tuple(span for _, span in hours))
