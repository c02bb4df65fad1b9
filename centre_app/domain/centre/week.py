"""A week's working hours as a clerk types them: ``周一至周五 8:30-12:00、14:30-18:00；周六 9-12``."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import time
from itertools import pairwise

from centre_app.domain.dates import WEEKDAYS
from centre_app.domain.hours import parse_hour
from centre_app.domain.refusals import TextRefused
from centre_app.domain.widths import half_width

UNCLEAR = "week_unclear"
REVERSED = "week_reversed"
OVERLAPPING = "week_overlapping"

SHIFTS_A_DAY = 4
TEXT_LIMIT = 400

_DAYS = "一二三四五六日天"
_MARK = "(?:周|星期|礼拜)"
_SOME_DAYS = re.compile(
    rf"(每天|工作日|{_MARK}(?P<first>[{_DAYS}])(?:[至到~-]{_MARK}?(?P<last>[{_DAYS}]))?)[、,和]?"
)
_NAMED = {"每天": range(7), "工作日": range(5)}
_TO = re.compile("[至到~–—-]")


@dataclass(frozen=True, order=True)
class Shift:
    """Hours of one day of the week, Monday is 0; the end itself is free again."""

    weekday: int
    opens: time
    shuts: time

    def overlaps(self, other: "Shift") -> bool:
        """Return whether the two share a moment."""
        return (
            self.weekday == other.weekday and self.opens < other.shuts and other.opens < self.shuts
        )


Week = tuple[Shift, ...]
"""Working hours of a week, in order; an empty one says nothing about hours."""


def parse_week(text: str) -> Week:
    """Return the hours a clerk means; nothing typed are no hours.

    Raises:
        TextRefused: unclear, a shift ends before it begins, or two of a day overlap.
    """
    typed = re.sub(r"[ \t]", "", half_width(text))
    parts = [one for one in re.split(r"[;；。\n]", typed) if one]
    return _checked(shift for part in parts for shift in _shifts(part))


def week_text(week: Iterable[Shift]) -> str:
    """Return hours as ``parse_week`` reads them; days with the same hours stand together."""
    of_day: dict[int, str] = {}
    for day in range(7):
        hours = [shift for shift in sorted(week) if shift.weekday == day]
        if hours:
            of_day[day] = "、".join(f"{_hour(one.opens)}-{_hour(one.shuts)}" for one in hours)
    return "；".join(f"{days} {hours}" for days, hours in _together(of_day))


def _checked(shifts: Iterable[Shift]) -> Week:
    week = tuple(sorted(set(shifts)))
    if any(shift.opens >= shift.shuts for shift in week):
        raise TextRefused(REVERSED)
    if any(one.overlaps(other) for one, other in pairwise(week)):
        raise TextRefused(OVERLAPPING)
    return week


def _shifts(part: str) -> Iterator[Shift]:
    days, rest = _days_of(part)
    spans = [one for one in re.split("[、,，和]", rest) if one]
    if not days or not 0 < len(spans) <= SHIFTS_A_DAY:
        raise TextRefused(UNCLEAR)
    for span in spans:
        ends = _TO.split(span)
        if len(ends) != 2:  # noqa: PLR2004 - from, to
            raise TextRefused(UNCLEAR)
        opens, shuts = _end(ends[0]), _end(ends[1])
        yield from (Shift(day, opens, shuts) for day in days)


def _end(text: str) -> time:
    try:
        return parse_hour(text)
    except TextRefused:
        raise TextRefused(UNCLEAR) from None


def _days_of(part: str) -> tuple[list[int], str]:
    """Return the days a part begins with, and what follows them."""
    days: list[int] = []
    while found := _SOME_DAYS.match(part):
        named = _NAMED.get(found.group(1))
        days += named or _range(found.group("first"), found.group("last"))
        part = part[found.end() :]
    return days, part


def _range(first: str, last: str | None) -> range:
    start = _weekday(first)
    end = _weekday(last) if last else start
    if end < start:
        raise TextRefused(UNCLEAR)
    return range(start, end + 1)


def _weekday(name: str) -> int:
    return WEEKDAYS.index(name.replace("天", "日"))


def _together(of_day: dict[int, str]) -> Iterator[tuple[str, str]]:
    """Yield runs of days that have the same hours."""
    days = sorted(of_day)
    while days:
        run = [days.pop(0)]
        while days and days[0] == run[-1] + 1 and of_day[days[0]] == of_day[run[0]]:
            run.append(days.pop(0))
        yield _days_text(run), of_day[run[0]]


def _days_text(run: Sequence[int]) -> str:
    first, last = WEEKDAYS[run[0]], WEEKDAYS[run[-1]]
    return f"周{first}" if len(run) == 1 else f"周{first}至周{last}"


def _hour(hour: time) -> str:
    return f"{hour.hour}:{hour.minute:02d}"
