import json
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from centre_app.domain.people.id_cards import IdCard
from centre_app.outside.card_reader import DRIVERS, SIMULATED
from centre_app.outside.roles import reader_command
from centre_app.outside.simulated_cards import FILE
from centre_app.views.devices.card_reader import CardReader, ReaderState

PATIENCE = 60_000
ID_NUMBER = "11010519491231002X"
CARD = {"name": "王桂兰", "id_number": ID_NUMBER, "address": "一村三组", "ethnic": "汉族"}
TOLD = json.dumps({"event": "card", **CARD, "photo": "AAAA"})

Start = Callable[..., CardReader]


@pytest.fixture
def start(qtbot: QtBot) -> Iterator[Start]:
    """Give readers that stop at the end."""
    readers: list[CardReader] = []

    def begin(*command: str, patience_ms: int = PATIENCE) -> CardReader:
        today = date(2026, 3, 2)
        readers.append(CardReader(command, lambda: today, patience_ms=patience_ms, pauses_ms=(20,)))
        return readers[-1]

    yield begin
    for reader in readers:
        reader.stop()


def saying(*lines: str, then: str = "import threading; threading.Event().wait()") -> list[str]:
    """Return the command of a helper that says some lines and then does something."""
    said = "".join(line + "\n" for line in lines)
    code = f"import sys; sys.stdout.buffer.write({said.encode()!r}); sys.stdout.flush()\n{then}"
    return [sys.executable, "-c", code]


def test_a_card_is_told_without_what_is_not_asked_for(start: Start, qtbot: QtBot) -> None:
    reader = start(*saying('{"event": "alive"}', TOLD))
    with qtbot.waitSignal(reader.card_read, timeout=PATIENCE) as read:
        pass
    assert read.args == [IdCard("王桂兰", ID_NUMBER, "一村三组", "汉族")]
    assert reader.state is ReaderState.READY
    assert "王" not in repr(read.args)


@pytest.mark.parametrize(
    "lines",
    [
        ["no JSON", "[1]", '"card"', "\x00\ud83d".encode("utf-8", "replace").decode()],
        ["x" * 70_000],
        ["[" * 60_000],
    ],
    ids=["rubbish", "no end", "deep"],
)
def test_rubbish_harms_nobody(start: Start, qtbot: QtBot, lines: list[str]) -> None:
    reader = start(*saying(*lines, TOLD))
    with qtbot.waitSignal(reader.card_read, timeout=PATIENCE):
        pass


@pytest.mark.parametrize(
    "card",
    [{**CARD, "name": ""}, {**CARD, "id_number": "123"}, {**CARD, "name": ["x"]}, {"name": "x"}],
    ids=["no name", "no number", "a list", "half"],
)
def test_a_card_that_cannot_be_is_not_taken(
    start: Start, qtbot: QtBot, card: dict[str, object]
) -> None:
    reader = start(*saying(json.dumps({"event": "card", **card})))
    with qtbot.waitSignal(reader.unreadable, timeout=PATIENCE):
        pass


@pytest.mark.parametrize(
    "end",
    ["raise SystemExit(1)", "import os, signal; os.kill(os.getpid(), signal.SIGKILL)"],
    ids=["ended", "killed"],
)
def test_a_helper_that_dies_is_started_again(
    start: Start, qtbot: QtBot, tmp_path: Path, end: str
) -> None:
    counted = f"open({str(tmp_path / 'starts')!r}, 'a').write('x')\n"
    reader = start(*saying('{"event": "alive"}', then=counted + end))
    qtbot.waitUntil(
        lambda: (tmp_path / "starts").exists() and len((tmp_path / "starts").read_text()) > 2,
        timeout=PATIENCE,
    )
    assert reader.state in {ReaderState.LOST, ReaderState.READY}


def test_a_silent_helper_is_ended_and_started_again(start: Start, qtbot: QtBot) -> None:
    reader = start(*saying(), patience_ms=300)
    starts: list[None] = []
    reader.process.started.connect(lambda: starts.append(None))
    qtbot.waitUntil(lambda: len(starts) > 1, timeout=PATIENCE)


def test_a_helper_that_is_not_there_is_told_and_tried_again(start: Start, qtbot: QtBot) -> None:
    reader = start("/no/such/program")
    qtbot.waitUntil(lambda: reader.state is ReaderState.LOST, timeout=PATIENCE)


def test_the_simulated_reader_says_that_it_is_simulated(
    start: Start, qtbot: QtBot, tmp_path: Path
) -> None:
    reader = start(*reader_command(SIMULATED, tmp_path))
    qtbot.waitUntil(lambda: reader.state is ReaderState.SIMULATED, timeout=PATIENCE)
    with qtbot.waitSignal(reader.card_read, timeout=PATIENCE) as read:
        (tmp_path / FILE).write_text(json.dumps(CARD), encoding="utf-8")
    assert read.args is not None
    assert read.args[0].simulated


def test_a_makers_driver_is_loaded_by_name_from_its_folder(
    start: Start, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / DRIVERS).mkdir()
    driver = f"import time\ndef cards(folder):\n    yield {CARD!r}\n    while True:\n        time.sleep(1)\n        yield None\n"
    (tmp_path / DRIVERS / "maker.py").write_text(driver, encoding="utf-8")
    reader = start(*reader_command("maker", tmp_path))
    with qtbot.waitSignal(reader.card_read, timeout=PATIENCE) as read:
        pass
    assert read.args is not None
    assert not read.args[0].simulated


def test_a_name_that_leads_elsewhere_loads_nothing(
    start: Start, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "evil.py").write_text("def cards(folder):\n    yield {}\n", encoding="utf-8")
    reader = start(*reader_command("../evil", tmp_path))
    qtbot.waitUntil(lambda: reader.state is ReaderState.LOST, timeout=PATIENCE)


def test_no_reader_in_the_settings_starts_nothing(tmp_path: Path) -> None:
    assert reader_command("", tmp_path) == ()
    own = tmp_path / "reader"
    own.write_text("")
    assert reader_command(str(own), tmp_path) == (str(own),)
