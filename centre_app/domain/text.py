"""The door for what a form brings in: clean text, and all wrong fields told at once."""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import ParamSpec, TypeVar

from centre_app.domain.cleaning import (
    LINE_LIMIT,
    NAME_LIMIT,
    TEXT_LIMIT,
    clean_line,
    clean_name,
    clean_text,
    is_blank,
)
from centre_app.domain.day_range import checked_day
from centre_app.domain.errors import FieldError
from centre_app.domain.money import checked, parse_amount
from centre_app.domain.refusals import Reason, TextRefused
from centre_app.domain.widths import half_width

__all__ = [
    "LINE_LIMIT",
    "NAME_LIMIT",
    "TEXT_LIMIT",
    "FieldChecks",
    "Reason",
    "TextRefused",
    "clean_line",
    "clean_name",
    "clean_text",
    "positive_int",
]

LARGEST_COUNT = 999_999_999

_WHOLE = re.compile(r"-?\d{1,20}", re.ASCII)

P = ParamSpec("P")
T = TypeVar("T")
C = TypeVar("C", bound=StrEnum)


def positive_int(raw: str | int, *, largest: int = LARGEST_COUNT) -> int:
    """Return a whole number from 1 up to the largest.

    Raises:
        TextRefused: nothing typed, not a whole number, or out of range.
    """
    typed = half_width(str(raw)).strip()
    if not typed:
        raise TextRefused(Reason.REQUIRED)
    if not _WHOLE.fullmatch(typed):
        raise TextRefused(Reason.NOT_A_NUMBER)
    if int(typed) < 1:
        raise TextRefused(Reason.NOT_POSITIVE)
    if int(typed) > largest:
        raise TextRefused(Reason.TOO_LARGE)
    return int(typed)


def whole_number(raw: str, *, largest: int = LARGEST_COUNT) -> int:
    """Return a whole number from nought up to the largest; nothing typed is nought.

    Raises:
        TextRefused: not a whole number, or too large.
    """
    typed = half_width(raw).strip()
    return 0 if typed in {"", "0"} else positive_int(typed, largest=largest)


def positive_amount(raw: str | Decimal) -> Decimal:
    """Return a sum above zero, typed or already a number.

    Raises:
        TextRefused: it cannot stand, or is zero.
    """
    amount = checked(raw) if isinstance(raw, Decimal) else parse_amount(raw)
    if not amount:
        raise TextRefused(Reason.NOT_POSITIVE)
    return amount


def chosen(raw: str, codes: type[C]) -> C:
    """Return the member of a code list whose stored value is given.

    Raises:
        TextRefused: nothing chosen, or no such code.
    """
    if not raw:
        raise TextRefused(Reason.REQUIRED)
    try:
        return codes(raw)
    except ValueError:
        raise TextRefused(Reason.NOT_A_CHOICE) from None


class FieldChecks:
    """Checks the fields of a form one by one and refuses them all at once.

    Each check returns the value to store. A refused one returns a blank of its type, which nobody
    sees: ``done`` raises before the entity is made.
    """

    def __init__(self) -> None:
        self._reasons: dict[str, str] = {}

    def refuse(self, field: str, reason: str) -> None:
        """Note that a field cannot stand; the first reason for a field is the one told."""
        self._reasons.setdefault(field, reason)

    def done(self) -> None:
        """Let a form pass in which nothing was refused.

        Raises:
            FieldError: names every refused field with its reason.
        """
        if self._reasons:
            raise FieldError(**self._reasons)

    def take(self, field: str, rule: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T | None:
        """Return what any rule that raises TextRefused makes of a field; None if it refuses."""
        try:
            return rule(*args, **kwargs)
        except TextRefused as refused:
            self.refuse(field, refused.reason)
            return None

    def name(self, field: str, raw: str) -> str:
        """Check the name of a person or a body."""
        return self.take(field, clean_name, raw) or ""

    def optional_name(self, field: str, raw: str) -> str:
        """Check a name that may be left out."""
        return "" if is_blank(raw) else self.name(field, raw)

    def line(self, field: str, raw: str, *, limit: int = LINE_LIMIT) -> str:
        """Check one line."""
        return self.take(field, clean_line, raw, limit=limit) or ""

    def optional_line(self, field: str, raw: str, *, limit: int = LINE_LIMIT) -> str:
        """Check one line that may be left out."""
        return "" if is_blank(raw) else self.line(field, raw, limit=limit)

    def text(self, field: str, raw: str, *, limit: int = TEXT_LIMIT) -> str:
        """Check text of several lines."""
        return self.take(field, clean_text, raw, limit=limit) or ""

    def optional_text(self, field: str, raw: str, *, limit: int = TEXT_LIMIT) -> str:
        """Check text of several lines that may be left out."""
        return "" if is_blank(raw) else self.text(field, raw, limit=limit)

    def amount(self, field: str, raw: str | Decimal) -> Decimal:
        """Check a sum of money above zero."""
        return self.take(field, positive_amount, raw) or Decimal(0)

    def optional_amount(self, field: str, raw: str | Decimal | None) -> Decimal | None:
        """Check a sum of money that may be left out."""
        if raw is None or (isinstance(raw, str) and is_blank(raw)):
            return None
        return self.amount(field, raw)

    def positive_int(self, field: str, raw: str | int, *, largest: int = LARGEST_COUNT) -> int:
        """Check a count from 1 up."""
        return self.take(field, positive_int, raw, largest=largest) or 0

    def day(self, field: str, day: date | None) -> date:
        """Check a day that must be given."""
        return self.take(field, checked_day, day) or date.min

    def optional_day(self, field: str, day: date | None) -> date | None:
        """Check a day that may be left out."""
        return None if day is None else self.day(field, day)

    def choice(self, field: str, raw: str, codes: type[C]) -> C:
        """Check a code; the blank of a refused one is the list's first code."""
        return self.take(field, chosen, raw, codes) or next(iter(codes))
