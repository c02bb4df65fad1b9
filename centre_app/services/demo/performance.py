"""Promises of an agreement: kept by their day, late, in part, or led to court.

Nothing stays broken for good: whoever does not pay is urged, and within weeks the creditor has
his money, or was told his rights and went to court (《人民调解法》第三十一、三十三条).
"""

from datetime import date, datetime, timedelta

from centre_app.domain.agreements.agreement import Agreement
from centre_app.domain.agreements.breach_codes import AfterAgreement
from centre_app.domain.agreements.codes import ClauseKind, ConfirmationStatus, PerformanceStatus
from centre_app.domain.agreements.items import PerformanceItem
from centre_app.domain.clock import civil_day
from centre_app.domain.matters.codes import DeadlineKind, MatterState
from centre_app.domain.permissions import Role
from centre_app.services.demo.agenda import Life
from centre_app.services.demo.urging import (
    note_what_came,
    pay_half,
    pay_rest,
    to_rights,
    urge,
)
from centre_app.services.demo.world import Affair, World

S = PerformanceStatus
_KEPT = ((S.DONE, 80), (S.LATE_DONE, 10), (S.PARTIAL, 5), (S.REFUSED, 2), (S.RELIEVED, 3))
_KEPT_LATELY = ((S.DONE, 32), (S.LATE_DONE, 44), (S.PARTIAL, 14), (S.REFUSED, 9), (S.RELIEVED, 1))
"""How often promises end so; the second for those due lately, so that some wait to be urged."""

_LATELY = timedelta(days=21)
_SHIFTS = {
    S.DONE: (-5, 0),
    S.LATE_DONE: (3, 20),
    S.PARTIAL: (1, 6),
    S.REFUSED: (2, 8),
    S.RELIEVED: (1, 10),
}
"""So many days after its own a promise is ticked, least and most."""

_WITHOUT_A_DAY = 3, 12
_URGED = 4, 11
_ENFORCED = 20, 45
"""Working days: until a deed without a day is done, until urging bears fruit, until the court has."""

_PAID_AFTER_ALL_PERCENT = 75
_NOTES = {
    S.PARTIAL: "已付一部分，余款承诺月底前付清",
    S.REFUSED: "称手头无钱，拒绝支付，已当面督促",
    S.RELIEVED: "权利人当面表示不再要求",
    S.LATE_DONE: "逾期后经督促履行",
}


def perform(world: World, affair: Affair, agreement: Agreement, item: PerformanceItem) -> Life:
    """Keep a promise by its day, later, in part, or not at all."""
    if item.due_on is None:
        yield _later(world, _WITHOUT_A_DAY), world.somebody(Role.MEDIATOR)
        _tick(world, affair, agreement, item=item, status=S.DONE)
        return
    status = _fate(world, item, item.due_on)
    yield _when_ticked(world, item.due_on, status), world.somebody(Role.MEDIATOR)
    if status is S.PARTIAL and pay_half(world, affair, agreement, item):
        urge(world, affair, agreement, item)
    elif status is S.REFUSED:
        _tick(world, affair, agreement, item=item, status=status)
        urge(world, affair, agreement, item)
    else:
        if status is S.LATE_DONE:
            urge(world, affair, agreement, item, on=item.due_on + timedelta(days=2))
        _tick(world, affair, agreement, item=item, status=status)
    if not status.settled:
        yield from _urge(world, affair, agreement, item)


def heard(agreement: Agreement) -> str:
    """Return which words tell what has become of the agreement by now."""
    statuses = [one.status for one in agreement.items if one.due_on is not None]
    if all(one.fulfils for one in statuses):
        return "kept"
    if S.TO_COURT in statuses:
        return "court"
    return "broken" if {S.PARTIAL, S.REFUSED} & set(statuses) else "open"


def _fate(world: World, item: PerformanceItem, due_on: date) -> PerformanceStatus:
    lately = timedelta(0) < civil_day(world.present) - due_on <= _LATELY
    fates = _KEPT_LATELY if lately else _KEPT
    status = world.chance.weighed(fates, lambda one: one[1])[0]
    # Only money is paid in part.
    in_part = status is S.PARTIAL and item.kind is not ClauseKind.PAY
    return S.LATE_DONE if in_part else status


def _urge(world: World, affair: Affair, agreement: Agreement, item: PerformanceItem) -> Life:
    """Urge until the rest is paid, or lead the creditor to court and wait for the court."""
    yield _later(world, _URGED), world.somebody(Role.MEDIATOR)
    urge(world, affair, agreement, item)
    if item.status is S.PARTIAL and world.chance.happens(_PAID_AFTER_ALL_PERCENT):
        pay_rest(world, affair, agreement, item)
        return
    confirmed = agreement.confirmation is ConfirmationStatus.CONFIRMED
    came = to_rights(world, affair, agreement, item)
    note_what_came(world, affair, agreement, item=item, came=came)
    if not confirmed:
        return
    yield _later(world, _ENFORCED), world.somebody(Role.MEDIATOR)
    if affair.matter.state is not MatterState.ARCHIVED:
        came = AfterAgreement.ENFORCED
        note_what_came(world, affair, agreement, item=item, came=came)


def _later(world: World, workdays: tuple[int, int]) -> datetime:
    return world.office.later(world.unit.now, world.chance.between(*workdays))


def _when_ticked(world: World, due_on: date, status: PerformanceStatus) -> datetime:
    shift = timedelta(days=world.chance.between(*_SHIFTS[status]))
    day = max(due_on + shift, world.unit.today)
    return max(world.office.on(day), world.office.soon(world.unit.now, 20))


def _tick(
    world: World,
    affair: Affair,
    agreement: Agreement,
    *,
    item: PerformanceItem,
    status: PerformanceStatus,
) -> None:
    world.touch(world.unit.agreements, agreement)
    today = world.unit.today
    agreement.tick(item.id, status, on=today, note=_NOTES.get(status, ""), today=today)
    if item.status.settled:
        world.settle(affair.matter, DeadlineKind.PERFORMANCE, subject_id=item.id)
    told = f"{agreement.number}第{item.ordinal + 1}项：{item.status.label}"
    world.note(affair.matter, "performance:ticked", told)
    world.record("performance:ticked", agreement, agreement.number, status=item.status.value)
