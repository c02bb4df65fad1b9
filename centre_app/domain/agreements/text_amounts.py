"""Sums of money found in running text, in digits and in capitals (RULE 16)."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from centre_app.domain.agreements.amounts import format_amount, parse_capital
from centre_app.domain.agreements.findings import Finding, block, warn
from centre_app.domain.money import parse_amount
from centre_app.domain.refusals import TextRefused

_DIGITS = r"¥\s*[\d,，.]*\d\s*万?元?|[\d,，.]*\d\s*万?元"
_CAPITALS = (
    "(?:人民币)?[零壹贰叁肆伍陆柒捌玖拾佰仟萬万亿]+[圆元](?:[零壹贰叁肆伍陆柒捌玖角分]*)[整正]?"
)
_SUM = re.compile(f"(?P<capital>{_CAPITALS})|(?P<digits>{_DIGITS})")
_BESIDE = re.compile(r"[\s（(]{0,3}")
_COLLOQUIAL = re.compile("[一二两三四五六七八九十百千万]{1,8}(?:块|元)(?:钱|整|正)?")
_BESIDE_THE_DEBT = re.compile("违约|每[年月日季周次人亩]")


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


def check_sums(
    field: str, text: str, known: Collection[Decimal], *, binding: bool
) -> list[Finding]:
    """Return where the sums of a text contradict themselves or the performance items.

    ``binding`` marks text that is agreed: a sum there must be an item, unless it is a penalty or
    a rate. In the facts a sum that is no item is only pointed out.
    """
    sums = written_sums(text)
    findings = [
        block("16", "capital_unreadable", field, text=one.text)
        for one in sums
        if one.in_capitals and one.amount is None
    ]
    findings += _contradictions(field, text, sums)
    findings += [
        warn("16", "colloquial_amount", field, text=found.group())
        for found in _COLLOQUIAL.finditer(text)
    ]
    strict = binding and not _BESIDE_THE_DEBT.search(text)
    strangers = dict.fromkeys(one.amount for one in sums if one.amount is not None)
    find = block if strict else warn
    findings += [
        find("16", "amount_not_an_item", field, amount=format_amount(amount))
        for amount in strangers
        if amount not in known
    ]
    return findings


def _contradictions(field: str, text: str, sums: list[WrittenSum]) -> Iterator[Finding]:
    for one, other in pairwise(sums):
        neighbours = _BESIDE.fullmatch(text, one.end, other.start)
        comparable = one.amount is not None and other.amount is not None
        two_ways = neighbours and comparable and one.in_capitals != other.in_capitals
        if two_ways and one.amount != other.amount:
            yield block("16", "amount_pair_differs", field, one=one.text, other=other.text)


def _read(found: re.Match[str]) -> WrittenSum:
    in_capitals = found.group("capital") is not None
    written = found.group().strip()
    try:
        amount = parse_capital(written) if in_capitals else parse_amount(written.replace("，", ","))
    except TextRefused:
        amount = None
    return WrittenSum(written, amount, in_capitals, found.start(), found.end())
