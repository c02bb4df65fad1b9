"""The start: first window, memory, the way into Today, and how long the window stands still."""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from scripts.bench.measure import ROOT, Row, row

ROUNDS = 11
Facts = dict[str, Any]
ENVIRONMENT = {
    # Without byte code kept, Python would translate our modules anew at every start.
    **{name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
    "QT_QPA_PLATFORM": "offscreen",
}


def rows() -> list[Row]:
    """Measure everything about the start."""
    with tempfile.TemporaryDirectory() as folder:
        return _first_window(Path(folder))


def _first_window(folder: Path) -> list[Row]:
    (folder / "keys.json").write_text("{}", encoding="utf-8")
    told = in_turns({"bare": ["bare"], "program": ["first_window", folder]}, rounds=ROUNDS)
    times = {name: middle(facts, "after") for name, facts in told.items()}
    memory = {name: middle(facts, "memory") for name, facts in told.items()}
    return [
        row(
            "start.window",
            "sign-in",
            value=times["program"],
            unit="ms",
            floor=times["bare"],
            first=1.4,
            goal=1.15,
            peer="eager 8.8×",
            n=ROUNDS,
        ),
        row(
            "start.rss",
            "sign-in",
            value=memory["program"],
            unit="MB",
            floor=memory["bare"],
            first=1.5,
            goal=1.3,
            peer="eager 3.4×",
            n=ROUNDS,
        ),
    ]


def in_turns(programs: Mapping[str, list[str | Path]], *, rounds: int) -> dict[str, list[Facts]]:
    """Start watched programs in turns, the first round not counted; return what they told."""
    told: dict[str, list[Facts]] = {name: [] for name in programs}
    for number in range(rounds + 1):
        names = list(programs)
        for name in names if number % 2 else names[::-1]:
            facts = watched(*programs[name])
            if number:
                told[name].append(facts)
    return told


def watched(program: str | Path, *arguments: str | Path) -> Facts:
    """Run a watched program and return its answer; ``after`` is when it was painted, in ms."""
    command = [sys.executable, "-m", f"scripts.bench.watched.{program}", *map(str, arguments)]
    begun = time.monotonic_ns() / 1e6
    ended = subprocess.run(command, cwd=ROOT, env=ENVIRONMENT, stdout=subprocess.PIPE, check=True)
    facts: Facts = json.loads(ended.stdout.splitlines()[-1])
    return {**facts, "after": facts["painted"] - begun}


def middle(told: list[Facts], fact: str) -> float:
    """Return the median of a fact."""
    return float(statistics.median(facts[fact] for facts in told))
