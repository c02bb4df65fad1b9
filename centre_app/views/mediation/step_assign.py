"""Step 2: who mediates, and what he declared."""

from uuid import UUID

from PySide6.QtWidgets import QCheckBox, QWidget

from centre_app.domain.mediation.codes import CaseStage, Selection
from centre_app.services.mediation import Mediation
from centre_app.services.records.mediation import (
    AssignMediators,
    CaseCard,
    MediatorChoice,
    MediatorRow,
)
from centre_app.views.desk import Desk
from centre_app.views.mediation import words
from centre_app.views.mediation.step import Step, reached
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.field import Field
from centre_app.views.parts.flow import in_flow
from centre_app.views.parts.labels import Label, set_names


class AssignStep(Step):
    """Names the mediators of a case."""

    def __init__(self, desk: Desk, mediation: Mediation, parent: QWidget | None = None) -> None:
        super().__init__(words.STEP_ASSIGN, desk, "assign", parent)
        self._mediation = mediation
        self.named = Label(wrap=True)
        self.leader: Choice[UUID] = Choice(words.LEADER, required=True)
        self.helper: Choice[UUID | None] = Choice(words.HELPER)
        self.how: Choice[Selection] = Choice(words.SELECTED_HOW, words.SELECTIONS)
        self.recorder = Field(words.RECORDER, limit=80)
        self.relation = Field(words.RELATION)
        self.kept = QCheckBox(words.KEPT)
        set_names(self.kept, words.KEPT)
        self.button = Button(words.ASSIGN, "primary", pressed=self.commit)
        self._name_objects()
        self.form.add_widget(self.named)
        self.form.add_row(mediators=self.leader, helper=self.helper)
        self.form.add_row(how=self.how, recorder=self.recorder)
        self.form.add("relation", self.relation)
        self.form.add_widget(self.kept)
        self.form.add_widget(in_flow(self.button))
        self.form.committed.connect(self.commit)

    def fill(self, card: CaseCard, *, another: bool) -> None:
        led = [one.mediator_id for one in card.mediators]
        options = [(row.mediator_id, _option(row)) for row in card.mediator_choices]
        self.leader.set_options(options)
        self.helper.set_options([(None, words.NOBODY), *options])
        if another:
            self.leader.set_value(led[0] if led else None)
            self.helper.set_value(led[1] if led[1:] else None)
            self.how.set_value(card.mediators[0].selection if led else Selection.DESIGNATED)
            self.recorder.set_text(card.recorder)
            self.relation.clear()
            self.kept.setChecked(False)
        names = words.AND.join(
            words.LEADS.format(name=one.name) if one.leads else one.name for one in card.mediators
        )
        self.named.setText(words.ASSIGNED.format(names=names) if names else "")
        self.named.setVisible(bool(names))
        self.set_count(words.AND.join(one.name for one in card.mediators))
        self.button.set_text(words.REASSIGN if names else words.ASSIGN)
        open_now = reached(card, CaseStage.ACCEPTED) and card.stage is not CaseStage.ENDED
        self.button.setEnabled(open_now)

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

    def _choices(self) -> tuple[MediatorChoice, ...]:
        leader, helper = self.leader.value(), self.helper.value()
        chosen = [one for one in (leader, helper if helper != leader else None) if one is not None]
        return tuple(
            MediatorChoice(
                one,
                leads=not at,
                selection=self.how.value() or Selection.DESIGNATED,
                relation=self.relation.text(),
                kept_by_all=self.kept.isChecked(),
            )
            for at, one in enumerate(chosen)
        )

    def _name_objects(self) -> None:
        self.leader.editor().setObjectName("assign.leader")
        self.helper.editor().setObjectName("assign.helper")
        self.how.editor().setObjectName("assign.how")
        self.recorder.editor().setObjectName("assign.recorder")
        self.relation.editor().setObjectName("assign.relation")
        self.kept.setObjectName("assign.kept")
        self.button.setObjectName("assign.commit")


def _option(row: MediatorRow) -> str:
    return words.MEDIATOR_OPTION.format(name=row.name, body=row.body, count=row.open_cases)
