"""A box that asks a little after the last key, and drives the list beneath it."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from centre_app.views.icons import icon
from centre_app.views.parts.field import LineEdit
from centre_app.views.parts.found_list import SHIFT, FoundList
from centre_app.views.parts.labels import set_names

ASK_AFTER_MS = 120
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 5,
    Qt.Key.Key_PageUp: -5,
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LIMIT = 100


class SearchBox(LineEdit):
    """Where a search is typed.

    Signals:
        asked: look for this text (empty when the box was emptied).
        escaped: Esc was pressed while the list was open.
    """

    asked = Signal(str)
    escaped = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(_LIMIT, parent)
        self._list: FoundList | None = None
        self._sheet: QWidget | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(ASK_AFTER_MS)
        self._timer.timeout.connect(self.ask_now)
        self.textChanged.connect(self._begin_anew)
        self.addAction(_magnifier(self), QLineEdit.ActionPosition.LeadingPosition)
        self.setPlaceholderText(name)
        set_names(self, name)

    def drive(self, found: FoundList, sheet: QWidget) -> None:
        """Let the arrow keys and Enter work in a list, and Esc close the sheet it lies on."""
        self._list, self._sheet = found, sheet

    def ask_now(self) -> None:
        """Ask at once."""
        self._timer.stop()
        self.asked.emit(self.text().strip())

    def event(self, event: QEvent) -> bool:
        # While the list is open Esc closes it; only then does it mean what it means in the window.
        if isinstance(event, QKeyEvent) and self._closes(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if self._list is not None and key in _STEPS:
            self._list.step(_STEPS[key])
        elif self._list is not None and key in _ENTER and not event.modifiers():
            self._enter()
        elif self._list is not None and key in _ENTER and event.modifiers() == SHIFT:
            self._list.open_current()
        elif key == Qt.Key.Key_Escape and self._open():
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def _begin_anew(self) -> None:
        self._timer.start()
        if self._list is not None:
            self._list.begin_anew()

    def _enter(self) -> None:
        # Enter right after typing must not pick what an older text found.
        if self._timer.isActive():
            self.ask_now()
        elif self._list is not None and self._list.isVisible():
            self._list.pick_current()

    def _open(self) -> bool:
        return self._sheet is not None and self._sheet.isVisible()

    def _closes(self, event: QKeyEvent) -> bool:
        escape = event.key() == Qt.Key.Key_Escape
        return event.type() == QEvent.Type.ShortcutOverride and escape and self._open()


def _magnifier(parent: QWidget) -> QAction:
    return QAction(icon("search", "muted"), "", parent)
