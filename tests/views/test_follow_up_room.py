from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from centre_app.domain.agreements.codes import ConfirmationStatus, PerformanceStatus
from centre_app.domain.confirmation.codes import ConfirmationStep, CourtReason
from centre_app.domain.follow_up.codes import AfterDissatisfaction, Satisfaction
from centre_app.services.records.follow_up import FollowUpQuery
from centre_app.views.desk import Desk
from centre_app.views.follow_up import confirmation_words
from centre_app.views.follow_up.confirmation_panel import ConfirmationPanel
from centre_app.views.follow_up.room import FollowUpRoom
from centre_app.views.follow_up.row_form import RowForm
from centre_app.views.follow_up.tabs import CONFIRMATIONS, REVISITS
from centre_app.views.tasks import Tasks
from centre_app.views.theme import TypeSize
from tests.agreements_builders import Bench, bench_in, removal
from tests.court_road import RULING, CourtRoad
from tests.town import Town
from tests.views.conftest import Wear
from tests.views.dressing import alone
from tests.views.looking import clipped, settle

LEFT_BY_THE_WINDOW = (1091, 580)
"""What a window of 1366×768 leaves a room at the largest type."""


@pytest.fixture
def bench(desk_town: Town) -> Bench:
    bench = bench_in(desk_town)
    bench.conclude(items=(removal(bench.page.sides[1].party_id),))
    desk_town.clock.advance(timedelta(days=20))
    return bench


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[Tasks]:
    tasks = Tasks()
    yield tasks
    tasks.shut_down()


@pytest.fixture
def room(bench: Bench, tasks: Tasks, qtbot: QtBot) -> FollowUpRoom:
    room = alone(
        lambda: FollowUpRoom(Desk(bench.actor, tasks), bench.town.services, bench.town.clock)
    )
    qtbot.addWidget(room)
    room.resize(1200, 700)
    room.show()
    room.activateWindow()
    qtbot.waitUntil(room.isActiveWindow)
    room.opened()
    qtbot.waitUntil(lambda: room.lists is not None)
    return room


def rest(room: FollowUpRoom, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not room._desk.tasks.busy)


def test_the_tabs_tell_how_much_waits(room: FollowUpRoom) -> None:
    titles = [room.tabs.tabText(place) for place in range(3)]
    assert titles == ["履行  1", "回访  1", "司法确认  1"]


def test_days_are_counted_anew_when_the_room_stays_open_overnight(
    room: FollowUpRoom, bench: Bench, qtbot: QtBot
) -> None:
    tables = (room.tabs.performance, room.tabs.revisits)
    before = [table.rows_model.text(0, 1) for table in tables]
    bench.town.clock.advance(timedelta(days=1))
    room.reload()
    rest(room, qtbot)
    after = [table.rows_model.text(0, 1) for table in tables]
    assert all(one != other for one, other in zip(before, after, strict=True)), before


def test_the_first_row_is_ready_to_be_ticked(
    room: FollowUpRoom, bench: Bench, qtbot: QtBot
) -> None:
    QTest.keyClick(room.tabs.performance, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is room.work.promise.tick.status.editor()
    QTest.keyClick(
        room.work.promise.tick.on.editor(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )
    rest(room, qtbot)
    assert bench.agreement.items[0].status is PerformanceStatus.LATE_DONE
    assert room.tabs.performance.rows_model.rowCount() == 0


def test_a_bad_grade_asks_what_follows(room: FollowUpRoom, bench: Bench, qtbot: QtBot) -> None:
    room.tabs.setCurrentIndex(REVISITS)
    form = room.work.revisit
    form.person_name.set_text("赵德顺")
    form.performance.set_text("杂物没有清走")
    QTest.keyClick(form.satisfaction.editor(), Qt.Key.Key_2)
    assert form.satisfaction.value() is Satisfaction.DISSATISFIED
    assert form.after.isVisibleTo(form)
    form.commit()
    qtbot.waitUntil(lambda: bool(form.after.error))
    form.after.set_value(AfterDissatisfaction.EXPLAIN)
    form.commit()
    qtbot.waitUntil(lambda: room.work.paper.pages is not None)
    lists = bench.town.services.follow_up.lists(bench.actor, FollowUpQuery(settled=True))
    assert lists.revisits[0].satisfaction is Satisfaction.DISSATISFIED


def test_wrong_fields_of_a_revisit_are_marked_and_nothing_is_cleared(
    room: FollowUpRoom, qtbot: QtBot
) -> None:
    room.tabs.setCurrentIndex(REVISITS)
    room.work.revisit.danger.set_text("无")
    room.work.revisit.commit()
    qtbot.waitUntil(lambda: bool(room.work.revisit.satisfaction.error))
    assert room.work.revisit.person_name.error
    assert room.work.revisit.danger.text() == "无"


def status_of(bench: Bench) -> ConfirmationStatus:
    return bench.agreement.confirmation


def asked(panel: ConfirmationPanel) -> RowForm | None:
    return panel.form


def to_court(room: FollowUpRoom, qtbot: QtBot) -> ConfirmationPanel:
    room.tabs.setCurrentIndex(CONFIRMATIONS)
    rest(room, qtbot)
    return room.work.confirmation


def test_what_stands_in_the_way_is_asked_before_the_parties_are(
    room: FollowUpRoom, bench: Bench, qtbot: QtBot
) -> None:
    panel = to_court(room, qtbot)
    assert asked(panel) is panel.examine
    panel.examine.commit()
    rest(room, qtbot)
    assert asked(panel) is panel.consent
    for row in panel.consent.rows:
        row.agrees.set_value(True)
    panel.consent.commit()
    qtbot.waitUntil(lambda: bool(panel.consent.court_name.error))
    panel.consent.court_name.set_text("云岭县人民法院")
    panel.consent.court_reason.set_value(CourtReason.SEAT)
    panel.consent.commit()
    rest(room, qtbot)
    assert status_of(bench) is ConfirmationStatus.INTENDED
    assert asked(panel) is panel.court


def test_the_court_s_steps_are_noted_one_after_another_and_corrected(
    room: FollowUpRoom, bench: Bench, qtbot: QtBot
) -> None:
    CourtRoad(bench).want()
    room.reload()
    panel = to_court(room, qtbot)
    assert panel.court.step.values() == (ConfirmationStep.FILED,)
    panel.court.commit()
    rest(room, qtbot)
    assert status_of(bench) is ConfirmationStatus.APPLIED
    assert ConfirmationStep.CONFIRMED not in panel.court.step.values()
    panel.court.step.set_value(ConfirmationStep.ACCEPTED)
    panel.court.commit()
    qtbot.waitUntil(lambda: bool(panel.court.number.error))
    panel.court.number.set_text(RULING)
    panel.court.commit()
    rest(room, qtbot)
    assert status_of(bench) is ConfirmationStatus.ACCEPTED
    assert panel.correct.isVisibleTo(panel)


def test_an_agreement_stays_shown_when_its_row_has_left_the_list(
    room: FollowUpRoom, bench: Bench, qtbot: QtBot
) -> None:
    CourtRoad(bench).go(ConfirmationStatus.ACCEPTED)
    room.reload()
    panel = to_court(room, qtbot)
    panel.court.step.set_value(ConfirmationStep.CONFIRMED)
    panel.court.number.set_text(RULING)
    panel.court.commit()
    rest(room, qtbot)
    assert room.tabs.confirmations.rows_model.rowCount() == 0
    assert panel.isVisible()
    assert confirmation_words.STATUS_SAYS["confirmed"] in panel.says.text()


def test_the_row_of_what_another_room_sent_for_is_chosen(
    room: FollowUpRoom, bench: Bench, qtbot: QtBot
) -> None:
    later = bench_in(bench.town)
    later.conclude()
    room.open_subject("confirmation", later.step.agreement_id)
    rest(room, qtbot)
    row = room.tabs.confirmations.current_row()
    assert row is not None
    assert row.agreement_id == later.step.agreement_id
    assert room.work.confirmation.page is not None
    assert room.work.confirmation.page.agreement_id == later.step.agreement_id


def test_another_room_may_send_for_one_confirmation(
    room: FollowUpRoom, bench: Bench, qtbot: QtBot
) -> None:
    CourtRoad(bench).go(ConfirmationStatus.WAIVED)
    room.open_subject("confirmation", bench.step.agreement_id)
    rest(room, qtbot)
    assert room.tabs.currentIndex() == CONFIRMATIONS
    assert room.work.confirmation.isVisible()
    assert asked(room.work.confirmation) is None
    room.work.confirmation.decide.click()
    assert asked(room.work.confirmation) is room.work.confirmation.consent


def test_one_matter_is_shown_alone_until_escape(
    room: FollowUpRoom, bench: Bench, qtbot: QtBot
) -> None:
    bench_in(bench.town).conclude()
    room.open_subject("matter", bench.page.matter_id)
    rest(room, qtbot)
    assert room.tabs.performance.rows_model.rowCount() == 1
    assert room.step_back()
    rest(room, qtbot)
    assert room.tabs.performance.rows_model.rowCount() == 2


def test_at_the_largest_type_columns_give_way_and_what_they_said_stands_in_the_form(
    room: FollowUpRoom, qtbot: QtBot, wear: Wear
) -> None:
    wear(False, TypeSize.LARGEST)
    room.resize(*LEFT_BY_THE_WINDOW)
    rest(room, qtbot)
    settle()
    row = room.tabs.performance.rows_model.rows[0]
    assert room.tabs.performance.horizontalHeader().isSectionHidden(0)
    assert f"期限 {row.due_on}" in room.work.promise.tick.hint.text()
    for place, table in enumerate(room.tabs.tables):
        room.tabs.setCurrentIndex(place)
        rest(room, qtbot)
        settle()
        assert table.horizontalScrollBar().maximum() == 0
        assert clipped(room) == []
