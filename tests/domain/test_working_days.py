from bisect import bisect_left, bisect_right
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from centre_app.domain.calendar.working_days import CalendarDay, DayUnit, DueDate, WorkCalendar
from tests.domain.calendars import calendar

CALENDAR = calendar()
DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
KNOWN_DAYS = st.dates(date(2025, 1, 1), date(2026, 12, 31))

# The model counts on lists: every day of 1899 to 2101, and the worked ones among them.
FIRST = date(1899, 1, 1)
ALL_DAYS = [FIRST + timedelta(days=n) for n in range((date(2102, 1, 1) - FIRST).days)]
OFF_2025 = "0101 0128-0204 0404-0406 0501-0505 0531-0602 1001-1008"
OFF_2026 = "0101-0103 0215-0223 0404-0406 0501-0505 0619-0621 0925-0927 1001-1007"
ON_2025 = "0126 0208 0427 0928 1011"
ON_2026 = "0104 0214 0228 0509 0920 1010"


def spans(year: int, text: str) -> set[date]:
    days: set[date] = set()
    for span in text.split():
        first, last = (date(year, int(s[:2]), int(s[2:])) for s in (span[:4], span[-4:]))
        days |= {first + timedelta(days=n) for n in range((last - first).days + 1)}
    return days


OFF = spans(2025, OFF_2025) | spans(2026, OFF_2026)
ON = spans(2025, ON_2025) | spans(2026, ON_2026)
WORKED = [d for d in ALL_DAYS if d in ON or (d.isoweekday() <= 5 and d not in OFF)]


@pytest.mark.parametrize(
    ("start", "n", "raw", "rolled"),
    [
        (date(2026, 9, 11), 15, date(2026, 9, 26), date(2026, 9, 28)),
        (date(2026, 9, 5), 15, date(2026, 9, 20), date(2026, 9, 20)),
        (date(2026, 2, 2), 15, date(2026, 2, 17), date(2026, 2, 24)),
        (date(2026, 2, 10), 60, date(2026, 4, 11), date(2026, 4, 13)),
        (date(2026, 9, 1), 30, date(2026, 10, 1), date(2026, 10, 8)),
    ],
)
def test_calendar_days_run_on_and_roll_over_rest(
    start: date, n: int, raw: date, rolled: date
) -> None:
    assert CALENDAR.add_days(start, n, roll=False) == DueDate(raw)
    assert CALENDAR.add_days(start, n, roll=True) == DueDate(rolled)


@pytest.mark.parametrize(
    ("start", "n", "due"),
    [
        (date(2026, 2, 11), 5, date(2026, 2, 25)),
        (date(2026, 9, 29), 5, date(2026, 10, 12)),
        (date(2026, 4, 30), 3, date(2026, 5, 8)),
        (date(2026, 2, 6), 30, date(2026, 3, 26)),
        (date(2026, 5, 8), -3, date(2026, 4, 30)),
        (date(2026, 5, 2), 0, date(2026, 5, 2)),
    ],
)
def test_working_days_skip_holidays_and_count_make_up_days(start: date, n: int, due: date) -> None:
    assert CALENDAR.add_workdays(start, n) == DueDate(due)


@pytest.mark.parametrize(
    ("start", "n", "due"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2026, 3, 5), 12, date(2027, 3, 5)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
    ],
)
def test_months_end_on_the_corresponding_day_or_the_last(start: date, n: int, due: date) -> None:
    assert CALENDAR.add_months(start, n, roll=False).day == due


@pytest.mark.parametrize("year", [2025, 2026])
def test_both_published_years_have_248_working_days(year: int) -> None:
    days = (date(year, 1, 1) + timedelta(days=n) for n in range(365))
    assert sum(map(CALENDAR.is_workday, days)) == 248


def test_special_days_have_names() -> None:
    assert CALENDAR.name_of(date(2026, 9, 26)) == "中秋节"
    assert CALENDAR.name_of(date(2026, 9, 20)) == "国庆节调休上班"
    assert CALENDAR.name_of(date(2026, 11, 25)) == ""


def test_a_date_in_an_unpublished_year_says_that_it_is_guessed() -> None:
    due = CALENDAR.add_workdays(date(2026, 12, 30), 3)
    assert due == DueDate(date(2027, 1, 4), frozenset({2027}))
    assert due.note == "2027 年节假日未公布，按周末推算"


def test_the_year_after_next_is_counted_by_weekends_without_a_crash() -> None:
    due = CALENDAR.add_workdays(date(2026, 12, 31), 300)
    assert due.guessed_years == {2027, 2028}
    assert due.note == "2027、2028 年节假日未公布，按周末推算"


def test_a_day_that_asks_no_calendar_is_not_called_a_guess() -> None:
    assert CALENDAR.add_days(date(2026, 12, 20), 30, roll=False).note == ""
    assert CALENDAR.add_days(date(2026, 12, 20), 30, roll=True).guessed_years == {2027}


@pytest.mark.parametrize(
    ("unit", "due"),
    [
        (DayUnit.DAYS, date(2026, 10, 8)),
        (DayUnit.WORKDAYS, date(2026, 10, 22)),
        (DayUnit.MONTHS, date(2026, 12, 28)),
    ],
)
def test_a_term_is_added_in_its_unit(unit: DayUnit, due: date) -> None:
    amount = {DayUnit.DAYS: 10, DayUnit.WORKDAYS: 15, DayUnit.MONTHS: 3}[unit]
    assert CALENDAR.add(date(2026, 9, 26), amount, unit=unit, roll=True).day == due


@pytest.mark.parametrize(
    ("today", "due", "days", "workdays"),
    [
        (date(2026, 9, 30), date(2026, 10, 8), 8, 1),
        (date(2026, 10, 8), date(2026, 10, 8), 0, 0),
        (date(2026, 10, 10), date(2026, 10, 8), -2, -2),
        (date(2026, 10, 11), date(2026, 10, 8), -3, -2),
    ],
)
def test_what_remains_is_told_in_both_units(
    today: date, due: date, days: int, workdays: int
) -> None:
    assert CALENDAR.remaining(today, due, unit=DayUnit.DAYS) == days
    assert CALENDAR.remaining(today, due, unit=DayUnit.WORKDAYS) == workdays


@given(DAYS)
def test_a_day_is_worked_exactly_if_the_model_has_it(day: date) -> None:
    place = bisect_left(WORKED, day)
    assert CALENDAR.is_workday(day) == (WORKED[place] == day)


@given(DAYS, st.integers(1, 60))
def test_adding_working_days_is_stepping_through_the_model(day: date, n: int) -> None:
    assert CALENDAR.add_workdays(day, n).day == WORKED[bisect_right(WORKED, day) + n - 1]
    assert CALENDAR.add_workdays(day, -n).day == WORKED[bisect_left(WORKED, day) - n]


@given(DAYS, st.integers(0, 200))
def test_rolling_ends_on_the_first_worked_day_of_the_model(day: date, n: int) -> None:
    raw = CALENDAR.add_days(day, n, roll=False).day
    assert raw == ALL_DAYS[(day - FIRST).days + n]
    assert CALENDAR.add_days(day, n, roll=True).day == WORKED[bisect_left(WORKED, raw)]


@given(DAYS, st.integers(0, 30))
def test_what_remains_turns_adding_round(day: date, n: int) -> None:
    due = CALENDAR.add_workdays(day, n).day
    assert CALENDAR.remaining(day, due, unit=DayUnit.WORKDAYS) == n


@given(DAYS, st.integers(1, 90))
def test_a_result_is_a_guess_exactly_if_it_leaves_the_published_years(day: date, n: int) -> None:
    due = CALENDAR.add_workdays(day, n)
    touched = {(day + timedelta(days=1)).year, due.day.year}
    assert due.guessed_years == set(range(min(touched), max(touched) + 1)) - {2025, 2026}


@given(KNOWN_DAYS, st.integers(-48, 48))
def test_months_stay_in_their_month(day: date, n: int) -> None:
    due = CALENDAR.add_months(day, n, roll=False).day
    assert (due.year * 12 + due.month) - (day.year * 12 + day.month) == n
    assert due.day == day.day or (due + timedelta(days=1)).day == 1


def test_of_two_notices_that_name_a_day_the_later_year_s_counts() -> None:
    eve = date(2026, 12, 31)
    worked = CalendarDay(eve, is_working=True, name="调休上班")
    free = CalendarDay(eve, is_working=False, name="元旦")
    for told in ({2026: [worked], 2027: [free]}, {2027: [free], 2026: [worked]}):
        assert WorkCalendar.of(told).name_of(eve) == "元旦"
        assert WorkCalendar.of(told).published_years == {2026, 2027}


def test_without_any_published_year_weekends_are_off() -> None:
    empty = WorkCalendar()
    assert empty.add_workdays(date(2026, 10, 1), 1).day == date(2026, 10, 2)
    assert empty.add_workdays(date(2026, 10, 1), 1).guessed_years == {2026}
