import threading
from datetime import timedelta

import pytest

from centre_app.domain.numbering import MATTER, VISIT
from centre_app.domain.permissions import Role
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
