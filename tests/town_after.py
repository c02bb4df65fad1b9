"""A town in which something has happened already: lived through once a process, given out in copies."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, Protocol, TypeVar

import pytest
from sqlalchemy import Engine

from tests.fixed_clock import FixedClock
from tests.postgres import Databases
from tests.town import Town, settled_postgres, settled_sqlite, town_on

T = TypeVar("T")


class TownAfter(Protocol):
    """Gives a town of the test's own, after something happened in it."""

    def __call__(self, happen: Callable[[Town], T]) -> tuple[Town, T]:
        """Return a town in which ``happen`` was done, and what that returned.

        It was done in a town that this one is a copy of: of what it returns only frozen values and
        keys are good here. The test's clock goes on from where that town's stood at the end.
        """


@dataclass(frozen=True)
class Past:
    """A settled centre to which something happened; nobody is connected to it any more."""

    place: Any
    moment: datetime
    returned: Any


class Files:
    """Copies of files."""

    def __init__(self, settled: Path, kept: pytest.TempPathFactory, folder: Path) -> None:
        self._settled, self._kept, self._folder = settled, kept, folder

    def settled(self) -> tuple[Engine, Path]:
        """Return a centre that outlives the test, and where it lies."""
        folder = self._kept.mktemp("past")
        engine = settled_sqlite(self._settled, folder)
        return engine, folder / self._settled.name

    def copy(self, place: Path) -> Engine:
        """Return a copy for the test."""
        return settled_sqlite(place, Path(mkdtemp(dir=self._folder)))

    def let_go(self, engine: Engine) -> None:
        """Leave a copy; its folder goes away by itself."""
        engine.dispose()


class Bases:
    """Copies of databases on the server."""

    def __init__(self, databases: Databases) -> None:
        self._databases = databases

    def settled(self) -> tuple[Engine, str]:
        """Return a centre that outlives the test, and its address."""
        engine = settled_postgres(self._databases)
        return engine, _address(engine)

    def copy(self, place: str) -> Engine:
        """Return a copy for the test."""
        return settled_postgres(self._databases, like=place)

    def let_go(self, engine: Engine) -> None:
        """Drop a copy."""
        engine.dispose()
        self._databases.drop(_address(engine))


@dataclass(frozen=True)
class Pasts:
    """What was lived through in this process, by engine."""

    known: dict[tuple[type[Any], Callable[[Town], Any]], Past] = field(default_factory=dict)

    def of(self, happen: Callable[[Town], Any], copies: Any, begin: datetime) -> Past:
        """Return the past in which something happened; who asks first lives through it."""
        key = type(copies), happen
        if key not in self.known:
            engine, place = copies.settled()
            clock = FixedClock(begin)
            returned = happen(town_on(engine, clock))
            engine.dispose()
            self.known[key] = Past(place, clock.now(), returned)
        return self.known[key]


@pytest.fixture(scope="session")
def pasts() -> Pasts:
    """Give what was lived through in this process."""
    return Pasts()


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def town_after(
    request: pytest.FixtureRequest, clock: FixedClock, pasts: Pasts, tmp_path: Path
) -> Iterator[TownAfter]:
    """Give the settled centre after something happened, once on each database."""
    ask = request.getfixturevalue
    copies: Any = (
        Files(ask("settled_file"), ask("tmp_path_factory"), tmp_path)
        if request.param == "sqlite"
        else Bases(ask("postgres_databases"))
    )
    engines: list[Engine] = []

    def after(happen: Callable[[Town], T]) -> tuple[Town, T]:
        past = pasts.of(happen, copies, clock.now())
        engines.append(copies.copy(past.place))
        clock.advance(past.moment - clock.now())
        return town_on(engines[-1], clock), past.returned

    yield after
    for engine in engines:
        copies.let_go(engine)


def _address(engine: Engine) -> str:
    return engine.url.render_as_string(hide_password=False)
