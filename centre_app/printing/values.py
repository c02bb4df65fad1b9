"""Dates, hours and counting words as papers write them."""

from collections.abc import Sequence
from datetime import date, time

from centre_app.printing.wording import Wording

_DIGITS = "零一二三四五六七八九"
_TEN = 10
_HUNDRED = 100


def day(value: date | None, words: Wording) -> str:
    """Return a date in Arabic numerals without leading zeros, or a blank for the pen.

    Source: GB/T 9704-2012, 7.3.5.
    """
    if value is None:
        return words.say("blank_date")
    return words.say("date", year=value.year, month=value.month, day=value.day)


def hour(value: time | None, words: Wording) -> str:
    """Return an hour of the day, empty if it is not known."""
    return "" if value is None else words.say("hour", hour=value.hour, minute=value.minute)


def numeral(number: int) -> str:
    """Return a whole number in Chinese numerals; from a hundred on in Arabic ones."""
    if not 0 <= number < _HUNDRED:
        return str(number)
    tens, units = divmod(number, _TEN)
    if not tens:
        return _DIGITS[units]
    return ("" if tens == 1 else _DIGITS[tens]) + "十" + (_DIGITS[units] if units else "")


def ticked(choices: Sequence[str], *chosen: str) -> str:
    """Return choices with boxes, the chosen ones ticked; other words follow as they are."""
    boxes = [("☑" if choice in chosen else "□") + choice for choice in choices]
    boxes += [f"☑{other}" for other in chosen if other and other not in choices]
    return "　".join(boxes)
