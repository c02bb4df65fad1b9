"""Scanners through the programs of their systems, whose place fakes on the path take."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import pytest

from centre_app.domain.attachments.scans import DeviceKind, ScanRefusal, TakenImage
from centre_app.outside.roles import scan_command
from centre_app.outside.scans.programs import Programs
from centre_app.outside.scans.simulated import FOLDER
from centre_app.outside.scans.source import ScanRefused
from centre_app.outside.scans.wia import Wia
from tests.outside.good_files import picture

HERE = Path(__file__).parent
FLAT = "flat {6BDD1FC6}\\0001"
FEED = "feed {6BDD1FC6}\\0001"
R = ScanRefusal


@pytest.fixture(autouse=True)
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put the fakes first on the path, and leave nothing real behind them."""
    for name in ("scanimage", "powershell"):
        program = tmp_path / name
        code = (
            f"import runpy; runpy.run_path({str(HERE / f'fake_{name}.py')!r}, run_name='__main__')"
        )
        program.write_text(f"#!{sys.executable}\n{code}\n", encoding="utf-8")
        program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    return tmp_path


def begin(*job: str, name: str = "system", folder: Path = HERE) -> "subprocess.Popen[bytes]":
    root = str(HERE.parents[1])
    command = [*scan_command(name, folder), *job]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=root)


def told(*job: str, name: str = "system", folder: Path = HERE) -> list[dict[str, object]]:
    """Return what the process says of a job; the bytes of pages are only counted."""
    with begin(*job, name=name, folder=folder) as process:
        assert process.stdout is not None
        lines: list[dict[str, object]] = []
        while line := process.stdout.readline():
            lines.append(json.loads(line))
            if lines[-1]["event"] == "page":
                size = lines[-1]["size"]
                assert isinstance(size, int)
                assert process.stdout.read(size).startswith(b"\xff\xd8")
    assert process.returncode == 0
    return lines


def key(*more: str) -> str:
    return json.dumps(["-d", "epson2:/dev/x", *more])


def left_in(folder: Path) -> Sequence[Path]:
    return list(folder.glob("centre-desk-scan-*"))


def test_every_place_for_paper_is_a_device_with_colour_and_dots_enough() -> None:
    *devices, end = told("list")
    wish = ["-d", "epson2:/dev/x", "--mode=24bit Color", "--resolution=400", "--source"]
    camera = ["-d", "v4l:/dev/video0", "--resolution=200", "--batch-count=1"]
    assert [(json.loads(str(one["key"])), one["kind"]) for one in devices] == [
        ([*wish, "Flatbed", "--batch-count=1"], DeviceKind.GLASS),
        ([*wish, "ADF Front"], DeviceKind.FEEDER),
        ([*wish, "ADF Duplex"], DeviceKind.DUPLEX),
        (camera, DeviceKind.CAMERA),
    ]
    assert [one["name"] for one in devices][2:] == ["Epson V39", "Noname HD Webcam"]
    assert end == {"event": "end"}


@pytest.mark.parametrize(
    ("said", "more", "pages", "last"),
    [
        ("1 0", ["--batch-count=1"], 1, None),
        ("3 7", [], 3, None),
        ("0 7", [], 0, (R.NO_PAPER, MESSAGE := "Document feeder out of documents")),
        ("0 7", ["--batch-count=1"], 0, (R.NO_PAPER, MESSAGE)),
        ("2 6", [], 2, (R.JAMMED, "Document feeder jammed")),
        ("0 3", [], 0, (R.BUSY, "Device busy")),
        ("0 8", [], 0, (R.COVER_OPEN, "Scanner cover is open")),
        ("1 9", [], 1, (R.OFFLINE, "Error during device I/O")),
        ("0 11", [], 0, (R.DENIED, "Access to resource has been denied")),
        ("0 4", [], 0, (R.FAILED, "Invalid argument")),
    ],
)
def test_pages_come_and_the_end_is_told_as_it_was(
    monkeypatch: pytest.MonkeyPatch,
    said: str,
    more: list[str],
    pages: int,
    last: tuple[ScanRefusal, str] | None,
) -> None:
    monkeypatch.setenv("FAKE_SANE", said)
    *came, end = told("take", key(*more))
    assert [one["ending"] for one in came] == ["jpg"] * pages
    refused = {"event": "refused", "reason": last[0], "told": last[1]} if last else {"event": "end"}
    assert end == refused
    assert left_in(Path(os.environ["TMPDIR"])) == []


def test_who_closes_the_input_ends_the_scan_and_nothing_stays_on_the_disk(
    monkeypatch: pytest.MonkeyPatch, programs: Path
) -> None:
    note = programs / "note"
    monkeypatch.setenv("FAKE_SANE", "1 -1")
    monkeypatch.setenv("FAKE_SANE_NOTE", str(note))
    (programs / "centre-desk-scan-of-a-killed-one").mkdir()
    with begin("take", key()) as process:
        assert process.stdout is not None
        size = json.loads(process.stdout.readline())["size"]
        process.stdout.read(size)
        assert [one.name.endswith("killed-one") for one in left_in(programs)] == [False]
        while not (note.exists() and note.read_text()):
            pass
        assert process.stdin is not None
        process.stdin.close()
        process.wait(timeout=60)
    with suppress(ProcessLookupError):
        os.kill(int(note.read_text()), 0)
        pytest.fail("the scan goes on")
    assert left_in(programs) == []


def test_without_sane_it_is_told(programs: Path) -> None:
    (programs / "scanimage").unlink()
    refused = {"event": "refused", "reason": R.NO_PROGRAM, "told": "scanimage"}
    assert told("list") == [refused]


def test_a_source_of_another_name_is_none() -> None:
    assert told("list", name="twain")[0]["reason"] == R.NO_PROGRAM


def test_the_simulated_scanner_says_so_and_delivers_what_lies_in_its_folder(
    programs: Path,
) -> None:
    [device, _] = told("list", name="simulated", folder=programs)
    assert device["simulated"] is True
    assert told("take", "x", name="simulated", folder=programs)[0]["reason"] == R.NO_PAPER
    (programs / FOLDER).mkdir()
    (programs / FOLDER / "1.jpg").write_bytes(picture())
    [page, end] = told("take", "x", name="simulated", folder=programs)
    assert (page["event"], page["ending"], end) == ("page", "jpg", {"event": "end"})


def test_windows_tells_its_scanners(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FAKE_WIA", "0 0")
    devices = Wia(Programs()).devices()
    assert [(one.key, one.name, one.kind) for one in devices] == [
        (FLAT, "富士通 fi-7160", DeviceKind.GLASS),
        (FEED, "富士通 fi-7160", DeviceKind.FEEDER),
    ]


@pytest.mark.parametrize(
    ("wish", "said", "pages", "reason"),
    [
        (FLAT, "1 80210003", 1, None),
        (FEED, "3 80210003", 3, None),
        (FEED, "0 80210003", 0, R.NO_PAPER),
        (FEED, "2 80210002", 2, R.JAMMED),
        (FLAT, "0 80210015", 0, R.NO_DEVICE),
        (FLAT, "0 80210016", 0, R.COVER_OPEN),
        (FLAT, "0 8000FFFF", 0, R.FAILED),
        (FLAT, "broken", 0, R.FAILED),
    ],
)
def test_windows_delivers_pages_or_says_why_not(
    monkeypatch: pytest.MonkeyPatch,
    wish: str,
    said: str,
    pages: int,
    reason: ScanRefusal | None,
) -> None:
    monkeypatch.setenv("FAKE_WIA", said)
    came: list[TakenImage] = []
    refused = None
    try:
        came.extend(Wia(Programs()).take(wish))
    except ScanRefused as why:
        refused = why.reason
    assert (len(came), refused) == (pages, reason)
    assert left_in(Path(os.environ["TMPDIR"])) == []


def test_no_scanner_in_the_settings_starts_nothing(tmp_path: Path) -> None:
    assert scan_command("", tmp_path) == ()
    own = tmp_path / "scans"
    own.write_text("")
    assert scan_command(str(own), tmp_path) == (str(own),)
