"""The text of the record: plain lines, each with its speaker in front."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import (
    QFont,
    QKeyEvent,
    QSyntaxHighlighter,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QWidget

from centre_app.domain.mediation.codes import LineKind
from centre_app.domain.mediation.transcript import Voice, after, voice_of
from centre_app.views import theme
from centre_app.views.mediation import words
from centre_app.views.parts.labels import set_names
from centre_app.views.parts.plain_edit import PlainEdit
from centre_app.views.style_sheet import set_part

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RecordEdit(PlainEdit):
    """Enter begins the next line with the next speaker; Shift+Enter goes on with the same one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.speakers: Sequence[str] = ()
        self._last_answer: str | None = None
        self._highlighter = _Prefixes(self.document(), self)
        self.setObjectName("record.lines")
        self.setFrameShape(QFrame.Shape.NoFrame)
        set_part(self, "sheet")
        set_names(self, words.RECORD)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            # The colour of the speakers is another in the other look.
            self._highlighter.rehighlight()

    def show_speakers(self, parties: Sequence[str], mediator: str) -> None:
        """Say who may speak; the first party is taken to answer the first question."""
        self.speakers = (*parties, mediator)
        self._last_answer = parties[0] if parties else None
        self._highlighter.rehighlight()

    def let_one_answer(self) -> None:
        """Say that one alone is asked: his lines bear no name."""
        self.speakers, self._last_answer = (), ""
        self._highlighter.rehighlight()

    def speak(self, speaker: str) -> None:
        """Begin a line of a party: an answer if it follows a question, else a statement."""
        before = self._voice_before()
        asked = before is not None and before.kind is LineKind.QUESTION
        self.begin(Voice(speaker, LineKind.ANSWER if asked else LineKind.STATEMENT))

    def begin(self, voice: Voice) -> None:
        """Begin a line of somebody; one in which nothing was said yet becomes his."""
        cursor = self.textCursor()
        if self._said_nothing(cursor.block()):
            cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
            cursor.movePosition(
                QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor
            )
            cursor.insertText(voice.prefix)
        else:
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            cursor.insertText(f"\n{voice.prefix}")
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        self.setFocus()
        if voice.kind is not LineKind.QUESTION and voice.speaker in self.speakers[:-1]:
            self._last_answer = voice.speaker

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in _ENTER and shift:
            self.insertPlainText("\n")
        elif event.key() in _ENTER and control:
            # Ends the session, which is the room's to do.
            event.ignore()
        elif event.key() in _ENTER:
            self._next_line()
        else:
            super().keyPressEvent(event)

    def _next_line(self) -> None:
        block = self.textCursor().block()
        if self._said_nothing(block) or self.isReadOnly():
            return
        if not self.textCursor().atBlockEnd():
            # In the middle of a line Enter parts it, so that a slip can be mended.
            self.insertPlainText("\n")
            return
        self.begin(after(self._voice_at(block), self._last_answer))

    def _said_nothing(self, block: QTextBlock) -> bool:
        voice = voice_of(block.text(), self.speakers)
        prefix = voice.prefix if voice else ""
        return not block.text()[len(prefix) :].strip()

    def _voice_at(self, block: QTextBlock) -> Voice | None:
        """Return who speaks in a block, or in the line that it goes on."""
        while block.isValid():
            voice = voice_of(block.text(), self.speakers)
            if voice is not None:
                return voice
            block = block.previous()
        return None

    def _voice_before(self) -> Voice | None:
        block = self.textCursor().block()
        return self._voice_at(block.previous() if self._said_nothing(block) else block)


class _Prefixes(QSyntaxHighlighter):
    """Sets the speakers in strong type."""

    def __init__(self, document: QTextDocument, edit: RecordEdit) -> None:
        super().__init__(document)
        self._edit = edit

    def highlightBlock(self, text: str) -> None:
        voice = voice_of(text, self._edit.speakers)
        if voice is not None:
            look = QTextCharFormat()
            look.setFontWeight(QFont.Weight.DemiBold)
            look.setForeground(theme.current().color("accent"))
            self.setFormat(0, len(voice.prefix), look)
