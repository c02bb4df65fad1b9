"""Clauses in the words of the paper."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import groupby
from uuid import UUID

from centre_app.domain.agreements.agreement import Agreement, PerformanceItem
from centre_app.domain.agreements.amounts import capital, format_amount
from centre_app.domain.agreements.codes import ClauseKind, PayManner
from centre_app.domain.dates import chinese_date
from centre_app.domain.mediation.cases import MediationCase

_ORDER = "一二三四五六七八九"
Group = tuple[PerformanceItem, ...]


def clauses(agreement: Agreement, case: MediationCase) -> tuple[str, ...]:
    """Return the clauses of an agreement; instalments of one debt are one clause."""
    labels = {one.id: one.label for one in case.parties}
    return tuple(_say(group, labels) for group in _groups(agreement))


def manner_and_time(agreement: Agreement) -> str:
    """Return manner and time limit of performance, clause by clause."""
    groups = list(_groups(agreement))
    if all(item.at_once for group in groups for item in group):
        return "即时履行完毕。"
    told = [f"第{_ORDER[at]}条{_when(group)}" for at, group in enumerate(groups)]
    return "；".join(told) + "。"


def _groups(agreement: Agreement) -> Iterator[Group]:
    def debt(item: PerformanceItem) -> object:
        if item.kind is not ClauseKind.PAY or item.at_once:
            return item.id
        return item.debtor_id, item.creditor_id, item.what

    for _, group in groupby(agreement.items, key=debt):
        yield tuple(group)


def _say(group: Group, labels: Mapping[UUID, str]) -> str:
    item = group[0]
    who = labels.get(item.debtor_id, "甲乙双方")
    to = labels.get(item.creditor_id, "") if item.creditor_id else ""
    if item.kind is ClauseKind.PAY:
        return _say_payment(group, who, to)
    if item.kind is ClauseKind.ABSTAIN:
        return f"{who}自本协议生效之日起不得{item.what}。"
    if item.at_once:
        return f"{who}{item.what}，于本协议签订时即时履行完毕。"
    when = f"于{chinese_date(item.due_on)}前" if item.due_on else ""
    return f"{who}{when}{item.what}。"


def _say_payment(group: Group, who: str, to: str) -> str:
    item, how = group[0], _manner(group[0])
    if len(group) == 1:
        debt = f"{how}一次性给付{to}{item.what}{_sum(item.amount)}"
        if item.at_once or item.due_on is None:
            return f"{who}{debt}，于本协议签订时即时履行完毕。"
        return f"{who}于{chinese_date(item.due_on)}前{debt}。"
    total = sum((one.amount or Decimal(0) for one in group), Decimal(0))
    parts = "；".join(
        f"第{_ORDER[at]}期于{chinese_date(one.due_on)}前给付{_sum(one.amount)}"
        for at, one in enumerate(group)
        if one.due_on
    )
    head = f"{who}{how}分{_ORDER[len(group) - 1]}期给付{to}{item.what}"
    return f"{head}共计{_sum(total)}：{parts}。"


def _when(group: Group) -> str:
    item = group[-1]
    if item.at_once:
        return "即时履行完毕"
    if item.due_on is None:
        return "自本协议生效之日起履行"
    how = _manner(item) if item.kind is ClauseKind.PAY else ""
    if len(group) > 1:
        times = _ORDER[len(group) - 1]
        return f"{how}分{times}期履行，最后一期于{chinese_date(item.due_on)}前履行"
    return f"{how}于{chinese_date(item.due_on)}前履行"


def _manner(item: PerformanceItem) -> str:
    return f"以{(item.manner or PayManner.OTHER).label}方式"


def _sum(amount: Decimal | None) -> str:
    assert amount is not None
    return f"{capital(amount)}（{format_amount(amount)}）"
