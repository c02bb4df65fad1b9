"""What the calendar keeps between two paintings never shows anything but what a new one would."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from centre_app.domain.calendar.working_days import ONE_DAY, WorkCalendar
from centre_app.domain.clock import civil_day
from centre_app.domain.ids import new_id
from centre_app.domain.mediation.codes import SessionState
from centre_app.services.records.sessions import CalendarPage, SessionBlock
from centre_app.views import theme
from centre_app.views.mediation.calendar_grid import CalendarGrid
from centre_app.views.mediation.lanes import week_lanes
from centre_app.views.theme import TypeSize
from tests.mediation_town import NEXT_MORNING

MONDAY = civil_day(NEXT_MORNING) - ONE_DAY
WIDTH = 900


def block(surnames: str, state: SessionState = SessionState.PLANNED) -> SessionBlock:
    return SessionBlock(
        session_id=new_id(),
        version=1,
        case_id=new_id(),
        number="（2026）云岭镇人调字第1号",
        ordinal=1,
        starts_at=NEXT_MORNING,
        ends_at=NEXT_MORNING + timedelta(minutes=90),
        room_id=new_id(),
        place="",
        state=state,
        room="一号调解室",
        surnames=surnames,
        mediators=("周正和",),
    )


BLOCKS = (block("欧阳·李"), block("王·赵", SessionState.HELD))


def show(grid: CalendarGrid, *blocks: SessionBlock) -> None:
    page = CalendarPage(MONDAY, MONDAY + 6 * ONE_DAY, blocks, (), (), WorkCalendar())
    grid.show_blocks(blocks, week_lanes(page))


def picture(grid: CalendarGrid, width: int = WIDTH) -> QImage:
    grid.resize(width, grid.sizeHint().height())
    return grid.grab().toImage()


def grid_of(qtbot: QtBot, *blocks: SessionBlock) -> CalendarGrid:
    grid = CalendarGrid()
    qtbot.addWidget(grid)
    show(grid, *blocks)
    return grid


def other_width(grid: CalendarGrid) -> None:
    grid.resize(WIDTH // 2, grid.height())


def other_type(_: CalendarGrid) -> None:
    theme.change_look(QApplication.instance(), dark=True, size=TypeSize.LARGEST)  # type: ignore[arg-type]


def other_sessions(grid: CalendarGrid) -> None:
    show(grid, BLOCKS[1])


def carried(grid: CalendarGrid) -> None:
    grid.moving = BLOCKS[0]


@pytest.mark.parametrize("changed", [other_width, other_type, other_sessions, carried])
def test_what_was_painted_before_does_not_show(
    qtbot: QtBot, changed: Callable[[CalendarGrid], None]
) -> None:
    grid = grid_of(qtbot, *BLOCKS)
    before = picture(grid)
    changed(grid)
    width = grid.width()
    after = picture(grid, width)
    new = grid_of(qtbot, *[block for one in grid.placed for block in one.blocks])
    new.moving = grid.moving
    assert after != before
    assert after == picture(new, width)
