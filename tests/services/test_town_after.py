"""Tests that are given the same past are given towns of their own."""

from datetime import timedelta

from centre_app.domain.permissions import Role
from centre_app.services.records.reception import VisitQuery
from centre_app.services.requests import Done
from tests.fixed_clock import FixedClock
from tests.services.intakes import an_intake
from tests.town import Town
from tests.town_after import TownAfter

AN_HOUR = timedelta(hours=1)


def _register(town: Town) -> Done:
    done = town.services.reception.register(town.actor(Role.RECEPTIONIST), an_intake())
    town.clock.advance(AN_HOUR)
    return done


def _numbers(town: Town) -> list[str]:
    visits = town.services.reception.list_visits(town.actor(Role.RECEPTIONIST), VisitQuery())
    return [one.matter_number for one in visits]


def test_what_is_done_in_a_copy_is_found_in_no_other(
    town_after: TownAfter, clock: FixedClock
) -> None:
    begin = clock.now()
    mine, done = town_after(_register)
    assert clock.now() == begin + AN_HOUR
    assert _numbers(mine) == [done.number]
    second = _register(mine)
    assert sorted(_numbers(mine)) == [done.number, second.number]
    another, again = town_after(_register)
    assert again == done
    assert _numbers(another) == [done.number]
