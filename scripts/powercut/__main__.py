"""Cuts the power while visits are saved and a form is kept on the shelf: ``python -m scripts.powercut [--cuts N]``.

strace (Linux) writes down what the real saving does to its files. Then the power is cut at random
moments of that record: what was synced stays, of the rest a random part. The file is opened as the
program opens it, and the books must be right. The control with ``synchronous=NORMAL`` must lose
something, else the proof proves nothing.
"""

import argparse
import json
import shutil
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from sqlalchemy import Engine, select
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session

from centre_app.storage.engine import open_local
from centre_app.storage.tables.reception import drafts
from scripts.powercut.disk import Disk
from scripts.powercut.trace import Deed, traced
from scripts.powercut.worker import KEPT, ON_THE_SHELF
from tests.races.clerks import open_place
from tests.races.ledger import faults
from tests.town import KEY, settle

FILE = "centre.db"


@dataclass
class Tally:
    """What so many cuts did."""

    cuts: int = 0
    acknowledged: int = 0
    lost: int = 0
    losing_cuts: int = 0
    wrong: int = 0
    damaged: int = 0

    @property
    def clean(self) -> bool:
        """Return whether nothing was lost, half saved or damaged."""
        return not (self.lost or self.wrong or self.damaged)


def main() -> int:
    """Cut and count; 0 if FULL is clean and NORMAL is not."""
    wishes = argparse.ArgumentParser(prog="powercut", description="Cut the power while saving.")
    wishes.add_argument("--cuts", type=int, default=2000)
    wishes.add_argument("--visits", type=int, default=60)
    wish = wishes.parse_args()
    if shutil.which("strace") is None:
        print("This needs strace: sudo apt install strace")
        return 2
    tallies = {}
    for mode in ("FULL", "NORMAL"):
        with tempfile.TemporaryDirectory() as folder:
            tallies[mode] = _try(Path(folder).resolve(), mode, visits=wish.visits, cuts=wish.cuts)
        print(f"synchronous={mode}: {tallies[mode]}", flush=True)
    return 0 if tallies["FULL"].clean and tallies["NORMAL"].lost else 1


def _try(folder: Path, mode: str, *, visits: int, cuts: int) -> Tally:
    house, after = folder / "house", folder / "after"
    house.mkdir()
    engine = open_local(house / FILE, KEY)
    settle(engine)
    engine.dispose()
    before = {path.name: path.read_bytes() for path in house.iterdir()}
    worker: list[str | Path] = [
        sys.executable,
        "-m",
        "scripts.powercut.worker",
        house / FILE,
        str(visits),
        mode,
    ]
    deeds = traced(worker, folder=house, notes=folder / "notes")
    chance, tally = Random(7), Tally()
    for _ in range(cuts):
        after.mkdir()
        _cut(before, deeds[: chance.randrange(len(deeds))], after, chance, tally)
        shutil.rmtree(after)
    return tally


def _cut(
    before: dict[str, bytes], deeds: list[Deed], after: Path, chance: Random, tally: Tally
) -> None:
    disk = Disk(before)
    disk.do(deeds)
    disk.after_the_cut(after, chance)
    tally.cuts += 1
    tally.acknowledged += len(disk.acknowledged)
    engine = open_place(str(after / FILE))
    try:
        visits = [one for one in disk.acknowledged if not one.startswith(KEPT)]
        wrong = [*faults(engine, visits), *_shelf_faults(engine, disk.acknowledged)]
    except DatabaseError:
        tally.damaged += 1
    else:
        lost = sum(one.startswith("lost") for one in wrong)
        tally.lost += lost
        tally.losing_cuts += bool(lost)
        tally.wrong += len(wrong) - lost
    finally:
        engine.dispose()


def _shelf_faults(engine: Engine, acknowledged: Sequence[str]) -> list[str]:
    """Return what is lost of the form on the shelf: at least what was said to be kept is there."""
    said = max(
        (int(one.removeprefix(KEPT)) for one in acknowledged if one.startswith(KEPT)), default=-1
    )
    with Session(engine) as session:
        line = select(drafts.c.body).where(drafts.c.subject_id == ON_THE_SHELF)
        body = session.scalars(line).one_or_none()
    typed = -1 if body is None else len(json.loads(body)["demand"])
    return [f"lost on the shelf: {typed} of {said}"] if typed < said else []


if __name__ == "__main__":
    sys.exit(main())
