"""Watches a window being painted, the event loop standing still, and the memory growing."""

import json
import os
import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

TICK_MS = 1


class FirstPaint(QObject):
    """Calls ``then`` once a widget's next picture is complete."""

    def __init__(self, widget: QWidget, then: Callable[[], object]) -> None:
        super().__init__(widget)
        self._then: Callable[[], object] | None = then
        widget.installEventFilter(self)
        widget.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        then = self._then
        if event.type() == QEvent.Type.Paint and then is not None:
            self._then = None
            watched.removeEventFilter(self)
            # Painting is over when the loop comes round again.
            QTimer.singleShot(0, then)
        return False


class Watchdog(QObject):
    """Remembers the longest time in which the event loop did not come round."""

    def __init__(self) -> None:
        super().__init__()
        self.longest_ms = 0.0
        self._last = time.perf_counter()
        self.startTimer(TICK_MS)

    def timerEvent(self, _: object) -> None:
        now = time.perf_counter()
        self.longest_ms = max(self.longest_ms, (now - self._last) * 1e3 - TICK_MS)
        self._last = now

    def forget(self) -> None:
        """Begin anew."""
        self.longest_ms, self._last = 0.0, time.perf_counter()


def memory_mb() -> float:
    """Return the memory this process holds."""
    import psutil  # noqa: PLC0415 - not part of what is measured

    return float(psutil.Process().memory_info().rss) / 1e6


def answer(**facts: object) -> None:
    """Print the answer and leave at once, so that ending is not measured."""
    sys.stdout.write(json.dumps(facts) + "\n")
    sys.stdout.flush()
    os._exit(0)


def moment() -> float:
    """Return the time in ms of a clock that other processes share."""
    return time.monotonic_ns() / 1e6
