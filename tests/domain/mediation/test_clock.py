"""The arithmetic of terms: what is moved step by step ends where it is counted at once."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from centre_app.domain.calendar.working_days import DayUnit
from centre_app.domain.deadlines import DeadlineRule, compute
from centre_app.domain.errors import RuleError
from centre_app.domain.ids import new_id
from centre_app.domain.matters.codes import DeadlineKind
from centre_app.domain.matters.deadlines import MatterDeadline
from centre_app.domain.mediation.clock import (
    last_extension,
    moved,
    prolonged_by,
    stood_still,
)
from tests.domain.calendars import calendar

CALENDAR = calendar()
DAYS = st.dates(date(2025, 3, 1), date(2026, 6, 30))
UNITS = st.sampled_from(DayUnit)
RULE = DeadlineRule(
    code="mediation-general",
    kind=DeadlineKind.MEDIATION,
    amount=30,
    unit=DayUnit.DAYS,
    article="《人民调解工作若干规定》第三十三条",
    event="受理",
    suspends=True,
    extend_amount=30,
    valid_from=date(2002, 11, 1),
)


def rule(unit: DayUnit) -> DeadlineRule:
    months = unit is DayUnit.MONTHS
    return replace(RULE, unit=unit, amount=1 if months else 30, extend_amount=1 if months else 30)


@given(start=DAYS, unit=UNITS, rest=st.integers(0, 40), longer=st.integers(0, 25))
def test_moved_step_by_step_it_ends_where_it_is_counted_at_once(
    start: date, unit: DayUnit, rest: int, *, longer: int
) -> None:
    one = rule(unit)
    due = moved(compute(one, start, CALENDAR).due_on, rest, CALENDAR, one)
    due = moved(due, longer, CALENDAR, one)
    assert due == compute(one, start, CALENDAR, suspended=rest, extended=longer).due_on


@given(since=DAYS, days=st.integers(0, 60), more=st.integers(0, 60), unit=UNITS)
def test_what_stands_still_twice_gives_back_as_much_as_once(
    since: date, days: int, more: int, *, unit: DayUnit
) -> None:
    between, until = since + timedelta(days=days), since + timedelta(days=days + more)
    once = stood_still(since, until, CALENDAR, unit)
    twice = stood_still(since, between, CALENDAR, unit) + stood_still(
        between, until, CALENDAR, unit
    )
    assert once == twice
    assert 0 <= once <= days + more


@given(start=DAYS, unit=UNITS, rest=st.integers(0, 40), first=st.integers(0, 20))
def test_the_last_day_to_agree_on_stays_the_same_however_often_it_is_prolonged(
    start: date, unit: DayUnit, rest: int, *, first: int
) -> None:
    one = rule(unit)
    known = compute(one, start, CALENDAR, suspended=rest)
    due = MatterDeadline(matter_id=new_id(), **vars(known))
    latest = last_extension(due, one, CALENDAR)
    later = moved(due.due_on, first, CALENDAR, one)
    due.prolong(later, days=prolonged_by(known.due_on, later, CALENDAR, one))
    assert last_extension(due, one, CALENDAR) == latest
    most = prolonged_by(known.due_on, latest, CALENDAR, one)
    assert compute(one, start, CALENDAR, extended=most).extended == most
    with pytest.raises(RuleError, match="extension_too_long"):
        compute(one, start, CALENDAR, extended=most + 1)


@pytest.mark.parametrize(
    ("start", "unit", "given_back", "due"),
    [
        # The published vectors, with what stood still added to what they count.
        (date(2026, 9, 1), DayUnit.DAYS, 0, date(2026, 10, 1)),
        (date(2026, 2, 6), DayUnit.WORKDAYS, 0, date(2026, 3, 26)),
        (date(2026, 2, 6), DayUnit.WORKDAYS, 5, date(2026, 4, 2)),
        (date(2026, 9, 1), DayUnit.DAYS, 7, date(2026, 10, 8)),
        (date(2026, 1, 31), DayUnit.MONTHS, 0, date(2026, 2, 28)),
        (date(2026, 1, 31), DayUnit.MONTHS, 3, date(2026, 3, 3)),
    ],
)
def test_terms_end_on_the_days_counted_by_hand(
    start: date, unit: DayUnit, given_back: int, *, due: date
) -> None:
    assert compute(rule(unit), start, CALENDAR, suspended=given_back).due_on == due


@pytest.mark.parametrize(
    ("since", "until", "days"),
    [
        (date(2026, 9, 24), date(2026, 9, 28), 1),  # 中秋, Friday to Sunday
        (date(2026, 9, 19), date(2026, 9, 21), 1),  # a Sunday that is worked
        (date(2026, 9, 30), date(2026, 10, 8), 1),  # 国庆
        (date(2026, 3, 4), date(2026, 3, 4), 0),
    ],
)
def test_working_days_are_given_back_over_holidays_and_worked_weekends(
    since: date, until: date, days: int
) -> None:
    assert stood_still(since, until, CALENDAR, DayUnit.WORKDAYS) == days
