"""Step 1: what every party wants."""

from functools import partial

from PySide6.QtWidgets import QWidget

from centre_app.domain.mediation.codes import CaseSource, CaseStage, Consent
from centre_app.domain.papers.forms import Form
from centre_app.services.mediation.cases import Mediation
from centre_app.services.records.case_card import CaseCard, PartyLine
from centre_app.services.records.mediation import IssueApplication, NoteConsent
from centre_app.views.desk import Desk
from centre_app.views.mediation import words
from centre_app.views.mediation.step import Rows, Step
from centre_app.views.mediation.texts import consent_chip
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.chip import Chip
from centre_app.views.parts.flow import in_flow
from centre_app.views.parts.labels import Label
from centre_app.views.parts.text_area import TextArea


class ConsentStep(Step):
    """Notes consent and prints the application."""

    def __init__(self, desk: Desk, mediation: Mediation, parent: QWidget | None = None) -> None:
        super().__init__(words.STEP_CONSENT, desk, "consent", parent)
        self._mediation = mediation
        self._rows = Rows()
        self._agree: list[Button] = []
        self._applied = False
        self.requests = TextArea(words.REQUESTS, lines=2, limit=1000)
        self.requests.editor().setObjectName("consent.requests")
        self.apply = Button(
            words.PRINT_APPLICATION, icon_name="print", pressed=self._issue_application
        )
        self.apply.setObjectName("consent.application")
        self.form.add_widget(self._rows)
        self.form.add("requests", self.requests)
        self.form.add_widget(in_flow(self.apply))
        self.form.committed.connect(self._commit)

    def fill(self, card: CaseCard, *, another: bool) -> None:
        self._applied = any(paper.form == Form.F02.value for paper in card.papers)
        self._agree.clear()
        self._rows.replace_flowing(
            [self._line(at, party, card) for at, party in enumerate(card.parties)]
        )
        wanting = [one for one in card.parties if one.consent is Consent.PENDING]
        refused = [one for one in card.parties if one.consent is Consent.REFUSED]
        left = words.CONSENT_LEFT.format(count=len(wanting)) if wanting else words.CONSENT_DONE
        self.set_count(words.CONSENT_REFUSED if refused else left)
        applied = card.source is not CaseSource.INITIATIVE and card.stage is not CaseStage.ENDED
        self.requests.setVisible(applied)
        self.apply.setVisible(applied)
        if another:
            self.requests.clear()

    def first_stop(self) -> QWidget | None:
        if self.requests.isVisibleTo(self) and not self._applied:
            return self.requests
        return next((button for button in self._agree if button.isVisibleTo(self)), None)

    def _line(self, at: int, party: PartyLine, card: CaseCard) -> list[QWidget]:
        called = f"{party.label} {party.name}"
        line: list[QWidget] = [Label(called, "strong"), Label(party.masked_phone, "muted")]
        line.append(Chip(consent_chip(party.consent)))
        if card.stage is CaseStage.ENDED:
            return line
        for consent, text, name in (
            (Consent.AGREED, words.AGREE, words.AGREE_NAME),
            (Consent.REFUSED, words.REFUSE, words.REFUSE_NAME),
        ):
            if party.consent is not consent:
                button = Button(text, pressed=partial(self._note, party, consent))
                button.setAccessibleName(name.format(party=called))
                button.setObjectName(f"consent.{consent.value}.{at}")
                line.append(button)
                if consent is Consent.AGREED and party.consent is Consent.PENDING:
                    self._agree.append(button)
        return line

    def _note(self, party: PartyLine, consent: Consent) -> None:
        assert self.card is not None
        request = NoteConsent(
            case_id=self.card.case_id,
            seen=self.card.version,
            party_id=party.party_id,
            consent=consent,
        )
        said = words.DONE_CONSENT.format(party=party.name)
        self.send(self._mediation.note_consent, request, said=said)

    def _commit(self) -> None:
        # Beside the text the same keys would print the application once more.
        if self.requests.editor().hasFocus():
            self._issue_application()

    def _issue_application(self) -> None:
        assert self.card is not None
        lines = self.requests.text().splitlines()
        request = IssueApplication(
            case_id=self.card.case_id,
            seen=self.card.version,
            requests=tuple(line.strip() for line in lines if line.strip()),
        )
        self.send(self._mediation.issue_application, request, said="")
