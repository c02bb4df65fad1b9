"""Hours as a clerk types them: ``9:00``, ``930``, ``14点半``, ``9``."""

import re
from datetime import time

from centre_app.domain.refusals import Reason, TextRefused
from centre_app.domain.widths import half_width

NOT_AN_HOUR = "not_an_hour"

_PARTED = re.compile(r"(下午|晚上)?(\d{1,2})(?:[:：.点时](\d{1,2}|半)?分?)?", re.ASCII)
_RUN = re.compile(r"(\d{1,2})(\d{2})", re.ASCII)
_NOON, _HOURS, _MINUTES = 12, 24, 60


def parse_hour(text: str) -> time:
    """Return the time of day a clerk means.

    Raises:
        TextRefused: nothing typed, or no such hour.
    """
    typed = re.sub(r"\s", "", half_width(text))
    if not typed:
        raise TextRefused(Reason.REQUIRED)
    if found := _RUN.fullmatch(typed):
        hour, minute = int(found.group(1)), int(found.group(2))
    elif found := _PARTED.fullmatch(typed):
        late, hour_text, minute_text = found.groups()
        hour, minute = int(hour_text), 30 if minute_text == "半" else int(minute_text or 0)
        hour += _NOON if late and hour < _NOON else 0
    else:
        raise TextRefused(NOT_AN_HOUR)
    if hour >= _HOURS or minute >= _MINUTES:
        raise TextRefused(NOT_AN_HOUR)
    return time(hour, minute)
