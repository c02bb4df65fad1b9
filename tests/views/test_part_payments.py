"""The room takes down parts of a payment, by keyboard."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from centre_app.domain.agreements.codes import PerformanceStatus
from centre_app.views.desk import Desk
from centre_app.views.follow_up.room import FollowUpRoom
from centre_app.views.parts.dialog import Dialog
from centre_app.views.tasks import Tasks
from tests.agreements_builders import Bench, bench_in, payment, removal
from tests.town import Town
from tests.views.dressing import alone


@pytest.fixture
def bench(desk_town: Town) -> Bench:
    bench = bench_in(desk_town)
    first, second = bench.page.sides[:2]
    soon = replace(payment(second.party_id, first.party_id), due_on=bench.today)
    bench.conclude(items=(soon, removal(second.party_id)))
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


def received(room: FollowUpRoom) -> int:
    return sum(len(row.received) for row in room.tabs.performance.rows_model.rows)


def receive(room: FollowUpRoom, amount: str, qtbot: QtBot) -> None:
    room.work.promise.payment.amount.set_text(amount)
    editor = room.work.promise.payment.amount.editor()
    QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    rest(room, qtbot)


def test_a_part_is_noted_by_keyboard_and_adds_up(
    room: FollowUpRoom, bench: Bench, qtbot: QtBot
) -> None:
    QTest.keyClick(room.tabs.performance, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is room.work.promise.payment.amount.editor()
    receive(room, "5000", qtbot)
    qtbot.waitUntil(lambda: "7,000.00" in room.work.promise.payment.receipts.told)
    assert room.work.promise.payment.amount.text() == ""
    assert PerformanceStatus.PARTIAL in {one.status for one in bench.agreement.items}
    room.tabs.performance.setFocus()
    assert room._back in room.more_actions


def test_a_sum_that_cannot_stand_is_said_beside_the_field(room: FollowUpRoom, qtbot: QtBot) -> None:
    receive(room, "0", qtbot)
    qtbot.waitUntil(lambda: bool(room.work.promise.payment.amount.error))
    assert room.work.promise.payment.amount.text() == "0"


def test_what_is_not_money_offers_no_payment(room: FollowUpRoom, qtbot: QtBot) -> None:
    model = room.tabs.performance.rows_model
    [place] = [at for at, row in enumerate(model.rows) if row.amount is None]
    room.tabs.performance.setFocus()
    room.tabs.performance.setCurrentIndex(model.index(place, 0))
    assert room.work.promise.payment.isHidden()
    assert not room.work.promise.tick.isHidden()


def test_a_part_noted_wrongly_is_taken_back_with_a_reason(
    room: FollowUpRoom, bench: Bench, qtbot: QtBot
) -> None:
    receive(room, "5000", qtbot)
    qtbot.waitUntil(lambda: bool(received(room)))
    room._back.trigger()
    dialog = room.findChild(Dialog, "reason")
    assert dialog is not None
    field = dialog.findChild(QLineEdit, "reason.text")
    assert field is not None
    field.setText("金额记错")
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    rest(room, qtbot)
    qtbot.waitUntil(lambda: not received(room))
    assert "金额记错" in room.work.promise.payment.receipts.told
    assert PerformanceStatus.PARTIAL not in {one.status for one in bench.agreement.items}
