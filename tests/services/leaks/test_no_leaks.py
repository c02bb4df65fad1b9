import inspect
from dataclasses import replace
from typing import Any, get_type_hints

import pytest

from centre_app.domain.errors import CentreError, NotFoundError
from centre_app.domain.matters.access import RESTRICTED_TITLE
from centre_app.domain.permissions import Actor, Role
from centre_app.services.records.matters import MatterQuery
from centre_app.services.records.reception import VisitQuery
from centre_app.services.records.sessions import CalendarQuery
from centre_app.services.requests import Done
from centre_app.services.use_case import UseCases
from tests.services.leaks.readings import READINGS, REFUSED, TELLING
from tests.services.leaks.scene import Scene, leaked
from tests.town import Town


@pytest.fixture
def scene(town: Town) -> Scene:
    return Scene(town)


def readings_of(town: Town) -> set[str]:
    """Return every use case that answers with more than that it is done."""
    found = set()
    for room, served in vars(town.services).items():
        if not isinstance(served, UseCases):
            continue
        for name, use_case in inspect.getmembers(served, inspect.ismethod):
            if hasattr(use_case, "permission") and not _changes(use_case):
                found.add(f"{room}.{name}")
    return found


def _changes(use_case: Any) -> bool:
    return get_type_hints(inspect.unwrap(use_case))["return"] is Done


def answers(scene: Scene, actor: Actor, name: str) -> list[Any]:
    """Return what somebody is told; who is refused is told the error."""
    room, method = name.split(".")
    use_case = getattr(getattr(scene.town.services, room), method)
    told: list[Any] = []
    for request in READINGS[name](scene):
        try:
            told.append(use_case(actor, request))
        except CentreError as error:
            told.append(error)
    return told


def test_every_use_case_that_reads_is_asked(town: Town) -> None:
    assert readings_of(town) == READINGS.keys()


def test_nobody_else_learns_names_or_demand_of_a_closed_matter(scene: Scene) -> None:
    told = {name: answers(scene, scene.other, name) for name in READINGS}
    assert {name: found for name, found in ((n, leaked(t)) for n, t in told.items()) if found} == {}
    for name in REFUSED:
        assert told[name], name
        assert all(isinstance(one, NotFoundError) for one in told[name]), name


def test_of_a_matter_met_again_only_whom_to_ask_is_told(scene: Scene) -> None:
    clerk = replace(scene.other, roles=frozenset(Role) - {Role.DIRECTOR})
    told = answers(scene, clerk, "repeats.candidates")
    assert leaked(told) == []
    assert {found.ask for found in told} == {None, (scene.named.name,)}
    assert all(found.hits == [] for found in told)


def test_the_named_are_told_everything(scene: Scene) -> None:
    silent = {name for name in TELLING if not leaked(answers(scene, scene.named, name))}
    assert silent == set()


def test_numbers_add_up_where_the_words_are_taken_away(scene: Scene) -> None:
    services, other = scene.town.services, scene.other
    rows = services.matters.page(other, MatterQuery()).rows
    assert [row.title for row in rows] == [RESTRICTED_TITLE] * len(scene.matters)
    assert all(row.number and row.due_on is None for row in rows)
    assert services.matters.count(other, MatterQuery()) == len(rows)
    [visit] = services.reception.list_visits(other, VisitQuery())
    assert (visit.visitor, visit.words) == (RESTRICTED_TITLE, "")
    assert visit.number
    days = CalendarQuery(
        scene.town.clock.now().date(), scene.town.clock.now().date().replace(day=9)
    )
    [block] = services.sessions.calendar(other, days).blocks
    assert (block.surnames, block.place) == (RESTRICTED_TITLE, "")
