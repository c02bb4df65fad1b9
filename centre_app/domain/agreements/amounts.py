"""Sums in Chinese capitals, written and read back.

Source: 《支付结算办法》附一《正确填写票据和结算凭证的基本规定》第二至五条.
"""

import re
from decimal import Decimal

from centre_app.domain.money import CENT, checked, format_amount, parse_amount
from centre_app.domain.refusals import Reason, TextRefused

__all__ = ["capital", "format_amount", "parse_amount", "parse_capital"]

DIGITS = "零壹贰叁肆伍陆柒捌玖"
_PLACES = ((1000, "仟"), (100, "佰"), (10, "拾"), (1, ""))
_MYRIAD = 10_000
LARGEST_IN_WORDS = Decimal(10**12)
"""More than anybody may type: many promises together come to more than one of them."""

_D = f"[{DIGITS[1:]}]"
_BELOW_MYRIAD = f"(?:({_D})仟)?(?:({_D})佰)?(?:({_D})拾)?({_D})?"
_READ = re.compile(f"(?={_D})(?:(?:(.+)亿)?(?:(.+)万)?(.*)元)?(?:({_D})角)?(?:({_D})分)?")
_MISPLACED_ZERO = re.compile("零(?:[零仟佰拾万亿元角分]|$)")
_ENDING = re.compile("[整正]$")


def capital(amount: Decimal) -> str:
    """Return a sum in Chinese capitals: 人民币壹万贰仟元整.

    整 stands after 元 and after 角, so that nothing can be added; never after 分.

    Raises:
        TextRefused: negative, finer than a fen, or over ten to the twelfth.
    """
    fen = int(checked(amount, largest=LARGEST_IN_WORDS) / CENT)
    yuan, jiao, fen = fen // 100, fen // 10 % 10, fen % 10
    text = "人民币"
    if yuan or not (jiao or fen):
        text += (_whole(yuan) or DIGITS[0]) + "元"
    if jiao:
        text += DIGITS[jiao] + "角"
    if not fen:
        return text + "整"
    gap = "零" if yuan and not jiao else ""
    return f"{text}{gap}{DIGITS[fen]}分"


def _whole(yuan: int) -> str:
    text, gap = "", False
    sections = (
        (yuan // _MYRIAD**3, "万亿"),
        (yuan // _MYRIAD**2 % _MYRIAD, "亿"),
        (yuan // _MYRIAD % _MYRIAD, "万"),
        (yuan % _MYRIAD, ""),
    )
    for value, unit in sections:
        if not value:
            gap = True
            continue
        if text and (gap or value < _MYRIAD // 10):
            text += "零"
        text += _section(value) + unit
        gap = False
    return text


def _section(value: int) -> str:
    text, gap = "", False
    for place, unit in _PLACES:
        digit = value // place % 10
        if digit:
            text += ("零" if gap and text else "") + DIGITS[digit] + unit
        gap = not digit
    return text


def parse_capital(text: str) -> Decimal:
    """Return the sum that capitals name.

    Reads what is lawful beside our own way: 圆 for 元, 正 for 整, no 整 after 角, no 人民币, and
    the 零 that may be left out.

    Raises:
        TextRefused: these are no capitals of a sum, or it is too large.
    """
    written = re.sub(r"\s", "", text).removeprefix("人民币").replace("圆", "元")
    body = _ENDING.sub("", written)
    if body == "零元":
        return Decimal("0.00")
    found = _READ.fullmatch(body.replace("零", ""))
    if not found or _MISPLACED_ZERO.search(body):
        raise TextRefused(Reason.NOT_A_CAPITAL_AMOUNT)
    hundred_millions, myriads, ones, jiao, fen = found.groups(default="")
    yuan = (_high(hundred_millions) * _MYRIAD + _read(myriads)) * _MYRIAD + _read(ones)
    read = yuan + CENT * (10 * _digit(jiao) + _digit(fen))
    return checked(read, largest=LARGEST_IN_WORDS)


def _high(section: str) -> int:
    """Return how many hundred millions: 壹万 of them is the largest sum."""
    return _MYRIAD if section == "壹万" else _read(section)


def _read(section: str) -> int:
    found = re.fullmatch(_BELOW_MYRIAD, section)
    if found is None:
        raise TextRefused(Reason.NOT_A_CAPITAL_AMOUNT)
    digits = found.groups(default="")
    return sum(_digit(digit) * place for digit, (place, _) in zip(digits, _PLACES, strict=True))


def _digit(digit: str) -> int:
    return DIGITS.index(digit or "零")
