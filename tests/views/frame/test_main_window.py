from collections.abc import Iterator
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QInputMethodEvent, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from centre_app.domain.errors import StorageBusyError
from centre_app.views import theme
from centre_app.views.frame.main_window import MainWindow
from centre_app.views.frame.rail import RailButton
from centre_app.views.frame.room import Subject
from centre_app.views.messages import Level
from centre_app.views.theme import TypeSize
from tests.views.conftest import Wear
from tests.views.frame.windows import Builder, Plain, Reception
from tests.views.looking import clipped, settle, walked

SOMEBODY = Subject("person", UUID(int=5))


def reception(window: MainWindow) -> Reception:
    assert isinstance(window.room, Reception)
    return window.room


def rail(window: MainWindow) -> dict[str, RailButton]:
    return {button.entry.key: button for button in window.rail.findChildren(RailButton)}


def says(window: MainWindow) -> str:
    return window.bar.message.text if window.bar.message else ""


def test_rooms_are_built_on_the_first_visit_and_kept(builder: Builder, qtbot: QtBot) -> None:
    window = builder.window()
    assert builder.built == ["reception"]
    qtbot.keyClick(window, Qt.Key.Key_F3)
    qtbot.keyClick(window, Qt.Key.Key_F2)
    qtbot.keyClick(window, Qt.Key.Key_F3)
    assert builder.built == ["reception", "matters"]
    assert isinstance(window.room, Plain)


def test_rooms_the_person_may_not_enter_are_not_there(window: MainWindow) -> None:
    assert set(rail(window)) == {"reception", "matters"}
    window.open_room("audit")
    assert isinstance(window.room, Reception)


def test_the_search_box_has_the_focus_when_a_room_opens(window: MainWindow) -> None:
    assert reception(window).box.hasFocus()
    window.open_room("matters")
    assert window.room is not None
    assert window.room.isAncestorOf(window.focusWidget())


class Noted(Reception):
    """Tells in which order it was painted and opened."""

    def __init__(self) -> None:
        self.told: list[str] = []
        super().__init__()

    def opened(self) -> None:
        self.told.append("opened")
        super().opened()

    def paintEvent(self, event: QPaintEvent) -> None:
        self.told.append("painted")
        super().paintEvent(event)


def test_the_first_room_asks_once_and_only_when_it_was_painted(
    builder: Builder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(builder, "_one", Noted)
    room = builder.window().room
    settle()
    assert isinstance(room, Noted)
    assert room.told[0] == "painted"
    assert room.told.count("opened") == 1
    assert room.box.hasFocus()


def test_the_heading_follows_the_room(window: MainWindow) -> None:
    assert window.heading.title.text() == "来访接待"
    assert window.heading.primary.isVisible()
    reception(window).set_heading("张桂花")
    assert window.heading.title.text() == "张桂花"
    window.open_room("matters")
    assert window.heading.title.text() == "事项"
    assert not window.heading.primary.isVisible()


def test_the_primary_button_does_what_the_room_says_and_greys_with_it(
    window: MainWindow, qtbot: QtBot
) -> None:
    action = reception(window).primary_action
    assert action is not None
    with qtbot.waitSignal(action.triggered):
        qtbot.mouseClick(window.heading.primary, Qt.MouseButton.LeftButton)
    action.setEnabled(False)
    assert not window.heading.primary.isEnabled()


def test_a_room_that_may_not_be_left_stays(window: MainWindow, qtbot: QtBot) -> None:
    room = reception(window)
    room.leaves = False
    qtbot.keyClick(window, Qt.Key.Key_F3)
    assert window.room is room
    assert rail(window)["reception"].isChecked()
    assert not window.close()
    room.leaves = True
    assert window.close()


def test_a_room_leads_to_another_and_what_it_shall_show(window: MainWindow) -> None:
    window.open_room("matters")
    assert window.room is not None
    window.room.go.emit("reception", SOMEBODY)
    assert reception(window).asked == [("person", UUID(int=5))]


def test_escape_closes_the_innermost_thing_first_then_the_bar(
    window: MainWindow, qtbot: QtBot
) -> None:
    room = reception(window)
    room.name.set_text("没有写完")
    room.open_things = 1
    window.desk.say("已登记。")
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert says(window) == "已登记。"
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert says(window) == ""
    assert room.name.text() == "没有写完"


def test_control_and_f6_walk_rail_and_panes_round_and_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    room = reception(window)
    stops = []
    for _ in range(3):
        qtbot.keyClick(window, Qt.Key.Key_F6, Qt.KeyboardModifier.ControlModifier)
        stops.append(window.focusWidget())
    assert stops == [room.name.editor(), rail(window)["reception"], room.box]
    qtbot.keyClick(
        window,
        Qt.Key.Key_F6,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert rail(window)["reception"].hasFocus()


def test_arrows_walk_the_rail_and_space_opens(window: MainWindow, qtbot: QtBot) -> None:
    buttons = rail(window)
    buttons["reception"].setFocus()
    qtbot.keyClick(buttons["reception"], Qt.Key.Key_Down)
    assert buttons["matters"].hasFocus()
    qtbot.keyClick(buttons["matters"], Qt.Key.Key_Space)
    assert isinstance(window.room, Plain)


def test_tab_goes_from_the_header_over_the_rail_into_the_room(window: MainWindow) -> None:
    stops = walked(window)
    room = reception(window)
    wanted = [window.header.box, rail(window)["reception"], room.box, room.name.editor()]
    places = [stops.index(stop) for stop in wanted]
    assert places == sorted(places)


def test_what_waits_is_told_in_the_rail(window: MainWindow) -> None:
    window.set_waiting("reception", 12)
    window.set_waiting("unknown", 1)
    assert rail(window)["reception"].accessibleName() == "来访接待，F2，待办 12 件"
    window.set_waiting("reception", 120)
    assert rail(window)["reception"].accessibleName() == "来访接待，F2，待办 99+ 件"
    window.set_waiting("reception", 0)
    assert rail(window)["reception"].accessibleName() == "来访接待，F2"


def _wide(text: str, font: QFont) -> int:
    return QFontMetrics(font).horizontalAdvance(text)


def test_nothing_moves_when_something_comes_to_wait(window: MainWindow) -> None:
    wide = window.rail.width()
    window.set_waiting("reception", 120)
    settle()
    assert window.rail.width() == wide
    button = rail(window)["reception"]
    wear = theme.current()
    words = theme.L + wear.icon_px + theme.M + _wide(button.entry.title, wear.font(strong=True))
    key = _wide(button.entry.shortcut, wear.font(px=wear.small_px))
    assert words + theme.S + key + theme.S <= button._badge_box().left()


def test_a_folded_rail_stays_folded(builder: Builder) -> None:
    window = builder.window()
    wide = window.rail.width()
    window.rail.toggle()
    assert window.rail.width() < wide // 2
    assert builder.window().rail.width() == window.rail.width()


def test_nothing_to_print_is_said(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert window.bar.message is not None
    assert window.bar.message.level is Level.NOTICE


def test_the_bar_fades_in_within_its_time_and_offers_another_try(
    window: MainWindow, qtbot: QtBot
) -> None:
    tried: list[int] = []
    window.desk.complain(StorageBusyError(), again=lambda: tried.append(1))
    assert window.bar.isVisible()
    qtbot.waitUntil(lambda: not window.bar._effect.isEnabled())
    qtbot.mouseClick(window.bar.again, Qt.MouseButton.LeftButton)
    assert tried == [1]
    qtbot.waitUntil(lambda: not window.bar.isVisible())


def test_a_result_offers_no_other_try(window: MainWindow) -> None:
    window.desk.say("已登记。")
    assert not window.bar.again.isVisible()
    assert "已登记。" in window.bar.accessibleDescription()


def test_a_result_is_put_away_when_somebody_goes_elsewhere_a_warning_is_not(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.desk.say("已登记。", Level.WARN)
    qtbot.keyClick(window, Qt.Key.Key_F3)
    assert says(window) == "已登记。"
    window.desk.say("已登记。")
    window.open_room("reception")
    assert says(window) == "已登记。", "where the program leads, it is still to be read"
    qtbot.keyClick(window, Qt.Key.Key_F2)
    assert says(window) == "已登记。", "it is the same room"
    qtbot.keyClick(window, Qt.Key.Key_F3)
    assert says(window) == ""


def test_another_look_is_worn_at_once_and_told(
    window: MainWindow, wear: Wear, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(window.look_changed) as changed:
        window.header.look_wanted.emit(True, TypeSize.LARGER)
    assert changed.args == [True, TypeSize.LARGER]
    assert theme.current().dark
    assert QApplication.font().pixelSize() == 18


def test_rooms_nobody_sees_are_out_of_the_window_while_its_look_changes_and_come_back(
    window: MainWindow, wear: Wear, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    hidden = reception(window)
    hidden.name.set_text("王桂兰")
    window.open_room("matters")
    inside: list[bool] = []

    def change(*_arguments: object, **_look: object) -> Iterator[None]:
        inside.append(window.isAncestorOf(hidden))
        yield

    monkeypatch.setattr(theme, "look_in_turns", change)
    window.wear(True, TypeSize.STANDARD)
    qtbot.waitUntil(lambda: bool(inside))
    assert inside == [False]
    qtbot.waitUntil(lambda: window.isAncestorOf(hidden))
    assert isinstance(window.room, Plain)
    window.open_room("reception")
    assert hidden.isVisible()
    assert hidden.name.text() == "王桂兰"
    wear(False, TypeSize.STANDARD)


def test_what_is_typed_while_the_look_changes_comes_into_the_field_that_had_the_focus(
    window: MainWindow, wear: Wear, qtbot: QtBot
) -> None:
    room = reception(window)
    editor = room.name.editor()
    editor.setFocus()
    QTest.keyClicks(editor, "wl")
    QTest.keyClick(editor, Qt.Key.Key_Left)
    with qtbot.waitSignal(window.look_changed):
        window.wear(True, TypeSize.LARGER)
        qtbot.waitUntil(lambda: not window.isAncestorOf(editor))
        held = window.focusWidget()
        assert held is not None
        QTest.keyClicks(held, "g")
        event = QInputMethodEvent()
        event.setCommitString("王")
        QApplication.sendEvent(held, event)
    settle()
    assert window.focusWidget() is editor
    assert editor.text() == "wg王l"
    wear(False, TypeSize.STANDARD)


def test_a_room_may_be_opened_before_it_came_back(
    window: MainWindow, wear: Wear, qtbot: QtBot
) -> None:
    hidden = reception(window)
    window.open_room("matters")
    with qtbot.waitSignal(window.look_changed):
        window.wear(True, TypeSize.LARGER)
        assert not window.isAncestorOf(hidden)
        window.open_room("reception")
    assert window.room is hidden
    assert hidden.isVisible()
    settle()
    assert window.room is hidden
    assert hidden.name.editor().fontInfo().pixelSize() == 18
    wear(False, TypeSize.STANDARD)


def test_a_window_that_closes_takes_along_the_rooms_put_aside(
    window: MainWindow, qtbot: QtBot, wear: Wear
) -> None:
    window.open_room("matters")
    hidden = window.stack._rooms["reception"]
    window.wear(True, TypeSize.STANDARD)
    assert not window.isAncestorOf(hidden)
    with qtbot.waitSignal(window.look_changed):
        window.close()
    assert window.isAncestorOf(hidden)
    QApplication.processEvents()
    assert window.isAncestorOf(hidden)


def test_two_changes_of_look_right_after_one_another_end_in_the_last(
    window: MainWindow, wear: Wear, qtbot: QtBot
) -> None:
    for key in ("matters", "reception"):
        window.open_room(key)
    told: list[bool] = []
    window.look_changed.connect(lambda dark, _size: told.append(dark))
    window.wear(True, TypeSize.STANDARD)
    window.wear(False, TypeSize.STANDARD)
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told == [True, False]
    assert not theme.current().dark
    qtbot.waitUntil(lambda: all(map(window.isAncestorOf, window.stack._rooms.values())))
    wear(False, TypeSize.STANDARD)


def test_larger_type_in_an_open_window_cuts_nothing(window: MainWindow, wear: Wear) -> None:
    window.resize(1366, 768)
    window.desk.say("已登记，编号 峪河综治〔2026〕0042号。")
    wear(False, TypeSize.LARGEST)
    settle()
    assert clipped(window) == []


def test_a_window_opens_where_it_was_closed(builder: Builder) -> None:
    window = builder.window()
    window.resize(780, 600)
    window.close()
    assert builder.window().size() == window.size()
