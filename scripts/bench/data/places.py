"""A small settled centre to measure in, new on each engine, and gone afterwards."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from centre_app.storage.engine import open_local
from tests.fixed_clock import FixedClock
from tests.postgres import Databases
from tests.postgres_server import Cluster
from tests.races.clerks import place_of
from tests.town import FOUNDED_AT, KEY, Town, settle, settled_postgres, town_on


@contextmanager
def in_a_file() -> Iterator[tuple[Town, str]]:
    """Give a town in a file, and where other processes find it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        engine = open_local(folder / "centre.db", KEY)
        settle(engine)
        try:
            yield town_on(engine, FixedClock(FOUNDED_AT)), place_of(engine, folder)
        finally:
            engine.dispose()


@contextmanager
def on_a_server() -> Iterator[tuple[Town, str]]:
    """Give a town on a PostgreSQL server of its own, and where other processes find it."""
    cluster = Cluster()
    databases = Databases(cluster.start())
    engine = settled_postgres(databases)
    try:
        yield town_on(engine, FixedClock(FOUNDED_AT)), place_of(engine, Path())
    finally:
        engine.dispose()
        databases.close()
        cluster.stop()


PLACES = {"SQLite": in_a_file, "PostgreSQL": on_a_server}
