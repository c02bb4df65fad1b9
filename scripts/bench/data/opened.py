"""A large centre, opened twice: as the program does, and by the bare driver."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from unittest import mock

from sqlalchemy import Engine, event

from centre_app.domain.permissions import Actor, Role
from centre_app.storage.asked_before import AskedBefore
from centre_app.storage.engine import open_local
from scripts.bench.data.million import NEWEST, large_centre
from scripts.bench.data.million_lan import large_centre_on
from scripts.bench.data.server import served
from scripts.bench.data.sizes import VERY_LARGE, Size
from tests.fixed_clock import FixedClock
from tests.town import KEY, Town, town_on

Question = tuple[str, Any]
"""SQL and its parameters."""


@dataclass(frozen=True)
class Opened:
    """The program's services on the file, and a raw connection to the same file."""

    town: Town
    clerk: Actor
    raw: Any

    @property
    def engine(self) -> Engine:
        """Return the program's engine."""
        return self.town.engine

    def questions_of(self, ask: Callable[[], object]) -> list[Question]:
        """Return what the program asks the database when it does something."""
        return questions_of(self.engine, ask)

    def answer(self, questions: Sequence[Question]) -> list[Any]:
        """Ask the same of the bare driver, and fetch every row."""
        cursor = self.raw.cursor()
        return [cursor.execute(sql, values).fetchall() for sql, values in questions]


@contextmanager
def opened(size: Size = VERY_LARGE) -> Iterator[Opened]:
    """Give a large centre on SQLite."""
    engine = open_local(large_centre(size), KEY)
    town = town_on(engine, FixedClock(NEWEST))
    raw = engine.raw_connection()
    try:
        yield Opened(town, town.actor(Role.RECEPTIONIST), raw.driver_connection)
    finally:
        raw.close()
        engine.dispose()


@contextmanager
def opened_on_lan(size: Size = VERY_LARGE) -> Iterator[Opened]:
    """Give a large centre on PostgreSQL."""
    with served(size) as server:
        engine = large_centre_on(server, size)
        town = town_on(engine, FixedClock(NEWEST))
        raw = engine.raw_connection()
        try:
            yield Opened(town, town.actor(Role.RECEPTIONIST), raw.driver_connection)
        finally:
            raw.close()
            engine.dispose()


ENGINES = {"SQLite": opened, "PostgreSQL": opened_on_lan}


ENGINES = {"SQLite": opened, "PostgreSQL": opened_on_lan}


def questions_of(engine: Engine, ask: Callable[[], object]) -> list[Question]:
    """Return the SELECTs an engine runs while something is asked, once everything is warm."""
    asked: list[Question] = []

    def note(*told: Any) -> None:
        _, _, sql, values, _, _ = told
        if sql.lstrip().startswith(("SELECT", "WITH")):
            asked.append((sql, values))

    ask()
    event.listen(engine, "before_cursor_execute", note)
    # What was asked before goes past the events: here it is put together anew.
    with mock.patch.object(AskedBefore, "_again", return_value=None):
        ask()
    event.remove(engine, "before_cursor_execute", note)
    return asked
