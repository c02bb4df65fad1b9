import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text

from centre_app.bootstrap import LocalHouse
from centre_app.domain.errors import (
    CentreError,
    DatabaseDamagedError,
    DatabaseMissingError,
    DatabaseTooNewError,
    FieldError,
    SignInError,
)
from centre_app.services.records.accounts import Founding, SignIn
from centre_app.storage import migrate
from centre_app.storage.engine import open_local
from centre_app.storage.key_slots import RECOVERY, wrap
from centre_app.storage.local import LocalDatabase
from tests.fixed_clock import FixedClock
from tests.town import FOUNDING, KEY, PASSWORD

pytestmark = pytest.mark.usefixtures("quickly")

HE = SignIn(FOUNDING.login, PASSWORD)


@pytest.fixture
def folder(tmp_path: Path, settled_file: Path, clock: FixedClock) -> Path:
    shutil.copy(settled_file, tmp_path / "centre.db")
    LocalDatabase(tmp_path, clock).keys.put(wrap(FOUNDING.login, PASSWORD, KEY))
    return tmp_path


def opened(folder: Path, clock: FixedClock) -> LocalHouse:
    return LocalHouse(LocalDatabase(folder, clock), clock)


def test_the_file_opens_with_the_password(folder: Path, clock: FixedClock) -> None:
    house = opened(folder, clock).open(HE)
    assert house.signed_in.actor.name == "何主任"
    assert house.signed_in.centre_name == "云岭镇综治中心"
    house.engine.dispose()


def test_the_wrong_password_opens_nothing(folder: Path, clock: FixedClock) -> None:
    with pytest.raises(SignInError):
        opened(folder, clock).open(SignIn(HE.login, "Bridge-2027"))


def test_the_file_tells_nothing_without_the_key(folder: Path) -> None:
    content = (folder / "centre.db").read_bytes()
    assert b"SQLite format" not in content
    assert "云岭镇".encode() not in content


def spoil(folder: Path) -> None:
    with (folder / "centre.db").open("r+b") as file:
        file.seek(4096 + 100)
        file.write(b"\xff" * 200)


def truncate(folder: Path) -> None:
    with (folder / "centre.db").open("r+b") as file:
        file.truncate(3000)


def replace_by_text(folder: Path) -> None:
    (folder / "centre.db").write_text("这不是数据库", encoding="utf-8")


def age_forward(folder: Path) -> None:
    engine = open_local(folder / "centre.db", KEY)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()


@pytest.mark.parametrize(
    ("harm", "error"),
    [
        (lambda folder: (folder / "centre.db").unlink(), DatabaseMissingError),
        (spoil, DatabaseDamagedError),
        (truncate, DatabaseDamagedError),
        (replace_by_text, DatabaseDamagedError),
        (age_forward, DatabaseTooNewError),
    ],
    ids=["missing", "spoilt", "truncated", "no database", "newer"],
)
def test_a_file_that_cannot_be_used_is_named_and_left_as_it_is(
    folder: Path, clock: FixedClock, harm: Callable[[Path], None], error: type[CentreError]
) -> None:
    harm(folder)
    path = folder / "centre.db"
    before = path.read_bytes() if path.exists() else None
    with pytest.raises(error):
        opened(folder, clock).open(HE)
    assert (path.read_bytes() if path.exists() else None) == before


def test_an_older_file_is_upgraded_on_a_copy_and_kept(folder: Path, clock: FixedClock) -> None:
    engine = open_local(folder / "centre.db", KEY)
    migrate.downgrade(engine, "0007")
    engine.dispose()
    older = (folder / "centre.db").read_bytes()
    house = opened(folder, clock).open(HE)
    assert migrate.current(house.engine) == migrate.head()
    house.engine.dispose()
    kept = [one for one in folder.iterdir() if one.name.endswith("before-upgrade")]
    assert len(kept) == 1
    assert len(kept[0].read_bytes()) == len(older)


def test_founding_makes_a_centre_its_admin_and_a_slot_on_paper(
    tmp_path: Path, clock: FixedClock
) -> None:
    database = LocalDatabase(tmp_path / "new", clock)
    house = LocalHouse(database, clock).found(FOUNDING, "AAAAA-BBBBB-CCCCC-DDDDD-EEEEE")
    assert house.signed_in.actor.name == "何主任"
    house.engine.dispose()
    key = database.keys.unlock(RECOVERY, "AAAAABBBBBCCCCCDDDDDEEEEE")
    assert len(key) == 32
    assert database.keys.owners() == ["he"]


@pytest.mark.parametrize(
    ("field", "value", "reason"),
    [
        ("centre_name", " ", "required"),
        ("region", "62199910", "region_nine_digits"),
        ("password", "short", "password_short"),
        ("password", "he-Bridge-2026", "password_has_name"),
        ("password", "bridgebridge", "password_plain"),
        ("password", "Password123", "password_common"),
    ],
)
def test_a_founding_that_cannot_stand_leaves_nothing_behind(
    tmp_path: Path, clock: FixedClock, field: str, value: str, reason: str
) -> None:
    bad = Founding(**{**vars(FOUNDING), field: value})
    with pytest.raises(FieldError) as refused:
        opened(tmp_path / "new", clock).found(bad, "AAAAA")
    assert refused.value.reasons == {field: reason}
    assert not (tmp_path / "new").exists()
