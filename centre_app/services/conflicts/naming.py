"""Who may be named mediator of a case: he is in office, lent where needed, and near to nobody."""

from centre_app.domain.errors import RuleError
from centre_app.domain.matters.matter import Matter
from centre_app.domain.mediation.cases import CaseMediator, MediationCase
from centre_app.domain.mediation.conflicts import Disclosure, refuse_conflict
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
        FieldError: something speaks against him, and no reason is given (``field``).
    """
    mediator = unit.mediators.look(choice.mediator_id)
    body = unit.organizations.look(mediator.body_id)
    if not mediator.active:
        raise RuleError("mediator_not_active", name=mediator.name)
    if mediator.body_id != case.committee_id:
        if not body.kind.takes_referrals:
            raise RuleError("mediator_of_another_body", name=mediator.name, body=body.name)
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
    )


def told(name: str, choice: MediatorChoice) -> str:
    """Return a mediator as the history tells it: with what he disclosed, and why he may stay."""
    said = [f"披露：{choice.relation}"] if choice.relation else []
    said += ["各方当事人均同意"] if choice.kept_by_all else []
    said += [f"说明：{choice.reason}"] if choice.reason else []
    return f"{name}（{'；'.join(said)}）" if said else name
