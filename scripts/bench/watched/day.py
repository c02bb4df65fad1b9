"""The program from its first window through every room: ``day FOLDER LOGIN PASSWORD``.

Signs in by real keys once everything was read ahead, and tells how long Today took, the longest
stall while reading ahead and while walking, and the memory at the end.
"""

import sys
import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QWidget

from scripts.bench.watched.eye import FirstPaint, Watchdog, answer, memory_mb, moment
from scripts.bench.watched.program import run

if TYPE_CHECKING:
    from centre_app.views.frame.main_window import MainWindow

READ_AHEAD = "centre_app.views.crash_dialog"
"""The module that is read ahead last."""

ROOMS = ("reception", "matters", "mediation", "agreements", "follow_up", "director", "today")
EVERY_MS = 20
PAUSE_MS = 700
PATIENCE_S = 100


class Day:
    """One step after another, each when what it needs is there."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._dog = Watchdog()
        self._facts: dict[str, object] = {}
        self._blocks: dict[str, float] = {}
        self._entered = 0.0

    def begin(self) -> None:
        """Watch the reading ahead."""
        self._facts["painted"] = moment()
        self._dog.forget()
        self._when(lambda: READ_AHEAD in sys.modules, self._sign_in)

    def _sign_in(self) -> None:
        self._facts["stall"] = self._dog.longest_ms
        login, password = self._window.findChildren(QLineEdit)[:2]
        QTest.keyClicks(login, sys.argv[2])
        QTest.keyClicks(password, sys.argv[3])
        self._entered = moment()
        QTest.keyClick(password, Qt.Key.Key_Return)
        self._when(lambda: _lines("today.waiting"), self._watch_today)

    def _watch_today(self) -> None:
        FirstPaint(_lines("today.waiting")[0].viewport(), self._in_today)

    def _in_today(self) -> None:
        self._facts["today"] = moment() - self._entered
        self._walk(iter(ROOMS), "")

    def _walk(self, rooms: Iterator[str], last: str) -> None:
        if last:
            self._blocks[last] = self._dog.longest_ms
        room = next(rooms, "")
        if not room:
            answer(**self._facts, blocks=self._blocks, memory=memory_mb())
        self._dog.forget()
        _main_window().open_room(room)
        QTimer.singleShot(PAUSE_MS, lambda: self._walk(rooms, room))

    def _when(self, ready: Callable[[], object], then: Callable[[], None]) -> None:
        end = time.perf_counter() + PATIENCE_S

        def look() -> None:
            if ready():
                then()
            elif time.perf_counter() > end:
                answer(broken=then.__name__)
            else:
                QTimer.singleShot(EVERY_MS, look)

        look()


def _lines(name: str) -> list[QListView]:
    """Return the list of that name once it shows something."""
    return [
        view
        for top in QApplication.topLevelWidgets()
        for view in top.findChildren(QListView)
        if view.objectName() == name and view.isVisible() and view.model().rowCount()
    ]


def _main_window() -> "MainWindow":
    from centre_app.views.frame.main_window import MainWindow  # noqa: PLC0415 - read by now

    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow))


if __name__ == "__main__":
    run(sys.argv[1], lambda window: FirstPaint(window, Day(window).begin))
