"""What the one box tells of people and matters, from what is on file."""

from datetime import timedelta

import pytest

from centre_app.domain.errors import NotAllowedError
from centre_app.domain.matters.codes import MatterState, RiskLevel
from centre_app.domain.permissions import Role
from centre_app.services.records.people import PersonEntry
from centre_app.services.records.search import Findings, SearchQuery
from tests.agreements_builders import bench_in
from tests.services.intakes import an_intake
from tests.town import Town


def look_up(town: Town, words: str) -> Findings:
    return town.services.reception.look_up(town.actor(Role.RECEPTIONIST), SearchQuery(words))


def register(town: Town, **changed: object) -> str:
    return town.services.reception.register(
        town.actor(Role.RECEPTIONIST), an_intake(**changed)
    ).number


def test_people_come_before_the_matters_that_name_them(town: Town) -> None:
    number = register(town)
    found = look_up(town, "李建军")
    assert [hit.name for hit in found.people] == ["李建军"]
    assert [hit.number for hit in found.matters] == [number]


def test_a_matter_is_found_by_its_demand_and_tells_who_asks(town: Town) -> None:
    register(town)
    found = look_up(town, "滴水")
    assert not found.people
    [matter] = found.matters
    [person] = look_up(town, "王桂兰").people
    assert matter.visitor == person.person_id
    assert matter.open


@pytest.mark.parametrize("typed", ["LF20260302001", "lf2026", "lf 20260302", "6219991032026000013"])
def test_a_matter_is_found_by_its_number_and_by_those_of_its_visits(town: Town, typed: str) -> None:
    number = register(town)
    assert [hit.number for hit in look_up(town, typed).matters] == [number]


def test_a_company_is_found_by_its_name_and_by_its_code(town: Town) -> None:
    code = "91350100M000100Y43"
    company = PersonEntry(name="福州台江商贸有限公司", id_number=code)
    register(town, others=(company,))
    for typed in ("台江", code, code.lower()):
        assert [hit.name for hit in look_up(town, typed).people] == [company.name]


def test_age_and_village_tell_people_apart(town: Town) -> None:
    register(town)
    [hit] = look_up(town, "王桂兰").people
    assert hit.age == 76
    assert hit.last_visit_at == town.clock.now()


def test_a_second_visit_about_something_open_is_told(town: Town) -> None:
    register(town)
    [matter] = look_up(town, "滴水").matters
    [first] = look_up(town, "王桂兰").people
    assert not first.came_again
    town.clock.advance(timedelta(days=1))
    register(town, matter_id=matter.matter_id)
    [again] = look_up(town, "王桂兰").people
    assert again.came_again
    _end(town, matter.number)
    [ended] = look_up(town, "王桂兰").people
    assert not ended.came_again
    assert ended.open_matters == 0


def test_the_danger_of_an_open_matter_is_told(town: Town) -> None:
    number = register(town)
    with town.open_unit(town.actor(Role.DIRECTOR)) as unit:
        [matter] = unit.matters.find(number=number)
        matter.risk = RiskLevel.HIGH
        unit.audit.record("matter:changed", matter.id, number)
    assert [hit.high_risk for hit in look_up(town, "王桂兰").people] == [True]
    _end(town, number)
    assert [hit.high_risk for hit in look_up(town, "王桂兰").people] == [False]


def test_a_promise_whose_day_is_over_is_told_of_both_sides(town: Town) -> None:
    bench = bench_in(town)
    bench.conclude()
    sides = ("赵德顺", "李建军")
    assert [look_up(town, name).people[0].promise_late for name in sides] == [False, False]
    town.clock.advance(timedelta(days=800))
    assert [look_up(town, name).people[0].promise_late for name in sides] == [True, True]


def test_who_may_not_read_of_people_finds_nobody(town: Town) -> None:
    with pytest.raises(NotAllowedError):
        town.services.reception.look_up(town.actor(Role.AUDITOR), SearchQuery("王"))


def _end(town: Town, number: str) -> None:
    with town.open_unit(town.actor(Role.DIRECTOR)) as unit:
        [matter] = unit.matters.find(number=number)
        matter.state = MatterState.CLOSED
        unit.audit.record("matter:changed", matter.id, number)
