from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from centre_app.domain.calendar.working_days import WorkCalendar
from centre_app.domain.clock import local
from centre_app.domain.errors import FieldError
from centre_app.domain.mediation.slots import OFFICE_HOURS, Span, check_span, free_slots, merged

MONDAY = datetime(2026, 3, 2, 0, 0, tzinfo=UTC)
"""Eight o'clock at the centre."""
HALF = timedelta(minutes=30)
NINETY = 3 * HALF


def span(start: int, length: int) -> Span:
    """Return a span that begins so many half hours after Monday eight o'clock."""
    return Span(MONDAY + start * HALF, MONDAY + (start + length) * HALF)


spans = st.builds(span, st.integers(0, 900), st.integers(1, 16))


@given(st.lists(spans, max_size=40))
def test_free_slots_touch_nothing_that_is_taken(busy: list[Span]) -> None:
    slots = free_slots(busy, after=MONDAY, length=NINETY, calendar=WorkCalendar())
    for slot in slots:
        assert slot.length == NINETY
        assert not any(slot.overlaps(one) for one in busy)


@given(st.lists(spans, max_size=40))
def test_no_earlier_start_on_a_half_hour_was_left_out(busy: list[Span]) -> None:
    slots = free_slots(busy, after=MONDAY, length=NINETY, calendar=WorkCalendar(), count=1)
    before = slots[0].starts_at if slots else MONDAY + timedelta(days=14)
    start = MONDAY
    while start < before:
        tried = Span(start, start + NINETY)
        assert not _in_office_hours(tried) or any(tried.overlaps(one) for one in busy)
        start += HALF


@given(st.lists(spans, max_size=30))
def test_slots_lie_in_office_hours_of_working_days(busy: list[Span]) -> None:
    for slot in free_slots(busy, after=MONDAY, length=NINETY, calendar=WorkCalendar()):
        assert _in_office_hours(slot)


@given(st.lists(spans, max_size=30))
def test_merged_spans_hold_the_same_hours_and_lie_apart(busy: list[Span]) -> None:
    apart = merged(busy)
    assert all(one.ends_at < two.starts_at for one, two in pairwise(apart))
    for at in range(920):
        moment = span(at, 1)
        assert any(moment.overlaps(one) for one in busy) == any(
            moment.overlaps(one) for one in apart
        )


def test_slots_do_not_overlap_one_another() -> None:
    one, two, three = free_slots((), after=MONDAY, length=NINETY, calendar=WorkCalendar())
    assert one.ends_at <= two.starts_at
    assert two.ends_at <= three.starts_at


def test_nothing_is_offered_before_the_moment_asked() -> None:
    late = MONDAY + timedelta(hours=2, minutes=10)
    first = free_slots((), after=late, length=HALF, calendar=WorkCalendar())[0]
    assert f"{local(first.starts_at):%H:%M}" == "10:30"


def test_hours_that_never_come_are_not_found() -> None:
    assert free_slots((), after=MONDAY, length=timedelta(hours=5), calendar=WorkCalendar()) == ()


def test_a_session_may_begin_at_once() -> None:
    check_span(Span(MONDAY, MONDAY + NINETY), now=MONDAY + timedelta(minutes=10))


def test_the_longest_session_lasts_eight_hours() -> None:
    check_span(Span(MONDAY, MONDAY + timedelta(hours=8)), now=MONDAY)
    with pytest.raises(FieldError, match="session_too_long"):
        check_span(Span(MONDAY, MONDAY + timedelta(hours=8, minutes=1)), now=MONDAY)


def _in_office_hours(one: Span) -> bool:
    start, end = local(one.starts_at), local(one.ends_at)
    return start.weekday() < 5 and any(
        opens <= start.time() < end.time() <= shuts for opens, shuts in OFFICE_HOURS
    )
