"""What is private is shown for a while: until the time is up, nobody sees the place, or it is covered."""

from collections.abc import Collection

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, SignalInstance
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

SHOWN_MS = 30_000
"""Long enough to read a number out or to write it down, too short to be left standing."""


class ForAWhile(QObject):
    """Says when what is shown in a place has to go, and takes it out of the clipboard.

    Signals:
        over: it has to go now.
        copied: a value was copied; told once each time something is shown.
    """

    over = Signal()
    copied = Signal()

    def __init__(self, place: QWidget, covered: SignalInstance) -> None:
        """Watch a place; ``covered`` tells that the screen is blinded or locked."""
        super().__init__(place)
        self._shown: frozenset[str] = frozenset()
        self._told = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self.end)
        covered.connect(self.end)
        place.installEventFilter(self)
        QGuiApplication.clipboard().dataChanged.connect(self._on_copied)

    def begin(self, values: Collection[str]) -> None:
        """Count from now; these values are shown."""
        self._shown = frozenset(value for value in values if value)
        self._told = False
        self._timer.start()

    def end(self) -> None:
        """Let it go, if anything is shown."""
        self._timer.stop()
        if self._shown:
            shown, self._shown = self._shown, frozenset()
            _forget_copied(shown)
            self.over.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Hide and watched is self.parent():
            self.end()
        return False

    def _on_copied(self) -> None:
        if not self._told and _copied(self._shown):
            self._told = True
            self.copied.emit()


def _copied(values: Collection[str]) -> bool:
    """Return whether one of the values lies in the clipboard."""
    if not values:
        return False
    copied = QGuiApplication.clipboard().text()
    return any(value in copied for value in values)


def _forget_copied(values: Collection[str]) -> None:
    """Empty the clipboard if one of the values was copied."""
    if _copied(values):
        QGuiApplication.clipboard().clear()
