"""A sample of the races for hours; ``scripts/bench/races.py`` runs a thousand of each."""

from pathlib import Path

import pytest

from tests.races.clerks import place_of
from tests.races.desks import desks
from tests.races.hours import DESKS, RACES, Hours, overlaps, run
from tests.town import Town

SAMPLE = 8


@pytest.mark.parametrize("race", RACES)
def test_hours_that_desks_race_for_are_taken_once_and_nobody_waits_in_a_circle(
    town: Town, tmp_path: Path, race: str
) -> None:
    where = place_of(town.engine, tmp_path)
    with desks(where, DESKS, now=town.clock.now()) as ready:
        faults = list(run(Hours(town, ready), RACES[race], SAMPLE))
    assert faults == []
    assert overlaps(town.engine) == 0
