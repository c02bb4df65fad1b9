"""A month as somebody writes it, with or without its sign: 2025-01, 202501, 2025年1月."""

import re

from centre_app.domain.director.periods import MONTHS_IN_YEAR, Month
from centre_app.domain.widths import half_width

_MONTH = re.compile(r"(\d{4})[-/.\u5e74]?(\d{1,2})\u6708?", re.ASCII)
_FIRST_YEAR, _LAST_YEAR = 1990, 2099


def read_month(text: str) -> Month | None:
    """Return the month a text means, or None."""
    found = _MONTH.fullmatch(half_width(text).strip())
    if found is None:
        return None
    year, number = int(found.group(1)), int(found.group(2))
    if not _FIRST_YEAR <= year <= _LAST_YEAR or not 1 <= number <= MONTHS_IN_YEAR:
        return None
    return Month(year, number)
