"""Sums of money found in running text, in digits and in capitals (RULE 16)."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from centre_app.domain.agreements.amounts import format_amount, parse_capital
from centre_app.domain.agreements.findings import Finding, Spot, block, warn
from centre_app.domain.agreements.passages import Passage
from centre_app.domain.money import parse_amount
from centre_app.domain.refusals import TextRefused

_DIGITS = r"¥\s*[\d,，.]*\d\s*万?元?|[\d,，.]*\d\s*万?元"
_CAPITALS = (
    "(?:人民币)?[零壹贰叁肆伍陆柒捌玖拾][零壹贰叁肆伍陆柒捌玖拾佰仟萬万亿]*[圆元](?:[零壹贰叁肆伍陆柒捌玖角分]*)[整正]?"
    "|人民币(?:[壹贰叁肆伍陆柒捌玖]角)?(?:[壹贰叁肆伍陆柒捌玖](?:分|角))[整正]?"
)
_SUM = re.compile(f"(?P<capital>{_CAPITALS})|(?P<digits>{_DIGITS})")
_BESIDE = re.compile(r"[\s（(]{0,3}")
_COLLOQUIAL = re.compile(
    "(?<![0-9０-９.壹贰叁肆伍陆柒捌玖拾佰仟萬亿])"
    "(?P<number>[零一二两三四五六七八九十百千万]{1,8})(?:块|元)(?:钱|整|正)?"
)
_BESIDE_THE_DEBT = re.compile("违约|每[年月日季周次人亩]")
_PLACES = {"十": 10, "百": 100, "千": 1000}
_ONES = {one: value for value, one in enumerate("零一二三四五六七八九")} | {"两": 2}
_MYRIAD = 10_000


@dataclass(frozen=True)
class WrittenSum:
    """A sum as it stands in a text; ``amount`` is None where it cannot be read."""

    text: str
    amount: Decimal | None
    in_capitals: bool
    start: int
    end: int


def written_sums(text: str) -> list[WrittenSum]:
    """Return the sums of a text in order."""
    return [_read(found) for found in _SUM.finditer(text)]


def spoken_sums(text: str) -> list[WrittenSum]:
    """Return the sums that are written as one speaks: 两万元整."""
    return [
        WrittenSum(
            found.group(),
            _spoken(found.group("number")),
            in_capitals=False,
            start=found.start(),
            end=found.end(),
        )
        for found in _COLLOQUIAL.finditer(text)
    ]


def distinct_sums(text: str) -> list[WrittenSum]:
    """Return the sums of a text in order, those written twice side by side only once."""
    found = sorted([*written_sums(text), *spoken_sums(text)], key=lambda one: one.start)
    return [
        one
        for before, one in pairwise([None, *found])
        if one is not None and not (before and beside(text, before, one))
    ]


def beside(text: str, one: WrittenSum, other: WrittenSum) -> bool:
    """Return whether two sums stand side by side, the second in brackets or not."""
    return _BESIDE.fullmatch(text, one.end, other.start) is not None


def check_sums(passage: Passage, known: Collection[Decimal]) -> list[Finding]:
    """Return where the sums of a text contradict themselves or the performance items.

    In a text that is agreed a sum must be an item, unless it is a penalty or a rate. In the facts
    a sum that is no item is only pointed out.
    """
    sums, spoken = written_sums(passage.text), spoken_sums(passage.text)
    findings = [
        block("16", "capital_unreadable", passage.field, at=_spot(passage, one), text=one.text)
        for one in sums
        if one.in_capitals and one.amount is None
    ]
    findings += _contradictions(passage, sorted([*sums, *spoken], key=lambda one: one.start))
    findings += [
        warn("16", "colloquial_amount", passage.field, at=_spot(passage, one), text=one.text)
        for one in spoken
    ]
    strict = passage.agreed and not _BESIDE_THE_DEBT.search(passage.text)
    strangers = {one.amount: one for one in reversed(sums) if one.amount is not None}
    find = block if strict else warn
    findings += [
        find(
            "16",
            "amount_not_an_item",
            passage.field,
            at=_spot(passage, one),
            amount=format_amount(amount),
        )
        for amount, one in reversed(strangers.items())
        if amount not in known
    ]
    return findings


def _contradictions(passage: Passage, sums: list[WrittenSum]) -> Iterator[Finding]:
    for one, other in pairwise(sums):
        comparable = one.amount is not None and other.amount is not None
        if comparable and one.amount != other.amount and beside(passage.text, one, other):
            at = passage.spot(one.start, other.end)
            facts = {"one": one.text, "other": other.text}
            yield block("16", "amount_pair_differs", passage.field, at=at, **facts)


def _spot(passage: Passage, one: WrittenSum) -> Spot:
    return passage.spot(one.start, one.end)


def _read(found: re.Match[str]) -> WrittenSum:
    in_capitals = found.group("capital") is not None
    written = found.group().strip()
    try:
        amount = parse_capital(written) if in_capitals else parse_amount(written.replace("，", ","))
    except TextRefused:
        amount = None
    return WrittenSum(written, amount, in_capitals, found.start(), found.end())


def _spoken(number: str) -> Decimal | None:
    """Read 两万, 三千五百, 十二, 一万二 is none: what its last digit stands for is not said."""
    total = section = digit = 0
    for one in number:
        if one in _ONES:
            digit = _ONES[one]
        elif one in _PLACES:
            section, digit = section + (digit or 1) * _PLACES[one], 0
        else:
            total, section, digit = (total + section + digit) * _MYRIAD, 0, 0
    unsaid = len(number) > 1 and number[-1] in _ONES and number[-2] in "百千万"
    return None if unsaid else Decimal(total + section + digit)
