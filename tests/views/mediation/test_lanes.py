"""The columns of a day: rooms, mediators with when they are away, and bodies."""

from dataclasses import replace
from datetime import datetime, time

import pytest
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from centre_app.domain.calendar.working_days import ONE_DAY, WorkCalendar
from centre_app.domain.centre.codes import MediatorKind
from centre_app.domain.clock import centre_zone, civil_day
from centre_app.domain.ids import new_id
from centre_app.domain.matters.codes import DisputeType
from centre_app.domain.mediation.availability import Absence, days_span
from centre_app.domain.mediation.slots import Span
from centre_app.services.records.invitations import BodyRow
from centre_app.services.records.mediator_rows import MediatorRow
from centre_app.services.records.sessions import CalendarPage, MediatorDays
from centre_app.views.mediation.calendar_grid import CalendarGrid
from centre_app.views.mediation.lanes import LaneKind, day_lanes, lanes_of_all, week_lanes
from tests.mediation_town import NEXT_MORNING
from tests.views.mediation.test_calendar import walk_to
from tests.views.mediation.test_calendar_kept import block

TUESDAY = civil_day(NEXT_MORNING)
BODY, ZHOU, LIN = new_id(), new_id(), new_id()
LEAVE = (TUESDAY - ONE_DAY, TUESDAY)


def at(hour: int) -> datetime:
    return datetime.combine(TUESDAY, time(hour), centre_zone())


PAGE = CalendarPage(
    TUESDAY,
    TUESDAY,
    (block("王·李"),),
    (),
    (
        MediatorRow(ZHOU, "周正和", MediatorKind.FULL_TIME, BODY, "云岭镇人民调解委员会", 3),
        MediatorRow(LIN, "林秀英", MediatorKind.FULL_TIME, BODY, "云岭镇人民调解委员会"),
    ),
    WorkCalendar(),
    (BodyRow(BODY, "云岭镇人民调解委员会", mediates=True),),
    (
        MediatorDays(ZHOU, (DisputeType.NEIGHBOUR,), "藏语", (Absence(Span(at(12), at(14))),)),
        MediatorDays(LIN, away=(Absence(days_span(*LEAVE), LEAVE), Absence(Span(at(7), at(9))))),
    ),
)


@pytest.fixture
def grid(qtbot: QtBot) -> CalendarGrid:
    grid = CalendarGrid()
    qtbot.addWidget(grid)
    grid.show_blocks(PAGE.blocks, day_lanes(PAGE, LaneKind.MEDIATORS))
    grid.resize(grid.sizeHint())
    with qtbot.waitExposed(grid):
        grid.show()
    return grid


def hint(grid: CalendarGrid, lane: int, row: float) -> str:
    grid.cursor_at = (lane, 0)
    top = grid.cell_rect()
    return grid._hint_at(QPointF(top.center().x(), top.top() + row * top.height() + row * 2 + 3))


def test_hours_out_of_work_and_leave_are_shaded_and_a_leave_covers_all(grid: CalendarGrid) -> None:
    zhou, lin = grid.lanes
    assert [(one.top, one.bottom) for one in zhou.away] == [(10, 14)]
    assert [(one.top, one.bottom, one.label) for one in lin.away] == [(0, 28, "请假 03-02至03-03")]


def test_the_pointer_and_the_reader_are_told_why(qtbot: QtBot, grid: CalendarGrid) -> None:
    assert hint(grid, 0, 11) == "不在工作时间 12:00–14:00"
    assert hint(grid, 0, 20) == ""
    walk_to(qtbot, grid, 0, 11)
    assert grid.accessibleDescription().endswith("空闲，不在工作时间 12:00–14:00")
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    told = grid.accessibleDescription()
    assert "林秀英 12:30，空闲，请假 03-02至03-03" in told


def test_the_head_of_a_column_tells_fields_and_languages(qtbot: QtBot, grid: CalendarGrid) -> None:
    said = hint(grid, 0, -1)
    assert said.split("\n") == [
        "周正和",
        "云岭镇人民调解委员会",
        "在办 3 件",
        "擅长：邻里纠纷",
        "语言：藏语",
    ]
    walk_to(qtbot, grid, 1, 0)
    qtbot.keyClick(grid, Qt.Key.Key_Left)
    assert grid.accessibleDescription().endswith("擅长：邻里纠纷；语言：藏语")
    qtbot.keyClick(grid, Qt.Key.Key_Down)
    assert "擅长" not in grid.accessibleDescription()


def test_bodies_are_columns_and_hold_their_sessions() -> None:
    other = new_id()
    joint = replace(PAGE.blocks[0], body_ids=(BODY, other))
    [lane] = day_lanes(PAGE, LaneKind.BODIES)
    assert lane.holds(joint)
    assert not lane.holds(replace(joint, body_ids=(other,)))


def test_a_mediator_has_a_week_with_his_sessions_and_his_leave() -> None:
    monday = TUESDAY - ONE_DAY
    week = replace(PAGE, first=monday, last=monday + 6 * ONE_DAY)
    chosen = {lane.title: lane for _, lane in lanes_of_all(week)}
    lanes = week_lanes(week, chosen["林秀英"])
    assert [lane.title for lane in lanes][:2] == ["03-02 周一", "03-03 周二"]
    assert [[one.label for one in lane.away] for lane in lanes[:3]] == [
        ["请假 03-02至03-03"],
        ["请假 03-02至03-03"],
        [],
    ]
    hers = replace(PAGE.blocks[0], mediator_ids=(LIN,))
    assert [lane.holds(hers) for lane in lanes[:3]] == [False, True, False]
    assert not any(lane.holds(replace(hers, mediator_ids=(ZHOU,))) for lane in lanes)
    of_body = week_lanes(week, chosen["云岭镇人民调解委员会"])
    assert of_body[1].holds(replace(hers, body_ids=(BODY,)))
    assert not of_body[1].holds(hers)
