"""Telling people of a session, by keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox
from pytestqt.qtbot import QtBot

from centre_app.domain.centre.bodies import Organization
from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.mediation.codes import SessionState
from centre_app.domain.mediation.sittings import (
    InviteePart,
    InviteeState,
    SessionKind,
    SessionVenue,
    TellWay,
)
from centre_app.domain.permissions import Role
from centre_app.services.records.invitations import InviteeLine
from centre_app.views.mediation.room import MediationRoom
from centre_app.views.theme import TypeSize
from tests.mediation_town import Road
from tests.views.conftest import Wear
from tests.views.looking import clipped, nameless
from tests.views.mediation.conftest import Settle
from tests.views.mediation.test_cases import card, press, type_into


def people(room: MediationRoom) -> dict[str, InviteeLine]:
    return {one.name: one for one in card(room).sessions[0].invitees}


@pytest.fixture
def planned(road: Road, room: MediationRoom, settled: Settle) -> MediationRoom:
    case_id = road.ready()
    road.plan(case_id)
    room.open_case(case_id)
    settled()
    room.cases.panel.call.open()
    settled()
    return room


def test_people_are_told_and_answer_by_letters(
    qtbot: QtBot, planned: MediationRoom, settled: Settle
) -> None:
    table = planned.cases.panel.call.people
    table.go_to_first()
    qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(table, Qt.Key.Key_T)
    settled()
    found = people(planned)
    assert [one.state for one in found.values()] == [
        InviteeState.TOLD,
        InviteeState.TOLD,
        InviteeState.INVITED,
    ]
    assert found["王桂兰"].told_way is TellWay.PHONE
    table.go_to_first()
    qtbot.keyClick(table, Qt.Key.Key_Y)
    settled()
    assert people(planned)["王桂兰"].state is InviteeState.CONFIRMED


def test_who_stays_away_is_asked_why_beside_the_list(
    qtbot: QtBot, planned: MediationRoom, settled: Settle
) -> None:
    step = planned.cases.panel.call
    step.people.go_to_first()
    qtbot.keyClick(step.people, Qt.Key.Key_N)
    assert QApplication.focusWidget() is step.reason.editor()
    press(qtbot, planned, "call.absent")
    settled()
    assert step.reason.error
    type_into(qtbot, planned, "call.reason", "外出务工")
    press(qtbot, planned, "call.absent")
    settled()
    assert people(planned)["王桂兰"].reason == "外出务工"


def test_a_helper_is_called_and_all_notices_come_in_one_paper(
    qtbot: QtBot, planned: MediationRoom, settled: Settle
) -> None:
    step = planned.cases.panel.call
    step.invite.part.set_value(InviteePart.HELPER)
    type_into(qtbot, planned, "invite.who", "村民组长刘老四")
    press(qtbot, planned, "invite.commit")
    settled()
    assert people(planned)["村民组长刘老四"].part is InviteePart.HELPER
    press(qtbot, planned, "call.print")
    settled()
    assert planned.stack.currentWidget() is planned.paper


def test_who_joins_is_named_by_keys_before_the_session_is_planned(
    qtbot: QtBot, road: Road, room: MediationRoom, settled: Settle
) -> None:
    with road.town.open_unit(road.town.actor(Role.DIRECTOR)) as unit:
        for kind, name in ((OrgKind.VILLAGE_COMMITTEE, "云岭村调委会"), (OrgKind.DEPT, "派出所")):
            body = Organization(kind=kind, name=name, short_name=name, seal_name=name)
            unit.audit.record("body:saved", unit.organizations.add(body).id, name)
    room.open_case(road.ready())
    settled()
    plan = room.cases.panel.plan
    plan.open()
    assert plan.kind.second.isHidden()
    qtbot.keyClick(plan.kind.kind.editor(), Qt.Key.Key_Down)
    second = plan.kind.second
    assert not second.isHidden()
    for _ in second.values():
        if second.text() != "云岭村调委会":
            qtbot.keyClick(second.editor(), Qt.Key.Key_Down)
    police = next(tick for tick in plan.findChildren(QCheckBox) if tick.text() == "派出所")
    police.setFocus()
    qtbot.keyClick(police, Qt.Key.Key_Space)
    type_into(qtbot, room, "plan.day", "2026-03-03")
    type_into(qtbot, room, "plan.starts", "9:00")
    qtbot.keyClick(
        plan.hours.starts.editor(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )
    settled()
    [line] = card(room).sessions
    assert (line.kind, line.second_committee) == (SessionKind.JOINT, "云岭村调委会")
    assert "派出所" in people(room)
    assert (plan.kind.committee(), plan.kind.departments()) == (None, ())


def test_an_appointment_is_planned_for_one_and_kept(
    qtbot: QtBot, road: Road, room: MediationRoom, settled: Settle
) -> None:
    case_id = road.ready()
    room.open_case(case_id)
    settled()
    plan = room.cases.panel.plan
    plan.open()
    plan.kind.kind.set_value(SessionKind.COUNSELLING)
    type_into(qtbot, room, "plan.day", "2026-03-03")
    type_into(qtbot, room, "plan.starts", "9:00")
    press(qtbot, room, "plan.commit")
    settled()
    assert plan.kind.kind.error
    press(qtbot, room, "plan.party.0")
    plan.hours.room.set_value(
        next(one for one in plan.hours.room.values() if one.venue is SessionVenue.DOORSTEP)
    )
    type_into(qtbot, room, "plan.place", "云岭村三组")
    press(qtbot, room, "plan.commit")
    settled()
    [line] = card(room).sessions
    assert (line.kind, line.venue, line.where) == (
        SessionKind.COUNSELLING,
        SessionVenue.DOORSTEP,
        "云岭村三组",
    )
    room.cases.panel.sit.open()
    press(qtbot, room, "sit.keep.0")
    settled()
    assert card(room).sessions[0].state is SessionState.HELD


@pytest.mark.parametrize("size", [TypeSize.STANDARD, TypeSize.LARGEST])
def test_the_list_of_people_is_whole_in_every_type(
    planned: MediationRoom, settled: Settle, wear: Wear, size: TypeSize
) -> None:
    wear(False, size)
    settled()
    assert clipped(planned) == []
    assert nameless(planned) == []


def test_the_card_says_how_far_it_is_with_the_second_committee_and_who_is_invited(
    qtbot: QtBot, planned: MediationRoom, settled: Settle
) -> None:
    call = planned.cases.panel.call
    assert not call.beside.isVisible()
    call.invite.second.editor().setCurrentIndex(1)
    name = call.invite.second.text()
    press(qtbot, planned, "invite.join")
    settled()
    assert call.beside.text() == f"与{name}共同调解，还没有请它的调解员。"
    call.invite.part.set_value(InviteePart.HELPER)
    type_into(qtbot, planned, "invite.who", "村支书")
    press(qtbot, planned, "invite.commit")
    settled()
    assert call.beside.text().split("\n")[1] == "受邀：村支书（待通知）"
    call.people.go_to(people(planned)["村支书"].invitee_id)
    qtbot.keyClick(call.people, Qt.Key.Key_T)
    settled()
    assert call.beside.text().endswith("村支书（已通知）")
