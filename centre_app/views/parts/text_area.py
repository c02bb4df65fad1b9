"""Several lines to type into."""

from PySide6.QtCore import QEvent, QMimeData, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QSizePolicy, QWidget

from centre_app.views import theme
from centre_app.views.parts.field import too_long
from centre_app.views.parts.labelled import Labelled, commits
from centre_app.views.parts.plain_edit import PlainEdit


class TextEdit(PlainEdit):
    """Plain lines; Tab goes on, and what would be too long is refused, not cut.

    Signals:
        edited: the text is another, and not too long.
        refused: so many characters would have been in it.
    """

    edited = Signal()
    refused = Signal(int)

    def __init__(self, limit: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._limit = limit
        self._on_file = 0
        self._last = (0, 0)
        self.document().setDocumentMargin(theme.XS)
        self.document().contentsChange.connect(self._on_contents_change)
        self.textChanged.connect(self._on_text_changed)

    def set_text(self, text: str) -> None:
        """Show a text; one that is already on file is shown whole, however long."""
        self._on_file = len(text)
        self.setPlainText(text)

    def insertFromMimeData(self, source: QMimeData) -> None:
        chosen = self.textCursor().selectedText()
        if self.may_grow(len(source.text()) - len(chosen)):
            super().insertFromMimeData(source)

    def may_grow(self, by: int) -> bool:
        length = len(self.toPlainText()) + by
        if length > self._limit:
            self.refused.emit(length)
        return length <= self._limit

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if commits(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _on_contents_change(self, position: int, _removed: int, added: int) -> None:
        self._last = (position, added)

    def _on_text_changed(self) -> None:
        length = len(self.toPlainText())
        position, added = self._last
        if not added or length <= max(self._limit, self._on_file):
            self.edited.emit()
            return
        # Typed or composed, one character too many: exactly that goes out again.
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        cursor.setPosition(position + added, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        self.refused.emit(length)


class TextArea(Labelled):
    """A labelled text of several lines; Enter makes a new line, Tab goes on."""

    def __init__(
        self,
        label: str,
        *,
        key: str = "",
        required: bool = False,
        limit: int = 5000,
        lines: int = 3,
        placeholder: str = "",
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, key=key, required=required, hint=hint, parent=parent)
        self._limit, self._lines = limit, lines
        self._edit = TextEdit(limit)
        self._edit.setPlaceholderText(placeholder)
        self._edit.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._edit.edited.connect(self._on_text_edited)
        self._edit.refused.connect(lambda length: self.set_notice(too_long(length, limit)))
        self._edit.left.connect(self.left)
        self.assemble()
        self._measure()

    def editor(self) -> TextEdit:
        return self._edit

    def text(self) -> str:
        return self._edit.toPlainText().strip()

    def set_text(self, text: str) -> None:
        """Put a text in."""
        self._edit.set_text(text)

    def clear(self) -> None:
        """Empty the text and forget what was wrong."""
        self._edit.set_text("")
        self.clear_error()

    def grow(self) -> None:
        """Let the text take what height there is."""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._edit.setMaximumHeight(16777215)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._measure()

    def _measure(self) -> None:
        line = self._edit.fontMetrics().lineSpacing()
        height = line * self._lines + 4 * theme.XS
        self._edit.setMinimumHeight(height)
        if self.sizePolicy().verticalPolicy() != QSizePolicy.Policy.Expanding:
            self._edit.setMaximumHeight(height)

    def _on_text_edited(self) -> None:
        self.show_remaining(len(self._edit.toPlainText()), self._limit)
        self._on_edited()
