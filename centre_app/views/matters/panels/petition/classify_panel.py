"""What kind of petition it is; most of it is proposed."""

from uuid import UUID

from PySide6.QtWidgets import QWidget

from centre_app.domain.petitions.codes import (
    PetitionClass,
    PetitionContent,
    PetitionFlag,
    PetitionMode,
    PetitionPurpose,
    PetitionSize,
    Repeat,
    StatutoryRoute,
)
from centre_app.domain.road.next_steps import Step
from centre_app.services.records.case_page import CasePage
from centre_app.services.records.petitions import Classification, PetitionView
from centre_app.views.matters.panels.petition import words
from centre_app.views.matters.panels.petition.petition_panel import PetitionPanel, coded, tick
from centre_app.views.matters.panels.step_panel import Sent
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.field import Field
from centre_app.views.parts.flow import Flow
from centre_app.views.parts.labels import Label
from centre_app.views.parts.layouts import Section
from centre_app.views.parts.typed import DayField


class ClassifyPanel(PetitionPanel):
    """The class decides which fields are asked: the six ways, or who is accused."""

    step = Step.CLASSIFY

    def lay_out(self) -> None:
        """Put the fields into the form."""
        self._earlier = Label(part="strong", wrap=True)
        self._kind = Choice(words.KIND, coded(PetitionClass), key="K")
        self._route = Choice(words.STATUTORY_ROUTE, coded(StatutoryRoute), key="R", required=True)
        self._accused = Field(words.ACCUSED, key="Y", required=True)
        self._accused_body: Choice[UUID | None] = Choice(words.ACCUSED_BODY)
        self._content = Choice(words.CONTENT, coded(PetitionContent), key="C")
        self._purpose = Choice(words.PURPOSE, coded(PetitionPurpose), key="M")
        self._mode = Choice(words.MODE, coded(PetitionMode), key="X")
        self._size = Choice(words.SIZE, coded(PetitionSize), key="G")
        self._repeat = Choice(words.REPEAT, coded(Repeat), key="Q")
        self._received = DayField(words.RECEIVED_ON, key="D")
        self._assigner = Field(words.ASSIGNER, key="S")
        self._assigner_due = DayField(words.ASSIGNER_DUE, key="E")
        self._unreachable = tick(f"matters.{self.step.value}.unreachable", words.UNREACHABLE)
        self._flags = self._flag_boxes()
        self.form.add_widget(self._earlier)
        self.field("kind", self._kind)
        self.field("statutory_route", self._route)
        self.field("accused", self._accused)
        self.field("accused_body_id", self._accused_body)
        self.fields_in_row(content=self._content, purpose=self._purpose)
        self.fields_in_row(mode=self._mode, received_on=self._received)
        self.fields_in_row(size=self._size, repeat=self._repeat)
        self.field("assigner", self._assigner)
        self.field("assigner_due_on", self._assigner_due)
        self.form.add_widget(self._unreachable)
        self.form.add_widget(self._flags)
        self._kind.changed.connect(self._suit_kind)
        self._assigner.changed.connect(self._suit_assigner)
        self._suit_kind()
        self._suit_assigner()

    def show_view(self, view: PetitionView) -> None:
        """Fill the fields from the file, or with what is proposed."""
        self._earlier.setText(_earlier(view))
        self._earlier.setVisible(bool(view.earlier))
        units = [(one.body_id, one.name) for one in view.bodies]
        self._accused_body.set_options([*units, (None, words.NO_ACCUSED_BODY)])
        for field, value in (
            (self._kind, view.kind),
            (self._route, view.statutory_route),
            (self._content, view.content),
            (self._purpose, view.purpose),
            (self._mode, view.mode),
            (self._size, view.size),
            (self._repeat, view.repeat),
            (self._accused_body, view.accused_body_id),
        ):
            field.set_value(value)  # type: ignore[arg-type]
        self._accused.set_text(view.accused)
        self._received.set_day(view.received_on)
        self._assigner.set_text(view.assigner)
        self._assigner_due.set_day(view.assigner_due_on)
        self._unreachable.setChecked(view.unreachable)
        for flag, box in self._boxes.items():
            box.setChecked(flag in view.flags)

    def send_what(self, page: CasePage) -> Sent:
        """Return the classification."""
        kind = self._kind.value() or PetitionClass.APPEAL
        request = Classification(
            matter_id=page.head.matter_id,
            version=page.head.version,
            kind=kind,
            statutory_route=self._route.value() if kind is PetitionClass.APPEAL else None,
            purpose=self._purpose.value() or PetitionPurpose.OTHER,
            mode=self._mode.value() or PetitionMode.VISIT,
            size=self._size.value() or PetitionSize.INDIVIDUAL,
            repeat=self._repeat.value() or Repeat.FIRST,
            content=self._content.value() or PetitionContent.OTHER,
            flags=frozenset(flag for flag, box in self._boxes.items() if box.isChecked()),
            unreachable=self._unreachable.isChecked(),
            received_on=self._received.day(),
            assigner=self._assigner.text(),
            assigner_due_on=self._assigner_due.day() if self._assigner.text() else None,
            accused=self._accused.text(),
            accused_body_id=self._accused_body.value(),
        )
        return self.served.petitions.classify, request

    def _flag_boxes(self) -> QWidget:
        section = Section(words.FLAGS)
        flow = Flow()
        self._boxes = {
            flag: tick(f"matters.{self.step.value}.flag.{flag.value}", flag.label)
            for flag in PetitionFlag
        }
        flow.hold(list(self._boxes.values()))
        section.add(flow)
        return section

    def _suit_kind(self) -> None:
        kind = self._kind.value() or PetitionClass.APPEAL
        self._kind.set_hint_beneath(words.CLASS_HINTS[kind.value])
        self._route.setVisible(kind is PetitionClass.APPEAL)
        self._accused.setVisible(kind is PetitionClass.ACCUSATION)
        self._accused_body.setVisible(kind is PetitionClass.ACCUSATION)

    def _suit_assigner(self) -> None:
        self._assigner_due.setVisible(bool(self._assigner.text()))


class ClassifyAgainPanel(ClassifyPanel):
    """What the file says, corrected."""

    step = Step.CLASSIFY_AGAIN


def _earlier(view: PetitionView) -> str:
    lines = [
        words.EARLIER_LINE.format(number=one.number, title=one.title, state=one.state.label)
        for one in view.earlier
    ]
    final = [words.EARLIER_FINAL.format(number=one.number) for one in view.earlier if one.final]
    return "\n".join([words.EARLIER, *lines, *final[:1]])
