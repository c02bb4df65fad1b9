"""Use cases of the mediators' register: who mediates, for which body, under which account."""

from centre_app.domain.accounts.staff import Staff
from centre_app.domain.centre.bodies import Mediator
from centre_app.domain.permissions import Actor, Permission, Role
from centre_app.domain.text import FieldChecks
from centre_app.services.kept import kept, tell
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.centre import MediatorEdit
from centre_app.services.requests import Done
from centre_app.services.use_case import Topic, UseCases, change

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
        name = checks.name("name", request.name)
        phone = checks.optional_line("phone", request.phone, limit=40)
        known = unit.mediators.get(request.id, seen=request.version) if request.id else None
        bodies = {one.id: one for one in unit.organizations.find() if one.kind.mediates}
        if request.body_id not in bodies:
            checks.refuse("body_id", "required")
        if request.kind is None:
            checks.refuse("kind", "required")
        _check_account(unit, checks, request, known)
        checks.done()
        assert request.body_id is not None
        assert request.kind is not None
        mediator = known or unit.mediators.add(
            Mediator(body_id=request.body_id, kind=request.kind, name=name)
        )
        told = _told(unit, mediator, request)
        tell(mediator, body_id=request.body_id, kind=request.kind, name=name, sex=request.sex)
        tell(mediator, phone=phone, staff_id=request.staff_id, active=request.active)
        return kept(unit, unit.mediators, mediator, tag="mediator:saved", name="", **told)


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
