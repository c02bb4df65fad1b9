"""The township for show is made whole, once, and lets everybody in."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from shutil import copytree

import pytest
from sqlalchemy import select

from centre_app import bootstrap
from centre_app.domain.agreements.codes import AgreementStatus, PerformanceStatus
from centre_app.domain.clock import civil_day
from centre_app.domain.errors import SignInError
from centre_app.domain.mediation.codes import SessionState
from centre_app.services.records.accounts import SignIn
from centre_app.storage import tables as t
from tests.fixed_clock import FixedClock
from tests.once import made_once

SUNDAY_MORNING = datetime(2026, 11, 21, 23, 30, tzinfo=UTC)
MOST = {"matters": 480, "visits": 780, "mediation_cases": 290}
LEAST = {"matters": 450, "visits": 640, "mediation_cases": 250, "agreements": 170, "revisits": 250}

A_FEW_WEEKS = 35
"""Days."""

LONGEST_SECONDS = 400

pytestmark = pytest.mark.timeout(LONGEST_SECONDS)


@pytest.fixture(scope="module")
def clock_of_show() -> FixedClock:
    return FixedClock(SUNDAY_MORNING)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, clock_of_show: FixedClock) -> Path:
    def make(folder: Path) -> None:
        bootstrap.make_demo(folder / "demo", clock_of_show, lambda _percent, _words: None)

    # Whoever signs in writes: each process has a house of its own, the making is shared.
    made = made_once(tmp_path_factory, "township_of_show", make, patience=LONGEST_SECONDS)
    return copytree(made / "demo", tmp_path_factory.mktemp("house") / "demo")


@pytest.fixture
def enter(folder: Path, clock_of_show: FixedClock) -> Callable[[str], bootstrap.OpenHouse]:
    def open_as(login: str) -> bootstrap.OpenHouse:
        house = bootstrap.demo_house(folder, clock_of_show)
        return house.open(SignIn(login, bootstrap.DEMO_PASSWORD))

    return open_as


def test_everybody_shown_signs_in_with_the_published_password(
    enter: Callable[[str], bootstrap.OpenHouse],
) -> None:
    for login, name, _ in bootstrap.demo_people():
        house = enter(login)
        assert house.signed_in.actor.name == name
        assert house.signed_in.demo
        assert not house.signed_in.must_change
        house.engine.dispose()


def test_another_password_opens_nothing(folder: Path, clock_of_show: FixedClock) -> None:
    with pytest.raises(SignInError):
        bootstrap.demo_house(folder, clock_of_show).open(SignIn("liang", "Lanhe-2025"))


def test_the_township_is_as_busy_as_a_real_one(
    enter: Callable[[str], bootstrap.OpenHouse],
) -> None:
    house = enter("liang")
    with house.engine.connect() as connection:
        counts = {
            name: len(connection.execute(select(t.metadata.tables[name].c.id)).all())
            for name in LEAST
        }
        states = connection.execute(
            select(t.mediation.sessions.c.state, t.mediation.sessions.c.starts_at)
        ).all()
    house.engine.dispose()
    assert {name: count for name, count in counts.items() if count < LEAST[name]} == {}
    assert {name: counts[name] for name, most in MOST.items() if counts[name] > most} == {}
    planned = [one.starts_at for one in states if one.state is SessionState.PLANNED]
    assert len(planned) >= 5


def test_a_handful_of_promises_is_overdue_and_none_of_them_for_long(
    enter: Callable[[str], bootstrap.OpenHouse],
) -> None:
    house = enter("liang")
    items, deals = t.agreements.performance_items.c, t.agreements.agreements.c
    with house.engine.connect() as connection:
        promises = connection.execute(
            select(items.status, items.due_on)
            .join(t.agreements.agreements, deals.id == items.agreement_id)
            .where(deals.status == AgreementStatus.EFFECTIVE, items.due_on.is_not(None))
        ).all()
    house.engine.dispose()
    today = civil_day(SUNDAY_MORNING)
    late = [
        (today - due_on).days
        for status, due_on in promises
        if due_on < today and not status.settled
    ]
    assert 1 <= len(late) <= 9
    assert max(late) <= A_FEW_WEEKS
    ways = {status for status, due_on in promises if due_on < today - timedelta(A_FEW_WEEKS)}
    assert ways >= {
        PerformanceStatus.DONE,
        PerformanceStatus.LATE_DONE,
        PerformanceStatus.TO_COURT,
        PerformanceStatus.RELIEVED,
    }


def test_a_township_that_is_there_is_left_alone(folder: Path, clock_of_show: FixedClock) -> None:
    before = (folder / "centre.db").stat().st_mtime_ns
    told: list[int] = []
    bootstrap.make_demo(folder, clock_of_show, lambda percent, _: told.append(percent))
    assert told == []
    assert (folder / "centre.db").stat().st_mtime_ns == before
