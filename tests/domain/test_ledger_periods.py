from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from centre_app.domain.reception.periods import LedgerPeriod, span_of

days = st.dates(date(1901, 1, 1), date(2099, 12, 31))


def test_the_named_spans_of_a_day() -> None:
    today = date(2026, 3, 4)
    spans = {one: (span_of(one, today).first, span_of(one, today).last) for one in LedgerPeriod}
    assert spans == {
        LedgerPeriod.TODAY: (today, today),
        LedgerPeriod.WEEK: (date(2026, 3, 2), date(2026, 3, 8)),
        LedgerPeriod.MONTH: (date(2026, 3, 1), date(2026, 3, 31)),
        LedgerPeriod.LAST_MONTH: (date(2026, 2, 1), date(2026, 2, 28)),
        LedgerPeriod.YEAR: (date(2026, 1, 1), date(2026, 12, 31)),
        LedgerPeriod.CHOSEN: (today, today),
    }


@given(today=days)
def test_a_week_is_seven_days_from_monday_and_holds_today(today: date) -> None:
    week = span_of(LedgerPeriod.WEEK, today)
    assert week.first.weekday() == 0
    assert week.last - week.first == timedelta(days=6)
    assert week.first <= today <= week.last


@given(today=days)
def test_months_follow_each_other_without_a_gap(today: date) -> None:
    month, before = (span_of(one, today) for one in (LedgerPeriod.MONTH, LedgerPeriod.LAST_MONTH))
    assert month.first.day == before.first.day == 1
    assert before.last + timedelta(days=1) == month.first
    assert (month.last + timedelta(days=1)).day == 1
    assert month.first <= today <= month.last
