"""The room takes down who was urged, tells of rights, and notes what came of it, by keyboard."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from centre_app.domain.agreements.breach_codes import AfterAgreement, PromptWay
from centre_app.domain.agreements.codes import PerformanceStatus
from centre_app.views.desk import Desk
from centre_app.views.follow_up.promise_panel import BREACH, URGE
from centre_app.views.follow_up.room import FollowUpRoom
from centre_app.views.tasks import Tasks
from tests.agreements_builders import Bench, bench_in, removal
from tests.town import Town
from tests.views.dressing import alone


@pytest.fixture
def bench(desk_town: Town) -> Bench:
    bench = bench_in(desk_town)
    bench.conclude(items=(removal(bench.page.sides[1].party_id),))
    desk_town.clock.advance(timedelta(days=21))
    return bench


@pytest.fixture
def room(bench: Bench, qtbot: QtBot) -> Iterator[FollowUpRoom]:
    tasks = Tasks()
    room = alone(
        lambda: FollowUpRoom(Desk(bench.actor, tasks), bench.town.services, bench.town.clock)
    )
    qtbot.addWidget(room)
    room.resize(1200, 700)
    room.show()
    room.activateWindow()
    qtbot.waitUntil(room.isActiveWindow)
    room.opened()
    qtbot.waitUntil(lambda: room.lists is not None)
    yield room
    tasks.shut_down()


def rest(room: FollowUpRoom, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not room._desk.tasks.busy)


def commit(widget: QWidget) -> None:
    QTest.keyClick(widget, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def urged(room: FollowUpRoom) -> int:
    return sum(row.urged for row in room.tabs.performance.rows_model.rows)


def urge(room: FollowUpRoom, qtbot: QtBot, answer: str) -> None:
    before = urged(room)
    form = room.work.promise.urging
    form.answer.set_text(answer)
    commit(form.answer.editor())
    qtbot.waitUntil(lambda: urged(room) == before + 1)
    rest(room, qtbot)


def test_whoever_is_urged_in_vain_leads_to_rights_and_to_court(
    room: FollowUpRoom, bench: Bench, qtbot: QtBot
) -> None:
    panel = room.work.promise
    QTest.keyClick(room, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert panel.tabs.currentIndex() == URGE
    QTest.keyClick(room.tabs.performance, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is panel.urging.way.editor()
    urge(room, qtbot, "答应周末清走")
    urge(room, qtbot, "推说没空")
    assert "已督促 2 次" in panel.urging.hint.text()
    panel.tabs.setCurrentIndex(BREACH)
    assert panel.breach.isHidden()
    panel.rights.person_name.set_text("赵德顺")
    commit(panel.rights.person_name.editor())
    qtbot.waitUntil(lambda: not panel.breach.isHidden())
    rest(room, qtbot)
    assert AfterAgreement.PAYMENT_ORDER not in panel.breach.came.values()
    panel.breach.came.set_value(AfterAgreement.SUED)
    commit(panel.breach.document.editor())
    qtbot.waitUntil(lambda: not room.tabs.performance.rows_model.rows)
    assert bench.agreement.items[0].status is PerformanceStatus.TO_COURT


def test_an_answer_is_asked_for_at_its_field_and_nothing_typed_is_lost(
    room: FollowUpRoom, qtbot: QtBot
) -> None:
    panel = room.work.promise
    panel.tabs.setCurrentIndex(URGE)
    panel.urging.person_name.set_text("李建军之妻")
    panel.urging.commit()
    qtbot.waitUntil(lambda: bool(panel.urging.answer.error))
    assert panel.urging.person_name.text() == "李建军之妻"


def test_a_letter_is_shown_as_it_was_printed(room: FollowUpRoom, qtbot: QtBot) -> None:
    panel = room.work.promise
    panel.tabs.setCurrentIndex(URGE)
    panel.urging.way.set_value(PromptWay.LETTER)
    panel.urging.commit()
    qtbot.waitUntil(lambda: room.work.paper.pages is not None)
