"""One mediator of a case makes room for another, who is looked at as at the assignment."""

from uuid import UUID

from centre_app.domain.errors import FieldError, RuleError
from centre_app.domain.matters.matter import Matter
from centre_app.domain.mediation.cases import CaseMediator, MediationCase
from centre_app.domain.mediation.conflict_codes import RecusalOutcome
from centre_app.domain.mediation.conflicts import why
from centre_app.services.conflicts.conflicts import found_between, not_answered
from centre_app.services.conflicts.guard import refuse_while_undecided
from centre_app.services.conflicts.naming import lent, named_mediator, told
from centre_app.services.matters.history import step_now
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.exchanges import HandOver
from centre_app.services.records.mediation import MediatorChoice


def hand_over(
    unit: UnitOfWork, case: MediationCase, matter: Matter, request: HandOver
) -> CaseMediator:
    """Put one mediator of a case in the place of another; return who came in.

    An office of a chief mediator that sends nobody any more takes no part any longer.

    Source: 《人民调解法》第十九条, RULE 10 and 11.

    Raises:
        RuleError: who goes does not mediate here or who comes does already, he is out of office,
            belongs elsewhere, withdrew from the case, stands near somebody, or a request to
            withdraw waits.
    """
    refuse_while_undecided(unit, case)
    goes = _who_goes(case, request.out_id)
    coming = unit.mediators.look(request.in_id)
    _refuse_twice(unit, case, coming.id, coming.name)
    choice = _as_before(case, coming.id, leads=goes.leads)
    named = _named(unit, case, matter, choice)
    stay = [one for one in case.mediators if one is not goes]
    case.assign([*stay, named] if not named.leads else [named, *stay])
    bodies = {unit.mediators.look(one.mediator_id).body_id for one in case.mediators}
    if unit.mediators.look(goes.mediator_id).body_id == case.chief_office_id not in bodies:
        case.chief_office_id = None
    note = f"{goes.name} → {told(named.name, choice)}"
    matter.note(step_now(unit, matter, "case:handed_over", note=note))
    return named


def _who_goes(case: MediationCase, mediator_id: UUID) -> CaseMediator:
    for one in case.mediators:
        if one.mediator_id == mediator_id:
            return one
    raise RuleError("not_mediator_of_case")


def _refuse_twice(unit: UnitOfWork, case: MediationCase, mediator_id: UUID, name: str) -> None:
    """Let somebody come who does not mediate here, and did not withdraw.

    Raises:
        RuleError: he does, or did.
    """
    if any(one.mediator_id == mediator_id for one in case.mediators):
        raise RuleError("mediates_already", name=name)
    granted = unit.recusals.find(case_id=case.id, outcome=RecusalOutcome.GRANTED)
    if any(one.mediator_id == mediator_id for one in granted):
        raise RuleError("withdrew_from_case", name=name)


def _named(
    unit: UnitOfWork, case: MediationCase, matter: Matter, choice: MediatorChoice
) -> CaseMediator:
    """Return the mediator of a choice; for a reason there is no room in the calendar.

    Raises:
        RuleError: he may not, or something speaks against him; says what.
    """
    try:
        return named_mediator(unit, case, matter, choice, field="in_id")
    except FieldError:
        coming = unit.mediators.look(choice.mediator_id)
        body = unit.organizations.look(coming.body_id)
        if lent(case, body):
            raise RuleError("lent_needs_reason", name=coming.name, body=body.name) from None
        one = not_answered(case, found_between(unit, matter, [coming]))[0]
        raise RuleError(
            "near_needs_reason", name=one.mediator, person=one.person, why=why(one)
        ) from None


def _as_before(case: MediationCase, mediator_id: UUID, *, leads: bool) -> MediatorChoice:
    """Return the choice of a mediator; who comes back comes as he was chosen, and wanted by all."""
    known = [one for one in case.past_mediators if one.mediator_id == mediator_id]
    if not known:
        return MediatorChoice(mediator_id, leads=leads)
    last = max(known, key=lambda one: one.created_at)
    return MediatorChoice(
        mediator_id,
        leads=leads,
        selection=last.selection,
        relation=last.relation,
        kept_by_all=bool(last.relation),
    )
