"""Use cases of a mediation that ends without agreement."""

from dataclasses import replace
from datetime import date

from centre_app.domain.agreements.codes import AgreementStatus
from centre_app.domain.errors import FieldError, RuleError
from centre_app.domain.follow_up.schedule import RevisitPlan
from centre_app.domain.matters.codes import MatterRole, Outcome
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.codes import CaseSource, EndReason
from centre_app.domain.papers.forms import Form
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.text import FieldChecks, Reason
from centre_app.services.follow_up.planning import owe_revisit
from centre_app.services.mediation.feedback import feed_back
from centre_app.services.mediation.paper_drafts import drop_drafts
from centre_app.services.mediation.resting import running_clock
from centre_app.services.mediation.taking_effect import end_case
from centre_app.services.mediation.terminations import tell_routes
from centre_app.services.mediation.withdrawals import withdraw_case
from centre_app.services.papers import issue
from centre_app.services.ports.papers import Render
from centre_app.services.ports.unit import OpenUnit, UnitOfWork
from centre_app.services.records.agreements import CaseEnding
from centre_app.services.records.terms import WithdrawApplication
from centre_app.services.requests import Done
from centre_app.services.sheets.clocks import withdrawal_sheet
from centre_app.services.use_case import Topic, UseCases, change

WITHOUT_AGREEMENT = (
    Outcome.FAILED,
    Outcome.TERMINATED,
    Outcome.TO_COURT,
    Outcome.TO_ARBITRATION,
    Outcome.TO_ADMIN,
    Outcome.SETTLED_SELF,
)
"""How a mediation may end with no agreement of the committee."""


APPLYING = frozenset({MatterRole.APPLICANT, MatterRole.PETITIONER})
"""Parties who applied, and can take it back."""

WORDS_LIMIT = 1000
_ENDING = Topic.CASES | Topic.MATTERS | Topic.PAPERS | Topic.REVISITS | Topic.AGREEMENTS


class Outcomes(UseCases):
    """Ends mediations that found no agreement."""

    def __init__(self, open_unit: OpenUnit, render: Render) -> None:
        super().__init__(open_unit)
        self._render = render

    @change(
        Permission.CASE_MANAGE,
        touches=_ENDING,
    )
    def end_without_agreement(self, unit: UnitOfWork, actor: Actor, ending: CaseEnding) -> Done:
        """End a mediation; the notice with the three other routes is printed unless they settled.

        Where part of the dispute was agreed before, the case ends as agreed in part, and the notice
        is of the rest.

        Source: 《人民调解法》第二十六条 (RULE 21, 23).

        Raises:
            FieldError: outcome, reason or day cannot stand.
            RuleError: the case has ended, or a printed agreement waits for signatures.
        """
        ending = _checked(unit, ending)
        case = unit.cases.get(ending.case_id, seen=ending.version)
        case.refuse_if_ended()
        _refuse_too_early(unit, case, ending)
        matter = unit.matters.look(case.matter_id)
        drop_drafts(unit, case)
        on = ending.ended_on or unit.today
        agreed = unit.agreements.find(case_id=case.id, status=AgreementStatus.EFFECTIVE)
        outcome = Outcome.PARTIAL if agreed else ending.outcome
        end_case(
            unit,
            case,
            matter,
            outcome=outcome,
            on=on,
            reason=ending.reason,
            note=ending.note,
        )
        settled = ending.outcome.resolves
        owe_revisit(unit, matter, RevisitPlan("" if settled else "failed", on), case_id=case.id)
        paper_id = None if settled else tell_routes(unit, self._render, case, matter).id
        feed_back(unit, self._render, case, matter)
        unit.audit.record("case:ended", case.id, case.number, outcome=outcome.value)
        return Done(case.id, case.number, unit.cases.version(case), paper_id)

    @change(Permission.CASE_MANAGE, touches=_ENDING)
    def withdraw(self, unit: UnitOfWork, actor: Actor, request: WithdrawApplication) -> Done:
        """End a mediation whose applicants take their application back; it counts as none.

        Nobody withdraws for another: all who applied must. They sign the withdrawal (F02W); the
        others are told of the end and of the other routes (F18). A petition that was mediated goes
        on. Source: 《人民调解法》第二十三、二十六条; RULE 21.

        Raises:
            FieldError: somebody who applied did not withdraw, his wish is not recorded, or the day
                cannot stand.
            RuleError: the case has ended, nobody applied, part was agreed on, or a session or
                signatures are under way.
        """
        case = unit.cases.get(request.case_id, seen=request.version)
        matter = unit.matters.look(case.matter_id)
        case.refuse_if_ended()
        if case.source is CaseSource.INITIATIVE:
            raise RuleError("nobody_applied")
        words, on = _checked_withdrawal(unit, case, request)
        for agreement in unit.agreements.find(case_id=case.id, status=AgreementStatus.EFFECTIVE):
            raise RuleError("agreed_in_part", number=agreement.number)
        drop_drafts(unit, case)
        withdraw_case(unit, case, matter, on=on, words=words)
        paper = issue(
            unit,
            self._render,
            matter=matter,
            subject_id=case.id,
            form=Form.F02W,
            number=case.number,
            sheet=withdrawal_sheet(
                unit, case, matter, who=request.who, way=request.way, words=words, on=on
            ),
            copies=1,
        )
        tell_routes(unit, self._render, case, matter)
        feed_back(unit, self._render, case, matter)
        unit.audit.record("case:withdrawn", case.id, case.number, way=request.way.value)
        return Done(case.id, case.number, unit.cases.version(case), paper.id)


def _checked_withdrawal(
    unit: UnitOfWork, case: MediationCase, request: WithdrawApplication
) -> tuple[str, date]:
    checks = FieldChecks()
    words = checks.text("words", request.words, limit=WORDS_LIMIT)
    on = checks.optional_day("on", request.on) or unit.today
    if on > unit.today:
        checks.refuse("on", "in_the_future")
    applied = [one for one in case.parties if one.role in APPLYING]
    left = [one.name for one in applied if one.id not in request.who]
    if not request.who:
        checks.refuse("who", Reason.REQUIRED)
    elif left:
        checks.refuse("who", f"others_applied:{'、'.join(left)}")
    elif not set(request.who) <= {one.id for one in applied}:
        checks.refuse("who", Reason.NOT_A_CHOICE)
    checks.done()
    return words, on


def _refuse_too_early(unit: UnitOfWork, case: MediationCase, ending: CaseEnding) -> None:
    """Let an ending pass that does not say the term ran out while it runs, or stands still."""
    if ending.reason is not EndReason.EXPIRED:
        return
    due = running_clock(unit, case)
    if due is None or due.paused_on is not None or due.due_on >= (ending.ended_on or unit.today):
        raise FieldError(reason="term_not_over")


def _checked(unit: UnitOfWork, ending: CaseEnding) -> CaseEnding:
    checks = FieldChecks()
    if ending.outcome not in WITHOUT_AGREEMENT:
        checks.refuse("outcome", "not_a_choice")
    if ending.reason is None and not ending.outcome.resolves:
        checks.refuse("reason", "required")
    if ending.reason in {EndReason.WITHDRAWN, EndReason.TRANSFERRED}:
        checks.refuse("reason", "not_a_choice")
    note = checks.optional_text("note", ending.note, limit=1000)
    needs_note = ending.reason is EndReason.OTHER or ending.outcome is Outcome.SETTLED_SELF
    if needs_note and not note:
        checks.refuse("note", "required")
    on = checks.optional_day("ended_on", ending.ended_on)
    if on is not None and on > unit.today:
        checks.refuse("ended_on", "in_the_future")
    checks.done()
    return replace(ending, note=note)
