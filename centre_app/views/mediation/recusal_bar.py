"""Over the record: whether anybody asks that somebody withdraws, and what waits for a decision."""

from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from centre_app.domain.errors import CentreError, FieldError, StaleRecordError
from centre_app.domain.mediation.codes import SessionState
from centre_app.domain.mediation.conflict_codes import RecusalAnswerKind, RecusalTarget
from centre_app.domain.permissions import Permission
from centre_app.services.mediation.recusals import Recusals
from centre_app.services.records.recusal import (
    AnswerLine,
    AskRecusal,
    NoteAnswers,
    PartyAnswer,
    SessionRecusals,
)
from centre_app.services.records.sessions import SessionKey
from centre_app.views import theme
from centre_app.views.desk import Desk
from centre_app.views.mediation import recusal_words as words
from centre_app.views.mediation.chip_line import chip_line
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.chip import Chip, ChipLook, Tone
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.field import Field
from centre_app.views.parts.flow import Flow, in_flow
from centre_app.views.parts.form_column import FormColumn
from centre_app.views.parts.labels import Label
from centre_app.views.parts.lines import Block, Lines

Target = tuple[RecusalTarget, UUID | None]

_NONE, _ASKS = RecusalAnswerKind.NONE, RecusalAnswerKind.ASKS


class RecusalBar(QWidget):
    """Takes each party's answer to the question, and the request of whoever asks."""

    def __init__(self, desk: Desk, recusals: Recusals, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._recusals = desk, recusals
        self.found: SessionRecusals | None = None
        self._mending = False
        self._asker: UUID | None = None
        self.answers = Flow()
        self._waiting = QVBoxLayout()
        self._waiting.setSpacing(theme.XS)
        self._lines = Lines(self._waiting)
        self.form = FormColumn()
        self.target: Choice[Target] = Choice(words.TARGET, required=True)
        self.reason = Field(words.ASK_REASON, required=True, limit=1000)
        self.commit_button = Button(words.COMMIT_REQUEST, pressed=self.commit)
        self.close_button = Button(words.NOT_NOW, "quiet", pressed=self._close)
        self._lay_out()
        self.form.committed.connect(self.commit)
        self.hide()

    def load(self, session_id: UUID) -> None:
        """Show what was answered at a session."""
        self._mending = False
        self._close()
        self._look_again(session_id)

    def _look_again(self, session_id: UUID) -> None:
        """Ask anew, and leave what is half typed alone."""
        self._desk.send(
            self._recusals.at_session,
            SessionKey(session_id),
            owner=self,
            done=self.show_found,
            supersedes="recusals",
        )

    def show_found(self, found: SessionRecusals) -> None:
        """Show the question with its answers, and what waits for a decision."""
        self.found = found
        asking = found.state is SessionState.OPEN and self._desk.may(Permission.RECORD_WRITE)
        widgets: list[QWidget] = [Label(words.QUESTION, "strong")]
        for at, one in enumerate(found.answers):
            widgets += self._of_party(at, one, asking=asking)
        if asking and not self._mending and any(one.answer for one in found.answers):
            mend = Button(words.MEND, "quiet", pressed=self._mend)
            mend.setObjectName("recusal.mend")
            widgets.append(mend)
        self.answers.hold(widgets)
        self._lines.show([Block(one, partial(_waits, one)) for one in _told(found)])
        self.show()

    def commit(self) -> None:
        """Note that somebody is asked to withdraw."""
        if self.found is None:
            return
        chosen = self.target.value() or (RecusalTarget.MEDIATOR, None)
        request = AskRecusal(
            case_id=self.found.case_id,
            seen=self.found.case_version,
            target=chosen[0],
            mediator_id=chosen[1],
            party_id=self._asker,
            reason=self.reason.text(),
            session_id=self.found.session_id,
        )
        self.form.clear_errors()
        self._desk.send(
            self._recusals.ask,
            request,
            owner=self,
            done=lambda _: self._noted(words.DONE_ASKED),
            refused=self._refuse,
        )

    def _of_party(self, at: int, one: AnswerLine, *, asking: bool) -> list[QWidget]:
        called = f"{one.label} {one.name}"
        if not asking or (one.answer is not None and not self._mending):
            return [Chip(_look(called, one.answer))]
        made: list[QWidget] = [Label(called)]
        for answer, text in ((_NONE, words.ANSWER_NONE), (_ASKS, words.ANSWER_ASKS)):
            button = Button(text, pressed=partial(self._answer, one, answer))
            button.setObjectName(f"recusal.{answer.value}.{at}")
            button.setAccessibleName(words.ANSWER_NAME.format(party=called, answer=text))
            made.append(button)
        return made

    def _answer(self, one: AnswerLine, answer: RecusalAnswerKind) -> None:
        if self.found is None:
            return
        request = NoteAnswers(
            session_id=self.found.session_id,
            seen=self.found.version,
            answers=(PartyAnswer(one.party_id, answer),),
        )

        def done(_: object) -> None:
            self._noted(words.DONE_ANSWERS)
            if answer is _ASKS:
                self._open(one)

        self._desk.send(
            self._recusals.note_answers, request, owner=self, done=done, refused=self._refuse
        )

    def _noted(self, said: str) -> None:
        self._desk.say(said)
        assert self.found is not None
        self.load(self.found.session_id)

    def _open(self, one: AnswerLine) -> None:
        """Ask whom the party wants to withdraw, and why."""
        assert self.found is not None
        self._asker = one.party_id
        targets: list[tuple[Target, str]] = [
            ((RecusalTarget.MEDIATOR, key), words.OF_MEDIATOR.format(name=name))
            for key, name in self.found.mediators
        ]
        if self.found.recorder:
            told = words.OF_RECORDER.format(name=self.found.recorder)
            targets.append(((RecusalTarget.RECORDER, None), told))
        self.target.set_options(targets)
        self.target.set_value(targets[0][0] if targets else None)
        self.reason.clear()
        self.form.show()
        self.reason.setFocus()

    def _close(self) -> None:
        self._asker = None
        self.form.hide()

    def _mend(self) -> None:
        self._mending = True
        if self.found is not None:
            self.show_found(self.found)

    def _refuse(self, error: CentreError) -> None:
        if isinstance(error, FieldError) and not self.form.show_errors(error.reasons):
            return
        self._desk.complain(error)
        if isinstance(error, StaleRecordError) and self.found is not None:
            self._look_again(self.found.session_id)

    def _lay_out(self) -> None:
        self.target.editor().setObjectName("recusal.bar.target")
        self.reason.editor().setObjectName("recusal.bar.reason")
        self.commit_button.setObjectName("recusal.bar.ask")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.XS)
        column.addWidget(self.answers)
        column.addLayout(self._waiting)
        self.form.add_row(mediator_id=self.target, reason=self.reason)
        self.form.adopt("target", self.target)
        self.form.add_widget(in_flow(self.commit_button, self.close_button))
        column.addWidget(self.form)
        self.form.hide()


def _look(called: str, answer: RecusalAnswerKind | None) -> ChipLook:
    if answer is None:
        return ChipLook(words.ANSWER_SAID.format(party=called, answer=words.NOT_ASKED))
    tone = Tone.GOOD if answer is _NONE else Tone.WARN
    return ChipLook(words.ANSWER_SAID.format(party=called, answer=answer.label), tone)


def _told(found: SessionRecusals) -> list[str]:
    return [
        words.STRIP.format(
            who=one.asked_by, name=one.name, post=one.target.label, reason=one.reason
        )
        + words.STRIP_ADJOURN
        for one in found.waiting
    ]


def _waits(told: str) -> QWidget:
    return chip_line(ChipLook(words.STRIP_CHIP, Tone.WARN), told)
