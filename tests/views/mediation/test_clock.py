"""The term of a case in the room: its chip, and what is done with it by keys."""

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox

from centre_app.domain.accounts.type_size import TypeSize
from centre_app.domain.matters.codes import DisputeType
from centre_app.domain.matters.suspend_codes import SuspendReason
from centre_app.domain.mediation.codes import CaseStage
from centre_app.views.frame.room import Subject
from centre_app.views.mediation import clock_words, words
from centre_app.views.mediation.room import MediationRoom
from centre_app.views.mediation.step_clock import ClockStep, Deed
from centre_app.views.parts.chip import ChipLook, Tone, chip_size
from tests.mediation_town import Road

Settle = Callable[[], None]
Wear = Callable[[bool, TypeSize], None]


def shown(room: MediationRoom, case_id: UUID, settled: Settle) -> ClockStep:
    room.open_case(case_id)
    settled()
    step = room.cases.panel.term
    step.open()
    return step


def tick_all(step: ClockStep) -> None:
    for box in step.agreed.findChildren(QCheckBox):
        box.setChecked(True)


def commit(step: ClockStep, settled: Settle) -> None:
    step.note.setFocus()
    QTest.keyClick(step.note.editor(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settled()


def test_an_extension_says_who_has_not_agreed_and_then_moves_the_day(
    room: MediationRoom, road: Road, settled: Settle
) -> None:
    case_id = road.ready()
    step = shown(room, case_id, settled)
    due = road.card(case_id).deadline
    assert due is not None
    step.due_on.set_day(due.due_on + timedelta(days=9))
    commit(step, settled)
    assert "王桂兰、李建军" in step.agreed.error
    tick_all(step)
    commit(step, settled)
    after = road.card(case_id).deadline
    assert after is not None
    assert after.due_on == due.due_on + timedelta(days=9)


def test_a_suspended_case_offers_to_go_on_and_nothing_else_of_its_road(
    room: MediationRoom, road: Road, settled: Settle
) -> None:
    case_id = road.ready()
    step = shown(room, case_id, settled)
    step.deed.set_value(Deed.SUSPEND)
    step.reason.set_value(SuspendReason.OTHER_CASE)
    assert step.basis.text() == SuspendReason.OTHER_CASE.basis
    commit(step, settled)
    assert step.note.error
    step.note.set_text("等待县法院判决")
    step.look_again_on.set_day(road.town.clock.now().date() + timedelta(days=20))
    commit(step, settled)
    assert road.card(case_id).stage is CaseStage.SUSPENDED
    room.open_case(case_id)
    settled()
    panel = room.cases.panel
    assert panel.term.deed.value() is Deed.RESUME
    assert not panel.assign.button.isEnabled()
    assert words.PAUSED in panel.head.due.accessibleName()
    commit(panel.term, settled)
    assert road.card(case_id).stage is CaseStage.NOTIFIED


def test_the_list_tells_days_and_rests_in_short_words(
    room: MediationRoom, road: Road, settled: Settle
) -> None:
    road.ready()
    room.cases.refresh()
    settled()
    table = room.cases.list.table
    assert table.model().index(0, 1).data() == words.LEFT.format(days=30)


def test_who_applied_withdraws_for_himself_alone(
    room: MediationRoom, road: Road, settled: Settle
) -> None:
    case_id = road.ready()
    step = shown(room, case_id, settled)
    step.deed.set_value(Deed.WITHDRAW)
    boxes = [box for box in step.who.findChildren(QCheckBox) if box.isVisibleTo(step)]
    assert [box.text() for box in boxes] == ["甲方 王桂兰"]
    step.words.set_text("双方已经说开")
    step.words.setFocus()
    QTest.keyClick(step.words.editor(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settled()
    assert step.who.error
    boxes[0].setChecked(True)
    QTest.keyClick(step.words.editor(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settled()
    assert road.card(case_id).stage is CaseStage.ENDED


def test_a_term_that_ran_out_says_so_and_leads_to_its_end(
    room: MediationRoom, road: Road, settled: Settle
) -> None:
    case_id = road.ready()
    for _ in range(2):
        road.town.clock.advance(timedelta(days=16))
        with road.town.open_unit(road.actor) as unit:
            unit.audit.record("case:read", road.actor.staff_id, "")
    wanted: list[tuple[str, object]] = []
    room.go.connect(lambda key, subject: wanted.append((key, subject)))
    step = shown(room, case_id, settled)
    assert step.over.isVisibleTo(step)
    assert words.LATE.format(days=2) in room.cases.panel.head.due.accessibleName()
    step.ending.click()
    assert wanted == [("agreements", Subject("expired", case_id))]


def test_who_comes_for_the_term_finds_it_open_and_goes_on_there(
    room: MediationRoom, road: Road, settled: Settle
) -> None:
    room.open_subject("term", road.ready())
    settled()
    panel = room.cases.panel
    QTest.qWait(20)
    assert panel.term.deed.isVisible()
    assert panel.term.isAncestorOf(room.window().focusWidget())


def test_what_follows_a_term_that_ran_out_is_told_by_its_law(
    room: MediationRoom, road: Road, settled: Settle
) -> None:
    case_id = road.opened(dispute_type=DisputeType.WAGE_ARREARS)
    road.town.clock.advance(timedelta(days=16))
    step = shown(room, case_id, settled)
    assert step.over.text().startswith(clock_words.OVER_LABOUR)
    assert step.over.isVisibleTo(step)


@pytest.mark.parametrize("size", [TypeSize.STANDARD, TypeSize.LARGEST])
def test_a_chip_of_a_term_long_over_fits_the_column_of_the_narrow_list(
    room: MediationRoom, road: Road, settled: Settle, *, wear: Wear, size: TypeSize
) -> None:
    road.ready()
    wear(False, size)
    room.resize(900, 640)
    room.cases.refresh()
    settled()
    longest = ChipLook(words.LATE.format(days=188), Tone.ORANGE)
    assert chip_size(longest).width() <= room.cases.list.table.columnWidth(1)
