"""Market days (赶集日): by the day of the week, or by what the day of the month ends with."""

import re
from dataclasses import dataclass
from datetime import date, time
from uuid import UUID

from centre_app.domain.calendar.lunar import lunar_day
from centre_app.domain.codes import Code
from centre_app.domain.refusals import TextRefused
from centre_app.domain.widths import half_width

UNCLEAR = "market_days_unclear"

_NUMERALS = "十一二三四五六七八九"
_WEEK = "一二三四五六日"
_FILLING = re.compile(r"[周逢、,，;；和\s]|星期|礼拜|农历|公历")


class MarketRule(Code):
    """What market days go by."""

    NONE = "none", "不避开赶集日"
    WEEKDAYS = "weekdays", "按星期"
    LUNAR = "lunar", "按农历日子的尾数"
    SOLAR = "solar", "按公历日子的尾数"


@dataclass(frozen=True)
class MarketDays:
    """On which days there is a market, up to which hour, and of which villages people go there.

    ``days`` are days of the week, Monday is 0, or last digits of the day of the month; without
    ``villages`` it is everybody.
    """

    rule: MarketRule = MarketRule.NONE
    days: tuple[int, ...] = ()
    until: time = time(14)
    villages: tuple[UUID, ...] = ()

    def held_on(self, day: date) -> bool:
        """Return whether there is a market; a day nobody can tell of has none."""
        if self.rule is MarketRule.WEEKDAYS:
            return day.weekday() in self.days
        if self.rule is MarketRule.SOLAR:
            return day.day % 10 in self.days
        number = lunar_day(day) if self.rule is MarketRule.LUNAR else None
        return number is not None and number % 10 in self.days

    def draws(self, village_id: UUID | None) -> bool:
        """Return whether people of a village go there."""
        return self.rule is not MarketRule.NONE and (
            not self.villages or village_id in self.villages
        )


def parse_days(rule: MarketRule, text: str) -> tuple[int, ...]:
    """Return the days a clerk means: ``周三、周六``, ``逢三逢八``, ``2 5 8``.

    Raises:
        TextRefused: a sign means no day, or none is named.
    """
    if rule is MarketRule.NONE:
        return ()
    signs = _FILLING.sub("", half_width(text))
    days = {_day(rule, sign) for sign in signs}
    if not days:
        raise TextRefused(UNCLEAR)
    return tuple(sorted(days))


def days_text(market: MarketDays) -> str:
    """Return the days as ``parse_days`` reads them."""
    if market.rule is MarketRule.WEEKDAYS:
        return "、".join(f"周{_WEEK[day]}" for day in market.days)
    return "".join(f"逢{_NUMERALS[day]}" for day in market.days)


def _day(rule: MarketRule, sign: str) -> int:
    if rule is MarketRule.WEEKDAYS:
        found = _WEEK.find(sign.replace("天", "日"))
        found = int(sign) - 1 if sign in "1234567" else found
    else:
        found = int(sign) if sign in "0123456789" else _NUMERALS.find(sign)
    if found < 0:
        raise TextRefused(UNCLEAR)
    return found
