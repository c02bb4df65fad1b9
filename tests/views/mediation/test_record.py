import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from centre_app.domain.mediation.codes import LineKind, ReadBackWay, SessionResult, SessionState
from centre_app.domain.mediation.records import RecordLine
from centre_app.services.records.sessions import SessionKey
from centre_app.views.mediation import words
from centre_app.views.mediation.record_page import RecordRoom
from centre_app.views.mediation.room import MediationRoom
from tests.mediation_town import Road
from tests.views.mediation.conftest import Settle

ENTER, ALT = Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(room: MediationRoom, road: Road, settled: Settle) -> RecordRoom:
    session_id = road.sitting(road.ready())
    room.open_record(session_id)
    settled()
    return room.record


def said(page: RecordRoom) -> list[str]:
    return page.sheet.edit.toPlainText().split("\n")


def say(page: RecordRoom, text: str) -> None:
    page.sheet.edit.insertPlainText(text)


def test_a_new_record_waits_for_the_first_question(page: RecordRoom) -> None:
    assert said(page) == ["问："]
    assert page.sheet.edit.hasFocus()


def test_enter_lets_question_and_answer_take_turns(qtbot: QtBot, page: RecordRoom) -> None:
    say(page, "墙是谁砌的？")
    qtbot.keyClick(page.sheet.edit, ENTER)
    say(page, "是我。")
    qtbot.keyClick(page.sheet.edit, ENTER)
    assert said(page) == ["问：墙是谁砌的？", "答（甲方）：是我。", "问："]


def test_a_party_key_answers_a_question_at_once(qtbot: QtBot, page: RecordRoom) -> None:
    say(page, "墙是谁砌的？")
    qtbot.keyClick(page.sheet.edit, Qt.Key.Key_2, ALT)
    say(page, "是我。")
    assert said(page)[1] == "答（乙方）：是我。"


def test_who_answered_last_answers_the_next_question(qtbot: QtBot, page: RecordRoom) -> None:
    say(page, "墙是谁砌的？")
    qtbot.keyClick(page.sheet.edit, Qt.Key.Key_2, ALT)
    say(page, "是我。")
    for text in ("什么时候？", ""):
        qtbot.keyClick(page.sheet.edit, ENTER)
        say(page, text)
    assert said(page)[-1] == "答（乙方）："


def test_another_voice_takes_over_a_line_in_which_nothing_was_said(
    qtbot: QtBot, page: RecordRoom
) -> None:
    qtbot.keyClick(page.sheet.edit, Qt.Key.Key_S, ALT)
    assert said(page) == ["调解员："]


def test_enter_in_an_empty_line_adds_no_other(qtbot: QtBot, page: RecordRoom) -> None:
    qtbot.keyClick(page.sheet.edit, ENTER)
    assert said(page) == ["问："]


def test_enter_inside_a_line_parts_it(qtbot: QtBot, page: RecordRoom) -> None:
    say(page, "前半句后半句")
    page.sheet.edit.moveCursor(QTextCursor.MoveOperation.PreviousCharacter)
    qtbot.keyClick(page.sheet.edit, ENTER)
    assert said(page) == ["问：前半句后半", "句"]


def test_the_end_is_refused_where_something_is_missing(
    qtbot: QtBot, page: RecordRoom, settled: Settle
) -> None:
    say(page, "墙是谁砌的？")
    qtbot.keyClick(page.sheet.edit, ENTER, CONTROL)
    settled()
    assert page.pane.result.error == "请选择本次调解的结果。"
    assert page.pane.result.editor().hasFocus()
    assert page.pane.read_back.error
    assert said(page) == ["问：墙是谁砌的？"]


def test_the_end_leads_to_the_paper(
    qtbot: QtBot, room: MediationRoom, page: RecordRoom, settled: Settle
) -> None:
    say(page, "墙是谁砌的？")
    page.pane.result.set_value(SessionResult.NOT_AGREED)
    page.pane.read_back.set_value(ReadBackWay.ALOUD)
    qtbot.keyClick(page.sheet.edit, ENTER, CONTROL)
    settled()
    assert room.stack.currentWidget() is room.paper
    assert room.paper.view.pages is not None
    assert room.heading.startswith("人民调解记录")
    assert room.step_back()
    settled()
    assert room.stack.currentWidget() is room.cases
    card = room.cases.panel.card
    assert card is not None
    assert card.sessions[0].state is SessionState.HELD


def test_ctrl_enter_ends_the_session_from_beside_the_page_too(
    qtbot: QtBot, room: MediationRoom, page: RecordRoom, settled: Settle
) -> None:
    say(page, "墙是谁砌的？")
    page.pane.read_back.set_value(ReadBackWay.ALOUD)
    result = page.pane.result.editor()
    result.setFocus()
    page.pane.result.set_value(SessionResult.ADJOURNED)
    qtbot.keyClick(result, ENTER, CONTROL)
    settled()
    assert room.stack.currentWidget() is room.paper


def test_what_was_typed_is_there_again_without_saving(
    room: MediationRoom, page: RecordRoom, road: Road, settled: Settle
) -> None:
    say(page, "墙是谁砌的？")
    assert room.may_leave()
    settled()
    assert page.record is not None
    room.open_record(page.record.session_id)
    settled()
    assert said(page) == ["问：墙是谁砌的？"]


def test_a_draft_is_kept_while_typing_goes_on(qtbot: QtBot, page: RecordRoom) -> None:
    with qtbot.waitSignal(page.draft_kept):
        say(page, "墙是谁砌的？")


def test_saving_puts_lines_and_attendance_on_file(
    qtbot: QtBot, page: RecordRoom, road: Road, settled: Settle
) -> None:
    say(page, "墙是谁砌的？")
    page.pane.invited.set_text("村支书老郑")
    page.pane.add_button.click()
    page.save()
    settled()
    assert page.record is not None
    key = SessionKey(page.record.session_id)
    stored = road.town.services.session_records.open_record(road.actor, key)
    assert stored.lines == (RecordLine("", LineKind.QUESTION, "墙是谁砌的？"),)
    assert [one.name for one in stored.attendance][-1] == "村支书老郑"
    page.save()
    settled()
    assert page.pane.hold.isEnabled()


def test_a_record_that_was_printed_is_only_looked_at(
    room: MediationRoom, road: Road, settled: Settle
) -> None:
    session_id = road.sitting(road.ready())
    road.town.services.session_records.hold_session(road.actor, road.entry(session_id))
    room.open_record(session_id)
    settled()
    assert room.record.sheet.edit.isReadOnly()
    assert room.record.sheet.edit.isHidden()
    assert room.record.kept.text() == words.RECORD_READ_ONLY
    QApplication.processEvents()
    assert (
        room.record.sheet.read.text.toPlainText().split("\n")[1]
        == "答（甲方）：去年秋天，砌墙前没跟我家商量。"
    )
