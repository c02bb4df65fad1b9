"""Measures the longest time the window did not answer."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QTimer

BEAT_MS = 5


class Watch(QObject):
    """A heart that beats in the window's own loop; a missed beat is a block.

    Of each block it keeps what a person waited, and what of that the window itself worked: on a
    machine that others use the second says more about the program.
    """

    def __init__(self) -> None:
        super().__init__()
        self.doing = "start"
        self._blocks: dict[str, float] = {}
        self._works: dict[str, float] = {}
        self._last, self._worked = time.perf_counter(), time.thread_time()
        self._timer = QTimer(self)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    @contextmanager
    def paused(self) -> Iterator[None]:
        """Leave out what the tour itself does, such as taking a picture."""
        self._timer.stop()
        try:
            yield
        finally:
            self._last, self._worked = time.perf_counter(), time.thread_time()
            self._timer.start()

    def longest(self, count: int = 8) -> dict[str, int]:
        """Return the longest blocks in ms, by what the hand had done last."""
        return _most(self._blocks, count)

    def busiest(self, count: int = 16) -> dict[str, int]:
        """Return the most the window worked without a pause, in ms of its thread."""
        return _most(self._works, count)

    def _beat(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        self._note(self._blocks, (now - self._last) * 1000 - BEAT_MS)
        self._note(self._works, (worked - self._worked) * 1000)
        self._last, self._worked = now, worked

    def _note(self, kept: dict[str, float], ms: float) -> None:
        kept[self.doing] = max(kept.get(self.doing, 0.0), ms)


def _most(kept: dict[str, float], count: int) -> dict[str, int]:
    ordered = sorted(kept.items(), key=lambda one: -one[1])
    return {doing: round(ms) for doing, ms in ordered[:count]}
