"""What every benchmark needs: fair timing, and the row in which a figure is reported.

Times on a shared machine swing by half; the ratio of two scenarios that take turns does not.
"""

import statistics
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TypedDict

ROOT = Path(__file__).resolve().parents[2]
Scenario = Callable[[], object]


class Row(TypedDict):
    """One line of the table and of build/bench.json.

    ``value`` and ``floor`` are in ``unit``; ``ratio`` is their quotient, and ``first`` and ``goal``
    are the ratios to stay under. A figure that could not be taken has no value, and ``unit`` says
    why.
    """

    name: str
    room: str
    value: float | None
    unit: str
    floor: float | None
    ratio: float | None
    first: float
    goal: float
    peer: str
    n: int


def row(
    name: str,
    room: str,
    *,
    value: float,
    unit: str,
    floor: float,
    first: float,
    goal: float,
    peer: str = "–",
    n: int = 1,
) -> Row:
    """Return a figure with its ratio to the floor."""
    return Row(
        name=name,
        room=room,
        value=round(value, 3),
        unit=unit,
        floor=round(floor, 3),
        ratio=round(value / floor, 3),
        first=first,
        goal=goal,
        peer=peer,
        n=n,
    )


def not_taken(name: str, room: str, *, why: str, first: float, goal: float) -> Row:
    """Return the row of a figure that could not be taken here."""
    return Row(
        name=name,
        room=room,
        value=None,
        unit=why,
        floor=None,
        ratio=None,
        first=first,
        goal=goal,
        peer="–",
        n=0,
    )


def milliseconds(scenario: Scenario) -> float:
    """Return how long one run takes."""
    start = time.perf_counter_ns()
    scenario()
    return (time.perf_counter_ns() - start) / 1e6


def interleaved(
    scenarios: Mapping[str, Scenario], *, rounds: int, warm_up: int = 1
) -> dict[str, list[float]]:
    """Return the times in ms of every scenario, run in turns after some runs that do not count.

    Every other round goes backwards, so that none always runs after the same other.
    """
    for _ in range(warm_up):
        for scenario in scenarios.values():
            scenario()
    times: dict[str, list[float]] = {name: [] for name in scenarios}
    for number in range(rounds):
        names = list(scenarios)
        for name in names if number % 2 == 0 else names[::-1]:
            times[name].append(milliseconds(scenarios[name]))
    return times


def medians(
    scenarios: Mapping[str, Scenario], *, rounds: int, warm_up: int = 1
) -> dict[str, float]:
    """Return the median time in ms of every scenario, run in turns."""
    times = interleaved(scenarios, rounds=rounds, warm_up=warm_up)
    return {name: statistics.median(taken) for name, taken in times.items()}


def percentile(times: Sequence[float], share: float) -> float:
    """Return the time that the given share of the runs stays under: 0.99 for p99."""
    return sorted(times)[min(int(len(times) * share), len(times) - 1)]


def process(*command: str | Path) -> Scenario:
    """Return the scenario of running a program to its end, from the project's folder."""
    words = [str(word) for word in command]
    return lambda: subprocess.run(words, cwd=ROOT, check=True, capture_output=True)
