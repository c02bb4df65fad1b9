"""The head of a case: number, parties, stage, term; and a warning where danger was not reported."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from centre_app.domain.errors import CentreError, FieldError
from centre_app.domain.matters.codes import RiskLevel
from centre_app.domain.mediation.codes import CaseStage
from centre_app.services.mediation.cases import Mediation
from centre_app.services.records.case_card import CaseCard
from centre_app.services.records.mediation import NoteRiskReport
from centre_app.services.requests import Done
from centre_app.views import messages
from centre_app.views.desk import Desk
from centre_app.views.mediation import words
from centre_app.views.mediation.texts import came_text, clock_chip, stage_chip
from centre_app.views.messages import Level
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.chip import Chip, ChipLook, Tone
from centre_app.views.parts.field import Field
from centre_app.views.parts.flow import in_flow
from centre_app.views.parts.labelled import commits
from centre_app.views.parts.labels import Label
from centre_app.views.parts.layouts import Card

REMIND_EVERY_MS = 10 * 60 * 1000
"""Source: RULE 29, every ten minutes until a high risk is reported."""


class CaseHead(Card):
    """Tells what the case is.

    Signals:
        settled: a change was made and told in these words.
    """

    settled = Signal(str)

    def __init__(self, desk: Desk, mediation: Mediation, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk, self._mediation = desk, mediation
        self._card: CaseCard | None = None
        self.number = Label(part="muted", wrap=True, selectable=True)
        self.parties = Label(part="title", wrap=True)
        self.stage = Chip()
        self.due = Chip()
        self.kind = Chip()
        self.demand = Label(wrap=True)
        self.came = Label(part="muted", wrap=True, selectable=True)
        self.risk = self._risk_row()
        self.add(self.number)
        self.add(self.parties)
        self.add(self._chips())
        self.add(self.came)
        self.add(self.demand)
        self.add(self.risk)
        self._reminder = QTimer(self)
        self._reminder.setInterval(REMIND_EVERY_MS)
        self._reminder.timeout.connect(self._remind)

    def show_card(self, card: CaseCard) -> None:
        """Show another case."""
        self._card = card
        self.number.setText(f"{card.number}   {card.committee}   {card.matter_number}")
        self.parties.setText(card.title)
        self.stage.show_look(stage_chip(card.stage))
        self.kind.show_look(ChipLook(card.dispute_type.label))
        due = card.deadline
        look = clock_chip(due) if due else None
        hint = words.DUE_HINT.format(article=due.article, basis=due.basis) if due else ""
        self.due.show_look(look or ChipLook(words.NO_DEADLINE), hint=hint)
        self.demand.setText(card.demand)
        came = came_text(card)
        self.came.setText(came)
        self.came.setVisible(bool(came))
        danger = card.risk is RiskLevel.HIGH and not card.risk_reported
        danger = danger and card.stage is not CaseStage.ENDED
        self.risk.setVisible(danger)
        if danger:
            self._reminder.start()
        else:
            self._reminder.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if commits(event) and self.risk.isVisible():
            self.report.click()
        else:
            super().keyPressEvent(event)

    def _chips(self) -> QWidget:
        return in_flow(self.stage, self.due, self.kind)

    def _risk_row(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Chip(ChipLook(words.RISK, Tone.DANGER)))
        self.told = Field(words.RISK_TOLD, required=True)
        self.told.editor().setObjectName("risk.told")
        self.report = Button(words.RISK_REPORT, pressed=self._commit)
        self.report.setObjectName("risk.commit")
        column.addWidget(self.told)
        column.addWidget(in_flow(self.report))
        return box

    def _commit(self) -> None:
        if self._card is None:
            return
        request = NoteRiskReport(
            case_id=self._card.case_id, seen=self._card.version, told=self.told.text()
        )

        def done(_: Done) -> None:
            self.told.clear()
            self.settled.emit(words.DONE_RISK)

        self._desk.send(
            self._mediation.note_risk_report, request, owner=self, done=done, refused=self._refuse
        )

    def _refuse(self, error: CentreError) -> None:
        if isinstance(error, FieldError) and "told" in error.reasons:
            self.told.set_error(messages.reason(error.reasons["told"], field=words.RISK_TOLD))
            self.told.setFocus()
        else:
            self._desk.complain(error)

    def _remind(self) -> None:
        if self._card is not None:
            self._desk.say(f"{words.RISK} {self._card.number}", Level.DANGER)
