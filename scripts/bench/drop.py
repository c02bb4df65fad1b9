"""A session carried to another mediator: from letting the mouse go until the calendar shows it there.

The centre is that of ``slot.find``: a month with hardly a gap. Handing over looks for conflicts, takes
the hours of everybody anew and writes history and audit; the answer is shown when the day has been
asked for again and painted. The floor is the budget of 150 ms.
"""

import time
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from datetime import time as hour

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from centre_app.domain.clock import centre_zone
from centre_app.domain.permissions import Role
from centre_app.views.desk import Desk
from centre_app.views.mediation.calendar_grid import CalendarGrid
from centre_app.views.mediation.calendar_page import CalendarPage
from centre_app.views.tasks import Tasks
from scripts.bench.data.full_month import fill
from scripts.bench.data.places import PLACES
from scripts.bench.data.screen import application, show, wait, window
from scripts.bench.measure import Row, row
from tests.mediation_town import Road
from tests.town import Town

ROUNDS = 100
BUDGET_MS = 150.0
DAY = date(2026, 3, 14)
"""A Saturday of the full month: rooms are full, but not in the evening."""

EVENING = datetime.combine(DAY, hour(19), centre_zone())
FILLED = 100
"""More matters than the month was filled with."""

WHO = ("周正和", "林秀英")


def rows() -> list[Row]:
    """Measure calendar.drop."""
    app = application()
    found = [one for engine, place in PLACES.items() for one in _measured(engine, place)]
    app.quit()
    return found


def _measured(engine: str, place: object) -> Iterator[Row]:
    assert callable(place)
    with place() as (town, _):
        fill(town)
        road = Road(town, serial=FILLED)
        road.plan(road.ready("王桂兰", "李建军"), EVENING)
        times = sorted(_drops(town))
    for name, value in (("p50", times[len(times) // 2]), ("p99", times[-2])):
        yield row(
            "calendar.drop",
            f"{engine}, {name}, handed over on a day of a full month",
            value=value,
            unit="ms",
            floor=BUDGET_MS,
            first=1,
            goal=0.5,
            n=ROUNDS,
        )


def _drops(town: Town) -> Sequence[float]:
    tasks = Tasks()
    desk = Desk(town.actor(Role.MEDIATOR), tasks)
    page = CalendarPage(
        desk,
        town.services.sessions,
        town.services.cases,
        agendas=town.services.agendas,
        papers=town.services.day_papers,
        clock=town.clock,
    )
    desk.changed.connect(lambda _: page.refresh())
    frame = window()
    show(page, frame)
    page.bar.by_day.click()
    page.bar.mediators.click()
    page.day = DAY
    page.refresh()
    wait(lambda: not tasks.busy)
    try:
        return [_drop(page.grid, WHO[at % 2], WHO[1 - at % 2]) for at in range(ROUNDS)]
    finally:
        frame.close()
        tasks.shut_down()


def _drop(grid: CalendarGrid, goes: str, comes: str) -> float:
    """Carry the session of the evening, and return the milliseconds from letting go to seeing it."""
    start = _cell(grid, goes)
    end = _cell(grid, comes)
    button = Qt.MouseButton.LeftButton
    QTest.mousePress(grid, button, pos=start)
    QTest.mouseMove(grid, start + QPoint(12, 0))
    QTest.mouseMove(grid, end)
    began = time.perf_counter()
    QTest.mouseRelease(grid, button, pos=end)
    wait(lambda: comes in _sitting(grid))
    grid.repaint()
    return (time.perf_counter() - began) * 1000


def _cell(grid: CalendarGrid, name: str) -> QPoint:
    at = next(at for at, one in enumerate(grid.lanes) if one.title == name)
    grid.cursor_at = (at, 24)
    return grid.cell_rect().topLeft() + QPoint(20, 6)


def _sitting(grid: CalendarGrid) -> Sequence[str]:
    return next(one.block.mediators for one in grid.placed if one.block.starts_at == EVENING)
