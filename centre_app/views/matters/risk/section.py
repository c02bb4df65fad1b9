"""The group of a matter's page about its danger."""

from collections.abc import Iterator
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from centre_app.domain.clock import Clock
from centre_app.domain.risk.suggestions import Suggestion
from centre_app.services.records.matters import MatterKey
from centre_app.services.records.risk import DismissRisk, RaiseRisk, RiskPage
from centre_app.services.requests import Done
from centre_app.services.risk import Risks
from centre_app.views import theme
from centre_app.views.desk import Desk
from centre_app.views.matters import risk_words as words
from centre_app.views.matters.looks import risk_look
from centre_app.views.matters.risk.told import report_lines
from centre_app.views.messages import Level
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.chip import Chip
from centre_app.views.parts.flow import in_flow
from centre_app.views.parts.layouts import Section
from centre_app.views.parts.lines import Block, Door, Line, Lines, Words
from centre_app.views.parts.reason_dialog import ask_reason


class RiskSection(Section):
    """Tells how dangerous a matter is, what to think of, and what was reported.

    Signals:
        report_wanted: a ``RiskPage`` whose report is to be written.
        paper_wanted: key of a printed report.
    """

    report_wanted = Signal(object)
    paper_wanted = Signal(object)

    def __init__(self, desk: Desk, risks: Risks, clock: Clock) -> None:
        super().__init__(words.SECTION, name="matters.risk")
        self._desk, self._risks, self._clock = desk, risks, clock
        self.page: RiskPage | None = None
        self._level = Chip()
        self._told = QWidget()
        column = QVBoxLayout(self._told)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.XS)
        self._lines = Lines(column, after=self.fold_button)
        self._report = Button(words.RAISE, icon_name="warning", pressed=self.report)
        self._report.setObjectName("matters.risk.report")
        self.add(self._level)
        self.add(self._told)
        self.add(in_flow(self._report))
        self._report.hide()

    def forget_other(self, matter_id: UUID) -> None:
        """Say nothing until something is known of this matter."""
        if self.page is not None and self.page.matter_id != matter_id:
            self.page = None
            self.hide()

    def show_matter(self, matter_id: UUID, *, then_report: bool = False) -> None:
        """Ask what danger there is; go on to the report if that is what one came for."""

        def show(page: RiskPage) -> None:
            self._show(page)
            if then_report:
                self.report()

        self._desk.send(
            self._risks.page, MatterKey(matter_id), owner=self, done=show, supersedes="risk"
        )

    def report(self) -> None:
        """Begin a report, or go on with the one that is owed: the hour runs from the first press."""
        if self.page is None or not self.page.may_report:
            return
        if self.page.owed is not None:
            self.report_wanted.emit(self.page)
            return
        matter_id = self.page.matter_id

        def raised(_: Done) -> None:
            self._desk.say(words.RAISED, Level.DANGER)
            self.show_matter(matter_id, then_report=True)

        self._desk.send(
            self._risks.raise_report, RaiseRisk(matter_id=matter_id), owner=self, done=raised
        )

    def _show(self, page: RiskPage) -> None:
        self.page = page
        self._level.show_look(risk_look(page.risk))
        lines = [*self._suggestions(page), *self._reports(page)]
        self._lines.show(lines)
        self._told.setVisible(bool(lines))
        self._report.set_text(words.RAISE if page.owed is None else words.GO_ON)
        self._report.setVisible(page.may_report)
        self.show()

    def _suggestions(self, page: RiskPage) -> Iterator[Line]:
        for one in page.suggestions:
            why = one.why.label
            yield Words(words.SUGGESTED.format(factor=one.factor.label, why=why, what=one.what))
            if page.may_report:
                yield Block(one, partial(self._dismissal, one))

    def _reports(self, page: RiskPage) -> Iterator[Line]:
        for one in page.reports:
            yield Words("\n".join(report_lines(one, self._clock.now())), selectable=True)
            if one.paper_id is not None:
                opened = partial(self.paper_wanted.emit, one.paper_id)
                yield Door(words.PAPER, one.paper_id, opened)

    def _dismissal(self, one: Suggestion) -> QWidget:
        dismiss = Button(words.DISMISS, "quiet", pressed=partial(self._dismiss, one))
        dismiss.setObjectName(f"matters.risk.dismiss.{one.factor.value}")
        return in_flow(dismiss)

    def _dismiss(self, one: Suggestion) -> None:
        assert self.page is not None
        matter_id = self.page.matter_id

        def send(reason: str) -> None:
            self._desk.send(
                self._risks.dismiss,
                DismissRisk(matter_id=matter_id, factor=one.factor, reason=reason),
                owner=self,
                done=lambda _: self.show_matter(matter_id),
            )

        ask_reason(self, words.DISMISS, words.DISMISS_TITLE, done=send)
