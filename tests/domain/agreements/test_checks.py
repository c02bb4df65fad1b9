from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from centre_app.domain.agreements.checks import Terms, check, default_copies
from centre_app.domain.agreements.clauses import Clause
from centre_app.domain.agreements.codes import AgreementForm, ClauseKind, PayManner

PAYMENT = Clause(
    kind=ClauseKind.PAY,
    debtor="乙方",
    creditor="甲方",
    what="医疗费",
    amount=Decimal(12000),
    manner=PayManner.TRANSFER,
    manner_note="转入甲方一卡通",
    due_on=date(2026, 12, 1),
)
ACT = Clause(kind=ClauseKind.ACT, debtor="乙方", what="搬走石头", due_on=date(2026, 3, 20))
GOOD = Terms(
    form=AgreementForm.WRITTEN,
    facts="乙方堆放石头堵塞通道，甲方绕行时摔伤。",
    clauses=(PAYMENT, ACT),
    copies=3,
    parties=2,
    mediators=1,
    accepted_on=date(2026, 2, 20),
    reached_on=None,
    today=date(2026, 3, 2),
)


def blocked(**changes: object) -> list[str]:
    terms = replace(GOOD, **changes)  # type: ignore[arg-type]
    return [one.code for one in check(terms) if one.blocks]


def warned(**changes: object) -> list[str]:
    terms = replace(GOOD, **changes)  # type: ignore[arg-type]
    return [one.code for one in check(terms) if not one.blocks]


def test_a_good_agreement_passes_without_a_word() -> None:
    assert check(GOOD) == ()


def test_an_agreement_without_items_binds_nobody() -> None:
    assert blocked(clauses=()) == ["no_item"]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"debtor": ""}, "item_debtor_missing"),
        ({"creditor": ""}, "item_creditor_missing"),
        ({"amount": None}, "item_amount_missing"),
        ({"manner": None}, "item_manner_missing"),
        ({"due_on": None}, "item_due_on_missing"),
        ({"creditor": "乙方"}, "item_pays_itself"),
    ],
)
def test_a_payment_says_who_whom_how_much_how_and_when(
    changes: dict[str, object], code: str
) -> None:
    clause = replace(PAYMENT, **changes)  # type: ignore[arg-type]
    assert code in blocked(clauses=(clause, ACT))


def test_an_act_alone_needs_its_day_or_to_be_done_at_once() -> None:
    assert blocked(clauses=(replace(ACT, due_on=None),)) == ["no_manner_and_day"]
    assert blocked(clauses=(replace(ACT, due_on=None, at_once=True),)) == []


def test_an_act_without_day_beside_one_that_binds_is_only_pointed_out() -> None:
    assert warned(clauses=(PAYMENT, replace(ACT, due_on=None))) == ["act_without_day"]


@pytest.mark.parametrize(
    ("term", "code"),
    [
        ("乙方另付人民币壹万贰仟元整（¥12,500.00）。", "amount_pair_differs"),
        ("乙方另付12500元（壹万贰仟元整）。", "amount_pair_differs"),
        ("乙方另付人民币壹万万贰仟元整。", "capital_unreadable"),
        ("乙方另付误工费¥800.00。", "amount_not_an_item"),
        ("乙方另付误工费800元。", "amount_not_an_item"),
    ],
)
def test_sums_that_disagree_are_not_printed(term: str, code: str) -> None:
    assert code in blocked(further_terms=(term,))


@pytest.mark.parametrize(
    "term",
    [
        "上述款项人民币壹万贰仟元整（¥12,000.00）付清后，双方互不相欠。",
        "上述款项1.2万元付清后，双方互不相欠。",
        "第3组村民共同监督，通道宽2.5米。",
    ],
)
def test_sums_that_agree_pass(term: str) -> None:
    assert blocked(further_terms=(term,)) == []


@pytest.mark.parametrize("term", ["一方违约的，付违约金20,000元。", "逾期每日另付50元。"])
def test_penalties_and_rates_are_no_promises_and_only_pointed_out(term: str) -> None:
    assert blocked(further_terms=(term,)) == []
    assert warned(further_terms=(term,)) == ["amount_not_an_item"]


def test_other_sums_in_the_facts_are_pointed_out() -> None:
    facts = "甲方支出医疗费15000元，双方同意由乙方承担12000元。"
    assert (blocked(facts=facts), warned(facts=facts)) == ([], ["amount_not_an_item"])


def test_colloquial_sums_are_pointed_out() -> None:
    assert warned(further_terms=("甲方已收两万元整。",)) == ["colloquial_amount"]
    assert blocked(further_terms=("甲方已收两万元整。",)) == []


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("尽快", "vague_time"),
        ("适当", "vague_word"),
        ("视情况", "vague_word"),
        ("另行协商", "vague_word"),
    ],
)
def test_unclear_words_are_pointed_out_where_they_stand(word: str, code: str) -> None:
    [finding] = check(replace(GOOD, further_terms=("一条", f"乙方{word}处理。")))
    assert (finding.code, finding.field, finding.facts) == (code, "term1", {"word": word})
    assert finding.spot
    assert (finding.spot.start, finding.spot.words) == (2, word)


@pytest.mark.parametrize(
    ("term", "code"),
    [
        ("乙方向调解委员会交纳罚款500元", "fine_or_fee"),
        ("甲方不得外出务工", "personal_liberty"),
        ("甲方放弃起诉的权利", "right_to_sue"),
        ("签订后甲方不得再到法院起诉", "right_to_sue"),
        ("双方同意离婚", "dissolves_marriage"),
        ("双方解除收养关系", "dissolves_marriage"),
    ],
)
def test_what_may_not_be_agreed_is_not_printed(term: str, code: str) -> None:
    assert code in blocked(further_terms=(term,))


def test_lawful_words_beside_them_pass() -> None:
    terms = ("双方自愿离婚登记前由乙方搬出。", "任何一方均可依法向人民法院起诉。")
    assert blocked(further_terms=terms) == []


def test_a_waiver_is_pointed_out() -> None:
    assert warned(further_terms=("双方互不追究其他责任。",)) == ["waiver"]


@pytest.mark.parametrize(
    ("term", "code"),
    [
        ("该宅基地使用权归甲方", "title_to_property"),
        ("双方婚姻关系另案处理", "identity_relation"),
    ],
)
def test_a_court_confirms_no_title_and_no_identity(term: str, code: str) -> None:
    assert code in warned(further_terms=(term,), confirmation_intended=True, copies=4)
    assert code not in warned(further_terms=(term,))


def test_originals_are_one_a_party_one_for_the_committee_and_one_for_the_court() -> None:
    assert default_copies(2, confirmation_intended=False) == 3
    assert default_copies(3, confirmation_intended=True) == 5
    assert warned(copies=2) == ["copies_unusual"]


def test_an_oral_agreement_is_for_what_was_done_at_once() -> None:
    oral = {"form": AgreementForm.ORAL, "reached_on": date(2026, 3, 1)}
    assert blocked(**oral) == ["later_needs_writing"]
    done = (replace(ACT, due_on=None, at_once=True),)
    assert blocked(form=AgreementForm.ORAL, clauses=done) == ["reached_missing"]
    assert blocked(**oral, clauses=done, must_be_written=True) == ["major_needs_writing"]
    assert blocked(**oral, clauses=done, petition=True) == ["petition_needs_writing"]
    asked = {"clauses": done, "confirmation_intended": True}
    assert blocked(**oral, **asked) == ["confirmation_needs_paper"]
    lasting = Clause(kind=ClauseKind.ABSTAIN, debtor="乙方", what="再堆放石头")
    assert blocked(**oral, clauses=(*done, lasting)) == []


@pytest.mark.parametrize(
    ("reached", "code"),
    [
        (date(2026, 3, 3), "reached_in_future"),
        (date(2026, 2, 19), "reached_before_acceptance"),
    ],
)
def test_the_day_it_was_reached_lies_between_acceptance_and_today(reached: date, code: str) -> None:
    assert code in blocked(reached_on=reached)


def test_a_promise_is_not_due_before_the_agreement() -> None:
    early = replace(ACT, due_on=date(2026, 2, 25))
    assert blocked(clauses=(early,), reached_on=date(2026, 3, 1)) == ["due_before_agreement"]


def test_minors_and_missing_mediators_are_told() -> None:
    assert warned(minors=("小明",)) == ["party_minor"]
    assert blocked(mediators=0, facts="") == ["facts_missing", "mediator_missing"]
