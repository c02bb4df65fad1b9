"""Sums that do not add up, or that are named twice and differently (RULE 16)."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from centre_app.domain.agreements.amounts import format_amount
from centre_app.domain.agreements.clauses import Clause
from centre_app.domain.agreements.codes import ClauseKind
from centre_app.domain.agreements.findings import Finding, block, hint, warn
from centre_app.domain.agreements.passages import Passage
from centre_app.domain.agreements.text_amounts import WrittenSum, distinct_sums

_TOTAL = re.compile("(?:共计|合计|总计|总额为?|总共|一共|共)(?:给付|支付|赔偿|补偿|为|人民币)*$")
_PART = re.compile("(?:第[一二三四五六七八九十]+期|首期|首付|余款|尾款|其中|剩余)")
_IN_PARTS = re.compile("分(?P<n>[两二三四五六七八九十])[期次批笔]")
_NTH = re.compile("第([一二三四五六七八九十])[期次批笔]")
_NUMERALS = "零一二三四五六七八九十"

_PRODUCT = re.compile(
    "每(?P<unit>[亩人月年天日户棵间次季])[^，。；0-9]{0,6}$",
)
_TIMES = "(?P<count>[0-9]+(?:\\.[0-9]+)?|[一二两三四五六七八九十])个?{unit}[^，。；0-9]{{0,4}}共"

_PURPOSE = re.compile(
    "(?P<what>[\u4e00-\u9fff]{0,6}(?:费|款|金|损失))(?:共计|合计|总计|总额|各|为|计|人民币|[：:])*$"
)
_VERBS = re.compile(
    "^.*?(?:支付|给付|承担|另付|偿还|归还|返还|退还|赔偿(?!款|金)|补偿(?!款|金)|[付交给的其应须由])(?=[^费款金])"
)
_RATE = re.compile("每[年月日天季周次人亩户]|按[月年季]|逾期")
_PARTIAL = re.compile("首|尾|余|剩|期|已|预|先|其中|另|部分|各")
_PERCENT = re.compile(r"(?P<n>[0-9０-９]{1,3}(?:\.[0-9]+)?)\s*[%％]")
_WHOLE = 100
_HIGH = 30
"""Percent of the loss; a penalty above is usually held excessive (合同编通则司法解释第六十五条)."""


def check_totals(passage: Passage) -> Iterator[Finding]:
    """Yield totals, counts and shares in one text that do not fit its parts."""
    for sentence in re.finditer("[^。\n]+", passage.read):
        yield from _parts(passage, sentence)
        yield from _counts(passage, sentence)
        yield from _products(passage, sentence)
        yield from _shares(passage, sentence)


def _parts(passage: Passage, sentence: re.Match[str]) -> Iterator[Finding]:
    text, start = sentence.group(), sentence.start()
    sums = distinct_sums(text)
    total = next((one for one in sums if _TOTAL.search(text, 0, one.start)), None)
    if total is not None and not _RATE.search(text):
        parts = [one.amount for one in sums if one.start > total.end]
        named = len(_PART.findall(text, total.end))
        known = [amount for amount in parts if amount is not None]
        whole = total.amount is not None and len(known) == len(parts)
        added = sum(known, Decimal(0))
        if whole and min(named, len(parts)) > 1 and added != total.amount:
            at = passage.spot(start + total.start, start + total.end)
            facts = {"total": total.text, "added": format_amount(added)}
            yield block("16", "parts_differ", passage.field, at=at, **facts)


def _counts(passage: Passage, sentence: re.Match[str]) -> Iterator[Finding]:
    """Yield a number of instalments that is not the number told one by one."""
    text, start = sentence.group(), sentence.start()
    said = _IN_PARTS.search(text)
    told = {_NUMERALS.index(one) for one in _NTH.findall(text)}
    if said and told and max(told) != _number(said.group("n")):
        at = passage.spot(start + said.start(), start + said.end())
        facts = {"said": at.words, "told": str(max(told))}
        yield block("16", "part_count_differs", passage.field, at=at, **facts)


def _number(numeral: str) -> int:
    return _NUMERALS.index(numeral.replace("两", "二"))


def _products(passage: Passage, sentence: re.Match[str]) -> Iterator[Finding]:
    """Yield a price a piece, times a number of pieces, that is not the total named beside it."""
    text, start = sentence.group(), sentence.start()
    for each, total in pairwise(distinct_sums(text)):
        head = _PRODUCT.search(text, 0, each.start)
        if head is None or each.amount is None or total.amount is None:
            continue
        times = re.search(_TIMES.format(unit=head.group("unit")), text[each.end : total.start])
        if times is None:
            continue
        count = times.group("count")
        number = Decimal(count) if count[0].isdigit() else Decimal(_number(count))
        if each.amount * number != total.amount:
            at = passage.spot(start + total.start, start + total.end)
            facts = {"total": total.text, "right": format_amount(each.amount * number)}
            yield warn("16", "product_differs", passage.field, at=at, **facts)


def _shares(passage: Passage, sentence: re.Match[str]) -> Iterator[Finding]:
    """Yield shares of one responsibility that are not a whole, and penalties far above the loss."""
    text, start = sentence.group(), sentence.start()
    found = list(_PERCENT.finditer(text))
    if "责任" in text and len(found) > 1 and "违约" not in text:
        total = sum(Decimal(one.group("n")) for one in found)
        if total != _WHOLE:
            at = passage.spot(start + found[0].start(), start + found[-1].end())
            yield warn("16", "shares_not_whole", passage.field, at=at, total=f"{total:f}")
    for one in found if passage.agreed and "违约" in text else ():
        if Decimal(one.group("n")) > _HIGH:
            at = passage.spot(start + one.start(), start + one.end())
            yield hint("content", "penalty_high", passage.field, at=at, share=at.words)


def check_purposes(passages: Sequence[Passage], clauses: Sequence[Clause]) -> Iterator[Finding]:
    """Yield sums of one purpose that differ, between a clause and a text or between two texts."""
    promised: dict[str, set[Decimal]] = {}
    for clause in clauses:
        if clause.kind is ClauseKind.PAY and clause.what and clause.amount:
            promised.setdefault(clause.what, set()).add(clause.amount)
    known = {what: {*sums, sum(sums, Decimal(0))} for what, sums in promised.items()}
    told: dict[tuple[str, ...], WrittenSum] = {}
    for passage in passages:
        for what, one in _purposes(passage) if passage.agreed else ():
            at = passage.spot(one.start, one.end)
            facts = {"what": what, "here": one.text}
            if what in known:
                there = "、".join(map(format_amount, sorted(promised[what])))
                if one.amount not in known[what]:
                    yield block("16", "sum_differs", passage.field, at=at, there=there, **facts)
                continue
            first = told.setdefault(_debt(what, at.sentence), one)
            if first.amount != one.amount:
                yield warn("16", "sum_differs", passage.field, at=at, there=first.text, **facts)


def _debt(what: str, sentence: str) -> tuple[str, ...]:
    """Return what two sums have in common that speak of one debt: purpose, party and day."""
    party = re.search("[甲乙丙丁戊己]方", sentence)
    days = (one.group() for one in re.finditer("[0-9]+年[0-9]+月[0-9]+日", sentence))
    return (what, party.group() if party else "", *days)


def check_twice(clauses: Sequence[Clause]) -> Iterator[Finding]:
    """Yield payments of one debt, due on one day, in two clauses: the same sum or another one."""
    seen: dict[tuple[object, ...], tuple[int, Clause]] = {}
    for at, clause in enumerate(clauses):
        if clause.kind is not ClauseKind.PAY or not (clause.amount and clause.debtor):
            continue
        debt = (clause.debtor, clause.creditor, clause.what, clause.due_on, clause.at_once)
        before, first = seen.setdefault(debt, (at, clause))
        if before != at:
            code = "item_repeated" if first.amount == clause.amount else "item_contradicts"
            number, other = str(at + 1), str(before + 1)
            yield warn("16", code, f"item{at}_amount", number=number, other=other)


def _purposes(passage: Passage) -> Iterator[tuple[str, WrittenSum]]:
    text = passage.read
    for one in distinct_sums(text):
        named = _PURPOSE.search(text, max(0, one.start - 16), one.start)
        rate = _RATE.search(passage.sentence_at(one.start))
        if named is None or one.amount is None or rate:
            continue
        what = _VERBS.sub("", named.group("what"))
        if len(what) > 1 and not _PARTIAL.search(
            passage.read[max(0, named.start() - 2) : one.start]
        ):
            yield what, one
