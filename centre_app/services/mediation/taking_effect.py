"""What follows when an agreement takes effect, or a mediation ends without one."""

from datetime import date
from uuid import UUID

from centre_app.domain.agreements.agreement import Agreement
from centre_app.domain.agreements.codes import AgreementForm, ConfirmationStatus, OpenCourse
from centre_app.domain.follow_up.schedule import is_grave, plan_revisits
from centre_app.domain.matters.codes import DeadlineKind, Outcome, Route
from centre_app.domain.matters.matter import Matter
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.codes import CaseStage, EndReason
from centre_app.domain.petitions.codes import PetitionState
from centre_app.services.follow_up.planning import owe_revisit
from centre_app.services.matters.due_dates import meet, owe
from centre_app.services.matters.history import step_now
from centre_app.services.mediation.feedback import feed_back
from centre_app.services.mediation.handover_results import tell_askers
from centre_app.services.mediation.resting import call_off_sessions, end_rest
from centre_app.services.mediation.sittings import refuse_while_sitting
from centre_app.services.mediation.terminations import tell_routes
from centre_app.services.petitions.leaving import leave_petition
from centre_app.services.ports.papers import Render
from centre_app.services.ports.unit import UnitOfWork


def take_effect(unit: UnitOfWork, agreement: Agreement, matter: Matter, *, render: Render) -> None:
    """Lay out what is owed under an agreement in effect now, and end its case (RULE 20, 23).

    An agreement that changes an earlier one takes its place. A case whose open part is to be
    mediated on does not end; where that part is left to others, they are named on the notice.

    Raises:
        RuleError: a session is under way.
    """
    case = unit.cases.look(agreement.case_id)
    assert agreement.effective_on is not None
    if agreement.replaces_id is not None:
        old = unit.agreements.look(agreement.replaces_id)
        give_way(unit, unit.agreements.get(old.id, seen=old.version), agreement)
    if case.stage is not CaseStage.ENDED:
        _end_or_go_on(unit, agreement, case, matter, render=render)
    _owe_performance(unit, agreement, matter)
    _owe_confirmation(unit, agreement, matter)
    if agreement.replaces_id is not None:
        _go_on_in_court(unit, unit.agreements.look(agreement.replaces_id), agreement)
    for plan in plan_revisits(
        agreement.items, agreement.effective_on, grave=is_grave(matter.level, matter.risk)
    ):
        owe_revisit(unit, matter, plan, case_id=case.id, agreement_id=agreement.id)


def _end_or_go_on(
    unit: UnitOfWork,
    agreement: Agreement,
    case: MediationCase,
    matter: Matter,
    *,
    render: Render,
) -> None:
    assert agreement.effective_on is not None
    if agreement.open_course is OpenCourse.MEDIATE:
        refuse_while_sitting(unit, case)
        case.adjourn()
        matter.note(step_now(unit, matter, "case:goes_on", note=agreement.open_points))
        return
    written = agreement.form is AgreementForm.WRITTEN
    whole = Outcome.AGREED_WRITTEN if written else Outcome.AGREED_ORAL
    end_case(
        unit,
        case,
        matter,
        outcome=Outcome.PARTIAL if agreement.partial else whole,
        on=agreement.effective_on,
        reason=EndReason.NO_AGREEMENT if agreement.partial else None,
        note=agreement.open_points,
    )
    if agreement.partial:
        tell_routes(unit, render, case, matter)
    feed_back(unit, render, case, matter)


def give_way(unit: UnitOfWork, old: Agreement, new: Agreement) -> None:
    """Let a new agreement take the place of one in effect, with everything still owed under it.

    Its paper stays on file: it was signed, and tells what was performed under it. Revisits about
    another agreement of the same case are still made.
    """
    old.give_way(new.number, on=unit.today)
    subjects: list[UUID] = [old.id, *(item.id for item in old.items)]
    for kind in (DeadlineKind.PERFORMANCE, DeadlineKind.CONFIRMATION):
        for subject_id in subjects:
            meet(unit, old.matter_id, kind, on=unit.today, subject_id=subject_id)
    for revisit in unit.revisits.find(agreement_id=old.id, done_on=None):
        revisit.waive("协议变更，按新协议回访", on=unit.today, by=unit.actor.staff_id)
        meet(unit, old.matter_id, DeadlineKind.REVISIT, on=unit.today, subject_id=revisit.id)
    unit.audit.record("agreement:changed", old.id, old.number, by=new.number)


def end_case(
    unit: UnitOfWork,
    case: MediationCase,
    matter: Matter,
    *,
    outcome: Outcome,
    on: date,
    reason: EndReason | None = None,
    note: str = "",
) -> None:
    """End case and matter with an outcome, and give back what planned sessions hold.

    A petition that was mediated ends with the agreement; without one, or for the part that one
    leaves open, it goes on.
    Source: 《信访工作条例》第三十三条.

    Raises:
        RuleError: a session is under way, or the case has ended.
    """
    refuse_while_sitting(unit, case)
    end_rest(unit, case, matter, on=on)
    case.end(outcome, on=on, reason=reason, note=note)
    tell_askers(unit, case, matter)
    tag = "case:agreed" if outcome.by_agreement else "case:ended"
    step = step_now(unit, matter, tag, note=outcome.label)
    whole = outcome.resolves and outcome is not Outcome.PARTIAL
    if matter.route is Route.PETITION and not whole:
        # Mediated within a petition, in vain or in part: the rest is still to be answered.
        matter.note(step)
    else:
        matter.resolve(outcome, step=step)
        unit.month_counts.resolved(matter)
        leave_petition(unit, matter, PetitionState.SETTLED)
    meet(unit, matter.id, DeadlineKind.MEDIATION, on=on)
    call_off_sessions(unit, case)


def _owe_performance(unit: UnitOfWork, agreement: Agreement, matter: Matter) -> None:
    for item in agreement.items:
        if item.due_on is not None and not item.at_once:
            owe(unit, matter, DeadlineKind.PERFORMANCE, start=item.due_on, subject_id=item.id)


def _owe_confirmation(unit: UnitOfWork, agreement: Agreement, matter: Matter) -> None:
    assert agreement.effective_on is not None
    start = agreement.effective_on
    owe(unit, matter, DeadlineKind.CONFIRMATION, start=start, subject_id=agreement.id)


def _go_on_in_court(unit: UnitOfWork, old: Agreement, new: Agreement) -> None:
    """Let an application that the court sent back go on with the agreement that makes it clear."""
    if old.confirmation is not ConfirmationStatus.RETURNED:
        return
    for kept in unit.confirmations.find(agreement_id=old.id):
        kept.agreement_id, new.confirmation = new.id, kept.status
        meet(unit, new.matter_id, DeadlineKind.CONFIRMATION, on=unit.today, subject_id=new.id)
