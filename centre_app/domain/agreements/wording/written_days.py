"""Days written in a text: in digits, in Chinese numerals, with or without their year."""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from centre_app.domain.agreements.passages import Passage
from centre_app.domain.day_range import FIRST_YEAR, LAST_YEAR
from centre_app.domain.widths import half_width

_NUMERALS = {one: value for value, one in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0}
_TEN = 10
_LEAP = 2000
"""A day without year is tried in this one, so that 29 February can stand."""

_Y = "[0-9０-９]{4}|[〇○零一二三四五六七八九]{4}"
_N = "[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3}"
_WRITTEN = re.compile(
    f"(?:(?P<year>{_Y})\\s*年\\s*)?(?P<month>{_N})\\s*月\\s*(?P<day>{_N})\\s*[日号]"
    "|(?<![0-9./-])(?P<y2>[0-9]{4})[-./](?P<m2>[0-9]{1,2})[-./](?P<d2>[0-9]{1,2})(?![0-9./-])"
)
_EACH = re.compile("(?:每|次|当|同|翌|本|今|明|历|该|前|后)年(?:的|度)?$|每$|[、和至到及]$|月$")


@dataclass(frozen=True)
class WrittenDay:
    """A day as it stands in a text; ``day`` is None where there is no such day.

    ``dated`` if it bears a year of its own; ``recurs`` if it stands for a day of every year, or
    its year stands elsewhere.
    """

    day: date | None
    dated: bool
    recurs: bool
    start: int
    end: int


def written_days(passage: Passage) -> Iterator[WrittenDay]:
    """Yield the days of a text in order."""
    for found in passage.find(_WRITTEN):
        year, month, day = (
            _number(found.group(one) or found.group(other) or "")
            for one, other in (("year", "y2"), ("month", "m2"), ("day", "d2"))
        )
        before = passage.read[max(0, found.start() - 4) : found.start()]
        yield WrittenDay(
            day=_day(year or _LEAP, month, day),
            dated=bool(year),
            recurs=not year and bool(_EACH.search(before)),
            start=found.start(),
            end=found.end(),
        )


def _day(year: int, month: int, day: int) -> date | None:
    with suppress(ValueError):
        return date(year, month, day) if FIRST_YEAR <= year <= LAST_YEAR else None
    return None


def _number(written: str) -> int:
    """Read 12, １２, 十二, 二十, 二〇二六; nothing is 0."""
    plain = half_width(written)
    if not plain or plain.isdecimal():
        return int(plain or 0)
    if "十" not in plain:
        return int("".join(str(_NUMERALS[one]) for one in plain))
    tens, _, ones = plain.partition("十")
    return _NUMERALS.get(tens, 1) * _TEN + _NUMERALS.get(ones, 0)
