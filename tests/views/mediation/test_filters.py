import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from centre_app.views import theme
from centre_app.views.mediation import words
from centre_app.views.mediation.case_list import CASE_COLUMNS
from centre_app.views.mediation.room import MediationRoom
from centre_app.views.parts.chip import ChipLook, Tone, chip_size
from centre_app.views.theme import TypeSize
from tests.mediation_town import Road
from tests.views.conftest import Wear
from tests.views.looking import clipped, nameless
from tests.views.mediation.conftest import Settle

LEAST_LINES = 8
LEFT_BY_THE_WINDOW = (1084, 584)
"""What a window of 1366×768 leaves a room at the largest type."""

Key = Qt.Key


def opened_menu(qtbot: QtBot, room: MediationRoom) -> QMenu:
    """Open the choice by keys, from the search box."""
    room.activateWindow()
    qtbot.waitUntil(room.isActiveWindow)
    room.cases.list.box.setFocus()
    qtbot.keyClick(room.cases.list.box, Key.Key_Tab)
    fold = room.cases.list.filters.fold
    assert QApplication.focusWidget() is fold
    qtbot.keyClick(fold, Key.Key_Space)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def reach(qtbot: QtBot, menu: QMenu, text: str) -> None:
    """Walk down a menu until the cursor stands on an entry."""
    for _ in menu.actions():
        qtbot.keyClick(menu, Key.Key_Down)
        if menu.activeAction().text() == text:
            return
    raise AssertionError(text)


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_at_the_largest_type_one_choice_by_keys_leaves_the_list_eight_lines(
    qtbot: QtBot, room: MediationRoom, road: Road, settled: Settle, wear: Wear
) -> None:
    waits = road.opened("孙有田", "赵铁柱")
    road.plan(road.ready())
    wear(False, TypeSize.LARGEST)
    room.resize(*LEFT_BY_THE_WINDOW)
    room.cases.refresh()
    settled()
    cases = room.cases.list
    row_px = cases.table.verticalHeader().defaultSectionSize()
    assert cases.table.viewport().height() >= LEAST_LINES * row_px
    assert not clipped(room) + nameless(room)
    menu = opened_menu(qtbot, room)
    reach(qtbot, menu, "尚无场次 1")
    qtbot.keyClick(menu, Key.Key_Return)
    settled()
    assert cases.filters.fold.text() == "尚无场次 1"
    assert [row.case_id for row in cases.table.rows_model.rows] == [waits]
    menu = opened_menu(qtbot, room)
    reach(qtbot, menu, "只看我的")
    qtbot.keyClick(menu, Key.Key_Return)
    settled()
    assert cases.filters.told() == "只看我的"
    assert not cases.table.rows_model.rows
    menu = opened_menu(qtbot, room)
    reach(qtbot, menu, "只看哪个调委会、工作室")
    qtbot.keyClick(menu, Key.Key_Right)
    bodies = QApplication.activePopupWidget()
    assert isinstance(bodies, QMenu)
    reach(qtbot, bodies, "云岭镇人民调解委员会")
    qtbot.keyClick(bodies, Key.Key_Return)
    settled()
    assert cases.filters.told() == "只看我的 · 云岭镇人民调解委员会"


def test_where_there_is_room_again_the_stages_are_buttons_and_mean_the_same(
    qtbot: QtBot, room: MediationRoom, road: Road, settled: Settle, wear: Wear
) -> None:
    road.plan(road.ready())
    wear(False, TypeSize.LARGEST)
    room.resize(*LEFT_BY_THE_WINDOW)
    room.cases.list.choose("planned")
    settled()
    filters = room.cases.list.filters
    assert filters.fold.isVisible()
    assert not filters.buttons["planned"].isVisible()
    wear(False, TypeSize.STANDARD)
    room.resize(1222, 640)
    settled()
    assert not filters.fold.isVisible()
    assert filters.buttons["planned"].isVisible()
    assert filters.buttons["planned"].isChecked()


@pytest.mark.parametrize("size", [TypeSize.STANDARD, TypeSize.LARGEST])
def test_the_last_day_of_a_term_is_told_whole(
    room: MediationRoom, wear: Wear, size: TypeSize
) -> None:
    wear(False, size)
    room.resize(*LEFT_BY_THE_WINDOW)
    table, titles = room.cases.list.table, [one.heading for one in CASE_COLUMNS]
    told = ChipLook(words.LAST_DAY, Tone.BLUE)
    room_for_it = table.columnWidth(titles.index(words.COLUMN_DUE)) - theme.S
    assert chip_size(told).width() <= room_for_it
