"""When people cannot come: told in the case, shown where hours are chosen, and kept clear of."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from centre_app.services.records.case_card import CaseCard
from centre_app.views.mediation.impossible_dialog import ImpossibleDialog
from centre_app.views.mediation.room import MediationRoom
from tests.mediation_town import Road
from tests.views.mediation.conftest import Settle


def press(qtbot: QtBot, inside: QWidget, name: str) -> None:
    button = inside.findChild(QAbstractButton, name)
    assert button is not None, name
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)


def put(dialog: QWidget, name: str, text: str) -> None:
    field = dialog.findChild(QLineEdit, f"impossible.{name}")
    assert field is not None, name
    field.setText(text)


def card(room: MediationRoom) -> CaseCard:
    assert room.cases.panel.card is not None
    return room.cases.panel.card


def opened(qtbot: QtBot, room: MediationRoom, ask: Callable[[], None]) -> ImpossibleDialog:
    ask()
    dialog = room.findChild(ImpossibleDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.isVisible)
    return dialog


def test_hours_that_do_not_suit_are_warned_of_while_they_are_typed(
    qtbot: QtBot, room: MediationRoom, road: Road, settled: Settle
) -> None:
    case_id = road.ready()
    room.open_case(case_id)
    settled()
    dialog = opened(qtbot, room, lambda: press(qtbot, room, "plan.impossible"))
    dialog.who.set_value(card(room).parties[0].person_id)
    put(dialog, "week", "周二上午")
    put(dialog, "reason", "外出打工")
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settled()
    hours = room.cases.panel.plan.hours
    hours.day.set_text("2026-03-03")
    hours.starts.set_text("9:00")
    qtbot.waitUntil(lambda: not hours.doubtful.isHidden())
    assert "王桂兰不便（外出打工）" in hours.doubtful.text()
    hours.starts.set_text("15:00")
    assert hours.doubtful.isHidden()
    settled()


def test_a_time_is_told_stands_with_the_hours_and_is_taken_back(
    qtbot: QtBot, room: MediationRoom, road: Road, settled: Settle
) -> None:
    room.open_case(road.ready())
    settled()
    dialog = opened(qtbot, room, lambda: press(qtbot, room, "plan.impossible"))
    dialog.who.set_value(card(room).parties[0].person_id)
    put(dialog, "week", "周二上午")
    put(dialog, "reason", "外出打工")
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settled()
    [line] = card(room).impossible
    assert (line.name, line.week, line.reason) == ("王桂兰", "周二 上午", "外出打工")
    qtbot.keyClick(room, Qt.Key.Key_F, Qt.KeyboardModifier.AltModifier)
    settled()
    slots = room.cases.panel.plan.slots
    assert all(
        one.span.starts_at.weekday() != 1 or one.span.starts_at.hour > 3 for one in slots.answers
    )
    press(qtbot, room, "plan.impossible.drop.0")
    settled()
    assert card(room).impossible == ()


def test_what_cannot_be_is_said_in_the_dialog_and_nothing_typed_is_lost(
    qtbot: QtBot, room: MediationRoom, road: Road, settled: Settle
) -> None:
    room.open_case(road.ready())
    settled()
    dialog = opened(qtbot, room, lambda: press(qtbot, room, "plan.impossible"))
    put(dialog, "week", "农忙的时候")
    dialog.commit()
    settled()
    assert dialog.isVisible()
    assert dialog.week.text() == "农忙的时候"
    assert dialog.form.field("week").error
    assert dialog.form.field("called").error
    dialog.reject()


def test_who_is_called_is_asked_after_from_the_list_of_those_called(
    qtbot: QtBot, room: MediationRoom, road: Road, settled: Settle
) -> None:
    case_id = road.ready()
    road.plan(case_id)
    room.open_case(case_id)
    settled()
    panel = room.cases.panel
    panel.call.open()
    panel.call.people.go_to_first()
    dialog = opened(qtbot, room, lambda: press(qtbot, room, "call.impossible"))
    assert dialog.who.value() == card(room).parties[0].person_id
    dialog.reject()
