"""What the one who is owed may do when a promise is broken: each right with the article it rests on."""

from dataclasses import dataclass

from centre_app.domain import articles
from centre_app.domain.agreements.breach_codes import Right
from centre_app.domain.agreements.codes import AgreementForm, ConfirmationStatus
from centre_app.domain.matters.codes import DisputeType

_LABOUR = frozenset({DisputeType.WAGE_ARREARS, DisputeType.LABOUR_OTHER})


@dataclass(frozen=True)
class OpenRight:
    """A right and the article that gives it."""

    right: Right
    article: str


_ENFORCE = OpenRight(
    Right.ENFORCEMENT, f"{articles.MEDIATION_CONFIRM}、{articles.ENFORCE_CONFIRMED}"
)
_SUE = OpenRight(Right.SUIT, articles.MEDIATION_SUE)
_SUE_FOR_WAGES = OpenRight(Right.SUIT, articles.LABOUR_SUE_FOR_WAGES)
_ORDER = OpenRight(Right.PAYMENT_ORDER, articles.ORDER)
_ORDER_FOR_WAGES = OpenRight(Right.PAYMENT_ORDER, articles.LABOUR_ORDER)
_ARBITRATE = OpenRight(Right.ARBITRATION, articles.LABOUR_ARBITRATE)


def open_rights(dispute: DisputeType, *, money: bool, enforceable: bool) -> tuple[OpenRight, ...]:
    """Return the ways that are open, the nearest first.

    What a court confirmed is enforced, and nothing else. A payment order is for money; in disputes
    of labour arbitration stands before the court, except where only wages are owed.

    Source: 《人民调解法》第三十二、三十三条; 《民事诉讼法》第二百零六、二百二十五条; 《劳动争议调解仲裁法》第十五、
    十六条.
    """
    if enforceable:
        return (_ENFORCE,)
    if dispute in _LABOUR:
        wages = dispute is DisputeType.WAGE_ARREARS and money
        found = [_ORDER_FOR_WAGES] if money else []
        return (*found, _ARBITRATE, *([_SUE_FOR_WAGES] if wages else []))
    return (_SUE, _ORDER) if money else (_SUE,)


def wages_by_order(
    dispute: DisputeType, form: AgreementForm, confirmation: ConfirmationStatus, *, money: bool
) -> bool:
    """Return whether an agreement opens the way to a payment order for wages.

    It must be on paper, which the worker brings to the court. What a court confirmed is enforced
    and needs no order.

    Source: 《劳动争议调解仲裁法》第十六条.
    """
    confirmed = confirmation is ConfirmationStatus.CONFIRMED
    written = form is AgreementForm.WRITTEN
    return dispute is DisputeType.WAGE_ARREARS and written and money and not confirmed
