"""When mediators can sit: leave forbids, working hours steer what is proposed."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from centre_app.domain.centre.bodies import Mediator
from centre_app.domain.centre.codes import MediatorKind
from centre_app.domain.centre.week import Shift, parse_week
from centre_app.domain.clock import centre_zone, local
from centre_app.domain.errors import FieldError, OnLeaveError
from centre_app.domain.ids import new_id
from centre_app.domain.mediation.availability import away, refuse_on_leave, working
from centre_app.domain.mediation.finder import Search
from centre_app.domain.mediation.obstacles import Constraints, hindrances
from centre_app.domain.mediation.slots import Span

MONDAY = date(2026, 3, 2)
DAY = timedelta(days=1)


def at(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute), centre_zone())


def a_mediator(week: str = "") -> Mediator:
    mediator = Mediator(body_id=new_id(), kind=MediatorKind.PART_TIME, name="林秀英")
    mediator.work(parse_week(week))
    return mediator


def sitting(day: date, hour: int = 9) -> Span:
    return Span(at(day, hour), at(day, hour + 1))


def test_nobody_sits_on_a_day_of_his_leave_the_last_included() -> None:
    mediator = a_mediator()
    mediator.take_leave(MONDAY + DAY, MONDAY + 2 * DAY, reason="培训")
    refuse_on_leave([working(mediator)], sitting(MONDAY))
    refuse_on_leave([working(mediator)], sitting(MONDAY + 3 * DAY))
    for day in (MONDAY + DAY, MONDAY + 2 * DAY):
        with pytest.raises(OnLeaveError) as refused:
            refuse_on_leave([working(a_mediator()), working(mediator)], sitting(day, 20))
        assert (refused.value.name, refused.value.taken) == ("林秀英", "03-03至03-04")


def test_a_session_up_to_midnight_does_not_touch_the_leave_of_the_next_day() -> None:
    mediator = a_mediator()
    mediator.take_leave(MONDAY + DAY, MONDAY + DAY, reason="病假")
    refuse_on_leave([working(mediator)], Span(at(MONDAY, 22), at(MONDAY + DAY, 0)))


def test_hours_he_does_not_work_are_no_reason_to_refuse() -> None:
    refuse_on_leave([working(a_mediator("周一 9-12"))], sitting(MONDAY + DAY, 20))


def test_a_leave_ends_after_it_begins_and_overlaps_no_other() -> None:
    mediator = a_mediator()
    with pytest.raises(FieldError) as reversed_:
        mediator.take_leave(MONDAY, MONDAY - DAY, reason="病假")
    assert reversed_.value.reasons == {"last": "leave_reversed"}
    mediator.take_leave(MONDAY, MONDAY + 3 * DAY, reason="病假")
    with pytest.raises(FieldError) as overlapping:
        mediator.take_leave(MONDAY + 3 * DAY, MONDAY + 5 * DAY, reason="培训")
    assert overlapping.value.reasons == {"first": "leave_overlapping"}
    mediator.take_leave(MONDAY + 4 * DAY, MONDAY + 5 * DAY, reason="培训")


def test_slots_are_proposed_in_his_hours_and_outside_his_leave() -> None:
    mediator = a_mediator("周二至周四 10:00-12:00")
    mediator.take_leave(MONDAY + DAY, MONDAY + DAY, reason="培训")
    days = [MONDAY + n * DAY for n in (0, 1, 2, 3, 4, 7, 8)]
    search = Search(after=at(MONDAY, 8), length=timedelta(minutes=90))
    told = hindrances(away(working(mediator), Span(at(MONDAY, 0), at(MONDAY + 9 * DAY, 0))))
    search.look_through(days, Constraints(told))
    assert [f"{local(one.span.starts_at):%m-%d %H:%M}" for one in search.found] == [
        "03-04 10:00",
        "03-05 10:00",
        "03-10 10:00",
    ]


HALF_HOURS = st.integers(0, 47).map(lambda at: time(at // 2, at % 2 * 30))
SHIFTS = st.builds(Shift, st.integers(0, 6), HALF_HOURS, HALF_HOURS).filter(
    lambda one: one.opens < one.shuts
)
LEAVES = st.tuples(st.integers(0, 20), st.integers(0, 4))


@given(st.lists(SHIFTS, max_size=6), st.lists(LEAVES, max_size=3))
def test_away_is_every_moment_neither_worked_nor_free_of_leave(
    shifts: list[Shift], leaves: list[tuple[int, int]]
) -> None:
    mediator = a_mediator()
    apart = [
        one
        for place, one in enumerate(shifts)
        if not any(one.overlaps(other) for other in shifts[:place])
    ]
    mediator.work(apart)
    for first, days in leaves:
        start = MONDAY + first * DAY
        if mediator.leave_on(start, start + days * DAY) is None:
            mediator.take_leave(start, start + days * DAY, reason="事假")
    searched = Span(at(MONDAY, 0), at(MONDAY + 21 * DAY, 0))
    spans = [span for _, span in away(working(mediator), searched)]
    for step in range(21 * 48):
        moment = at(MONDAY, 0) + timedelta(minutes=30 * step + 15)
        day, hour = local(moment).date(), local(moment).time()
        works = not apart or any(
            one.weekday == day.weekday() and one.opens <= hour < one.shuts for one in apart
        )
        there = works and mediator.leave_on(day, day) is None
        told_away = any(span.starts_at <= moment < span.ends_at for span in spans)
        assert told_away is not there, moment
