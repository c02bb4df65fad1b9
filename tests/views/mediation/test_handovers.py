"""Handing over, taking, returning and sending out, by the keys of the mediation room."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit
from pytestqt.qtbot import QtBot

from centre_app.domain.mediation.codes import CaseStage
from centre_app.domain.mediation.handover_codes import (
    HandoverReason,
    HandoverState,
    HandoverTarget,
)
from centre_app.domain.permissions import Role
from centre_app.views.desk import Desk
from centre_app.views.mediation.county_part import Deed
from centre_app.views.mediation.room import MediationRoom
from centre_app.views.tasks import Tasks
from centre_app.views.theme import TypeSize
from tests.handover_road import HandoverRoad
from tests.mediation_town import Road
from tests.recusal_road import names
from tests.views.conftest import Wear
from tests.views.dressing import alone
from tests.views.looking import clipped, marked_up, nameless
from tests.views.mediation.conftest import Settle
from tests.views.mediation.given import given_by
from tests.views.mediation.test_cases import card, press, type_into

Open = Callable[[Role], MediationRoom]


@pytest.fixture
def handing(road: Road) -> HandoverRoad:
    return HandoverRoad(road.town)


@pytest.fixture
def open_for(qtbot: QtBot, handing: HandoverRoad, tasks: Tasks, settled: Settle) -> Open:
    """Open the room for anybody."""

    def opened(role: Role) -> MediationRoom:
        given = given_by(handing.town.services)
        desk = Desk(handing.town.actor(role), tasks)
        room = alone(lambda: MediationRoom(desk, given, handing.town.clock))
        desk.setParent(room)
        qtbot.addWidget(room)
        room.resize(1222, 640)
        room.show()
        qtbot.waitExposed(room)
        room.activateWindow()
        room.opened()
        settled()
        return room

    return opened


def _write(room: MediationRoom, name: str, text: str) -> None:
    area = room.findChild(QPlainTextEdit, name)
    assert area is not None, name
    area.setFocus()
    area.selectAll()
    area.insertPlainText(text)


def test_the_suggestion_is_filled_in_and_asked_for(
    qtbot: QtBot, room: MediationRoom, handing: HandoverRoad, settled: Settle
) -> None:
    case_id = handing.ready()
    handing.wish(case_id)
    room.open_case(case_id)
    settled()
    panel = room.cases.panel
    assert panel.handing_strip.isVisible()
    assert "当事人要求" in panel.handing_strip.told.text()
    press(qtbot, room, "handover.fill")
    settled()
    assert panel.handing.target.value() is HandoverTarget.OFFICE
    assert panel.handing.receiver.value() == handing.office
    assert panel.handing.reasons.ticked() == (HandoverReason.PARTIES_ASK,)
    # Nothing lies in the file yet: what goes with the case is said by hand.
    press(qtbot, room, "handover.ask")
    settled()
    assert panel.handing.materials.error
    _write(room, "handover.materials", "人民调解申请书1份")
    press(qtbot, room, "handover.ask")
    settled()
    assert handing.line(case_id).state is HandoverState.WAITING
    assert panel.handing_strip.take_back_button.isVisible()
    assert not panel.handing_strip.form.isVisible()
    press(qtbot, room, "handover.take_back")
    settled()
    assert handing.line(case_id).state is HandoverState.WITHDRAWN


def test_the_office_takes_it_and_the_first_mediator_stays(
    qtbot: QtBot, open_for: Open, handing: HandoverRoad, settled: Settle
) -> None:
    case_id = handing.ready()
    handing.to_office(case_id)
    room = open_for(Role.DISPATCHER)
    room.cases.list.choose("handed")
    settled()
    assert room.cases.list.table.model().rowCount() == 1
    room.open_case(case_id)
    settled()
    strip = room.cases.panel.handing_strip
    assert strip.leader.text().startswith("马长河")
    assert "有空" in strip.part.time.text()
    assert strip.first_stays.text() == "原主持调解员周正和留任协助"
    area = room.findChild(QPlainTextEdit, "handover.words")
    assert area is not None
    area.setFocus()
    qtbot.keyClick(area, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settled()
    assert names(handing.card(case_id)) == [("马长河", True), ("周正和", False)]
    assert not strip.isVisible()
    shown = card(room)
    assert shown.stage is CaseStage.ASSIGNED


def test_a_return_wants_a_reason_and_who_asked_is_told(
    qtbot: QtBot, room: MediationRoom, open_for: Open, handing: HandoverRoad, settled: Settle
) -> None:
    case_id = handing.ready()
    handing.to_office(case_id)
    theirs = open_for(Role.DISPATCHER)
    theirs.open_case(case_id)
    settled()
    strip = theirs.cases.panel.handing_strip
    press(qtbot, theirs, "handover.return")
    settled()
    assert strip.words.error
    _write(theirs, "handover.words", "数额不大，请先调解")
    press(qtbot, theirs, "handover.return")
    settled()
    room.open_case(case_id)
    settled()
    ours = room.cases.panel.handing_strip
    assert "数额不大，请先调解" in ours.told.text()
    press(qtbot, room, "handover.known")
    settled()
    assert not ours.known_button.isVisible()
    assert not handing.line(case_id).news


def test_the_head_sends_it_out_and_the_county_s_answer_is_noted(
    qtbot: QtBot, open_for: Open, handing: HandoverRoad, settled: Settle
) -> None:
    case_id = handing.ready()
    handing.to_county(case_id)
    room = open_for(Role.DIRECTOR)
    room.open_case(case_id)
    settled()
    panel = room.cases.panel
    assert panel.handing_strip.follow_up_on.isVisible()
    press(qtbot, room, "handover.commit")
    settled()
    assert handing.line(case_id).state is HandoverState.SENT
    # The letter is in view; Esc leads back to the case.
    room.step_back()
    settled()
    part = panel.handing.county
    panel.handing.open()
    assert part.isVisible()
    part.deed.set_value(Deed.CAME_BACK)
    _write(room, "county.words", "不跨乡镇")
    press(qtbot, room, "county.commit")
    settled()
    assert handing.line(case_id).state is HandoverState.CAME_BACK
    assert not part.isVisible()


def test_the_list_shows_the_cases_of_one_body(
    qtbot: QtBot, open_for: Open, handing: HandoverRoad, settled: Settle
) -> None:
    handing.ready()
    case_id = handing.village_case("孙有田", "赵铁柱")
    room = open_for(Role.DISPATCHER)
    listed = room.cases.list
    assert listed.table.model().rowCount() == 2
    place = listed.filters.body.findText("云岭镇柳沟村人民调解委员会")
    listed.filters.body.setCurrentIndex(place)
    settled()
    assert listed.table.model().rowCount() == 1
    handing.to_town(case_id)
    handing.take(case_id, "林秀英")
    listed.refresh()
    settled()
    assert listed.table.model().rowCount() == 0
    listed.filters.body.setCurrentIndex(0)
    # By the number it bore in the village.
    type_into(qtbot, room, "mediation.search", "柳沟村")
    listed.refresh()
    settled()
    assert listed.table.model().rowCount() == 1


@pytest.mark.parametrize("size", [TypeSize.STANDARD, TypeSize.LARGEST])
def test_everything_fits_and_has_a_name(
    open_for: Open,
    handing: HandoverRoad,
    settled: Settle,
    wear: Wear,
    size: TypeSize,
) -> None:
    wear(False, size)
    case_id = handing.village_case()
    handing.to_town(case_id)
    room = open_for(Role.DISPATCHER)
    room.open_case(case_id)
    settled()
    room.cases.panel.handing.open()
    settled()
    assert room.findChild(QCheckBox, "handover.first_stays") is not None
    assert clipped(room) == []
    assert nameless(room) == []
    assert marked_up(room) == []
