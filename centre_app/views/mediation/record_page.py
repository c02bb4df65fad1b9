"""The record while people talk: the page, the keys of the parties, who is there."""

from collections.abc import Sequence
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from centre_app.domain.clock import Clock
from centre_app.domain.errors import CentreError, FieldError
from centre_app.domain.mediation import transcript
from centre_app.domain.mediation.codes import ActKind, AttendanceRole, LineKind, SessionState
from centre_app.domain.mediation.records import Attendee
from centre_app.services.records.sessions import (
    CorrectRecord,
    NoteAct,
    RecordEntry,
    RecordPage,
    SessionKey,
)
from centre_app.services.requests import Done
from centre_app.services.sessions.attendance import MEDIATOR_CALL
from centre_app.views import messages, theme
from centre_app.views.desk import Desk
from centre_app.views.mediation import drafts, record_words, words
from centre_app.views.mediation.attendance import AttendancePane
from centre_app.views.mediation.caucus_desk import CaucusDesk
from centre_app.views.mediation.caucus_pane import CaucusPane
from centre_app.views.mediation.evidence_box import EvidenceBox
from centre_app.views.mediation.given import MediationServices
from centre_app.views.mediation.read_part import Place
from centre_app.views.mediation.record_sheet import RecordSheet
from centre_app.views.mediation.recusal_bar import RecusalBar
from centre_app.views.mediation.side_column import SideColumn
from centre_app.views.mediation.voice_bar import Key, VoiceBar
from centre_app.views.mediation.writing_strip import WritingStrip
from centre_app.views.mediation.written_page import WrittenPage
from centre_app.views.messages import Level
from centre_app.views.parts.layouts import Panes

MOST_KEYS = 9
_OF_THE_COMMITTEE = frozenset({AttendanceRole.MEDIATOR, AttendanceRole.RECORDER})
_RIGHTS = ActKind.RIGHTS_READ
_OWN_PLACE = ("subject", "result", "read_back")


class RecordRoom(WrittenPage[RecordPage]):
    """Takes down a session.

    Signals:
        held: the key of the case and of the paper.
        titled: the heading for the room.
        alone_wanted: the record is to have the whole screen, or to give it back.
    """

    held = Signal(object, object)
    alone_wanted = Signal(bool)
    titled = Signal(str)

    def __init__(self, desk: Desk, services: MediationServices, clock: Clock) -> None:
        self.pane = AttendancePane()
        super().__init__(desk, services.record_pens, RecordSheet(), self.pane)
        self._services = services
        self._records = services.session_records
        self.voices = VoiceBar(())
        self.recusal = RecusalBar(desk, services.recusals)
        self.evidence = EvidenceBox(desk, services.evidence_shows)
        self.pane.put_beside_acts(self.evidence)
        self.notes = CaucusPane()
        self.caucus = CaucusDesk(desk, services.caucus, services.caucus_releases, self.notes)
        self.side = SideColumn(self.pane, self.notes)
        self.alone = WritingStrip(clock)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.sheet.edit)

    def load(self, session_id: UUID) -> None:
        """Show the record of a session, with what was typed and never saved; write if nobody does."""
        self.recusal.load(session_id)
        self.evidence.load(session_id)
        self.caucus.load(session_id)
        self.side.put_away()
        self.pen.begin(session_id, lambda: self._open(session_id))

    def _open(self, record_id: UUID) -> None:
        self._desk.send(
            self._records.open_record,
            SessionKey(record_id),
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
        self.alone.show_record(record)
        self.alone.show_people(self.pane.people())
        self._clear_faults()
        self.record = record
        over = record.state is not SessionState.OPEN
        self._lock(record)
        self.voices.setEnabled(self.writing)
        self.caucus.record_open = self.writing
        self._tell(words.RECORD_READ_ONLY if over else "")
        heading = words.RECORD_HEADING.format(number=record.case_number, ordinal=record.ordinal)
        self.titled.emit(heading)
        self.sheet.edit.setFocus()

    def _typed(self, record: RecordPage) -> str:
        return drafts.read_draft(record).text

    def _half_typed(self) -> dict[str, Any]:
        text = self.sheet.edit.toPlainText()
        return drafts.half_typed(version=self._version, text=text, pane=self.pane)

    def keep(self) -> None:
        """Keep what is half typed before another room is shown."""
        super().keep()
        self.caucus.keep()

    def leave(self) -> None:
        """Keep what is half typed and lay the pen down before another page is shown."""
        super().leave()
        self.caucus.leave()

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

    def panes(self) -> Sequence[QWidget]:
        """Return what F6 walks through."""
        return (self.recusal, self.voices, self.sheet, self.side)

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
        self._act(self._services.record_acts.note, request)

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
        self._act(self._services.record_acts.correct, request, said=record_words.CORRECTED)

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
        self.alone.show_record(record)
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
        self.caucus.leave()
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
        if self.record is None or not self.writing:
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
        if draft.unsaved and self._is_mine(record):
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

    def stand_alone(self, alone: bool) -> None:  # noqa: FBT001 - told by the window
        """Write in big type with the case over it, or as before; caret and focus stay."""
        self.alone.setVisible(alone)
        self.sheet.set_large(large=alone)

    def _ask_for_screen(self) -> None:
        self.alone_wanted.emit(self.alone.isHidden())

    def _turn(self, whispering: bool) -> None:  # noqa: FBT001 - a slot
        """Go to the notes of the caucus, or back to the record with them on file."""
        if whispering:
            self.notes.go_in()
            self.caucus.look_again()
        else:
            self.caucus.leave()
            self.sheet.edit.setFocus()

    def _take_in_words(self, text: str) -> None:
        """Put words at the end of the record that their side agreed to have in it."""
        edit = self.sheet.edit
        edit.moveCursor(edit.textCursor().MoveOperation.End)
        edit.insertPlainText(f"\n{text}" if edit.toPlainText() else text)
        self.side.put_away()

    def _clear_faults(self) -> None:
        self.pane.form.clear_errors()
        self.sheet.show_fault("")
        self.pane.show_faults("", "")

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.S)
        column.addWidget(self.alone)
        column.addWidget(self.recusal)
        column.addWidget(self.strip)
        column.addWidget(self.voices)
        column.addWidget(Panes("record", self.sheet, self.side, shares=(3, 1)), 1)
        column.addWidget(self.kept)

    def _connect(self) -> None:
        self.alone.hide()
        self.pane.changed.connect(self._touch)
        QShortcut(QKeySequence(record_words.ALONE_KEY), self).activated.connect(
            self._ask_for_screen
        )
        self.side.alone_wanted.connect(self._ask_for_screen)
        self.alone.leave_wanted.connect(self._ask_for_screen)
        self.pane.changed.connect(lambda: self.alone.show_people(self.pane.people()))
        self.draft_kept.connect(self.alone.tell_kept)
        self.side.turned.connect(self._turn)
        self.caucus.into_record.connect(self._take_in_words)
        self.pane.invited_one.connect(self._show_voices)
        self.pane.acts.wanted.connect(self.note)
        self.pane.read_back_wanted.connect(self.read_back)
        self.sheet.read.correction_wanted.connect(self.correct)
        self.pane.save_wanted.connect(self.save)
        self.pane.hold_wanted.connect(self.hold)


def _title(one: Attendee) -> str:
    return one.name if one.call == one.name else f"{one.call} {one.name}"
