"""The record alone on the screen: big type, the clock of the session, everything half typed in place."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from centre_app.domain.mediation.codes import ActKind
from centre_app.views.mediation import record_words as words
from centre_app.views.mediation.record_page import RecordRoom
from centre_app.views.mediation.room import MediationRoom
from tests.mediation_town import Road
from tests.views.looking import clipped, settle
from tests.views.mediation.conftest import Settle


@pytest.fixture
def page(room: MediationRoom, road: Road, settled: Settle) -> RecordRoom:
    room.alone_wanted.connect(room.stand_alone)
    room.open_record(road.sitting(road.ready()))
    settled()
    return room.record


def test_one_key_gives_the_record_the_screen_and_takes_it_back(
    qtbot: QtBot, page: RecordRoom
) -> None:
    edit = page.sheet.edit
    edit.insertPlainText("墙是谁砌的？")
    edit.moveCursor(QTextCursor.MoveOperation.PreviousCharacter)
    small, caret = edit.fontInfo().pixelSize(), edit.textCursor().position()
    qtbot.keyClick(edit, Qt.Key.Key_F11)
    settle()
    assert page.alone.isVisible()
    assert edit.fontInfo().pixelSize() > small
    assert edit.hasFocus()
    qtbot.keyClick(edit, Qt.Key.Key_F11)
    settle()
    assert page.alone.isHidden()
    assert edit.fontInfo().pixelSize() == small
    assert edit.textCursor().position() == caret
    assert edit.document().isUndoAvailable()
    assert edit.toPlainText() == "问：墙是谁砌的？"


def test_esc_goes_back_to_the_window_before_it_leaves_the_record(
    qtbot: QtBot, room: MediationRoom, page: RecordRoom
) -> None:
    qtbot.keyClick(page.sheet.edit, Qt.Key.Key_F11)
    assert room.step_back()
    assert page.alone.isHidden()
    assert room.stack.currentWidget() is page


def test_leaving_the_record_gives_the_screen_back(
    qtbot: QtBot, room: MediationRoom, page: RecordRoom
) -> None:
    qtbot.keyClick(page.sheet.edit, Qt.Key.Key_F11)
    room.open_case(page.record.case_id)  # type: ignore[union-attr]
    assert page.alone.isHidden()


def test_who_is_there_stands_over_the_record(qtbot: QtBot, page: RecordRoom) -> None:
    qtbot.keyClick(page.sheet.edit, Qt.Key.Key_F11)
    assert "甲方 王桂兰" in page.alone.there.text()
    page.pane.invited.set_text("村支书老郑")
    page.pane.add_button.click()
    assert "村支书老郑" in page.alone.there.text()


def test_the_clock_of_the_session_leaves_breaks_out(
    qtbot: QtBot, page: RecordRoom, road: Road, settled: Settle
) -> None:
    qtbot.keyClick(page.sheet.edit, Qt.Key.Key_F11)
    for minutes, kind in ((40, ActKind.PAUSED), (15, ActKind.RESUMED), (25, None)):
        road.town.clock.advance(timedelta(minutes=minutes))
        if kind is not None:
            page.note(kind)
            settled()
    page.alone.hide()
    page.alone.show()
    assert page.alone.sat.text() == words.SAT.format(hours=1, minutes=5)


def test_nothing_of_it_is_clipped(qtbot: QtBot, room: MediationRoom, page: RecordRoom) -> None:
    qtbot.keyClick(page.sheet.edit, Qt.Key.Key_F11)
    settle()
    assert list(clipped(page)) == []


def test_notes_of_a_caucus_open_there_too(qtbot: QtBot, page: RecordRoom) -> None:
    qtbot.keyClick(page.sheet.edit, Qt.Key.Key_F11)
    qtbot.keyClick(page.sheet.edit, Qt.Key.Key_K, Qt.KeyboardModifier.AltModifier)
    assert page.side.whispering
    assert page.alone.isVisible()
