"""The disk that loses what was not synced, and the reading of what a program did to it."""

from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.powercut import trace
from scripts.powercut.disk import SECTOR, Disk
from scripts.powercut.trace import Acknowledged, Cut, Deed, Removed, Synced, Wrote

FILE = "centre.db"


def left(deeds: list[Deed], folder: Path, seed: int = 0) -> bytes:
    disk = Disk({FILE: b""})
    disk.do(deeds)
    disk.after_the_cut(folder, Random(seed))
    return (folder / FILE).read_bytes()


@given(
    pieces=st.lists(st.binary(min_size=1, max_size=40), min_size=1, max_size=8),
    seed=st.integers(0, 999),
)
def test_what_was_synced_is_there_whatever_the_power_does(
    tmp_path_factory: pytest.TempPathFactory, pieces: list[bytes], seed: int
) -> None:
    whole = b"".join(pieces)
    places = [sum(map(len, pieces[:at])) for at in range(len(pieces))]
    deeds: list[Deed] = [Wrote(FILE, at, data) for at, data in zip(places, pieces, strict=True)]
    folder = tmp_path_factory.mktemp("disk")
    assert left([*deeds, Synced(FILE), Cut(FILE, 0)], folder, seed) in {whole, b""}
    assert left([*deeds, Synced(FILE)], folder, seed) == whole


def test_what_was_not_synced_is_there_gone_or_torn_at_a_sector(tmp_path: Path) -> None:
    data = bytes(range(256)) * 16
    found = {len(left([Wrote(FILE, 0, data)], tmp_path, seed)) for seed in range(200)}
    assert {0, len(data)} < found
    assert all(length % SECTOR == 0 for length in found)


def test_what_was_said_is_remembered_and_what_was_removed_is_gone(tmp_path: Path) -> None:
    disk = Disk({FILE: b"x", "centre.db-wal": b"y"})
    disk.do([Removed("centre.db-wal"), Acknowledged("saved 1")])
    disk.after_the_cut(tmp_path, Random(1))
    assert [path.name for path in tmp_path.iterdir()] == [FILE]
    assert disk.acknowledged == ["saved 1"]


def test_a_trace_tells_writes_syncs_and_words_in_their_order() -> None:
    house = "".join(f"\\x{byte:02x}" for byte in b"/house/centre.db")
    line = "".join(f"\\x{byte:02x}" for byte in b"saved 1\n")
    told = [
        f'7 pwrite64(4<{house}>, "\\x61\\x62", 2, 4096) = 2\n',
        f"7 fdatasync(4<{house}>) = 0\n",
        f'7 write(1<pipe:[1]>, "{line}", 8) = 8\n',
        f"7 ftruncate(4<{house}>, 12) = 0\n",
        f'7 unlink("{house}") = -1 ENOENT (No such file or directory)\n',
        f'7 unlink("{house}") = 0\n',
        '7 pwrite64(9</elsewhere>, "\\x61", 1, 0) = 1\n',
        "7 +++ exited with 0 +++\n",
    ]
    assert list(trace._deeds(iter(told), Path("/house"))) == [
        Wrote(FILE, 4096, b"ab"),
        Synced(FILE),
        Acknowledged("saved 1"),
        Cut(FILE, 12),
        Removed(FILE),
    ]


def test_a_write_nobody_can_read_back_stops_the_proof() -> None:
    house = "".join(f"\\x{byte:02x}" for byte in b"/house/centre.db")
    with pytest.raises(ValueError, match="write"):
        list(trace._deeds(iter([f'7 write(4<{house}>, "\\x61", 1) = 1\n']), Path("/house")))
