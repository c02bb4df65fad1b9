"""The agreement, from its draft to its performance (《人民调解法》第二十八至三十三条)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from uuid import UUID

from centre_app.domain.agreements.codes import (
    AgreementForm,
    AgreementStatus,
    ConfirmationStatus,
    OpenCourse,
    PerformanceStatus,
)
from centre_app.domain.agreements.items import PerformanceItem
from centre_app.domain.agreements.prompts import BreachEvent, Prompt
from centre_app.domain.agreements.receipts import PartPayment, standing, sum_of
from centre_app.domain.agreements.signatures import AgreementSignature
from centre_app.domain.entity import Root
from centre_app.domain.errors import RuleError


@dataclass(eq=False, kw_only=True)
class Agreement(Root):
    """An agreement of a mediation case; the text is made from its items.

    ``replaces_id`` names the agreement that this one changes: nothing is changed after the seal.
    ``open_points`` is what it leaves open, ``open_course`` how that goes on.
    """

    case_id: UUID
    matter_id: UUID
    replaces_id: UUID | None = None
    number: str
    form: AgreementForm
    status: AgreementStatus = AgreementStatus.DRAFT
    facts: str = ""
    disputed: str = ""
    further_terms: list[str] = field(default_factory=list)
    open_points: str = ""
    open_course: OpenCourse | None = None
    copies: int = 0
    confirmation: ConfirmationStatus = ConfirmationStatus.NONE
    reached_on: date | None = None
    sealed_on: date | None = None
    effective_on: date | None = None
    paper_id: UUID | None = None
    items: list[PerformanceItem] = field(default_factory=list)
    signatures: list[AgreementSignature] = field(default_factory=list)
    payments: list[PartPayment] = field(default_factory=list)
    prompts: list[Prompt] = field(default_factory=list)
    breach_events: list[BreachEvent] = field(default_factory=list)

    @property
    def partial(self) -> bool:
        """Return whether part of the dispute stays open."""
        return bool(self.open_points)

    @property
    def in_work(self) -> bool:
        """Return whether it is neither in effect nor void."""
        return self.status in {AgreementStatus.DRAFT, AgreementStatus.ISSUED}

    def total(self) -> Decimal:
        """Return the sum of all payments in yuan; of what has no end, one period."""
        return sum(
            ((one.amount or Decimal(0)) * (one.times or 1) for one in self.items), Decimal(0)
        )

    def item(self, item_id: UUID) -> PerformanceItem:
        """Return one of the items.

        Raises:
            RuleError: there is no such item.
        """
        for item in self.items:
            if item.id == item_id:
                return item
        raise RuleError("no_such_item")

    def refuse_unless(self, *statuses: AgreementStatus) -> None:
        """Let an agreement pass that stands at one of the statuses.

        Raises:
            RuleError: it stands elsewhere.
        """
        if self.status not in statuses:
            raise RuleError("agreement_status", here=self.status.label)

    def issue(self, paper_id: UUID) -> None:
        """Note the paper that was made of the draft; from now on the text stands still."""
        self.refuse_unless(AgreementStatus.DRAFT)
        self.status, self.paper_id = AgreementStatus.ISSUED, paper_id

    def take_back(self) -> None:
        """Make a draft of it again, as long as nobody signed the paper.

        Raises:
            RuleError: somebody signed.
        """
        self.refuse_unless(AgreementStatus.ISSUED)
        if self.signatures:
            raise RuleError("already_signed", name=self.signatures[0].name)
        self.status, self.paper_id = AgreementStatus.DRAFT, None

    def sign(
        self, signatures: Sequence[AgreementSignature], *, accepted_on: date | None, today: date
    ) -> None:
        """Note who signed on which day, in place of what was noted before (RULE 17).

        A signature that was noted stays: were it taken off again, the text could be taken back and
        altered under the ink. What was noted by mistake ends with the paper, which is made void.

        Raises:
            RuleError: it is oral, a day lies before the acceptance or after today, or a signature
                noted before is left out.
        """
        self.refuse_unless(AgreementStatus.ISSUED)
        if self.form is AgreementForm.ORAL:
            raise RuleError("oral_needs_no_signature")
        for one in signatures:
            if accepted_on and one.signed_on < accepted_on:
                raise RuleError("signed_before_acceptance", name=one.name)
            if one.signed_on > today:
                raise RuleError("signed_in_future", name=one.name)
        kept = {one.signer_id for one in signatures}
        if left_out := [one.name for one in self.signatures if one.signer_id not in kept]:
            raise RuleError("signature_stays", names="、".join(left_out))
        self.signatures[:] = signatures

    def missing_signers(self, signers: Collection[tuple[UUID, str]]) -> list[str]:
        """Return the names of those who have yet to sign."""
        signed = {one.signer_id for one in self.signatures}
        return [name for signer_id, name in signers if signer_id not in signed]

    def seal(self, on: date, *, signers: Collection[tuple[UUID, str]], today: date) -> None:
        """Put the committee's seal on; the latest of seal and signatures is the effective day.

        Source: 《人民调解法》第二十九条 (RULE 17).

        Raises:
            RuleError: it is oral, somebody has yet to sign, or the seal is earlier than a
                signature or later than today.
        """
        self.refuse_unless(AgreementStatus.ISSUED)
        if self.form is AgreementForm.ORAL:
            raise RuleError("oral_needs_no_signature")
        if missing := self.missing_signers(signers):
            raise RuleError("signature_missing", names="、".join(missing))
        if on > today:
            raise RuleError("sealed_in_future")
        last = max((one.signed_on for one in self.signatures), default=on)
        if on < last:
            raise RuleError("sealed_before_signature", last=last.isoformat())
        self.sealed_on = on
        self._take_effect(on)

    def conclude_orally(self) -> None:
        """Let an oral agreement take effect on the day it was reached.

        Source: 《人民调解法》第三十条.

        Raises:
            RuleError: it is in writing, or the day is not known.
        """
        self.refuse_unless(AgreementStatus.ISSUED)
        if self.form is AgreementForm.WRITTEN:
            raise RuleError("written_needs_seal")
        if self.reached_on is None:
            raise RuleError("reached_day_missing")
        self._take_effect(self.reached_on)

    def give_way(self, to: str, *, on: date) -> None:
        """Let the agreement numbered ``to`` take its place: what was performed stays performed here.

        Source: 《人民调解法》第三十三条.
        """
        self.refuse_unless(AgreementStatus.EFFECTIVE)
        self.status = AgreementStatus.CHANGED
        for item in self.items:
            if not item.status.settled:
                item.tick(PerformanceStatus.CHANGED, on=on, note=to)

    def void(self) -> None:
        """Take the agreement out of use; its number stays used (RULE 26).

        Raises:
            RuleError: it is in effect: that one is changed, not undone.
        """
        self.refuse_unless(AgreementStatus.DRAFT, AgreementStatus.ISSUED)
        self.status = AgreementStatus.VOID

    def tick(
        self, item_id: UUID, status: PerformanceStatus, *, on: date, note: str, today: date
    ) -> PerformanceItem:
        """Note what became of an item of an agreement in effect.

        Raises:
            RuleError: it is not in effect, the day lies outside, a part or refusal has no note,
                or the sum of what was received says how far it is performed.
        """
        self.refuse_unless(AgreementStatus.EFFECTIVE)
        item = self.item(item_id)
        refuse_day(self, on, today)
        if status.follows_from_payments and standing(self.payments, item_id):
            if status is not PerformanceStatus.NOT_DUE:
                raise RuleError("payments_decide")
            # What was noted by mistake goes back to what the sum says.
            self.weigh_payments(item)
            return item
        if status.needs_note and not note:
            raise RuleError("performance_note_missing", status=status.label)
        item.tick(status, on=on, note=note)
        self._owe_next(item)
        return item

    def weigh_payments(self, item: PerformanceItem) -> None:
        """Let the sum of what was received say how far an item is performed."""
        parts = standing(self.payments, item.id)
        status = PerformanceStatus.PARTIAL if parts else PerformanceStatus.NOT_DUE
        if parts and sum_of(parts) == item.amount:
            status = PerformanceStatus.DONE
        # The last part decides whether it was in time, in whatever order the parts were noted.
        on = parts[-1].paid_on if parts else self.effective_on
        assert on is not None
        item.tick(status, on=on, note="")
        self._owe_next(item)

    def _owe_next(self, item: PerformanceItem) -> None:
        """Let the next period begin of what has no end, once the last one is settled."""
        following = item.next_period() if item.status.settled else None
        if following is None or any(one.follows(item) for one in self.items):
            return
        following.ordinal = len(self.items)
        self.items.append(following)

    def _take_effect(self, on: date) -> None:
        self.status, self.effective_on = AgreementStatus.EFFECTIVE, on
        items = sorted(self.items, key=lambda one: one.ordinal)
        spread = [one for item in items for one in item.by_period()]
        for ordinal, item in enumerate(spread):
            item.ordinal = ordinal
        self.items[:] = spread
        for item in self.items:
            if item.at_once:
                item.status, item.done_on = PerformanceStatus.IMMEDIATE, on


def refuse_day(agreement: Agreement, on: date, today: date) -> None:
    """Let a day pass on which something was performed.

    Raises:
        RuleError: it lies before the effect or after today.
    """
    if on > today:
        raise RuleError("done_in_future")
    if agreement.effective_on and on < agreement.effective_on:
        raise RuleError("done_before_effect", on=agreement.effective_on.isoformat())
