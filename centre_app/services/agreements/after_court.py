"""What a step on the way to the court changes elsewhere: the window, dates, revisits."""

from datetime import date

from centre_app.domain.agreements.agreement import Agreement
from centre_app.domain.agreements.codes import ConfirmationStatus
from centre_app.domain.confirmation.confirmations import Confirmation
from centre_app.domain.errors import RuleError
from centre_app.domain.follow_up.schedule import RevisitPlan
from centre_app.domain.matters.codes import DeadlineKind
from centre_app.domain.matters.matter import Matter
from centre_app.services.follow_up.planning import owe_revisit
from centre_app.services.matters.due_dates import meet, owe_again, owe_set
from centre_app.services.ports.unit import UnitOfWork

DISMISSED_STAGE = "dismissed"
_SUPPLEMENT_ARTICLE = "《民事诉讼法》司法解释第三百五十六、三百五十七条"
_SUPPLEMENT_BASIS = "人民法院限期补充材料；无正当理由未补充的，可以按撤回申请处理"


def settle(
    unit: UnitOfWork, agreement: Agreement, kept: Confirmation, matter: Matter, *, on: date
) -> None:
    """Let the agreement, its window and what is owed follow the way to the court.

    A confirmed agreement may be enforced, a dismissed one changed, made anew or sued on: its
    parties are asked soon after which it will be. Source: 《民事诉讼法》第二百零六条.
    """
    before, agreement.confirmation = agreement.confirmation, kept.status
    if agreement.confirmation.undecided:
        owe_again(unit, matter, DeadlineKind.CONFIRMATION, subject_id=agreement.id)
    else:
        window = DeadlineKind.CONFIRMATION
        meet(unit, matter.id, window, on=on, subject_id=agreement.id)
    _owe_supplement(unit, kept, matter, on=on)
    _ask_after_dismissal(unit, agreement, matter, before=before, on=on)


def refuse_in_court(agreement: Agreement) -> None:
    """Let an agreement pass that may be changed: nothing of it lies with a court, or is ruled on.

    What the court sent back may be changed, to make clear what was not. Source: 《民事诉讼法》
    第二百零六条.

    Raises:
        RuleError: the court has accepted the application, or found the agreement valid.
    """
    status = agreement.confirmation
    if status.enforceable:
        raise RuleError("confirmed_stands")
    if status in {ConfirmationStatus.APPLIED, ConfirmationStatus.ACCEPTED}:
        raise RuleError("confirmation_in_court", here=status.label)


def _owe_supplement(unit: UnitOfWork, kept: Confirmation, matter: Matter, *, on: date) -> None:
    kind = DeadlineKind.CONFIRMATION
    meet(unit, matter.id, kind, on=on, subject_id=kept.id)
    last = kept.standing[-1] if kept.standing else None
    if last is None or last.due_on is None or kept.status is not ConfirmationStatus.RETURNED:
        return
    owe_set(
        unit,
        matter,
        kind,
        due_on=last.due_on,
        article=_SUPPLEMENT_ARTICLE,
        basis=_SUPPLEMENT_BASIS,
        subject_id=kept.id,
    )


def _ask_after_dismissal(
    unit: UnitOfWork, agreement: Agreement, matter: Matter, *, before: ConfirmationStatus, on: date
) -> None:
    dismissed = ConfirmationStatus.DISMISSED
    if agreement.confirmation is dismissed and before is not dismissed:
        if matter.closed_at is None:
            plan = RevisitPlan(DISMISSED_STAGE, on)
            about = {"case_id": agreement.case_id, "agreement_id": agreement.id}
            owe_revisit(unit, matter, plan, **about)
    elif before is dismissed and agreement.confirmation is not dismissed:
        _ask_no_more(unit, matter)


def _ask_no_more(unit: UnitOfWork, matter: Matter) -> None:
    owed = unit.deadlines.find(
        matter_id=matter.id, kind=DeadlineKind.REVISIT, rule="revisit-dismissed", met_on=None
    )
    for due in owed:
        due.met_on = unit.today
        for revisit in unit.revisits.find(id=due.subject_id, done_on=None):
            reason = "法院驳回的登记已更正"
            revisit.waive(reason, on=unit.today, by=unit.actor.staff_id)
