from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from sqlalchemy import update

from centre_app.domain.matters.codes import DisputeType, MatterState, Outcome
from centre_app.domain.permissions import Actor, Role
from centre_app.services.records.matters import Counted, MatterKeys, MatterQuery
from centre_app.services.records.people import PersonEntry
from centre_app.services.records.reception import Intake
from centre_app.storage.tables.matters import matters
from tests.town import Town


@pytest.fixture
def clerk(town: Town) -> Actor:
    return town.actor(Role.DISPATCHER)


@pytest.fixture
def ids(town: Town, clerk: Actor) -> list[UUID]:
    """Register five matters, an hour after one another."""
    found = []
    for name, phone, demand in (
        ("王桂兰", "13812345678", "围墙占了滴水"),
        ("单晓梅", "13912340001", "拖欠工资三万元"),
        ("王桂兰", "13812345678", "水渠被堵"),
        ("马志强", "13712349999", "工资结算有误"),
        ("曾国华", "13612348888", "宅基地界址不清"),
    ):
        intake = Intake(
            visitor=PersonEntry(name=name, phone=phone),
            others=(PersonEntry(name="李建军"),),
            demand=demand,
            dispute_type=DisputeType.OTHER,
        )
        found.append(town.services.reception.register(clerk, intake).id)
        town.clock.advance(timedelta(hours=1))
    return found[::-1]


def test_keys_come_newest_first_and_rows_in_their_order(
    town: Town, clerk: Actor, ids: list[UUID]
) -> None:
    keys = town.services.matters.keys(clerk, MatterQuery())
    assert keys.ids() == ids
    rows = town.services.matters.rows(clerk, keys.cut(1, 3))
    assert [row.matter_id for row in rows] == ids[1:4]
    assert [keys.find(one) for one in ids] == [0, 1, 2, 3, 4]
    assert keys.find(UUID(int=9)) == -1


def test_a_key_is_not_found_across_two_others() -> None:
    first, second = UUID(int=1), UUID(int=2)
    packed = MatterKeys(first.bytes + second.bytes)
    across = UUID(bytes=packed.packed[8:24])
    assert packed.find(across) == -1


@pytest.mark.parametrize(
    ("words", "places"),
    [
        ("工资", [1, 3]),
        ("王桂兰", [2, 4]),
        ("wgl", [2, 4]),
        ("sxm", [3]),
        ("zengguo", [0]),
        ("5678", [2, 4]),
        ("13712349999", [1]),
        ("李建军 ", [0, 1, 2, 3, 4]),
        ("没有的字", []),
    ],
)
def test_whatever_is_remembered_finds_the_matter(
    town: Town, clerk: Actor, ids: list[UUID], *, words: str, places: list[int]
) -> None:
    query = MatterQuery(words=words)
    wanted = [ids[place] for place in places]
    assert town.services.matters.keys(clerk, query).ids() == wanted
    assert [row.matter_id for row in town.services.matters.page(clerk, query).rows] == wanted
    assert town.services.matters.count(clerk, query) == len(wanted)


def test_the_number_finds_its_matter_by_its_last_digits(
    town: Town, clerk: Actor, ids: list[UUID]
) -> None:
    number = town.services.matters.page(clerk, MatterQuery()).rows[2].number
    for part in (number, number[-6:]):
        found = town.services.matters.keys(clerk, MatterQuery(words=part))
        assert found.ids() == [ids[2]]


def test_a_page_goes_on_where_the_last_one_ended(town: Town, clerk: Actor, ids: list[UUID]) -> None:
    first = town.services.matters.page(clerk, MatterQuery(limit=2))
    second = town.services.matters.page(clerk, MatterQuery(limit=2, after=first.next_key))
    assert [row.matter_id for row in (*first.rows, *second.rows)] == ids[:4]


def test_only_what_is_overdue_is_overdue(town: Town, clerk: Actor, ids: list[UUID]) -> None:
    [due] = {row.due_on for row in town.services.matters.page(clerk, MatterQuery()).rows}
    assert due is not None
    in_time, late = MatterQuery(overdue_on=due), MatterQuery(overdue_on=due + timedelta(days=1))
    assert town.services.matters.count(clerk, in_time) == 0
    assert town.services.matters.count(clerk, late) == len(ids)


def test_states_narrow_together_with_words(town: Town, clerk: Actor, ids: list[UUID]) -> None:
    both = MatterQuery(words="工资", states=frozenset({MatterState.CLOSED}))
    assert town.services.matters.count(clerk, both) == 0
    both = MatterQuery(words="工资", states=frozenset({MatterState.REGISTERED}))
    assert town.services.matters.keys(clerk, both).ids() == [ids[1], ids[3]]


@pytest.mark.parametrize("counted", [Counted.ACCEPTED, Counted.RESOLVED, Counted.RECEIVED])
@pytest.mark.parametrize("dispute_type", [None, DisputeType.OTHER])
def test_the_page_of_a_period_is_the_beginning_of_all_its_matters(
    town: Town, clerk: Actor, ids: list[UUID], counted: Counted, dispute_type: DisputeType | None
) -> None:
    days = [date(2026, 3, 2) + timedelta(days=step) for step in (0, 3, 40)]
    accept_and_resolve(town, dict(zip(ids, (*days, None, days[1]), strict=True)))
    for since, until in ((days[0], days[0]), (days[1], days[1]), (days[0], days[2])):
        query = MatterQuery(counted=counted, since=since, until=until, dispute_type=dispute_type)
        every = town.services.matters.keys(clerk, query).ids()
        page = town.services.matters.page(clerk, MatterQuery(**{**vars(query), "limit": 2}))
        assert [row.matter_id for row in page.rows] == every[:2]
        if counted is not Counted.RECEIVED:
            assert len(every) == sum(since <= day <= until for day in (*days, days[1]))


def accept_and_resolve(town: Town, days: dict[UUID, date | None]) -> None:
    """Let each matter be accepted and resolved at noon of a day, or never."""
    with town.engine.begin() as connection:
        for one, day in days.items():
            if day is not None:
                noon = datetime(day.year, day.month, day.day, 4, tzinfo=UTC)
                connection.execute(
                    update(matters)
                    .where(matters.c.id == one)
                    .values(accepted_at=noon, resolved_at=noon, outcome=Outcome.AGREED_WRITTEN)
                )
