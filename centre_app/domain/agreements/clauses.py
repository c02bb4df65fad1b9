"""Clauses: performance items in the words of the paper, always the same words for the same items.

Source: 《人民调解法》第二十九条 (the content agreed, with manner and time limit of performance).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import groupby
from uuid import UUID

from centre_app.domain.agreements.amounts import capital, format_amount
from centre_app.domain.agreements.codes import (
    ClauseKind,
    Guarantee,
    OpenCourse,
    PayManner,
    Period,
)
from centre_app.domain.agreements.items import PerformanceItem
from centre_app.domain.agreements.periods import nth_due, run_length
from centre_app.domain.dates import chinese_date

EVERYBODY = UUID(int=1)
"""Stands for all parties together, where each side owes the same."""

GAP = "＿＿＿＿"
"""Stands on the living page where something is not entered yet; never on an issued paper."""

_NUMERALS = "零一二三四五六七八九"
_TEN = 10
_PAIR = 2
_ENDS = "。！？"


@dataclass(frozen=True, kw_only=True)
class Clause:
    """A performance item with its parties by their labels; what is not known yet is empty.

    ``debtor`` names all who owe it, ``joint`` says that they do so jointly and severally;
    ``creditor`` names all to whom it is owed.
    """

    kind: ClauseKind
    debtor: str = ""
    creditor: str = ""
    joint: bool = False
    guarantor: str = ""
    guarantee: Guarantee | None = None
    within_estate: bool = False
    every: Period | None = None
    times: int | None = None
    what: str = ""
    amount: Decimal | None = None
    manner: PayManner | None = None
    manner_note: str = ""
    due_on: date | None = None
    at_once: bool = False

    @property
    def in_instalments(self) -> tuple[object, ...]:
        """Return what the instalments of one debt have in common; unique for any other clause."""
        if not self.kind.pays or self.at_once or self.due_on is None:
            return (id(self),)
        bound = (self.debtor, self.creditor, self.joint, self.guarantor, self.guarantee)
        debt = (self.kind, *bound, self.within_estate, self.what, self.manner, self.manner_note)
        return debt if self.kind is ClauseKind.PAY else (*debt, self.amount, self.every)

    @property
    def whole(self) -> Decimal:
        """Return what it comes to in yuan, all periods together; one of them where it has no end."""
        return (self.amount or Decimal(0)) * (self.times or 1)


def numeral(number: int) -> str:
    """Return a number from 1 to 99 as papers count: 一, 十, 二十一."""
    tens, ones = divmod(number, _TEN)
    head = ("" if tens == 1 else _NUMERALS[tens]) + "十" if tens else ""
    return head + (_NUMERALS[ones] if ones or not tens else "")


def party_labels(labels: Mapping[UUID, str]) -> dict[UUID, str]:
    """Return the labels of the parties with the one for all of them together."""
    shown = list(labels.values())
    both = len(shown) == _PAIR and all(label.endswith("方") for label in shown)
    together = f"{shown[0][:-1]}{shown[1][:-1]}双方" if both else "各方当事人"
    return {**labels, EVERYBODY: together}


def clause_of(item: PerformanceItem, labels: Mapping[UUID, str]) -> Clause:
    """Return an item as a clause."""
    owing = (item.debtor_id, *item.co_debtors)
    owed = (item.creditor_id, *item.co_creditors) if item.creditor_id else ()
    return Clause(
        kind=item.kind,
        debtor=_named(owing, labels),
        creditor=_named(owed, labels),
        joint=bool(item.co_debtors),
        guarantor=labels.get(item.guarantor_id, "") if item.guarantor_id else "",
        guarantee=item.guarantee,
        within_estate=item.within_estate,
        every=item.every,
        times=item.times,
        what=item.what,
        amount=item.amount,
        manner=item.manner,
        manner_note=item.manner_note,
        due_on=item.due_on,
        at_once=item.at_once,
    )


def _named(parties: Iterable[UUID], labels: Mapping[UUID, str]) -> str:
    return "、".join(labels[one] for one in parties if one in labels)


def sum_in_words(amount: Decimal | None) -> str:
    """Return a sum as clauses carry it: 人民币壹万贰仟元整（¥12,000.00）."""
    return f"{capital(amount)}（{format_amount(amount)}）" if amount else f"人民币{GAP}元"


def sentences(clauses: Sequence[Clause], further_terms: Sequence[str] = ()) -> tuple[str, ...]:
    """Return the clauses of the agreement without their numbers, further terms at the end.

    Neighbouring payments of one debt become one clause in instalments.
    """
    said = [_say(group) for group in _groups(clauses)]
    return (*said, *(_ended(term) for term in further_terms if term))


def manner_and_time(clauses: Sequence[Clause]) -> str:
    """Return manner and time limit of performance, clause by clause (form element 6)."""
    groups = list(_groups(clauses))
    if groups and all(one.at_once for group in groups for one in group):
        return "即时履行完毕。"
    told = [f"第{numeral(at)}条{_when(group)}" for at, group in enumerate(groups, start=1)]
    return "；".join(told) + "。" if told else ""


def remainder(points: str, course: OpenCourse | None) -> str:
    """Return the sentence that says what stays open and how it goes on; empty if nothing does.

    Source: 《人民调解法》第二十六条 (the ways that stay open).
    """
    if not points:
        return ""
    named = points.strip().rstrip(_ENDS)
    goes_on = _COURSES[course] if course else GAP
    return f"各方对下列争议没有达成协议，{goes_on}：{named}。"


_COURSES = {
    OpenCourse.MEDIATE: "由人民调解委员会继续调解",
    OpenCourse.COURT: "本委员会对该部分终止调解，当事人可以依法向人民法院提起诉讼",
    OpenCourse.ARBITRATION: "本委员会对该部分终止调解，当事人可以依法申请仲裁",
    OpenCourse.ADMIN: "本委员会对该部分终止调解，当事人可以依法请求行政机关处理",
}


def _groups(clauses: Sequence[Clause]) -> Iterator[tuple[Clause, ...]]:
    for _, found in groupby(clauses, key=lambda one: one.in_instalments):
        group = tuple(found)
        if group[0].kind is ClauseKind.PERIODIC and group[0].every and group[0].due_on:
            yield from _runs(group, group[0].every)
        else:
            yield group


def _runs(group: tuple[Clause, ...], every: Period) -> Iterator[tuple[Clause, ...]]:
    """Yield periods that follow each other together; one that stands for many stands alone."""
    left = group
    while left:
        single = left[0].times != 1
        days = [one.due_on for one in left if one.due_on and one.times == 1]
        length = 1 if single else run_length(days, every)
        yield left[:length]
        left = left[length:]


def periodic_runs(clauses: Sequence[Clause]) -> list[int]:
    """Return how many neighbouring clauses each sentence is made of, in order."""
    return [len(group) for group in _groups(clauses)]


def _say(group: tuple[Clause, ...]) -> str:
    """Return the sentence of a debt, with who else is bound by it and how far."""
    clause = group[0]
    said = _say_debt(group)
    return said.removesuffix("。") + f"{_bonds(clause)}。" if _bonds(clause) else said


def _bonds(clause: Clause) -> str:
    """Return who answers for a debt beside the one who owes it.

    Source: 《民法典》第五百一十八条 (joint and several)、第六百八十六至六百八十八条 (guarantee).
    """
    said = ""
    if clause.joint and (clause.kind.pays or clause.kind is ClauseKind.HAND_OVER):
        said += f"，{clause.debtor}对此承担连带责任"
    if clause.guarantor:
        how = _GUARANTEES[clause.guarantee] if clause.guarantee else GAP
        said += f"；{clause.guarantor}对该项债务{how}"
    return said


_GUARANTEES = {
    Guarantee.GENERAL: "承担一般保证责任",
    Guarantee.JOINT: "承担连带责任保证",
}


def _owing(clause: Clause) -> str:
    """Return who owes it, an heir within the worth of the estate (《民法典》第一千一百六十一条)."""
    if not clause.debtor:
        return GAP
    together = clause.joint and not clause.kind.pays and clause.kind is not ClauseKind.HAND_OVER
    who = f"{clause.debtor}共同" if together else clause.debtor
    return f"{who}在所得遗产实际价值范围内" if clause.within_estate else who


def _say_debt(group: tuple[Clause, ...]) -> str:
    clause = group[0]
    if clause.kind is ClauseKind.PERIODIC:
        return _say_periods(group)
    if len(group) > 1:
        return _say_instalments(group)
    if clause.kind is ClauseKind.PAY:
        return _say_payment(clause)
    if clause.kind in {ClauseKind.HAND_OVER, ClauseKind.APOLOGY}:
        return _say_towards(clause)
    return _say_act(clause) if clause.kind is ClauseKind.ACT else _say_abstention(clause)


def _say_payment(clause: Clause) -> str:
    debt = f"一次性给付{clause.creditor or GAP}{clause.what}{sum_in_words(clause.amount)}"
    who, how = _owing(clause), _manner(clause)
    if clause.at_once:
        return f"{who}{how}{debt}，于本协议签订时即时履行完毕。"
    return f"{who}于{_day(clause.due_on)}前{how}{debt}。"


def _say_instalments(group: tuple[Clause, ...]) -> str:
    clause = group[0]
    total = sum((one.amount or Decimal(0) for one in group), Decimal(0))
    parts = [
        f"第{numeral(at)}期于{_day(one.due_on)}前给付{sum_in_words(one.amount)}"
        for at, one in enumerate(group, start=1)
    ]
    head = f"{_owing(clause)}{_manner(clause)}分{numeral(len(group))}期给付"
    debt = f"{clause.creditor or GAP}{clause.what}共计{sum_in_words(total)}"
    return f"{head}{debt}：{'；'.join(parts)}。"


def _say_periods(group: tuple[Clause, ...]) -> str:
    """Return a sum that comes round again: each, first and last day, how often, altogether."""
    clause = group[0]
    times = sum(one.times or 0 for one in group)
    first, every = clause.due_on, clause.every
    how = f"{_manner(clause)}{_EVERY[every] if every else GAP}"
    owed = f"给付{clause.creditor or GAP}{clause.what}"
    head = f"{_owing(clause)}{how}{owed}，每期{sum_in_words(clause.amount)}"
    opening = f"{head}，第一期于{_day(first)}前给付"
    if clause.times is None:
        return f"{opening}，以后{every.label if every else GAP}同日前给付一期，长期履行。"
    if times == 1:
        return f"{_owing(clause)}于{_day(first)}前{how}{owed}一期{sum_in_words(clause.amount)}。"
    last = nth_due(first, every, times - 1) if first and every else None
    total = sum_in_words(clause.amount * times if clause.amount else None)
    then = f"以后{every.label if every else GAP}同日前给付一期，最后一期于{_day(last)}前给付"
    return f"{opening}，{then}，共{times}期，合计{total}。"


_EVERY = {
    Period.MONTH: "按月",
    Period.QUARTER: "按季度",
    Period.HALF_YEAR: "按半年",
    Period.YEAR: "按年",
}


def _say_towards(clause: Clause) -> str:
    """Return what is handed over to somebody, or the apology that is made to him."""
    who, what, to = _owing(clause), clause.what.strip().rstrip(_ENDS), clause.creditor or GAP
    how = f"，履行方式：{clause.manner_note}" if clause.manner_note else ""
    when = f"于{_day(clause.due_on)}前" if clause.due_on else ""
    if clause.kind is ClauseKind.APOLOGY:
        done = f"就{what}向{to}赔礼道歉" if what else f"向{to}赔礼道歉"
    else:
        done = f"将{what or GAP}交付{to}"
    if clause.at_once:
        return f"{who}{done}{how}，于本协议签订时即时履行完毕。"
    return f"{who}{when}{done}{how}。"


def _say_act(clause: Clause) -> str:
    who, what = _owing(clause), clause.what.rstrip(_ENDS) or GAP
    how = f"，履行方式：{clause.manner_note}" if clause.manner_note else ""
    if clause.at_once:
        return f"{who}{what}{how}，于本协议签订时即时履行完毕。"
    when = f"于{_day(clause.due_on)}前" if clause.due_on else ""
    return f"{who}{when}{what}{how}。"


def _say_abstention(clause: Clause) -> str:
    who, what = _owing(clause), clause.what.rstrip(_ENDS) or GAP
    until = f"起至{_day(clause.due_on)}止" if clause.due_on else "起"
    return f"{who}自本协议生效之日{until}{'' if what.startswith('不') else '不得'}{what}。"


def _manner(clause: Clause) -> str:
    note = f"（{clause.manner_note}）" if clause.manner_note else ""
    if clause.manner is PayManner.OTHER and clause.manner_note:
        return f"以{clause.manner_note}方式"
    if clause.manner is None:
        return f"以{GAP}方式"
    return f"以{clause.manner.label}{'' if clause.manner is PayManner.OTHER else '方式'}{note}"


def _when(group: tuple[Clause, ...]) -> str:
    clause = group[0]
    if clause.at_once:
        return "即时履行完毕"
    return _when_paid(group) if clause.kind.pays else _when_done(clause)


def _when_paid(group: tuple[Clause, ...]) -> str:
    clause, how = group[0], _manner(group[0])
    if clause.kind is ClauseKind.PERIODIC:
        return _when_periods(group, how)
    if len(group) > 1:
        return f"{how}分{numeral(len(group))}期履行，最后一期于{_day(group[-1].due_on)}前履行"
    return f"{how}于{_day(clause.due_on)}前履行"


def _when_done(clause: Clause) -> str:
    if clause.kind is ClauseKind.ABSTAIN:
        until = f"，至{_day(clause.due_on)}止" if clause.due_on else ""
        return f"自本协议生效之日起履行{until}"
    how = f"（{clause.manner_note}）" if clause.manner_note else ""
    if clause.due_on is None:
        return f"自本协议生效之日起履行{how}"
    return f"于{_day(clause.due_on)}前履行{how}"


def _when_periods(group: tuple[Clause, ...], how: str) -> str:
    clause = group[0]
    first, every, times = clause.due_on, clause.every, sum(one.times or 0 for one in group)
    begins = f"{how}{_EVERY[every] if every else GAP}履行，第一期于{_day(first)}前履行"
    if clause.times is None:
        return begins
    last = nth_due(first, every, times - 1) if first and every else None
    return f"{begins}，最后一期于{_day(last)}前履行"


def _day(day: date | None) -> str:
    return chinese_date(day) if day else GAP


def _ended(term: str) -> str:
    return term if term.endswith(tuple(_ENDS)) else f"{term.rstrip('；;，,')}。"
