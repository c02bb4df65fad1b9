"""What the one who is owed may do when a promise is broken: each right with the article it rests on."""

from dataclasses import dataclass

from centre_app.domain.agreements.breach_codes import Right
from centre_app.domain.matters.codes import DisputeType

_LABOUR = frozenset({DisputeType.WAGE_ARREARS, DisputeType.LABOUR_OTHER})


@dataclass(frozen=True)
class OpenRight:
    """A right and the article that gives it."""

    right: Right
    article: str


_ENFORCE = OpenRight(Right.ENFORCEMENT, "《人民调解法》第三十三条、《民事诉讼法》第二百零六条")
_SUE = OpenRight(Right.SUIT, "《人民调解法》第三十二条")
_SUE_FOR_WAGES = OpenRight(Right.SUIT, "《审理劳动争议案件适用法律问题的解释（一）》第五十一条")
_ORDER = OpenRight(Right.PAYMENT_ORDER, "《民事诉讼法》第二百二十五条")
_ORDER_FOR_WAGES = OpenRight(Right.PAYMENT_ORDER, "《劳动争议调解仲裁法》第十六条")
_ARBITRATE = OpenRight(Right.ARBITRATION, "《劳动争议调解仲裁法》第十五条")


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
