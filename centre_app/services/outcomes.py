"""Use cases of a mediation that ends without agreement."""

from dataclasses import replace
from uuid import UUID

from centre_app.domain.agreements.codes import AgreementStatus
from centre_app.domain.errors import RuleError
from centre_app.domain.follow_up.schedule import RevisitPlan
from centre_app.domain.matters.codes import Outcome
from centre_app.domain.matters.matter import Matter
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.codes import EndReason, SessionState
from centre_app.domain.papers.forms import Form
from centre_app.domain.papers.sheets import TerminationSheet
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.text import FieldChecks
from centre_app.services.papers import issue
from centre_app.services.ports.papers import Render
from centre_app.services.ports.unit import OpenUnit, UnitOfWork
from centre_app.services.records.agreements import CaseEnding
from centre_app.services.requests import Done
from centre_app.services.sheets.parties import party_blocks
from centre_app.services.taking_effect import end_case, owe_revisit
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
        end_case(
            unit,
            case,
            matter,
            outcome=ending.outcome,
            on=on,
            reason=ending.reason,
            note=ending.note,
        )
        settled = ending.outcome.resolves
        owe_revisit(unit, matter, RevisitPlan("" if settled else "failed", on), case_id=case.id)
        paper_id = None if settled else self._tell_routes(unit, case, matter)
        unit.audit.record("case:ended", case.id, case.number, outcome=ending.outcome.value)
        return Done(case.id, case.number, unit.cases.version(case), paper_id)

    def _tell_routes(self, unit: UnitOfWork, case: MediationCase, matter: Matter) -> UUID:
        paper = issue(
            unit,
            self._render,
            matter=matter,
            subject_id=case.id,
            form=Form.F18,
            number=case.number,
            sheet=_sheet(unit, case, matter),
            copies=len(case.parties) + 1,
        )
        return paper.id


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


def _sheet(unit: UnitOfWork, case: MediationCase, matter: Matter) -> TerminationSheet:
    committee = unit.organizations.look(case.committee_id)
    assert case.end_reason is not None
    other = case.end_reason is EndReason.OTHER
    return TerminationSheet(
        org_name=committee.name,
        seal_name=committee.seal_name,
        number=case.number,
        parties=party_blocks(unit, case),
        dispute=matter.dispute_type.label,
        accepted_on=case.accepted_on,
        sessions=sum(
            not one.kind.appointment
            for one in unit.sessions.find(case_id=case.id, state=SessionState.HELD)
        ),
        reason=case.end_note if other else case.end_reason.label,
        mediators=tuple(one.name for one in case.mediators),
        ended_on=case.ended_on,
    )
