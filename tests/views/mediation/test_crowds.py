"""Sessions at the same hour in a week: each says hour and number, or one stands for several."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from centre_app.domain.ids import new_id
from centre_app.services.records.sessions import SessionBlock
from centre_app.views.mediation.calendar_blocks import LEAST, told
from centre_app.views.mediation.calendar_grid import CalendarGrid
from centre_app.views.mediation.calendar_layout import Lane, place
from centre_app.views.mediation.room import MediationRoom
from centre_app.views.theme import current
from tests.mediation_town import NEXT_MORNING, Road
from tests.views.mediation.conftest import Settle
from tests.views.mediation.test_calendar import TUESDAY, walk_to
from tests.views.mediation.test_calendar_kept import block, grid_of

Key = Qt.Key
FOUR = tuple(block(name) for name in ("王·李", "张·陈", "赵·周", "孙·吴"))


def shown_at(qtbot: QtBot, columns: float) -> CalendarGrid:
    """Show four sessions at the same hour in columns so many readable blocks wide."""
    grid = grid_of(qtbot, *FOUR)
    gutter = grid._painter.gutter()
    grid.show()
    qtbot.waitExposed(grid)
    grid.resize(gutter + round(7 * columns * current().em(LEAST)) + 7, grid.sizeHint().height())
    return grid


@pytest.mark.parametrize(("columns", "sizes"), [(4, [1, 1, 1, 1]), (2, [1, 3]), (1, [4])])
def test_what_has_no_room_beside_the_others_is_one_block_that_counts(
    qtbot: QtBot, columns: float, sizes: list[int]
) -> None:
    grid = shown_at(qtbot, columns)
    assert [len(one.blocks) for one in grid.placed] == sizes
    for one in grid.placed:
        said = [text for text, _ in told(one, narrow=True)][:2]
        alone = len(one.blocks) == 1
        assert said == (["09:00", "第1号"] if alone else [f"{len(one.blocks)} 场", "09:00"])


def test_keys_walk_through_sessions_side_by_side_and_back(qtbot: QtBot) -> None:
    grid = shown_at(qtbot, 2)
    opened: list[object] = []
    grid.opened.connect(opened.append)
    grid.crowd_opened.connect(opened.append)
    walk_to(qtbot, grid, 1, 4)
    qtbot.keyClick(grid, Key.Key_Return)
    qtbot.keyClick(grid, Key.Key_Right)
    qtbot.keyClick(grid, Key.Key_Return)
    assert opened == [FOUR[0], grid.placed[1]]
    assert "3 场，按 Enter 看当天" in grid.accessibleDescription()
    qtbot.keyClick(grid, Key.Key_M)
    assert grid.moving is None
    qtbot.keyClick(grid, Key.Key_Right)
    assert grid.cursor_at == (2, 4)
    qtbot.keyClick(grid, Key.Key_Left)
    assert grid.here() is grid.placed[1]


def test_enter_on_several_opens_their_day_with_the_cursor_on_the_first(
    qtbot: QtBot, room: MediationRoom, road: Road, settled: Settle
) -> None:
    names = (("孙有田", "赵铁柱", "林秀英"), ("钱大海", "吴小梅", "周正和"))
    for at, (one, other, mediator) in enumerate(names):
        road.plan(road.ready(one, other, mediator=mediator), NEXT_MORNING, room_id=road.room(at))
    room._choose_tab(1)
    calendar = room.calendar
    room.resize(640, 640)
    settled()
    [crowd] = calendar.grid.placed
    assert len(crowd.blocks) == len(names)
    walk_to(qtbot, calendar.grid, 1, 4)
    qtbot.keyClick(calendar.grid, Key.Key_Return)
    settled()
    assert (calendar.bar.by_week, calendar.day) == (False, TUESDAY)
    assert calendar.grid.under_cursor() == crowd.block


@given(
    st.lists(st.tuples(st.integers(0, 18), st.integers(1, 6)), max_size=12),
    st.integers(1, 4),
)
def test_no_session_is_lost_or_told_twice_however_little_room(
    times: list[tuple[int, int]], abreast: int
) -> None:
    half = timedelta(minutes=30)
    blocks = [_at(NEXT_MORNING + start * half, length * half) for start, length in times]
    placed = place(blocks, [Lane(TUESDAY, "")], abreast=abreast)
    told_of = [one.session_id for here in placed for one in here.blocks]
    assert sorted(told_of) == sorted(one.session_id for one in blocks)
    assert all(one.parts <= abreast and one.part < one.parts for one in placed)
    assert all(
        one.part != other.part or one.bottom <= other.top or other.bottom <= one.top
        for at, one in enumerate(placed)
        for other in placed[:at]
    )


def _at(starts_at: datetime, length: timedelta) -> SessionBlock:
    return replace(FOUR[0], session_id=new_id(), starts_at=starts_at, ends_at=starts_at + length)
