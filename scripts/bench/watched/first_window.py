"""The program up to its sign-in window: ``first_window FOLDER``."""

import sys
from typing import Any

from scripts.bench.watched.program import run


def _await_picture(window: Any) -> None:
    from scripts.bench.watched.eye import (  # noqa: PLC0415 - Qt is there by now
        FirstPaint,
        answer,
        memory_mb,
        moment,
    )

    def painted() -> None:
        at = moment()
        answer(painted=at, memory=memory_mb())

    FirstPaint(window, painted)


if __name__ == "__main__":
    run(sys.argv[1], _await_picture)
