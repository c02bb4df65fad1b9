"""Desks that race for the same hours, a thousand times on each engine.

What counts is not how long it takes but how often it goes wrong: hours that are taken twice, desks
that wait for each other in a circle, answers that do not fit to one another.
"""

import sys

from scripts.bench.data.places import PLACES
from scripts.bench.measure import Row, row
from tests.races.desks import desks
from tests.races.hours import DESKS, RACES, Hours, overlaps, run
from tests.town import Town

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
