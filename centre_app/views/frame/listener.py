"""Hears what happens at every window of the program, dialogs included.

A filter on the windows sees keys and pointers only; one on the application would see, and slow
down, every event of every widget.
"""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QKeyCombination, QObject
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow


class WindowListener(QObject):
    """Base of what filters the events of all windows, those that open later included."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.focusWindowChanged.connect(self._listen)
        for window in application.topLevelWindows():
            self._listen(window)

    def _listen(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)


class KeysEverywhere(WindowListener):
    """Keys that work wherever the focus is, over a question too."""

    def __init__(
        self,
        keys: Mapping[QKeyCombination, Callable[[], object]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._keys = dict(keys)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        answer = self._keys.get(event.keyCombination())
        if answer is None:
            return False
        answer()
        return True
