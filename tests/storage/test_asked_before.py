"""The same question asked twice goes to the driver as it stands, and still tells the truth."""

from collections.abc import Callable
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import Engine, event, text

from centre_app.domain.errors import CentreError, NotFoundError
from centre_app.domain.matters.codes import DisputeType, MatterState
from centre_app.domain.permissions import Actor, Role
from centre_app.services.records.matters import MatterPage, MatterQuery
from centre_app.services.records.people import PersonEntry
from centre_app.services.records.reception import Intake
from centre_app.services.records.search import SearchQuery
from tests.town import Town

Ask = Callable[[], MatterPage]
QUERY = MatterQuery(states=frozenset({MatterState.REGISTERED}))


@pytest.fixture
def clerk(town: Town) -> Actor:
    return town.actor(Role.DISPATCHER)


@pytest.fixture
def ask(town: Town, clerk: Actor) -> Ask:
    return lambda: town.services.matters.page(clerk, QUERY)


def register(town: Town, clerk: Actor, name: str) -> None:
    intake = Intake(
        visitor=PersonEntry(name=name),
        others=(PersonEntry(name="李建军"),),
        demand="围墙占了滴水",
        dispute_type=DisputeType.OTHER,
    )
    town.services.reception.register(clerk, intake)


@contextmanager
def put_together(engine: Engine) -> Any:
    """Give the questions about matters that SQLAlchemy puts together meanwhile."""
    seen: list[str] = []

    def note(*told: Any) -> None:
        if "FROM matters" in told[2]:
            seen.append(told[2])

    event.listen(engine, "before_cursor_execute", note)
    yield seen
    event.remove(engine, "before_cursor_execute", note)


def test_the_second_time_nothing_is_put_together_and_the_answer_is_the_same(
    town: Town, clerk: Actor, ask: Ask
) -> None:
    register(town, clerk, "王桂兰")
    first = ask()
    assert [row.parties for row in first.rows] == ["王桂兰 与 李建军"]
    with put_together(town.engine) as questions:
        assert ask() == first
    assert not questions


def test_what_came_in_meanwhile_is_seen(town: Town, clerk: Actor, ask: Ask) -> None:
    assert not ask().rows
    register(town, clerk, "王桂兰")
    assert len(ask().rows) == 1
    register(town, clerk, "单晓梅")
    assert len(ask().rows) == 2


def test_another_question_is_not_taken_for_this_one(town: Town, clerk: Actor, ask: Ask) -> None:
    register(town, clerk, "王桂兰")
    ask()
    other = MatterQuery(states=frozenset({MatterState.CLOSED}))
    assert not town.services.matters.page(clerk, other).rows
    assert not town.services.matters.page(clerk, other).rows
    assert len(ask().rows) == 1


def test_words_are_put_together_every_time_for_they_may_mean_somebody_else_by_then(
    town: Town, clerk: Actor
) -> None:
    register(town, clerk, "王桂兰")
    query = MatterQuery(words="wgl")
    assert len(town.services.matters.page(clerk, query).rows) == 1
    register(town, clerk, "魏广礼")
    assert len(town.services.matters.page(clerk, query).rows) == 2


def test_a_search_is_put_together_once_and_asked_with_other_words(town: Town, clerk: Actor) -> None:
    register(town, clerk, "王桂兰")
    register(town, clerk, "单晓梅")
    find = town.services.reception.look_up
    for typed, name in (("王桂", "王桂兰"), ("wgl", "王桂兰")):
        assert [hit.name for hit in find(clerk, SearchQuery(typed)).people] == [name]
    with put_together(town.engine) as questions:
        for typed, name in (("晓梅", "单晓梅"), ("sxm", "单晓梅"), ("桂", "王桂兰")):
            found = find(clerk, SearchQuery(typed))
            assert [hit.name for hit in found.people] == [name]
        assert [hit.title for hit in find(clerk, SearchQuery("晓梅")).matters]
        assert not find(clerk, SearchQuery("没有这个人")).matters
    assert not questions


def test_trouble_the_second_time_is_told_in_our_words(town: Town, clerk: Actor, ask: Ask) -> None:
    register(town, clerk, "王桂兰")
    ask()
    with town.engine.begin() as connection:
        connection.execute(text("ALTER TABLE matter_deadlines RENAME TO put_aside"))
    with pytest.raises(Exception, match="matter_deadlines") as told:
        ask()
    assert not isinstance(told.value, CentreError)
    with town.engine.begin() as connection:
        connection.execute(text("ALTER TABLE put_aside RENAME TO matter_deadlines"))
    assert len(ask().rows) == 1


def test_the_server_keeps_the_plans_of_the_search_for_hours_and_no_others(
    town: Town, clerk: Actor, ask: Ask
) -> None:
    if town.engine.dialect.name != "postgresql":
        pytest.skip("a file plans every question in no time")
    for _ in range(3):
        ask()
        with town.open_unit(clerk, reading=True) as unit, pytest.raises(NotFoundError):
            unit.slot_register.case(clerk.org_id)
    with town.engine.connect() as line:
        kept = line.execute(text("SELECT statement FROM pg_prepared_statements")).scalars().all()
    assert len(kept) == 1
    assert "case_impossible_times" in kept[0]


def test_a_line_that_broke_is_taken_up_again(town: Town, clerk: Actor, ask: Ask) -> None:
    register(town, clerk, "王桂兰")
    first = ask()
    raw = town.engine.raw_connection()
    driver: Any = raw.driver_connection
    raw.close()
    driver.close()
    assert ask() == first
