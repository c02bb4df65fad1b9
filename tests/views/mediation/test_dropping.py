"""Sessions carried to another mediator or room, by keys and by mouse, and put back by Ctrl+Z."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from centre_app.domain.clock import local
from centre_app.domain.mediation.sittings import InviteeState, SessionVenue, TellWay
from centre_app.services.records.invitations import NoteTold
from centre_app.views.mediation.calendar_grid import CalendarGrid
from centre_app.views.mediation.room import MediationRoom
from tests.mediation_town import NEXT_MORNING, Road
from tests.views.mediation.conftest import Settle
from tests.views.mediation.test_calendar import walk_to

HOUR = timedelta(hours=1)
ZHOU, LIN = "周正和", "林秀英"
Lanes = Callable[[str], CalendarGrid]


@pytest.fixture
def by(qtbot: QtBot, room: MediationRoom, settled: Settle) -> Lanes:
    """Show tomorrow in columns of some kind."""

    def show(kind: str) -> CalendarGrid:
        room._choose_tab(1)
        for name in ("calendar.day", f"calendar.{kind}"):
            button = room.findChild(QAbstractButton, name)
            assert button is not None
            button.click()
        settled()
        page = room.calendar
        page.turn(0)
        page.turn(1)
        settled()
        return page.grid

    return show


def lane(grid: CalendarGrid, title: str) -> int:
    return next(at for at, one in enumerate(grid.lanes) if one.title == title)


def standing(grid: CalendarGrid) -> list[str]:
    return sorted(
        f"{grid.lanes[one.lane].title} {local(one.block.starts_at):%H:%M}" for one in grid.placed
    )


def carry(qtbot: QtBot, grid: CalendarGrid, goes: str, comes: str, rows: int = 0) -> None:
    """Carry the session of nine o'clock by keys."""
    walk_to(qtbot, grid, lane(grid, goes), 4)
    qtbot.keyClick(grid, Qt.Key.Key_M)
    far = lane(grid, comes) - lane(grid, goes)
    for _ in range(abs(far)):
        qtbot.keyClick(grid, Qt.Key.Key_Right if far > 0 else Qt.Key.Key_Left)
    for _ in range(rows):
        qtbot.keyClick(grid, Qt.Key.Key_Down)
    qtbot.keyClick(grid, Qt.Key.Key_Return)


def note(grid: CalendarGrid) -> str:
    return grid._note.text() if not grid._note.isHidden() else ""


def undo(qtbot: QtBot, grid: CalendarGrid) -> None:
    qtbot.keyClick(grid, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def test_a_session_is_handed_to_another_mediator_by_keys_and_put_back(
    qtbot: QtBot, road: Road, settled: Settle, by: Lanes, room: MediationRoom
) -> None:
    case_id = road.ready()
    session_id = road.plan(case_id).id
    told = NoteTold(
        session_id=session_id,
        seen=1,
        invitee_ids=(road.called(session_id)[0].invitee_id,),
        way=TellWay.PHONE,
    )
    road.town.services.invitations.note_told(road.actor, told)
    grid = by("mediators")
    assert room.calendar.bar.undo.isHidden()
    carry(qtbot, grid, ZHOU, LIN, rows=2)
    settled()
    assert standing(grid) == [f"{LIN} 10:00"]
    assert not room.calendar.bar.undo.isHidden()
    undo(qtbot, grid)
    settled()
    assert standing(grid) == [f"{ZHOU} 09:00"]
    assert road.called(session_id)[0].state is InviteeState.TOLD
    assert not any(one.names_owed for one in road.card(case_id).parties)
    assert room.calendar.bar.undo.isHidden()


def test_two_drops_are_put_back_one_after_the_other(
    qtbot: QtBot, road: Road, settled: Settle, by: Lanes
) -> None:
    road.plan(road.ready())
    grid = by("mediators")
    carry(qtbot, grid, ZHOU, LIN)
    settled()
    carry(qtbot, grid, LIN, LIN, rows=2)
    settled()
    assert standing(grid) == [f"{LIN} 10:00"]
    undo(qtbot, grid)
    settled()
    assert standing(grid) == [f"{LIN} 09:00"]
    undo(qtbot, grid)
    settled()
    assert standing(grid) == [f"{ZHOU} 09:00"]


def test_what_somebody_changed_since_is_not_put_back(
    qtbot: QtBot, road: Road, settled: Settle, by: Lanes, room: MediationRoom
) -> None:
    said: list[str] = []
    room._desk.said.connect(lambda message: said.append(message.text))
    session_id = road.plan(road.ready()).id
    grid = by("rooms")
    carry(qtbot, grid, "一号调解室", "二号调解室")
    settled()
    who = road.called(session_id)[0].invitee_id
    told = NoteTold(session_id=session_id, seen=2, invitee_ids=(who,), way=TellWay.PHONE)
    road.town.services.invitations.note_told(road.actor, told)
    undo(qtbot, grid)
    settled()
    assert said[-1] == "放不回去：这一场在那以后又改动过。"
    room.calendar.refresh()
    settled()
    assert standing(grid) == ["二号调解室 09:00"]


def test_who_cannot_take_it_is_refused_beside_the_session_with_free_slots(
    qtbot: QtBot, road: Road, settled: Settle, by: Lanes, room: MediationRoom
) -> None:
    road.plan(road.ready())
    other = road.ready("孙有田", "赵铁柱", mediator=LIN)
    road.plan(other, room_id=road.room(1))
    grid = by("mediators")
    carry(qtbot, grid, ZHOU, LIN)
    settled()
    assert LIN in note(grid)
    assert standing(grid) == sorted([f"{ZHOU} 09:00", f"{LIN} 09:00"])
    slot = room.calendar.slots.findChild(QAbstractButton, "slot.0")
    assert slot is not None
    qtbot.keyClick(slot, Qt.Key.Key_Space)
    settled()
    assert standing(grid) == [f"{LIN} 09:00", f"{LIN} 10:30"]


def test_who_sits_in_it_already_is_not_asked(
    qtbot: QtBot, road: Road, settled: Settle, by: Lanes
) -> None:
    case_id = road.agreed()
    road.assign(case_id, ZHOU, LIN)
    road.tell(case_id)
    road.plan(case_id)
    grid = by("mediators")
    carry(qtbot, grid, ZHOU, LIN)
    settled()
    assert note(grid) == f"{LIN}已经是这一场的调解员。"


def test_another_body_and_a_place_without_words_are_refused(
    qtbot: QtBot, road: Road, settled: Settle, by: Lanes
) -> None:
    road.plan(road.ready())
    grid = by("rooms")
    carry(qtbot, grid, "一号调解室", "其他地点")
    assert "要写明地点" in note(grid)
    grid = by("bodies")
    bodies = [one.title for one in grid.lanes]
    ours = next(one for one in bodies if one == "云岭镇人民调解委员会")
    other = next(one for one in bodies if one != ours)
    carry(qtbot, grid, ours, other)
    assert "案子不归" in note(grid)
    settled()
    assert standing(grid) == [f"{ours} 09:00"]


def test_a_session_that_travels_goes_on_travelling_at_other_hours(
    qtbot: QtBot, road: Road, settled: Settle, by: Lanes
) -> None:
    case_id = road.ready()
    road.plan(case_id, place="一村村委会", venue=SessionVenue.CIRCUIT)
    grid = by("rooms")
    carry(qtbot, grid, "其他地点", "其他地点", rows=2)
    settled()
    assert standing(grid) == ["其他地点 10:00"]
    carry(qtbot, grid, "其他地点", "其他地点")
    [line] = road.card(case_id).sessions
    assert line.venue is SessionVenue.CIRCUIT


def test_the_mouse_hands_it_over_too(qtbot: QtBot, road: Road, settled: Settle, by: Lanes) -> None:
    road.plan(road.ready())
    grid = by("mediators")
    start = grid.rect_of(grid.placed[0]).topLeft() + QPoint(20, 6)
    walk_to(qtbot, grid, lane(grid, LIN), 4)
    end = grid.cell_rect().topLeft() + QPoint(20, 6)
    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(grid, left, pos=start)
    qtbot.mouseMove(grid, start + QPoint(12, 0))
    qtbot.mouseMove(grid, end)
    qtbot.mouseRelease(grid, left, pos=end)
    settled()
    assert standing(grid) == [f"{LIN} 09:00"]
    assert local(NEXT_MORNING).hour == 9
