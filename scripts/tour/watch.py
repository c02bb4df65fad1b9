"""Measures the longest time the window did not answer."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QTimer

BEAT_MS = 5


class Watch(QObject):
    """A heart that beats in the window's own loop; a missed beat is a block."""

    def __init__(self) -> None:
        super().__init__()
        self.doing = "start"
        self._blocks: dict[str, float] = {}
        self._last = time.perf_counter()
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
            self._last = time.perf_counter()
            self._timer.start()

    def longest(self, count: int = 8) -> dict[str, int]:
        """Return the longest blocks in ms, by what the hand had done last."""
        blocks = sorted(self._blocks.items(), key=lambda one: -one[1])
        return {doing: round(ms) for doing, ms in blocks[:count]}

    def _beat(self) -> None:
        now = time.perf_counter()
        blocked = (now - self._last) * 1000 - BEAT_MS
        self._blocks[self.doing] = max(self._blocks.get(self.doing, 0.0), blocked)
        self._last = now
