"""Brings the group about danger and its panels together."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject

from centre_app.domain.risk.codes import RiskFactor
from centre_app.domain.risk.suggesting import RiskSuggestion
from centre_app.services.records.risk import RiskLine
from centre_app.views.desk import Desk
from centre_app.views.matters.panels.panel import Panel
from centre_app.views.matters.panels.risk_panels import (
    DismissRiskPanel,
    FinishRiskPanel,
    RaiseRiskPanel,
    TellRiskPanel,
)
from centre_app.views.matters.risk_section import RiskSection
from centre_app.views.matters.served import Served

P = TypeVar("P", bound=Panel)


class RiskDesk(QObject):
    """Opens the panel for what was wanted in the group; a panel is made when first wanted."""

    def __init__(
        self,
        desk: Desk,
        served: Served,
        *,
        take_in: Callable[[Panel], None],
        show: Callable[[Panel], None],
    ) -> None:
        self.section = RiskSection(desk, served.risks)
        super().__init__(self.section)
        self._desk, self._served, self._take_in, self._show = desk, served, take_in, show
        self._panels: dict[type[Panel], Panel] = {}
        self.section.raise_wanted.connect(self._raise)
        self.section.tell_wanted.connect(self._tell)
        self.section.finish_wanted.connect(self._finish)
        self.section.dismiss_wanted.connect(self._dismiss)

    def _raise(self, factor: RiskFactor | None) -> None:
        panel = self._panel(RaiseRiskPanel)
        self._show(panel)
        if factor is not None:
            panel.tick(factor)

    def _tell(self, line: RiskLine) -> None:
        panel = self._panel(TellRiskPanel)
        panel.show_line(line)
        self._show(panel)

    def _finish(self, line: RiskLine) -> None:
        panel = self._panel(FinishRiskPanel)
        panel.show_line(line)
        self._show(panel)

    def _dismiss(self, one: RiskSuggestion) -> None:
        panel = self._panel(DismissRiskPanel)
        panel.show_suggestion(one)
        self._show(panel)

    def _panel(self, kind: type[P]) -> P:
        if kind not in self._panels:
            self._panels[kind] = kind(self._desk, self._served)
            self._take_in(self._panels[kind])
        panel = self._panels[kind]
        assert isinstance(panel, kind)
        return panel
