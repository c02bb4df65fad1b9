"""How long a session has sat: breaks are no part of it."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from centre_app.domain.mediation.acts import RecordAct, time_sat
from centre_app.domain.mediation.codes import ActKind

BEGAN = datetime(2026, 3, 3, 1, 0, tzinfo=UTC)


@given(st.lists(st.integers(0, 90), min_size=1, max_size=9))
def test_sitting_and_breaks_make_up_the_whole(minutes: list[int]) -> None:
    acts, now, sat = [], BEGAN, timedelta()
    for at, span in enumerate(minutes):
        now += timedelta(minutes=span)
        if at % 2 == 0:
            sat += timedelta(minutes=span)
        acts.append(RecordAct((ActKind.PAUSED, ActKind.RESUMED)[at % 2], now, "周正和"))
    assert time_sat(BEGAN, acts, now) == sat


def test_a_break_that_goes_on_stops_the_clock() -> None:
    paused = RecordAct(ActKind.PAUSED, BEGAN + timedelta(minutes=20), "周正和")
    assert time_sat(BEGAN, [paused], BEGAN + timedelta(hours=3)) == timedelta(minutes=20)
