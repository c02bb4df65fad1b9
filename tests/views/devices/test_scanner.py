import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from centre_app.domain.attachments.scans import (
    DeviceKind,
    ImageDevice,
    ScanRefusal,
    TakenImage,
)
from centre_app.views.devices.scan_stream import ScanEnd
from centre_app.views.devices.scanner import Scanner

FAKE = Path(__file__).with_name("fake_scanner.py")
PATIENCE = 60_000
R = ScanRefusal

Start = Callable[..., Scanner]


@dataclass
class Heard:
    """What came of one job."""

    pages: list[TakenImage] = field(default_factory=list)
    end: ScanEnd | None = None

    def ended(self, end: ScanEnd) -> None:
        assert self.end is None, "it ended before"
        self.end = end


def command(mode: str) -> list[str]:
    return [sys.executable, str(FAKE), mode]


@pytest.fixture
def start(qtbot: QtBot) -> Iterator[Start]:
    """Give scanners whose processes are gone at the end."""
    scanners: list[Scanner] = []

    def begin(*spoken_to: str, patience_ms: int = PATIENCE) -> Scanner:
        scanners.append(
            Scanner(spoken_to, look_patience_ms=patience_ms, take_patience_ms=patience_ms)
        )
        return scanners[-1]

    yield begin
    for scanner in scanners:
        scanner.close()


def looked(scanner: Scanner, qtbot: QtBot) -> ScanEnd:
    scanner.look()
    qtbot.waitUntil(lambda: not scanner.busy, timeout=PATIENCE)
    assert scanner.looked is not None
    return scanner.looked


def begun(scanner: Scanner, key: str = "flat") -> Heard:
    heard = Heard()
    device = ImageDevice(key, "Fake")
    scanner.take(device, page=heard.pages.append, ended=heard.ended)
    return heard


def taken(scanner: Scanner, qtbot: QtBot, key: str = "flat") -> Heard:
    heard = begun(scanner, key)
    qtbot.waitUntil(lambda: heard.end is not None, timeout=PATIENCE)
    assert not scanner.busy
    return heard


def test_the_devices_are_told_as_plain_words(start: Start, qtbot: QtBot) -> None:
    scanner = start(*command("two"))
    assert looked(scanner, qtbot) == ScanEnd()
    assert scanner.devices == [
        ImageDevice("flat", "Fake <b>M1</b>", DeviceKind.GLASS),
        ImageDevice("feed", "Fake M1", DeviceKind.FEEDER),
    ]


@pytest.mark.parametrize(("mode", "count"), [("page", 1), ("pages", 3)])
def test_every_page_is_delivered(start: Start, qtbot: QtBot, mode: str, count: int) -> None:
    heard = taken(start(*command(mode)), qtbot)
    assert heard.end == ScanEnd()
    assert len(heard.pages) == count
    assert all(page.content.startswith(b"\xff\xd8") for page in heard.pages)
    assert "\\xd8" not in repr(heard.pages)


@pytest.mark.parametrize(
    ("mode", "pages", "end"),
    [
        ("no_paper", 0, ScanEnd(R.NO_PAPER)),
        ("jammed", 2, ScanEnd(R.JAMMED, "Document feeder jammed")),
        ("own_words", 0, ScanEnd(R.FAILED, "E-17")),
        ("dies", 0, ScanEnd(R.DIED)),
        ("garbage", 0, ScanEnd(R.GARBLED)),
        ("endless", 0, ScanEnd(R.GARBLED)),
        ("deep", 0, ScanEnd(R.GARBLED)),
        ("huge", 0, ScanEnd(R.GARBLED)),
        ("path", 0, ScanEnd(R.GARBLED)),
    ],
)
def test_what_goes_wrong_is_told_and_pages_before_it_stay(
    start: Start, qtbot: QtBot, mode: str, pages: int, end: ScanEnd
) -> None:
    heard = taken(start(*command(mode)), qtbot)
    assert (len(heard.pages), heard.end) == (pages, end)


@pytest.mark.parametrize(("mode", "pages"), [("hangs", 0), ("one_then_hangs", 1)])
def test_a_device_that_is_silent_for_too_long_is_let_go(
    start: Start, qtbot: QtBot, mode: str, pages: int
) -> None:
    heard = taken(start(*command(mode), patience_ms=1_500), qtbot)
    assert (len(heard.pages), heard.end) == (pages, ScanEnd(R.SILENT))


def test_a_stopped_scan_keeps_what_came_and_lets_the_process_leave_in_peace(
    start: Start, qtbot: QtBot, tmp_path: Path
) -> None:
    scanner, note = start(*command("waits")), tmp_path / "note"
    heard = begun(scanner, key=str(note))
    qtbot.waitUntil(lambda: len(heard.pages) == 1, timeout=PATIENCE)
    scanner.stop()
    assert heard.end == ScanEnd(stopped=True)
    qtbot.waitUntil(note.exists, timeout=PATIENCE)


def test_only_one_job_is_done_at_a_time(start: Start, qtbot: QtBot) -> None:
    scanner = start(*command("hangs"))
    first = begun(scanner)
    second = begun(scanner)
    scanner.look()
    scanner.stop()
    assert first.end == ScanEnd(stopped=True)
    assert second.end is None
    assert scanner.looked is None


def test_a_program_that_is_not_there_is_told(start: Start, qtbot: QtBot) -> None:
    scanner = start("/no/such/program")
    assert looked(scanner, qtbot).refusal is R.NO_PROGRAM
    assert taken(scanner, qtbot).end == ScanEnd(R.NO_PROGRAM, "/no/such/program")


def test_closing_waits_until_the_process_is_gone(start: Start, qtbot: QtBot) -> None:
    scanner = start(*command("hangs"))
    begun(scanner)
    assert scanner.job is not None
    process = scanner.job.process
    qtbot.waitUntil(lambda: process.processId() > 0, timeout=PATIENCE)
    scanner.close()
    assert process.state() is process.ProcessState.NotRunning
