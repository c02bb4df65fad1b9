"""The window for judicial confirmation in every list that shows dates (RULE 20)."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

import pytest

from centre_app.domain.agreements.codes import ConfirmationStatus, PerformanceStatus
from centre_app.domain.confirmation.codes import ConfirmationStep
from centre_app.domain.matters.codes import DeadlineKind, MatterState
from centre_app.domain.permissions import Role
from centre_app.services.records.case_page import DueLine
from centre_app.services.records.follow_up import FollowUpQuery
from centre_app.services.records.matters import MatterKey, MatterQuery
from tests.agreements_builders import TODAY, Bench, bench_in
from tests.court_road import CourtRoad
from tests.town import Town
from tests.town_after import TownAfter

LAST_DAY = date(2026, 4, 1)
A_WEEK_BEFORE = timedelta(days=23)
DECIDED = [one for one in ConfirmationStatus if not one.undecided]
OVER = [one for one in DECIDED if not one.in_court and one is not ConfirmationStatus.DISMISSED]
"""Where nothing is owed any more; who was dismissed is asked what he will do."""


@dataclass(frozen=True)
class Shown:
    """Where the window is to be seen."""

    today: bool
    total: int
    follow_up: bool
    register: date | None
    page: bool


NOWHERE = Shown(today=False, total=0, follow_up=False, register=None, page=False)
EVERYWHERE = Shown(today=True, total=1, follow_up=True, register=LAST_DAY, page=True)


def _only_the_window(town: Town) -> Bench:
    bench = bench_in(town)
    bench.conclude()
    with town.open_unit(bench.actor) as unit:
        for due in unit.deadlines.find(met_on=None):
            if due.kind is not DeadlineKind.CONFIRMATION:
                due.met_on = TODAY
        for agreement in unit.agreements.find():
            for item in agreement.items:
                item.tick(PerformanceStatus.DONE, on=TODAY, note="")
        for revisit in unit.revisits.find():
            revisit.waive("另案回访", on=TODAY, by=bench.actor.staff_id)
        unit.audit.record("revisit:waived", bench.case_id, "")
    return bench


@pytest.fixture
def bench(town_after: TownAfter) -> Bench:
    """Give an agreement whose window is all that its matter still owes."""
    town, bench = town_after(_only_the_window)
    return replace(bench, town=town)


def note(bench: Bench, status: ConfirmationStatus) -> None:
    CourtRoad(bench).go(status)


def line_on_page(bench: Bench) -> DueLine:
    page = bench.town.services.matters.case_page(bench.actor, MatterKey(bench.matter_id))
    return next(one for one in page.deadlines if one.kind is DeadlineKind.CONFIRMATION)


def shown(bench: Bench) -> Shown:
    services, director = bench.town.services, bench.town.actor(Role.DIRECTOR)
    board = services.today.board(director, None)
    [row] = services.matters.page(director, MatterQuery()).rows
    return Shown(
        today=any(one.due.what == DeadlineKind.CONFIRMATION.label for one in board.lights),
        total=board.lights_total,
        follow_up=bool(services.follow_up.lists(bench.actor, FollowUpQuery()).confirmations),
        register=row.due_on,
        page=line_on_page(bench).light is not None,
    )


def overdue(bench: Bench) -> int:
    director, today = bench.town.actor(Role.DIRECTOR), bench.town.clock.now().date()
    return bench.town.services.matters.count(director, MatterQuery(overdue_on=today))


@pytest.mark.parametrize(
    "status",
    [
        ConfirmationStatus.NONE,
        ConfirmationStatus.INTENDED,
        ConfirmationStatus.REJECTED_INTAKE,
    ],
)
def test_a_window_stands_in_every_list_while_the_parties_are_undecided(
    bench: Bench, status: ConfirmationStatus
) -> None:
    note(bench, status)
    bench.town.clock.advance(A_WEEK_BEFORE)
    assert shown(bench) == EVERYWHERE


@pytest.mark.parametrize("status", OVER)
def test_a_window_leaves_every_list_once_the_parties_or_the_court_decided(
    bench: Bench, status: ConfirmationStatus
) -> None:
    bench.town.clock.advance(A_WEEK_BEFORE)
    note(bench, status)
    assert shown(bench) == NOWHERE


@pytest.mark.parametrize("status", [one for one in ConfirmationStatus if one.in_court])
def test_what_lies_with_the_court_stays_in_the_room_and_is_not_due(
    bench: Bench, status: ConfirmationStatus
) -> None:
    bench.town.clock.advance(A_WEEK_BEFORE)
    note(bench, status)
    assert shown(bench) == replace(NOWHERE, follow_up=True)


@pytest.mark.parametrize("status", DECIDED)
def test_what_was_decided_stays_in_the_matter_s_history(
    bench: Bench, status: ConfirmationStatus
) -> None:
    note(bench, status)
    page = bench.town.services.matters.case_page(bench.actor, MatterKey(bench.matter_id))
    met = [one.met_on for one in page.deadlines if one.kind is DeadlineKind.CONFIRMATION]
    assert TODAY in met
    told = [one.note for one in page.history if one.tag == "agreement:confirmation"]
    assert any(one.startswith(status.label) for one in told)


def test_the_day_of_the_application_stands_when_the_court_has_ruled(bench: Bench) -> None:
    note(bench, ConfirmationStatus.APPLIED)
    bench.town.clock.advance(timedelta(days=9))
    for step in (ConfirmationStep.ACCEPTED, ConfirmationStep.CONFIRMED):
        CourtRoad(bench).note(step)
    assert line_on_page(bench).met_on == TODAY


def test_a_decision_taken_back_opens_the_window_again(bench: Bench) -> None:
    note(bench, ConfirmationStatus.WAIVED)
    note(bench, ConfirmationStatus.INTENDED)
    bench.town.clock.advance(A_WEEK_BEFORE)
    assert shown(bench) == EVERYWHERE


def test_a_closed_matter_owes_no_window_again(bench: Bench) -> None:
    note(bench, ConfirmationStatus.WAIVED)
    with bench.town.open_unit(bench.actor) as unit:
        matter = unit.matters.look(bench.matter_id)
        matter.state, matter.closed_at = MatterState.CLOSED, unit.now
        unit.audit.record("matter:closed", matter.id, matter.number)
    CourtRoad(bench).agree(True)
    assert shown(bench) == NOWHERE


def test_on_its_last_day_a_window_is_open_and_the_day_after_it_is_lapsed_not_late(
    bench: Bench,
) -> None:
    bench.town.clock.advance(LAST_DAY - TODAY)
    assert shown(bench) == EVERYWHERE
    bench.town.clock.advance(timedelta(days=1))
    assert shown(bench) == NOWHERE
    assert overdue(bench) == 0
    assert line_on_page(bench).met_on is None


@pytest.mark.parametrize(("days", "lights"), [(19, 0), (20, 1), (25, 1), (30, 1)])
def test_today_speaks_of_a_window_from_its_twentieth_day(
    bench: Bench, days: int, lights: int
) -> None:
    bench.town.clock.advance(timedelta(days=days))
    board = bench.town.services.today.board(bench.town.actor(Role.DIRECTOR), None)
    assert (len(board.lights), board.lights_total) == (lights, lights)


def test_the_matter_s_page_says_where_the_confirmation_stands(bench: Bench) -> None:
    note(bench, ConfirmationStatus.ACCEPTED)
    page = bench.town.services.matters.case_page(bench.actor, MatterKey(bench.matter_id))
    assert [one.confirmation for one in page.agreements] == [ConfirmationStatus.ACCEPTED]
