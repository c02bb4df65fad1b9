"""Cells of a spreadsheet as text, days and numbers; what the spreadsheet itself has damaged is told.

Spreadsheets keep fifteen digits of a number: of an identity number typed as a number the last
three become 000. Such a number is never put on file.
"""

import re
from datetime import date, datetime, timedelta
from decimal import Decimal

from centre_app.domain.day_range import day_of, full_day
from centre_app.domain.refusals import Reason, TextRefused
from centre_app.domain.widths import half_width

Cell = str | float | int | datetime | date | bool | None
"""What a spreadsheet can hold."""

_EPOCH = date(1899, 12, 30)
_FIRST_SERIAL, _LAST_SERIAL = 25_569, 73_050
"""Day numbers of a spreadsheet from 1970 to 2099."""
_MOST_KEPT = 10.0**15
_ID_DIGITS = 18
_SHORT_YEAR = re.compile(r"(\d{2})[-./年](\d{1,2})[-./月](\d{1,2})日?", re.ASCII)
_DATED = re.compile(
    r"[ T]+\d{1,2}[:：时].*$|[上下]午.*$|[(（]?(?:周|星期)[一二三四五六日天][)）]?$"
)


def as_text(cell: Cell) -> str:
    """Return a cell as it reads; whole numbers without a decimal point or exponent."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "是" if cell else "否"
    if isinstance(cell, datetime):
        return f"{cell:%Y-%m-%d}"
    if isinstance(cell, float) and cell.is_integer():
        # As the spreadsheet shows it: digits behind the fifteenth are zeros, not noise.
        return format(Decimal(repr(cell)), ".0f")
    return str(cell).strip()


def as_day(cell: Cell) -> date:
    """Return the day of a cell: a date, a day number, or text such as ``2023.5.4`` or ``23年5月4日``.

    Raises:
        TextRefused: empty, or no day that can be told for certain.
    """
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    if isinstance(cell, int | float) and _FIRST_SERIAL <= cell <= _LAST_SERIAL:
        return _EPOCH + timedelta(days=int(cell))
    typed = _DATED.sub("", half_width(as_text(cell)).strip()).strip()
    if not typed:
        raise TextRefused(Reason.REQUIRED)
    found = full_day(re.sub(r"\s", "", typed)) or _short_year(typed)
    if found is None:
        raise TextRefused(Reason.UNCLEAR_DAY)
    return found


def _short_year(typed: str) -> date | None:
    found = _SHORT_YEAR.fullmatch(typed)
    return day_of(2000 + int(found[1]), int(found[2]), int(found[3])) if found else None


def is_damaged_id(cell: Cell) -> bool:
    """Return whether an identity number lost its last digits in a spreadsheet.

    A number kept as such with more than fifteen digits did; a text of eighteen that ends in 000
    most likely was one once. A right number that ends so is rare, and is better typed again.
    """
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return abs(cell) >= _MOST_KEPT
    typed = re.sub(r"\s", "", half_width(as_text(cell)))
    if re.fullmatch(r"\d(?:\.\d+)?[eE]\+?1[5-9]", typed, re.ASCII):
        return True
    return len(typed) == _ID_DIGITS and typed.isdigit() and typed.endswith("000")
