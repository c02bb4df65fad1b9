"""Telephone numbers: stored in one form, doubted in a remark, searched by their last four."""

import re

from centre_app.domain.cleaning import clean_line, is_blank
from centre_app.domain.widths import half_width

PHONE_LIMIT = 40
TAIL = 4

_COUNTRY = re.compile(r"^(?:\+86|0086|86(?=1\d{10}$))")
_PLAUSIBLE = re.compile(
    r"1[3-9]\d{9}"  # mobile
    r"|0\d{2,3}[2-8]\d{6,7}"  # fixed line with its area code
    r"|[2-8]\d{6,7}"  # fixed line of the place
    r"|[48]00\d{7}"  # service lines
    r"|[1-9]\d{2,5}"  # 110, 12345, short numbers of a house exchange
    r"|\+\d{8,15}",  # other countries
    re.ASCII,
)


IMPLAUSIBLE = "号码不像电话号码，请核对"


def normalise(raw: str) -> str:
    """Return a number as it is stored: half-width, no spaces, hyphens, brackets or +86.

    Raises:
        TextRefused: over 40 code points, or with unfit characters.
    """
    if is_blank(raw):
        return ""
    compact = re.sub(r"[\s\-()./]", "", half_width(clean_line(raw, limit=PHONE_LIMIT)))
    return _COUNTRY.sub("", compact)


def remark(number: str) -> str:
    """Return in the user's words what is odd about a normalised number; nothing if nothing is."""
    return "" if not number or _PLAUSIBLE.fullmatch(number) else IMPLAUSIBLE


def tail(number: str, length: int = TAIL) -> str:
    """Return the last digits of a number, by which somebody is found; empty if it has fewer."""
    digits = re.sub(r"\D", "", number, flags=re.ASCII)
    return digits[-length:] if len(digits) >= length else ""
