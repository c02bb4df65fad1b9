"""What follows when those who applied for a mediation take their application back."""

from datetime import date

from centre_app.domain.matters.codes import DeadlineKind, MatterState, Outcome, Route
from centre_app.domain.matters.matter import Matter
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.codes import EndReason
from centre_app.domain.petitions.codes import PetitionState
from centre_app.services.matters.due_dates import meet, meet_all
from centre_app.services.matters.history import step_now
from centre_app.services.mediation.handover_results import tell_askers
from centre_app.services.mediation.resting import call_off_sessions, end_rest
from centre_app.services.mediation.sittings import refuse_while_sitting
from centre_app.services.petitions.leaving import leave_petition
from centre_app.services.ports.unit import UnitOfWork


def withdraw_case(
    unit: UnitOfWork, case: MediationCase, matter: Matter, *, on: date, words: str
) -> None:
    """End case and matter as withdrawn: nothing is owed any more, and neither result nor failure.

    A petition within which was mediated is not withdrawn by that: it is still to be answered.

    Raises:
        RuleError: a session is under way, or the case has ended.
    """
    refuse_while_sitting(unit, case)
    end_rest(unit, case, matter, on=on)
    case.end(Outcome.WITHDRAWN, on=on, reason=EndReason.WITHDRAWN, note=words)
    tell_askers(unit, case, matter)
    call_off_sessions(unit, case)
    step = step_now(unit, matter, "case:withdrawn", note=words)
    if matter.route is Route.PETITION:
        matter.note(step)
        meet(unit, matter.id, DeadlineKind.MEDIATION, on=on)
        return
    matter.turn_away(MatterState.WITHDRAWN, Outcome.WITHDRAWN, step=step)
    leave_petition(unit, matter, PetitionState.WITHDRAWN)
    meet_all(unit, matter.id, on=on)
