"""Use cases of the register of bodies: names, numbers, seals, and who sits on committees."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from centre_app.domain.centre.bodies import Organization
from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.centre.committees import ethnic_names, term_end, warnings
from centre_app.domain.errors import FieldError
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.text import FieldChecks
from centre_app.services.centre.kept import kept, tell
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.centre import BodyEdit, BodyLine, SeatEnd, SeatEntry, SeatLine
from centre_app.services.requests import Done
from centre_app.services.use_case import Topic, UseCases, change

SHORT_LIMIT = 10


class BodyRegister(UseCases):
    """Keeps bodies with seal and number prefix, and the members of committees."""

    @change(Permission.CENTRE_MANAGE, touches=Topic.CENTRE)
    def save(self, unit: UnitOfWork, actor: Actor, request: BodyEdit) -> Done:
        """Add a body, or change one; the centre itself keeps its kind and stays in use.

        A chief mediator's office works under the seal of its committee, whatever was typed, and
        follows when that changes. Two committees may not share a prefix: their numbers would be one
        series, and nobody could tell whose a number is.

        Raises:
            FieldError: a field cannot stand.
        """
        checks = FieldChecks()
        kind = checks.choice("kind", request.kind or "", OrgKind)
        known = unit.organizations.get(request.id, seen=request.version) if request.id else None
        if known is not None and known.kind is OrgKind.CENTRE:
            _refuse_end_of_centre(checks, request)
        parent = _parent(unit, checks, request, kind)
        said = _said(checks, request, parent if kind is OrgKind.CHIEF_OFFICE else None)
        if kind.is_committee:
            _check_prefix(unit, checks, known, request, said["short_name"])
        checks.done()
        body = known or unit.organizations.add(
            Organization(
                kind=kind,
                name=said["name"],
                short_name=said["short_name"],
                seal_name=said["seal_name"],
            )
        )
        tell(body, kind=kind, parent_id=request.parent_id, active=request.active, **said)
        _let_offices_follow(unit, body)
        return kept(unit, unit.organizations, body, tag="body:saved", name=body.name)

    @change(Permission.CENTRE_MANAGE, touches=Topic.CENTRE)
    def seat(self, unit: UnitOfWork, actor: Actor, request: SeatEntry) -> Done:
        """Give a mediator a seat on a committee, or elect him anew.

        Source: 《人民调解法》第八、九条; members are mediators by the law (第十三条).

        Raises:
            FieldError: something is missing, the term cannot stand, or the body has no members.
        """
        body = _committee(unit, request.body_id, request.version)
        checks = FieldChecks()
        since = checks.day("since", request.since)
        until = checks.optional_day("until", request.until)
        if request.mediator_id is None:
            checks.refuse("mediator_id", "required")
        if request.post is None:
            checks.refuse("post", "required")
        checks.done()
        assert request.mediator_id is not None
        assert request.post is not None
        mediator = unit.mediators.look(request.mediator_id)
        if not mediator.active:
            raise FieldError(mediator_id="mediator_out_of_use")
        body.seat(mediator.id, request.post, since=since, until=until or term_end(since))
        return kept(
            unit,
            unit.organizations,
            body,
            tag="committee:seated",
            name=body.name,
            post=request.post.value,
            since=f"{since}",
        )

    @change(Permission.CENTRE_MANAGE, touches=Topic.CENTRE)
    def end_seat(self, unit: UnitOfWork, actor: Actor, request: SeatEnd) -> Done:
        """Let somebody leave a committee; he stays a mediator.

        Raises:
            NotFoundError: there is no such seat any more.
        """
        body = _committee(unit, request.body_id, request.version)
        checks = FieldChecks()
        on = checks.optional_day("on", request.on) or unit.today
        checks.done()
        member = body.end_seat(request.member_id, on=on)
        return kept(
            unit,
            unit.organizations,
            body,
            tag="committee:left",
            name=body.name,
            post=member.post.value,
            on=f"{on}",
        )


def body_lines(unit: UnitOfWork) -> tuple[BodyLine, ...]:
    """Return every body, committees in use with their seats and what is wanting."""
    seats: dict[UUID, list[SeatLine]] = defaultdict(list)
    for one in unit.body_register.seats(unit.today):
        seats[one.body_id].append(one)
    return tuple(_line(unit, one, seats[one.id]) for one in unit.organizations.find())


def _line(unit: UnitOfWork, body: Organization, seats: Sequence[SeatLine]) -> BodyLine:
    watched = body.kind.is_committee and body.active
    minorities = ethnic_names(body.minorities or "")
    return BodyLine(
        id=body.id,
        version=body.version,
        kind=body.kind,
        name=body.name,
        short_name=body.short_name,
        seal_name=body.seal_name,
        field=body.field,
        phone=body.phone,
        parent_id=body.parent_id,
        minorities=body.minorities or "",
        active=body.active,
        seats=tuple(seats),
        warnings=warnings(seats, minorities=minorities, today=unit.today) if watched else (),
    )


def _refuse_end_of_centre(checks: FieldChecks, request: BodyEdit) -> None:
    if request.kind is not OrgKind.CENTRE:
        checks.refuse("kind", "centre_stays")
    if not request.active:
        checks.refuse("active", "centre_stays")


def _parent(
    unit: UnitOfWork, checks: FieldChecks, request: BodyEdit, kind: OrgKind
) -> Organization | None:
    """Return the body above; an office without its committee has no seal."""
    parent = unit.organizations.look(request.parent_id) if request.parent_id else None
    if parent is not None and parent.id == request.id:
        checks.refuse("parent_id", "own_parent")
    if kind is OrgKind.CHIEF_OFFICE and (parent is None or not parent.kind.is_committee):
        checks.refuse("parent_id", "office_needs_committee")
    return parent


def _said(checks: FieldChecks, request: BodyEdit, sealing: Organization | None) -> dict[str, Any]:
    """Return what was typed, cleaned; ``sealing`` lends its seal."""
    return {
        "name": checks.name("name", request.name),
        "short_name": checks.line("short_name", request.short_name, limit=SHORT_LIMIT),
        "seal_name": (
            sealing.seal_name if sealing else checks.name("seal_name", request.seal_name)
        ),
        "field": checks.optional_line("field", request.field, limit=80),
        "phone": checks.optional_line("phone", request.phone, limit=40),
        "minorities": checks.optional_line("minorities", request.minorities, limit=80),
    }


def _check_prefix(
    unit: UnitOfWork,
    checks: FieldChecks,
    known: Organization | None,
    request: BodyEdit,
    short: str,
) -> None:
    """Refuse a prefix another committee in use has; one it has had all along may stay."""
    if known is not None and known.kind.is_committee and known.short_name == short:
        return
    others = unit.organizations.find(short_name=short, active=True)
    if any(one.kind.is_committee and one.id != request.id for one in others):
        checks.refuse("short_name", "prefix_taken")


def _let_offices_follow(unit: UnitOfWork, body: Organization) -> None:
    """Give the offices of a committee the seal it has now."""
    for one in unit.organizations.find(parent_id=body.id, kind=OrgKind.CHIEF_OFFICE):
        if body.kind.is_committee and one.seal_name != body.seal_name:
            unit.organizations.get(one.id, seen=one.version).seal_name = body.seal_name


def _committee(unit: UnitOfWork, body_id: UUID, version: int) -> Organization:
    body = unit.organizations.get(body_id, seen=version)
    if not body.kind.is_committee:
        raise FieldError(mediator_id="body_without_members")
    return body
