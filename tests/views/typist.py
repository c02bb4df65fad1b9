"""Somebody at the keyboard: real key events at whatever has the focus, and a count of them."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from centre_app.views.tasks import Tasks

KEYS_PER_CHARACTER = 3.3
"""What a Chinese character costs with a pinyin input method."""


class Typist:
    """Types, waits for answers, and counts keys as a clerk would press them."""

    def __init__(self, qtbot: QtBot, tasks: Tasks, window: QWidget) -> None:
        self._qtbot, self._tasks, self._window = qtbot, tasks, window
        self.keys = 0.0

    def type(self, text: str) -> None:
        """Type a text."""
        for character in text:
            focused = self._focused()
            if character.isascii():
                QTest.keyClicks(focused, character)
                self.keys += 1
            else:
                none = Qt.KeyboardModifier.NoModifier
                press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, none, character)
                QApplication.sendEvent(focused, press)
                self.keys += KEYS_PER_CHARACTER

    def press(
        self,
        key: Qt.Key,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """Press a key and wait for what comes of it."""
        QTest.keyClick(self._focused(), key, modifier)
        self.keys += 1 if modifier == Qt.KeyboardModifier.NoModifier else 2
        self.wait()

    def wait(self) -> None:
        """Wait until every answer has come."""
        QApplication.processEvents()
        self._qtbot.waitUntil(lambda: not self._tasks.busy)
        QApplication.processEvents()

    def search(self, text: str) -> None:
        """Type into a search box and wait for what it finds."""
        self.type(text)
        self._qtbot.wait(150)
        self.wait()

    def focused_name(self) -> str:
        """Return the object name of what has the focus."""
        return self._focused().objectName()

    def _focused(self) -> QWidget:
        focused = QApplication.focusWidget()
        assert focused is not None, "nothing has the focus"
        return focused
