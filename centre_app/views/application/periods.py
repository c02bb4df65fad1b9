"""Lets what is paid without an end become owed: when somebody comes in, and on every new day."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject

from centre_app.domain.clock import Clock, civil_day
from centre_app.domain.errors import CentreError
from centre_app.domain.permissions import Actor
from centre_app.services.use_case import Topic
from centre_app.views.frame.main_window import MainWindow


class Periods(QObject):
    """Asks once a day; whoever comes in first on it does it for all, and the others find nothing."""

    def __init__(
        self, window: MainWindow, keep_up: Callable[[Actor, None], int], clock: Clock
    ) -> None:
        super().__init__(window)
        self._desk, self._keep_up, self._clock = window.desk, keep_up, clock
        self._done_on: date | None = None
        # A program that stays open over night sees the new day at the next walk through the rooms.
        window.stack.currentChanged.connect(lambda _: self.look())

    def look(self) -> None:
        """Ask, unless it was done today."""
        today = civil_day(self._clock.now())
        if self._done_on == today:
            return
        self._done_on = today
        self._desk.send(self._keep_up, None, owner=self, done=self._tell, refused=self._try_later)

    def _try_later(self, _error: CentreError) -> None:
        # Another desk may be at it, or the clock in doubt: nobody asked for it, so nobody is told.
        self._done_on = None

    def _tell(self, count: int) -> None:
        if count:
            self._desk.changed.emit(Topic.AGREEMENTS)
