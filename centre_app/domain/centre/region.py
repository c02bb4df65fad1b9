"""The region code of a township: six digits of the county, three of the township.

Source: GB/T 10114 《县级以下行政区划代码编制规则》.
"""

import re

from centre_app.domain.refusals import Reason, TextRefused

_NINE_DIGITS = re.compile(r"[0-9]{9}")


def is_region_code(text: str) -> bool:
    """Return whether a text is nine plain digits."""
    return bool(_NINE_DIGITS.fullmatch(text))


def region_code(raw: str) -> str:
    """Return a code that was typed, without blanks around it.

    Raises:
        TextRefused: nothing typed, or not nine plain digits.
    """
    typed = raw.strip()
    if not typed:
        raise TextRefused(Reason.REQUIRED)
    if not is_region_code(typed):
        raise TextRefused(Reason.REGION_NINE_DIGITS)
    return typed
