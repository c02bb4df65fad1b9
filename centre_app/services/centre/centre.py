"""Use cases of the centre itself: who and what there is to work with."""

from collections.abc import Iterable
from dataclasses import fields
from typing import TypeVar

from centre_app.domain.centre.bodies import Area, Room
from centre_app.domain.centre.codes import AreaKind
from centre_app.domain.entity import Root
from centre_app.domain.mediation.sittings import SessionKind
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.text import FieldChecks
from centre_app.services.centre.bodies import body_lines
from centre_app.services.centre.kept import kept, tell
from centre_app.services.centre.mediators import may_mediate, mediator_line
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.centre import (
    AccountLine,
    CentreLists,
    RoomEdit,
    RoomLine,
    VillageEdit,
    VillageLine,
)
from centre_app.services.requests import Done
from centre_app.services.use_case import Topic, UseCases, change, reading

L = TypeVar("L")

CODE_LIMIT = 20


class CentreSettings(UseCases):
    """Lists everything, and changes rooms and villages."""

    @reading(Permission.CENTRE_MANAGE)
    def lists(self, unit: UnitOfWork, actor: Actor, _request: None) -> CentreLists:
        """Return everything there is, each list by name; what is out of use stands last."""
        bodies = body_lines(unit)
        names = {one.id: one.name for one in bodies}
        mediators = unit.mediators.find()
        tied = {one.staff_id for one in mediators}
        accounts = {one.id: one for one in unit.staff.find() if may_mediate(one) or one.id in tied}
        return CentreLists(
            bodies=_by_name(bodies),
            rooms=_by_name(
                _line(RoomLine, one, kinds=tuple(map(SessionKind, one.kinds)))
                for one in unit.rooms.find()
            ),
            mediators=_by_name(
                mediator_line(
                    unit,
                    one,
                    body=names.get(one.body_id, ""),
                    login=accounts[one.staff_id].login if one.staff_id else "",
                )
                for one in mediators
            ),
            villages=_by_name(
                _line(VillageLine, one) for one in unit.areas.find(kind=AreaKind.VILLAGE)
            ),
            accounts=_by_name(_line(AccountLine, one) for one in accounts.values()),
            today=unit.today,
            calendar=unit.centre.calendar(),
        )

    @change(Permission.CENTRE_MANAGE, touches=Topic.CENTRE)
    def save_room(self, unit: UnitOfWork, actor: Actor, request: RoomEdit) -> Done:
        """Add a room, or change one; sessions already booked in it stay.

        Raises:
            FieldError: a field cannot stand, or another room has the name.
        """
        checks = FieldChecks()
        name = checks.line("name", request.name, limit=80)
        seats = checks.positive_int("seats", request.seats)
        if any(one.id != request.id for one in unit.rooms.find(name=name)):
            checks.refuse("name", "taken")
        checks.done()
        known = unit.rooms.get(request.id, seen=request.version) if request.id else None
        room = known or unit.rooms.add(Room(name=name, seats=seats))
        tell(room, name=name, seats=seats, active=request.active, kinds=sorted(set(request.kinds)))
        return kept(unit, unit.rooms, room, tag="room:saved", name=room.name)

    @change(Permission.CENTRE_MANAGE, touches=Topic.CENTRE)
    def save_village(self, unit: UnitOfWork, actor: Actor, request: VillageEdit) -> Done:
        """Add a village, or change one; one that is no more ends today and stays in old matters.

        Raises:
            FieldError: a field cannot stand, or another village has the code.
        """
        checks = FieldChecks()
        name = checks.line("name", request.name, limit=80)
        code = checks.line("code", request.code, limit=CODE_LIMIT)
        if any(one.id != request.id for one in unit.areas.find(code=code)):
            checks.refuse("code", "taken")
        checks.done()
        known = unit.areas.get(request.id, seen=request.version) if request.id else None
        village = known or unit.areas.add(
            Area(kind=AreaKind.VILLAGE, name=name, code=code, valid_from=unit.today)
        )
        ended = None if request.active else village.valid_to or unit.today
        tell(village, name=name, code=code, valid_to=ended)
        return kept(unit, unit.areas, village, tag="village:saved", name=village.name)


def _line(kind: type[L], thing: Root, **more: object) -> L:
    """Return a line of the list made of a thing's attributes of the same names."""
    names = [field.name for field in fields(kind) if field.name not in more]  # type: ignore[arg-type]
    return kind(**{name: getattr(thing, name) for name in names}, **more)


def _by_name(lines: Iterable[L]) -> tuple[L, ...]:
    return tuple(sorted(lines, key=lambda line: (not _in_use(line), getattr(line, "name", ""))))


def _in_use(line: object) -> bool:
    return bool(getattr(line, "active", getattr(line, "valid_to", None) is None))
