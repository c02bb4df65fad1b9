"""Clerks in processes of their own, who register visits until they have done or are killed."""

import multiprocessing
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from typing import Concatenate, ParamSpec

from sqlalchemy import Engine

from centre_app.domain.permissions import Role
from centre_app.services.records.people import PersonEntry
from centre_app.services.records.reception import Intake
from centre_app.storage.engine import open_lan, open_local
from tests.fixed_clock import FixedClock
from tests.town import KEY, town_on

P = ParamSpec("P")

NOON = datetime(2026, 3, 2, 4, tzinfo=UTC)
_HOUSE = multiprocessing.get_context("forkserver")
_HOUSE.set_forkserver_preload([__name__])


def open_place(where: str) -> Engine:
    """Return a new engine on an address of PostgreSQL or a path of SQLite."""
    return open_lan(where) if where.startswith("postgresql") else open_local(Path(where), KEY)


def place_of(engine: Engine, folder: Path) -> str:
    """Return where another process finds a test's database."""
    if engine.dialect.name == "postgresql":
        return engine.url.render_as_string(hide_password=False)
    return str(folder / "centre.db")


def send_off(
    work: Callable[Concatenate[Connection, P], None], *told: P.args, **named: P.kwargs
) -> tuple[ForkServerProcess, Connection]:
    """Let somebody work in a process of his own; return it, and our end of the line to him."""
    ours, theirs = _HOUSE.Pipe()
    worker = _HOUSE.Process(target=work, args=(theirs, *told), kwargs=named)
    worker.start()
    theirs.close()
    return worker, ours


def hire(where: str, visits: int) -> tuple[ForkServerProcess, Connection]:
    """Start a clerk, who tells the number of each visit once it is saved."""
    return send_off(_register, where, visits)


def _register(line: Connection, where: str, visits: int) -> None:
    engine = open_place(where)
    town = town_on(engine, FixedClock(NOON))
    for at in range(visits):
        intake = Intake(
            visitor=PersonEntry(name="王桂兰"),
            others=(PersonEntry(name="李建军"),),
            demand=f"第{at}次来反映滴水的事。" * (at % 40 + 1),
        )
        done = town.services.reception.register(town.actor(Role.RECEPTIONIST), intake)
        line.send(f"{intake.op_id} {done.number}")
    engine.dispose()


def heard(line: Connection, limit: int) -> list[str]:
    """Return what a clerk says, until he falls silent or has said so much."""
    said: list[str] = []
    while len(said) < limit:
        try:
            said.append(line.recv())
        except EOFError:
            break
    return said


@contextmanager
def squat(path: str) -> Iterator[None]:
    """Let another process hold the file for itself during the block."""
    squatter, line = send_off(_hold, path)
    line.recv()
    try:
        yield
    finally:
        line.send("go")
        squatter.join()
        line.close()


def _hold(line: Connection, path: str) -> None:
    engine = open_place(path)
    with engine.connect() as connection:
        held = connection.connection.driver_connection
        assert held is not None
        held.execute("BEGIN EXCLUSIVE")
        line.send("held")
        line.recv()
        held.execute("ROLLBACK")
    engine.dispose()
