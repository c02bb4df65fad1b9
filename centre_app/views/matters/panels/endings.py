"""Ending a matter, or beginning it anew: a reason, and words for the history."""

from centre_app.domain.matters.codes import Outcome, Route
from centre_app.domain.matters.triage import HANDLED_HERE
from centre_app.domain.matters.triage_codes import RefusalReason, ReopenReason
from centre_app.domain.road.next_steps import Step
from centre_app.services.records.case_page import CasePage
from centre_app.services.records.triage import (
    Answer,
    Closing,
    Conclusion,
    Refusal,
    Reopening,
    TransferOut,
    Withdrawal,
)
from centre_app.services.triage.endings import WITHOUT_MEDIATION
from centre_app.views.matters import words
from centre_app.views.matters.panels.step_panel import Sent, StepPanel
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.field import Field
from centre_app.views.parts.labels import Label
from centre_app.views.parts.text_area import TextArea

LIMIT = 1000


class RefusePanel(StepPanel):
    """Why not, and where to go; the head decides, and the notice is printed after his word."""

    step = Step.REFUSE

    def lay_out(self) -> None:
        """Put the fields into the form."""
        options = [(one, one.label) for one in RefusalReason]
        self._reason = Choice(words.REFUSE_REASON, options, key="R", required=True)
        self._go_to = Field(words.GO_TO, key="G", required=True)
        self._note = TextArea(words.REFUSE_NOTE, key="N", limit=LIMIT, lines=3)
        self.field("reason", self._reason)
        self.field("go_to", self._go_to)
        self.field("note", self._note)
        self.form.add_widget(Label(words.REFUSE_HINT, "muted", wrap=True))

    def fill(self, page: CasePage) -> None:
        """Begin with the commonest reason."""
        self._reason.set_value(RefusalReason.NOT_OUR_POWER)
        for field in (self._go_to, self._note):
            field.clear()

    def send_what(self, page: CasePage) -> Sent:
        """Return the question to the head."""
        request = Refusal(
            matter_id=page.head.matter_id,
            version=page.head.version,
            reason=self._reason.value() or RefusalReason.NOT_OUR_POWER,
            go_to=self._go_to.text(),
            note=self._note.text(),
        )
        return self.served.refusals.ask, request


class TransferPanel(StepPanel):
    """Who takes the matter over, under which letter."""

    step = Step.TRANSFER

    def lay_out(self) -> None:
        """Put the fields into the form."""
        self._body = Field(words.TRANSFER_BODY, key="B", required=True)
        self._document = Field(words.TRANSFER_DOCUMENT, key="D")
        self._note = TextArea(words.NOTE, key="N", limit=LIMIT, lines=3)
        self.field("body", self._body)
        self.field("document", self._document)
        self.field("note", self._note)

    def fill(self, page: CasePage) -> None:
        """Propose the body named at triage."""
        self._body.set_text(page.head.responsible)
        for field in (self._document, self._note):
            field.clear()

    def send_what(self, page: CasePage) -> Sent:
        """Return the transfer."""
        request = TransferOut(
            matter_id=page.head.matter_id,
            version=page.head.version,
            body=self._body.text(),
            document=self._document.text(),
            note=self._note.text(),
        )
        return self.served.endings.transfer, request


class AnswerPanel(StepPanel):
    """What the visitor was told."""

    step = Step.ANSWER

    def lay_out(self) -> None:
        """Put the field into the form."""
        self._words = TextArea(words.ANSWER_WORDS, key="N", required=True, limit=LIMIT, lines=6)
        self.field("words", self._words)

    def fill(self, page: CasePage) -> None:
        """Begin with an empty field."""
        self._words.clear()

    def send_what(self, page: CasePage) -> Sent:
        """Return the answer."""
        request = Answer(
            matter_id=page.head.matter_id, version=page.head.version, words=self._words.text()
        )
        return self.served.endings.answer, request


class ConcludePanel(StepPanel):
    """How a matter ended that was not mediated."""

    step = Step.CONCLUDE

    def lay_out(self) -> None:
        """Put the fields into the form."""
        options = [(one, one.label) for one in Outcome if one in WITHOUT_MEDIATION]
        self._outcome = Choice(words.OUTCOME, options, key="O", required=True)
        self._words = TextArea(words.OUTCOME_WORDS, key="N", required=True, limit=LIMIT, lines=5)
        self.field("outcome", self._outcome)
        self.field("words", self._words)

    def fill(self, page: CasePage) -> None:
        """Propose what fits the route."""
        mediated = page.head.route in {Route.MEDIATION, Route.JOINT}
        self._outcome.set_value(Outcome.SETTLED_SELF if mediated else Outcome.HANDLED)
        self._words.clear()

    def send_what(self, page: CasePage) -> Sent:
        """Return the conclusion."""
        request = Conclusion(
            matter_id=page.head.matter_id,
            version=page.head.version,
            outcome=self._outcome.value() or Outcome.HANDLED,
            words=self._words.text(),
        )
        return self.served.endings.conclude, request


class WithdrawPanel(StepPanel):
    """The applicant's wish in his words."""

    step = Step.WITHDRAW

    def lay_out(self) -> None:
        """Put the field into the form."""
        self._words = TextArea(words.WITHDRAW_WORDS, key="N", required=True, limit=LIMIT, lines=4)
        self.field("words", self._words)

    def fill(self, page: CasePage) -> None:
        """Begin with an empty field."""
        self._words.clear()

    def send_what(self, page: CasePage) -> Sent:
        """Return the withdrawal."""
        request = Withdrawal(
            matter_id=page.head.matter_id, version=page.head.version, words=self._words.text()
        )
        return self.served.endings.withdraw, request


class ClosePanel(StepPanel):
    """Closing, with a reason where nobody was asked after."""

    step = Step.CLOSE

    def lay_out(self) -> None:
        """Put the field into the form."""
        self._waiver = TextArea(words.WAIVER, key="N", limit=LIMIT, lines=3, hint=words.WAIVER_HINT)
        self.field("waiver", self._waiver)

    def fill(self, page: CasePage) -> None:
        """Begin with an empty field."""
        self._waiver.clear()

    def send_what(self, page: CasePage) -> Sent:
        """Return the closing."""
        request = Closing(
            matter_id=page.head.matter_id, version=page.head.version, waiver=self._waiver.text()
        )
        return self.served.endings.close, request


class ReopenPanel(StepPanel):
    """Why, and on which route."""

    step = Step.REOPEN

    def lay_out(self) -> None:
        """Put the fields into the form."""
        reasons = [(one, one.label) for one in ReopenReason]
        routes = [(one, one.label) for one in Route if one in HANDLED_HERE]
        self._reason = Choice(words.REOPEN_REASON, reasons, key="R", required=True)
        self._route = Choice(words.REOPEN_ROUTE, routes, key="G", required=True)
        self._note = TextArea(words.NOTE, key="N", limit=LIMIT, lines=3)
        self.field("reason", self._reason)
        self.field("route", self._route)
        self.field("note", self._note)

    def fill(self, page: CasePage) -> None:
        """Propose the route it went before, and the bad grade of its last revisit as the reason."""
        grades = [one.satisfaction for one in page.revisits if one.satisfaction is not None]
        bad = bool(grades) and grades[-1].bad
        self._reason.set_value(ReopenReason.DISSATISFIED if bad else ReopenReason.NEW_FACTS)
        self._route.set_value(page.head.route if page.head.route in HANDLED_HERE else None)
        self._note.clear()

    def send_what(self, page: CasePage) -> Sent:
        """Return the reopening."""
        request = Reopening(
            matter_id=page.head.matter_id,
            version=page.head.version,
            reason=self._reason.value() or ReopenReason.NEW_FACTS,
            route=self._route.value() or Route.MEDIATION,
            note=self._note.text(),
        )
        return self.served.endings.reopen, request
