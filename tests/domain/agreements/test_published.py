"""Published agreements entered as performance items: sums, days and capitals come out again."""

import json
import os
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from centre_app.domain.agreements.amounts import capital
from centre_app.domain.agreements.clauses import Clause, sentences
from centre_app.domain.agreements.codes import ClauseKind, PayManner, Period
from centre_app.domain.agreements.text_amounts import written_sums

K = ClauseKind
PUBLISHED = Path(os.environ.get("PUBLISHED_AGREEMENTS", "/nowhere/agreements.json"))
pytestmark = pytest.mark.skipif(
    not PUBLISHED.is_file(), reason="set PUBLISHED_AGREEMENTS to a file of published agreements"
)


def pay(who: str, to: str, yuan: int, **changes: object) -> Clause:
    cash = {"kind": K.PAY, "manner": PayManner.CASH}
    return Clause(**(cash | {"debtor": who, "creditor": to, "amount": Decimal(yuan)} | changes))  # type: ignore[arg-type]


def do(who: str, what: str, **changes: object) -> Clause:
    return Clause(**({"kind": K.ACT, "debtor": who, "what": what} | changes))  # type: ignore[arg-type]


def over(who: str, to: str, what: str) -> Clause:
    return Clause(kind=K.HAND_OVER, debtor=who, creditor=to, what=what)


HALF_YEARS = pay(
    "乙方",
    "甲方",
    2400,
    kind=K.PERIODIC,
    what="抚养费",
    every=Period.HALF_YEAR,
    due_on=date(2027, 6, 30),
)
LAND = pay(
    "乙方",
    "甲方",
    6000,
    kind=K.PERIODIC,
    what="占地补偿",
    every=Period.YEAR,
    times=4,
    due_on=date(2026, 12, 1),
)
KEEP = pay(
    "三个女儿",
    "蔡某",
    300,
    kind=K.PERIODIC,
    what="赡养费",
    every=Period.YEAR,
    due_on=date(2026, 12, 31),
)
ENTERED: dict[str, tuple[Sequence[Clause], Sequence[str]]] = {
    "柏果镇停车滑行撞车赔偿调解协议书": (
        (
            do("桂俊勇", "将受损车送柏果万通修理厂修好并通知敖晶验收", due_on=date(2026, 8, 16)),
            pay("桂俊勇", "敖晶", 35600, what="新车贬值款", at_once=True),
        ),
        ("叁万伍仟陆佰元",),
    ),
    "工人伤害一次性补助协议": (
        (
            pay("甲方", "乙方", 21000, what="医疗费、交通费等", at_once=True),
            pay("甲方", "乙方", 30000, what="伤残待遇等", at_once=True),
        ),
        ("贰万壹仟元整",),
    ),
    "离婚调解协议（抚养费、债务、售房款）": (
        (
            HALF_YEARS,
            do("乙方", "归还债权人共同债务中甲方的份额"),
            pay("甲方", "乙方", 2000, what="电器补偿款", at_once=True),
            pay("甲方", "乙方", 170000, what="售房款", due_on=date(2027, 3, 31)),
        ),
        ("贰仟元整", "壹拾柒万元整"),
    ),
    "姜海峰与姜军宅基地互换协议": (
        (
            over("甲方", "乙方", "姜园河西路东侧一处宅基地"),
            over("乙方", "甲方", "稻母田路东侧一处宅基地"),
            pay("甲方", "乙方", 20000, what="互换补差款", due_on=date(2026, 12, 1)),
        ),
        (),
    ),
    "修路占地补偿（货币与粮食两种）": ((LAND,), ()),
    "郑某与荣某道路使用纠纷调解协议（2024-10-15）": (
        (
            do("郑某", "清走自家房前杂物，保持道路畅通"),
            do("荣某", "硬化自家门口道路"),
            do("郑某、荣某", "管理门口路面，保持清洁畅通", joint=True),
        ),
        (),
    ),
    "蔡某赡养协议": ((KEEP,), ()),
}
"""Each as a clerk would enter it, and the capitals the paper itself prints of these sums."""


def published() -> dict[str, str]:
    found = json.loads(PUBLISHED.read_text(encoding="utf-8"))
    return {one["title"]: one["full_text"] for one in found}


def test_every_published_agreement_is_entered() -> None:
    assert set(published()) == set(ENTERED)


@pytest.mark.parametrize("title", ENTERED)
def test_the_sums_come_out_in_digits_and_capitals(title: str) -> None:
    clauses, printed = ENTERED[title]
    text = "".join(sentences(clauses))
    read = [one.amount for one in written_sums(text)]
    sums = [one.amount for one in clauses if one.amount]
    assert read[0::2] == read[1::2]
    assert [one for one in sums if one not in read] == []
    original = published()[title]
    for capitals in printed:
        assert capitals in original
        assert capitals in text


@pytest.mark.parametrize("title", ENTERED)
def test_a_sum_the_paper_prints_in_digits_is_the_one_entered(title: str) -> None:
    clauses, _ = ENTERED[title]
    original = published()[title]
    for clause in clauses:
        if clause.amount and clause.every is not Period.HALF_YEAR:
            whole = f"{clause.amount:f}"
            myriads = f"{clause.amount / 10_000:f}万"
            told = capital(clause.amount).removeprefix("人民币").removesuffix("元整")
            assert any(one in original for one in (whole, myriads, told)), clause


@pytest.mark.parametrize("title", ENTERED)
def test_every_day_comes_out_as_entered(title: str) -> None:
    clauses, _ = ENTERED[title]
    for clause in clauses:
        [text] = sentences([replace(clause)])
        days = [date(*map(int, day)) for day in re.findall(r"(\d{4})年(\d+)月(\d+)日", text)]
        assert days[:1] == ([clause.due_on] if clause.due_on else [])
