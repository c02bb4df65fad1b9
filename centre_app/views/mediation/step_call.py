"""Step 5: everybody who is called is told when and where, and answers."""

from collections.abc import Iterable
from functools import partial
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from centre_app.domain.mediation.codes import SessionState
from centre_app.domain.mediation.sittings import InviteeState, TellWay
from centre_app.domain.mediation.slots import Span
from centre_app.services.records.case_card import CaseCard, SessionLine
from centre_app.services.records.hall import SetOpenness
from centre_app.services.records.invitations import (
    InviteeLine,
    IssueNotices,
    NoteAnswer,
    NoteTold,
    Uninvite,
)
from centre_app.services.sessions.hall import Hall
from centre_app.services.sessions.invitations import Invitations
from centre_app.services.sessions.notices import Notices
from centre_app.views.desk import Desk
from centre_app.views.mediation import call_words as words
from centre_app.views.mediation import hall_words, impossible_words
from centre_app.views.mediation import words as room_words
from centre_app.views.mediation.call_table import CallTable, state_text
from centre_app.views.mediation.invite_form import InviteForm
from centre_app.views.mediation.step import Step
from centre_app.views.mediation.texts import span_text
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.field import Field
from centre_app.views.parts.flow import in_flow
from centre_app.views.parts.labels import Label, set_names

_OPEN = (SessionState.PLANNED, SessionState.OPEN)


class CallStep(Step):
    """Shows who is called to a session, and keeps what became of it.

    Signals:
        impossible_wanted: the name of somebody who says when he cannot come.
    """

    impossible_wanted = Signal(str)

    def __init__(
        self,
        desk: Desk,
        invitations: Invitations,
        notices: Notices,
        hall: Hall,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(words.STEP_CALL, desk, "call", parent)
        self._invitations, self._notices, self._hall = invitations, notices, hall
        self.nobody = Label(words.NOBODY, "muted", wrap=True)
        self.which: Choice[UUID] = Choice(words.WHICH)
        self.beside = Label(part="strong", wrap=True)
        self.beside.setObjectName("call.beside")
        self.people = CallTable()
        self.hint = Label(words.KEYS, "small", wrap=True)
        self.way: Choice[TellWay] = Choice(words.WAY, words.WAYS)
        self.reason = Field(words.REASON, limit=200)
        self.with_mediators = QCheckBox(words.WITH_MEDIATORS)
        self.public = QCheckBox(hall_words.OPEN)
        self.closed_reason = Field(hall_words.CLOSED_REASON, limit=200)
        self.invite = InviteForm()
        self._with_session = self._lay_out()
        self.way.set_value(TellWay.PHONE)
        self.which.changed.connect(self._show_people)
        self.people.answered.connect(self._answer_by)
        self.invite.invite_wanted.connect(self._invite)
        self.invite.join_wanted.connect(self._join)

    def fill(self, card: CaseCard, *, another: bool) -> None:
        lines = [one for one in card.sessions if one.state in _OPEN]
        # People are shown below, once: without a session in between the cursor would be lost.
        with QSignalBlocker(self.which):
            self.which.set_options([(one.session_id, session_text(one)) for one in lines])
            if self.which.value() is None and lines:
                self.which.set_value(lines[0].session_id)
        self.which.setVisible(len(lines) > 1)
        self.nobody.setVisible(not lines)
        for widget in self._with_session:
            widget.setVisible(bool(lines))
        if another:
            self.reason.clear()
            self.closed_reason.clear()
            self.public.setChecked(card.open_to_public)
        self._show_reason()
        self._show_people()

    def line(self) -> SessionLine | None:
        """Return the session that is looked at."""
        lines = self.card.sessions if self.card else ()
        return next((one for one in lines if one.session_id == self.which.value()), None)

    def first_stop(self) -> QWidget | None:
        """Stand on somebody: the keys speak of the one under the cursor."""
        if self.line() is None:
            return None
        if self.people.current_row() is None:
            self.people.go_to_first()
        return self.people

    def tell(self, lines: tuple[InviteeLine, ...]) -> None:
        """Note that these were told, in the way chosen."""
        line, way = self.line(), self.way.value()
        if line is None or way is None or not lines:
            return
        request = NoteTold(
            session_id=line.session_id,
            seen=line.version,
            invitee_ids=tuple(one.invitee_id for one in lines),
            way=way,
        )
        names = room_words.AND.join(one.name for one in lines)
        self.send(self._invitations.note_told, request, said=words.DONE_TOLD.format(names=names))

    def answer(self, state: InviteeState) -> None:
        """Note what the one under the cursor said, or that he is there."""
        line, who = self.line(), self.people.current_row()
        if line is None or who is None:
            return
        request = NoteAnswer(
            session_id=line.session_id,
            seen=line.version,
            invitee_id=who.invitee_id,
            state=state,
            reason=self.reason.text() if state is InviteeState.ABSENT else "",
        )
        said = words.DONE_ANSWER.format(name=who.name, state=state.label)
        self.send(self._invitations.note_answer, request, said=said)

    def print_notices(self) -> None:
        """Print a notice for everybody chosen, or for all if it is one or nobody."""
        line, chosen = self.line(), self.people.chosen_lines()
        if line is None:
            return
        request = IssueNotices(
            session_id=line.session_id,
            seen=line.version,
            invitee_ids=tuple(one.invitee_id for one in chosen) if len(chosen) > 1 else (),
            choose_mediators=self.with_mediators.isChecked(),
        )
        self.send(self._notices.issue_notices, request, said="")

    def save_openness(self) -> None:
        """Note whether the case is mediated in public."""
        if self.card is None:
            return
        request = SetOpenness(
            case_id=self.card.case_id,
            seen=self.card.version,
            open_to_public=self.public.isChecked(),
            reason="" if self.public.isChecked() else self.closed_reason.text(),
        )
        self.send(self._hall.set_openness, request, said=hall_words.DONE)

    def _show_reason(self) -> None:
        self.closed_reason.setVisible(not self.public.isChecked())

    def _openness(self) -> QWidget:
        set_names(self.public, hall_words.OPEN)
        self.public.setObjectName("call.public")
        self.public.toggled.connect(lambda _: self._show_reason())
        self.closed_reason.editor().setObjectName("call.closed_reason")
        button = Button(hall_words.SAVE, pressed=self.save_openness)
        button.setObjectName("call.save_public")
        return in_flow(self.public, button)

    def _show_people(self) -> None:
        line = self.line()
        people = line.invitees if line else ()
        self.people.show_rows(people)
        beside = beside_text(line) if line else ""
        self.beside.setText(beside)
        self.beside.setVisible(bool(beside))
        left = sum(one.state is InviteeState.INVITED for one in people)
        told = words.ALL_TOLD if people else ""
        self.set_count(words.LEFT.format(count=left) if left else told)
        if self.card is not None:
            self.invite.stand_on(self.card, line)

    def _answer_by(self, state: InviteeState) -> None:
        if state is InviteeState.TOLD:
            self.tell(self.people.chosen_lines())
        elif state is InviteeState.ABSENT and not self.reason.text():
            self.reason.setFocus()
        else:
            self.answer(state)

    def _tell_all(self) -> None:
        line = self.line()
        people = line.invitees if line else ()
        self.tell(tuple(one for one in people if one.state is InviteeState.INVITED))

    def _ask_impossible(self) -> None:
        who = self.people.current_row()
        self.impossible_wanted.emit(who.name if who else "")

    def _let_go(self) -> None:
        line, who = self.line(), self.people.current_row()
        if line is None or who is None:
            return
        request = Uninvite(session_id=line.session_id, seen=line.version, invitee_id=who.invitee_id)
        said = words.DONE_LET_GO.format(name=who.name)
        self.send(self._invitations.uninvite, request, said=said)

    def _invite(self) -> None:
        line = self.line()
        if line is not None:
            said = words.DONE_INVITED.format(name=self.invite.named())
            self.send(self._invitations.invite, self.invite.invitation(line), said=said)
            self.invite.who.clear()

    def _join(self) -> None:
        line = self.line()
        if line is not None:
            request = self.invite.joining(line)
            joined = words.DONE_JOINED.format(name=self.invite.second.text())
            said = joined if request.committee_id else words.DONE_ALONE
            self.send(self._invitations.join_committee, request, said=said)

    def _lay_out(self) -> list[QWidget]:
        """Put everything in; return what is there only with a session."""
        set_names(self.with_mediators, words.WITH_MEDIATORS)
        self.with_mediators.setObjectName("call.with_mediators")
        self.with_mediators.setChecked(True)
        self.which.editor().setObjectName("call.which")
        self.way.editor().setObjectName("call.way")
        self.reason.editor().setObjectName("call.reason")
        self.form.add_widget(self._openness())
        self.form.add("closed_reason", self.closed_reason)
        self.form.add_widget(self.nobody)
        self.form.add("session_id", self.which)
        self.form.add_widget(self.beside)
        self.form.add_widget(self.people)
        self.form.add_widget(self.hint)
        self.form.add_row(way=self.way, reason=self.reason)
        answers, papers = self._answers(), self._papers()
        self.form.add_widget(answers)
        self.form.add_widget(papers)
        self.form.add_widget(self.invite)
        for name, field in self.invite.named_fields().items():
            self.form.adopt(name, field)
        return [self.people, self.hint, self.way, self.reason, answers, papers, self.invite]

    def _answers(self) -> QWidget:
        deeds = (
            ("tell", words.DO_TELL, lambda: self.tell(self.people.chosen_lines())),
            ("tell_all", words.DO_TELL_ALL, self._tell_all),
            ("confirm", words.DO_CONFIRM, partial(self.answer, InviteeState.CONFIRMED)),
            ("came", words.DO_CAME, partial(self.answer, InviteeState.CAME)),
            ("absent", words.DO_ABSENT, partial(self.answer, InviteeState.ABSENT)),
            ("let_go", words.DO_LET_GO, self._let_go),
            ("impossible", impossible_words.ADD, self._ask_impossible),
        )
        buttons = []
        for name, text, pressed in deeds:
            button = Button(text, pressed=pressed)
            button.setObjectName(f"call.{name}")
            buttons.append(button)
        return in_flow(*buttons)

    def _papers(self) -> QWidget:
        button = Button(words.PRINT, icon_name="print", pressed=self.print_notices)
        button.setObjectName("call.print")
        return in_flow(button, self.with_mediators)


def beside_text(line: SessionLine) -> str:
    """Return how far it has come with the second committee, and with those who are invited."""
    told = []
    if line.second_committee:
        people = _with_states(one for one in line.invitees if one.of_second)
        joint = words.JOINT if people else words.JOINT_NOBODY
        told.append(joint.format(name=line.second_committee, people=people))
    if invited := _with_states(one for one in line.invitees if one.part.beside):
        told.append(words.BESIDE.format(people=invited))
    return "\n".join(told)


def _with_states(people: Iterable[InviteeLine]) -> str:
    return room_words.AND.join(
        words.WITH_STATE.format(name=one.name, state=state_text(one)) for one in people
    )


def session_text(line: SessionLine) -> str:
    """Return a session in words: 第 1 次 联合调解 03-03 周二 09:00–10:30 一号调解室."""
    when = span_text(Span(line.starts_at, line.ends_at))
    return words.SESSION.format(
        ordinal=line.ordinal, kind=line.kind.label, when=when, where=line.where
    )
