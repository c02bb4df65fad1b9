"""The file that cannot be written, has no room or is held by others: named, unharmed, used again."""

import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic

import pytest
from sqlalchemy import Engine, event, text

from centre_app.bootstrap import LocalHouse
from centre_app.domain.errors import (
    CentreError,
    DatabaseDamagedError,
    DiskFullError,
    SignInError,
    StorageBusyError,
    StorageReadOnlyError,
    StorageUnavailableError,
)
from centre_app.services.records.accounts import SignIn
from centre_app.storage.engine import open_local
from centre_app.storage.key_slots import wrap
from centre_app.storage.local import LocalDatabase
from tests.fixed_clock import FixedClock
from tests.races.clerks import squat
from tests.races.ledger import faults
from tests.services.bad_input.stages import Stage, an_intake
from tests.storage.rights import public_folder, rights
from tests.town import FOUNDING, KEY, PASSWORD, town_on

HE = SignIn(FOUNDING.login, PASSWORD)
BUSY_WITHIN = 9.0
"""Seconds; the file is asked for five of them."""

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="rights are set in another way"),
    pytest.mark.usefixtures("quickly"),
]


@pytest.fixture
def folder(settled_file: Path, clock: FixedClock) -> Iterator[Path]:
    """Give the folder of a settled centre."""
    with public_folder() as folder:
        shutil.copy(settled_file, folder / "centre.db")
        LocalDatabase(folder, clock).keys.put(wrap(FOUNDING.login, PASSWORD, KEY))
        yield folder


@pytest.fixture
def house(folder: Path, clock: FixedClock) -> LocalHouse:
    """Give the house of the folder, opened once."""
    house = LocalHouse(LocalDatabase(folder, clock), clock)
    house.open(HE).engine.dispose()
    return house


def _picture(folder: Path) -> list[bytes]:
    return [(folder / name).read_bytes() for name in ("centre.db", "keys.json")]


READ_ONLY = {".": 0o555, "centre.db": 0o444, "keys.json": 0o444}


@pytest.mark.parametrize(
    ("modes", "password", "error"),
    [
        ({"centre.db": 0o444}, PASSWORD, StorageReadOnlyError),
        ({".": 0o555}, PASSWORD, StorageReadOnlyError),
        (READ_ONLY, PASSWORD, StorageReadOnlyError),
        ({".": 0o555}, "Bridge-2027", StorageReadOnlyError),
        ({"centre.db": 0o000}, PASSWORD, StorageUnavailableError),
        ({"keys.json": 0o000}, PASSWORD, StorageUnavailableError),
    ],
    ids=["file", "folder", "everything", "wrong password", "hidden file", "hidden keys"],
)
def test_rights_that_are_missing_are_named_and_nothing_changes(
    house: LocalHouse,
    folder: Path,
    modes: dict[str, int],
    password: str,
    error: type[CentreError],
) -> None:
    before = _picture(folder)
    with rights(folder, modes), pytest.raises(error):
        house.open(SignIn(HE.login, password))
    assert _picture(folder) == before
    house.open(HE).engine.dispose()


def test_keys_that_make_no_sense_are_damage(house: LocalHouse, folder: Path) -> None:
    (folder / "keys.json").write_text("[{", encoding="utf-8")
    with pytest.raises(DatabaseDamagedError):
        house.open(HE)


@pytest.mark.parametrize("typed", ["\ud83d\udca9"[:1], "王\x00", "Bridge\x00-2026", "字" * 20_000])
def test_no_password_whatever_it_holds_is_more_than_wrong(house: LocalHouse, typed: str) -> None:
    for sign_in in (SignIn(HE.login, typed), SignIn(typed, PASSWORD)):
        with pytest.raises(SignInError):
            house.open(sign_in)


def test_a_full_disk_saves_nothing_and_is_no_harm(sqlite_engine: Engine, clock: FixedClock) -> None:
    stage = Stage(town_on(sqlite_engine, clock))
    intake = an_intake()
    first = stage.town.services.reception.register(stage.actor, intake)
    full = _limit(sqlite_engine, room=0)
    with pytest.raises(DiskFullError):
        for _ in range(50):
            stage.registered(demand="字" * 20_000)
    event.remove(sqlite_engine, "connect", full)
    sqlite_engine.dispose()
    assert faults(sqlite_engine, [f"{intake.op_id} {first.number}"]) == []
    assert stage.registered().number > first.number


def _limit(engine: Engine, *, room: int) -> Callable[..., None]:
    """Let the file grow by so many pages at most."""
    with engine.connect() as connection:
        pages = connection.execute(text("PRAGMA page_count")).scalar_one() + room
    engine.dispose()

    def limit(connection: object, _record: object) -> None:
        connection.execute(f"PRAGMA max_page_count={pages}")  # type: ignore[attr-defined]

    event.listen(engine, "connect", limit)
    return limit


def test_a_file_another_program_holds_is_busy_and_free_again_later(
    sqlite_engine: Engine, tmp_path: Path, clock: FixedClock
) -> None:
    stage = Stage(town_on(sqlite_engine, clock))
    intake = an_intake()
    with squat(str(tmp_path / "centre.db")):
        began = monotonic()
        with pytest.raises(StorageBusyError):
            stage.town.services.reception.register(stage.actor, intake)
        assert monotonic() - began < BUSY_WITHIN
    done = stage.town.services.reception.register(stage.actor, intake)
    assert faults(sqlite_engine, [f"{intake.op_id} {done.number}"]) == []


def test_a_folder_that_cannot_be_written_is_no_place_to_found_a_centre(
    house: LocalHouse, folder: Path, clock: FixedClock
) -> None:
    new = LocalHouse(LocalDatabase(folder / "new", clock), clock)
    with rights(folder, {".": 0o555}), pytest.raises(StorageReadOnlyError):
        new.found(FOUNDING, "AAAAA")
    assert not new.is_founded()
    new.found(FOUNDING, "AAAAA").engine.dispose()


def test_a_founding_cut_short_is_begun_anew(tmp_path: Path, clock: FixedClock) -> None:
    half_made = open_local(tmp_path / "centre.db", bytes(32))
    with half_made.begin() as connection:
        connection.execute(text("CREATE TABLE left_over (id INTEGER)"))
    half_made.dispose()
    new = LocalHouse(LocalDatabase(tmp_path, clock), clock)
    assert not new.is_founded()
    new.found(FOUNDING, "AAAAA").engine.dispose()
    assert new.is_founded()
    assert (tmp_path / "centre.db.20260302093000").exists()
