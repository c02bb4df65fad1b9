"""The record while people talk: the page, the keys of the parties, who is there."""

from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from centre_app.domain.errors import CentreError, FieldError
from centre_app.domain.mediation import transcript
from centre_app.domain.mediation.codes import ActKind, AttendanceRole, LineKind, SessionState
from centre_app.domain.mediation.records import Attendee
from centre_app.services.attendance import MEDIATOR_CALL
from centre_app.services.records.sessions import (
    CorrectRecord,
    NoteAct,
    RecordEntry,
    RecordPage,
    SessionKey,
)
from centre_app.services.requests import Done
from centre_app.views import messages, theme
from centre_app.views.desk import Desk
from centre_app.views.mediation import drafts, record_words, words
from centre_app.views.mediation.attendance import AttendancePane
from centre_app.views.mediation.draft_keeper import DraftKeeper
from centre_app.views.mediation.given import MediationServices
from centre_app.views.mediation.read_part import Place
from centre_app.views.mediation.record_sheet import RecordSheet
from centre_app.views.mediation.recusal_bar import RecusalBar
from centre_app.views.mediation.voice_bar import Key, VoiceBar
from centre_app.views.messages import Level
from centre_app.views.parts.labels import Label
from centre_app.views.parts.layouts import Panes

MOST_KEYS = 9
_OF_THE_COMMITTEE = frozenset({AttendanceRole.MEDIATOR, AttendanceRole.RECORDER})
_RIGHTS = ActKind.RIGHTS_READ
_OWN_PLACE = ("subject", "result", "read_back")


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

    def __init__(self, desk: Desk, services: MediationServices) -> None:
        super().__init__()
        self._desk, self._records, self._acts = (
            desk,
            services.session_records,
            services.record_acts,
        )
        self.record: RecordPage | None = None
        self._version = 0
        self.sheet = RecordSheet()
        self.pane = AttendancePane()
        self.kept = Label(part="small")
        self.voices = VoiceBar(())
        self.recusal = RecusalBar(desk, services.recusals)
        self.keeper = DraftKeeper(self._keep_draft, self)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.sheet.edit)

    def load(self, session_id: UUID) -> None:
        """Show the record of a session, with what was typed and never saved."""
        self.recusal.load(session_id)
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
        self._fill(record)
        self._show_voices()
        self.pane.acts.show_record(record)
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

    def read_back(self) -> None:
        """Put on file that what is written was read back; from now on it is only corrected."""
        entry = self._entry()
        if entry is None:
            return
        if entry.read_back is None:
            self.pane.form.show_errors({"read_back": "record_not_read_back"})
        else:
            self._send(self._records.save_record, entry, done=self._on_read_back)

    def note(self, kind: ActKind) -> None:
        """Note that rights were read to those who are there, or that a break begins or ends."""
        if self.record is None:
            return
        there = [one for one in self.pane.people() if one.present]
        standing = {one.behalf for one in there} | {one.call for one in there}
        request = NoteAct(
            session_id=self.record.session_id,
            seen=self._version,
            kind=kind,
            to=(
                tuple(key for key, call in self.record.parties if call in standing)
                if kind is _RIGHTS
                else ()
            ),
        )
        self._act(self._acts.note, request)

    def correct(self, place: Place, text: str) -> None:
        """Correct what was read back."""
        if self.record is None:
            return
        request = CorrectRecord(
            session_id=self.record.session_id,
            seen=self._version,
            line=place.line,
            start=place.start,
            end=place.end,
            words=text,
            of=place.of,
        )
        self._act(self._acts.correct, request, said=record_words.CORRECTED)

    def _act(self, use_case: Any, request: Any, *, said: str = "") -> None:
        def done(answer: Done) -> None:
            self._version = answer.version
            self.sheet.read.words.clear()
            if said:
                self._desk.say(said)
            self._look_again()

        self._desk.send(use_case, request, owner=self, done=done, refused=self._refuse_act)

    def _refuse_act(self, error: CentreError) -> None:
        if isinstance(error, FieldError):
            [code, *_] = error.reasons.values()
            self.pane.acts.show_fault(messages.reason(code, field=words.RECORD))
        else:
            self._desk.complain(error)

    def _look_again(self) -> None:
        """Show what was done and corrected anew, and leave what is half typed alone."""
        assert self.record is not None
        self._desk.send(
            self._records.open_record,
            SessionKey(self.record.session_id),
            owner=self,
            done=self._show_done,
            supersedes="record",
        )

    def _show_done(self, record: RecordPage) -> None:
        self.record, self._version = record, record.version
        self.pane.acts.show_record(record)
        self.sheet.show_read(record)
        # What is half typed stands over this version now.
        self._touch()

    def _on_read_back(self, answer: Done) -> None:
        self.pane.hold.setEnabled(True)
        self.keeper.forget()
        self._desk.say(record_words.READ_BACK_DONE)
        self.load(answer.id)

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
            {name: code for name, code in error.reasons.items() if name in _OWN_PLACE}
        )
        self.sheet.show_fault(told.get("lines", ""))
        self.pane.show_faults(
            told.get("attendance", ""), told.get("acts") or told.get("rights", "")
        )
        if "lines" in told:
            self.sheet.edit.setFocus()

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
            read_back=self.pane.read_back.value(),
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
        self.pane.read_back.set_value(None)
        self.pane.show_people(draft.attendance)
        edit = self.sheet.edit
        edit.setPlainText(draft.text)
        edit.moveCursor(edit.textCursor().MoveOperation.End)
        if not draft.text and not record.read_lines and record.state is SessionState.OPEN:
            edit.begin(transcript.QUESTION)
        if draft.unsaved:
            other = draft.version != record.version
            self._desk.say(
                words.DRAFT_OTHER if other else words.DRAFT_FOUND,
                Level.WARN if other else Level.NOTICE,
            )

    def _show_voices(self) -> None:
        """Give everybody a key who may speak: parties, those who act for them, the invited."""
        edit = self.sheet.edit
        state = transcript.Voice(MEDIATOR_CALL, LineKind.STATEMENT)
        speakers = [one for one in self.pane.people() if one.role not in _OF_THE_COMMITTEE]
        # The parties have the first keys, whoever came with them.
        parties = sorted(speakers, key=lambda one: one.role is not AttendanceRole.PARTY)
        edit.show_speakers([one.call for one in parties], MEDIATOR_CALL)
        voices = [Key("ask", words.ASK, words.ASK_KEY, partial(edit.begin, transcript.QUESTION))]
        voices += [
            Key(str(at), _title(one), f"Alt+{at}", partial(edit.speak, one.call))
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
        column.addWidget(self.recusal)
        column.addWidget(self.voices)
        column.addWidget(Panes("record", self.sheet, self.pane, shares=(3, 1)), 1)
        column.addWidget(self.kept)

    def _connect(self) -> None:
        self.sheet.edit.textChanged.connect(self._touch)
        self.sheet.edit.left.connect(self.keeper.keep_now)
        self.pane.changed.connect(self._touch)
        self.pane.invited_one.connect(self._show_voices)
        self.pane.acts.wanted.connect(self.note)
        self.pane.read_back_wanted.connect(self.read_back)
        self.sheet.read.correction_wanted.connect(self.correct)
        self.pane.save_wanted.connect(self.save)
        self.pane.hold_wanted.connect(self.hold)


def _title(one: Attendee) -> str:
    return one.name if one.call == one.name else f"{one.call} {one.name}"
