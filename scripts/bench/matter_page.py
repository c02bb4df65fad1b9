"""Opening the page of a matter that has come far, beside its queries raw and its widgets filled."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from itertools import cycle
from pathlib import Path
from uuid import UUID

from sqlalchemy import select

from centre_app.domain.permissions import Role
from centre_app.services.records.matters import MatterKey
from centre_app.storage.engine import open_local
from centre_app.storage.tables.mediation import mediation_cases
from centre_app.views.desk import Desk
from centre_app.views.matters.case_page import MatterPage
from centre_app.views.tasks import Tasks
from scripts.bench.data.opened import questions_of
from scripts.bench.data.screen import application, show, wait, window
from scripts.bench.measure import Row, medians, row
from tests.fixed_clock import FixedClock
from tests.mediation_town import Road
from tests.town import FOUNDED_AT, KEY, Town, settle, town_on

ROUNDS = 41
TODAY = date(2026, 1, 6)


def rows() -> list[Row]:
    """Measure matter.open."""
    app = application()
    with tempfile.TemporaryDirectory() as folder, _house(Path(folder)) as town:
        measured = [_opening(town, _matters(town))]
    app.quit()
    return measured


def _opening(town: Town, matters: list[UUID]) -> Row:
    tasks, actor, read = Tasks(), town.actor(Role.MEDIATOR), town.services.matters.case_page
    page = MatterPage(Desk(actor, tasks), town.services, clock=town.clock)
    still = MatterPage(Desk(actor, tasks), town.services, clock=town.clock)
    shown: list[object] = []
    page.shown.connect(shown.append)
    keys = [MatterKey(one) for one in matters]
    constants = cycle([read(actor, key) for key in keys])
    questions = cycle([questions_of(town.engine, lambda key=key: read(actor, key)) for key in keys])  # type: ignore[misc]
    # Held to the end: what nobody holds goes back to the pool, and the program's lane takes it.
    held = town.engine.raw_connection()
    raw = held.driver_connection
    assert raw is not None
    turns = cycle(matters)

    def program() -> None:
        shown.clear()
        page.load(next(turns))
        wait(lambda: shown)
        page.repaint()

    def floor() -> None:
        for sql, values in next(questions):
            raw.execute(sql, values).fetchall()
        still._filling.at_once(next(constants))  # noqa: SLF001 - the same widgets, in one turn
        wait(lambda: True)
        still.repaint()

    # Held here: what nobody holds takes its children along.
    frames = window(), window()
    show(page, frames[0])
    show(still, frames[1])
    times = medians({"program": program, "floor": floor}, rounds=ROUNDS)
    tasks.shut_down()
    held.close()
    return row(
        "matter.open",
        "matters",
        value=times["program"],
        unit="ms",
        floor=times["floor"],
        first=3,
        goal=1.5,
        peer="–",
        n=ROUNDS,
    )


def _matters(town: Town) -> list[UUID]:
    """Return two matters with parties, a case, a session, papers and a history."""
    road = Road(town)
    cases = [road.ready("王桂兰", "李建军"), road.ready("周正", "赵梅", mediator="林秀英")]
    for place, case_id in enumerate(cases):
        road.plan(case_id, room_id=road.room(place))
    with town.engine.connect() as connection:
        found = connection.execute(select(mediation_cases.c.matter_id))
        return [matter_id for (matter_id,) in found]


@contextmanager
def _house(folder: Path) -> Iterator[Town]:
    engine = open_local(folder / "centre.db", KEY)
    settle(engine)
    yield town_on(engine, FixedClock(FOUNDED_AT))
    engine.dispose()
