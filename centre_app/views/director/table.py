"""The numbers of the chart, as a table."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from centre_app.domain.director.codes import Breakdown
from centre_app.domain.director.rates import Rate
from centre_app.services.director.report_tables import label_of
from centre_app.services.records.reports import Report, ReportLine
from centre_app.views import theme
from centre_app.views.director import words
from centre_app.views.parts.data_table import DataTable, TableCard
from centre_app.views.parts.labels import Label
from centre_app.views.parts.table_model import Column

_RESOLVED_COLUMN = 2
_ROWS_SEEN = 4


class NumbersTable(TableCard[ReportLine]):
    """A line a month, type or body, their sum beneath; Enter opens what the cell counts.

    Signals:
        opened: a ``MatterQuery``.
    """

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._breakdown = Breakdown.MONTH
        table: DataTable[ReportLine] = DataTable(
            self._columns(), name="director", title=words.TABLE, key=lambda line: line.key
        )
        table.setObjectName("director.table")
        super().__init__(words.TABLE, table, unit=words.LINES, empty=words.EMPTY, parent=parent)
        self.total = Label(part="strong", wrap=True)
        self.total.setContentsMargins(theme.L, 0, theme.L, theme.XS)
        self.add(self.total)
        table.opened.connect(self._open)

    def show_report(self, report: Report) -> None:
        """Show other numbers."""
        self._breakdown = report.query.breakdown
        self._head(words.KEY_COLUMN[self._breakdown])
        self.table.show_rows(report.lines)
        self.table.setMinimumHeight(theme.current().row_px * (_ROWS_SEEN + 1))
        self.total.setText(_total(report.total))
        self.total.setVisible(bool(report.lines))

    def _head(self, heading: str) -> None:
        model = self.table.rows_model
        first, *others = model.columns
        model.columns = (replace(first, heading=heading), *others)
        model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 0)

    def _columns(self) -> list[Column[ReportLine]]:
        return [
            Column(words.KEY_COLUMN[Breakdown.MONTH], self._label, lambda line: line.key, width=14),
            _count(words.ACCEPTED, lambda line: line.accepted),
            _count(words.RESOLVED, lambda line: line.resolved),
            Column(words.RATE, lambda line: line.rate.text(), _by_rate, width=6, right=True),
            Column(words.ARITHMETIC, lambda line: line.rate.arithmetic, right=True, muted=True),
            Column(
                words.COHORT, lambda line: _cohort(line, Rate.text), _by_cohort, width=7, right=True
            ),
            Column(
                words.COHORT_ARITHMETIC,
                lambda line: _cohort(line, lambda rate: rate.arithmetic),
                right=True,
                muted=True,
            ),
        ]

    def _label(self, line: ReportLine) -> str:
        return label_of(line, self._breakdown)

    def _open(self, line: ReportLine) -> None:
        resolved = self.table.currentIndex().column() == _RESOLVED_COLUMN
        self.opened.emit(line.resolved_matters if resolved else line.accepted_matters)


def _count(heading: str, count: Callable[[ReportLine], int]) -> Column[ReportLine]:
    return Column(heading, lambda line: f"{count(line):,}", count, width=5, right=True, strong=True)


def _by_rate(line: ReportLine) -> float:
    return _share(line.rate)


def _by_cohort(line: ReportLine) -> float:
    return _share(line.cohort) if line.cohort else -1


def _share(rate: Rate) -> float:
    return rate.numerator / rate.denominator if rate.denominator else -1


def _cohort(line: ReportLine, text: Callable[[Rate], str]) -> str:
    return words.COUNTING if line.cohort is None else text(line.cohort)


def _total(total: ReportLine) -> str:
    cohort = total.cohort
    return words.TOTAL.format(
        accepted=total.accepted,
        resolved=total.resolved,
        rate=total.rate.text(),
        arithmetic=total.rate.arithmetic,
        cohort=words.TOTAL_COHORT.format(rate=cohort.text(), arithmetic=cohort.arithmetic)
        if cohort is not None
        else "",
    )
