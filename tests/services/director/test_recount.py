"""Counting anew while colleagues go on saving."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from centre_app.domain.permissions import Actor, Role
from centre_app.services.director.reports import Reports
from centre_app.services.records.reports import CountsRebuild
from centre_app.storage import recount
from tests.services.director.random_matters import strew
from tests.storage.builders import a_matter
from tests.town import Town


@pytest.fixture
def director(town: Town) -> Actor:
    strew(town, seed=11)
    return town.actor(Role.DIRECTOR)


@pytest.fixture
def reports(town: Town) -> Reports:
    return town.services.reports


def save_one(town: Town, before_commit: Callable[[], object] = lambda: None) -> None:
    with town.open_unit(town.actor(Role.DIRECTOR)) as unit:
        matter = a_matter()
        matter.parties.clear()
        unit.matters.add(matter)
        unit.month_counts.registered(matter)
        unit.audit.record("matter:registered", matter.id, matter.title)
        before_commit()


def test_a_matter_saved_during_the_count_is_in_the_new_rows(
    town: Town, director: Actor, reports: Reports
) -> None:
    counted, may_commit = threading.Event(), threading.Event()

    def slowly() -> None:
        counted.set()
        may_commit.wait()

    with ThreadPoolExecutor(2) as colleagues:
        saving = colleagues.submit(save_one, town, slowly)
        counted.wait()
        rebuilding = colleagues.submit(reports.rebuild_counts, director, CountsRebuild())
        threading.Timer(0.3, may_commit.set).start()
        saving.result()
        rebuilding.result()
    assert reports.compare_counts(director, None) == ()


def test_a_matter_saved_while_both_sides_are_compared_is_no_difference(
    town: Town, director: Actor, reports: Reports, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = recount._kept

    def read_and_then_somebody_saves(session: object) -> object:
        kept = read(session)  # type: ignore[arg-type]
        with ThreadPoolExecutor(1) as colleague:
            colleague.submit(save_one, town).result()
        return kept

    monkeypatch.setattr(recount, "_kept", read_and_then_somebody_saves)
    assert reports.compare_counts(director, None) == ()
