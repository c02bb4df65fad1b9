"""Step 5: sitting down, and the records of it."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from centre_app.domain.errors import CentreError, RuleError
from centre_app.domain.mediation.codes import SessionState
from centre_app.domain.mediation.house_rules import ExpiredTerm
from centre_app.domain.permissions import Permission
from centre_app.services.records.case_card import CaseCard, SessionLine
from centre_app.services.records.invitations import KeepAppointment
from centre_app.services.records.sessions import BeginSession
from centre_app.services.requests import Done
from centre_app.services.sessions.invitations import Invitations
from centre_app.services.sessions.sitting import SessionRecords
from centre_app.views.desk import Desk
from centre_app.views.mediation import call_words, clock_words, words
from centre_app.views.mediation.step import ASKING_WHY, Rows, Step, goes_on
from centre_app.views.mediation.step_call import session_text
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.chip import Chip, ChipLook, Tone
from centre_app.views.parts.field import Field
from centre_app.views.parts.labels import Label

_OVER = {SessionState.OPEN: words.GO_ON, SessionState.HELD: words.SHOW_RECORD}


class SitStep(Step):
    """Begins sessions and opens their records.

    Signals:
        record_wanted: the key of a session that has begun.
    """

    record_wanted = Signal(object)

    def __init__(
        self,
        desk: Desk,
        records: SessionRecords,
        invitations: Invitations,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(words.STEP_SIT, desk, "sit", parent)
        self._records, self._invitations = records, invitations
        self._nothing = Label(words.NOTHING_PLANNED, "muted", wrap=True)
        self._rows = Rows()
        self.override = Field(words.OVERRIDE)
        self.override.editor().setObjectName("sit.override")
        self.over = Label(clock_words.EXPIRED, "error", wrap=True)
        self.form.add_widget(self.over)
        self.form.add_widget(self._nothing)
        self.form.add_widget(self._rows)
        self.form.add("override", self.override)

    def fill(self, card: CaseCard, *, another: bool) -> None:
        lines = [one for one in card.sessions if one.state is not SessionState.CANCELLED]
        held = sum(one.state is SessionState.HELD and not one.kind.appointment for one in lines)
        self._nothing.setVisible(not lines)
        self.over.setVisible(card.expired is ExpiredTerm.BLOCK and goes_on(card))
        self._rows.replace([self._line(at, one) for at, one in enumerate(lines)])
        self.set_count(words.SITTINGS.format(count=held) if held else "")
        if another:
            self.override.clear()
            self.override.hide()

    def _line(self, at: int, line: SessionLine) -> list[QWidget]:
        text = session_text(line)
        if line.kind.appointment:
            return [Label(text, wrap=True), self._kept(at, line)]
        if line.state is SessionState.PLANNED:
            button = Button(words.BEGIN, "primary", pressed=partial(self.begin, line))
            button.setEnabled(self.desk.may(Permission.RECORD_WRITE))
        else:
            open_it = partial(self.record_wanted.emit, line.session_id)
            part = "primary" if line.state is SessionState.OPEN else ""
            button = Button(_OVER[line.state], part, icon_name="pen", pressed=open_it)
        button.setObjectName(f"sit.open.{at}")
        return [Label(text, wrap=True), button]

    def _kept(self, at: int, line: SessionLine) -> QWidget:
        if line.state is SessionState.HELD:
            return Chip(ChipLook(call_words.KEEP, Tone.GOOD))
        button = Button(call_words.KEEP, pressed=partial(self.keep, line))
        button.setObjectName(f"sit.keep.{at}")
        button.setEnabled(self.desk.may(Permission.SESSION_BOOK))
        return button

    def keep(self, line: SessionLine) -> None:
        """Close an appointment that was kept."""
        request = KeepAppointment(session_id=line.session_id, seen=line.version)
        self.send(self._invitations.keep_appointment, request, said=call_words.DONE_KEPT)

    def begin(self, line: SessionLine) -> None:
        """Open a session and its record."""
        request = BeginSession(
            session_id=line.session_id, seen=line.version, override=self.override.text()
        )

        def done(answer: Done) -> None:
            self.settled.emit("")
            self._open(answer.id)

        self.desk.send(
            self._records.begin_session, request, owner=self, done=done, refused=self.refuse
        )

    def refuse(self, error: CentreError) -> None:
        """Say what stands in the way; some of it a reason overrules."""
        super().refuse(error)
        if isinstance(error, RuleError) and error.rule in ASKING_WHY:
            self.override.show()
            self.override.setFocus()

    def _open(self, session_id: UUID) -> None:
        self.record_wanted.emit(session_id)
