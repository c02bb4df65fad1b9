"""A record while people talk: kept while it is typed, by one at a time, seen by the others."""

from dataclasses import replace
from typing import Any, Generic, Protocol, TypeVar
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from centre_app.domain.errors import CentreError
from centre_app.services.pens import Pens
from centre_app.services.records.inquiries import InquiryPage
from centre_app.services.records.pens import Following, KeptDraft, RecordDraft
from centre_app.services.records.sessions import RecordPage
from centre_app.views import messages
from centre_app.views.desk import Desk
from centre_app.views.mediation import record_words, words
from centre_app.views.mediation.draft_keeper import DraftKeeper
from centre_app.views.mediation.pen_strip import PenKeeper, PenStrip
from centre_app.views.mediation.record_sheet import RecordSheet
from centre_app.views.messages import Level
from centre_app.views.parts.labels import Label

R = TypeVar("R", RecordPage, InquiryPage)


class Pane(Protocol):
    """What stands beside the sheet, and is typed into as well."""

    def set_locked(self, *, locked: bool) -> None:
        """Let nothing be changed, or let it be again."""


class WrittenPage(QWidget, Generic[R]):
    """What is typed into a record, and whose pen it is; the room around it says what is done with it.

    Signals:
        draft_kept: at this moment (aware datetime).
    """

    draft_kept = Signal(object)

    def __init__(self, desk: Desk, pens: Pens, sheet: RecordSheet, pane: Pane) -> None:
        super().__init__()
        self._desk, self._pens, self._pane = desk, pens, pane
        self.record: R | None = None
        self._version = 0
        self.sheet = sheet
        self.kept = Label(part="small")
        self.keeper = DraftKeeper(self._keep_draft, self)
        self.pen = PenKeeper(desk, pens, self)
        self.strip = PenStrip()
        self.sheet.edit.textChanged.connect(self._touch)
        self.sheet.edit.left.connect(self.keeper.keep_now)
        self.pen.followed.connect(self._followed)
        self.pen.taken.connect(self._pen_taken)
        self.strip.take_over_wanted.connect(self.pen.take_over)
        self.strip.take_in_wanted.connect(self._take_in)

    def _open(self, record_id: UUID) -> None:
        """Show the record as it is on file, with its draft."""
        raise NotImplementedError

    def _typed(self, record: R) -> str:
        """Return the words that its writer has typed so far."""
        raise NotImplementedError

    def _half_typed(self) -> dict[str, Any]:
        """Return what stands on the page as plain values, the words under ``text``."""
        raise NotImplementedError

    @property
    def writing(self) -> bool:
        """Return whether what is typed here goes into the record."""
        record = self.record
        if record is None or not record.under_way or not self.pen.may_write:
            return False
        return record.seat is None or record.seat.mine

    def keep(self) -> None:
        """Keep what is half typed before another room is shown."""
        self.keeper.keep_now()

    def leave(self) -> None:
        """Keep what is half typed and lay the pen down before another page is shown."""
        self.keeper.keep_now()
        self.pen.leave()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.pen.stop()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.record is not None and self.record.under_way:
            self.pen.watch()

    def _lock(self, record: R) -> None:
        """Let only who has the pen write; the others read along."""
        locked = not self.writing
        self.sheet.edit.setReadOnly(locked)
        self.sheet.read.tools.setVisible(not locked)
        self._pane.set_locked(locked=locked)
        seat = record.seat if record.under_way else None
        self.strip.show_seat(seat, may=self.pen.may_write)
        self.strip.show_left(None)
        if record.under_way and self.isVisible():
            self.pen.watch()
            self.pen.look()

    def _followed(self, now: Following) -> None:
        """Show how the record stands: who writes, and to a reader what he has written."""
        record = self.record
        if record is None:
            return
        mine = now.seat is None or now.seat.mine
        if mine is not self.writing or now.under_way is not record.under_way:
            self._pen_passed(now)
        elif mine:
            self.strip.show_left(now.left)
        elif now.version != self._version:
            self._open(record.record_id)
        else:
            self.record = replace(record, seat=now.seat, draft=now.body)
            self.strip.show_seat(now.seat, may=self.pen.may_write)
            self._read_along(self.record)

    def _read_along(self, record: R) -> None:
        text = self._typed(record)
        edit = self.sheet.edit
        if edit.toPlainText() != text:
            edit.setPlainText(text)
            edit.moveCursor(QTextCursor.MoveOperation.End)
            edit.ensureCursorVisible()

    def _pen_passed(self, now: Following) -> None:
        """Keep what was typed here too late, and show the record as it goes on without this desk."""
        assert self.record is not None
        if self.writing and now.seat is not None and not now.seat.mine:
            self.keeper.keep_now()
            said = record_words.PEN_LOST.format(name=now.seat.name)
            self._desk.say(said, Level.WARN)
        self._open(self.record.record_id)

    def _pen_taken(self) -> None:
        assert self.record is not None
        self._desk.say(record_words.PEN_TAKEN)
        self._open(self.record.record_id)

    def _take_in(self) -> None:
        """Put what the writer before had left at the end."""
        left = self.strip.left
        if left is None or self.record is None:
            return
        edit = self.sheet.edit
        edit.moveCursor(QTextCursor.MoveOperation.End)
        edit.insertPlainText(left.text)
        self.keeper.forget()
        self.strip.show_left(None)
        self._desk.send(
            self._pens.take_in,
            self._draft(),
            owner=self,
            done=self.draft_kept.emit,
        )
        edit.setFocus()

    def _is_mine(self, record: R) -> bool:
        return record.seat is None or record.seat.mine

    def _touch(self) -> None:
        if self.writing:
            self.keeper.touch()

    def _tell(self, sentence: str) -> None:
        self.kept.setText(sentence)
        self.kept.setVisible(bool(sentence))

    def _keep_draft(self) -> None:
        if self.record is None:
            return
        self._desk.send(
            self._pens.keep_draft,
            self._draft(),
            owner=self,
            done=self._draft_kept,
            refused=self._draft_refused,
        )

    def _draft(self) -> RecordDraft:
        assert self.record is not None
        return RecordDraft(self.record.record_id, self._half_typed())

    def _draft_kept(self, kept: KeptDraft) -> None:
        self._tell("")
        if kept.writer:
            self.pen.look()
        else:
            self.draft_kept.emit(kept.at)

    def _draft_refused(self, error: CentreError) -> None:
        why = messages.sentence(error)
        self._tell(words.DRAFT_NOT_KEPT.format(why=why))
        # Typing goes on; the next try comes by itself.
        self.keeper.touch()
