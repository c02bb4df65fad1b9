"""Urging in the demonstration: parts received, words spoken, rights told, and what came of it.

Nothing here throws dice: whatever is told more of one promise, the lives of the others stay.
"""

from datetime import date
from decimal import Decimal

from centre_app.domain.agreements.agreement import Agreement
from centre_app.domain.agreements.breach_codes import AfterAgreement, PromptKind, PromptWay
from centre_app.domain.agreements.codes import PayManner, PerformanceStatus
from centre_app.domain.agreements.items import PerformanceItem
from centre_app.domain.agreements.paying import left_of, receive, take_payment_back
from centre_app.domain.agreements.prompts import BreachEvent, Prompt
from centre_app.domain.agreements.receipts import PartPayment
from centre_app.domain.agreements.rights import open_rights
from centre_app.domain.agreements.urging import kind_on, note_breach, tell_rights, urged
from centre_app.domain.matters.codes import DeadlineKind
from centre_app.services.demo.world import Affair, World
from centre_app.services.follow_up.watching import place_of

_TAGS = {PromptKind.REMIND: "promise:reminded", PromptKind.URGE: "promise:urged"}
_WAYS = (PromptWay.PHONE, PromptWay.HOME, PromptWay.PHONE, PromptWay.OFFICE)
_ANSWERS = (
    "说手头紧，月底前一定给",
    "答应下个赶集日送到村委会",
    "称对方也有责任，再考虑考虑",
    "说工钱结了就付，请再宽几天",
)
_WRONG = "收条上的数额看错了"


def pay_half(world: World, affair: Affair, agreement: Agreement, item: PerformanceItem) -> bool:
    """Receive about half of a sum, once after a slip that was taken back; False if it is no sum."""
    if item.amount is None:
        return False
    half = max(Decimal(1), item.amount // 20 * 10)
    if item.ordinal == 0 and half * 2 < item.amount:
        wrong = _receive(world, affair, agreement, item=item, amount=half + 10)
        take_payment_back(agreement, wrong.id, reason=_WRONG, on=world.unit.today)
        _told(world, affair, agreement, item=item, tag="payment:taken_back", note=_WRONG)
    _receive(world, affair, agreement, item=item, amount=half)
    return True


def pay_rest(world: World, affair: Affair, agreement: Agreement, item: PerformanceItem) -> None:
    """Receive what is left of a sum."""
    left = left_of(agreement, item)
    _receive(world, affair, agreement, item=item, amount=left)
    world.settle(affair.matter, DeadlineKind.PERFORMANCE, subject_id=item.id)


def urge(
    world: World,
    affair: Affair,
    agreement: Agreement,
    item: PerformanceItem,
    *,
    on: date | None = None,
) -> None:
    """Speak to whoever owes it; each time he says something else."""
    day, place = on or world.unit.today, item.ordinal + urged(agreement, item.id)
    kind = kind_on(item, day)
    prompt = Prompt(
        agreement_id=agreement.id,
        item_id=item.id,
        kind=kind,
        way=_WAYS[place % len(_WAYS)],
        made_on=day,
        person_name=affair.other.name if affair.other else "对方当事人",
        answer=_ANSWERS[place % len(_ANSWERS)],
    )
    world.touch(world.unit.agreements, agreement)
    agreement.prompts.append(prompt)
    note = f"{prompt.way.label}，{prompt.answer}"
    _told(world, affair, agreement, item=item, tag=_TAGS[kind], note=note)


def to_rights(
    world: World, affair: Affair, agreement: Agreement, item: PerformanceItem
) -> AfterAgreement:
    """Tell whoever is owed what he may do now, and return which way he goes."""
    rights = open_rights(
        affair.matter.dispute_type,
        money=item.amount is not None,
        enforceable=agreement.confirmation.enforceable,
    )
    today = world.unit.today
    world.touch(world.unit.agreements, agreement)
    tell_rights(
        agreement,
        item.id,
        rights,
        to=affair.me.name if affair.me else "权利人",
        way=PromptWay.OFFICE,
        on=today,
        today=today,
        least=world.unit.centre.follow_up_rules().urgings,
    )
    named = "、".join(f"{one.right.label}（{one.article}）" for one in rights)
    _told(world, affair, agreement, item=item, tag="promise:rights_told", note=named)
    known = {one.right for one in rights}
    return next(came for came in _CAME if came.uses in known)


def note_what_came(
    world: World,
    affair: Affair,
    agreement: Agreement,
    *,
    item: PerformanceItem,
    came: AfterAgreement,
) -> None:
    """Note what came of a broken promise."""
    today = world.unit.today
    rights = open_rights(
        affair.matter.dispute_type,
        money=item.amount is not None,
        enforceable=agreement.confirmation.enforceable,
    )
    event = BreachEvent(
        agreement_id=agreement.id, item_id=item.id, came=came, came_on=today, note=_CAME[came]
    )
    world.touch(world.unit.agreements, agreement)
    note_breach(agreement, event, rights, today=today)
    world.settle(affair.matter, DeadlineKind.PERFORMANCE, subject_id=item.id)
    note = f"{came.label}，{event.note}"
    _told(world, affair, agreement, item=item, tag="promise:came_of", note=note)


_CAME = {
    AfterAgreement.SUED: "权利人到人民法庭立案",
    AfterAgreement.ENFORCEMENT: "协议经司法确认，权利人已提交强制执行申请",
    AfterAgreement.PAYMENT_ORDER: "权利人持协议书向法院申请支付令",
    AfterAgreement.ARBITRATION: "权利人到县劳动人事争议仲裁委员会申请仲裁",
    AfterAgreement.ENFORCED: "执行款已经发给权利人",
}


def _receive(
    world: World, affair: Affair, agreement: Agreement, *, item: PerformanceItem, amount: Decimal
) -> PartPayment:
    payment = PartPayment(
        agreement_id=agreement.id,
        item_id=item.id,
        amount=amount,
        paid_on=world.unit.today,
        manner=item.manner or PayManner.CASH,
        received_by=affair.me.name if affair.me else "权利人",
    )
    world.touch(world.unit.agreements, agreement)
    receive(agreement, payment, today=world.unit.today)
    note = f"{amount:,.2f}元，尚欠{left_of(agreement, item):,.2f}元"
    _told(world, affair, agreement, item=item, tag="payment:received", note=note)
    assert item.status is not PerformanceStatus.NOT_DUE
    return payment


def _told(
    world: World,
    affair: Affair,
    agreement: Agreement,
    *,
    item: PerformanceItem,
    tag: str,
    note: str,
) -> None:
    world.note(affair.matter, tag, f"{place_of(agreement, item)}：{note}")
    world.record(tag, agreement, agreement.number)
