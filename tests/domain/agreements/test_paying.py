"""Parts of a payment add up, whatever order they are noted in."""

from datetime import date, timedelta
from decimal import Decimal
from random import Random
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from centre_app.domain.agreements.agreement import Agreement
from centre_app.domain.agreements.codes import (
    AgreementForm,
    AgreementStatus,
    ClauseKind,
    PayManner,
    PerformanceStatus,
)
from centre_app.domain.agreements.items import PerformanceItem
from centre_app.domain.agreements.paying import receive, take_payment_back
from centre_app.domain.agreements.receipts import PartPayment, standing, sum_of
from centre_app.domain.entity import NOBODY
from centre_app.domain.errors import RuleError

EFFECT = date(2026, 3, 2)
DUE = EFFECT + timedelta(days=10)
TODAY = EFFECT + timedelta(days=30)
OWED = Decimal(1000)

Part = tuple[Decimal, int]
PARTS = st.lists(
    st.tuples(st.decimals("0.01", "700", places=2), st.integers(0, 30)), min_size=1, max_size=6
)


def in_effect(kind: ClauseKind = ClauseKind.PAY, amount: Decimal | None = OWED) -> Agreement:
    item = PerformanceItem(
        agreement_id=NOBODY,
        ordinal=0,
        kind=kind,
        debtor_id=uuid4(),
        creditor_id=uuid4(),
        what="医疗费",
        amount=amount,
        due_on=DUE,
    )
    return Agreement(
        case_id=NOBODY,
        matter_id=NOBODY,
        number="1",
        form=AgreementForm.WRITTEN,
        status=AgreementStatus.EFFECTIVE,
        effective_on=EFFECT,
        items=[item],
    )


def pay(agreement: Agreement, amount: Decimal | int, day: int = 1) -> PartPayment:
    payment = PartPayment(
        agreement_id=agreement.id,
        item_id=agreement.items[0].id,
        amount=Decimal(amount),
        paid_on=EFFECT + timedelta(days=day),
        manner=PayManner.CASH,
        received_by="赵德顺",
    )
    receive(agreement, payment, today=TODAY)
    return payment


def paid(agreement: Agreement) -> Decimal:
    return sum_of(standing(agreement.payments, agreement.items[0].id))


@given(PARTS, st.randoms(use_true_random=False))
def test_any_order_of_the_same_parts_gives_the_same_status(
    parts: list[Part], random: Random
) -> None:
    while sum(amount for amount, _ in parts) > OWED:
        parts.pop()
    if parts and random.random() < 1 / 2 and (left := OWED - sum(one for one, _ in parts)) > 0:
        parts.append((left, 3))
    shuffled = list(parts)
    random.shuffle(shuffled)
    ends = []
    for order in (parts, shuffled):
        agreement = in_effect()
        for amount, day in order:
            pay(agreement, amount, day)
        item = agreement.items[0]
        ends.append((item.status, item.done_on, paid(agreement)))
    assert ends[0] == ends[1]


@given(PARTS, st.data())
def test_the_sum_never_exceeds_what_is_owed_and_says_the_status(
    parts: list[Part], data: st.DataObject
) -> None:
    agreement = in_effect()
    for amount, day in parts:
        before = paid(agreement)
        try:
            pay(agreement, amount, day)
        except RuleError:
            assert paid(agreement) == before
            assert before + amount > OWED
        stands = standing(agreement.payments, agreement.items[0].id)
        chosen = data.draw(st.sampled_from([None, *stands]))
        if chosen is not None:
            take_payment_back(agreement, chosen.id, reason="记错了", on=TODAY)
        total, status = paid(agreement), agreement.items[0].status
        assert total <= OWED
        assert status.fulfils == (total == OWED)
        assert (status is PerformanceStatus.NOT_DUE) == (total == 0)


@pytest.mark.parametrize(
    ("day", "status"), [(10, PerformanceStatus.DONE), (11, PerformanceStatus.LATE_DONE)]
)
def test_the_last_part_decides_whether_it_was_in_time(day: int, status: PerformanceStatus) -> None:
    agreement = in_effect()
    pay(agreement, 400, day)
    pay(agreement, 600, 1)
    assert agreement.items[0].status is status
    assert agreement.items[0].done_on == EFFECT + timedelta(days=day)


def test_what_is_not_money_is_not_received() -> None:
    with pytest.raises(RuleError, match="payment_without_amount"):
        pay(in_effect(ClauseKind.ACT, None), 1)


def test_a_part_taken_back_stays_on_file_and_goes_only_once() -> None:
    agreement = in_effect()
    payment = pay(agreement, OWED)
    take_payment_back(agreement, payment.id, reason="记错了", on=TODAY)
    assert agreement.items[0].status is PerformanceStatus.NOT_DUE
    assert agreement.payments[0].taken_back_reason == "记错了"
    with pytest.raises(RuleError, match="payment_not_standing"):
        take_payment_back(agreement, payment.id, reason="记错了", on=TODAY)


def test_nobody_chooses_by_hand_what_the_sum_says() -> None:
    agreement = in_effect()
    pay(agreement, 400)
    item = agreement.items[0]
    with pytest.raises(RuleError, match="payments_decide"):
        agreement.tick(item.id, PerformanceStatus.DONE, on=EFFECT, note="", today=TODAY)
    agreement.tick(item.id, PerformanceStatus.RELIEVED, on=EFFECT, note="不要了", today=TODAY)
    agreement.tick(item.id, PerformanceStatus.NOT_DUE, on=EFFECT, note="", today=TODAY)
    assert item.status is PerformanceStatus.PARTIAL
