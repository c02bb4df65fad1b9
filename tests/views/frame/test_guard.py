from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from centre_app.views.frame.curtain import Cover
from centre_app.views.frame.main_window import MainWindow
from centre_app.views.parts.dialog import Dialog
from centre_app.views.parts.field import Field, LineEdit
from tests.fixed_clock import FixedClock
from tests.views.frame.windows import PASSWORD, Builder, Reception
from tests.views.looking import settle


@pytest.fixture
def room(window: MainWindow) -> Reception:
    assert isinstance(window.room, Reception)
    window.room.box.setText("张桂花")
    window.room.name.set_text("130425196803050024")
    return window.room


def hidden(window: QWidget, field: LineEdit) -> bool:
    """Return whether the picture of a window is the same whatever stands in one of its fields."""
    kept = field.text()
    before = window.grab().toImage()
    field.setText("王小明 130425197001010018")
    after = window.grab().toImage()
    field.setText(kept)
    return before == after


def says(window: MainWindow) -> str:
    return window.bar.message.text if window.bar.message else ""


def open_dialog(window: MainWindow) -> tuple[Dialog, Field]:
    dialog, field = Dialog("修改电话", window), Field("电话")
    dialog.add(field)
    dialog.open()
    field.set_text("13800000381")
    settle()
    return dialog, field


def test_f12_covers_every_protected_word_and_gives_it_back(
    window: MainWindow, room: Reception, qtbot: QtBot
) -> None:
    assert not hidden(window, room.name.editor())
    qtbot.keyClick(window, Qt.Key.Key_F12)
    assert hidden(window, room.name.editor())
    assert hidden(window, room.box)
    cover = window.findChild(Cover)
    assert cover is not None
    qtbot.keyClick(cover, Qt.Key.Key_F12)
    settle()
    assert not hidden(window, room.name.editor())
    assert room.box.hasFocus()


def test_nothing_is_typed_beneath_a_covered_screen(
    window: MainWindow, room: Reception, qtbot: QtBot
) -> None:
    window.blind()
    cover = QApplication.focusWidget()
    assert isinstance(cover, Cover)
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_A, Qt.Key.Key_F3, Qt.Key.Key_Escape):
        qtbot.keyClick(cover, key)
    assert QApplication.focusWidget() is cover
    assert (window.room, room.box.text()) == (room, "张桂花")


def test_a_dialog_is_covered_too_and_blinds_by_its_own_keys(
    window: MainWindow, room: Reception, qtbot: QtBot
) -> None:
    dialog, field = open_dialog(window)
    QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_F12)
    assert hidden(dialog, field.editor())
    assert hidden(window, room.name.editor())
    QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_F12)
    settle()
    assert not hidden(dialog, field.editor())


def test_a_dialog_that_opens_while_blind_is_covered_at_once(
    window: MainWindow, room: Reception
) -> None:
    window.blind()
    dialog, field = open_dialog(window)
    dialog.activateWindow()
    settle()
    assert hidden(dialog, field.editor())


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_an_open_menu_is_closed_by_the_cover(window: MainWindow, room: Reception) -> None:
    menu = QMenu(window)
    menu.addAction("张桂花")
    menu.popup(window.mapToGlobal(window.rect().center()))
    window.blind()
    assert not menu.isVisible()


def test_locking_covers_everything_and_drops_what_it_must(
    window: MainWindow, room: Reception, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(window.lock_requested):
        qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert window.guard.screen is not None
    settle()
    assert window.guard.screen.password.editor().hasFocus()
    assert hidden(window, room.name.editor())


def test_the_password_is_asked_for_and_a_wrong_one_stays_outside(
    window: MainWindow, builder: Builder, room: Reception, qtbot: QtBot
) -> None:
    window.lock()
    screen = window.guard.screen
    assert screen is not None
    qtbot.mouseClick(screen.button, Qt.MouseButton.LeftButton)
    assert builder.passwords == []
    screen.password.set_text("wrong")
    qtbot.keyClick(screen.password.editor(), Qt.Key.Key_Return)
    assert builder.passwords == ["wrong"]
    assert not screen.button.isEnabled()
    window.unlock_refused("密码不对。")
    assert screen.password.error == "密码不对。"
    assert screen.password.raw_text() == ""
    assert window.guard.locked


def test_the_right_password_leads_back_to_the_very_field(
    window: MainWindow, builder: Builder, room: Reception, qtbot: QtBot
) -> None:
    room.name.setFocus()
    window.lock()
    screen = window.guard.screen
    assert screen is not None
    screen.password.set_text(PASSWORD)
    qtbot.mouseClick(screen.button, Qt.MouseButton.LeftButton)
    assert builder.passwords == [PASSWORD]
    window.unlocked()
    settle()
    assert not window.guard.locked
    assert room.name.editor().hasFocus()
    assert room.box.text() == "张桂花"
    window.unlocked()


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F12, Qt.Key.Key_F3])
def test_no_key_opens_the_lock(
    window: MainWindow, room: Reception, key: Qt.Key, qtbot: QtBot
) -> None:
    window.lock()
    screen = window.guard.screen
    assert screen is not None
    qtbot.keyClick(screen, key)
    qtbot.keyClick(screen.password.editor(), key)
    screen.close()
    window.blind()
    assert screen.isVisible()
    assert hidden(window, room.name.editor())


def test_a_lock_over_an_open_dialog_covers_it_and_keeps_its_text(
    window: MainWindow, room: Reception, qtbot: QtBot
) -> None:
    dialog, field = open_dialog(window)
    window.lock()
    assert hidden(dialog, field.editor())
    assert window.guard.screen is not None
    assert QApplication.activeModalWidget() is window.guard.screen
    window.unlocked()
    settle()
    assert dialog.isVisible()
    assert field.text() == "13800000381"


def test_a_blinded_desk_can_be_locked(window: MainWindow, room: Reception, qtbot: QtBot) -> None:
    window.blind()
    cover = QApplication.focusWidget()
    assert isinstance(cover, Cover)
    qtbot.keyClick(cover, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert window.guard.locked


def test_nobody_there_for_nine_minutes_is_warned_and_after_ten_locked(
    window: MainWindow, room: Reception, clock: FixedClock
) -> None:
    clock.advance(timedelta(minutes=8, seconds=59))
    window.guard.watch.look()
    assert says(window) == ""
    clock.advance(timedelta(seconds=11))
    window.guard.watch.look()
    assert "50 秒" in says(window)
    clock.advance(timedelta(seconds=50))
    window.guard.watch.look()
    assert window.guard.locked


@pytest.mark.parametrize(
    "sign",
    [
        lambda window: QTest.keyClick(window.windowHandle(), Qt.Key.Key_Shift),
        lambda window: QTest.mouseMove(window.windowHandle(), window.rect().center()),
    ],
    ids=["key", "pointer"],
)
def test_a_sign_of_life_puts_the_lock_off(
    window: MainWindow, room: Reception, clock: FixedClock, sign: Callable[[MainWindow], None]
) -> None:
    clock.advance(timedelta(minutes=9, seconds=30))
    window.guard.watch.look()
    sign(window)
    settle()
    assert says(window) == ""
    clock.advance(timedelta(minutes=9))
    window.guard.watch.look()
    assert not window.guard.locked


def test_a_clock_set_back_does_not_keep_the_desk_open(
    window: MainWindow, room: Reception, clock: FixedClock
) -> None:
    clock.advance(timedelta(days=-365))
    window.guard.watch.look()
    clock.advance(timedelta(minutes=10))
    window.guard.watch.look()
    assert window.guard.locked


def test_the_watch_begins_anew_after_unlocking(
    window: MainWindow, room: Reception, clock: FixedClock
) -> None:
    window.lock()
    clock.advance(timedelta(minutes=30))
    window.unlocked()
    window.guard.watch.look()
    assert not window.guard.locked
