"""Clauses: performance items in the words of the paper, always the same words for the same items.

Source: 《人民调解法》第二十九条 (the content agreed, with manner and time limit of performance).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import groupby
from uuid import UUID

from centre_app.domain.agreements.agreement import PerformanceItem
from centre_app.domain.agreements.amounts import capital, format_amount
from centre_app.domain.agreements.codes import ClauseKind, OpenCourse, PayManner
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
    """A performance item with its parties by their labels; what is not known yet is empty."""

    kind: ClauseKind
    debtor: str = ""
    creditor: str = ""
    what: str = ""
    amount: Decimal | None = None
    manner: PayManner | None = None
    manner_note: str = ""
    due_on: date | None = None
    at_once: bool = False

    @property
    def in_instalments(self) -> tuple[object, ...]:
        """Return what the instalments of one debt have in common; unique for any other clause."""
        if self.kind is not ClauseKind.PAY or self.at_once or self.due_on is None:
            return (id(self),)
        return (self.debtor, self.creditor, self.what, self.manner, self.manner_note)


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
    return Clause(
        kind=item.kind,
        debtor=labels.get(item.debtor_id, ""),
        creditor=labels.get(item.creditor_id, "") if item.creditor_id else "",
        what=item.what,
        amount=item.amount,
        manner=item.manner,
        manner_note=item.manner_note,
        due_on=item.due_on,
        at_once=item.at_once,
    )


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
    for _, group in groupby(clauses, key=lambda one: one.in_instalments):
        yield tuple(group)


def _say(group: tuple[Clause, ...]) -> str:
    clause = group[0]
    if len(group) > 1:
        return _say_instalments(group)
    if clause.kind is ClauseKind.PAY:
        return _say_payment(clause)
    return _say_act(clause) if clause.kind is ClauseKind.ACT else _say_abstention(clause)


def _say_payment(clause: Clause) -> str:
    debt = f"一次性给付{clause.creditor or GAP}{clause.what}{sum_in_words(clause.amount)}"
    who, how = clause.debtor or GAP, _manner(clause)
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
    head = f"{clause.debtor or GAP}{_manner(clause)}分{numeral(len(group))}期给付"
    debt = f"{clause.creditor or GAP}{clause.what}共计{sum_in_words(total)}"
    return f"{head}{debt}：{'；'.join(parts)}。"


def _say_act(clause: Clause) -> str:
    who, what = clause.debtor or GAP, clause.what.rstrip(_ENDS) or GAP
    how = f"，履行方式：{clause.manner_note}" if clause.manner_note else ""
    if clause.at_once:
        return f"{who}{what}{how}，于本协议签订时即时履行完毕。"
    when = f"于{_day(clause.due_on)}前" if clause.due_on else ""
    return f"{who}{when}{what}{how}。"


def _say_abstention(clause: Clause) -> str:
    who, what = clause.debtor or GAP, clause.what.rstrip(_ENDS) or GAP
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
    if clause.kind is ClauseKind.ABSTAIN:
        until = f"，至{_day(clause.due_on)}止" if clause.due_on else ""
        return f"自本协议生效之日起履行{until}"
    how = _manner(clause) if clause.kind is ClauseKind.PAY else ""
    if len(group) > 1:
        return f"{how}分{numeral(len(group))}期履行，最后一期于{_day(group[-1].due_on)}前履行"
    if clause.due_on is None and clause.kind is ClauseKind.ACT:
        return "自本协议生效之日起履行"
    return f"{how}于{_day(clause.due_on)}前履行"


def _day(day: date | None) -> str:
    return chinese_date(day) if day else GAP


def _ended(term: str) -> str:
    return term if term.endswith(tuple(_ENDS)) else f"{term.rstrip('；;，,')}。"
