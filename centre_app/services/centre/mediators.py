"""Use cases of the mediators' register: who mediates, for which body, under which account."""

from datetime import date
from typing import Any
from uuid import UUID

from centre_app.domain.accounts.staff import Staff
from centre_app.domain.centre.bodies import Mediator, MediatorLeave
from centre_app.domain.centre.week import parse_week
from centre_app.domain.matters.codes import DisputeType
from centre_app.domain.mediation.availability import days_span
from centre_app.domain.permissions import Actor, Permission, Role
from centre_app.domain.text import FieldChecks
from centre_app.services.centre.kept import kept, tell
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.centre import (
    LeaveDrop,
    LeaveEntry,
    LeaveLine,
    MediatorEdit,
    MediatorLine,
)
from centre_app.services.requests import Done
from centre_app.services.use_case import Topic, UseCases, change

LONGEST_LEAVE = 366
"""Days. Who is away for longer is out of use; a longer one is a year mistyped."""

MEDIATING_ROLES = frozenset({Role.MEDIATOR, Role.CHIEF_MEDIATOR})


class MediatorRegister(UseCases):
    """Keeps the register of mediators, 《人民调解法》第十三条."""

    @change(Permission.CENTRE_MANAGE, touches=Topic.CENTRE | Topic.CASES)
    def save(self, unit: UnitOfWork, actor: Actor, request: MediatorEdit) -> Done:
        """Add a mediator, or change one; the cases he had stay his.

        Raises:
            FieldError: a field cannot stand, the body does not mediate, or the account is no
                mediator's or already another's.
        """
        checks = FieldChecks()
        said = _said(checks, request)
        known = unit.mediators.get(request.id, seen=request.version) if request.id else None
        bodies = {one.id: one for one in unit.organizations.find() if one.kind.mediates}
        week = checks.take("week", parse_week, request.week) or ()
        if request.body_id not in bodies:
            checks.refuse("body_id", "required")
        if request.kind is None:
            checks.refuse("kind", "required")
        _check_account(unit, checks, request, known)
        checks.done()
        assert request.body_id is not None
        assert request.kind is not None
        mediator = known or unit.mediators.add(
            Mediator(body_id=request.body_id, kind=request.kind, name=said["name"])
        )
        told = _told(unit, mediator, request)
        tell(mediator, body_id=request.body_id, kind=request.kind, sex=request.sex, **said)
        tell(mediator, staff_id=request.staff_id, active=request.active)
        mediator.work(week)
        return kept(unit, unit.mediators, mediator, tag="mediator:saved", name="", **told)

    @change(Permission.CENTRE_MANAGE, touches=Topic.CENTRE | Topic.SESSIONS)
    def take_leave(self, unit: UnitOfWork, actor: Actor, request: LeaveEntry) -> Done:
        """Note that a mediator will be away; sessions planned then stay, and are told of.

        To refuse the leave would not bring him back: who is ill is away, whatever was planned.

        Raises:
            FieldError: the days cannot stand, or he is away then already.
        """
        checks = FieldChecks()
        first = checks.day("first", request.first)
        last = checks.day("last", request.last)
        reason = checks.line("reason", request.reason)
        if last < unit.today:
            checks.refuse("last", "in_the_past")
        if (last - first).days > LONGEST_LEAVE:
            checks.refuse("last", "leave_too_long")
        checks.done()
        # Whoever books on these days sees the leave, or is seen by it.
        unit.bookings.line_up_days(days_span(first, last))
        mediator = unit.mediators.get(request.mediator_id, seen=request.version)
        mediator.take_leave(first, last, reason=reason)
        days = f"{first}/{last}"
        planned = _planned_in(unit, mediator.id, first, last)
        return kept(
            unit,
            unit.mediators,
            mediator,
            tag="mediator:leave",
            name="",
            days=days,
            sessions=str(planned),
        )

    @change(Permission.CENTRE_MANAGE, touches=Topic.CENTRE | Topic.SESSIONS)
    def drop_leave(self, unit: UnitOfWork, actor: Actor, request: LeaveDrop) -> Done:
        """Take a leave back, because he comes nevertheless or it was an error.

        Raises:
            NotFoundError: there is no such leave any more.
        """
        mediator = unit.mediators.get(request.mediator_id, seen=request.version)
        leave = mediator.drop_leave(request.leave_id)
        days = f"{leave.first}/{leave.last}"
        return kept(
            unit, unit.mediators, mediator, tag="mediator:leave_dropped", name="", days=days
        )


def mediator_line(unit: UnitOfWork, mediator: Mediator, *, body: str, login: str) -> MediatorLine:
    """Return a mediator as the settings list him, with the leaves that are not over."""
    leaves = [one for one in mediator.leaves if one.last >= unit.today]
    return MediatorLine(
        id=mediator.id,
        version=mediator.version,
        body_id=mediator.body_id,
        body=body,
        kind=mediator.kind,
        name=mediator.name,
        sex=mediator.sex,
        ethnic=mediator.ethnic,
        phone=mediator.phone,
        staff_id=mediator.staff_id,
        login=login,
        fields=tuple(DisputeType(one) for one in mediator.fields),
        languages=mediator.languages,
        week=mediator.week,
        leaves=tuple(_leave_line(unit, one) for one in leaves),
        active=mediator.active,
    )


def _leave_line(unit: UnitOfWork, leave: MediatorLeave) -> LeaveLine:
    planned = _planned_in(unit, leave.mediator_id, leave.first, leave.last)
    return LeaveLine(leave.id, leave.first, leave.last, leave.reason, planned)


def _planned_in(unit: UnitOfWork, mediator_id: UUID, first: date, last: date) -> int:
    """Return how many sessions a mediator has within days of which some are to come."""
    away = days_span(max(first, unit.today), last)
    return len(unit.case_register.busy({mediator_id}, away, leaving_out=None))


def _said(checks: FieldChecks, request: MediatorEdit) -> dict[str, Any]:
    """Return what was typed and chosen freely, cleaned."""
    return {
        "name": checks.name("name", request.name),
        "ethnic": checks.optional_line("ethnic", request.ethnic, limit=40),
        "phone": checks.optional_line("phone", request.phone, limit=40),
        "languages": checks.optional_line("languages", request.languages, limit=80),
        "fields": sorted(set(request.fields)),
    }


def may_mediate(account: Staff) -> bool:
    """Return whether an account may be a mediator's: it is open, and mediates by its roles."""
    return account.active and not MEDIATING_ROLES.isdisjoint(account.roles)


def _check_account(
    unit: UnitOfWork, checks: FieldChecks, request: MediatorEdit, known: Mediator | None
) -> None:
    """Refuse an account that is no mediator's, or another's; the one he has may stay his."""
    if request.staff_id is None or (known and known.staff_id == request.staff_id):
        return
    if not may_mediate(unit.staff.look(request.staff_id)):
        checks.refuse("staff_id", "account_not_mediating")
    if unit.mediators.find(staff_id=request.staff_id):
        checks.refuse("staff_id", "account_of_another_mediator")


def _told(unit: UnitOfWork, mediator: Mediator, request: MediatorEdit) -> dict[str, str]:
    """Return what the audit says of the account, where it changes."""
    if mediator.staff_id == request.staff_id:
        return {}
    return {"account": unit.staff.look(request.staff_id).login if request.staff_id else "none"}
