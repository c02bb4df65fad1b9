"""By which way SQLite comes to a person of some number; it keeps no statistics to choose by."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import Engine, event

from centre_app.domain.permissions import Role
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.people import PeopleQuery
from tests.fixed_clock import FixedClock
from tests.town import Town, town_on

WAYS: dict[str, Callable[[UnitOfWork], Any]] = {
    "papers": lambda unit: unit.ledgers.bearers([f"{at}" for at in range(250)]),
    "phones": lambda unit: unit.ledgers.callers([f"{at}" for at in range(250)]),
    "name and phone": lambda unit: unit.people_register.by_name_and_phone("王桂兰", "13812345678"),
}


@pytest.fixture
def quiet_town(sqlite_engine: Engine, clock: FixedClock) -> Town:
    return town_on(sqlite_engine, clock)


def ways(engine: Engine, ask: Callable[[], object]) -> list[str]:
    """Return the steps of every question that is asked meanwhile."""
    asked: list[str] = []
    event.listen(engine, "checkout", lambda driver, *_: driver.set_trace_callback(asked.append))
    ask()
    engine.dispose()
    with engine.connect() as connection:
        driver: Any = connection.connection.driver_connection
        driver.set_trace_callback(None)
        plans = [driver.execute(f"EXPLAIN QUERY PLAN {one}") for one in asked if "FROM" in one]
        return [step[3] for plan in plans for step in plan]


def leads_past_everybody(step: str) -> bool:
    """Return whether a step goes through people one by one; an index of words is asked, not read."""
    of_all = step.startswith(("SCAN pers", "SCAN line")) and "VIRTUAL TABLE" not in step
    return of_all or "ix_persons_merged_into_id" in step


@pytest.mark.parametrize("way", WAYS)
def test_whoever_has_a_number_is_not_sought_among_everybody(quiet_town: Town, way: str) -> None:
    def ask() -> None:
        with quiet_town.open_unit(quiet_town.actor(Role.DIRECTOR), reading=True) as unit:
            WAYS[way](unit)

    steps = ways(quiet_town.engine, ask)
    assert any("persons" in step for step in steps)
    assert not [step for step in steps if leads_past_everybody(step)]


@pytest.mark.parametrize("typed", ["13812345678", "5678", "11010519491231002X"])
def test_a_number_that_is_typed_is_not_sought_among_everybody(quiet_town: Town, typed: str) -> None:
    clerk = quiet_town.actor(Role.RECEPTIONIST)
    steps = ways(
        quiet_town.engine,
        lambda: quiet_town.services.reception.find_people(clerk, PeopleQuery(typed)),
    )
    assert any("persons" in step for step in steps)
    assert not [step for step in steps if leads_past_everybody(step)]
