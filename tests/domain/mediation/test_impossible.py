"""When somebody cannot come, as a clerk types it."""

from datetime import date, datetime, time, timedelta

import pytest

from centre_app.domain.clock import centre_zone, local
from centre_app.domain.mediation.impossible import hours_of, parse_times, times_text
from centre_app.domain.mediation.slots import Span
from centre_app.domain.refusals import TextRefused

MONDAY, DAY = date(2026, 3, 2), timedelta(days=1)


def week_from(day: date) -> Span:
    start = datetime.combine(day, time(), centre_zone())
    return Span(start, start + 7 * DAY)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("周三", "周三 全天"),
        ("周一至周五 8:00-12:00；周六", "周一至周五 8:00-12:00；周六 全天"),
        ("周三上午、周四", "周三 上午；周四 全天"),
        ("每天晚上", "周一至周日 晚上"),
        ("工作日 9-11点半", "周一至周五 9:00-11:30"),
        ("周三 10-12、周五 10:00-23:59", "周三 10:00-12:00；周五 10:00-23:59"),
        ("", ""),
    ],
)
def test_hours_of_the_week_are_read_as_people_write_them(typed: str, read: str) -> None:
    week = parse_times(typed)
    assert times_text(week) == read
    assert parse_times(read) == week


def test_what_means_no_hours_is_refused() -> None:
    with pytest.raises(TextRefused, match="week_unclear"):
        parse_times("农忙的时候")


def told(first: date | None, last: date | None, typed: str) -> list[str]:
    spans = hours_of(first, last, parse_times(typed), week_from(MONDAY))
    return [f"{local(one.starts_at):%a %H:%M}-{local(one.ends_at):%H:%M}" for one in spans]


def test_days_without_hours_are_impossible_all_day_long_the_last_included() -> None:
    assert told(MONDAY, MONDAY + DAY, "") == ["Mon 00:00-00:00", "Tue 00:00-00:00"]


def test_hours_hold_within_the_days_and_without_end_where_none_is_told() -> None:
    assert told(None, None, "周二 9-10")[0] == "Tue 09:00-10:00"
    assert told(MONDAY + 2 * DAY, None, "周二 9-10、周四上午") == ["Thu 00:00-12:00"]
    assert told(None, MONDAY, "周二 9-10") == []
