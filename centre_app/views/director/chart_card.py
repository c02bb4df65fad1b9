"""The chart on its card: heading, legend, what the pointer means, and a place kept for it."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from centre_app.services.director.report_tables import label_of
from centre_app.services.records.reports import Report
from centre_app.views import theme
from centre_app.views.desk import Desk
from centre_app.views.director import words
from centre_app.views.director.chart_loading import load_chart
from centre_app.views.director.legend import Legend
from centre_app.views.parts.labels import Label
from centre_app.views.parts.layouts import Card
from centre_app.views.tasks import Lane

_HEIGHT_EM = 15


class ChartCard(Card):
    """Holds the chart, which comes when its libraries are there.

    Signals:
        opened: a ``MatterQuery``.
        came: the chart is there.
    """

    opened = Signal(object)
    came = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(words.CHART, parent)
        self._desk = desk
        self._report: Report | None = None
        self._asked = False
        self.chart: Any = None
        self._place = QWidget()
        self._place.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._inside = QVBoxLayout(self._place)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self.waiting = Label(words.CHART_LOADING, "muted")
        self._inside.addWidget(self.waiting)
        self.said = Label(words.CHART_HINT, "small", wrap=True)
        self.head.addWidget(Legend())
        self.outer.setContentsMargins(theme.M, theme.S, theme.M, theme.S)
        self.body.setSpacing(0)
        self.add(self._place, 1)
        self.add(self.said)

    def show_report(self, report: Report) -> None:
        """Draw other numbers, at once or when the chart is there."""
        self._report = report
        self.title.setText(words.CHART_TITLES[report.query.breakdown])
        self._place.setMinimumHeight(theme.current().em(_HEIGHT_EM))
        self._say(None)
        if self.chart is not None:
            self.chart.show_report(report)
        elif not self._asked:
            self._asked = True
            self._desk.tasks.run(
                load_chart, owner=self, done=self._hold, failed=_raise, lane=Lane.LONG
            )

    def _hold(self, module: Any) -> None:
        self.waiting.hide()
        self.chart = module.Chart()
        self._inside.addWidget(self.chart)
        self.chart.opened.connect(self.opened)
        self.chart.pointed.connect(self._say)
        if self._report is not None:
            self.chart.show_report(self._report)
        self.came.emit()

    def _say(self, mark: Any) -> None:
        """Tell of a bar its month, its numbers and how they are counted."""
        if mark is None or self._report is None:
            self.said.setText(words.CHART_HINT)
            return
        line = mark.line
        taken = mark.bars.value == "accepted"
        opens = words.OPENS_ACCEPTED if taken else words.OPENS_RESOLVED
        told = words.POINTED.format(
            label=label_of(line, self._report.query.breakdown),
            accepted=line.accepted,
            resolved=line.resolved,
            rate=line.rate.text(),
            arithmetic=line.rate.arithmetic,
        )
        count = line.accepted if taken else line.resolved
        self.said.setText(told + opens.format(count=count))
        self.chart.setAccessibleDescription(self.said.text())


def _raise(error: Exception) -> None:
    raise error
