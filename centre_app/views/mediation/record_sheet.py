"""The record as a page: its head, then the lines, in the width they print in."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from centre_app.domain.mediation.codes import SessionState
from centre_app.domain.mediation.corrections import Correction
from centre_app.domain.mediation.records import RecordLine
from centre_app.domain.mediation.slots import Span
from centre_app.services.records.sessions import RecordPage
from centre_app.views import theme
from centre_app.views.mediation import record_words, words
from centre_app.views.mediation.read_part import ReadPart
from centre_app.views.mediation.record_edit import RecordEdit
from centre_app.views.mediation.texts import moment_text, span_text
from centre_app.views.parts.labels import Label, Rule
from centre_app.views.style_sheet import set_part

CHARACTERS = 40
"""So many characters stand in a line, and the margins beside them."""


class ReadBackRecord(Protocol):
    """Whatever was taken down by lines, the first of them read back."""

    @property
    def lines(self) -> Sequence[RecordLine]:
        """Return all lines."""

    @property
    def read_lines(self) -> int:
        """Return how many of them were read back."""

    @property
    def corrections(self) -> Sequence[Correction]:
        """Return what was corrected of those."""


class RecordSheet(QWidget):
    """A sheet of paper in the middle of the room."""

    def __init__(self, title: str = words.RECORD_TITLE, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = RecordEdit()
        self.read = ReadPart()
        self.title = Label(title, "title")
        self.number = Label(part="muted", wrap=True)
        self.head = Label(wrap=True)
        self.fault = Label(part="error", wrap=True)
        self._large = False
        self._paper = QFrame()
        set_part(self._paper, "card")
        self._lay_out()
        self._measure()

    def show_record(self, record: RecordPage) -> None:
        """Put the head of a record on the sheet."""
        number = words.RECORD_NUMBER.format(
            committee=record.committee, number=record.case_number, ordinal=record.ordinal
        )
        over = record.state is SessionState.HELD
        span = Span(record.starts_at, record.ends_at)
        when = span_text(span) if over else words.SINCE.format(when=moment_text(record.starts_at))
        self.show_head(number, words.RECORD_HEAD.format(when=when, where=record.where))
        self.show_read(record)

    def set_large(self, *, large: bool) -> None:
        """Write in big type, for a screen that several look at, or in that of the window."""
        self._large = large
        for edit in (self.edit, self.read.text):
            set_part(edit, "sheet_large" if large else "sheet")
        self._measure()
        self.edit.ensureCursorVisible()

    def show_head(self, number: str, head: str) -> None:
        """Say which record it is, and when and where people talk."""
        self.number.setText(number)
        self.head.setText(head)

    def show_read(self, record: RecordPage) -> None:
        """Show what was read back; what is held has nothing else."""
        open_ = record.state is SessionState.OPEN
        self.show_lines(record, open_=open_)

    def show_lines(self, record: ReadBackRecord, *, open_: bool) -> None:
        """Show what was read back of any record; an ``open_`` one is written on beneath."""
        read = record.lines[: record.read_lines if open_ else None]
        self.read.show_lines(read, record.corrections, open_=open_)
        self.edit.setVisible(open_)
        self.edit.setPlaceholderText(record_words.AFTER_READING if read else "")

    def show_fault(self, sentence: str) -> None:
        """Say what is wrong with the lines; empty takes it away."""
        self.fault.setText(sentence)
        self.fault.setVisible(bool(sentence))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._measure()

    def _measure(self) -> None:
        look = theme.current()
        px = look.number_px if self._large else look.body_px
        self._paper.setMaximumWidth(px * CHARACTERS + 2 * theme.XL)

    def _lay_out(self) -> None:
        self.title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self._paper)
        column.setContentsMargins(theme.XL, theme.L, theme.XL, theme.L)
        column.setSpacing(theme.XS)
        for widget in (self.title, self.number, self.head, Rule(), self.fault):
            column.addWidget(widget)
        column.addWidget(self.read, 3)
        column.addWidget(self.edit, 2)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(self._paper, 1000)
        row.addStretch(1)
        self.fault.hide()
        self.read.hide()
