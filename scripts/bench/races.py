"""Desks that race for the same hours, a thousand times on each engine.

What counts is not how long it takes but how often it goes wrong: hours that are taken twice, desks
that wait for each other in a circle, answers that do not fit to one another.
"""

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from centre_app.storage.engine import open_local
from scripts.bench.measure import Row, row
from tests.fixed_clock import FixedClock
from tests.postgres import Databases
from tests.postgres_server import Cluster
from tests.races.clerks import place_of
from tests.races.desks import desks
from tests.races.hours import DESKS, RACES, Hours, overlaps, run
from tests.town import FOUNDED_AT, KEY, Town, settle, settled_postgres, town_on

TIMES = 1000


def rows() -> list[Row]:
    """Count race.slot."""
    found: list[Row] = []
    for engine, place in PLACES.items():
        for race in RACES:
            with place() as (town, where):
                found.append(_raced(town, where, race, engine))
    return found


def _raced(town: Town, where: str, race: str, engine: str) -> Row:
    with desks(where, DESKS, now=town.clock.now()) as ready:
        faults = list(run(Hours(town, ready), RACES[race], TIMES))
    for fault in faults[:3]:
        print(f"races, {engine}, {race}: {fault}", file=sys.stderr)
    return row(
        "race.slot",
        f"{engine}, {race}",
        value=len(faults) + overlaps(town.engine),
        unit="faults",
        floor=1,
        first=0,
        goal=0,
        n=TIMES,
    )


@contextmanager
def _in_a_file() -> Iterator[tuple[Town, str]]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        engine = open_local(folder / "centre.db", KEY)
        settle(engine)
        try:
            yield town_on(engine, FixedClock(FOUNDED_AT)), place_of(engine, folder)
        finally:
            engine.dispose()


@contextmanager
def _on_a_server() -> Iterator[tuple[Town, str]]:
    cluster = Cluster()
    databases = Databases(cluster.start())
    engine = settled_postgres(databases)
    try:
        yield town_on(engine, FixedClock(FOUNDED_AT)), place_of(engine, Path())
    finally:
        engine.dispose()
        databases.close()
        cluster.stop()


PLACES = {"SQLite": _in_a_file, "PostgreSQL": _on_a_server}
