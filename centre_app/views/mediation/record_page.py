"""The record while people talk: the page, the keys of the parties, who is there."""

from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from centre_app.domain.errors import CentreError, FieldError
from centre_app.domain.mediation import transcript
from centre_app.domain.mediation.codes import AttendanceRole, LineKind, SessionState
from centre_app.domain.mediation.records import Attendee
from centre_app.services.records.sessions import RecordEntry, RecordPage, SessionKey
from centre_app.services.requests import Done
from centre_app.services.session_records import MEDIATOR_CALL, SessionRecords
from centre_app.views import messages, theme
from centre_app.views.desk import Desk
from centre_app.views.mediation import drafts, words
from centre_app.views.mediation.attendance import AttendancePane
from centre_app.views.mediation.draft_keeper import DraftKeeper
from centre_app.views.mediation.record_sheet import RecordSheet
from centre_app.views.mediation.voice_bar import Key, VoiceBar
from centre_app.views.messages import Level
from centre_app.views.parts.labels import Label
from centre_app.views.parts.layouts import Panes

MOST_KEYS = 9


class RecordRoom(QWidget):
    """Takes down a session.

    Signals:
        draft_kept: at this moment (aware datetime).
        held: the key of the case and of the paper.
        titled: the heading for the room.
    """

    draft_kept = Signal(object)
    held = Signal(object, object)
    titled = Signal(str)

    def __init__(self, desk: Desk, records: SessionRecords) -> None:
        super().__init__()
        self._desk, self._records = desk, records
        self.record: RecordPage | None = None
        self._version = 0
        self.sheet = RecordSheet()
        self.pane = AttendancePane()
        self.kept = Label(part="small")
        self.voices = VoiceBar(())
        self.keeper = DraftKeeper(self._keep_draft, self)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.sheet.edit)

    def load(self, session_id: UUID) -> None:
        """Show the record of a session, with what was typed and never saved."""
        self._desk.send(
            self._records.open_record,
            SessionKey(session_id),
            owner=self,
            done=self.show_record,
            supersedes="record",
        )

    def show_record(self, record: RecordPage) -> None:
        """Show a record."""
        self.keeper.forget()
        self.record, self._version = None, record.version
        self.sheet.show_record(record)
        parties = [one.call for one in record.attendance if one.role is AttendanceRole.PARTY]
        self.sheet.edit.show_speakers(parties, MEDIATOR_CALL)
        self._fill(record)
        self._show_voices(record.attendance)
        self._clear_faults()
        self.record = record
        over = record.state is not SessionState.OPEN
        self.sheet.edit.setReadOnly(over)
        self.pane.set_locked(locked=over)
        self.voices.setEnabled(not over)
        self._tell(words.RECORD_READ_ONLY if over else "")
        heading = words.RECORD_HEADING.format(number=record.case_number, ordinal=record.ordinal)
        self.titled.emit(heading)
        self.sheet.edit.setFocus()

    def leave(self) -> None:
        """Keep what is half typed before another page is shown."""
        self.keeper.keep_now()

    def save(self) -> None:
        """Put the record on file as it stands."""
        entry = self._entry()
        if entry is not None:
            self._send(self._records.save_record, entry, done=self._saved)

    def hold(self) -> None:
        """End the session and print its record."""
        entry = self._entry()
        if entry is not None:
            self._send(self._records.hold_session, entry, done=self._on_held)

    def _send(self, use_case: Any, entry: RecordEntry, *, done: Any) -> None:
        self.keeper.keep_now()
        self.pane.hold.setEnabled(False)
        self._clear_faults()
        self._desk.send(use_case, entry, owner=self, done=done, refused=self._refuse)

    def _saved(self, answer: Done) -> None:
        self.pane.hold.setEnabled(True)
        self._version = answer.version
        self._desk.say(words.SAVED)

    def _on_held(self, answer: Done) -> None:
        self.keeper.forget()
        self._desk.say(words.HELD)
        assert self.record is not None
        self.held.emit(self.record.case_id, answer.paper_id)

    def _refuse(self, error: CentreError) -> None:
        """Say at its place what is missing, and go to the first place."""
        self.pane.hold.setEnabled(True)
        if not isinstance(error, FieldError):
            self._desk.complain(error)
            return
        told = {
            name: messages.reason(code, field=words.RECORD) for name, code in error.reasons.items()
        }
        self.pane.form.show_errors(
            {name: code for name, code in error.reasons.items() if name in ("subject", "result")}
        )
        self.sheet.show_fault(told.get("lines", ""))
        self.pane.show_faults(told.get("attendance", ""), told.get("read_back", ""))
        if "lines" in told:
            self.sheet.edit.setFocus()
        elif set(told) == {"read_back"}:
            self.pane.read_back.setFocus()

    def _entry(self) -> RecordEntry | None:
        if self.record is None or self.record.state is not SessionState.OPEN:
            return None
        return RecordEntry(
            session_id=self.record.session_id,
            seen=self._version,
            subject=self.pane.subject.text(),
            attendance=self.pane.people(),
            lines=transcript.read(self.sheet.edit.toPlainText(), self.sheet.edit.speakers),
            result=self.pane.result.value(),
            read_back=self.pane.read_back.isChecked(),
        )

    def _keep_draft(self) -> None:
        if self.record is None:
            return
        draft = drafts.draft_of(
            self.record.session_id,
            version=self._version,
            text=self.sheet.edit.toPlainText(),
            pane=self.pane,
        )
        self._desk.send(
            self._records.keep_draft,
            draft,
            owner=self,
            done=self._draft_kept,
            refused=self._draft_refused,
        )

    def _draft_kept(self, at: Any) -> None:
        self._tell("")
        self.draft_kept.emit(at)

    def _draft_refused(self, error: CentreError) -> None:
        why = messages.sentence(error)
        self._tell(words.DRAFT_NOT_KEPT.format(why=why))
        # Typing goes on; the next try comes by itself.
        self.keeper.touch()

    def _fill(self, record: RecordPage) -> None:
        draft = drafts.read_draft(record)
        self.pane.subject.set_text(draft.subject)
        self.pane.result.set_value(draft.result)
        self.pane.read_back.setChecked(draft.read_back)
        self.pane.show_people(draft.attendance)
        edit = self.sheet.edit
        edit.setPlainText(draft.text)
        edit.moveCursor(edit.textCursor().MoveOperation.End)
        if not draft.text and record.state is SessionState.OPEN:
            edit.begin(transcript.QUESTION)
        if draft.unsaved:
            other = draft.version != record.version
            self._desk.say(
                words.DRAFT_OTHER if other else words.DRAFT_FOUND,
                Level.WARN if other else Level.NOTICE,
            )

    def _show_voices(self, attendance: tuple[Attendee, ...]) -> None:
        edit = self.sheet.edit
        state = transcript.Voice(MEDIATOR_CALL, LineKind.STATEMENT)
        parties = [one for one in attendance if one.role is AttendanceRole.PARTY]
        voices = [Key("ask", words.ASK, words.ASK_KEY, partial(edit.begin, transcript.QUESTION))]
        voices += [
            Key(str(at), f"{one.call} {one.name}", f"Alt+{at}", partial(edit.speak, one.call))
            for at, one in enumerate(parties[:MOST_KEYS], start=1)
        ]
        voices.append(Key("say", MEDIATOR_CALL, words.SAY_KEY, partial(edit.begin, state)))
        bar = VoiceBar(voices)
        layout = self.layout()
        assert layout is not None
        layout.replaceWidget(self.voices, bar)
        self.voices.hide()
        self.voices.deleteLater()
        self.voices = bar

    def _tell(self, sentence: str) -> None:
        self.kept.setText(sentence)
        self.kept.setVisible(bool(sentence))

    def _clear_faults(self) -> None:
        self.pane.form.clear_errors()
        self.sheet.show_fault("")
        self.pane.show_faults("", "")

    def _touch(self) -> None:
        if self.record is not None and self.record.state is SessionState.OPEN:
            self.keeper.touch()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.S)
        column.addWidget(self.voices)
        column.addWidget(Panes("record", self.sheet, self.pane, shares=(3, 1)), 1)
        column.addWidget(self.kept)

    def _connect(self) -> None:
        self.sheet.edit.textChanged.connect(self._touch)
        self.sheet.edit.left.connect(self.keeper.keep_now)
        self.pane.changed.connect(self._touch)
        self.pane.read_back.toggled.connect(lambda _: self.pane.show_faults("", ""))
        self.pane.save_wanted.connect(self.save)
        self.pane.hold_wanted.connect(self.hold)
