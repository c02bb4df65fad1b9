"""One agreement through whatever life it has: receipts, urging, breach, change, revisits, the end."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from centre_app.domain.agreements.codes import PerformanceStatus
from centre_app.domain.errors import CentreError
from centre_app.domain.matters.codes import MatterState
from tests.services.follow_up.agreement_hands import Hands, Seen
from tests.town import Town

P = PerformanceStatus
DEEDS = (
    *("wait", "receive", "receive", "take_back", "tick", "prompt", "prompt", "tell", "came"),
    *("change", "revisit", "attempt", "redress", "close", "close_all_the_same", "reopen"),
)
LIVES = st.lists(st.tuples(st.sampled_from(DEEDS), st.integers(0, 11)), max_size=9)
WHOLE = (
    *(
        ("tick", 5),
        ("tick", 4),
        ("prompt", 1),
        ("receive", 1),
        ("take_back", 0),
        ("receive", 3),
        ("take_back", 0),
        ("wait", 6),
    ),
    *(("close", 0), ("close_all_the_same", 0), ("prompt", 0), ("tell", 0), ("prompt", 0)),
    *(("tell", 0), ("came", 2), ("came", 2), ("prompt", 1), ("change", 0), ("receive", 3)),
    *(("revisit", 1), ("redress", 1), ("attempt", 0), ("revisit", 3), ("close", 0)),
    *(("redress", 0), ("reopen", 0), ("tick", 0), ("tick", 1), ("revisit", 0), ("close", 0)),
    *(("close_all_the_same", 0), ("reopen", 0), ("wait", 3), ("close_all_the_same", 0)),
)


def live(hands: Hands, deed: str, at: int) -> bool:
    """Do a deed; what was refused has changed nothing. Return whether it was done."""
    before = hands.seen()
    try:
        hands.do(deed, at)
    except CentreError:
        after = hands.seen()
        if deed != "change":
            assert after == before, deed
        check(after)
        return False
    after = hands.seen()
    check(after)
    check_closing(deed, before, after)
    return True


def check(seen: Seen) -> None:
    """Find the sums, the statuses and the dates of one mind."""
    for _, status, amount, received, told, parts in seen.items:
        if amount is not None:
            assert received <= amount
            if parts and status in {P.DONE, P.LATE_DONE}:
                assert received == amount
            if parts and status is P.PARTIAL:
                assert 0 < received < amount
        if status is P.TO_COURT:
            assert told, "nothing goes to court before rights were told"
    if seen.state is not MatterState.CLOSED:
        assert seen.owed_dates <= seen.watched


def check_closing(deed: str, before: Seen, after: Seen) -> None:
    """Find that nothing was closed while something was owed, without a reason."""
    if after.state is not MatterState.CLOSED or before.state is MatterState.CLOSED:
        return
    assert not before.late, "what is late stands in the way whatever reason is given"
    if deed == "close":
        owed = (before.watched, before.revisits_open, before.redress_owed)
        assert owed == (frozenset(), 0, 0)
    assert (after.revisits_open, after.redress_owed) == (0, 0)
    assert not after.owed_dates


@settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(LIVES)
def test_no_life_of_an_agreement_loses_a_sum_or_closes_over_what_is_owed(
    town: Town, deeds: list[tuple[str, int]]
) -> None:
    hands = Hands(town)
    for deed, at in deeds:
        live(hands, deed, at)


def test_a_whole_life_with_every_turn(town: Town) -> None:
    hands = Hands(town)
    done = [deed for deed, at in WHOLE if live(hands, deed, at)]
    assert {*done} >= {"receive", "take_back", "prompt", "tell", "came", "revisit", "redress"}
    assert {*done} >= {"tick", "change", "attempt"}
    assert done.count("receive") > 1, "what was taken back may be received again"


@pytest.mark.parametrize("deed", ["close", "close_all_the_same"])
def test_a_promise_that_is_late_stands_in_the_way(town: Town, deed: str) -> None:
    hands = Hands(town)
    hands.do("wait", 6)
    assert not live(hands, deed, 0)
