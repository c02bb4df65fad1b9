"""Who takes a petition and who does not: acceptance, handing on, guidance, objection."""

from centre_app.domain.matters.triage import BodyOption
from centre_app.domain.petitions.codes import HandleMode, PetitionClass, ServiceWay
from centre_app.domain.road.next_steps import Step
from centre_app.services.records.case_page import CasePage
from centre_app.services.records.petitions import (
    Forwarding,
    Guidance,
    Objection,
    PetitionAcceptance,
    PetitionView,
)
from centre_app.views.matters.panels.petition import words
from centre_app.views.matters.panels.petition.petition_panel import (
    LIMIT,
    PetitionPanel,
    bodies,
    coded,
    ways,
)
from centre_app.views.matters.panels.step_panel import Sent
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.field import Field
from centre_app.views.parts.labels import Label
from centre_app.views.parts.text_area import TextArea
from centre_app.views.parts.typed import DayField


class AcceptPetitionPanel(PetitionPanel):
    """Says by when the petition must be handled before it is taken on."""

    step = Step.ACCEPT_PETITION

    def lay_out(self) -> None:
        """Put the fields into the form."""
        self._due = Label(wrap=True)
        self._way: Choice[ServiceWay | None] = Choice(words.WAY, ways(), key="W")
        self._note = TextArea(words.NOTE, key="N", limit=LIMIT, lines=3)
        self.form.add_widget(self._due)
        self.field("way", self._way)
        self.field("note", self._note)

    def show_view(self, view: PetitionView) -> None:
        """Tell the term; most petitioners take the notice along."""
        self._way.set_value(ServiceWay.DIRECT)
        self._way.setVisible(not view.unreachable)
        self._note.clear()
        self._due.setText("\n".join(_terms(view)))

    def send_what(self, page: CasePage) -> Sent:
        """Return the acceptance."""
        request = PetitionAcceptance(
            matter_id=page.head.matter_id,
            version=page.head.version,
            way=self._way.value(),
            note=self._note.text(),
        )
        return self.served.petitions.accept, request


def _terms(view: PetitionView) -> list[str]:
    sixty = view.sixty_days
    told = words.NO_SIXTY_DAYS
    if sixty is not None:
        told = words.SIXTY_DAYS.format(
            kind=sixty.kind.label, due=sixty.due_on, article=sixty.article
        )
    theirs = view.assigner_due_on
    if theirs is None or (sixty is not None and sixty.due_on <= theirs):
        return [told]
    return [told, words.TO_EARLIER_TERM.format(due=theirs)]


class ForwardPanel(PetitionPanel):
    """Which body, and by when its result must be here."""

    step = Step.FORWARD

    def lay_out(self) -> None:
        """Put the fields into the form."""
        modes = (HandleMode.FORWARD, HandleMode.ASSIGN, HandleMode.REPORT_UP)
        self._mode = Choice(words.FORWARD_MODE, coded(modes), key="M")
        self._body: Choice[BodyOption | None] = Choice(words.FORWARD_BODY, key="B")
        self._name = Field(words.FORWARD_NAME, key="G", required=True)
        self._due = DayField(words.FORWARD_DUE, key="D", required=True)
        self._way: Choice[ServiceWay | None] = Choice(words.WAY, ways(), key="W")
        self._note = TextArea(words.NOTE, key="N", limit=LIMIT, lines=3)
        self.field("mode", self._mode)
        self.field("body_id", self._body)
        self.field("body", self._name)
        self.field("due_on", self._due)
        self.field("way", self._way)
        self.field("note", self._note)
        self._mode.changed.connect(self._suit)
        self._body.changed.connect(self._suit)

    def show_view(self, view: PetitionView) -> None:
        """Offer the bodies; an accusation is never assigned."""
        accusation = view.kind is PetitionClass.ACCUSATION
        offered = [one for one in view.bodies if one.body_id != view.accused_body_id]
        self._body.set_options([*bodies(offered), (None, words.OTHER_BODY)])
        self._mode.set_value(HandleMode.FORWARD)
        self._mode.setVisible(not accusation)
        self._body.set_value(offered[0] if offered and not accusation else None)
        self._way.set_value(None)
        self._due.set_day(view.result_due)
        for field in (self._name, self._note):
            field.clear()
        self._suit()

    def send_what(self, page: CasePage) -> Sent:
        """Return the forwarding."""
        body = self._body.value()
        request = Forwarding(
            matter_id=page.head.matter_id,
            version=page.head.version,
            mode=self._mode.value() or HandleMode.FORWARD,
            body_id=body.body_id if body else None,
            body=self._name.text(),
            due_on=self._due.day(),
            way=self._way.value(),
            note=self._note.text(),
        )
        return self.served.petitions.forward, request

    def _suit(self) -> None:
        self._name.setVisible(self._body.value() is None)
        self._due.setVisible(self._mode.value() is HandleMode.ASSIGN)


class GuidePanel(PetitionPanel):
    """Which lawful way to go, or why it is only filed."""

    step = Step.GUIDE

    def lay_out(self) -> None:
        """Put the fields into the form."""
        modes = (HandleMode.GUIDE, HandleMode.RECORD_ONLY)
        self._mode = Choice(words.GUIDE_MODE, coded(modes), key="M")
        self._go_to = Field(words.GO_TO, key="G", required=True)
        self._words = TextArea(words.GUIDE_WORDS, key="N", limit=LIMIT, lines=4)
        self._way: Choice[ServiceWay | None] = Choice(words.WAY, ways(), key="W")
        self.field("mode", self._mode)
        self.field("go_to", self._go_to)
        self.field("words", self._words)
        self.field("way", self._way)
        self._mode.changed.connect(self._suit)

    def show_view(self, view: PetitionView) -> None:
        """Begin with guidance."""
        self._mode.set_value(HandleMode.GUIDE)
        self._way.set_value(ServiceWay.DIRECT)
        for field in (self._go_to, self._words):
            field.clear()
        self._suit()

    def send_what(self, page: CasePage) -> Sent:
        """Return the guidance."""
        request = Guidance(
            matter_id=page.head.matter_id,
            version=page.head.version,
            mode=self._mode.value() or HandleMode.GUIDE,
            go_to=self._go_to.text(),
            words=self._words.text(),
            way=self._way.value(),
        )
        return self.served.petitions.guide, request

    def _suit(self) -> None:
        guides = self._mode.value() is HandleMode.GUIDE
        self._go_to.setVisible(guides)
        self._way.setVisible(guides)


class ObjectPanel(PetitionPanel):
    """Why the petition goes back, and since when it is known."""

    step = Step.OBJECT

    def lay_out(self) -> None:
        """Put the fields into the form."""
        self._on = DayField(words.OBJECT_ON, key="D", required=True)
        self._reason = TextArea(words.OBJECT_REASON, key="N", required=True, limit=LIMIT, lines=4)
        self._late = TextArea(words.OBJECT_LATE, key="L", limit=LIMIT, lines=2)
        self.field("on", self._on)
        self.field("reason", self._reason)
        self.field("late_reason", self._late)

    def show_view(self, view: PetitionView) -> None:
        """Begin with today."""
        self._on.set_day(view.today)
        for field in (self._reason, self._late):
            field.clear()

    def send_what(self, page: CasePage) -> Sent:
        """Return the objection."""
        request = Objection(
            matter_id=page.head.matter_id,
            version=page.head.version,
            on=self._on.day(),
            reason=self._reason.text(),
            late_reason=self._late.text(),
        )
        return self.served.petitions.object, request
