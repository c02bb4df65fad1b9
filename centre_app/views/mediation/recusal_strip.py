"""The strip over a case that waits: who is asked to withdraw, why, and the decision."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox

from centre_app.domain.errors import CentreError, FieldError
from centre_app.domain.mediation.codes import CaseStage, Selection
from centre_app.domain.mediation.conflict_codes import RecusalOutcome, RecusalTarget
from centre_app.domain.permissions import Permission
from centre_app.services.conflicts.ties import Ties
from centre_app.services.mediation.recusals import Recusals
from centre_app.services.records.case_card import CaseCard
from centre_app.services.records.recusal import (
    ConflictLine,
    DecideRecusal,
    IssueRecusal,
    NearQuery,
)
from centre_app.services.records.recusal_lines import RecusalLine
from centre_app.services.requests import Done
from centre_app.views.desk import Desk
from centre_app.views.mediation import recusal_words as words
from centre_app.views.mediation.mediator_part import MediatorPart
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.chip import Chip, ChipLook, Tone
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.field import Field
from centre_app.views.parts.flow import in_flow
from centre_app.views.parts.form_column import FormColumn
from centre_app.views.parts.labelled import commits
from centre_app.views.parts.labels import Label, set_names
from centre_app.views.parts.layouts import Card
from centre_app.views.parts.text_area import TextArea

_LONGEST = 1000


class RecusalStrip(Card):
    """Stands over a case while a request waits; whoever may decides it here.

    Signals:
        settled: a decision was made and told in these words.
        paper_issued: the key of a paper, to be previewed.
    """

    settled = Signal(str)
    paper_issued = Signal(object)

    def __init__(self, desk: Desk, recusals: Recusals, ties: Ties) -> None:
        super().__init__()
        self.setObjectName("recusal.strip")
        self._desk, self._recusals, self._ties = desk, recusals, ties
        self._card: CaseCard | None = None
        self.line: RecusalLine | None = None
        self.told = Label(part="strong", wrap=True)
        self.how = Label(part="muted", wrap=True)
        self.outcome: Choice[RecusalOutcome] = Choice(words.OUTCOME, words.OUTCOMES, required=True)
        self.words = TextArea(words.WORDS_FIELD, required=True, limit=_LONGEST, lines=2)
        self.all_agreed = QCheckBox(words.ALL_AGREED)
        self.all_agreed_fault = Label(part="error", wrap=True)
        self.successor: Choice[UUID | None] = Choice(words.SUCCESSOR)
        self.part = MediatorPart("recusal.successor")
        self.recorder = Field(words.SUCCESSOR_NAME, limit=80, required=True)
        self.commit_button = Button(words.COMMIT_DECISION, "primary", pressed=self.commit)
        self.print_button = Button(words.PRINT_REQUEST, icon_name="print", pressed=self._print)
        self.form = FormColumn()
        self._lay_out()
        self.outcome.changed.connect(self._show_fields)
        self.successor.changed.connect(self._on_successor)
        self.hide()

    def show_card(self, card: CaseCard) -> None:
        """Show the first request that waits in a case; without one there is no strip."""
        waiting = [one for one in card.recusals if one.outcome is None]
        line = waiting[0] if waiting and card.stage is not CaseStage.ENDED else None
        another = (line and line.recusal_id) != (self.line and self.line.recusal_id)
        self._card, self.line = card, line
        self.setVisible(line is not None)
        if line is None:
            return
        self.told.setText(
            words.STRIP.format(
                who=line.asked_by, name=line.name, post=line.target.label, reason=line.reason
            )
        )
        may = self._desk.may(Permission.RECUSAL_DECIDE)
        said = [words.STRIP_HOW]
        said += [words.MUST_BE_GRANTED] if line.must_be_granted else []
        said += [] if may else [words.DECIDE_WHO]
        self.how.setText("".join(said))
        self.form.setVisible(may)
        self.print_button.setEnabled(self._desk.may(Permission.PAPER_ISSUE))
        if another:
            self._empty()
        taken = {one.mediator_id for one in card.mediators}
        options = [
            (row.mediator_id, f"{row.name}  {row.body}")
            for row in card.mediator_choices
            if row.mediator_id not in taken
        ]
        self.successor.set_options([(None, words.NO_SUCCESSOR), *options])
        self._show_fields()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if commits(event) and self.commit_button.isVisible():
            self.commit()
        else:
            super().keyPressEvent(event)

    def commit(self) -> None:
        """Send the decision."""
        if self._card is None or self.line is None:
            return
        self._clear_faults()
        granted = self.outcome.value() is RecusalOutcome.GRANTED
        request = DecideRecusal(
            recusal_id=self.line.recusal_id,
            seen=self.line.version,
            case_seen=self._card.version,
            outcome=self.outcome.value(),
            words=self.words.text(),
            all_agreed=self.all_agreed.isChecked(),
            successor=self.part.choice(leads=False, selection=Selection.DESIGNATED)
            if granted and self._of_mediator
            else None,
            successor_name=self.recorder.text(),
        )
        self._desk.send(
            self._recusals.decide, request, owner=self, done=self._decided, refused=self._refuse
        )

    @property
    def _of_mediator(self) -> bool:
        return self.line is not None and self.line.target is RecusalTarget.MEDIATOR

    def _decided(self, answer: Done) -> None:
        outcome = self.outcome.value()
        label = outcome.label if outcome else ""
        self.settled.emit(words.DONE_DECIDED.format(outcome=label))
        if answer.paper_id is not None:
            self.paper_issued.emit(answer.paper_id)

    def _refuse(self, error: CentreError) -> None:
        if not isinstance(error, FieldError):
            self._desk.complain(error)
            return
        from centre_app.views.messages import reason  # noqa: PLC0415 - most decisions are right

        if code := error.reasons.get("all_agreed"):
            self.all_agreed_fault.setText(reason(code))
            self.all_agreed_fault.show()
        unknown = [one for one in self.form.show_errors(error.reasons) if one != "all_agreed"]
        if unknown:
            self._desk.complain(FieldError(**{one: error.reasons[one] for one in unknown}))

    def _print(self) -> None:
        if self.line is None:
            return

        def done(answer: Done) -> None:
            if answer.paper_id is not None:
                self.paper_issued.emit(answer.paper_id)

        request = IssueRecusal(recusal_id=self.line.recusal_id)
        self._desk.send(self._recusals.issue_paper, request, owner=self, done=done)

    def _on_successor(self) -> None:
        if self._card is None:
            return
        chosen = self.successor.value()
        names = {row.mediator_id: row.name for row in self._card.mediator_choices}
        self.part.show_mediator(chosen, names.get(chosen, "") if chosen else "")
        if chosen is not None:
            self._desk.send(
                self._ties.near,
                NearQuery(self._card.case_id, (chosen,)),
                owner=self,
                done=self._show_near,
                supersedes="near",
            )
        self._show_fields()

    def _show_near(self, found: Sequence[ConflictLine]) -> None:
        self.part.show_conflicts(found)

    def _show_fields(self) -> None:
        """Show what the chosen decision asks for, and nothing else."""
        outcome = self.outcome.value()
        granted = outcome is RecusalOutcome.GRANTED
        self.successor.setVisible(granted and self._of_mediator)
        named = self.successor.value() is not None
        self.part.setVisible(granted and self._of_mediator and named)
        self.recorder.setVisible(granted and not self._of_mediator)
        kept = outcome is RecusalOutcome.KEPT
        self.all_agreed.setVisible(kept)
        self.all_agreed_fault.setVisible(kept and bool(self.all_agreed_fault.text()))

    def _empty(self) -> None:
        self.outcome.clear()
        self.words.clear()
        self.all_agreed.setChecked(False)
        self.successor.clear()
        self.recorder.clear()
        self._clear_faults()

    def _clear_faults(self) -> None:
        self.form.clear_errors()
        self.all_agreed_fault.setText("")
        self.all_agreed_fault.hide()

    def _lay_out(self) -> None:
        self.outcome.editor().setObjectName("recusal.outcome")
        self.words.editor().setObjectName("recusal.words")
        self.all_agreed.setObjectName("recusal.all_agreed")
        self.successor.editor().setObjectName("recusal.successor")
        self.recorder.editor().setObjectName("recusal.recorder")
        self.commit_button.setObjectName("recusal.commit")
        self.print_button.setObjectName("recusal.print")
        set_names(self.all_agreed, words.ALL_AGREED)
        self.add(in_flow(Chip(ChipLook(words.STRIP_CHIP, Tone.WARN)), self.print_button))
        self.add(self.told)
        self.add(self.how)
        self.form.add("outcome", self.outcome)
        self.form.add("words", self.words)
        self.form.add_widget(self.all_agreed)
        self.form.add_widget(self.all_agreed_fault)
        self.form.add("successor_id", self.successor)
        self.form.add_widget(self.part)
        self.form.adopt("relation", self.part.relation)
        self.form.adopt("near_reason", self.part.reason)
        self.form.add("successor_name", self.recorder)
        self.form.add_widget(in_flow(self.commit_button))
        self.form.committed.connect(self.commit)
        self.add(self.form)
