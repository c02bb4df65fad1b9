from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from centre_app.domain.agreements.amounts import capital, format_amount
from centre_app.domain.agreements.clauses import Clause
from centre_app.domain.agreements.codes import ClauseKind, PayManner
from centre_app.domain.agreements.passages import Passage
from centre_app.domain.agreements.text_amounts import check_sums, spoken_sums
from tests.domain.agreements.wording.wording_builders import codes, found_in

PAYMENT = Clause(
    kind=ClauseKind.PAY,
    debtor="乙方",
    creditor="甲方",
    what="医疗费",
    amount=Decimal(12000),
    manner=PayManner.CASH,
    due_on=date(2026, 12, 1),
)


@pytest.mark.parametrize(
    ("term", "code"),
    [
        ("共计30000元分三期付清：第一期10000元；第二期10000元；第三期5000元。", "parts_differ"),
        ("共计叁万元整（30000元），其中首付10000元，余款10000元。", "parts_differ"),
        ("分三期付清：第一期、第二期各一半。", "part_count_differs"),
        ("每亩2000元，3亩共5000元。", "product_differs"),
        ("甲方承担责任的70%，乙方承担40%。", "shares_not_whole"),
        ("一方违约的，按损失的200%承担责任。", "penalty_high"),
    ],
)
def test_sums_that_do_not_add_up_are_found(term: str, code: str) -> None:
    assert codes(term) == [code]


@pytest.mark.parametrize(
    "term",
    [
        "共计30000元分三期付清：第一期10000元；第二期10000元；第三期10000元。",
        "共计叁万元整（30000元），其中首付10000元，余款20000元。",
        "每亩贰仟元整（2000元），3亩共陆仟元整（6000元）。",
        "甲方承担责任的70%，乙方承担30%。",
        "一方违约的，按损失的20%承担责任。",
        "两次共计51000元，双方再无其他往来。",
    ],
)
def test_sums_that_add_up_pass(term: str) -> None:
    assert codes(term) == []


def test_a_clause_and_a_term_name_one_sum_for_one_purpose() -> None:
    [finding] = found_in("乙方支付医疗费15000元已经结清。", clauses=(PAYMENT,))
    assert (finding.code, finding.facts["there"]) == ("sum_differs", "¥12,000.00")
    assert codes("乙方支付医疗费12000元已经结清。", clauses=(PAYMENT,)) == []
    assert codes("乙方已付医疗费3000元。", clauses=(PAYMENT,)) == []


def test_two_terms_name_one_sum_for_one_purpose() -> None:
    assert codes("违约的付违约金5000元。", "违约的付违约金8000元。") == ["sum_differs"]
    assert codes("违约的付违约金5000元。", "再次违约的付违约金5000元。") == []
    day = "乙方于2026年{}月1日前付货款{}元。"
    assert codes(day.format(5, 100), day.format(6, 200)) == []
    assert codes(day.format(5, 100), day.format(5, 200)) == ["sum_differs"]
    assert codes("长女抚养费已付500元。", "次女抚养费已付600元。") == []


@pytest.mark.parametrize(
    ("spoken", "amount"),
    [("两万元整", 20000), ("三千五百元", 3500), ("十二块钱", 12), ("一百零五元", 105)],
)
def test_sums_are_read_as_they_are_spoken(spoken: str, amount: int) -> None:
    assert [one.amount for one in spoken_sums(f"付{spoken}。")] == [amount]


@pytest.mark.parametrize("term", ["付人民币伍万元整（¥50,000.00）。", "付5万元。", "付1.2万元整。"])
def test_a_myriad_in_capitals_or_after_digits_is_not_spoken(term: str) -> None:
    assert spoken_sums(term) == []


def test_what_a_spoken_sum_leaves_out_is_not_guessed() -> None:
    assert [one.amount for one in spoken_sums("付三万五元。")] == [None]


def test_a_spoken_sum_and_its_digits_agree() -> None:
    wrong = check_sums(Passage("term0", "付两万元（25000元）。"), {Decimal(25000)})
    assert "amount_pair_differs" in [one.code for one in wrong]
    right = check_sums(Passage("term0", "付两万元（20000元）。"), {Decimal(20000)})
    assert [one.code for one in right] == ["colloquial_amount"]


@given(st.decimals("0.01", "9999999.99", places=2), st.decimals("0.01", "9999999.99", places=2))
def test_capitals_and_digits_disagree_exactly_when_the_sums_do(
    one: Decimal, other: Decimal
) -> None:
    text = f"乙方付甲方{capital(one)}（{format_amount(other)}）。"
    found = check_sums(Passage("term0", text), {one, other})
    assert ["amount_pair_differs"] * (one != other) == [finding.code for finding in found]


@given(st.lists(st.integers(1, 900000), min_size=2, max_size=6), st.integers(-2, 2))
def test_instalments_are_found_exactly_when_they_do_not_add_up(parts: list[int], off: int) -> None:
    told = "；".join(f"第{'一二三四五六'[at]}期{part}元" for at, part in enumerate(parts))
    count = "一二三四五六"[len(parts) - 1]
    total = sum(parts) + off
    term = f"款项共计{total}元，分{count}期付清：{told}。"
    assert codes(term) == ["parts_differ"] * (off != 0)


def test_one_debt_stands_in_one_clause() -> None:
    assert codes(clauses=(PAYMENT, PAYMENT)) == ["item_repeated"]
    more = replace(PAYMENT, amount=Decimal(15000))
    assert codes(clauses=(PAYMENT, more)) == ["item_contradicts"]
    later = replace(PAYMENT, due_on=date(2027, 1, 1))
    assert codes(clauses=(PAYMENT, later)) == []
