"""The panel in which a danger is reported: people told to the minute, then what it is."""

from functools import partial

from PySide6.QtWidgets import QCheckBox

from centre_app.domain.clock import Clock
from centre_app.domain.errors import CentreError
from centre_app.domain.risk.codes import RiskFactor, ToldKind
from centre_app.services.records.case_page import CasePage
from centre_app.services.records.matters import MatterKey
from centre_app.services.records.risk import RecordRisk, ReportLine, RiskPage, TellRisk
from centre_app.services.requests import Done
from centre_app.views.desk import Desk
from centre_app.views.matters import risk_words as words
from centre_app.views.matters.panels.panel import Panel, Sent
from centre_app.views.matters.risk.told import report_lines
from centre_app.views.matters.served import Served
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.field import Field
from centre_app.views.parts.flow import in_flow
from centre_app.views.parts.labels import Label, set_names
from centre_app.views.parts.text_area import TextArea
from centre_app.views.parts.tick_list import TickList

WORDS_LIMIT = 2000


class RiskPanel(Panel):
    """Whom one told comes first, because that is urgent; the words may follow."""

    name, heading, deed = "risk", words.PANEL, words.RECORD

    def __init__(self, desk: Desk, served: Served, clock: Clock) -> None:
        self._clock = clock
        self._report: ReportLine | None = None
        super().__init__(desk, served)

    def lay_out(self) -> None:
        """Put the fields into the form."""
        self._standing = Label(wrap=True)
        self._kind = Choice(words.KIND, [(one, one.label) for one in ToldKind], key="G")
        self._at = Field(words.AT, key="T", limit=12)
        self._who = Field(words.WHO, key="N", limit=200)
        self._way = Field(words.WAY, key="D", limit=200)
        self._tell = Button(words.TELL, icon_name="ok", key="J", pressed=self._on_tell)
        self._tell.setObjectName("matters.risk.tell")
        self._factors = TickList(
            words.FACTORS, RiskFactor, name="matters.risk.factor", required=True
        )
        self._helpless = QCheckBox(words.HELPLESS)
        self._helpless.setObjectName("matters.risk.helpless")
        set_names(self._helpless, words.HELPLESS, words.HELPLESS_HINT)
        self._words = TextArea(words.WORDS, key="W", required=True, limit=WORDS_LIMIT, lines=3)
        self._measures = TextArea(words.MEASURES, key="M", limit=WORDS_LIMIT, lines=2)
        self.form.add_widget(self._standing)
        self.fields_in_row(kind=self._kind, who=self._who)
        self.fields_in_row(way=self._way, at=self._at)
        self.form.add_widget(in_flow(self._tell))
        self.field("factors", self._factors)
        self.form.add_widget(self._helpless)
        self.form.add_widget(Label(words.HELPLESS_HINT, "small", wrap=True))
        self.form.add_widget(Label(words.DOMESTIC_HINT, "small", wrap=True))
        self.field("words", self._words)
        self.field("measures", self._measures)

    def show_risk(self, page: RiskPage) -> None:
        """Show the report that is owed; what is typed already stays."""
        report = page.owed
        other = report is not None and (
            self._report is None or report.report_id != self._report.report_id
        )
        self._report = report
        if report is None:
            return
        lines = list(report_lines(report, self._clock.now()))
        told = [] if report.told else [words.NOBODY_TOLD]
        self._standing.setText("\n".join([*lines, *told]))
        if other:
            suggested = {one.factor for one in page.suggestions}
            self._factors.tick({*report.factors, *suggested})
            self._words.set_text(page.demand)
            self._helpless.setChecked(False)
            for field in (self._who, self._way, self._at, self._measures):
                field.clear()
            self._kind.set_value(ToldKind.POLICE)

    def focus_first(self) -> None:
        """Begin with the name of whoever was told: the police is chosen already."""
        self._who.setFocus()

    def send_what(self, page: CasePage) -> Sent:
        """Return the completed report."""
        assert self._report is not None
        request = RecordRisk(
            report_id=self._report.report_id,
            factors=frozenset(self._factors.ticked()),
            words=self._words.text(),
            measures=self._measures.text(),
            helpless=self._helpless.isChecked(),
        )
        return self.served.risks.record, request

    def _on_tell(self) -> None:
        if self._report is None or self.page is None or not self._tell.isEnabled():
            return
        kind = self._kind.value() or ToldKind.POLICE
        request = TellRisk(
            report_id=self._report.report_id,
            kind=kind,
            who=self._who.text(),
            way=self._way.text(),
            at=self._at.text(),
        )
        self.form.clear_errors()
        self._tell.setEnabled(False)
        self.desk.send(
            self.served.risks.tell,
            request,
            owner=self,
            done=partial(self._on_told, kind, request.who),
            refused=self._on_refused,
        )

    def _on_told(self, kind: ToldKind, who: str, done: Done) -> None:
        self._tell.setEnabled(True)
        self.desk.say(words.TOLD.format(kind=kind.label, who=who))
        for field in (self._who, self._way, self._at):
            field.clear()
        self._kind.set_value(ToldKind.DIRECTOR)
        self._who.setFocus()
        self.desk.send(
            self.served.risks.page,
            MatterKey(done.id),
            owner=self,
            done=self.show_risk,
            supersedes="risk",
        )

    def _on_refused(self, error: CentreError) -> None:
        self._tell.setEnabled(True)
        self.refuse(error)
