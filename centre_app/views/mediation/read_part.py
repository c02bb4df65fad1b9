"""What was read back of a record: to be looked at, and corrected so that everybody sees it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFont, QTextCharFormat
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from centre_app.domain.mediation.corrections import Correction, Mark, Piece, corrected
from centre_app.domain.mediation.records import RecordLine
from centre_app.domain.mediation.transcript import Voice
from centre_app.views import theme
from centre_app.views.mediation import record_words as words
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.field import Field
from centre_app.views.parts.labels import Label, set_names
from centre_app.views.parts.plain_edit import PlainEdit
from centre_app.views.style_sheet import set_part


@dataclass(frozen=True)
class Place:
    """Where in what was read back a correction is to go, as the use case asks for it."""

    line: int
    start: int
    end: int
    of: int | None = None


@dataclass(frozen=True)
class _Spot:
    """Where a piece stands in the document, in the units Qt counts in."""

    begin: int
    end: int
    line: int
    piece: Piece


class ReadPart(QWidget):
    """The lines that were read back, and under them the field for other words.

    Signals:
        correction_wanted: the ``Place`` chosen and the new words.
    """

    correction_wanted = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spots: list[_Spot] = []
        self._shown: tuple[Sequence[RecordLine], Sequence[Correction]] = ((), ())
        self.text = PlainEdit()
        self.text.setObjectName("record.read")
        self.text.setReadOnly(True)
        self.text.takes_modules = False
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        set_part(self.text, "sheet")
        set_names(self.text, words.READ_PART, words.CORRECT_HOW)
        self.words = Field(words.CORRECT_TO, limit=500)
        self.words.editor().setObjectName("record.correction")
        self.words.entered.connect(self.correct)
        self.button = Button(words.CORRECT, icon_name="pen", pressed=self.correct)
        self.button.setObjectName("record.correct")
        self.how = Label(words.CORRECT_HOW, "small", wrap=True)
        self.fault = Label(part="error", wrap=True)
        self.tools = QWidget()
        self._lay_out()

    def show_lines(
        self, lines: Sequence[RecordLine], corrections: Sequence[Correction], *, open_: bool
    ) -> None:
        """Show lines with what was struck and added; ``open_`` ones can be corrected."""
        self._shown = (lines, corrections)
        self.setVisible(bool(lines))
        self.tools.setVisible(open_)
        self._write_all()
        self.show_fault("")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._shown[0]:
            # Struck and added words are of another colour in the other look.
            self._write_all()

    def _write_all(self) -> None:
        lines, corrections = self._shown
        self._spots = []
        self.text.clear()
        for at, line in enumerate(lines):
            self._write(at, line, corrections)

    def show_fault(self, sentence: str) -> None:
        """Say why nothing was corrected; empty takes it away."""
        self.fault.setText(sentence)
        self.fault.setVisible(bool(sentence))

    def place(self) -> Place | None:
        """Return where the selection lies; None if not within one piece that may be corrected."""
        cursor = self.text.textCursor()
        begin, end = cursor.selectionStart(), cursor.selectionEnd()
        around = [one for one in self._spots if one.begin <= begin and end <= one.end]
        kept = [one for one in around if one.piece.mark is Mark.KEPT]
        for one in kept or around:
            if one.piece.mark is Mark.KEPT:
                start = one.piece.start
                ends = [start + _characters(one.piece.text, at - one.begin) for at in (begin, end)]
                return Place(one.line, ends[0], ends[1])
            if one.piece.mark is Mark.ADDED:
                return Place(one.line, one.piece.start, one.piece.start, one.piece.of)
        return None

    def correct(self) -> None:
        """Ask for the correction, or say what to choose."""
        place = self.place()
        if place is None:
            self.show_fault(words.CORRECT_WHERE)
            self.text.setFocus()
            return
        if place.of is None and place.start == place.end and not self.words.text():
            self.show_fault(words.CORRECT_WHERE)
            return
        self.show_fault("")
        self.correction_wanted.emit(place, self.words.text())

    def _write(self, at: int, line: RecordLine, corrections: Sequence[Correction]) -> None:
        cursor = self.text.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        cursor.insertText("\n" if at else "", QTextCharFormat())
        cursor.insertText(Voice(line.speaker, line.kind).prefix, _format("prefix"))
        for piece in corrected(line.text, at, corrections):
            begin = cursor.position()
            cursor.insertText(piece.text, _format(piece.mark.value))
            self._spots.append(_Spot(begin, cursor.position(), at, piece))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.S)
        row.addWidget(self.words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignBottom)
        tools = QVBoxLayout(self.tools)
        tools.setContentsMargins(0, 0, 0, 0)
        tools.setSpacing(theme.XS)
        tools.addLayout(row)
        tools.addWidget(self.fault)
        tools.addWidget(self.how)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.XS)
        column.addWidget(self.text, 1)
        column.addWidget(self.tools)
        self.fault.hide()


def _characters(text: str, units: int) -> int:
    """Return how many characters the first units of a text are; Qt counts rare ones twice."""
    return len(text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore"))


def _format(what: str) -> QTextCharFormat:
    look, now = QTextCharFormat(), theme.current()
    if what == "prefix":
        look.setFontWeight(QFont.Weight.DemiBold)
        look.setForeground(now.color("accent"))
    elif what == Mark.STRUCK.value:
        look.setFontStrikeOut(True)
        look.setForeground(now.color("muted"))
    elif what == Mark.ADDED.value:
        look.setFontUnderline(True)
        look.setFontWeight(QFont.Weight.DemiBold)
    return look
