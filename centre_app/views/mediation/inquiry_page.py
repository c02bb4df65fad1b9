"""The record of an inquiry while people talk, in the writing tools of a session's record."""

from collections.abc import Sequence
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from centre_app.domain.errors import CentreError, FieldError
from centre_app.domain.mediation import transcript
from centre_app.domain.mediation.codes import LineKind
from centre_app.services.records.inquiries import (
    CorrectInquiry,
    DropInquiry,
    InquiryEntry,
    InquiryKey,
    InquiryPage,
)
from centre_app.services.requests import Done
from centre_app.views import messages, theme
from centre_app.views.desk import Desk
from centre_app.views.mediation import inquiry_words as words
from centre_app.views.mediation import record_words
from centre_app.views.mediation import words as room_words
from centre_app.views.mediation.given import MediationServices
from centre_app.views.mediation.inquiry_pane import InquiryPane
from centre_app.views.mediation.read_part import Place
from centre_app.views.mediation.record_sheet import RecordSheet
from centre_app.views.mediation.voice_bar import Key, VoiceBar
from centre_app.views.mediation.written_page import WrittenPage
from centre_app.views.messages import Level
from centre_app.views.parts.layouts import Panes
from centre_app.views.parts.reason_dialog import ask_reason

ANSWER = transcript.Voice("", LineKind.ANSWER)
_WITHOUT_FIELD = ("duty_told",)


class InquiryRoom(WrittenPage[InquiryPage]):
    """Takes down an inquiry.

    Signals:
        closed: the key of the case, and of the paper or None.
        titled: the heading for the room.
    """

    closed = Signal(object, object)
    titled = Signal(str)

    def __init__(self, desk: Desk, services: MediationServices) -> None:
        self.pane = InquiryPane()
        super().__init__(desk, services.inquiry_pens, RecordSheet(words.TITLE), self.pane)
        self._inquiries, self._pages = services.inquiries, services.inquiry_pages
        edit = self.sheet.edit
        edit.let_one_answer()
        self.voices = VoiceBar(
            (
                Key(
                    "ask",
                    room_words.ASK,
                    room_words.ASK_KEY,
                    partial(edit.begin, transcript.QUESTION),
                ),
                Key("answer", words.ANSWER, words.ANSWER_KEY, partial(edit.begin, ANSWER)),
            )
        )
        self._lay_out()
        self._connect()
        self.setFocusProxy(edit)

    def load(self, inquiry_id: UUID) -> None:
        """Show the record of an inquiry, with what was typed; write if nobody does."""
        self.pen.begin(inquiry_id, lambda: self._open(inquiry_id))

    def _open(self, record_id: UUID) -> None:
        self._ask(record_id, self.show_page)

    def show_page(self, page: InquiryPage) -> None:
        """Show a record."""
        self.keeper.forget()
        self.record, self._version = None, page.version
        self.sheet.show_head(_number(page), _head(page))
        self.sheet.show_lines(page, open_=page.under_way)
        self.sheet.edit.setVisible(page.under_way)
        self._fill(page)
        self._clear_faults()
        self.record = page
        self._lock(page)
        self.voices.setEnabled(self.writing)
        self._tell("" if page.under_way else words.READ_ONLY)
        self.titled.emit(words.HEADING.format(number=page.case_number, ordinal=page.ordinal))
        self.sheet.edit.setFocus()

    def save(self) -> None:
        """Put the record on file as it stands."""
        self._send(self._inquiries.save, self._saved)

    def close_inquiry(self) -> None:
        """End the inquiry and print its record."""
        self._send(self._inquiries.close, self._on_closed)

    def read_back(self) -> None:
        """Put on file that what is written was read back; from now on it is only corrected."""
        if self.pane.read_back.value() is None:
            self.pane.form.show_errors({"read_back": "inquiry_not_read_back"})
        else:
            self._send(self._inquiries.save, self._on_read_back)

    def correct(self, place: Place, text: str) -> None:
        """Correct what was read back."""
        if self.record is None:
            return
        request = CorrectInquiry(
            inquiry_id=self.record.inquiry_id,
            seen=self._version,
            line=place.line,
            start=place.start,
            end=place.end,
            words=text,
            of=place.of,
        )

        def done(answer: Done) -> None:
            self._version = answer.version
            self.sheet.read.words.clear()
            self._desk.say(record_words.CORRECTED)
            self._ask(answer.id, self._show_corrected)

        self._desk.send(
            self._inquiries.correct, request, owner=self, done=done, refused=self._refuse
        )

    def drop(self) -> None:
        """Ask why the inquiry is given up, and do it."""
        page = self.record
        if page is None or not self.writing:
            return

        def go_on(reason: str) -> None:
            request = DropInquiry(inquiry_id=page.inquiry_id, seen=self._version, reason=reason)
            self._desk.send(
                self._inquiries.drop, request, owner=self, done=lambda _: self._dropped()
            )

        ask_reason(self, words.DROP, words.DROP_TEXT, done=go_on)

    def panes(self) -> Sequence[QWidget]:
        """Return what F6 walks through."""
        return (self.voices, self.sheet, self.pane)

    def _ask(self, inquiry_id: UUID, done: Any) -> None:
        self._desk.send(
            self._pages.page, InquiryKey(inquiry_id), owner=self, done=done, supersedes="inquiry"
        )

    def _show_corrected(self, page: InquiryPage) -> None:
        """Show what was corrected anew, and leave what is half typed alone."""
        self.record, self._version = page, page.version
        self.sheet.show_lines(page, open_=page.under_way)
        self.pane.show_acts(page)
        # What is half typed stands over this version now.
        self._touch()

    def _send(self, use_case: Any, done: Any) -> None:
        entry = self._entry()
        if entry is None:
            return
        self.keeper.keep_now()
        self._clear_faults()
        self.pane.close_button.setEnabled(False)
        self._desk.send(use_case, entry, owner=self, done=done, refused=self._refuse)

    def _entry(self) -> InquiryEntry | None:
        if self.record is None or not self.writing:
            return None
        self._clear_faults()
        typed = self.pane.entry()
        if typed is None:
            return None
        lines = transcript.read(self.sheet.edit.toPlainText(), ())
        return InquiryEntry(
            inquiry_id=self.record.inquiry_id, seen=self._version, lines=lines, **typed
        )

    def _saved(self, answer: Done) -> None:
        self.pane.close_button.setEnabled(True)
        self._version = answer.version
        self._desk.say(words.SAVED)

    def _on_read_back(self, answer: Done) -> None:
        self.pane.close_button.setEnabled(True)
        self.keeper.forget()
        self._desk.say(words.READ_BACK_DONE)
        self.load(answer.id)

    def _on_closed(self, answer: Done) -> None:
        self.keeper.forget()
        self._desk.say(words.CLOSED)
        assert self.record is not None
        self.closed.emit(self.record.case_id, answer.paper_id)

    def _dropped(self) -> None:
        self.keeper.forget()
        self._desk.say(words.DONE_DROPPED)
        assert self.record is not None
        self.closed.emit(self.record.case_id, None)

    def _refuse(self, error: CentreError) -> None:
        """Say at its place what is missing, and go to the first place."""
        self.pane.close_button.setEnabled(self.writing)
        if not isinstance(error, FieldError):
            self._desk.complain(error)
            return
        told = {
            name: messages.reason(code, field=room_words.RECORD)
            for name, code in error.reasons.items()
        }
        self.pane.form.show_errors(error.reasons)
        self.pane.show_fault("\n".join(told[name] for name in _WITHOUT_FIELD if name in told))
        self.sheet.show_fault(told.get("lines", ""))
        if "correction" in told:
            self.sheet.read.show_fault(told["correction"])
        if "lines" in told:
            self.sheet.edit.setFocus()

    def _fill(self, page: InquiryPage) -> None:
        self.pane.show_page(page)
        edit, draft = self.sheet.edit, page.draft
        if draft is not None and page.under_way:
            self.pane.show_typed(draft)
        if draft is not None and page.under_way and self._is_mine(page):
            other = draft["version"] != page.version
            said = room_words.DRAFT_OTHER if other else room_words.DRAFT_FOUND
            self._desk.say(said, Level.WARN if other else Level.NOTICE)
        edit.setPlainText(self._typed(page))
        edit.moveCursor(edit.textCursor().MoveOperation.End)

    def _typed(self, record: InquiryPage) -> str:
        if record.draft is not None and record.under_way:
            text: str = record.draft["text"]
            return text
        return (
            transcript.written(record.lines[record.read_lines :])
            if record.lines
            else _opening(record)
        )

    def _half_typed(self) -> dict[str, Any]:
        text = self.sheet.edit.toPlainText()
        return {**self.pane.half_typed(), "text": text, "version": self._version}

    def _clear_faults(self) -> None:
        self.pane.form.clear_errors()
        self.pane.show_fault("")
        self.sheet.show_fault("")

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.S)
        column.addWidget(self.strip)
        column.addWidget(self.voices)
        column.addWidget(Panes("inquiry", self.sheet, self.pane, shares=(3, 1)), 1)
        column.addWidget(self.kept)

    def _connect(self) -> None:
        self.sheet.read.correction_wanted.connect(self.correct)
        self.pane.changed.connect(self._touch)
        self.pane.save_wanted.connect(self.save)
        self.pane.close_wanted.connect(self.close_inquiry)
        self.pane.drop_wanted.connect(self.drop)
        self.pane.read_back_wanted.connect(self.read_back)


def _number(page: InquiryPage) -> str:
    return words.NUMBER.format(
        committee=page.committee, number=page.case_number, ordinal=page.ordinal
    )


def _head(page: InquiryPage) -> str:
    return words.HEAD.format(
        asked=page.asked,
        part=page.asked_as,
        age="" if page.age is None else words.AGE.format(age=page.age),
        id_number=page.masked_id or words.UNKNOWN,
        phone=page.masked_phone or words.UNKNOWN,
    )


def _opening(page: InquiryPage) -> str:
    """Return how an inquiry begins: who asks, why, and that the truth is to be told."""
    named = words.AND.join(page.investigators)
    return words.OPENING.format(
        committee=page.committee,
        names=words.OPENING_NAMES.format(names=named) if named else words.OPENING_STAFF,
        purpose=page.purpose.rstrip(words.STOP),
    )
