import json
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pytest

from centre_app.bootstrap import DEMO_PASSWORD
from centre_app.storage.local import LocalDatabase
from centre_app.storage.unit_of_work import UnitOpener
from tests.fixed_clock import FixedClock
from tests.once import made_once
from tests.services.demo.making import PRESENT, SmallTownship, small_township


@pytest.fixture(scope="session")
def township(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SmallTownship]:
    """Give a small township to all who only look: made once per run, a copy for each process."""
    made = made_once(tmp_path_factory, "small_township", _make)
    folder = copytree(made, tmp_path_factory.mktemp("township") / "copy")
    clock = FixedClock(PRESENT)
    engine, _ = LocalDatabase(folder, clock).open("tanyue", DEMO_PASSWORD)
    told = json.loads((folder / "told.json").read_text(encoding="utf-8"))
    yield SmallTownship(engine, UnitOpener(engine, clock), told)
    engine.dispose()


def _make(folder: Path) -> None:
    township = small_township(folder)
    (folder / "told.json").write_text(json.dumps(township.told), encoding="utf-8")
    township.engine.dispose()
