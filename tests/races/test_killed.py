"""The program dies at any moment, without a chance to say good-bye."""

import random
from pathlib import Path

from sqlalchemy import Engine

from tests.races.clerks import heard, hire, open_place
from tests.races.ledger import faults

KILLS, MOST_VISITS = 15, 8


def kill_while_saving(where: str, kills: int, *, seed: int) -> list[str]:
    """Kill one clerk after the other in the middle of his work; return what they acknowledged."""
    chance = random.Random(seed)
    acknowledged: list[str] = []
    for _ in range(kills):
        clerk, line = hire(where, 1000)
        acknowledged += heard(line, chance.randrange(1, MOST_VISITS))
        line.poll(chance.random() * 0.02)
        clerk.kill()
        acknowledged += heard(line, 1000)
        clerk.join()
        line.close()
    return acknowledged


def test_every_visit_that_was_saved_outlives_a_killed_program(
    sqlite_engine: Engine, tmp_path: Path
) -> None:
    sqlite_engine.dispose()
    where = str(tmp_path / "centre.db")
    acknowledged = kill_while_saving(where, KILLS, seed=1)
    assert len(acknowledged) >= KILLS
    engine = open_place(where)
    assert faults(engine, acknowledged) == []
    engine.dispose()
