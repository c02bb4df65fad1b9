"""Who works on a petition, its plain answer, and how papers reached the petitioner."""

from centre_app.domain.matters.codes import Route
from centre_app.domain.matters.triage import BodyOption, suitable
from centre_app.domain.petitions.codes import ServiceWay
from centre_app.domain.road.next_steps import Step
from centre_app.services.records.case_page import CasePage
from centre_app.services.records.petitions import (
    Handing,
    PetitionAnswer,
    PetitionView,
    Service,
    ToServe,
)
from centre_app.views.matters.panels.petition import words
from centre_app.views.matters.panels.petition.petition_panel import (
    LIMIT,
    PetitionPanel,
    bodies,
    coded,
)
from centre_app.views.matters.panels.step_panel import Sent
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.field import Field
from centre_app.views.parts.text_area import TextArea
from centre_app.views.parts.typed import DayField


class HandlePanel(PetitionPanel):
    """Which body works on it."""

    step = Step.HANDLE

    def lay_out(self) -> None:
        """Put the fields into the form."""
        self._body: Choice[BodyOption] = Choice(words.HANDLE_BODY, key="B", required=True)
        self._note = TextArea(words.HANDLE_NOTE, key="N", limit=LIMIT, lines=3)
        self.field("body_id", self._body)
        self.field("note", self._note)

    def show_view(self, view: PetitionView) -> None:
        """Propose the body named at triage."""
        offered = suitable(Route.PETITION, view.bodies)
        self._body.set_options(bodies(offered))
        responsible = self.page.head.responsible if self.page else ""
        named = [one for one in offered if one.name == responsible]
        self._body.set_value(named[0] if named else None)
        self._note.clear()

    def send_what(self, page: CasePage) -> Sent:
        """Return who works on it."""
        body = self._body.value()
        request = Handing(
            matter_id=page.head.matter_id,
            version=page.head.version,
            body_id=body.body_id if body else None,
            note=self._note.text(),
        )
        return self.served.petition_answers.handle, request


class AnswerPetitionPanel(PetitionPanel):
    """The answer, or what the assigned body reported."""

    step = Step.ANSWER_PETITION

    def lay_out(self) -> None:
        """Put the field into the form."""
        self._words = TextArea(words.ANSWER, key="N", required=True, limit=LIMIT, lines=6)
        self.field("words", self._words)

    def show_view(self, view: PetitionView) -> None:
        """Begin with an empty field."""
        self._words.clear()

    def send_what(self, page: CasePage) -> Sent:
        """Return the answer."""
        request = PetitionAnswer(
            matter_id=page.head.matter_id, version=page.head.version, words=self._words.text()
        )
        return self.served.petition_answers.answer, request


class ServePanel(PetitionPanel):
    """Which paper, how, when, and who took it."""

    step = Step.SERVE

    def lay_out(self) -> None:
        """Put the fields into the form."""
        self._what: Choice[ToServe] = Choice(words.SERVE_WHAT, key="S", required=True)
        self._way = Choice(words.SERVE_WAY, coded(ServiceWay), key="W")
        self._on = DayField(words.SERVED_ON, key="D", required=True)
        self._receiver = Field(words.RECEIVER, key="R", required=True)
        self._place = Field(words.SERVE_PLACE, key="P")
        self._witness = Field(words.WITNESS, key="J", required=True)
        self._note = TextArea(words.SERVE_NOTE, key="N", limit=LIMIT, lines=2)
        self.field("service_id", self._what)
        self.fields_in_row(way=self._way, served_on=self._on)
        self.field("receiver", self._receiver)
        self.field("place", self._place)
        self.field("witness", self._witness)
        self.field("note", self._note)
        self._way.changed.connect(self._suit)

    def show_view(self, view: PetitionView) -> None:
        """Offer the papers that wait; the petitioner mostly takes them himself."""
        self._what.set_options([(one, one.paper.label) for one in view.to_serve])
        self._what.set_value(view.to_serve[0] if view.to_serve else None)
        self._way.set_value(ServiceWay.DIRECT)
        self._on.set_day(view.today)
        self._receiver.set_text(view.petitioners[0] if view.petitioners else "")
        for field in (self._place, self._witness, self._note):
            field.clear()
        self._suit()

    def send_what(self, page: CasePage) -> Sent:
        """Return how it was served."""
        what = self._what.value()
        request = Service(
            matter_id=page.head.matter_id,
            version=page.head.version,
            service_id=what.service_id if what else page.head.matter_id,
            way=self._way.value() or ServiceWay.DIRECT,
            served_on=self._on.day(),
            receiver=self._receiver.text(),
            place=self._place.text(),
            witness=self._witness.text(),
            note=self._note.text(),
        )
        return self.served.petition_answers.serve, request

    def _suit(self) -> None:
        way = self._way.value()
        self._witness.setVisible(way is not None and way.needs_witness)
