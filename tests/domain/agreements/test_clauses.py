from dataclasses import replace
from datetime import date
from decimal import Decimal
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from centre_app.domain.agreements.clauses import (
    EVERYBODY,
    GAP,
    Clause,
    manner_and_time,
    numeral,
    party_labels,
    sentences,
)
from centre_app.domain.agreements.codes import ClauseKind, PayManner
from centre_app.domain.agreements.text_amounts import written_sums

DUE = date(2026, 12, 1)
PAYMENT = Clause(
    kind=ClauseKind.PAY,
    debtor="乙方",
    creditor="甲方",
    amount=Decimal(12000),
    manner=PayManner.TRANSFER,
    due_on=DUE,
)


def pay(**changes: object) -> Clause:
    return replace(PAYMENT, **changes)  # type: ignore[arg-type]


def act(**changes: object) -> Clause:
    return replace(Clause(kind=ClauseKind.ACT, debtor="甲方"), **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("clause", "said"),
    [
        (
            PAYMENT,
            "乙方于2026年12月1日前以银行转账方式一次性给付甲方人民币壹万贰仟元整（¥12,000.00）。",
        ),
        (
            pay(what="货款", manner=PayManner.CASH, at_once=True, due_on=None),
            (
                "乙方以现金方式一次性给付甲方货款人民币壹万贰仟元整（¥12,000.00），"
                "于本协议签订时即时履行完毕。"
            ),
        ),
        (
            pay(manner=PayManner.OTHER, manner_note="粮食折价"),
            "乙方于2026年12月1日前以粮食折价方式一次性给付甲方人民币壹万贰仟元整（¥12,000.00）。",
        ),
        (
            act(what="硬化自家门口道路。", due_on=DUE),
            "甲方于2026年12月1日前硬化自家门口道路。",
        ),
        (
            act(what="当面向乙方赔礼道歉", at_once=True),
            "甲方当面向乙方赔礼道歉，于本协议签订时即时履行完毕。",
        ),
        (
            act(kind=ClauseKind.ABSTAIN, what="在共用通道堆放杂物"),
            "甲方自本协议生效之日起不得在共用通道堆放杂物。",
        ),
        (
            act(kind=ClauseKind.ABSTAIN, what="不再阻拦排水", due_on=DUE),
            "甲方自本协议生效之日起至2026年12月1日止不再阻拦排水。",
        ),
    ],
)
def test_a_clause_reads_word_for_word(clause: Clause, said: str) -> None:
    assert sentences([clause]) == (said,)


def test_instalments_of_one_debt_are_one_clause_with_their_sum() -> None:
    parts = [
        pay(amount=Decimal(5000)),
        pay(amount=Decimal("7000.50"), due_on=date(2027, 1, 1)),
    ]
    assert sentences(parts) == (
        (
            "乙方以银行转账方式分二期给付甲方共计人民币壹万贰仟元伍角整（¥12,000.50）："
            "第一期于2026年12月1日前给付人民币伍仟元整（¥5,000.00）；"
            "第二期于2027年1月1日前给付人民币柒仟元伍角整（¥7,000.50）。"
        ),
    )


def test_payments_of_different_debts_stay_apart() -> None:
    assert len(sentences([pay(what="医疗费"), pay(what="误工费"), pay(creditor="丙方")])) == 3


def test_further_terms_follow_and_end_as_sentences() -> None:
    assert sentences([], ["双方互不追究；", "协议一式三份。", ""]) == (
        "双方互不追究。",
        "协议一式三份。",
    )


def test_what_is_not_entered_leaves_a_gap_to_be_seen() -> None:
    [said] = sentences([Clause(kind=ClauseKind.PAY)])
    assert said.count(GAP) == 5


def test_manner_and_time_point_to_the_clauses() -> None:
    both = [PAYMENT, act(what="搬走石头", at_once=True), act(what="共同管护路面")]
    assert manner_and_time(both) == (
        "第一条以银行转账方式于2026年12月1日前履行；第二条即时履行完毕；"
        "第三条自本协议生效之日起履行。"
    )
    assert manner_and_time([act(at_once=True), pay(at_once=True)]) == "即时履行完毕。"


def test_all_parties_together_have_a_label_of_their_own() -> None:
    one, two, three = uuid4(), uuid4(), uuid4()
    assert party_labels({one: "甲方", two: "乙方"})[EVERYBODY] == "甲乙双方"
    assert party_labels({one: "甲方", two: "乙方", three: "丙方"})[EVERYBODY] == "各方当事人"


@given(st.integers(min_value=1, max_value=99))
def test_numerals_are_all_different_and_short(number: int) -> None:
    assert len({numeral(one) for one in range(1, 100)}) == 99
    assert len(numeral(number)) <= 3


@given(st.decimals(min_value="0.01", max_value="9999999.99", places=2), st.dates())
def test_the_sum_of_a_clause_can_be_read_back_from_its_words(amount: Decimal, due: date) -> None:
    [said] = sentences([pay(amount=amount, due_on=due)])
    assert [one.amount for one in written_sums(said) if not one.in_capitals] == [amount]
    capitals = [one.amount for one in written_sums(said) if one.in_capitals]
    assert capitals in ([amount], [])
