"""Asking the head, and his answer."""

from centre_app.domain.matters.triage_codes import RefusalReason
from centre_app.domain.petitions.codes import AskKind
from centre_app.domain.road.next_steps import Step
from centre_app.services.petitions.asking import OF_PETITIONS
from centre_app.services.records.case_page import CasePage
from centre_app.services.records.petitions import (
    Asked,
    Decision,
    ExtensionAsk,
    PetitionView,
    RefusalAsk,
)
from centre_app.views.matters.panels.petition import words
from centre_app.views.matters.panels.petition.petition_panel import LIMIT, PetitionPanel, coded
from centre_app.views.matters.panels.step_panel import Sent
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.field import Field
from centre_app.views.parts.labels import Label
from centre_app.views.parts.text_area import TextArea


class AskRefusalPanel(PetitionPanel):
    """Not accepted, or no longer: the reason, where to go, and what it rests on."""

    step = Step.ASK_REFUSAL

    def lay_out(self) -> None:
        """Put the fields into the form."""
        kinds = (AskKind.NOT_ACCEPT, AskKind.NO_LONGER)
        self._kind = Choice(words.REFUSAL_KIND, coded(kinds), key="K")
        self._refusal = Choice(words.REFUSAL_REASON, coded(OF_PETITIONS), key="R")
        self._go_to = Field(words.GO_TO, key="G")
        self._reason = TextArea(words.REFUSAL_WORDS, key="N", required=True, limit=LIMIT, lines=4)
        self.field("kind", self._kind)
        self.field("refusal", self._refusal)
        self.field("go_to", self._go_to)
        self.field("reason", self._reason)
        self._kind.changed.connect(self._suit)

    def show_view(self, view: PetitionView) -> None:
        """Propose no longer to accept what was final before (RULE 05)."""
        final = [one for one in view.earlier if one.final]
        self._kind.set_value(AskKind.NO_LONGER if final else AskKind.NOT_ACCEPT)
        self._go_to.clear()
        self._reason.set_text(
            words.EARLIER_LINE.format(
                number=final[0].number, title=final[0].title, state=final[0].state.label
            )
            if final
            else ""
        )
        self._suit()

    def send_what(self, page: CasePage) -> Sent:
        """Return the question."""
        request = RefusalAsk(
            matter_id=page.head.matter_id,
            version=page.head.version,
            kind=self._kind.value() or AskKind.NOT_ACCEPT,
            refusal=self._refusal.value() or RefusalReason.NOT_OUR_POWER,
            go_to=self._go_to.text(),
            reason=self._reason.text(),
        )
        return self.served.petition_asks.ask_refusal, request

    def _suit(self) -> None:
        final = self._kind.value() is AskKind.NO_LONGER
        self._refusal.setVisible(not final)
        self._go_to.setVisible(not final)
        fits = [one for one in OF_PETITIONS if (one is RefusalReason.FINAL) is final]
        self._refusal.set_options(coded(fits))
        if self._refusal.value() is None:
            self._refusal.set_value(fits[0])


class AskExtensionPanel(PetitionPanel):
    """How many days, and why."""

    step = Step.ASK_EXTENSION

    def lay_out(self) -> None:
        """Put the fields into the form."""
        self._days = Field(words.EXTENSION_DAYS, key="D", required=True, limit=3)
        self._reason = TextArea(
            words.EXTENSION_REASON, key="N", required=True, limit=LIMIT, lines=4
        )
        self.field("days", self._days)
        self.field("reason", self._reason)

    def show_view(self, view: PetitionView) -> None:
        """Begin with empty fields."""
        self._days.clear()
        self._reason.clear()

    def send_what(self, page: CasePage) -> Sent:
        """Return the question."""
        request = ExtensionAsk(
            matter_id=page.head.matter_id,
            version=page.head.version,
            days=self._days.text(),
            reason=self._reason.text(),
        )
        return self.served.petition_asks.ask_extension, request


class DecidePanel(PetitionPanel):
    """What was asked, and yes or no."""

    step = Step.DECIDE

    def lay_out(self) -> None:
        """Put the fields into the form."""
        answers = [(True, words.APPROVE), (False, words.DISAPPROVE)]
        self._asked = Label(wrap=True)
        self._approved: Choice[bool] = Choice(words.DECISION, answers, key="P")
        self._words = TextArea(words.DECISION_WORDS, key="N", limit=LIMIT, lines=4)
        self.form.add_widget(self._asked)
        self.field("approved", self._approved)
        self.field("words", self._words)

    def show_view(self, view: PetitionView) -> None:
        """Tell what was asked."""
        self._asked.setText(_told(view.asked) if view.asked else "")
        self._approved.set_value(True)
        self._words.clear()

    def send_what(self, page: CasePage) -> Sent:
        """Return the decision."""
        request = Decision(
            matter_id=page.head.matter_id,
            version=page.head.version,
            approved=bool(self._approved.value()),
            words=self._words.text(),
        )
        return self.served.petition_asks.decide, request


def _told(asked: Asked) -> str:
    if asked.kind is AskKind.EXTENSION:
        detail = words.ASKED_DAYS.format(days=asked.days, reason=asked.reason)
    else:
        label = asked.refusal.label if asked.refusal else ""
        go_to = words.ASKED_GO_TO.format(go_to=asked.go_to) if asked.go_to else ""
        detail = words.ASKED_REFUSAL.format(refusal=label) + go_to + asked.reason
    return words.ASKED.format(who=asked.asked_by, kind=asked.kind.label, detail=detail)
