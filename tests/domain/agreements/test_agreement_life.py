"""The whole life of an agreement: what was signed stands, whatever is tried."""

from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID, uuid4

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from centre_app.domain.agreements.agreement import Agreement
from centre_app.domain.agreements.codes import (
    AgreementForm,
    AgreementStatus,
    ClauseKind,
    PayManner,
    PerformanceStatus,
    Period,
)
from centre_app.domain.agreements.items import PerformanceItem
from centre_app.domain.agreements.signatures import AgreementSignature
from centre_app.domain.entity import NOBODY
from centre_app.domain.errors import RuleError

A, P = AgreementStatus, PerformanceStatus
TODAY = date(2026, 3, 2)
SIGNERS = tuple((uuid4(), name) for name in ("赵德顺", "李建军", "周正和"))
LONG_LIFE = 20
TICKED = (P.DONE, P.PARTIAL, P.REFUSED, P.RELIEVED, P.TO_COURT)


def text_of(agreement: Agreement) -> tuple[object, ...]:
    """Return everything that stands on the paper and is not what became of it."""
    said = [
        (one.kind, one.debtor_id, one.what, one.amount, one.every, one.at_once)
        for one in agreement.items
        if one.times is None or one.due_on == TODAY
    ]
    return (agreement.facts, agreement.open_points, *agreement.further_terms, *said)


class AgreementLife(RuleBasedStateMachine):
    """Tries every step at every time; a refusal leaves everything as it was."""

    @initialize(times=st.integers(1, 4), printed=st.booleans())
    def draft(self, times: int, printed: bool) -> None:  # noqa: FBT001
        self.items = [
            PerformanceItem(
                agreement_id=NOBODY,
                ordinal=0,
                kind=ClauseKind.PERIODIC,
                debtor_id=SIGNERS[1][0],
                creditor_id=SIGNERS[0][0],
                what="生活费",
                amount=Decimal(400),
                manner=PayManner.CASH,
                due_on=TODAY,
                every=Period.MONTH,
                times=times,
            ),
            PerformanceItem(
                agreement_id=NOBODY,
                ordinal=1,
                kind=ClauseKind.ACT,
                debtor_id=SIGNERS[1][0],
                creditor_id=None,
                what="清走杂物",
                at_once=True,
            ),
        ]
        self.agreement = Agreement(
            case_id=NOBODY,
            matter_id=NOBODY,
            number="1",
            form=AgreementForm.WRITTEN,
            facts="撞倒果摊",
            items=list(self.items),
        )
        self.owed = Decimal(400) * times
        self.signed: set[UUID] = set()
        self.tries = 0
        self.frozen: tuple[object, ...] | None = None
        self.performed: dict[UUID, PerformanceStatus] = {}
        if printed:
            self.agreement.issue(uuid4())

    def tried(self, step: object) -> bool:
        self.tries += 1
        before = (self.agreement.status, len(self.agreement.signatures))
        try:
            step()  # type: ignore[operator]
        except RuleError:
            assert before == (self.agreement.status, len(self.agreement.signatures))
            return False
        return True

    @rule()
    def issue(self) -> None:
        self.tried(lambda: self.agreement.issue(uuid4()))

    @precondition(lambda self: self.tries % 3 == 0 or self.signed)
    @rule()
    def take_back(self) -> None:
        if self.tried(self.agreement.take_back):
            assert not self.signed
            self.agreement.facts += "。"

    @rule(who=st.one_of(st.just(set(SIGNERS)), st.sets(st.sampled_from(SIGNERS))))
    def sign(self, who: set[tuple[UUID, str]]) -> None:
        given = [
            AgreementSignature(
                agreement_id=NOBODY, signer_id=key, name=name, is_party=True, signed_on=TODAY
            )
            for key, name in who
        ]
        sign = self.agreement.sign
        if self.tried(lambda: sign(given, accepted_on=None, today=TODAY)):
            now = {key for key, _ in who}
            assert self.signed <= now
            self.signed = now
            self.frozen = self.frozen or (text_of(self.agreement) if now else None)

    @rule()
    def seal(self) -> None:
        seal = self.agreement.seal
        if self.tried(lambda: seal(TODAY, signers=SIGNERS, today=TODAY)):
            assert self.signed == {key for key, _ in SIGNERS}
            assert self.agreement.effective_on == TODAY

    # Whatever is void stays so: it is tried late, or few lives would reach their seal.
    @precondition(lambda self: self.tries > LONG_LIFE)
    @rule()
    def void(self) -> None:
        stood = self.agreement.status
        if self.tried(self.agreement.void):
            assert stood in {A.DRAFT, A.ISSUED}

    @precondition(lambda self: self.agreement.status is A.EFFECTIVE)
    @rule(data=st.data(), status=st.sampled_from(TICKED))
    def tick(self, data: st.DataObject, status: PerformanceStatus) -> None:
        item = data.draw(st.sampled_from(self.agreement.items))
        today = TODAY + timedelta(days=400)
        if self.tried(
            lambda: self.agreement.tick(item.id, status, on=TODAY, note="已核实", today=today)
        ):
            self.performed[item.id] = item.status

    @rule()
    def give_way(self) -> None:
        if self.tried(lambda: self.agreement.give_way("1之一", on=TODAY)):
            assert all(one.status.settled for one in self.agreement.items)

    @invariant()
    def what_was_signed_stands(self) -> None:
        if self.frozen is not None:
            assert text_of(self.agreement) == self.frozen

    @invariant()
    def nobody_who_signed_is_forgotten(self) -> None:
        assert {one.signer_id for one in self.agreement.signatures} == self.signed

    @invariant()
    def the_sum_stays_the_same(self) -> None:
        assert self.agreement.total() == self.owed

    @invariant()
    def what_was_performed_stays_performed_where_it_was(self) -> None:
        for item in self.agreement.items:
            kept = self.performed.get(item.id)
            if kept is not None and kept.fulfils:
                assert item.status is kept


AgreementLife.TestCase.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)
TestAgreementLife = AgreementLife.TestCase
