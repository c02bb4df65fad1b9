"""Step 2: who mediates, what each declared, and what was found that speaks against him."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtWidgets import QWidget

from centre_app.domain.errors import CentreError, FieldError
from centre_app.domain.mediation.codes import CaseStage, Selection
from centre_app.services.conflicts.ties import Ties
from centre_app.services.mediation.cases import Mediation
from centre_app.services.records.case_card import CaseCard
from centre_app.services.records.mediation import AssignMediators, MediatorChoice
from centre_app.services.records.recusal import ConflictLine, NearQuery
from centre_app.views.desk import Desk
from centre_app.views.mediation import words
from centre_app.views.mediation.mediator_part import MediatorPart
from centre_app.views.mediation.mediator_texts import named_text, option_text
from centre_app.views.mediation.step import Step, goes_on, reached
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.field import Field
from centre_app.views.parts.flow import in_flow
from centre_app.views.parts.labels import Label


class AssignStep(Step):
    """Names the mediators of a case; each declares for himself."""

    def __init__(
        self, desk: Desk, mediation: Mediation, ties: Ties, parent: QWidget | None = None
    ) -> None:
        super().__init__(words.STEP_ASSIGN, desk, "assign", parent)
        self._mediation, self._ties = mediation, ties
        self._filling = False
        self.named = Label(wrap=True)
        self.leader: Choice[UUID] = Choice(words.LEADER, required=True)
        self.helper: Choice[UUID | None] = Choice(words.HELPER)
        self.how: Choice[Selection] = Choice(words.SELECTED_HOW, words.SELECTIONS)
        self.recorder = Field(words.RECORDER, limit=80)
        self.lead_part = MediatorPart("assign")
        self.help_part = MediatorPart("assign.helper")
        self.button = Button(words.ASSIGN, "primary", pressed=self.commit)
        self._name_objects()
        self._lay_out()
        self.form.committed.connect(self.commit)
        for choice in (self.leader, self.helper):
            choice.changed.connect(self._on_chosen)

    def fill(self, card: CaseCard, *, another: bool) -> None:
        led = [one.mediator_id for one in card.mediators]
        options = [(row.mediator_id, option_text(row)) for row in card.mediator_choices]
        self._filling = True
        self.leader.set_options(options)
        self.leader.set_hint_beneath("" if options else words.NO_MEDIATORS)
        self.helper.set_options([(None, words.NOBODY), *options])
        if another:
            self.leader.set_value(led[0] if led else None)
            self.helper.set_value(led[1] if led[1:] else None)
            self.how.set_value(card.mediators[0].selection if led else Selection.DESIGNATED)
            self.recorder.set_text(card.recorder)
        self._filling = False
        names = named_text(card.mediators)
        self.named.setText(words.ASSIGNED.format(names=names) if names else "")
        self.named.setVisible(bool(names))
        self.set_count(words.AND.join(one.name for one in card.mediators))
        self.button.set_text(words.REASSIGN if names else words.ASSIGN)
        open_now = reached(card, CaseStage.ACCEPTED) and goes_on(card)
        self.button.setEnabled(open_now and bool(options))
        self._on_chosen()
        if another:
            self._show_declared(card)

    def commit(self) -> None:
        """Name whoever is chosen."""
        if self.card is None or not self.button.isEnabled():
            return
        request = AssignMediators(
            case_id=self.card.case_id,
            seen=self.card.version,
            choices=self._choices(),
            recorder=self.recorder.text(),
        )
        self.send(self._mediation.assign, request, said=words.DONE_ASSIGNED)

    def refuse(self, error: CentreError) -> None:
        """Say of each mediator at his own fields what is wrong."""
        if isinstance(error, FieldError):
            places = ["", "_helper"] if self.leader.value() is not None else ["_helper"]
            named = {
                f"{field}{at}": f"{field}{place}"
                for at, place in enumerate(places)
                for field in ("relation", "reason")
            }
            error = FieldError(**{named.get(k, k): v for k, v in error.reasons.items()})
        super().refuse(error)

    def _on_chosen(self) -> None:
        """Show a block for whoever is chosen, and ask what speaks against him."""
        if self._filling or self.card is None:
            return
        names = {row.mediator_id: row.name for row in self.card.mediator_choices}
        leader, helper = self.leader.value(), self._helper()
        self.lead_part.show_mediator(leader, names.get(leader, "") if leader else "")
        self.help_part.show_mediator(helper, names.get(helper, "") if helper else "")
        for part, one in ((self.lead_part, leader), (self.help_part, helper)):
            part.show_lent(lent=one in self.card.lent)
        rows = {row.mediator_id: row for row in self.card.mediator_choices}
        self.lead_part.show_time(rows.get(leader) if leader else None)
        self.help_part.show_time(rows.get(helper) if helper else None)
        chosen = tuple(one for one in (leader, helper) if one is not None)
        if chosen:
            query = NearQuery(self.card.case_id, chosen)
            self.desk.send(
                self._ties.near, query, owner=self, done=self._show_near, supersedes="near"
            )

    def _show_near(self, found: Sequence[ConflictLine]) -> None:
        self.lead_part.show_conflicts(found)
        self.help_part.show_conflicts(found)

    def _show_declared(self, card: CaseCard) -> None:
        """Put what those in place disclosed, and why they are borrowed, into their fields."""
        for part in (self.lead_part, self.help_part):
            part.show_declared(card.mediators)

    def _helper(self) -> UUID | None:
        helper = self.helper.value()
        return None if helper == self.leader.value() else helper

    def _choices(self) -> tuple[MediatorChoice, ...]:
        how = self.how.value() or Selection.DESIGNATED
        has_leader = self.leader.value() is not None
        found = (
            self.lead_part.choice(leads=True, selection=how),
            self.help_part.choice(leads=not has_leader, selection=how),
        )
        return tuple(one for one in found if one is not None)

    def _lay_out(self) -> None:
        self.form.add_widget(self.named)
        self.form.add_row(mediators=self.leader, helper=self.helper)
        self.form.add_widget(self.lead_part)
        self.form.add_widget(self.help_part)
        for part, place in ((self.lead_part, ""), (self.help_part, "_helper")):
            self.form.adopt(f"relation{place}", part.relation)
            self.form.adopt(f"reason{place}", part.reason)
        self.form.add_row(how=self.how, recorder=self.recorder)
        self.form.add_widget(in_flow(self.button))

    def _name_objects(self) -> None:
        self.leader.editor().setObjectName("assign.leader")
        self.helper.editor().setObjectName("assign.helper")
        self.how.editor().setObjectName("assign.how")
        self.recorder.editor().setObjectName("assign.recorder")
        self.button.setObjectName("assign.commit")
