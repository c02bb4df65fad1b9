"""What comes round again, is handed over or apologised for, and who else is bound by it."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from centre_app.domain.agreements.agreement import Agreement
from centre_app.domain.agreements.clauses import (
    Clause,
    clause_of,
    manner_and_time,
    party_labels,
    periodic_runs,
    sentences,
)
from centre_app.domain.agreements.codes import (
    AgreementForm,
    AgreementStatus,
    ClauseKind,
    Guarantee,
    PayManner,
    PerformanceStatus,
    Period,
)
from centre_app.domain.agreements.items import PerformanceItem
from centre_app.domain.agreements.periods import nth_due, run_length
from centre_app.domain.agreements.text_amounts import written_sums
from centre_app.domain.entity import NOBODY

K = ClauseKind
PAYMENT = Clause(
    kind=K.PAY,
    debtor="乙方、丙方",
    creditor="甲方",
    what="医疗费",
    amount=Decimal(12000),
    manner=PayManner.TRANSFER,
    due_on=date(2026, 12, 1),
)
KEEP = Clause(
    kind=K.PERIODIC,
    debtor="乙方",
    creditor="甲方",
    what="抚养费",
    amount=Decimal(400),
    manner=PayManner.TRANSFER,
    due_on=date(2026, 6, 30),
    every=Period.MONTH,
    times=12,
)
DAYS = st.dates(date(2026, 1, 1), date(2060, 12, 31))


def said(clause: Clause, **changes: object) -> str:
    [sentence] = sentences([replace(clause, **changes)])  # type: ignore[arg-type]
    return sentence


@pytest.mark.parametrize(
    ("clause", "sentence"),
    [
        (
            replace(PAYMENT, joint=True),
            (
                "乙方、丙方于2026年12月1日前以银行转账方式一次性给付甲方医疗费人民币壹万贰仟元整（¥12,000.00），"
                "乙方、丙方对此承担连带责任。"
            ),
        ),
        (
            replace(PAYMENT, debtor="乙方", guarantor="丙方", guarantee=Guarantee.GENERAL),
            (
                "乙方于2026年12月1日前以银行转账方式一次性给付甲方医疗费人民币壹万贰仟元整（¥12,000.00）；"
                "丙方对该项债务承担一般保证责任。"
            ),
        ),
        (
            replace(PAYMENT, debtor="乙方", within_estate=True),
            (
                "乙方在所得遗产实际价值范围内于2026年12月1日前以银行转账方式一次性给付甲方医疗费"
                "人民币壹万贰仟元整（¥12,000.00）。"
            ),
        ),
        (
            KEEP,
            (
                "乙方以银行转账方式按月给付甲方抚养费，每期人民币肆佰元整（¥400.00），第一期于2026年6月30日前给付，"
                "以后每月同日前给付一期，最后一期于2027年5月30日前给付，共12期，"
                "合计人民币肆仟捌佰元整（¥4,800.00）。"
            ),
        ),
        (
            replace(KEEP, what="赡养费", amount=Decimal(300), every=Period.YEAR, times=None),
            (
                "乙方以银行转账方式按年给付甲方赡养费，每期人民币叁佰元整（¥300.00），第一期于2026年6月30日前给付，"
                "以后每年同日前给付一期，长期履行。"
            ),
        ),
        (
            Clause(kind=K.HAND_OVER, debtor="甲方", creditor="乙方", what="稻母田路东侧地块"),
            "甲方将稻母田路东侧地块交付乙方。",
        ),
        (
            Clause(
                kind=K.APOLOGY,
                debtor="乙方",
                creditor="甲方",
                what="打人一事",
                manner_note="当面口头",
                due_on=date(2026, 12, 1),
            ),
            "乙方于2026年12月1日前就打人一事向甲方赔礼道歉，履行方式：当面口头。",
        ),
        (
            Clause(kind=K.APOLOGY, debtor="乙方", creditor="甲方", at_once=True),
            "乙方向甲方赔礼道歉，于本协议签订时即时履行完毕。",
        ),
        (
            Clause(kind=K.ACT, debtor="乙方、丙方", joint=True, what="清走杂物"),
            "乙方、丙方共同清走杂物。",
        ),
    ],
)
def test_every_kind_is_said_in_its_own_words(clause: Clause, sentence: str) -> None:
    assert said(clause) == sentence


def test_manner_and_time_of_what_comes_round_again_tell_first_and_last_day() -> None:
    assert manner_and_time([KEEP]) == (
        "第一条以银行转账方式按月履行，第一期于2026年6月30日前履行，最后一期于2027年5月30日前履行。"
    )


def test_the_manner_of_an_act_stands_beside_its_day() -> None:
    sorry = Clause(kind=K.APOLOGY, debtor="乙方", creditor="甲方", manner_note="当面口头")
    told = manner_and_time([replace(sorry, due_on=date(2026, 12, 1)), sorry])
    assert told == (
        "第一条于2026年12月1日前履行（当面口头）；第二条自本协议生效之日起履行（当面口头）。"
    )


def test_the_end_of_a_short_month_stands_for_its_last_days() -> None:
    days = [nth_due(date(2027, 10, 31), Period.MONTH, at) for at in range(6)]
    assert [(one.month, one.day) for one in days] == [
        *((10, 31), (11, 30), (12, 31), (1, 31), (2, 29), (3, 31)),
    ]


@given(DAYS, st.sampled_from(Period), st.integers(1, 60))
def test_periods_follow_each_other_and_are_known_again(
    first: date, every: Period, times: int
) -> None:
    days = [nth_due(first, every, at) for at in range(times)]
    assert days == sorted(set(days))
    assert run_length(days, every) == times


SUMS = st.decimals(min_value="0.01", max_value="99999999", places=2)


@given(SUMS, DAYS, st.sampled_from(Period), st.integers(2, 60))
def test_the_words_read_back_to_the_sums_and_days_of_the_item(
    amount: Decimal, first: date, every: Period, times: int
) -> None:
    text = said(KEEP, amount=amount, due_on=first, every=every, times=times)
    whole = amount * times
    assert [one.amount for one in written_sums(text)] == [amount, amount, whole, whole]
    read = [date(*map(int, day)) for day in re.findall(r"(\d{4})年(\d+)月(\d+)日", text)]
    assert read == [first, nth_due(first, every, times - 1)]


def item(**changes: object) -> PerformanceItem:
    whole: dict[str, object] = {
        "agreement_id": NOBODY,
        "ordinal": 0,
        "kind": K.PERIODIC,
        "debtor_id": uuid4(),
        "creditor_id": uuid4(),
        "what": "抚养费",
        "amount": Decimal(400),
        "manner": PayManner.TRANSFER,
        "due_on": date(2026, 6, 30),
        "every": Period.MONTH,
        "times": 12,
    }
    return PerformanceItem(**(whole | changes))  # type: ignore[arg-type]


def agreed(*items: PerformanceItem) -> Agreement:
    agreement = Agreement(
        case_id=NOBODY, matter_id=NOBODY, number="1", form=AgreementForm.ORAL, items=list(items)
    )
    agreement.status, agreement.reached_on = AgreementStatus.ISSUED, date(2026, 6, 1)
    agreement.conclude_orally()
    return agreement


@given(st.integers(1, 24), st.sampled_from(Period))
def test_in_effect_every_period_is_an_item_and_the_words_stay_the_same(
    times: int, every: Period
) -> None:
    one = item(times=times, every=every)
    labels = party_labels({one.debtor_id: "乙方", one.creditor_id or NOBODY: "甲方"})
    before = sentences([clause_of(one, labels)])
    agreement = agreed(one, item(kind=K.ACT, what="清走杂物", times=None, every=None))
    clauses = [clause_of(each, labels) for each in agreement.items]
    assert sentences(clauses)[: len(before)] == before
    assert periodic_runs(clauses) == [times, 1]
    assert [each.ordinal for each in agreement.items] == list(range(times + 1))
    assert agreement.total() == Decimal(400) * (times + 1)


def test_what_has_no_end_owes_one_period_after_another() -> None:
    agreement = agreed(item(times=None, every=Period.YEAR))
    today = date(2028, 1, 1)
    for year in (2026, 2027):
        owed = [one for one in agreement.items if not one.status.settled]
        assert [one.due_on for one in owed] == [date(year, 6, 30)]
        done = PerformanceStatus.DONE
        agreement.tick(owed[0].id, done, on=date(year, 6, 20), note="", today=today)
    agreement.tick(
        agreement.items[0].id, PerformanceStatus.DONE, on=date(2026, 6, 21), note="", today=today
    )
    assert [one.due_on and one.due_on.year for one in agreement.items] == [2026, 2027, 2028]
