"""Sessions pulled open, made longer and carried over, by mouse and by keys."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from centre_app.domain.mediation.slots import Span
from centre_app.views.mediation.calendar_grid import CalendarGrid
from centre_app.views.mediation.room import MediationRoom
from tests.mediation_town import Road
from tests.views.mediation.conftest import Settle
from tests.views.mediation.test_calendar import grid, starts, walk_to

__all__ = ["grid"]

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def planned(room: MediationRoom, road: Road, settled: Settle, grid: CalendarGrid) -> CalendarGrid:
    road.plan(road.ready())
    room.calendar.refresh()
    settled()
    return grid


def length(grid: CalendarGrid) -> timedelta:
    [one] = grid.placed
    return one.block.span.length


def drag(qtbot: QtBot, grid: CalendarGrid, start: QPoint, end: QPoint) -> None:
    qtbot.mousePress(grid, LEFT, pos=start)
    qtbot.mouseMove(grid, (start + end) / 2)
    qtbot.mouseMove(grid, end)
    qtbot.mouseRelease(grid, LEFT, pos=end)


def test_a_session_is_made_longer_and_shorter_by_keys(
    qtbot: QtBot, planned: CalendarGrid, settled: Settle
) -> None:
    walk_to(qtbot, planned, 1, 5)
    qtbot.keyClick(planned, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(planned, Qt.Key.Key_Return)
    settled()
    assert (starts(planned), length(planned)) == (["Tue 09:00"], timedelta(hours=2))
    for _ in range(2):
        qtbot.keyClick(planned, Qt.Key.Key_Up, SHIFT)
    qtbot.keyClick(planned, Qt.Key.Key_Return)
    settled()
    assert length(planned) == timedelta(hours=1)


def test_a_session_is_carried_by_arrows_with_control(
    qtbot: QtBot, planned: CalendarGrid, settled: Settle
) -> None:
    walk_to(qtbot, planned, 1, 4)
    qtbot.keyClick(planned, Qt.Key.Key_Right, CTRL)
    qtbot.keyClick(planned, Qt.Key.Key_Down, CTRL)
    qtbot.keyClick(planned, Qt.Key.Key_Return)
    settled()
    assert starts(planned) == ["Wed 09:30"]


def test_escape_lets_what_was_pulled_spring_back(qtbot: QtBot, planned: CalendarGrid) -> None:
    walk_to(qtbot, planned, 1, 5)
    qtbot.keyClick(planned, Qt.Key.Key_Down, SHIFT)
    assert planned.ghost() is not None
    assert planned.stop_moving()
    assert planned.ghost() is None
    assert length(planned) == timedelta(minutes=90)


def test_free_time_is_pulled_open_by_keys_and_by_mouse(
    qtbot: QtBot, planned: CalendarGrid, settled: Settle
) -> None:
    asked: list[Span] = []
    planned.span_chosen.connect(lambda _, span: asked.append(span))
    walk_to(qtbot, planned, 3, 4)
    for _ in range(2):
        qtbot.keyClick(planned, Qt.Key.Key_Down, SHIFT)
    top = planned.cell_rect().center()
    qtbot.keyClick(planned, Qt.Key.Key_Return)
    row = planned.cell_rect().height() + 2
    drag(qtbot, planned, top, top + QPoint(0, 3 * row))
    assert [one.length for one in asked] == [timedelta(minutes=90), timedelta(hours=2)]
    assert asked[0].starts_at == asked[1].starts_at


def test_the_foot_of_a_session_is_pulled_by_mouse(
    qtbot: QtBot, planned: CalendarGrid, settled: Settle
) -> None:
    rect = planned.rect_of(planned.placed[0])
    foot = QPoint(rect.center().x(), rect.bottom() - 1)
    drag(qtbot, planned, foot, foot + QPoint(0, planned.cell_rect().height() + 2))
    settled()
    assert (starts(planned), length(planned)) == (["Tue 09:00"], timedelta(hours=2))
