"""Use cases of the centre itself: who and what there is to work with."""

from collections.abc import Iterable
from dataclasses import fields
from typing import TypeVar

from centre_app.domain.centre.bodies import Area, Mediator, Organization, Room
from centre_app.domain.centre.codes import AreaKind, OrgKind
from centre_app.domain.entity import Root
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.text import FieldChecks
from centre_app.services.ports.unit import Shelf, UnitOfWork
from centre_app.services.records.centre import (
    BodyEdit,
    BodyLine,
    CentreLists,
    MediatorEdit,
    MediatorLine,
    RoomEdit,
    RoomLine,
    VillageEdit,
    VillageLine,
)
from centre_app.services.requests import Done
from centre_app.services.use_case import Topic, UseCases, change, reading

T = TypeVar("T", bound=Root)
L = TypeVar("L")

CODE_LIMIT = 20
SHORT_LIMIT = 10


class CentreSettings(UseCases):
    """Lists and changes bodies, rooms, mediators and villages."""

    @reading(Permission.CENTRE_MANAGE)
    def lists(self, unit: UnitOfWork, actor: Actor, _request: None) -> CentreLists:
        """Return everything there is, each list by name; what is out of use stands last."""
        bodies = {one.id: one.name for one in unit.organizations.find()}
        return CentreLists(
            bodies=_by_name(_line(BodyLine, one) for one in unit.organizations.find()),
            rooms=_by_name(_line(RoomLine, one) for one in unit.rooms.find()),
            mediators=_by_name(
                _line(MediatorLine, one, body=bodies.get(one.body_id, ""))
                for one in unit.mediators.find()
            ),
            villages=_by_name(
                _line(VillageLine, one) for one in unit.areas.find(kind=AreaKind.VILLAGE)
            ),
        )

    @change(Permission.CENTRE_MANAGE, touches=Topic.CENTRE)
    def save_body(self, unit: UnitOfWork, actor: Actor, request: BodyEdit) -> Done:
        """Add a body, or change one; the centre itself keeps its kind and stays in use.

        Raises:
            FieldError: a field cannot stand.
        """
        checks = FieldChecks()
        kind = checks.choice("kind", request.kind or "", OrgKind)
        known = unit.organizations.get(request.id, seen=request.version) if request.id else None
        if known is not None and known.kind is OrgKind.CENTRE:
            _refuse_end_of_centre(checks, request)
        name = checks.name("name", request.name)
        short = checks.line("short_name", request.short_name, limit=SHORT_LIMIT)
        seal = checks.name("seal_name", request.seal_name)
        field = checks.optional_line("field", request.field, limit=80)
        phone = checks.optional_line("phone", request.phone, limit=40)
        checks.done()
        body = known or unit.organizations.add(
            Organization(kind=kind, name=name, short_name=short, seal_name=seal)
        )
        _tell(body, kind=kind, name=name, short_name=short, seal_name=seal)
        _tell(body, field=field, phone=phone, active=request.active)
        return _kept(unit, unit.organizations, body, tag="body:saved", name=body.name)

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
        _tell(room, name=name, seats=seats, active=request.active)
        return _kept(unit, unit.rooms, room, tag="room:saved", name=room.name)

    @change(Permission.CENTRE_MANAGE, touches=Topic.CENTRE)
    def save_mediator(self, unit: UnitOfWork, actor: Actor, request: MediatorEdit) -> Done:
        """Add a mediator, or change one; the cases he had stay his.

        Raises:
            FieldError: a field cannot stand, or the body does not mediate.
        """
        checks = FieldChecks()
        name = checks.name("name", request.name)
        phone = checks.optional_line("phone", request.phone, limit=40)
        bodies = {one.id: one for one in unit.organizations.find() if one.kind.mediates}
        if request.body_id not in bodies:
            checks.refuse("body_id", "required")
        if request.kind is None:
            checks.refuse("kind", "required")
        checks.done()
        assert request.body_id is not None
        assert request.kind is not None
        known = unit.mediators.get(request.id, seen=request.version) if request.id else None
        mediator = known or unit.mediators.add(
            Mediator(body_id=request.body_id, kind=request.kind, name=name)
        )
        _tell(mediator, body_id=request.body_id, kind=request.kind, name=name, sex=request.sex)
        _tell(mediator, phone=phone, active=request.active)
        return _kept(unit, unit.mediators, mediator, tag="mediator:saved", name="")

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
        _tell(village, name=name, code=code, valid_to=ended)
        return _kept(unit, unit.areas, village, tag="village:saved", name=village.name)


def _refuse_end_of_centre(checks: FieldChecks, request: BodyEdit) -> None:
    if request.kind is not OrgKind.CENTRE:
        checks.refuse("kind", "centre_stays")
    if not request.active:
        checks.refuse("active", "centre_stays")


def _tell(thing: Root, **values: object) -> None:
    for name, value in values.items():
        setattr(thing, name, value)


def _kept(unit: UnitOfWork, shelf: Shelf[T], thing: T, *, tag: str, name: str) -> Done:
    version = shelf.version(thing)
    unit.audit.record(tag, thing.id, name)
    return Done(thing.id, name, version)


def _line(kind: type[L], thing: Root, **more: object) -> L:
    """Return a line of the list made of a thing's attributes of the same names."""
    names = [field.name for field in fields(kind) if field.name not in more]  # type: ignore[arg-type]
    return kind(**{name: getattr(thing, name) for name in names}, **more)


def _by_name(lines: Iterable[L]) -> tuple[L, ...]:
    return tuple(sorted(lines, key=lambda line: (not _in_use(line), getattr(line, "name", ""))))


def _in_use(line: object) -> bool:
    return bool(getattr(line, "active", getattr(line, "valid_to", None) is None))
