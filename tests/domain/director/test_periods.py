from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from centre_app.domain.director.periods import (
    Month,
    MonthSpan,
    PeriodKind,
    chosen_months,
    period,
    twelve_months_to,
)

days = st.dates(date(1990, 1, 1), date(2099, 12, 31))


@given(days, st.sampled_from(PeriodKind))
def test_every_period_ends_with_the_month_of_its_day(day: date, kind: PeriodKind) -> None:
    span = period(kind, day)
    assert span.since <= day <= span.until
    assert span.last == Month.of(day)


@given(days)
def test_a_quarter_begins_in_january_april_july_or_october(day: date) -> None:
    first = period(PeriodKind.THIS_QUARTER, day).first
    assert first.number in {1, 4, 7, 10}
    assert len(period(PeriodKind.THIS_QUARTER, day)) <= 3


@given(days, st.integers(-600, 600))
def test_months_count_forth_and_back(day: date, months: int) -> None:
    month = Month.of(day)
    assert month.plus(months).plus(-months) == month


@given(days, st.integers(0, 200))
def test_the_months_of_a_span_follow_one_another_without_a_gap(day: date, more: int) -> None:
    span = MonthSpan(Month.of(day), Month.of(day).plus(more))
    months = list(span)
    assert len(months) == len(span) == more + 1
    for one, next_one in pairwise(months):
        assert one.last + timedelta(days=1) == next_one.first


def test_february_ends_on_its_own_day() -> None:
    assert Month(2028, 2).last == date(2028, 2, 29)
    assert Month(2026, 2).key == "2026-02"


def test_twelve_months_are_twelve() -> None:
    span = twelve_months_to(Month(2026, 3))
    assert (span.first.key, len(span)) == ("2025-04", 12)


def test_chosen_months_in_the_wrong_order_are_no_period() -> None:
    assert chosen_months(Month(2026, 2), Month(2026, 1)) is None
    assert chosen_months(Month(1950, 1), Month(2026, 1)) is None
    assert chosen_months(Month(2025, 1), Month(2026, 1)) is not None
