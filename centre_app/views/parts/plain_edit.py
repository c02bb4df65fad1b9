"""What all long texts have in common that are typed into."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget


class PlainEdit(QPlainTextEdit):
    """Plain lines; Tab goes on.

    Signals:
        left: the focus went away.
    """

    left = Signal()

    takes_modules = True
    """Whether ``;`` and a short name put a text module in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def may_grow(self, by: int) -> bool:
        """Return whether so many characters more would fit; who finds no room says so."""
        return True

    def replace(self, chosen: QTextCursor, text: str) -> bool:
        """Put a text in the place of what a cursor has chosen, in one step back, if it fits."""
        if not self.may_grow(len(text) - len(chosen.selectedText())):
            return False
        chosen.beginEditBlock()
        chosen.insertText(text)
        chosen.endEditBlock()
        return True
