"""Days as a clerk types and reads them: ``11-25``, ``25``, ``下周三``, ``+15``, ``+5工``."""

import re
from datetime import date, timedelta

from centre_app.domain.calendar.working_days import DayUnit, WorkCalendar, guess_note
from centre_app.domain.day_range import checked_day, day_of, full_day
from centre_app.domain.refusals import Reason, TextRefused
from centre_app.domain.widths import half_width

WEEKDAYS = "一二三四五六日"

_NAMED = {"大前天": -3, "前天": -2, "昨天": -1, "今天": 0, "明天": 1, "后天": 2, "大后天": 3}
_STEP = re.compile(r"([+-]\d{1,4})(个?工作?日?|[天日]|个?月|周)?", re.ASCII)
_WEEKDAY = re.compile(r"(上{1,3}|下{1,3}|本|这)?个?(?:周|星期|礼拜)([一二三四五六日天])")
_PART = re.compile(r"(?:(\d{1,2})(?:[-/.]|月))?(\d{1,2})[日号]?", re.ASCII)


def parse_day(text: str, *, today: date, calendar: WorkCalendar) -> date:
    """Return the day a clerk means; what he leaves out is taken from today.

    Raises:
        TextRefused: nothing typed, no such day, a year out of range, or unclear.
    """
    typed = re.sub(r"\s", "", half_width(text))
    if not typed:
        raise TextRefused(Reason.REQUIRED)
    day = full_day(typed) or _named_day(typed, today) or _step_day(typed, today, calendar=calendar)
    return checked_day(day or _part_day(typed, today))


def _named_day(typed: str, today: date) -> date | None:
    """Read 今天, 明天, 周三, 下周三; weeks begin on Monday."""
    if typed in _NAMED:
        return today + timedelta(days=_NAMED[typed])
    found = _WEEKDAY.fullmatch(typed)
    if found is None:
        return None
    which, name = found.groups(default="")
    weeks = which.count("下") - which.count("上")
    weekday = WEEKDAYS.index(name.replace("天", "日"))
    return today + timedelta(days=weekday - today.weekday(), weeks=weeks)


def _step_day(typed: str, today: date, *, calendar: WorkCalendar) -> date | None:
    """Read +15, -3天, +2周, +1月, +5工."""
    found = _STEP.fullmatch(typed)
    if found is None:
        return None
    count, word = int(found.group(1)), found.group(2) or ""
    if "工" in word:
        return calendar.add_workdays(today, count).day
    if "月" in word:
        return calendar.add(today, count, unit=DayUnit.MONTHS, roll=False).day
    return today + timedelta(days=count * (7 if word == "周" else 1))


def _part_day(typed: str, today: date) -> date:
    """Read 11-25 in this year, 25 in this month."""
    found = _PART.fullmatch(typed)
    if found is None:
        raise TextRefused(Reason.UNCLEAR_DAY)
    month, day = found.groups()
    return day_of(today.year, int(month or today.month), int(day))


def echo(day: date, calendar: WorkCalendar | None = None) -> str:
    """Return a day to be read back: 2026-10-01 周四 国庆节, with a warning if that is a guess."""
    words = [day.isoformat(), f"周{WEEKDAYS[day.weekday()]}"]
    if calendar is not None:
        words.append(calendar.name_of(day))
        words.append(guess_note({day.year} - calendar.published_years))
    return " ".join(word for word in words if word)


def chinese_date(day: date) -> str:
    """Return a day as papers carry it: 2026年3月5日."""
    return f"{day.year}年{day.month}月{day.day}日"
