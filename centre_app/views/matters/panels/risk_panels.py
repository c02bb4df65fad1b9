"""Raising a danger, noting who was told, finishing the record, putting a suggestion aside."""

from PySide6.QtWidgets import QCheckBox

from centre_app.domain.risk.codes import RiskFactor, RiskOffice
from centre_app.domain.risk.suggesting import RiskSuggestion
from centre_app.services.records.case_page import CasePage
from centre_app.services.records.risk import (
    DismissRisk,
    FinishRisk,
    RaiseRisk,
    RiskLine,
    TellRisk,
)
from centre_app.services.risk import TEXT_LIMIT
from centre_app.views.matters import risk_words as words
from centre_app.views.matters.panels.panel import Panel, Sent
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.field import Field
from centre_app.views.parts.flow import Flow
from centre_app.views.parts.labels import Label, set_names
from centre_app.views.parts.layouts import Section
from centre_app.views.parts.text_area import TextArea


class RaiseRiskPanel(Panel):
    """What was said, when, and what speaks for danger."""

    name, heading = "risk_raise", words.RAISE_HEADING

    def lay_out(self) -> None:
        """Put the fields into the form."""
        self._said = TextArea(words.WORDS_SAID, key="Y", required=True, limit=TEXT_LIMIT, lines=3)
        self._minute = _minute_field()
        self._helpless = QCheckBox(words.HELPLESS)
        self._helpless.setObjectName(f"matters.{self.name}.helpless")
        set_names(self._helpless, words.HELPLESS)
        self.field("said", self._said)
        self.form.add_widget(self._check_list())
        self.form.add_widget(self._helpless)
        self.field("minute", self._minute)
        self._on_ticked()

    def fill(self, page: CasePage) -> None:
        """Begin with an empty list."""
        self._said.clear()
        self._minute.clear()
        self._helpless.setChecked(False)
        for tick in self._ticks.values():
            tick.setChecked(False)

    def tick(self, factor: RiskFactor) -> None:
        """Tick what was suggested."""
        self._ticks[factor].setChecked(True)

    def send_what(self, page: CasePage) -> Sent:
        """Return the danger."""
        request = RaiseRisk(
            matter_id=page.head.matter_id,
            version=page.head.version,
            factors=frozenset(one for one, tick in self._ticks.items() if tick.isChecked()),
            said=self._said.text(),
            helpless=not self._helpless.isHidden() and self._helpless.isChecked(),
            minute=self._minute.text(),
        )
        return self.served.risks.raise_report, request

    def _check_list(self) -> Section:
        section = Section(words.FACTORS)
        section.add(Label(words.FACTORS_HINT, "small", wrap=True))
        flow = Flow()
        self._ticks: dict[RiskFactor, QCheckBox] = {}
        for factor in RiskFactor:
            tick = QCheckBox(factor.label)
            tick.setObjectName(f"matters.{self.name}.{factor.value}")
            set_names(tick, factor.label)
            tick.toggled.connect(lambda _: self._on_ticked())
            self._ticks[factor] = tick
        flow.hold(list(self._ticks.values()))
        section.add(flow)
        return section

    def _on_ticked(self) -> None:
        self._helpless.setVisible(self._ticks[RiskFactor.DOMESTIC].isChecked())


class TellRiskPanel(Panel):
    """Who was told, at which minute, on which way."""

    name, heading = "risk_tell", words.TELL_HEADING

    def lay_out(self) -> None:
        """Put the fields into the form."""
        offices = [(one, one.label) for one in RiskOffice]
        self._office = Choice(words.OFFICE, offices, key="G", required=True)
        self._name = Field(words.NAME, key="M", required=True, limit=80)
        self._way = Field(words.WAY, key="F", required=True)
        self._minute = _minute_field()
        self.field("office", self._office)
        self.field("name", self._name)
        self.field("way", self._way)
        self.field("minute", self._minute)

    def show_line(self, line: RiskLine) -> None:
        """Take up a report; the first who was not told yet stands ready."""
        self._line = line
        self._office.set_value(next(iter(line.untold), RiskOffice.OTHER))

    def fill(self, page: CasePage) -> None:
        """Begin with empty fields."""
        for field in (self._name, self._way, self._minute):
            field.clear()

    def send_what(self, page: CasePage) -> Sent:
        """Return who was told."""
        request = TellRisk(
            report_id=self._line.report_id,
            version=self._line.version,
            office=self._office.value() or RiskOffice.OTHER,
            name=self._name.text(),
            way=self._way.text(),
            minute=self._minute.text(),
        )
        return self.served.risks.tell, request


class FinishRiskPanel(Panel):
    """What was done; then nothing is owed."""

    name, heading = "risk_finish", words.FINISH_HEADING

    def lay_out(self) -> None:
        """Put the fields into the form."""
        self._measures = TextArea(
            words.WHAT_WAS_DONE, key="C", required=True, limit=TEXT_LIMIT, lines=4
        )
        self.field("measures", self._measures)

    def show_line(self, line: RiskLine) -> None:
        """Take up a report."""
        self._line = line

    def fill(self, page: CasePage) -> None:
        """Begin with an empty field."""
        self._measures.clear()

    def send_what(self, page: CasePage) -> Sent:
        """Return the end of the record."""
        request = FinishRisk(
            report_id=self._line.report_id,
            version=self._line.version,
            measures=self._measures.text(),
        )
        return self.served.risks.finish, request


class DismissRiskPanel(Panel):
    """Why a suggestion does not hold."""

    name, heading = "risk_dismiss", words.DISMISS_HEADING

    def lay_out(self) -> None:
        """Put the fields into the form."""
        self._told = Label(wrap=True)
        self._reason = Field(words.REASON, key="L", required=True)
        self.form.add_widget(self._told)
        self.field("reason", self._reason)

    def show_suggestion(self, one: RiskSuggestion) -> None:
        """Take up a suggestion."""
        self._factor = one.factor
        self._told.setText(one.factor.label)

    def fill(self, page: CasePage) -> None:
        """Begin with an empty field."""
        self._reason.clear()

    def send_what(self, page: CasePage) -> Sent:
        """Return why it does not hold."""
        request = DismissRisk(
            matter_id=page.head.matter_id, factor=self._factor, reason=self._reason.text()
        )
        return self.served.risks.dismiss, request


def _minute_field() -> Field:
    return Field(words.MINUTE_FIELD, key="J", limit=10, hint=words.MINUTE_HINT)
