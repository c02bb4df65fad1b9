"""The packed program beside the same program run from its source."""

import sys

from scripts.bench.measure import Row, medians, not_taken, process, row
from scripts.packing.report import PACKED, megabytes

ROUNDS = 9
WHY = "not built"
SIZE_LIMIT_MB = 330
SIZE_GOAL = 220 / SIZE_LIMIT_MB


def rows() -> list[Row]:
    """Measure frozen.start and frozen.size, or say that nothing is packed."""
    if not PACKED.exists():
        return [
            not_taken("frozen.start", "all", why=WHY, first=1.3, goal=1.1),
            not_taken("frozen.size", "all", why=WHY, first=1, goal=SIZE_GOAL),
        ]
    return [_start(), _size()]


def _start() -> Row:
    """From the start of the process over its self-test to its end, both ways in turns."""
    times = medians(
        {
            "packed": process(PACKED, "--smoke"),
            "source": process(sys.executable, "-m", "centre_app", "--smoke"),
        },
        rounds=ROUNDS,
    )
    return row(
        "frozen.start",
        "all",
        value=times["packed"],
        unit="ms",
        floor=times["source"],
        first=1.3,
        goal=1.1,
        peer="from source",
        n=ROUNDS,
    )


def _size() -> Row:
    return row(
        "frozen.size",
        "all",
        value=megabytes(PACKED.parent),
        unit="MB",
        floor=SIZE_LIMIT_MB,
        first=1,
        goal=SIZE_GOAL,
    )
