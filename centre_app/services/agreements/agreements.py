"""Use cases of the agreement: draft, check, print, sign, seal, change, void."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Any

from centre_app.domain.agreements.agreement import Agreement, AgreementSignature
from centre_app.domain.agreements.ahead import one_of_each
from centre_app.domain.agreements.changes import not_settled
from centre_app.domain.agreements.codes import (
    AgreementForm,
    AgreementStatus,
    ConfirmationStatus,
)
from centre_app.domain.agreements.paying import to_promise_anew
from centre_app.domain.errors import RuleError
from centre_app.domain.matters.matter import Matter
from centre_app.domain.matters.party_codes import SignedAs
from centre_app.domain.matters.signing import Hand
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.papers.forms import Form
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.pinyin import PinyinTable
from centre_app.domain.text import FieldChecks
from centre_app.services.agreements.after_court import refuse_in_court
from centre_app.services.agreements.drafts import (
    half_typed,
    lay_out,
    new_agreement,
    refuse_unready,
)
from centre_app.services.agreements.finding_reasons import LET_STAND, keep_reason
from centre_app.services.agreements.signing_days import refuse_too_early
from centre_app.services.agreements.text import examine, performed_before, refuse_oral, sheet_of
from centre_app.services.agreements.views import case_agreements, entries_of, signers_of
from centre_app.services.conflicts.guard import refuse_while_undecided
from centre_app.services.matters.history import step_now
from centre_app.services.mediation.sittings import refuse_unrecorded
from centre_app.services.mediation.taking_effect import take_effect
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
    Sealing,
    Signatures,
)
from centre_app.services.requests import Done
from centre_app.services.signing import hands_that_signed, refuse_lapsed, refuse_unsigned
from centre_app.services.use_case import Topic, UseCases, change, reading

_ALL = Topic.AGREEMENTS | Topic.CASES | Topic.MATTERS | Topic.PAPERS | Topic.REVISITS


_STILL_WANTED = frozenset({ConfirmationStatus.INTENDED, ConfirmationStatus.RETURNED})


class Agreements(UseCases):
    """Writes agreements and leads them to their effect."""

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
        return examine(unit, agreement, *_belongings(unit, agreement), pinyin=self._pinyin())

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
        case, matter = _belongings(unit, agreement)
        found = examine(unit, agreement, case, matter, pinyin=self._pinyin()).findings
        finding = keep_reason(unit, agreement, found, given)
        unit.audit.record(LET_STAND, agreement.id, agreement.number, finding=finding.code)
        return _done(unit, agreement)

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
        return _done(unit, agreement)

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
        case, matter = _belongings(unit, agreement)
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
        return _done(unit, agreement)

    @change(Permission.AGREEMENT_WRITE, touches=Topic.AGREEMENTS | Topic.PAPERS | Topic.MATTERS)
    def take_back(self, unit: UnitOfWork, actor: Actor, step: AgreementStep) -> Done:
        """Make a draft of a printed agreement again, as long as nobody signed; the paper is void.

        Raises:
            RuleError: somebody signed.
        """
        agreement = unit.agreements.get(step.agreement_id, seen=step.version)
        _, matter = _belongings(unit, agreement)
        paper_id = agreement.paper_id
        agreement.take_back()
        assert paper_id is not None
        unit.papers.look(paper_id).void = True
        matter.note(step_now(unit, matter, "agreement:taken_back", note=agreement.number))
        unit.audit.record("agreement:taken_back", agreement.id, agreement.number)
        return _done(unit, agreement)

    @change(Permission.AGREEMENT_WRITE, touches=Topic.AGREEMENTS)
    def sign(self, unit: UnitOfWork, actor: Actor, signatures: Signatures) -> Done:
        """Note who signed the paper on which day (RULE 13, 14, 17).

        Raises:
            FieldError: a day lies in no year of ours, or somebody signed for a party who may not.
            RuleError: a day lies before the acceptance, the session or the printing, or after
                today; or nobody may sign for a party.
        """
        _refuse_odd_days(signed_on=[one.signed_on for one in signatures.entries])
        agreement = unit.agreements.get(signatures.agreement_id, seen=signatures.version)
        case, matter = _belongings(unit, agreement)
        names = dict(signers_of(case))
        parties = {one.id for one in case.parties}
        if not names.keys() >= {one.signer_id for one in signatures.entries}:
            raise RuleError("no_such_signer")
        signed = {one.signer_id: one.signed_on for one in signatures.entries}
        refuse_unsigned(unit, case, matter, signed)
        hands = hands_that_signed(unit, case, matter, signatures.entries)
        refuse_too_early(unit, agreement, case, signed, names)
        before = set(_for_others(agreement))
        agreement.sign(
            [
                AgreementSignature(
                    agreement_id=agreement.id,
                    signer_id=one.signer_id,
                    name=names[one.signer_id],
                    is_party=one.signer_id in parties,
                    signed_on=one.signed_on,
                    fingerprinted=one.fingerprinted,
                    **_written(hands.get(one.signer_id)),
                )
                for one in signatures.entries
            ],
            accepted_on=case.accepted_on,
            today=unit.today,
        )
        if new := [one for one in _for_others(agreement) if one not in before]:
            matter.note(step_now(unit, matter, "agreement:signed", note="、".join(new)))
        count = str(len(signatures.entries))
        unit.audit.record("agreement:signed", agreement.id, agreement.number, signatures=count)
        return _done(unit, agreement)

    @change(Permission.AGREEMENT_WRITE, touches=_ALL)
    def seal(self, unit: UnitOfWork, actor: Actor, sealing: Sealing) -> Done:
        """Note the committee's seal: the agreement takes effect and the case ends by it.

        Source: 《人民调解法》第二十九、三十一、三十三条.

        Raises:
            FieldError: the day lies in no year of ours.
            RuleError: somebody has yet to sign, the day lies before a signature, or no session
                of the case was closed with its record; or whoever signed for a party could not.
        """
        _refuse_odd_days(sealed_on=[sealing.sealed_on])
        agreement = unit.agreements.get(sealing.agreement_id, seen=sealing.version)
        case, matter = _belongings(unit, agreement)
        if agreement.replaces_id is None:
            refuse_unrecorded(unit, case)
        refuse_lapsed(unit, case, matter, agreement.signatures)
        agreement.seal(sealing.sealed_on, signers=signers_of(case), today=unit.today)
        _refuse_repeated(unit, agreement)
        return self._effective(unit, agreement, matter)

    @change(Permission.AGREEMENT_WRITE, touches=_ALL)
    def conclude_orally(self, unit: UnitOfWork, actor: Actor, step: AgreementStep) -> Done:
        """Let a registered oral agreement take effect on the day it was reached.

        Source: 《人民调解法》第三十条.

        Raises:
            RuleError: it is in writing, or not registered yet; the matter wants it in writing; or
                nobody may speak for a party.
        """
        agreement = unit.agreements.get(step.agreement_id, seen=step.version)
        case, matter = _belongings(unit, agreement)
        if agreement.form is AgreementForm.ORAL:
            refuse_oral(agreement, matter)
            on = agreement.reached_on or unit.today
            refuse_unsigned(unit, case, matter, {one.id: on for one in case.parties})
        agreement.conclude_orally()
        return self._effective(unit, agreement, matter)

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
        case, matter = _belongings(unit, old)
        reason = _reason(step)
        new = new_agreement(unit, case, old.form)
        new.replaces_id = old.id
        lay_out(new, _copy(old, case), case)
        note = f"{old.number} → {new.number}：{reason}"
        matter.note(step_now(unit, matter, "agreement:change_begun", note=note))
        unit.audit.record("agreement:change_begun", new.id, new.number, replaces=old.number)
        return _done(unit, new)

    @change(Permission.AGREEMENT_WRITE, touches=_ALL)
    def void(self, unit: UnitOfWork, actor: Actor, step: ReasonedStep) -> Done:
        """Take an agreement out of use for a reason; its number stays used (RULE 26).

        Raises:
            RuleError: it is void already, or in effect: that one is changed, not undone.
            FieldError: no reason is given.
        """
        agreement = unit.agreements.get(step.agreement_id, seen=step.version)
        agreement.refuse_unless(AgreementStatus.DRAFT, AgreementStatus.ISSUED)
        _, matter = _belongings(unit, agreement)
        note = f"{agreement.number}：{_reason(step)}"
        if agreement.paper_id is not None:
            unit.papers.look(agreement.paper_id).void = True
        agreement.void()
        matter.note(step_now(unit, matter, "agreement:voided", note=note))
        unit.audit.record("agreement:voided", agreement.id, agreement.number)
        return _done(unit, agreement)

    def _effective(self, unit: UnitOfWork, agreement: Agreement, matter: Matter) -> Done:
        take_effect(unit, agreement, matter, render=self._render)
        number, left_open = agreement.number, agreement.open_course
        note = f"{number}：{left_open.label}" if left_open else number
        matter.note(step_now(unit, matter, "agreement:effective", note=note))
        unit.audit.record(
            "agreement:effective", agreement.id, number, open=left_open.value if left_open else "no"
        )
        return _done(unit, agreement)


def _belongings(unit: UnitOfWork, agreement: Agreement) -> tuple[MediationCase, Matter]:
    return unit.cases.look(agreement.case_id), unit.matters.look(agreement.matter_id)


def _written(hand: Hand | None) -> dict[str, Any]:
    if hand is None:
        return {}
    return {"signed_by": hand.party_id, "signed_as": hand.signed_as, "by_name": hand.name}


def _for_others(agreement: Agreement) -> Iterator[str]:
    """Yield the signatures that others gave in a party's place."""
    for one in agreement.signatures:
        if one.signed_as is not None and one.signed_as is not SignedAs.SELF:
            yield f"{one.name}由{one.signed_as.label}{one.by_name}签名"


def _done(unit: UnitOfWork, agreement: Agreement) -> Done:
    version = unit.agreements.version(agreement)
    return Done(agreement.id, agreement.number, version, agreement.paper_id)


def _refuse_repeated(unit: UnitOfWork, agreement: Agreement) -> None:
    """Let a change pass that promises nothing performed under the first one meanwhile.

    Raises:
        RuleError: an item was performed between the print and the seal.
    """
    for at, status in performed_before(unit, agreement).items():
        if status.fulfils:
            raise RuleError("item_performed_before", number=str(at + 1))


def _refuse_odd_days(**days: Sequence[date]) -> None:
    checks = FieldChecks()
    for field, given in days.items():
        for day in given:
            checks.day(field, day)
    checks.done()


def _reason(step: ReasonedStep) -> str:
    checks = FieldChecks()
    reason = checks.line("reason", step.reason)
    checks.done()
    return reason


def _copy(old: Agreement, case: MediationCase) -> AgreementDraft:
    # What has no end is promised once, however many of its periods are owed by now.
    owed = one_of_each(not_settled(old))
    entries = entries_of(owed, case, {one.id: to_promise_anew(old, one) for one in owed})
    return AgreementDraft(
        case_id=case.id,
        form=old.form,
        facts=old.facts,
        disputed=old.disputed,
        items=tuple(entries),
        further_terms=tuple(old.further_terms),
        open_points=old.open_points,
        open_course=old.open_course,
        copies=old.copies,
        confirmation_intended=old.confirmation in _STILL_WANTED,
    )
