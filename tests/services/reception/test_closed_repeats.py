"""A matter closed to the clerk is met again: he learns that it exists and whom to ask."""

from dataclasses import replace
from typing import Any

import pytest

from centre_app.domain.errors import NotFoundError, RuleError
from centre_app.domain.matters.access import AccessReason
from centre_app.domain.permissions import Actor, Role
from centre_app.services.matters.access import close_matter
from centre_app.services.records.people import PersonEntry
from centre_app.services.records.repeats import RepeatFindings, RepeatQuery
from centre_app.services.requests import Done
from tests.services.intakes import an_intake
from tests.town import Town

WANG = PersonEntry(name="王桂兰", id_number="11010519491231002X", phone="13812345678")
WALL = RepeatQuery(
    asking=(WANG,), others=(PersonEntry(name="李建军"),), demand="李建军砌墙占了滴水，要求拆除"
)


class Closed:
    """A matter about a wall that the director closed to all but himself."""

    def __init__(self, town: Town) -> None:
        self.town, self.clerk = town, town.actor(Role.RECEPTIONIST)
        self.director = town.actor(Role.DIRECTOR)
        self.done: Done = town.services.reception.register(self.clerk, an_intake())

    def close(self, *, director_reads: bool = True, by: Actor | None = None) -> None:
        """Close it; whoever closes it is named."""
        with self.town.open_unit(by or self.director) as unit:
            close_matter(
                unit,
                unit.matters.look(self.done.id),
                AccessReason.ACCUSATION,
                director_reads=director_reads,
            )

    def found(self, *, reader: Actor | None = None, **changed: Any) -> RepeatFindings:
        """Return what a clerk is told."""
        query = replace(WALL, **changed)
        return self.town.services.repeats.candidates(reader or self.clerk, query)


@pytest.fixture
def matter(town: Town) -> Closed:
    return Closed(town)


def test_an_open_matter_is_pointed_out_and_nobody_need_be_asked(matter: Closed) -> None:
    found = matter.found()
    assert [hit.matter.matter_id for hit in found.hits] == [matter.done.id]
    assert found.ask is None


def test_of_a_closed_one_nothing_is_told_but_whom_to_ask(matter: Closed) -> None:
    matter.close()
    assert matter.found() == RepeatFindings([], (matter.director.name,))


def test_those_named_are_told_all_of_it(matter: Closed) -> None:
    matter.close()
    found = matter.found(reader=matter.director)
    assert [hit.matter.matter_id for hit in found.hits] == [matter.done.id]
    assert found.ask is None


def test_a_name_without_its_number_tells_nothing(matter: Closed) -> None:
    matter.close()
    assert matter.found(asking=(replace(WANG, id_number=""),)) == RepeatFindings([], None)


def test_another_matter_of_the_same_person_tells_nothing(matter: Closed) -> None:
    matter.close()
    other = RepeatQuery(asking=(WANG,), demand="村里拖欠去年的护林工资一万二千元不给")
    found = matter.town.services.repeats.candidates(matter.clerk, other)
    assert found == RepeatFindings([], None)


def test_the_one_complained_of_is_not_told(matter: Closed) -> None:
    matter.close()
    assert matter.found(reader=replace(matter.clerk, name="李建军")).ask is None


def test_a_director_left_out_is_not_told(matter: Closed) -> None:
    mediator = matter.town.actor(Role.MEDIATOR)
    matter.close(director_reads=False, by=mediator)
    assert matter.found(reader=matter.director).ask is None
    assert matter.found().ask == (mediator.name,)


def test_a_visit_to_a_matter_closed_meanwhile_is_refused_with_whom_to_ask(matter: Closed) -> None:
    matter.close()
    again = an_intake(matter_id=matter.done.id)
    with pytest.raises(RuleError) as refused:
        matter.town.services.reception.register(matter.clerk, again)
    assert refused.value.facts == {"ask": matter.director.name}


def test_a_director_left_out_does_not_find_it(matter: Closed) -> None:
    matter.close(director_reads=False, by=matter.town.actor(Role.MEDIATOR))
    with pytest.raises(NotFoundError):
        matter.town.services.reception.register(
            matter.director, an_intake(matter_id=matter.done.id)
        )
