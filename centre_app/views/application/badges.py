"""The badges of the rail: one small reading, once the first room is painted and when data changed."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from centre_app.domain.permissions import Actor
from centre_app.services.records.today import RoomCounts
from centre_app.services.use_case import Topic
from centre_app.views.frame.main_window import MainWindow

AFTER_MS = 200
"""So long nothing else was wanted: the room one looks at comes first."""

_COUNTED = Topic.VISITS | Topic.MATTERS | Topic.CASES | Topic.SESSIONS | Topic.AGREEMENTS
_COUNTED |= Topic.REVISITS


class Badges(QObject):
    """Asks how much waits in each room, and tells the rail."""

    def __init__(self, window: MainWindow, count: Callable[[Actor, None], RoomCounts]) -> None:
        super().__init__(window)
        self._window, self._desk, self._count = window, window.desk, count
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(AFTER_MS)
        self._timer.timeout.connect(self._ask)
        self._desk.changed.connect(self._on_changed)
        window.stack.waits_changed.connect(self._timer.start)
        # A new day, or what somebody else did, is seen at the next walk through the rooms.
        window.stack.currentChanged.connect(lambda _: self._timer.start())
        self._timer.start()

    def _on_changed(self, topics: Topic) -> None:
        if topics & _COUNTED:
            self._timer.start()

    def _ask(self) -> None:
        if self._desk.tasks.busy or not self._window.isVisible():
            self._timer.start()
            return
        self._desk.send(
            self._count,
            None,
            owner=self,
            done=self._show,
            refused=lambda _: None,
            supersedes="badges",
        )

    def _show(self, counts: RoomCounts) -> None:
        for room, waiting in (
            ("reception", counts.drafts),
            ("matters", counts.untriaged),
            ("mediation", counts.sessions),
            ("follow_up", counts.due),
        ):
            self._window.set_waiting(room, waiting)
