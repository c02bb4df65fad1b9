"""Use cases of the list of those who may read a matter (限阅)."""

from uuid import UUID

from centre_app.domain.accounts.staff import Staff
from centre_app.domain.entity import NOBODY
from centre_app.domain.errors import FieldError, NotFoundError
from centre_app.domain.matters.access import AccessReason, MatterAccess
from centre_app.domain.matters.matter import Matter
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.text import FieldChecks
from centre_app.services.matters.history import step_now
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.access import (
    AccessChange,
    AccessPage,
    CloseMatter,
    NameReader,
    OpenMatter,
    Reading,
)
from centre_app.services.records.matters import MatterKey
from centre_app.services.requests import Done
from centre_app.services.use_case import Topic, UseCases, change, reading

NOTE_LIMIT = 200
_TOUCHED = Topic.MATTERS | Topic.VISITS | Topic.CASES | Topic.SESSIONS | Topic.PEOPLE


class MatterReaders(UseCases):
    """Closes matters, opens them again, and keeps the list of the named."""

    @reading(Permission.MATTER_READ)
    def page(self, unit: UnitOfWork, actor: Actor, key: MatterKey) -> AccessPage:
        """Return who may read a matter, and who else could be named.

        Raises:
            NotFoundError: there is no such matter, or the actor may not read it.
        """
        matter = unit.matters.look(key.matter_id)
        access = _list_of(unit, matter.id)
        able = {one.id: one for one in unit.staff.find(active=True) if _reads_matters(one)}
        named = {one.staff_id for one in access.names} if access else set()
        return AccessPage(
            matter_id=matter.id,
            version=matter.version,
            closed=access is not None and access.closed,
            may_change=actor.may(Permission.MATTER_RESTRICT),
            reason=access.reason if access else None,
            note=access.note if access else "",
            director_reads=access is None or access.director_reads,
            names=tuple(_shown(unit.staff.look(key)) for key in sorted(named)),
            others=tuple(_shown(one) for key, one in able.items() if key not in named),
        )

    @change(Permission.MATTER_RESTRICT, touches=_TOUCHED)
    def close(self, unit: UnitOfWork, actor: Actor, request: CloseMatter) -> Done:
        """Close a matter to all but the named; whoever closes it is one of them.

        Source: 《信访工作条例》第三十条.

        Raises:
            FieldError: the note cannot stand, or one of the named does not read matters.
        """
        note = _note(request.note, required=request.reason is AccessReason.OTHER)
        matter = unit.matters.get(request.matter_id, seen=request.version)
        close_matter(
            unit,
            matter,
            request.reason,
            note=note,
            staff_ids=request.staff_ids,
            director_reads=request.director_reads,
        )
        return _done(unit, matter)

    @change(Permission.MATTER_RESTRICT, touches=_TOUCHED)
    def open_again(self, unit: UnitOfWork, actor: Actor, request: OpenMatter) -> Done:
        """Let everybody read it again who reads matters.

        Raises:
            FieldError: it is not said why.
            RuleError: the matter is not closed.
        """
        note = _note(request.note)
        matter, access = _closed(unit, request)
        access.open_again()
        matter.note(step_now(unit, matter, "matter:access_opened", note=note))
        unit.audit.record("matter:access_opened", matter.id, matter.number)
        return _done(unit, matter)

    @change(Permission.MATTER_RESTRICT, touches=_TOUCHED)
    def name(self, unit: UnitOfWork, actor: Actor, request: NameReader) -> Done:
        """Let one more colleague read a closed matter.

        Raises:
            FieldError: it is not said why, or he does not read matters.
            RuleError: the matter is not closed.
        """
        note = _note(request.note)
        matter, access = _closed(unit, request)
        staff = _reader(unit, request.staff_id)
        access.add(staff.id)
        words = f"{staff.name}：{note}"
        matter.note(step_now(unit, matter, "matter:access_named", note=words))
        unit.audit.record("matter:access_named", matter.id, matter.number, login=staff.login)
        return _done(unit, matter)

    @change(Permission.MATTER_RESTRICT, touches=_TOUCHED)
    def unname(self, unit: UnitOfWork, actor: Actor, request: NameReader) -> Done:
        """Let a colleague read a closed matter no longer.

        Raises:
            FieldError: it is not said why.
            RuleError: the matter is not closed, he is not named, or nobody would be left.
        """
        note = _note(request.note)
        matter, access = _closed(unit, request)
        access.remove(request.staff_id)
        staff = unit.staff.look(request.staff_id)
        words = f"{staff.name}：{note}"
        matter.note(step_now(unit, matter, "matter:access_unnamed", note=words))
        unit.audit.record("matter:access_unnamed", matter.id, matter.number, login=staff.login)
        return _done(unit, matter)


def close_matter(
    unit: UnitOfWork,
    matter: Matter,
    reason: AccessReason,
    *,
    note: str = "",
    staff_ids: tuple[UUID, ...] = (),
    director_reads: bool = True,
) -> MatterAccess:
    """Close a matter within another change; those named before stay, and the actor is named.

    Raises:
        FieldError: one of the named does not read matters.
    """
    readers = [_reader(unit, key) for key in dict.fromkeys((unit.actor.staff_id, *staff_ids))]
    access = _list_of(unit, matter.id)
    if access is None:
        access = MatterAccess(matter_id=matter.id, reason=reason)
        unit.access.add(access)
    access.close(reason, note, director_reads=director_reads)
    for one in readers:
        access.add(one.id)
    words = "：".join(part for part in (reason.label, note) if part)
    matter.note(step_now(unit, matter, "matter:access_closed", note=words))
    logins = ",".join(one.login for one in readers)
    unit.audit.record(
        "matter:access_closed", matter.id, matter.number, reason=reason.value, named=logins
    )
    return access


def _list_of(unit: UnitOfWork, matter_id: UUID) -> MatterAccess | None:
    found = unit.access.find(matter_id=matter_id)
    return found[0] if found else None


def _closed(unit: UnitOfWork, request: AccessChange) -> tuple[Matter, MatterAccess]:
    matter = unit.matters.get(request.matter_id, seen=request.version)
    # A list that was never made is an open one: its own rules say so.
    access = _list_of(unit, matter.id) or MatterAccess(
        matter_id=matter.id, reason=AccessReason.OTHER, closed=False
    )
    return matter, access


def _reader(unit: UnitOfWork, staff_id: UUID) -> Staff:
    try:
        staff = unit.staff.look(staff_id)
    except NotFoundError:
        raise FieldError(staff_id="access_cannot_read") from None
    if not (staff.active and _reads_matters(staff)):
        raise FieldError(staff_id="access_cannot_read")
    return staff


def _reads_matters(staff: Staff) -> bool:
    actor = Actor(staff.id, NOBODY, staff.name, frozenset(staff.roles))
    return actor.may(Permission.MATTER_READ)


def _shown(staff: Staff) -> Reading:
    return Reading(staff.id, staff.name, "、".join(role.label for role in staff.roles))


def _note(text: str, *, required: bool = True) -> str:
    checks = FieldChecks()
    if required:
        note = checks.line("note", text, limit=NOTE_LIMIT)
    else:
        note = checks.optional_line("note", text, limit=NOTE_LIMIT)
    checks.done()
    return note


def _done(unit: UnitOfWork, matter: Matter) -> Done:
    return Done(matter.id, matter.number, unit.matters.version(matter))
