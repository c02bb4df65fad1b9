"""Times at which somebody who is called cannot come, as he told it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from uuid import UUID

from centre_app.domain.calendar.working_days import ONE_DAY
from centre_app.domain.centre.week import Week, parse_week, week_text
from centre_app.domain.clock import centre_zone, civil_day
from centre_app.domain.entity import Entity
from centre_app.domain.mediation.slots import Span
from centre_app.domain.widths import half_width

WHOLE_DAY = "0:00-23:59"
_NAMED = {
    "全天": WHOLE_DAY,
    "整天": WHOLE_DAY,
    "上午": "0:00-12:00",
    "下午": "12:00-23:59",
    "晚上": "18:00-23:59",
}
_CALLED = {hours: name for name, hours in reversed(_NAMED.items())}
_HOURS = re.compile(rf"(?<!\d)(?:{'|'.join(_CALLED)})")
_NEXT_DAY = re.compile(r"(?<=\d)\s*[、,，]\s*(?=周|星期|礼拜|每天|工作日)")
_PART = re.compile(r"[;；。\n]")


@dataclass(eq=False, kw_only=True)
class ImpossibleTime(Entity):
    """When a party, or a department that is asked, cannot come, and why.

    It holds from ``first`` to ``last``, both included, and without end where one is not told; on
    these days at the hours of the ``week``, as ``parse_times`` reads it, or all day long.
    """

    case_id: UUID
    name: str
    person_id: UUID | None = None
    body_id: UUID | None = None
    first: date | None = None
    last: date | None = None
    week: str = ""
    reason: str

    @property
    def who(self) -> UUID | None:
        """Return the key of the person or the body."""
        return self.person_id or self.body_id


def parse_times(text: str) -> Week:
    """Return the hours of a week that a clerk means: ``周三全天``, ``周一至周五 8:00-12:00；周六``.

    Raises:
        TextRefused: as ``parse_week``.
    """
    typed = half_width(text)
    for name, hours in _NAMED.items():
        typed = typed.replace(name, f" {hours}")
    typed = _NEXT_DAY.sub("；", typed)
    parts = [one.strip() for one in _PART.split(typed) if one.strip()]
    told = [one if any(map(str.isdigit, one)) else f"{one} {WHOLE_DAY}" for one in parts]
    return parse_week("；".join(told))


def times_text(week: Week) -> str:
    """Return hours as ``parse_times`` reads them."""
    return _HOURS.sub(lambda found: _CALLED[found.group()], week_text(week))


def hours_of(first: date | None, last: date | None, week: Week, searched: Span) -> Iterator[Span]:
    """Yield when somebody cannot come within some days."""
    day = max(civil_day(searched.starts_at), first or date.min)
    until = min(civil_day(searched.ends_at), last or date.max)
    while day <= until:
        if not week:
            yield Span(_at(day, time()), _at(day + ONE_DAY, time()))
        for shift in week:
            if shift.weekday == day.weekday():
                yield Span(_at(day, shift.opens), _at(day, shift.shuts))
        day += ONE_DAY


def _at(day: date, hour: time) -> datetime:
    return datetime.combine(day, hour, centre_zone())
