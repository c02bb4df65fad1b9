"""Sums of money: what a clerk types, what may stand, how it is printed in digits."""

import re
from decimal import Decimal

from centre_app.domain.refusals import Reason, TextRefused
from centre_app.domain.widths import half_width

CENT = Decimal("0.01")
LARGEST = Decimal("9999999999.99")
"""One fen short of ten thousand million yuan; more is a slip of the keyboard in a township."""

_TYPED = re.compile(r"¥?(-?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(万?)元?", re.ASCII)


def checked(amount: Decimal, *, largest: Decimal = LARGEST) -> Decimal:
    """Return a sum in yuan with its two decimals.

    Raises:
        TextRefused: not a number, negative, finer than a fen, or too large.
    """
    if not amount.is_finite():
        raise TextRefused(Reason.NOT_A_NUMBER)
    if amount < 0:
        raise TextRefused(Reason.NEGATIVE)
    if amount > largest:
        raise TextRefused(Reason.TOO_LARGE)
    if amount != amount.quantize(CENT):
        raise TextRefused(Reason.TOO_MANY_DECIMALS)
    return abs(amount.quantize(CENT))


def parse_amount(text: str) -> Decimal:
    """Return the sum a clerk typed: ``１２，０００．５``, ``¥12,000``, ``1.2万``, ``300元``.

    Commas must part thousands, or be left out: 1,50 is refused rather than read as 150.

    Raises:
        TextRefused: nothing typed, not a number, or a sum that cannot stand.
    """
    compact = re.sub(r"\s", "", half_width(text))
    if not compact:
        raise TextRefused(Reason.REQUIRED)
    found = _TYPED.fullmatch(compact)
    if not found:
        raise TextRefused(Reason.NOT_A_NUMBER)
    sign, whole, fraction, myriads = found.groups(default="")
    value = Decimal(sign + whole.replace(",", "") + fraction)
    return checked(value * 10_000 if myriads else value)


def format_amount(amount: Decimal) -> str:
    """Return a sum in digits as papers carry it: ¥12,000.00."""
    return f"¥{amount:,.2f}"
