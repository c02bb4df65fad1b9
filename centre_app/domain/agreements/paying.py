"""Receiving what is owed in parts; how far an item is performed follows from the sum.

Source: 《人民调解法》第三十一条 (the committee supervises performance).
"""

from datetime import date
from decimal import Decimal
from uuid import UUID

from centre_app.domain.agreements.agreement import Agreement, refuse_day
from centre_app.domain.agreements.codes import AgreementStatus, ClauseKind
from centre_app.domain.agreements.items import PerformanceItem
from centre_app.domain.agreements.receipts import PartPayment, standing, sum_of
from centre_app.domain.errors import RuleError


def left_of(agreement: Agreement, item: PerformanceItem) -> Decimal:
    """Return what is still to be paid of an item, in yuan; nothing of what is not money."""
    return (item.amount or Decimal(0)) - sum_of(standing(agreement.payments, item.id))


def to_promise_anew(agreement: Agreement, item: PerformanceItem) -> Decimal | None:
    """Return what a change of the agreement promises of an item, in yuan: what is still to be paid.

    Of what is paid by periods it is the sum of a period, whatever came of the one that runs.
    """
    one_sum = item.amount is not None and item.kind is not ClauseKind.PERIODIC
    return left_of(agreement, item) if one_sum else item.amount


def receive(agreement: Agreement, payment: PartPayment, *, today: date) -> PerformanceItem:
    """Note a part that was received and return its item, as far performed as the sum says.

    Raises:
        RuleError: the agreement is not in effect, the item is not money or is settled, the day
            lies outside, or it is more than what is left.
    """
    agreement.refuse_unless(AgreementStatus.EFFECTIVE)
    item = agreement.item(payment.item_id)
    if item.amount is None:
        raise RuleError("payment_without_amount")
    if item.status.settled:
        raise RuleError("payment_settled", status=item.status.label)
    refuse_day(agreement, payment.paid_on, today)
    left = left_of(agreement, item)
    if payment.amount > left:
        raise RuleError("payment_too_much", left=f"{left:,.2f}")
    agreement.payments.append(payment)
    agreement.weigh_payments(item)
    return item


def take_payment_back(
    agreement: Agreement, payment_id: UUID, *, reason: str, on: date
) -> tuple[PerformanceItem, PartPayment]:
    """Let a part that was noted wrongly count no more; it stays on file with the reason.

    Raises:
        RuleError: the agreement is not in effect, there is no such part or it was taken back
            before, or the item stands at what does not follow from the sum.
    """
    agreement.refuse_unless(AgreementStatus.EFFECTIVE)
    found = [one for one in agreement.payments if one.id == payment_id and one.stands]
    if not found:
        raise RuleError("payment_not_standing")
    payment, item = found[0], agreement.item(found[0].item_id)
    if item.status.settled and not item.status.follows_from_payments:
        raise RuleError("payment_settled", status=item.status.label)
    payment.taken_back_on, payment.taken_back_reason = on, reason
    agreement.weigh_payments(item)
    return item, payment
