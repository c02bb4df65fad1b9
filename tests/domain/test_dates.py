from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from centre_app.domain.dates import chinese_date, echo, parse_day
from centre_app.domain.refusals import TextRefused
from tests.domain.calendars import calendar

CALENDAR = calendar()
SATURDAY = date(2026, 11, 21)
DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


def read(typed: str, today: date = SATURDAY) -> date:
    return parse_day(typed, today=today, calendar=CALENDAR)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2026-11-25", date(2026, 11, 25)),
        ("2026/1/5", date(2026, 1, 5)),
        ("2026.03.05", date(2026, 3, 5)),
        ("20261125", date(2026, 11, 25)),
        ("2026年3月5日", date(2026, 3, 5)),
        ("２０２６－１１－２５", date(2026, 11, 25)),
        (" 2026 - 11 - 25 ", date(2026, 11, 25)),
        ("11-25", date(2026, 11, 25)),
        ("3月5日", date(2026, 3, 5)),
        ("12.1", date(2026, 12, 1)),
        ("25", date(2026, 11, 25)),
        ("25日", date(2026, 11, 25)),
        ("今天", SATURDAY),
        ("大后天", date(2026, 11, 24)),
        ("昨天", date(2026, 11, 20)),
        ("周三", date(2026, 11, 18)),
        ("下周三", date(2026, 11, 25)),
        ("下下周日", date(2026, 12, 6)),
        ("上星期天", date(2026, 11, 15)),
        ("本周六", SATURDAY),
        ("下个礼拜一", date(2026, 11, 23)),
        ("+15", date(2026, 12, 6)),
        ("＋１５天", date(2026, 12, 6)),
        ("-3", date(2026, 11, 18)),
        ("+2周", date(2026, 12, 5)),
        ("+3个月", date(2027, 2, 21)),
        ("+5工", date(2026, 11, 27)),
        ("+5个工作日", date(2026, 11, 27)),
    ],
)
def test_a_day_is_read_as_a_clerk_types_it(typed: str, meant: date) -> None:
    assert read(typed) == meant


def test_working_days_typed_before_the_holidays_jump_over_them() -> None:
    assert read("+5工", date(2026, 9, 29)) == date(2026, 10, 12)


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("", "required"),
        ("　", "required"),
        ("2026-02-29", "no_such_day"),
        ("2026-13-01", "no_such_day"),
        ("31", "no_such_day"),
        ("2-30", "no_such_day"),
        ("0", "no_such_day"),
        ("0001-01-01", "year_out_of_range"),
        ("9999-12-31", "year_out_of_range"),
        ("1899-12-31", "year_out_of_range"),
        ("2101-01-01", "year_out_of_range"),
        ("+9999月", "year_out_of_range"),
        ("+9999周", "year_out_of_range"),
        ("下下下周三吧", "unclear_day"),
        ("不久", "unclear_day"),
        ("+", "unclear_day"),
        ("1/2/3", "unclear_day"),
        ("2026-11", "unclear_day"),
        ("٣", "unclear_day"),
    ],
)
def test_what_is_no_day_is_refused(typed: str, reason: str) -> None:
    with pytest.raises(TextRefused) as refused:
        read(typed)
    assert refused.value.reason == reason


def test_29_february_is_read_in_a_leap_year() -> None:
    assert read("2-29", date(2028, 1, 3)) == date(2028, 2, 29)


@given(DAYS, DAYS)
def test_every_full_way_of_writing_a_day_names_that_day(day: date, today: date) -> None:
    for typed in (
        day.isoformat(),
        f"{day:%Y%m%d}",
        f"{day.year}/{day.month}/{day.day}",
        chinese_date(day),
    ):
        assert read(typed, today) == day


@given(DAYS)
def test_a_week_named_from_any_day_begins_on_monday(today: date) -> None:
    monday = today - timedelta(days=today.weekday())
    if date(1901, 1, 1) < monday < date(2100, 12, 1):
        assert [read(f"周{name}", today) for name in "一日"] == [
            monday,
            monday + timedelta(days=6),
        ]


@given(st.text(st.sampled_from("0123456789-/.+年月日号周工下上个三天 "), max_size=12), DAYS)
def test_whatever_is_typed_is_a_day_in_range_or_refused(typed: str, today: date) -> None:
    try:
        day = read(typed, today)
    except TextRefused:
        return
    assert 1900 <= day.year <= 2100


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 11, 25), "2026-11-25 周三"),
        (date(2026, 10, 1), "2026-10-01 周四 国庆节"),
        (date(2026, 10, 10), "2026-10-10 周六 国庆节调休上班"),
        (date(2027, 2, 6), "2027-02-06 周六 2027 年节假日未公布，按周末推算"),
    ],
)
def test_a_day_is_read_back_with_what_makes_it_special(day: date, words: str) -> None:
    assert echo(day, CALENDAR) == words


def test_a_day_can_be_read_back_without_a_calendar() -> None:
    assert echo(date(2026, 11, 22)) == "2026-11-22 周日"


def test_papers_carry_days_in_chinese() -> None:
    assert chinese_date(date(2026, 3, 5)) == "2026年3月5日"
