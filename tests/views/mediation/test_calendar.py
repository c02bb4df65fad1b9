from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from centre_app.domain.clock import local
from centre_app.views.mediation.calendar_grid import CalendarGrid
from centre_app.views.mediation.calendar_layout import moment_of
from centre_app.views.mediation.room import MediationRoom
from tests.mediation_town import NEXT_MORNING, Road
from tests.views.mediation.conftest import Settle

HOUR = timedelta(hours=1)
TUESDAY = date(2026, 3, 3)


@pytest.fixture
def grid(room: MediationRoom, settled: Settle) -> CalendarGrid:
    room._choose_tab(1)
    settled()
    return room.calendar.grid


def walk_to(qtbot: QtBot, grid: CalendarGrid, lane: int, row: int) -> None:
    grid.setFocus()
    for _ in range(14):
        qtbot.keyClick(grid, Qt.Key.Key_Left)
    for _ in range(40):
        qtbot.keyClick(grid, Qt.Key.Key_Up)
    for _ in range(lane):
        qtbot.keyClick(grid, Qt.Key.Key_Right)
    for _ in range(row):
        qtbot.keyClick(grid, Qt.Key.Key_Down)


def starts(grid: CalendarGrid) -> list[str]:
    return sorted(f"{local(one.block.starts_at):%a %H:%M}" for one in grid.placed)


def test_sessions_that_overlap_stand_side_by_side(
    room: MediationRoom, road: Road, settled: Settle, grid: CalendarGrid
) -> None:
    road.plan(road.ready())
    road.plan(
        road.ready("孙有田", "赵铁柱", mediator="林秀英"), NEXT_MORNING + HOUR, room_id=road.room(1)
    )
    room.calendar.refresh()
    settled()
    one, two = (grid.rect_of(placed) for placed in grid.placed)
    assert not one.intersects(two)
    assert [placed.lane for placed in grid.placed] == [1, 1]


def test_a_session_is_moved_by_keys(
    qtbot: QtBot, room: MediationRoom, road: Road, settled: Settle, grid: CalendarGrid
) -> None:
    road.plan(road.ready())
    room.calendar.refresh()
    settled()
    walk_to(qtbot, grid, 1, 5)
    qtbot.keyClick(grid, Qt.Key.Key_M)
    assert grid.moving is not None
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    qtbot.keyClick(grid, Qt.Key.Key_Down)
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    settled()
    assert starts(grid) == ["Wed 09:30"]


def test_a_refused_move_springs_back_and_offers_three_slots(
    qtbot: QtBot, room: MediationRoom, road: Road, settled: Settle, grid: CalendarGrid
) -> None:
    road.plan(road.ready())
    road.plan(road.ready("孙有田", "赵铁柱"), NEXT_MORNING + 24 * HOUR)
    said: list[str] = []
    room._desk.said.connect(lambda message: said.append(message.text))
    room.calendar.refresh()
    settled()
    walk_to(qtbot, grid, 1, 4)
    qtbot.keyClick(grid, Qt.Key.Key_M)
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    settled()
    assert starts(grid) == ["Tue 09:00", "Wed 09:00"]
    assert "03-04 09:00–10:30 （2026）云岭镇人调字第2号" in said[-1]
    slots = [room.calendar.slots.findChild(QPushButton, f"slot.{at}") for at in range(3)]
    assert all(slots)
    assert slots[0] is not None
    qtbot.keyClick(slots[0], Qt.Key.Key_Space)
    settled()
    assert starts(grid) == ["Wed 09:00", "Wed 10:30"]


def test_esc_lets_a_carried_session_go(
    qtbot: QtBot, room: MediationRoom, road: Road, settled: Settle, grid: CalendarGrid
) -> None:
    road.plan(road.ready())
    room.calendar.refresh()
    settled()
    walk_to(qtbot, grid, 1, 4)
    qtbot.keyClick(grid, Qt.Key.Key_M)
    assert room.step_back()
    assert grid.moving is None


def test_a_free_hour_is_taken_for_the_case_that_waits(
    qtbot: QtBot, room: MediationRoom, road: Road, settled: Settle, grid: CalendarGrid
) -> None:
    case_id = road.ready()
    room.calendar.refresh()
    settled()
    walk_to(qtbot, grid, 2, 6)
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    settled()
    assert room.stack.currentWidget() is room.cases
    plan = room.cases.panel.plan
    assert plan.card is not None
    assert plan.card.case_id == case_id
    assert (plan.hours.day.text(), plan.hours.starts.text()) == ("2026-03-04", "10:00")


def test_enter_on_a_session_opens_its_case(
    qtbot: QtBot, room: MediationRoom, road: Road, settled: Settle, grid: CalendarGrid
) -> None:
    case_id = road.ready()
    road.plan(case_id)
    room.calendar.refresh()
    settled()
    walk_to(qtbot, grid, 1, 4)
    assert "云岭镇人调字第1号" in grid.accessibleDescription()
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    settled()
    assert room.cases.panel.card is not None
    assert room.cases.panel.card.case_id == case_id


def test_a_day_has_a_column_for_each_room_or_mediator(
    qtbot: QtBot, room: MediationRoom, road: Road, settled: Settle, grid: CalendarGrid
) -> None:
    road.plan(road.ready())
    qtbot.keyClick(room.calendar.bar.by_day, Qt.Key.Key_Space)
    settled()
    qtbot.keyClick(grid, Qt.Key.Key_PageDown)
    settled()
    assert {lane.title for lane in grid.lanes} == {"一号调解室", "二号调解室", "其他地点"}
    assert len(grid.placed) == 1
    qtbot.keyClick(room.calendar.bar.mediators, Qt.Key.Key_Space)
    settled()
    assert {lane.title for lane in grid.lanes} >= {"周正和", "林秀英", "马长河"}
    assert len(grid.placed) == 1


def test_a_row_begins_at_its_half_hour() -> None:
    assert f"{local(moment_of(TUESDAY, 5)):%m-%d %H:%M}" == "03-03 09:30"
