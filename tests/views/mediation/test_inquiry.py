"""An inquiry by the keys of the mediation room: begun in the case, written, corrected, printed."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from centre_app.domain.inquiries.inquiry import InquiryState
from centre_app.domain.mediation.codes import LineKind, ReadBackWay
from centre_app.views.mediation.inquiry_page import InquiryRoom
from centre_app.views.mediation.inquiry_section import ANOTHER, people_in
from centre_app.views.mediation.room import MediationRoom
from centre_app.views.theme import TypeSize
from tests.inquiry_road import InquiryRoad
from tests.mediation_town import Road
from tests.views.conftest import Wear
from tests.views.looking import clipped, marked_up, nameless
from tests.views.mediation.conftest import Settle
from tests.views.mediation.test_cases import press, type_into

CONTROL = Qt.KeyboardModifier.ControlModifier
ENTER, SPACE = Qt.Key.Key_Return, Qt.Key.Key_Space


@pytest.fixture
def inquiry_road(road: Road) -> InquiryRoad:
    return InquiryRoad(road.town)


@pytest.fixture
def page(room: MediationRoom, inquiry_road: InquiryRoad, settled: Settle) -> InquiryRoom:
    inquiry_id = inquiry_road.begin(inquiry_road.agreed()).id
    inquiry_road.town.clock.advance(timedelta(minutes=30))
    room.open_inquiry(inquiry_id)
    settled()
    return room.inquiry


def test_a_neighbour_is_asked_from_the_case_on_to_the_paper(
    qtbot: QtBot, room: MediationRoom, inquiry_road: InquiryRoad, settled: Settle
) -> None:
    case_id = inquiry_road.agreed()
    room.open_case(case_id)
    settled()
    section = room.cases.panel.inquiry
    section.open()
    settled()
    assert not section.name.isVisible()
    section.who.set_value(ANOTHER)
    press(qtbot, room, "inquiry.begin")
    settled()
    assert section.name.error
    type_into(qtbot, room, "inquiry.witness_name", "钱三多")
    type_into(qtbot, room, "inquiry.place", "云岭村四组")
    purpose = room.findChild(QPlainTextEdit, "inquiry.purpose")
    assert purpose is not None
    purpose.insertPlainText("排水沟的来历")
    qtbot.keyClick(purpose, ENTER, CONTROL)
    settled()
    page = room.inquiry
    assert room.stack.currentWidget() is page
    edit = page.sheet.edit
    assert edit.hasFocus()
    assert "今天找您是为了：排水沟的来历。请您如实陈述" in edit.toPlainText()
    edit.insertPlainText("听清楚了。")
    qtbot.keyClick(edit, ENTER)
    edit.insertPlainText("沟是谁挖的？")
    qtbot.keyClick(edit, ENTER)
    edit.insertPlainText("村上挖的。")
    assert edit.toPlainText().endswith("问：沟是谁挖的？\n答：村上挖的。")
    inquiry_road.town.clock.advance(timedelta(minutes=20))
    page.pane.duty.setChecked(True)
    page.pane.read_back.set_value(ReadBackWay.ALOUD)
    qtbot.keyClick(page.pane.place.editor(), ENTER, CONTROL)
    settled()
    assert room.stack.currentWidget() is room.paper
    [line] = inquiry_road.card(case_id).inquiries
    assert line.state is InquiryState.CLOSED
    lines = inquiry_road.page(line.inquiry_id).lines
    assert [one.kind for one in lines] == [LineKind.QUESTION, LineKind.ANSWER] * 2


def test_what_is_missing_is_said_at_its_place_and_nothing_is_lost(
    qtbot: QtBot, page: InquiryRoom, settled: Settle
) -> None:
    edit, pane = page.sheet.edit, page.pane
    edit.insertPlainText("听清楚了。")
    pane.began.set_text("25点")
    pane.close_button.setFocus()
    qtbot.keyClick(pane.close_button, SPACE)
    settled()
    assert pane.began.error
    pane.began.set_text("9:00")
    pane.investigators.clear()
    qtbot.keyClick(pane.close_button, SPACE)
    settled()
    assert pane.investigators.error
    assert pane.read_back.error
    assert "如实陈述" in pane.fault.text()
    assert edit.toPlainText().endswith("听清楚了。")


def test_one_alone_is_warned_and_may_go_on(page: InquiryRoom) -> None:
    assert not page.pane.alone.isVisible()
    page.pane.recorder.clear()
    page.pane.investigators.set_text("周正和")
    assert page.pane.alone.isVisible()
    page.pane.investigators.set_text("周正和、林秀英")
    assert not page.pane.alone.isVisible()


def test_what_is_half_typed_is_there_again_after_another_room(
    room: MediationRoom, page: InquiryRoom, inquiry_road: InquiryRoad, settled: Settle
) -> None:
    assert page.record is not None
    inquiry_id = page.record.inquiry_id
    page.sheet.edit.insertPlainText("听清楚了，𠮷年的事。")
    page.pane.present.set_text("网格员王淼")
    assert room.may_leave()
    settled()
    assert inquiry_road.page(inquiry_id).draft is not None
    page.load(inquiry_id)
    settled()
    assert page.sheet.edit.toPlainText().endswith("听清楚了，𠮷年的事。")
    assert page.pane.present.text() == "网格员王淼"


def test_what_was_read_back_is_corrected_by_choosing_it(
    qtbot: QtBot, page: InquiryRoom, inquiry_road: InquiryRoad, settled: Settle
) -> None:
    page.sheet.edit.setPlainText("问：哪年挖的？\n答：九八年挖的。")
    page.pane.duty.setChecked(True)
    page.pane.read_back.set_value(ReadBackWay.HANDED)
    page.pane.read_back_now.setFocus()
    qtbot.keyClick(page.pane.read_back_now, SPACE)
    settled()
    cursor = page.sheet.read.text.document().find("九八年")
    page.sheet.read.text.setTextCursor(cursor)
    page.sheet.edit.insertPlainText("问：还有吗？")
    page.sheet.read.words.set_text("九九年")
    page.sheet.read.button.setFocus()
    qtbot.keyClick(page.sheet.read.button, SPACE)
    settled()
    assert "九八年九九年" in page.sheet.read.text.toPlainText()
    assert page.sheet.edit.toPlainText() == "问：还有吗？"
    assert page.record is not None
    [change] = inquiry_road.page(page.record.inquiry_id).corrections
    assert change.words == "九九年"


def test_a_closed_record_can_only_be_looked_at(
    room: MediationRoom, page: InquiryRoom, inquiry_road: InquiryRoad, settled: Settle
) -> None:
    assert page.record is not None
    inquiry_id = page.record.inquiry_id
    inquiry_road.close(inquiry_id)
    room.open_inquiry(inquiry_id)
    settled()
    assert not page.writing
    assert not page.pane.close_button.isEnabled()
    assert not page.sheet.edit.isVisible()
    assert "九八年春天" in page.sheet.read.text.toPlainText()
    assert "只能查看" in page.kept.text()


def test_names_in_a_line_are_told_apart_by_the_marks_people_type() -> None:
    assert people_in("周正和、 林秀英，孙小雨;") == ("周正和", "林秀英", "孙小雨")
    assert people_in(" 、") == ()


@pytest.mark.parametrize("size", [TypeSize.STANDARD, TypeSize.LARGEST])
def test_nothing_of_an_inquiry_is_cut_or_nameless(
    room: MediationRoom, inquiry_road: InquiryRoad, settled: Settle, wear: Wear, size: TypeSize
) -> None:
    wear(False, size)
    case_id = inquiry_road.agreed()
    first = inquiry_road.begin(case_id).id
    inquiry_road.drop(first)
    inquiry_id = inquiry_road.begin(case_id).id
    room.open_case(case_id)
    settled()
    section = room.cases.panel.inquiry
    section.open()
    section.who.set_value(ANOTHER)
    settled()
    room.open_inquiry(inquiry_id)
    room.inquiry.pane.investigators.set_text("周正和")
    settled()
    for seen in (section, room.inquiry):
        assert clipped(seen) == []
        assert nameless(seen) == []
        assert marked_up(seen) == []
