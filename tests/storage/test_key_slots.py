from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from centre_app.domain.errors import DatabaseDamagedError, LockedOutError, SignInError
from centre_app.storage.key_slots import (
    KeyRing,
    new_key,
    new_recovery_code,
    unwrap,
    wrap,
    wrap_alike,
)
from tests.fixed_clock import FixedClock

KEY = bytes(range(32))


@pytest.fixture
def ring(tmp_path: Path, clock: FixedClock) -> KeyRing:
    ring = KeyRing(tmp_path / "keys.json", clock.now)
    ring.put(wrap("he", "Bridge-2026", KEY))
    return ring


def test_the_password_gives_the_key_back(ring: KeyRing) -> None:
    assert ring.unlock("he", "Bridge-2026") == KEY


@pytest.mark.parametrize(("owner", "password"), [("he", "bridge-2026"), ("li", "Bridge-2026")])
def test_a_wrong_password_and_an_unknown_name_are_refused_alike(
    ring: KeyRing, owner: str, password: str
) -> None:
    with pytest.raises(SignInError):
        ring.unlock(owner, password)


def test_the_fifth_wrong_password_shuts_the_slot_for_a_while(
    ring: KeyRing, clock: FixedClock
) -> None:
    for _ in range(5):
        with pytest.raises(SignInError):
            ring.unlock("he", "guess")
    with pytest.raises(LockedOutError) as shut:
        ring.unlock("he", "Bridge-2026")
    assert shut.value.minutes == 30
    clock.advance(timedelta(minutes=30))
    assert ring.unlock("he", "Bridge-2026") == KEY


def test_a_slot_opens_for_nobody_but_its_owner() -> None:
    slot = replace(wrap("he", "Bridge-2026", KEY), owner="li")
    with pytest.raises(SignInError):
        unwrap(slot, "Bridge-2026")


def test_neither_key_nor_password_stands_in_the_file(ring: KeyRing, tmp_path: Path) -> None:
    text = (tmp_path / "keys.json").read_text(encoding="utf-8")
    assert KEY.hex() not in text
    assert "Bridge" not in text
    assert (tmp_path / "keys.json").stat().st_mode & 0o077 == 0


def test_a_dismissed_colleague_is_refused(ring: KeyRing) -> None:
    ring.remove("he")
    with pytest.raises(SignInError):
        ring.unlock("he", "Bridge-2026")


@pytest.mark.parametrize("text", ["", "{", "[1]", '[{"owner": "he"}]'])
def test_a_damaged_key_file_is_named_as_such(tmp_path: Path, clock: FixedClock, text: str) -> None:
    (tmp_path / "keys.json").write_text(text, encoding="utf-8")
    with pytest.raises(DatabaseDamagedError):
        KeyRing(tmp_path / "keys.json", clock.now).unlock("he", "x")


def test_recovery_codes_hold_no_letters_that_look_alike() -> None:
    code = new_recovery_code()
    assert len(code) == 29
    assert not set(code) & set("ILO01")


def test_every_key_is_new() -> None:
    assert new_key() != new_key()


def test_slots_of_one_published_password_open_for_everybody_who_has_one() -> None:
    slots = wrap_alike(["liang", "tanyue"], "Lanhe-2026", KEY)
    assert [one.owner for one in slots] == ["liang", "tanyue"]
    assert [unwrap(one, "Lanhe-2026") for one in slots] == [KEY, KEY]


def test_a_slot_of_a_published_password_is_still_its_owners_alone() -> None:
    first, second = wrap_alike(["liang", "tanyue"], "Lanhe-2026", KEY)
    swapped = replace(first, wrapped=second.wrapped, nonce=second.nonce)
    with pytest.raises(SignInError):
        unwrap(swapped, "Lanhe-2026")
