"""Triage inside the page: signs, route, level, risk, body, and the dates it would bring."""

from PySide6.QtWidgets import QCheckBox, QWidget

from centre_app.domain.matters.codes import CaseLevel, DisputeType, RiskLevel, Route
from centre_app.domain.matters.triage import BodyOption, suitable
from centre_app.domain.matters.triage_codes import TriageSign
from centre_app.domain.road.next_steps import Step
from centre_app.services.records.case_page import CasePage
from centre_app.services.records.triage import (
    DatesQuery,
    DueDay,
    Triage,
    TriageProposal,
    TriageQuery,
)
from centre_app.views.matters import words
from centre_app.views.matters.looks import date_line
from centre_app.views.matters.panels.step_panel import Sent, StepPanel
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.field import Field
from centre_app.views.parts.flow import Flow
from centre_app.views.parts.labels import Label, set_names
from centre_app.views.parts.layouts import Section
from centre_app.views.parts.text_area import TextArea


class TriagePanel(StepPanel):
    """The program proposes with its reasons, the dispatcher decides."""

    step = Step.TRIAGE

    def lay_out(self) -> None:
        """Put the fields into the form."""
        self._bodies: tuple[BodyOption, ...] = ()
        self._proposal: TriageProposal | None = None
        self._signs = self._sign_boxes()
        self._type = Choice(words.TRIAGE_TYPE, [(one, one.label) for one in DisputeType], key="T")
        self._route = Choice(words.TRIAGE_ROUTE, [(one, one.label) for one in Route], key="R")
        self._level = Choice(words.TRIAGE_LEVEL, [(one, one.label) for one in CaseLevel], key="D")
        self._risk = Choice(words.TRIAGE_RISK, [(one, one.label) for one in RiskLevel], key="F")
        self._body: Choice[BodyOption] = Choice(words.TRIAGE_BODY, key="B")
        self._report = Field(words.TRIAGE_REPORT, key="G", required=True)
        self._note = TextArea(words.TRIAGE_NOTE, key="N", limit=1000, lines=3)
        self._dates = Label(part="small", wrap=True)
        self.field("route", self._route)
        self.field("responsible_id", self._body)
        self.form.add_widget(self._dates)
        self.form.add_row(level=self._level, risk=self._risk)
        self.field("report", self._report)
        self.field("dispute_type", self._type)
        self.form.add_widget(self._signs)
        self.field("note", self._note)
        self._level.editor().setObjectName(f"matters.{self.step.value}.level")
        self._risk.editor().setObjectName(f"matters.{self.step.value}.risk")
        self._route.changed.connect(self._on_route)
        self._risk.changed.connect(self._on_risk)
        self._on_risk()

    def fill(self, page: CasePage) -> None:
        """Ask what to propose; a decision made before stands until it is changed."""
        head = page.head
        self._proposal = None
        self._type.set_value(head.dispute_type)
        for field in (self._report, self._note):
            field.clear()
        self._ask(None)

    def send_what(self, page: CasePage) -> Sent:
        """Return the decision."""
        body = self._body.value()
        request = Triage(
            matter_id=page.head.matter_id,
            version=page.head.version,
            dispute_type=self._type.value() or page.head.dispute_type,
            route=self._route.value() or Route.CONSULT,
            level=self._level.value() or CaseLevel.ORDINARY,
            risk=self._risk.value() or RiskLevel.LOW,
            responsible_id=body.body_id if body else None,
            signs=self._ticked(),
            report=self._report.text(),
            note=self._note.text(),
        )
        return self.served.triage.triage, request

    def _sign_boxes(self) -> QWidget:
        section = Section(words.TRIAGE_SIGNS)
        flow = Flow()
        self._boxes: dict[TriageSign, QCheckBox] = {}
        for sign in TriageSign:
            tick = QCheckBox(sign.label)
            tick.setObjectName(f"matters.{self.step.value}.sign.{sign.value}")
            set_names(tick, sign.label)
            tick.clicked.connect(lambda _: self._ask(self._ticked()))
            self._boxes[sign] = tick
        flow.hold(list(self._boxes.values()))
        section.add(flow)
        return section

    def _ticked(self) -> frozenset[TriageSign]:
        return frozenset(sign for sign, tick in self._boxes.items() if tick.isChecked())

    def _ask(self, signs: frozenset[TriageSign] | None) -> None:
        assert self.page is not None
        self.desk.send(
            self.served.triage.propose,
            TriageQuery(self.page.head.matter_id, signs),
            owner=self,
            done=self._show_proposal,
            supersedes="propose",
        )

    def _show_proposal(self, proposal: TriageProposal) -> None:
        """Follow the proposal where the dispatcher has not decided otherwise."""
        before, self._proposal = self._proposal, proposal
        decided = self.page.head if self.page and self.page.head.route else None
        for sign, tick in self._boxes.items():
            tick.setChecked(sign in proposal.signs)
        self._bodies = proposal.bodies
        if before is None or self._route.value() == before.route:
            self._route.set_value(decided.route if decided and not before else proposal.route)
        if before is None or self._level.value() == before.level:
            self._level.set_value(decided.level if decided and not before else proposal.level)
        if before is None or self._risk.value() == before.risk:
            self._risk.set_value(decided.risk if decided and not before else proposal.risk)
        self._offer_bodies(follow=before is None or self._body_is(before.responsible_id))
        for field, value in (
            (self._route, proposal.route.label),
            (self._level, proposal.level.label),
            (self._risk, proposal.risk.label),
        ):
            field.set_hint_beneath(words.PROPOSED.format(what=value))

    def _offer_bodies(self, *, follow: bool) -> None:
        route = self._route.value()
        fitting = suitable(route, self._bodies) if route else []
        self._body.set_options([(one, one.name) for one in fitting])
        if follow and self._proposal is not None:
            wanted = self._proposal.responsible_id
            self._body.set_value(next((one for one in fitting if one.body_id == wanted), None))
        if self._body.value() is None and len(fitting) == 1:
            self._body.set_value(fitting[0])
        self._body.set_hint_beneath(_body_hint(self._proposal, fitting))

    def _body_is(self, body_id: object) -> bool:
        chosen = self._body.value()
        return chosen is not None and chosen.body_id == body_id

    def _on_route(self) -> None:
        route = self._route.value()
        if route is None or self.page is None:
            return
        self._offer_bodies(follow=self._body.value() is None)
        self.desk.send(
            self.served.triage.dates,
            DatesQuery(self.page.head.matter_id, route),
            owner=self,
            done=self._show_dates,
            supersedes="dates",
        )

    def _show_dates(self, dates: tuple[DueDay, ...]) -> None:
        told = [words.DATES, *map(date_line, dates)] if dates else [words.DATES_NONE]
        self._dates.setText("\n".join(told))

    def _on_risk(self) -> None:
        self._report.setVisible(self._risk.value() is RiskLevel.HIGH)


def _body_hint(proposal: TriageProposal | None, fitting: list[BodyOption]) -> str:
    """Return which body is proposed, and why; nothing where it does not fit the way chosen."""
    if proposal is None or proposal.reason is None:
        return ""
    for one in fitting:
        if one.body_id == proposal.responsible_id:
            what = words.TRIAGE_WHY_BODY.format(name=one.name, why=proposal.reason.label)
            return words.PROPOSED.format(what=what)
    return ""


class TriageAgainPanel(TriagePanel):
    """The decision made anew, before the matter was taken on."""

    step = Step.TRIAGE_AGAIN
