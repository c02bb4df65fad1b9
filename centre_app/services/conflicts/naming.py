"""Who may be named mediator of a case: he is in office, lent where needed, and near to nobody."""

from uuid import UUID

from centre_app.domain.centre.bodies import Mediator, Organization
from centre_app.domain.errors import FieldError, RuleError
from centre_app.domain.matters.matter import Matter
from centre_app.domain.mediation.cases import CaseMediator, MediationCase
from centre_app.domain.mediation.conflicts import Disclosure, refuse_conflict
from centre_app.domain.mediation.house_rules import Borrowing
from centre_app.services.conflicts.conflicts import refuse_near
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.mediation import MediatorChoice


def named_mediator(
    unit: UnitOfWork, case: MediationCase, matter: Matter, choice: MediatorChoice, *, field: str
) -> CaseMediator:
    """Return the mediator of a choice, if he may be near the case.

    Source: 《人民调解法》第十九条, RULE 10 and 11.

    Raises:
        RuleError: he is out of office, belongs elsewhere, or stands near a party.
        FieldError: something speaks against him, or he is borrowed from another committee, and no
            reason is given (``field``).
    """
    mediator = unit.mediators.look(choice.mediator_id)
    body = unit.organizations.look(mediator.body_id)
    if not mediator.active:
        raise RuleError("mediator_not_active", name=mediator.name)
    borrowed = lent(case, body) and mediator.id not in came_along(unit, case)
    if borrowed:
        _refuse_unless_lent(unit, mediator, body, choice, field=field)
    elif body.kind.takes_referrals and body.id != case.committee_id:
        case.chief_office_id = body.id
    refuse_conflict(Disclosure(mediator.name, choice.relation, kept_by_all=choice.kept_by_all))
    refuse_near(
        unit,
        case,
        matter,
        mediator,
        reason=choice.reason,
        kept_by_all=choice.kept_by_all,
        field=field,
    )
    return CaseMediator(
        case_id=case.id,
        mediator_id=mediator.id,
        name=mediator.name,
        leads=choice.leads,
        selection=choice.selection,
        relation=choice.relation,
        lent_reason=choice.reason if borrowed else "",
    )


def lent(case: MediationCase, body: Organization) -> bool:
    """Return whether somebody of a body would be borrowed from another committee."""
    return body.id != case.committee_id and not body.kind.takes_referrals


def lenders(unit: UnitOfWork, case: MediationCase) -> dict[UUID, str]:
    """Return by their mediators which committees lend them to the case, where it is kept why.

    Nobody is lent any more once his own committee took the case over.
    """
    kept = [one.mediator_id for one in case.mediators if one.lent_reason]
    bodies = {key: unit.organizations.look(unit.mediators.look(key).body_id) for key in kept}
    return {key: body.name for key, body in bodies.items() if lent(case, body)}


def came_along(unit: UnitOfWork, case: MediationCase) -> frozenset[UUID]:
    """Return who mediates on since the case was handed over: he may stay without another word."""
    left = {one.from_id for one in unit.handovers.find(case_id=case.id) if one.first_stays}
    if not left:
        return frozenset()
    named = [unit.mediators.look(one.mediator_id) for one in case.mediators]
    return frozenset(one.id for one in named if one.body_id in left)


def _refuse_unless_lent(
    unit: UnitOfWork,
    mediator: Mediator,
    body: Organization,
    choice: MediatorChoice,
    *,
    field: str,
) -> None:
    """Let somebody of another committee pass where the centre borrows, and it is said why."""
    never = unit.centre.mediation_rules().borrowing is Borrowing.NEVER
    if never or not body.kind.is_committee:
        raise RuleError("mediator_of_another_body", name=mediator.name, body=body.name)
    if not choice.reason.strip():
        raise FieldError(**{field: f"borrowed_without_reason:{body.name}"})


def told(name: str, choice: MediatorChoice) -> str:
    """Return a mediator as the history tells it: with what he disclosed, and why he may stay."""
    said = [f"披露：{choice.relation}"] if choice.relation else []
    said += ["各方当事人均同意"] if choice.kept_by_all else []
    said += [f"说明：{choice.reason}"] if choice.reason else []
    return f"{name}（{'；'.join(said)}）" if said else name
