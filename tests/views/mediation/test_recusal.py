"""Conflicts, requests to withdraw and their decision, by the keys of the mediation room."""

import pytest
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit
from pytestqt.qtbot import QtBot

from centre_app.domain.mediation.codes import CaseStage
from centre_app.domain.mediation.conflict_codes import (
    RecusalAnswerKind,
    RecusalOutcome,
    RecusalTarget,
    TieKind,
)
from centre_app.domain.permissions import Role
from centre_app.views.desk import Desk
from centre_app.views.mediation.room import MediationRoom
from centre_app.views.tasks import Tasks
from centre_app.views.theme import TypeSize
from tests.mediation_town import village_mediator
from tests.recusal_road import RecusalRoad, names
from tests.views.conftest import Wear
from tests.views.dressing import alone
from tests.views.looking import clipped, marked_up, nameless
from tests.views.mediation.conftest import Settle
from tests.views.mediation.given import given_by
from tests.views.mediation.test_cases import card, press, type_into


@pytest.fixture
def recusal_road(road: RecusalRoad) -> RecusalRoad:
    return RecusalRoad(road.town)


@pytest.fixture
def head_room(
    qtbot: QtBot, recusal_road: RecusalRoad, tasks: Tasks, settled: Settle
) -> MediationRoom:
    """Open the room for the director, who decides."""
    given = given_by(recusal_road.town.services)
    desk = Desk(recusal_road.town.actor(Role.DIRECTOR), tasks)
    room = alone(lambda: MediationRoom(desk, given, recusal_road.town.clock))
    desk.setParent(room)
    qtbot.addWidget(room)
    room.resize(1222, 640)
    room.show()
    qtbot.waitExposed(room)
    room.activateWindow()
    room.opened()
    settled()
    return room


def _write(room: MediationRoom, name: str, text: str) -> None:
    area = room.findChild(QPlainTextEdit, name)
    assert area is not None, name
    area.setFocus()
    area.insertPlainText(text)


def test_what_speaks_against_somebody_shows_when_he_is_chosen(
    qtbot: QtBot, room: MediationRoom, recusal_road: RecusalRoad, settled: Settle
) -> None:
    case_id = recusal_road.agreed()
    person_id = recusal_road.card(case_id).parties[1].person_id
    recusal_road.tie("周正和", person_id, TieKind.NEIGHBOUR)
    room.open_case(case_id)
    settled()
    step = room.cases.panel.assign
    step.leader.set_value(recusal_road.mediator("周正和"))
    step.helper.set_value(recusal_road.mediator("林秀英"))
    settled()
    assert step.lead_part.reason.isVisible()
    assert not step.help_part.reason.isVisible()
    press(qtbot, room, "assign.commit")
    settled()
    assert "为什么不影响公正" in step.lead_part.reason.error
    type_into(qtbot, room, "assign.reason", "只是同村")
    press(qtbot, room, "assign.commit")
    settled()
    assert card(room).stage is CaseStage.ASSIGNED


def test_each_mediator_has_a_disclosure_of_his_own(
    qtbot: QtBot, room: MediationRoom, recusal_road: RecusalRoad, settled: Settle
) -> None:
    case_id = recusal_road.agreed()
    room.open_case(case_id)
    settled()
    step = room.cases.panel.assign
    step.leader.set_value(recusal_road.mediator("周正和"))
    step.helper.set_value(recusal_road.mediator("林秀英"))
    settled()
    type_into(qtbot, room, "assign.helper.relation", "甲方的表姐")
    kept = room.findChild(QCheckBox, "assign.helper.kept")
    assert kept is not None
    kept.setChecked(True)
    press(qtbot, room, "assign.commit")
    settled()
    said = {one.name: one.relation for one in card(room).mediators}
    assert said == {"周正和": "", "林秀英": "甲方的表姐"}


def test_why_somebody_is_borrowed_is_told_and_need_not_be_typed_again(
    qtbot: QtBot, room: MediationRoom, recusal_road: RecusalRoad, settled: Settle
) -> None:
    case_id = recusal_road.agreed()
    village_mediator(recusal_road.town, "谢小红")
    recusal_road.assign(case_id, "周正和", "谢小红", reason="她熟悉二村")
    room.open_case(case_id)
    settled()
    step = room.cases.panel.assign
    told = "周正和（主持）、谢小红\n谢小红借用自二村人民调解委员会：她熟悉二村"
    assert step.named.text().endswith(told)
    step.open()
    press(qtbot, room, "assign.commit")
    settled()
    assert not step.help_part.reason.error
    assert [one.lent_reason for one in card(room).mediators] == ["", "她熟悉二村"]


def test_a_request_is_noted_and_the_strip_says_that_the_case_waits(
    qtbot: QtBot, room: MediationRoom, recusal_road: RecusalRoad, settled: Settle
) -> None:
    case_id = recusal_road.ready()
    room.open_case(case_id)
    settled()
    panel = room.cases.panel
    assert not panel.strip.isVisible()
    panel.recusal.open()
    panel.recusal.asker.set_value(card(room).parties[1].party_id)
    panel.recusal.target.set_value((RecusalTarget.MEDIATOR, recusal_road.mediator("周正和")))
    _write(room, "recusal.reason", "他是对方的姐夫")
    press(qtbot, room, "recusal.ask")
    settled()
    assert panel.strip.isVisible()
    assert "乙方李建军 申请 周正和（人民调解员）回避：他是对方的姐夫" in panel.strip.told.text()
    assert "请中心主任或首席调解员决定" in panel.strip.how.text()
    assert not panel.strip.form.isVisible()


def test_the_head_decides_in_the_strip_and_the_paper_follows(
    qtbot: QtBot, head_room: MediationRoom, recusal_road: RecusalRoad, settled: Settle
) -> None:
    case_id = recusal_road.ready()
    recusal_road.ask(case_id)
    head_room.open_case(case_id)
    settled()
    strip = head_room.cases.panel.strip
    strip.outcome.set_value(RecusalOutcome.KEPT)
    press(qtbot, head_room, "recusal.commit")
    settled()
    assert strip.words.error
    _write(head_room, "recusal.words", "情况属实，应当回避")
    press(qtbot, head_room, "recusal.commit")
    settled()
    assert strip.all_agreed_fault.isVisible()
    strip.outcome.set_value(RecusalOutcome.GRANTED)
    strip.successor.set_value(recusal_road.mediator("林秀英"))
    settled()
    press(qtbot, head_room, "recusal.commit")
    settled()
    assert head_room.stack.currentWidget() is head_room.paper
    assert names(recusal_road.card(case_id)) == [("林秀英", True)]
    assert head_room.step_back()
    settled()
    assert not strip.isVisible()
    assert len(head_room.cases.panel.recusal._lines.widgets) == 2
    press(qtbot, head_room, "notice.oral.0")
    settled()
    assert not card(head_room).parties[0].names_owed


def test_a_tie_of_a_mediator_is_declared_from_the_case(
    qtbot: QtBot, room: MediationRoom, recusal_road: RecusalRoad, settled: Settle
) -> None:
    case_id = recusal_road.ready()
    room.open_case(case_id)
    settled()
    section = room.cases.panel.recusal
    section.open()
    press(qtbot, room, "tie.commit")
    settled()
    assert section.tie_kind.error
    section.tie_person.set_value(card(room).parties[0].person_id)
    section.tie_kind.set_value(TieKind.SIBLING)
    press(qtbot, room, "tie.commit")
    settled()
    assert room.cases.panel.strip.isVisible()


@pytest.mark.parametrize("size", [TypeSize.STANDARD, TypeSize.LARGEST])
def test_nothing_is_clipped_while_a_request_waits(
    head_room: MediationRoom,
    recusal_road: RecusalRoad,
    settled: Settle,
    wear: Wear,
    size: TypeSize,
) -> None:
    wear(False, size)
    case_id = recusal_road.ready()
    recusal_road.tie("林秀英", recusal_road.card(case_id).parties[0].person_id, TieKind.SPOUSE)
    recusal_road.ask(case_id)
    head_room.open_case(case_id)
    settled()
    panel = head_room.cases.panel
    panel.recusal.open()
    panel.strip.outcome.set_value(RecusalOutcome.GRANTED)
    panel.strip.successor.set_value(recusal_road.mediator("林秀英"))
    settled()
    panel.assign.open()
    settled()
    assert clipped(head_room) == []
    assert nameless(head_room) == []
    assert marked_up(head_room) == []


def test_the_question_is_answered_over_the_record_and_a_request_follows(
    qtbot: QtBot, room: MediationRoom, recusal_road: RecusalRoad, settled: Settle
) -> None:
    session_id = recusal_road.sitting(recusal_road.ready())
    room.open_record(session_id)
    settled()
    bar = room.record.recusal
    room.record.sheet.edit.insertPlainText("请核对身份")
    press(qtbot, room, "recusal.none.0")
    settled()
    press(qtbot, room, "recusal.asks.1")
    settled()
    assert bar.form.isVisible()
    press(qtbot, room, "recusal.bar.ask")
    settled()
    assert bar.reason.error
    type_into(qtbot, room, "recusal.bar.reason", "他是对方的姐夫")
    press(qtbot, room, "recusal.bar.ask")
    settled()
    assert not bar.form.isVisible()
    assert [one.name for one in recusal_road.at_session(session_id).waiting] == ["周正和"]
    assert len(bar._lines.widgets) == 1
    assert room.record.sheet.edit.toPlainText().endswith("请核对身份")


@pytest.mark.parametrize("size", [TypeSize.STANDARD, TypeSize.LARGEST])
def test_nothing_of_the_question_is_clipped(
    room: MediationRoom, recusal_road: RecusalRoad, settled: Settle, wear: Wear, size: TypeSize
) -> None:
    wear(False, size)
    case_id = recusal_road.ready()
    session_id = recusal_road.sitting(case_id)
    recusal_road.answer(session_id, RecusalAnswerKind.NONE)
    recusal_road.ask(case_id, session_id=session_id)
    room.open_record(session_id)
    settled()
    assert clipped(room.record.recusal) == []
    assert nameless(room.record.recusal) == []


def test_an_answer_over_another_desks_shows_what_stands_now(
    qtbot: QtBot, room: MediationRoom, recusal_road: RecusalRoad, settled: Settle
) -> None:
    session_id = recusal_road.sitting(recusal_road.ready())
    room.open_record(session_id)
    settled()
    recusal_road.answer(session_id, RecusalAnswerKind.NONE)
    told: list[str] = []
    room._desk.said.connect(lambda message: told.append(message.text))
    press(qtbot, room, "recusal.asks.1")
    settled()
    assert "刚被别人改过" in told[-1]
    found = room.record.recusal.found
    assert found is not None
    assert [one.answer for one in found.answers] == [RecusalAnswerKind.NONE, None]
    press(qtbot, room, "recusal.none.1")
    settled()
    assert recusal_road.at_session(session_id).answers[1].answer is RecusalAnswerKind.NONE
