import threading
from datetime import timedelta

import pytest

from centre_app.domain.errors import RuleError
from centre_app.domain.numbering import MATTER, VISIT
from centre_app.domain.permissions import Role
from centre_app.views.messages import has_words
from tests.races.ledger import PLACES
from tests.services.intakes import an_intake
from tests.town import Town


def test_numbers_run_on_in_their_period_and_start_again_in_the_next(town: Town) -> None:
    taken = []
    for pause in (timedelta(), timedelta(days=1), timedelta(days=365)):
        town.clock.advance(pause)
        with town.open_unit(town.actor(Role.DIRECTOR)) as unit:
            taken.append((unit.numbers.next(VISIT), unit.numbers.next(MATTER)))
    assert taken == [(1, 1), (1, 2), (1, 1)]


def test_a_unit_that_fails_gives_its_number_back(town: Town) -> None:
    with pytest.raises(ZeroDivisionError), town.open_unit(town.actor(Role.DIRECTOR)) as unit:
        unit.numbers.next(MATTER)
        _ = 1 // 0
    with town.open_unit(town.actor(Role.DIRECTOR)) as unit:
        assert unit.numbers.next(MATTER) == 1


def test_two_desks_never_get_the_same_number_and_leave_no_gap(town: Town) -> None:
    taken: list[int] = []

    def take() -> None:
        for _ in range(10):
            with town.open_unit(town.actor(Role.DIRECTOR)) as unit:
                taken.append(unit.numbers.next(MATTER))

    desks = [threading.Thread(target=take) for _ in range(2)]
    for desk in desks:
        desk.start()
    for desk in desks:
        desk.join()
    assert sorted(taken) == list(range(1, 21))


def register(town: Town) -> str:
    done = town.services.reception.register(town.actor(Role.RECEPTIONIST), an_intake())
    return done.number


def test_a_computer_whose_clock_fell_back_gives_no_numbers_until_it_is_set_right(
    town: Town,
) -> None:
    first = register(town)
    town.clock.advance(timedelta(days=-400))
    with pytest.raises(RuleError) as refused:
        register(town)
    assert refused.value.rule == "clock_behind"
    assert has_words("clock_behind")
    town.clock.advance(timedelta(days=400))
    assert int(register(town)[PLACES]) == int(first[PLACES]) + 1


def test_a_few_minutes_between_two_clocks_stop_nobody(town: Town) -> None:
    register(town)
    town.clock.advance(timedelta(minutes=-4))
    assert register(town)
