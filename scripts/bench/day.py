"""Signing in to a very large centre and walking through its rooms, watched from outside."""

import json
import statistics
import tempfile
from pathlib import Path

from centre_app.domain.clock import SystemClock
from centre_app.domain.permissions import Role
from centre_app.services.records.accounts import ClockConfirmation
from centre_app.storage.key_slots import KeyRing, wrap
from scripts.bench.data.million import large_centre
from scripts.bench.data.opened import Opened, opened
from scripts.bench.data.sizes import VERY_LARGE
from scripts.bench.measure import ROOT, Row, row
from scripts.bench.start import Facts, in_turns, middle
from tests.fixed_clock import FixedClock
from tests.town import KEY, PASSWORD, town_on

ROUNDS = 5
TOUR = ROOT / "build" / "tour" / "report.json"
WHO = Role.DISPATCHER
STALL_LIMIT_MS = 100
BLOCK_LIMIT_MS = 50


def rows() -> list[Row]:
    """Measure start.today, start.stall, start.rss of every room and ui.block."""
    with tempfile.TemporaryDirectory() as folder:
        house, questions = _house(Path(folder))
        by: list[str | Path] = [house, WHO.value, PASSWORD]
        told = in_turns(
            {"bare": ["bare"], "day": ["day", *by], "floor": ["bare_today", *by, questions]},
            rounds=ROUNDS,
        )
    size = f"SQLite, {VERY_LARGE.name}"
    day = told["day"]
    return [
        row(
            "start.today",
            size,
            value=middle(day, "today"),
            unit="ms",
            floor=middle(told["floor"], "today"),
            first=2.5,
            goal=1.5,
            n=ROUNDS,
        ),
        row(
            "start.stall",
            "sign-in",
            value=middle(day, "stall"),
            unit="ms",
            floor=STALL_LIMIT_MS,
            first=1.5,
            goal=0.7,
            n=ROUNDS,
        ),
        row(
            "start.rss.all",
            "every room",
            value=middle(day, "memory"),
            unit="MB",
            floor=middle(told["bare"], "memory"),
            first=4.5,
            goal=3.5,
            peer="eager 3.4×",
            n=ROUNDS,
        ),
        _block(day),
    ]


def _block(day: list[Facts]) -> Row:
    """Return the longest block of the tour if it was walked, else of the first way through."""
    if TOUR.exists():
        room, longest = "tour", json.loads(TOUR.read_text(encoding="utf-8"))["longest_block_ms"]
    else:
        blocks = {
            key: statistics.median(facts["blocks"][key] for facts in day)
            for key in day[0]["blocks"]
        }
        room, longest = max(blocks.items(), key=lambda one: one[1])
    return row(
        "ui.block",
        room,
        value=longest,
        unit="ms",
        floor=BLOCK_LIMIT_MS,
        first=3,
        goal=1,
        peer="QSqlTableModel on a slow LAN: seconds",
        n=ROUNDS,
    )


def _house(folder: Path) -> tuple[Path, Path]:
    """Return a folder one can sign in to, and what Today asks its database."""
    (folder / "centre.db").symlink_to(large_centre(VERY_LARGE))
    ring = KeyRing(folder / "keys.json", SystemClock().now)
    ring.put(wrap(WHO.value, PASSWORD, KEY))
    with opened() as large:
        _confirm_clock(large)
        board, actor = large.town.services.today.board, large.town.actor(WHO)
        questions = large.questions_of(lambda: board(actor, None))
    path = folder / "questions"
    plain = [(sql, tuple(values)) for sql, values in questions]
    path.write_text(json.dumps(plain, default=_as_hex), encoding="utf-8")
    return folder, path


def _confirm_clock(large: Opened) -> None:
    """Say that the computer's clock is right: the last deed of a kept file may be months ago."""
    town = town_on(large.engine, FixedClock(SystemClock().now()))
    town.services.accounts.confirm_clock(town.actor(Role.SYS_ADMIN), ClockConfirmation())


def _as_hex(key: bytes | memoryview) -> dict[str, str]:
    """Return a key as JSON can hold it."""
    return {"hex": bytes(key).hex()}
