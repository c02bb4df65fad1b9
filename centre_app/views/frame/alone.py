"""The whole screen for one room: what stands around it goes out of sight and comes back as it was."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from centre_app.views.frame.room import Room


class Alone(QObject):
    """Nothing is moved or made anew, so that focus, caret and whatever is half typed stay."""

    def __init__(self, window: QWidget, around: Sequence[QWidget]) -> None:
        super().__init__(window)
        self._window, self._around = window, around
        self._room: Room | None = None
        self._hidden: list[QWidget] = []
        self._state, self._place = window.windowState(), window.geometry()

    def enter(self, room: Room) -> None:
        """Give a room the whole screen."""
        if self._room is not None:
            return
        self._room, self._state = room, self._window.windowState()
        self._place = self._window.geometry()
        self._hidden = [one for one in self._around if not one.isHidden()]
        for one in self._hidden:
            one.hide()
        self._window.setWindowState(self._state | Qt.WindowState.WindowFullScreen)
        room.stand_alone(True)

    def leave(self) -> None:
        """Put everything back."""
        if self._room is None:
            return
        room, self._room = self._room, None
        self._window.setWindowState(self._state)
        if self._state == Qt.WindowState.WindowNoState:
            # Not every desktop knows where it was.
            self._window.setGeometry(self._place)
        for one in self._hidden:
            one.show()
        room.stand_alone(False)
