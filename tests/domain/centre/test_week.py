"""Working hours of a week as clerks type them."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from centre_app.domain.centre.week import (
    OVERLAPPING,
    REVERSED,
    UNCLEAR,
    Shift,
    parse_week,
    week_text,
)
from centre_app.domain.refusals import TextRefused

MORNING = (time(8, 30), time(12))
AFTERNOON = (time(14, 30), time(18))


@pytest.mark.parametrize(
    ("typed", "days", "hours"),
    [
        ("周一至周五 8:30-12:00、14:30-18:00", range(5), (MORNING, AFTERNOON)),
        ("工作日８：３０－１２点，14点半到18点", range(5), (MORNING, AFTERNOON)),
        ("周一、周三 8:30-12", (0, 2), (MORNING,)),
        ("星期六、礼拜天 830-1200", (5, 6), (MORNING,)),
        ("周一到三 8:30至12:00", range(3), (MORNING,)),
        ("每天 8:30-12:00；周一 14:30-18:00", range(7), (MORNING,)),
    ],
)
def test_hours_are_read_the_ways_they_are_written(
    typed: str, days: range, hours: tuple[tuple[time, time], ...]
) -> None:
    week = parse_week(typed)
    assert {Shift(day, *span) for day in days for span in hours} <= set(week)
    extra = {Shift(0, *AFTERNOON)} if "；周一" in typed else set()
    assert len(week) == len(days) * len(hours) + len(extra)


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("上午", UNCLEAR),
        ("8:30-12:00", UNCLEAR),
        ("周一", UNCLEAR),
        ("周一 8:30", UNCLEAR),
        ("周五至周一 8:30-12:00", UNCLEAR),
        ("周一 25:00-26:00", UNCLEAR),
        ("周一 12:00-8:30", REVERSED),
        ("周一 8:30-8:30", REVERSED),
        ("周一 8:30-12:00、11:30-14:00", OVERLAPPING),
        ("周一至周三 8:30-12:00；周二 9-10", OVERLAPPING),
    ],
)
def test_what_cannot_be_hours_is_refused_with_its_reason(typed: str, reason: str) -> None:
    with pytest.raises(TextRefused) as refused:
        parse_week(typed)
    assert refused.value.reason == reason


def test_nothing_typed_are_no_hours_and_hours_side_by_side_do_not_overlap() -> None:
    assert parse_week(" ； ") == ()
    assert len(parse_week("周一 8:30-12:00、12:00-13:00")) == 2


MINUTES = st.integers(0, 24 * 60 - 1).map(lambda at: time(*divmod(at, 60)))


@st.composite
def weeks(draw: st.DrawFn) -> tuple[Shift, ...]:
    found: list[Shift] = []
    for day in range(7):
        ends = sorted(draw(st.sets(MINUTES, max_size=6)))
        found += [Shift(day, *pair) for pair in zip(ends[::2], ends[1::2], strict=False)]
    return tuple(found)


@given(weeks())
def test_hours_read_back_are_the_same_hours(week: tuple[Shift, ...]) -> None:
    assert parse_week(week_text(week)) == week


@given(st.text("周一二日至到-每天工作日0123:：、，；半点 ", max_size=40))
def test_whatever_is_typed_is_read_or_refused(typed: str) -> None:
    try:
        week = parse_week(typed)
    except TextRefused:
        return
    assert parse_week(week_text(week)) == week
