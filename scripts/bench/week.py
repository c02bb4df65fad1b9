"""A crowded week of the calendar, beside painting the same rectangles with the same words.

The floor was told where everything goes, in which colour, and how much of each word fits; it draws
that and no more: no clipping, no measuring, each font and ink taken up once. Measured is what each
step of the cursor costs; a week that is turned to is laid out first, which takes some times as long.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any
from unittest import mock
from uuid import UUID

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from centre_app.domain.calendar.working_days import ONE_DAY, WorkCalendar
from centre_app.domain.clock import centre_zone
from centre_app.domain.ids import new_id
from centre_app.domain.mediation.codes import SessionState
from centre_app.services.records.sessions import CalendarPage, SessionBlock
from centre_app.views.mediation import calendar_painter
from centre_app.views.mediation.calendar_grid import CalendarGrid
from centre_app.views.mediation.lanes import week_lanes
from scripts.bench.data.screen import application, show, window
from scripts.bench.measure import Row, medians, row

MONDAY = date(2026, 3, 2)
ROOMS, MEDIATORS, WORKDAYS = 12, 60, 5
STARTS = tuple(time(hour) for hour in range(8, 18))
SESSIONS = 600
LENGTH = timedelta(hours=1)
ROUNDS = 101
LEAST = 2
"""Rectangles a session is painted with: itself, and the edge in the colour of its state."""


def rows() -> list[Row]:
    """Measure calendar.paint."""
    app = application()
    page = CalendarPage(MONDAY, MONDAY + 6 * ONE_DAY, tuple(_blocks()), (), (), WorkCalendar())
    grid = CalendarGrid()
    grid.show_blocks(page.blocks, week_lanes(page))
    frame, other = window(), window()
    show(grid, frame)
    floor = Drawn(Told.by(grid))
    show(floor, other)
    assert sum(len(one.blocks) for one in grid.placed) == SESSIONS
    assert len(floor.told.fills) >= LEAST * len(grid.placed)
    times = medians({"ours": grid.repaint, "floor": floor.repaint}, rounds=ROUNDS)
    app.quit()
    return [
        row(
            "calendar.paint",
            f"week, {ROOMS} rooms, {MEDIATORS} mediators, {SESSIONS} sessions",
            value=times["ours"],
            unit="ms",
            floor=times["floor"],
            first=2,
            goal=1.2,
            n=ROUNDS,
        )
    ]


class Told(QPainter):
    """Draws, and keeps what was drawn."""

    last: "Told"

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        Told.last = self
        self.fills: list[tuple[QRect, QColor]] = []
        self.texts: dict[tuple[str, str], list[tuple[Any, ...]]] = defaultdict(list)
        self.worn: dict[tuple[str, str], tuple[Any, Any]] = {}

    @classmethod
    def by(cls, grid: CalendarGrid) -> "Told":
        """Return what a grid draws."""
        with mock.patch.object(calendar_painter, "QPainter", cls):
            grid.repaint()
        return cls.last

    def fillRect(self, *told: Any) -> None:
        super().fillRect(*told)
        *where, color = told
        self.fills.append((QRect(*where), QColor(color)))

    def drawText(self, *told: Any) -> None:  # type: ignore[override]
        super().drawText(*told)
        worn = (self.font().key(), self.pen().color().name())
        self.worn[worn] = (self.font(), self.pen())
        if told[-1]:
            self.texts[worn].append(told)


class Drawn(QWidget):
    """The same rectangles and words, without a calendar."""

    def __init__(self, told: Told) -> None:
        super().__init__()
        self.told = told

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        for rect, color in self.told.fills:
            painter.fillRect(rect, color)
        for worn, texts in self.told.texts.items():
            font, pen = self.told.worn[worn]
            painter.setFont(font)
            painter.setPen(pen)
            for text in texts:
                painter.drawText(*text)
        painter.end()


def _blocks() -> Iterator[SessionBlock]:
    """Yield sessions: the rooms of a week, filled from its first hour until there are enough."""
    chance = Random(5)
    rooms = [new_id() for _ in range(ROOMS)]
    states = (SessionState.PLANNED, SessionState.PLANNED, SessionState.HELD, SessionState.OPEN)
    for at in range(SESSIONS):
        place, room = divmod(at, ROOMS)
        hour, day = divmod(place, WORKDAYS)
        starts_at = datetime.combine(MONDAY + day * ONE_DAY, STARTS[hour], centre_zone())
        yield _block(at, rooms[room], starts_at, chance.choice(states))


def _block(at: int, room: UUID, starts_at: datetime, state: SessionState) -> SessionBlock:
    lead = at % MEDIATORS
    return SessionBlock(
        session_id=new_id(),
        version=1,
        case_id=new_id(),
        number=f"（2026）云岭镇人调字第{at}号",
        ordinal=1,
        starts_at=starts_at,
        ends_at=starts_at + LENGTH,
        room_id=room,
        place="",
        state=state,
        room=f"{at % ROOMS}号厅",
        surnames="欧阳·李" if at % 7 else "王·赵",
        mediators=(f"调解员{lead}", f"调解员{(lead + 1) % MEDIATORS}"),
    )
