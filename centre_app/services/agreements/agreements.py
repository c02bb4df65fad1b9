"""Use cases of the agreement before it is signed: draft, check, print, change, void."""

from collections.abc import Callable

from centre_app.domain.agreements.agreement import Agreement
from centre_app.domain.agreements.codes import (
    AgreementForm,
    AgreementStatus,
)
from centre_app.domain.errors import RuleError
from centre_app.domain.papers.forms import Form
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.pinyin import PinyinTable
from centre_app.domain.text import FieldChecks
from centre_app.services.agreements.after_court import refuse_in_court
from centre_app.services.agreements.belongings import belongings, done_with
from centre_app.services.agreements.changing import copy_of
from centre_app.services.agreements.drafts import (
    half_typed,
    lay_out,
    new_agreement,
    refuse_unready,
)
from centre_app.services.agreements.finding_reasons import LET_STAND, keep_reason
from centre_app.services.agreements.text import examine, sheet_of
from centre_app.services.agreements.views import case_agreements
from centre_app.services.conflicts.guard import refuse_while_undecided
from centre_app.services.matters.history import step_now
from centre_app.services.papers import issue
from centre_app.services.ports.papers import Render
from centre_app.services.ports.unit import OpenUnit, UnitOfWork
from centre_app.services.records.agreements import (
    AgreementDraft,
    AgreementKey,
    AgreementStep,
    CaseAgreements,
    CaseKey,
    FindingReason,
    Preflight,
    ReasonedStep,
)
from centre_app.services.requests import Done
from centre_app.services.use_case import Topic, UseCases, change, reading

_ALL = Topic.AGREEMENTS | Topic.CASES | Topic.MATTERS | Topic.PAPERS | Topic.REVISITS


class Agreements(UseCases):
    """Writes agreements down to the paper that is signed."""

    def __init__(
        self, open_unit: OpenUnit, render: Render, pinyin: Callable[[], PinyinTable]
    ) -> None:
        super().__init__(open_unit)
        self._render, self._pinyin = render, pinyin

    @reading(Permission.CASE_READ)
    def of_case(self, unit: UnitOfWork, actor: Actor, key: CaseKey) -> CaseAgreements:
        """Return everything the agreement page shows of a case."""
        return case_agreements(unit, unit.cases.look(key.case_id))

    @reading(Permission.CASE_READ)
    def case_of(self, unit: UnitOfWork, actor: Actor, key: AgreementKey) -> CaseKey:
        """Return which case an agreement belongs to."""
        return CaseKey(unit.agreements.look(key.agreement_id).case_id)

    @reading(Permission.CASE_READ)
    def preflight(self, unit: UnitOfWork, actor: Actor, key: AgreementKey) -> Preflight:
        """Return the text of an agreement on file and what the check finds (RULE 13 to 19)."""
        agreement = unit.agreements.look(key.agreement_id)
        return examine(unit, agreement, *belongings(unit, agreement), pinyin=self._pinyin())

    @reading(Permission.AGREEMENT_WRITE)
    def preview(self, unit: UnitOfWork, actor: Actor, draft: AgreementDraft) -> Preflight:
        """Return the same of what is being typed; nothing is kept.

        Raises:
            FieldError: a text holds what cannot be stored.
        """
        case = unit.cases.look(draft.case_id)
        kept = unit.agreements.look(draft.agreement_id) if draft.agreement_id else None
        scratch = Agreement(
            case_id=case.id,
            matter_id=case.matter_id,
            replaces_id=kept.replaces_id if kept else None,
            number="",
            form=draft.form,
        )
        lay_out(scratch, half_typed(draft), case)
        matter = unit.matters.look(case.matter_id)
        filed = draft.agreement_id
        return examine(unit, scratch, case, matter, pinyin=self._pinyin(), filed=filed)

    @change(Permission.AGREEMENT_WRITE, touches=Topic.AGREEMENTS)
    def let_stand(self, unit: UnitOfWork, actor: Actor, given: FindingReason) -> Done:
        """Keep why a finding of the check may stand in the draft on file.

        Raises:
            FieldError: no reason is given.
            RuleError: it is no draft any more, the finding is gone, or it forbids printing.
        """
        agreement = unit.agreements.look(given.agreement_id)
        agreement.refuse_unless(AgreementStatus.DRAFT)
        case, matter = belongings(unit, agreement)
        found = examine(unit, agreement, case, matter, pinyin=self._pinyin()).findings
        finding = keep_reason(unit, agreement, found, given)
        unit.audit.record(LET_STAND, agreement.id, agreement.number, finding=finding.code)
        return done_with(unit, agreement)

    @change(Permission.AGREEMENT_WRITE, touches=Topic.AGREEMENTS)
    def draft(self, unit: UnitOfWork, actor: Actor, draft: AgreementDraft) -> Done:
        """Keep a draft, a new one or the one in work; it may have gaps.

        Raises:
            FieldError: names every field that cannot stand.
            RuleError: the case is not ready, or another agreement is in work or printed.
        """
        case = unit.cases.look(draft.case_id)
        matter = unit.matters.look(case.matter_id)
        if draft.agreement_id is None:
            refuse_unready(case)
            agreement = new_agreement(unit, case, draft.form)
            matter.note(step_now(unit, matter, "agreement:drafted", note=agreement.number))
        else:
            agreement = unit.agreements.get(draft.agreement_id, seen=draft.version)
            agreement.refuse_unless(AgreementStatus.DRAFT)
        lay_out(agreement, draft, case)
        unit.audit.record("agreement:drafted", agreement.id, agreement.number)
        return done_with(unit, agreement)

    @change(Permission.PAPER_ISSUE, touches=Topic.AGREEMENTS | Topic.PAPERS | Topic.MATTERS)
    def issue(self, unit: UnitOfWork, actor: Actor, step: AgreementStep) -> Done:
        """Lay the agreement out on paper, F15 or F16, and keep the bytes.

        Source: 《人民调解法》第二十八、二十九条, RULE 11, 15 to 18.

        Raises:
            RuleError: the check forbids it, somebody is asked to withdraw from the case, or a character cannot be printed.
        """
        actor.require(Permission.AGREEMENT_WRITE)
        agreement = unit.agreements.get(step.agreement_id, seen=step.version)
        agreement.refuse_unless(AgreementStatus.DRAFT)
        case, matter = belongings(unit, agreement)
        if agreement.replaces_id is None:
            refuse_unready(case)
            refuse_while_undecided(unit, case)
        findings = examine(unit, agreement, case, matter, pinyin=self._pinyin()).findings
        blocking = [one for one in findings if one.blocks]
        if blocking:
            raise RuleError("preflight_blocks", count=str(len(blocking)), first=blocking[0].code)
        paper = issue(
            unit,
            self._render,
            matter=matter,
            subject_id=agreement.id,
            form=Form.F16 if agreement.form is AgreementForm.ORAL else Form.F15,
            number=agreement.number,
            sheet=sheet_of(unit, agreement, case),
            copies=agreement.copies,
        )
        agreement.issue(paper.id)
        unit.audit.record("agreement:issued", agreement.id, agreement.number)
        return done_with(unit, agreement)

    @change(Permission.AGREEMENT_WRITE, touches=Topic.AGREEMENTS | Topic.PAPERS | Topic.MATTERS)
    def take_back(self, unit: UnitOfWork, actor: Actor, step: AgreementStep) -> Done:
        """Make a draft of a printed agreement again, as long as nobody signed; the paper is void.

        Raises:
            RuleError: somebody signed.
        """
        agreement = unit.agreements.get(step.agreement_id, seen=step.version)
        _, matter = belongings(unit, agreement)
        paper_id = agreement.paper_id
        agreement.take_back()
        assert paper_id is not None
        unit.papers.look(paper_id).void = True
        matter.note(step_now(unit, matter, "agreement:taken_back", note=agreement.number))
        unit.audit.record("agreement:taken_back", agreement.id, agreement.number)
        return done_with(unit, agreement)

    @change(Permission.AGREEMENT_WRITE, touches=_ALL)
    def begin_change(self, unit: UnitOfWork, actor: Actor, step: ReasonedStep) -> Done:
        """Begin a new agreement that changes one in effect; the old one stands until it is sealed.

        It begins with what is still owed; what was performed stays with the old one.
        Source: 《人民调解法》第三十三条 (变更原调解协议或者达成新的调解协议).

        Raises:
            RuleError: it is not in effect, lies with a court, was confirmed, or another one is in
                work.
            FieldError: no reason is given.
        """
        old = unit.agreements.get(step.agreement_id, seen=step.version)
        old.refuse_unless(AgreementStatus.EFFECTIVE)
        refuse_in_court(old)
        case, matter = belongings(unit, old)
        reason = _reason(step)
        new = new_agreement(unit, case, old.form)
        new.replaces_id = old.id
        lay_out(new, copy_of(old, case), case)
        note = f"{old.number} → {new.number}：{reason}"
        matter.note(step_now(unit, matter, "agreement:change_begun", note=note))
        unit.audit.record("agreement:change_begun", new.id, new.number, replaces=old.number)
        return done_with(unit, new)

    @change(Permission.AGREEMENT_WRITE, touches=_ALL)
    def void(self, unit: UnitOfWork, actor: Actor, step: ReasonedStep) -> Done:
        """Take an agreement out of use for a reason; its number stays used (RULE 26).

        Raises:
            RuleError: it is void already, or in effect: that one is changed, not undone.
            FieldError: no reason is given.
        """
        agreement = unit.agreements.get(step.agreement_id, seen=step.version)
        agreement.refuse_unless(AgreementStatus.DRAFT, AgreementStatus.ISSUED)
        _, matter = belongings(unit, agreement)
        note = f"{agreement.number}：{_reason(step)}"
        if agreement.paper_id is not None:
            unit.papers.look(agreement.paper_id).void = True
        agreement.void()
        matter.note(step_now(unit, matter, "agreement:voided", note=note))
        unit.audit.record("agreement:voided", agreement.id, agreement.number)
        return done_with(unit, agreement)


def _reason(step: ReasonedStep) -> str:
    checks = FieldChecks()
    reason = checks.line("reason", step.reason)
    checks.done()
    return reason
