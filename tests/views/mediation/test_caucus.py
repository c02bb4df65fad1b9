"""Notes of a caucus beside the record: kept as typed, let out only after a second yes."""

from datetime import timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from centre_app.domain.mediation.caucus import ReleaseReason
from centre_app.domain.permissions import Role
from centre_app.services.records.caucus import CaucusPage, SaveCaucus, SideNote
from centre_app.services.records.sessions import BeginSession, SessionKey
from centre_app.views.mediation import caucus_words as words
from centre_app.views.mediation.caucus_edit import CaucusEdit
from centre_app.views.mediation.record_page import RecordRoom
from centre_app.views.mediation.release_dialog import ReleaseDialog
from centre_app.views.mediation.room import MediationRoom
from tests.mediation_town import NEXT_MORNING, Road
from tests.views.mediation.conftest import Settle

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
OFFER = "两万三是底线"


@pytest.fixture
def page(room: MediationRoom, road: Road, settled: Settle) -> RecordRoom:
    with road.town.open_unit(road.actor) as unit:
        unit.mediators.find(name="周正和")[0].staff_id = road.actor.staff_id
        unit.audit.record("mediator:saved", road.actor.staff_id, "周正和")
    room.open_record(road.sitting(road.ready()))
    settled()
    return room.record


def on_file(road: Road, page: RecordRoom) -> CaucusPage:
    assert page.record is not None
    return road.town.services.caucus.page(road.actor, SessionKey(page.record.session_id))


def whisper(qtbot: QtBot, page: RecordRoom, text: str = OFFER) -> CaucusEdit:
    """Open the notes by their key and type."""
    if not page.side.whispering:
        qtbot.keyClick(page.sheet.edit, Qt.Key.Key_K, ALT)
    edit = QApplication.focusWidget()
    assert isinstance(edit, CaucusEdit)
    edit.insertPlainText(text)
    return edit


def _second(road: Road) -> UUID:
    """Open a session of another case, planned for the afternoon."""
    case_id = road.ready("冯玉兰", "陈水生")
    planned = road.plan(case_id, NEXT_MORNING + timedelta(hours=5))
    begin = BeginSession(session_id=planned.id, seen=planned.version)
    road.town.services.session_records.begin_session(road.actor, begin)
    return planned.id


def asked(page: RecordRoom) -> ReleaseDialog:
    [dialog] = page.window().findChildren(ReleaseDialog)
    return dialog


def test_one_key_goes_to_the_notes_and_back_to_where_one_typed(
    qtbot: QtBot, page: RecordRoom, road: Road, settled: Settle
) -> None:
    page.sheet.edit.insertPlainText("墙是谁砌的？")
    caret = page.sheet.edit.textCursor().position()
    edit = whisper(qtbot, page)
    qtbot.keyClick(edit, Qt.Key.Key_K, ALT)
    settled()
    assert page.sheet.edit.hasFocus()
    assert page.sheet.edit.textCursor().position() == caret
    assert OFFER not in page.sheet.edit.toPlainText()
    assert [one.text for one in on_file(road, page).notes] == [OFFER]


def test_what_is_half_typed_is_kept_and_there_again(
    qtbot: QtBot, room: MediationRoom, page: RecordRoom, road: Road, settled: Settle
) -> None:
    whisper(qtbot, page)
    assert room.may_leave()
    settled()
    assert on_file(road, page).notes == ()
    assert page.record is not None
    page.load(page.record.session_id)
    settled()
    assert next(iter(page.notes.edits.values())).toPlainText() == OFFER


def test_a_draft_is_kept_while_typing_goes_on(
    qtbot: QtBot, page: RecordRoom, road: Road, settled: Settle
) -> None:
    whisper(qtbot, page)
    qtbot.waitUntil(lambda: not page.caucus.keeper.pending)
    settled()
    draft = on_file(road, page).draft
    assert draft is not None
    assert list(draft["texts"].values()) == [OFFER]


def test_each_side_has_a_field_of_its_own(
    qtbot: QtBot, page: RecordRoom, road: Road, settled: Settle
) -> None:
    whisper(qtbot, page)
    page.notes.tabs.setCurrentIndex(1)
    page.notes.go_in()
    edit = whisper(qtbot, page, "不要钱，要道歉")
    assert edit.toPlainText() == "不要钱，要道歉"
    page.notes.save.click()
    settled()
    assert {one.text for one in on_file(road, page).notes} == {OFFER, "不要钱，要道歉"}


def test_leaving_the_record_puts_the_notes_on_file(
    qtbot: QtBot, room: MediationRoom, page: RecordRoom, road: Road, settled: Settle
) -> None:
    whisper(qtbot, page)
    room.step_back()
    settled()
    assert [one.text for one in on_file(road, page).notes] == [OFFER]


def test_what_was_typed_at_two_desks_stands_there_together(
    qtbot: QtBot, page: RecordRoom, road: Road, settled: Settle
) -> None:
    edit = whisper(qtbot, page, "这边写的")
    assert page.record is not None
    assert page.notes.page is not None
    side = page.notes.page.sides[0].party_id
    other = SaveCaucus(session_id=page.record.session_id, notes=(SideNote(side, "那边写的"),))
    road.town.services.caucus.save(road.actor, other)
    page.caucus.save()
    settled()
    assert edit.toPlainText() == "那边写的\n这边写的"


def test_what_a_colleague_noted_meanwhile_is_there_when_the_notes_are_opened(
    qtbot: QtBot, page: RecordRoom, road: Road, settled: Settle
) -> None:
    whisper(qtbot, page, "这边写了一半")
    qtbot.keyClick(page.notes, Qt.Key.Key_K, ALT)
    settled()
    chief = road.town.actor(Role.CHIEF_MEDIATOR)
    assert page.record is not None
    assert page.notes.page is not None
    side = SideNote(page.notes.page.sides[0].party_id, "首席听到的")
    road.town.services.caucus.save(
        chief, SaveCaucus(session_id=page.record.session_id, notes=(side,))
    )
    edit = whisper(qtbot, page, "，又写一句")
    settled()
    assert "首席听到的" in page.notes.others.text()
    assert edit.toPlainText() == "这边写了一半，又写一句"


def test_what_is_half_typed_stays_when_the_record_is_shown_anew(
    qtbot: QtBot, page: RecordRoom, settled: Settle
) -> None:
    edit = whisper(qtbot, page)
    assert page.record is not None
    page.load(page.record.session_id)
    settled()
    assert edit.toPlainText() == OFFER


def test_another_session_begins_with_empty_notes(
    qtbot: QtBot, room: MediationRoom, page: RecordRoom, road: Road, settled: Settle
) -> None:
    whisper(qtbot, page)
    assert page.record is not None
    first = page.record.session_id
    second = _second(road)
    page.load(second)
    assert page.notes.texts() == {}
    settled()
    assert set(page.notes.texts().values()) == {""}
    page.load(first)
    settled()
    assert OFFER in page.notes.texts().values()


def test_what_was_typed_last_is_let_out_with_the_rest(
    qtbot: QtBot, page: RecordRoom, settled: Settle
) -> None:
    whisper(qtbot, page)
    page.notes.save.click()
    settled()
    whisper(qtbot, page, "，今天就付")
    page.notes.release.click()
    settled()
    dialog = asked(page)
    assert dialog.page.notes[0].text == f"{OFFER}，今天就付"


def test_no_clipboard_takes_a_note_along(qtbot: QtBot, page: RecordRoom) -> None:
    edit = whisper(qtbot, page)
    edit.selectAll()
    edit.copy()
    assert QApplication.clipboard().text() == ""
    page.sheet.edit.paste()
    assert OFFER not in page.sheet.edit.toPlainText()
    edit.moveCursor(edit.textCursor().MoveOperation.End)
    edit.paste()
    assert edit.toPlainText() == OFFER * 2


def test_nothing_goes_out_before_the_second_yes(
    qtbot: QtBot, page: RecordRoom, road: Road, settled: Settle
) -> None:
    whisper(qtbot, page)
    page.notes.save.click()
    settled()
    page.notes.release.click()
    settled()
    dialog = asked(page)
    dialog.ticks[0].setChecked(True)
    dialog.to.set_value(road.town.actor(Role.DIRECTOR).staff_id)
    dialog.reason.set_value(ReleaseReason.ADVICE)
    dialog.next_button.click()
    assert dialog.words.error
    dialog.words.set_text("向主任请示")
    dialog.next_button.click()
    assert OFFER in dialog.what.text()
    assert on_file(road, page).releases == ()
    assert dialog.back.hasFocus()
    dialog.confirm_button.click()
    settled()
    [told] = on_file(road, page).releases
    assert told.words == "向主任请示"
    assert road.town.actor(Role.DIRECTOR).name in page.notes.gone.text()


def test_into_the_record_goes_what_its_side_agreed_to(
    qtbot: QtBot, page: RecordRoom, road: Road, settled: Settle
) -> None:
    page.sheet.edit.insertPlainText("墙是谁砌的？")
    whisper(qtbot, page)
    page.notes.save.click()
    settled()
    page.notes.release.click()
    settled()
    dialog = asked(page)
    dialog.ticks[0].setChecked(True)
    dialog.to.editor().setCurrentIndex(0)
    assert dialog.to.editor().currentText() == words.TO_RECORD
    dialog.reason.set_value(ReleaseReason.ADVICE)
    dialog.words.set_text("当事人同意说出来")
    dialog.next_button.click()
    dialog.confirm_button.click()
    settled()
    assert dialog.fault.text() == words.RULES["caucus_record_needs_consent"]
    dialog.reason.set_value(ReleaseReason.PARTY_AGREED)
    dialog.next_button.click()
    dialog.confirm_button.click()
    settled()
    assert page.sheet.edit.toPlainText().split("\n")[-1] == f"甲方：{OFFER}"
    assert page.window().focusWidget() is page.sheet.edit
