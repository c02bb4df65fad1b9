"""No clock, however wrong, puts a deed before another or a number into another year (F14)."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from centre_app.domain.clock_doubt import AHEAD, BEHIND
from centre_app.domain.errors import RuleError
from centre_app.domain.permissions import Role
from centre_app.services.records.accounts import ClockConfirmation
from centre_app.storage.tables.upkeep import audit_events
from centre_app.views.messages import has_words
from tests.races.ledger import PLACES
from tests.services.intakes import an_intake
from tests.town import Town


def register(town: Town) -> str:
    done = town.services.reception.register(town.actor(Role.RECEPTIONIST), an_intake())
    return done.number


def refusal(town: Town) -> str:
    with pytest.raises(RuleError) as refused:
        register(town)
    assert has_words(refused.value.rule)
    return refused.value.rule


def come_in(town: Town) -> bool:
    """Sign in; return whether the clock was in doubt."""
    accounts, clerk = town.services.accounts, town.actor(Role.RECEPTIONIST)
    return accounts.let_in(clerk, "receptionist", "", proved=True).clock_doubt is not None


def test_a_clock_that_fell_back_puts_nothing_on_file_until_it_is_set_right(town: Town) -> None:
    first = register(town)
    town.clock.advance(timedelta(days=-400))
    assert refusal(town) == "clock_behind"
    town.clock.advance(timedelta(days=400))
    assert int(register(town)[PLACES]) == int(first[PLACES]) + 1


def test_coming_in_by_a_wrong_clock_does_not_make_it_right(town: Town) -> None:
    register(town)
    for off, rule in ((-400, "clock_behind"), (400, "clock_ahead")):
        town.clock.advance(timedelta(days=off))
        for _ in range(2):
            assert come_in(town)
            assert refusal(town) == rule
        town.clock.advance(timedelta(days=-off))
        assert not come_in(town)
        assert register(town)


def test_after_a_long_rest_the_director_says_that_the_clock_is_right(town: Town) -> None:
    register(town)
    town.clock.advance(AHEAD + timedelta(days=1))
    assert refusal(town) == "clock_ahead"
    accounts = town.services.accounts
    accounts.confirm_clock(town.actor(Role.DIRECTOR), ClockConfirmation())
    assert register(town)


def test_nobody_confirms_a_clock_that_stands_before_the_last_deed(town: Town) -> None:
    register(town)
    town.clock.advance(-timedelta(days=1))
    with pytest.raises(RuleError):
        town.services.accounts.confirm_clock(town.actor(Role.DIRECTOR), ClockConfirmation())


def test_a_few_minutes_between_two_clocks_stop_nobody(town: Town) -> None:
    register(town)
    town.clock.advance(-BEHIND)
    assert register(town)


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(jumps=st.lists(st.integers(-800 * 24 * 60, 800 * 24 * 60), min_size=12, max_size=12))
def test_whatever_the_clock_does_deeds_stand_in_their_order(town: Town, jumps: list[int]) -> None:
    for jump in jumps:
        town.clock.advance(timedelta(minutes=jump))
        come_in(town)
        try:
            register(town)
        except RuleError:
            town.clock.advance(timedelta(minutes=-jump))
    with town.engine.connect() as connection:
        moments = list(connection.scalars(select(audit_events.c.at).order_by(audit_events.c.seq)))
    assert moments == sorted(moments)
