from pathlib import Path

import pytest

from centre_app.storage.demo_folder import is_made, made_aside


def make(folder: Path, words: str, version: str = "1.0") -> None:
    with made_aside(folder, version) as aside:
        (aside / "keys.json").write_text(words)


def test_a_township_belongs_to_the_version_that_made_it(tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    assert not is_made(folder, "1.0")
    make(folder, "first")
    assert is_made(folder, "1.0")
    assert not is_made(folder, "1.1")


def test_a_new_township_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    make(folder, "first")
    make(folder, "second", "1.1")
    assert (folder / "keys.json").read_text() == "second"
    assert [one.name for one in tmp_path.iterdir()] == ["demo"]


def test_what_breaks_off_leaves_the_old_one_and_nothing_beside_it(tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    make(folder, "first")

    def break_off() -> None:
        with made_aside(folder, "1.1") as aside:
            (aside / "keys.json").write_text("half")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        break_off()
    assert (folder / "keys.json").read_text() == "first"
    assert is_made(folder, "1.0")
    assert [one.name for one in tmp_path.iterdir()] == ["demo"]
