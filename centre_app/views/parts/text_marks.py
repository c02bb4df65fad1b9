"""Words underlined in a text that is being typed: where, how grave, and what is to be said of it.

The line under the words differs in form, not in colour alone: straight, wavy or dotted. Resting
the mouse on it says what is found.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from html import escape
from typing import cast

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import (
    QHelpEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QToolTip, QWidget

from centre_app.views import theme

_LINE = QTextCharFormat.UnderlineStyle
_GROUND_SHARE = 0.10
_WAVE = 2
"""Pixels from crest to trough."""


class MarkKind(Enum):
    """How grave a mark is: its colour and the form of its line."""

    GRAVE = ("danger", _LINE.SingleUnderline)
    DOUBT = ("warn", _LINE.WaveUnderline)
    HINT = ("notice", _LINE.DotLine)

    def __init__(self, color: str, line: QTextCharFormat.UnderlineStyle) -> None:
        self.color = color
        self.line = line


@dataclass(frozen=True)
class TextMark:
    """A mark over the characters of a text; ``words`` must stand there for it to be drawn."""

    start: int
    words: str
    kind: MarkKind
    said: str

    @property
    def end(self) -> int:
        """Return where it ends."""
        return self.start + len(self.words)


def units(text: str) -> int:
    """Return how many places a text takes in a document, where rare characters take two."""
    return len(text) + sum(character > "\uffff" for character in text)


def placed(text: str, marks: Sequence[TextMark]) -> list[TextMark]:
    """Return the marks whose words still stand in their places, one of several in one place."""
    by_place = {
        (one.start, one.end): one
        for one in reversed(marks)
        if one.words and text[one.start : one.end] == one.words
    }
    return sorted(by_place.values(), key=lambda one: one.start)


class TextMarks(QObject):
    """Marks in a text of several lines."""

    def __init__(self, edit: QPlainTextEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        self.marks: list[TextMark] = []
        self._places: list[QTextCursor] = []
        edit.viewport().installEventFilter(self)

    def show_marks(self, marks: Sequence[TextMark]) -> None:
        """Draw these marks instead; while one types on they stay with their words."""
        self.marks = placed(self._edit.toPlainText(), marks)
        text = self._edit.toPlainText()
        self._places = [self._place(text, one) for one in self.marks]
        self._edit.setExtraSelections(
            [
                _selection(place, one.kind)
                for place, one in zip(self._places, self.marks, strict=True)
            ]
        )

    def choose(self, mark: TextMark) -> None:
        """Put the caret over the words of a mark."""
        chosen = next(
            (place for place, one in zip(self._places, self.marks, strict=True) if one == mark),
            None,
        )
        if chosen is not None:
            self._edit.setTextCursor(chosen)
            self._edit.ensureCursorVisible()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ToolTip:
            return False
        asked = cast(QHelpEvent, event)
        at = self._edit.cursorForPosition(asked.pos()).position()
        said = [
            one.said
            for place, one in zip(self._places, self.marks, strict=True)
            if place.selectionStart() <= at <= place.selectionEnd()
        ]
        _tell(said, asked.globalPos(), self._edit)
        return bool(said)

    def _place(self, text: str, mark: TextMark) -> QTextCursor:
        cursor = QTextCursor(self._edit.document())
        cursor.setPosition(units(text[: mark.start]))
        cursor.setPosition(units(text[: mark.end]), QTextCursor.MoveMode.KeepAnchor)
        return cursor


def _selection(place: QTextCursor, kind: MarkKind) -> QTextEdit.ExtraSelection:
    look = QTextCharFormat()
    look.setUnderlineStyle(kind.line)
    look.setUnderlineColor(theme.current().color(kind.color))
    look.setBackground(theme.current().tint(kind.color, _GROUND_SHARE))
    selection = QTextEdit.ExtraSelection()
    selection.cursor = QTextCursor(place)
    selection.format = look
    return selection


class LineMarks(QWidget):
    """Marks in one line: drawn over it, since a line has no formats of its own."""

    def __init__(self, edit: QLineEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        self.marks: list[TextMark] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        edit.installEventFilter(self)
        edit.textChanged.connect(self._keep_true)
        edit.cursorPositionChanged.connect(self.update)
        self._cover()

    def show_marks(self, marks: Sequence[TextMark]) -> None:
        """Draw these marks instead."""
        self.marks = placed(self._edit.text(), marks)
        self.update()

    def choose(self, mark: TextMark) -> None:
        """Put the selection over the words of a mark."""
        text = self._edit.text()
        self._edit.setSelection(units(text[: mark.start]), units(mark.words))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.Resize:
            self._cover()
        elif kind == QEvent.Type.ToolTip:
            asked = cast(QHelpEvent, event)
            said = [mark.said for mark in self.marks if self._box(mark).contains(asked.pos())]
            _tell(said, asked.globalPos(), self._edit)
            return bool(said)
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(self._edit.rect().adjusted(theme.S, 0, -theme.S, 0))
        for mark in self.marks:
            _draw(painter, self._box(mark), mark.kind)

    def _keep_true(self, text: str) -> None:
        self.marks = placed(text, self.marks)
        self.update()

    def _cover(self) -> None:
        self.setGeometry(self._edit.rect())
        self.raise_()

    def _box(self, mark: TextMark) -> QRect:
        """Return where the words of a mark stand; the caret says how far the line is scrolled."""
        text, metrics = self._edit.text(), self._edit.fontMetrics()
        caret = self._edit.cursorRect()
        at = text.encode("utf-16-le", "surrogatepass")[: 2 * self._edit.cursorPosition()]
        before = at.decode("utf-16-le", "surrogatepass")
        origin = caret.center().x() - metrics.horizontalAdvance(before)
        left = origin + metrics.horizontalAdvance(text[: mark.start])
        width = metrics.horizontalAdvance(mark.words)
        return QRect(left, caret.top(), width, caret.height())


def _draw(painter: QPainter, box: QRect, kind: MarkKind) -> None:
    pen = QPen(theme.current().color(kind.color), 1.4)
    base = box.bottom() - 1
    if kind.line == _LINE.DotLine:
        pen.setStyle(Qt.PenStyle.DotLine)
    painter.setPen(pen)
    if kind.line == _LINE.WaveUnderline:
        steps = range(box.left(), box.right() + 1, _WAVE)
        crests = [QPointF(x, base - _WAVE * (at % 2)) for at, x in enumerate(steps)]
        painter.drawPolyline(QPolygonF(crests))
    else:
        painter.drawLine(box.left(), base, box.right(), base)


def _tell(said: Sequence[str], place: QPoint, widget: QWidget) -> None:
    """Show or take away a tip; sentences are never read as markup."""
    tip = "<br>".join(f"<span>{escape(one)}</span>" for one in said)
    QToolTip.showText(place, tip, widget) if tip else QToolTip.hideText()
