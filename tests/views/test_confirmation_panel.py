"""What the card says on the days of the countdown, and which form it asks."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from centre_app.domain.agreements.codes import ConfirmationStatus
from centre_app.domain.confirmation.codes import ConfirmationStep
from centre_app.domain.permissions import Role
from centre_app.services.records.agreements import AgreementKey
from centre_app.views.desk import Desk
from centre_app.views.follow_up import confirmation_words as words
from centre_app.views.follow_up.confirmation_panel import ConfirmationPanel
from centre_app.views.follow_up.ledger_dialog import LedgerDialog
from centre_app.views.follow_up.room import FollowUpRoom
from centre_app.views.parts.link import Link
from centre_app.views.tasks import Tasks
from tests.agreements_builders import Bench, bench_in
from tests.court_road import CourtRoad
from tests.town import Town
from tests.views.dressing import alone
from tests.views.looking import clipped, nameless, settle


@pytest.fixture
def bench(desk_town: Town) -> Bench:
    bench = bench_in(desk_town)
    bench.conclude()
    return bench


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[Tasks]:
    tasks = Tasks()
    yield tasks
    tasks.shut_down()


def panel_of(bench: Bench, qtbot: QtBot) -> ConfirmationPanel:
    panel = alone(ConfirmationPanel)
    qtbot.addWidget(panel)
    key = AgreementKey(bench.step.agreement_id)
    panel.show_page(bench.town.services.confirmations.page(bench.actor, key))
    return panel


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, words.MARKS[0].format(left=30)),
        (20, words.MARKS[20].format(left=10)),
        (25, words.MARKS[25].format(left=5)),
        (28, words.MARKS[28].format(left=2)),
        (30, words.LAST_DAY),
        (31, words.LAPSED),
    ],
)
def test_the_countdown_says_what_is_to_be_done(
    bench: Bench, qtbot: QtBot, days: int, said: str
) -> None:
    bench.town.clock.advance(timedelta(days=days))
    assert panel_of(bench, qtbot).says.text() == said


def test_what_the_court_asks_for_is_told_with_its_day(bench: Bench, qtbot: QtBot) -> None:
    road = CourtRoad(bench)
    road.go(ConfirmationStatus.APPLIED)
    road.note(ConfirmationStep.SUPPLEMENT_ASKED, due_on=date(2026, 3, 20))
    facts = panel_of(bench, qtbot).facts.text().split("\n")
    assert facts[0] == "第三条履行期限不明确，2026-03-20 前补充"


def test_after_the_last_day_nothing_is_asked_any_more(bench: Bench, qtbot: QtBot) -> None:
    bench.town.clock.advance(timedelta(days=31))
    panel = panel_of(bench, qtbot)
    assert panel.form is None
    assert not panel.packet.isVisibleTo(panel)


def test_what_is_typed_stays_when_the_same_is_read_again(bench: Bench, qtbot: QtBot) -> None:
    CourtRoad(bench).want()
    panel = panel_of(bench, qtbot)
    panel.court.note.set_text("立案窗口")
    key = AgreementKey(bench.step.agreement_id)
    panel.show_page(bench.town.services.confirmations.page(bench.actor, key))
    assert panel.court.note.text() == "立案窗口"


@pytest.mark.parametrize("status", ConfirmationStatus)
def test_every_status_reads_whole_and_by_name(
    bench: Bench, tasks: Tasks, qtbot: QtBot, status: ConfirmationStatus
) -> None:
    CourtRoad(bench).go(status)
    services, clock = bench.town.services, bench.town.clock
    room = alone(lambda: FollowUpRoom(Desk(bench.actor, tasks), services, clock))
    qtbot.addWidget(room)
    room.resize(1180, 640)
    room.show()
    room.open_subject("confirmation", bench.step.agreement_id)
    qtbot.waitUntil(lambda: not tasks.busy)
    settle()
    assert room.work.confirmation.isVisible()
    assert clipped(room.work.confirmation) == []
    assert nameless(room.work.confirmation) == []


def test_the_packet_is_shown_beside_the_list(bench: Bench, tasks: Tasks, qtbot: QtBot) -> None:
    CourtRoad(bench).want()
    services, clock = bench.town.services, bench.town.clock
    room = alone(lambda: FollowUpRoom(Desk(bench.actor, tasks), services, clock))
    qtbot.addWidget(room)
    room.show()
    room.open_subject("confirmation", bench.step.agreement_id)
    qtbot.waitUntil(lambda: not tasks.busy)
    room.work.confirmation.packet.click()
    qtbot.waitUntil(lambda: room.work.paper.pages is not None)
    assert room.step_back()
    qtbot.waitUntil(lambda: not tasks.busy)
    assert room.work.confirmation.isVisible()
    assert "司法确认申请材料" in room.work.confirmation.papers.findChildren(Link)[0].text()


def test_the_register_opens_from_the_list_and_leads_back_to_an_application(
    bench: Bench, tasks: Tasks, qtbot: QtBot
) -> None:
    CourtRoad(bench).go(ConfirmationStatus.ACCEPTED)
    town = bench.town
    desk = Desk(town.actor(Role.DIRECTOR), tasks)
    room = alone(lambda: FollowUpRoom(desk, town.services, town.clock))
    qtbot.addWidget(room)
    room.show()
    room.open_subject("confirmation", bench.step.agreement_id)
    qtbot.waitUntil(lambda: not tasks.busy)
    action = room.findChild(QAction, "follow_up.ledger")
    assert action is not None
    action.trigger()
    dialog = room.findChild(LedgerDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: len(dialog.table.rows_model.rows) == 1)
    settle()
    assert clipped(dialog) == []
    assert nameless(dialog) == []
    picked: list[object] = []
    dialog.picked.connect(picked.append)
    dialog.print_paper()
    qtbot.waitUntil(lambda: dialog.paper.pages is not None)
    dialog.table.opened.emit(dialog.table.rows_model.rows[0])
    assert picked == [bench.step.agreement_id]
    qtbot.waitUntil(lambda: not tasks.busy)
