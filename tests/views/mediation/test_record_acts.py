"""Rights, breaks, reading back and corrections by the keys of the writing room."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from centre_app.domain.mediation.codes import ActKind, ReadBackWay
from centre_app.services.records.sessions import RecordPage, SessionKey
from centre_app.views.mediation.record_page import RecordRoom
from centre_app.views.mediation.room import MediationRoom
from tests.mediation_town import Road
from tests.views.mediation.conftest import Settle

ALT, ENTER = Qt.KeyboardModifier.AltModifier, Qt.Key.Key_Return
SPACE = Qt.Key.Key_Space


@pytest.fixture
def page(room: MediationRoom, road: Road, settled: Settle) -> RecordRoom:
    session_id = road.sitting(road.ready())
    room.open_record(session_id)
    settled()
    return room.record


def stored(page: RecordRoom, road: Road) -> RecordPage:
    assert page.record is not None
    key = SessionKey(page.record.session_id)
    return road.town.services.session_records.open_record(road.actor, key)


def read_back(qtbot: QtBot, page: RecordRoom, settled: Settle) -> None:
    page.sheet.edit.insertPlainText("墙是𠮷年砌的？")
    page.pane.read_back.set_value(ReadBackWay.ALOUD)
    page.pane.read_back_now.setFocus()
    qtbot.keyClick(page.pane.read_back_now, SPACE)
    settled()


def choose(page: RecordRoom, words: str) -> None:
    """Select words of what was read back, as a hand would."""
    cursor = page.sheet.read.text.document().find(words)
    assert not cursor.isNull()
    page.sheet.read.text.setTextCursor(cursor)


def test_a_key_notes_that_rights_were_read_and_typing_goes_on(
    qtbot: QtBot, page: RecordRoom, road: Road, settled: Settle
) -> None:
    page.sheet.edit.insertPlainText("墙是谁")
    qtbot.keyClick(page.sheet.edit, Qt.Key.Key_R, ALT)
    settled()
    [act] = stored(page, road).acts
    assert (act.kind, act.to) == (ActKind.RIGHTS_READ, ("甲方", "乙方"))
    assert page.sheet.edit.toPlainText() == "问：墙是谁"
    assert page.sheet.edit.hasFocus()
    assert "宣读权利义务" in page.pane.acts.lines.text()


def test_a_key_begins_and_ends_a_break(
    qtbot: QtBot, page: RecordRoom, road: Road, settled: Settle
) -> None:
    for paused in (True, False):
        qtbot.keyClick(page.sheet.edit, Qt.Key.Key_B, ALT)
        settled()
        assert page.pane.acts.paused is paused
    assert [one.kind for one in stored(page, road).acts] == [ActKind.PAUSED, ActKind.RESUMED]


def test_what_was_read_back_stands_apart_and_talk_goes_on_below(
    qtbot: QtBot, page: RecordRoom, road: Road, settled: Settle
) -> None:
    read_back(qtbot, page, settled)
    assert page.sheet.read.text.toPlainText() == "问：墙是𠮷年砌的？"
    assert page.sheet.edit.toPlainText() == ""
    page.sheet.edit.insertPlainText("调解员：还有一点。")
    page.save()
    settled()
    assert [one.text for one in stored(page, road).lines] == ["墙是𠮷年砌的？", "还有一点。"]


def test_a_correction_strikes_the_chosen_words_and_keeps_them(
    qtbot: QtBot, page: RecordRoom, road: Road, settled: Settle
) -> None:
    read_back(qtbot, page, settled)
    page.sheet.edit.insertPlainText("调解员：还有")
    choose(page, "砌")
    field = page.sheet.read.words.editor()
    field.setFocus()
    qtbot.keyClicks(field, "lei")
    qtbot.keyClick(field, ENTER)
    settled()
    [made] = stored(page, road).corrections
    # The rare character before it is two units to Qt and one to the record.
    assert (made.start, made.end, made.words) == (4, 5, "lei")
    assert page.sheet.read.text.toPlainText() == "问：墙是𠮷年砌lei的？"
    struck = page.sheet.read.text.document().find("砌")
    assert struck.charFormat().fontStrikeOut()
    assert page.sheet.edit.toPlainText() == "调解员：还有"
    choose(page, "lei")
    page.sheet.read.words.set_text("垒")
    page.sheet.read.correct()
    settled()
    assert page.sheet.read.text.toPlainText() == "问：墙是𠮷年砌lei垒的？"


@pytest.mark.parametrize("words", ["问：墙", "砌lei"])
def test_whoever_chooses_across_pieces_is_told_what_to_choose(
    qtbot: QtBot, page: RecordRoom, settled: Settle, words: str
) -> None:
    read_back(qtbot, page, settled)
    choose(page, "砌")
    page.sheet.read.words.set_text("lei")
    page.sheet.read.correct()
    settled()
    choose(page, words)
    page.sheet.read.words.set_text("垒")
    page.sheet.read.correct()
    assert not page.sheet.read.fault.isHidden()


def test_words_are_added_where_the_cursor_stands(
    qtbot: QtBot, page: RecordRoom, road: Road, settled: Settle
) -> None:
    read_back(qtbot, page, settled)
    cursor = page.sheet.read.text.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    page.sheet.read.text.setTextCursor(cursor)
    page.sheet.read.words.set_text("在哪里？")
    page.sheet.read.correct()
    settled()
    [made] = stored(page, road).corrections
    assert (made.start, made.end, made.words) == (7, 7, "在哪里？")


def test_somebody_invited_can_speak_at_once(
    qtbot: QtBot, page: RecordRoom, settled: Settle
) -> None:
    page.pane.invited.set_text("郑支书")
    page.pane.add_button.click()
    settled()
    qtbot.keyClick(page.sheet.edit, Qt.Key.Key_3, ALT)
    assert page.sheet.edit.toPlainText() == "郑支书："
