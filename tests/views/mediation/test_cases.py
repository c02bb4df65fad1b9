from itertools import pairwise

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from centre_app.domain.matters.codes import RiskLevel
from centre_app.domain.mediation.codes import CaseStage, SessionState
from centre_app.services.records.case_card import CaseCard
from centre_app.views.mediation import slot_words
from centre_app.views.mediation.calendar_page import CalendarPage
from centre_app.views.mediation.case_panel import CasePanel
from centre_app.views.mediation.room import MediationRoom
from centre_app.views.mediation.step import Step
from centre_app.views.theme import TypeSize
from tests.mediation_town import NEXT_MORNING, Road
from tests.views.application.reading import said
from tests.views.conftest import Wear
from tests.views.looking import clipped, marked_up, nameless
from tests.views.mediation.conftest import Settle

ENTER = Qt.Key.Key_Return


def press(qtbot: QtBot, room: MediationRoom, name: str) -> None:
    button = room.findChild(QAbstractButton, name)
    assert button is not None, name
    assert button.isEnabled(), name
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)


def type_into(qtbot: QtBot, room: MediationRoom, name: str, text: str) -> None:
    field = room.findChild(QLineEdit, name)
    assert field is not None, name
    field.setFocus()
    field.selectAll()
    # An input method hands over Chinese whole; keys bring ASCII only.
    if text.isascii():
        qtbot.keyClicks(field, text)
    else:
        field.insert(text)


def card(room: MediationRoom) -> CaseCard:
    assert room.cases.panel.card is not None
    return room.cases.panel.card


def test_what_no_case_needs_yet_is_not_built(
    qtbot: QtBot, room: MediationRoom, road: Road, settled: Settle
) -> None:
    assert not room.findChildren(CasePanel)
    assert not room.findChildren(CalendarPage)
    qtbot.keyClick(room, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    settled()
    assert room.findChildren(CalendarPage) == [room.calendar]
    assert room.calendar.isVisible()
    assert room.tabs.currentIndex() == 1


def test_the_first_case_is_made_part_by_part_and_the_last_one_asked_for_is_shown(
    room: MediationRoom, road: Road, settled: Settle
) -> None:
    one, other = road.opened(), road.opened("孙有田", "赵铁柱")
    seen: list[int] = []
    beat = QTimer(room)
    beat.timeout.connect(lambda: seen.append(len(room.findChildren(Step))))
    beat.start(0)
    room.open_case(one)
    QTest.qWait(1)
    room.open_case(other)
    settled()
    assert card(room).case_id == other
    assert seen[-1] > 0
    # The window looked up between any two or three of them.
    assert max(after - before for before, after in pairwise(seen)) <= 2


def test_another_case_is_shown_step_by_step_and_whose_it_is_with_the_last(
    room: MediationRoom, road: Road, settled: Settle
) -> None:
    one, other = road.opened(), road.opened("孙有田", "赵铁柱")
    room.open_case(one)
    settled()
    panel, seen = room.cases.panel, list[int]()

    def look() -> None:
        seen.append(sum(s.card is not None and s.card.case_id == other for s in panel.steps))
        if seen[-1] < len(panel.steps):
            assert card(room).case_id == one

    beat = QTimer(room)
    beat.timeout.connect(look)
    beat.start(0)
    room.open_case(other)
    settled()
    assert card(room).case_id == other
    assert seen[-1] == len(panel.steps)
    assert max(after - before for before, after in pairwise(seen)) <= 2


def test_the_form_says_beside_each_body_how_much_it_has_on_hand(
    qtbot: QtBot, room: MediationRoom, road: Road, settled: Settle
) -> None:
    road.opened("孙有田", "赵铁柱")
    road.matter()
    press(qtbot, room, "mediation.stage.waiting")
    settled()
    room.cases.list.waiting.go_to_first()
    qtbot.keyClick(room.cases.list.waiting, ENTER)
    committee = room.cases.opening.committee
    assert committee.text() == "云岭镇人民调解委员会  在办 1 件，待排期 1 件，最久等 0 天"


def test_one_button_lists_the_cases_without_a_session(
    qtbot: QtBot, room: MediationRoom, road: Road, settled: Settle
) -> None:
    waits = road.opened("孙有田", "赵铁柱")
    road.plan(road.ready())
    room.cases.refresh()
    settled()
    table = room.cases.list.table
    assert table.model().rowCount() == 2
    press(qtbot, room, "mediation.stage.unplanned")
    settled()
    table.go_to_first()
    row = table.current_row()
    assert row is not None
    assert (table.model().rowCount(), row.case_id) == (1, waits)


def test_a_matter_becomes_a_case_and_is_led_to_its_session_by_keys(
    qtbot: QtBot, room: MediationRoom, road: Road, settled: Settle
) -> None:
    road.matter()
    press(qtbot, room, "mediation.stage.waiting")
    settled()
    room.cases.list.waiting.go_to_first()
    qtbot.keyClick(room.cases.list.waiting, ENTER)
    press(qtbot, room, "open.commit")
    settled()
    assert card(room).number == "（2026）云岭镇人调字第1号"
    press(qtbot, room, "consent.agreed.1")
    settled()
    assert card(room).stage is CaseStage.ACCEPTED
    leader = room.cases.panel.assign.leader
    leader.set_value(card(room).mediator_choices[0].mediator_id)
    press(qtbot, room, "assign.commit")
    settled()
    for at in (0, 1):
        press(qtbot, room, f"notice.written.{at}")
        settled()
    assert card(room).stage is CaseStage.NOTIFIED
    type_into(qtbot, room, "plan.day", "2026-03-03")
    type_into(qtbot, room, "plan.starts", "930")
    press(qtbot, room, "plan.commit")
    settled()
    assert card(room).stage is CaseStage.SCHEDULED
    press(qtbot, room, "sit.open.0")
    settled()
    assert room.stack.currentWidget() is room.record


def test_a_clash_is_told_with_three_free_slots_one_of_which_is_taken(
    qtbot: QtBot, room: MediationRoom, road: Road, settled: Settle
) -> None:
    road.plan(road.ready())
    other = road.ready("孙有田", "赵铁柱", mediator="林秀英")
    room.open_case(other)
    settled()
    said: list[str] = []
    room._desk.said.connect(lambda message: said.append(message.text))
    type_into(qtbot, room, "plan.day", "2026-03-03")
    type_into(qtbot, room, "plan.starts", "9:30")
    press(qtbot, room, "plan.commit")
    settled()
    assert "03-03 09:00–10:30 （2026）云岭镇人调字第1号" in said[-1]
    press(qtbot, room, "slot.0")
    press(qtbot, room, "plan.commit")
    settled()
    assert card(room).stage is CaseStage.SCHEDULED


def test_one_key_finds_hours_and_one_takes_them(
    qtbot: QtBot, room: MediationRoom, road: Road, settled: Settle
) -> None:
    other = road.ready("孙有田", "赵铁柱", mediator="林秀英")
    road.plan(other, NEXT_MORNING, room_id=road.room(1))
    case_id = road.ready()
    room.open_case(case_id)
    settled()
    qtbot.keyClick(room, Qt.Key.Key_F, Qt.KeyboardModifier.AltModifier)
    settled()
    panel = room.cases.panel
    assert [one.room for one in panel.plan.slots.answers] == ["一号调解室"] * 3
    focused = room.window().focusWidget()
    assert focused is not None
    assert focused.objectName() == "slot.0"
    second = panel.plan.slots.answers[1].span
    qtbot.keyClick(focused, Qt.Key.Key_2)
    settled()
    assert not panel.plan.slots.isVisible()
    assert panel.plan.hours.span() == second
    focused = room.window().focusWidget()
    assert focused is panel.plan.plan
    qtbot.keyClick(focused, Qt.Key.Key_Space)
    settled()
    [planned] = card(room).sessions
    assert (planned.starts_at, planned.where) == (second.starts_at, "一号调解室")


def test_hours_are_not_looked_for_before_anybody_mediates(
    qtbot: QtBot, room: MediationRoom, road: Road, settled: Settle
) -> None:
    room.open_case(road.agreed())
    settled()
    said: list[str] = []
    room._desk.said.connect(lambda message: said.append(message.text))
    qtbot.keyClick(room, Qt.Key.Key_F, Qt.KeyboardModifier.AltModifier)
    settled()
    assert said == [slot_words.NOT_YET]


def test_who_was_not_told_is_seated_for_a_reason_only(
    qtbot: QtBot, room: MediationRoom, road: Road, settled: Settle
) -> None:
    case_id = road.agreed()
    road.assign(case_id, "周正和")
    room.open_case(case_id)
    settled()
    room.cases.panel.plan.open()
    type_into(qtbot, room, "plan.day", "2026-03-03")
    type_into(qtbot, room, "plan.starts", "9:30")
    press(qtbot, room, "plan.commit")
    settled()
    assert room.cases.panel.plan.override.isVisible()
    assert room.cases.panel.plan.hours.day.text() == "2026-03-03"
    type_into(qtbot, room, "plan.override", "当事人从外地赶来")
    press(qtbot, room, "plan.commit")
    settled()
    assert card(room).sessions[0].state is SessionState.PLANNED


def test_a_wrong_hour_is_told_at_its_field_and_nothing_is_cleared(
    qtbot: QtBot, room: MediationRoom, road: Road, settled: Settle
) -> None:
    room.open_case(road.ready())
    settled()
    type_into(qtbot, room, "plan.day", "2026-03-03")
    type_into(qtbot, room, "plan.starts", "25:00")
    press(qtbot, room, "plan.commit")
    hours = room.cases.panel.plan.hours
    assert hours.starts.error == "看不懂这个时间。可以写 9:00、930 或 14点半。"
    assert (hours.day.text(), hours.starts.editor().hasFocus()) == ("2026-03-03", True)


def test_the_day_is_read_back_by_the_published_calendar(
    qtbot: QtBot, room: MediationRoom, road: Road, settled: Settle
) -> None:
    room.open_case(road.ready())
    settled()
    day = room.cases.panel.plan.hours.day
    for typed, told in (
        ("2026-03-03", "2026-03-03 周二"),
        ("2026-10-01", "2026-10-01 周四 国庆节，不是工作日"),
        ("2027-03-03", "2027-03-03 周三 2027 年节假日未公布，按周末推算"),
    ):
        type_into(qtbot, room, "plan.day", typed)
        assert told in said(day)


def test_a_high_risk_is_shown_until_it_is_reported(
    qtbot: QtBot, room: MediationRoom, road: Road, settled: Settle
) -> None:
    room.open_case(road.opened(risk=RiskLevel.HIGH))
    settled()
    assert room.cases.panel.head.risk.isVisible()
    press(qtbot, room, "risk.commit")
    settled()
    assert room.cases.panel.head.told.error
    type_into(qtbot, room, "risk.told", "云岭派出所")
    press(qtbot, room, "risk.commit")
    settled()
    assert not room.cases.panel.head.risk.isVisible()


def test_enter_in_the_list_leads_to_where_the_case_goes_on(
    qtbot: QtBot, room: MediationRoom, road: Road, settled: Settle
) -> None:
    road.opened()
    room.opened()
    settled()
    qtbot.keyClick(room.cases.list.box, ENTER)
    assert room.window().focusWidget() is room.cases.list.table
    qtbot.keyClick(room.cases.list.table, ENTER)
    settled()
    focused = room.window().focusWidget()
    assert isinstance(focused, QWidget)
    assert room.cases.panel.consent.isAncestorOf(focused)


def test_tab_goes_through_a_step_from_top_to_bottom_though_its_lines_are_made_anew(
    qtbot: QtBot, room: MediationRoom, road: Road, settled: Settle
) -> None:
    room.open_case(road.opened())
    settled()
    panel = room.cases.panel
    panel.reload()
    settled()
    shown = [one for one in panel.consent.findChildren(QPushButton) if one.isVisible()]
    refused = next(one for one in shown if one.objectName() == "consent.refused.1")
    refused.setFocus()
    qtbot.keyClick(refused, Qt.Key.Key_Tab)
    assert room.window().focusWidget() is panel.consent.requests.editor()
    qtbot.keyClick(panel.consent.requests.editor(), Qt.Key.Key_Backtab)
    assert room.window().focusWidget() is refused


def test_esc_leads_back_from_record_to_case(
    room: MediationRoom, road: Road, settled: Settle
) -> None:
    case_id = road.ready()
    session_id = road.sitting(case_id)
    room.open_case(case_id)
    room.open_record(session_id)
    settled()
    assert room.step_back()
    assert room.stack.currentWidget() is room.cases
    assert not room.step_back()


@pytest.mark.parametrize("size", [TypeSize.STANDARD, TypeSize.LARGEST])
def test_the_list_shows_party_term_and_stage_without_scrolling_sideways(
    room: MediationRoom, road: Road, settled: Settle, wear: Wear, size: TypeSize
) -> None:
    wear(False, size)
    road.ready("周德福", "吴桂花")
    room.resize(1130, 600)
    room.opened()
    settled()
    assert room.cases.list.table.horizontalScrollBar().maximum() == 0
    header = room.cases.list.table.horizontalHeader()
    assert not any(header.isSectionHidden(place) for place in range(3))
    room._choose_tab(1)
    settled()
    assert room.calendar.waiting.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("size", [TypeSize.STANDARD, TypeSize.LARGEST])
def test_nothing_is_cut_nameless_or_read_as_markup(
    room: MediationRoom, road: Road, settled: Settle, wear: Wear, size: TypeSize
) -> None:
    wear(False, size)
    case_id = road.ready("<b>云岭村第三村民小组</b>", "欧阳建军")
    session_id = road.sitting(case_id)
    road.plan(road.ready("孙有田", "赵铁柱", mediator="林秀英"), NEXT_MORNING, room_id=road.room(1))
    room.open_case(case_id)
    settled()
    _looks_right(room)
    room._choose_tab(1)
    settled()
    _looks_right(room)
    room.open_record(session_id)
    settled()
    _looks_right(room)


def _looks_right(room: MediationRoom) -> None:
    assert clipped(room) == []
    assert nameless(room) == []
    assert marked_up(room) == []
