"""Saving a visit beside the same rows written raw: one transaction, same file format, same pragmas."""

import shutil
import tempfile
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event

from centre_app.bootstrap import LocalHouse
from centre_app.domain.clock import SystemClock
from centre_app.domain.permissions import Actor
from centre_app.services.reception.reception import Reception
from centre_app.services.records.accounts import Founding
from centre_app.services.records.people import PersonEntry
from centre_app.services.records.reception import Intake
from centre_app.storage.local import LocalDatabase
from scripts.bench.measure import Row, medians, row

ROUNDS = 200
WARM_UP = 20
WORDS = "邻居去年秋天砌院墙，占了我家滴水檐外约二十公分，多次商量不成，要求拆除并恢复原状。"
FOUNDING = Founding(
    centre_name="云岭镇综治中心",
    short_name="云岭镇",
    region="621999103",
    admin_name="何主任",
    login="he",
    password="Bridge-2026",  # noqa: S106 - of a house that is torn down at once
)

Statement = tuple[str, Any, bool]


def rows() -> list[Row]:
    """Measure visit.save."""
    with tempfile.TemporaryDirectory() as folder, _house(Path(folder)) as (desk, twin):
        times = medians(
            {"program": desk.register, "raw": twin.replay}, rounds=ROUNDS, warm_up=WARM_UP
        )
    return [
        row(
            "visit.save",
            "reception",
            value=times["program"],
            unit="ms",
            floor=times["raw"],
            first=4,
            goal=2.5,
            peer="the same rows through the bare driver",
            n=ROUNDS,
        )
    ]


class Desk:
    """Registers new visitors one after another and notes down what was written."""

    def __init__(self, reception: Reception, clerk: Actor, engine: Engine) -> None:
        self._reception, self._clerk = reception, clerk
        self._count = 0
        self._written: list[Statement] = []
        self.visits: deque[list[Statement]] = deque()
        event.listen(engine, "before_cursor_execute", self._note)

    def register(self) -> None:
        """Register a visitor who was never here, against somebody who is not on file either."""
        self._count += 1
        self._written = []
        self._reception.register(self._clerk, _intake(self._count))
        self.visits.append(self._written)

    def _note(self, *told: Any) -> None:
        _, _, statement, values, _, _ = told
        if statement.startswith(("INSERT", "UPDATE", "DELETE")):
            # Several lines are written by one statement after another, or by one that holds them.
            many = isinstance(values, list)
            self._written.append((statement, values, many))


class Twin:
    """Writes the same rows into a file that began as a copy of the desk's."""

    def __init__(self, engine: Engine, visits: deque[list[Statement]]) -> None:
        self._connection = engine.raw_connection().driver_connection
        self._visits = visits

    def replay(self) -> None:
        """Write what one registration wrote."""
        connection: Any = self._connection
        connection.execute("BEGIN IMMEDIATE")
        for statement, values, many in self._visits.popleft():
            write = connection.executemany if many else connection.execute
            written = write(statement, values)
            if "RETURNING" in statement:
                written.fetchall()
        connection.execute("COMMIT")


@contextmanager
def _house(folder: Path) -> Iterator[tuple[Desk, Twin]]:
    clock, own, other = SystemClock(), folder / "own", folder / "other"
    house = LocalHouse(LocalDatabase(own, clock), clock)
    opened = house.found(FOUNDING, house.recovery_code())
    opened.engine.dispose()
    shutil.copytree(own, other)
    twin, _ = LocalDatabase(other, clock).open(FOUNDING.login, FOUNDING.password)
    desk = Desk(opened.services.reception, opened.signed_in.actor, opened.engine)
    # The twin is always one visit behind, so that it has something to write whoever goes first.
    desk.register()
    yield desk, Twin(twin, desk.visits)
    twin.dispose()
    opened.engine.dispose()


def _intake(number: int) -> Intake:
    return Intake(
        visitor=PersonEntry(name=f"来访人{number}", phone=f"138{number:08}", address="一村三组"),
        others=(PersonEntry(name=f"对方{number}"),),
        demand=WORDS,
        place="一村三组东头",
    )
