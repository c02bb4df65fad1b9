"""Use cases of a mediation that ends without agreement."""

from dataclasses import replace

from centre_app.domain.agreements.codes import AgreementStatus
from centre_app.domain.errors import RuleError
from centre_app.domain.follow_up.schedule import RevisitPlan
from centre_app.domain.matters.codes import Outcome
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.codes import EndReason
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.text import FieldChecks
from centre_app.services.ports.papers import Render
from centre_app.services.ports.unit import OpenUnit, UnitOfWork
from centre_app.services.records.agreements import CaseEnding
from centre_app.services.requests import Done
from centre_app.services.taking_effect import end_case, owe_revisit
from centre_app.services.terminations import tell_routes
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


class Outcomes(UseCases):
    """Ends mediations that found no agreement."""

    def __init__(self, open_unit: OpenUnit, render: Render) -> None:
        super().__init__(open_unit)
        self._render = render

    @change(
        Permission.CASE_MANAGE,
        touches=Topic.CASES | Topic.MATTERS | Topic.PAPERS | Topic.REVISITS | Topic.AGREEMENTS,
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
        matter = unit.matters.look(case.matter_id)
        _drop_drafts(unit, case)
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
        unit.audit.record("case:ended", case.id, case.number, outcome=outcome.value)
        return Done(case.id, case.number, unit.cases.version(case), paper_id)


def _checked(unit: UnitOfWork, ending: CaseEnding) -> CaseEnding:
    checks = FieldChecks()
    if ending.outcome not in WITHOUT_AGREEMENT:
        checks.refuse("outcome", "not_a_choice")
    if ending.reason is None and not ending.outcome.resolves:
        checks.refuse("reason", "required")
    note = checks.optional_text("note", ending.note, limit=1000)
    needs_note = ending.reason is EndReason.OTHER or ending.outcome is Outcome.SETTLED_SELF
    if needs_note and not note:
        checks.refuse("note", "required")
    on = checks.optional_day("ended_on", ending.ended_on)
    if on is not None and on > unit.today:
        checks.refuse("ended_on", "in_the_future")
    checks.done()
    return replace(ending, note=note)


def _drop_drafts(unit: UnitOfWork, case: MediationCase) -> None:
    """Take drafts out of use; a printed agreement is made void by hand, so that nobody forgets it."""
    for agreement in unit.agreements.find(case_id=case.id):
        if agreement.status is AgreementStatus.ISSUED:
            raise RuleError("agreement_waits_for_signatures", number=agreement.number)
        if agreement.status is AgreementStatus.DRAFT:
            agreement.void()
