"""The director's room: figures above, the chart, its numbers; what is counted at the left."""

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from centre_app.domain.clock import Clock, civil_day
from centre_app.domain.permissions import Permission
from centre_app.services.director.reports import Reports, with_cohorts
from centre_app.services.records.matters import MatterQuery
from centre_app.services.records.reports import (
    Cohorts,
    CountDifference,
    CountsRebuild,
    ExportedFile,
    Figures,
    Report,
    ReportQuery,
)
from centre_app.services.requests import Done
from centre_app.services.use_case import Topic
from centre_app.views import theme
from centre_app.views.desk import Desk
from centre_app.views.director import words
from centre_app.views.director.cards import FigureCards
from centre_app.views.director.chart_card import ChartCard
from centre_app.views.director.picker import Picker
from centre_app.views.director.picture import picture
from centre_app.views.director.table import NumbersTable
from centre_app.views.frame.room import Room
from centre_app.views.messages import Level
from centre_app.views.parts.dialog import confirm
from centre_app.views.parts.save_file import save_file
from centre_app.views.parts.scrolled import Scrolled
from centre_app.views.tasks import Lane

_COUNTED = Topic.MATTERS | Topic.CASES | Topic.AGREEMENTS | Topic.REVISITS


class DirectorRoom(Room):
    """Shows what was counted, and opens it."""

    def __init__(self, desk: Desk, reports: Reports, clock: Clock) -> None:
        super().__init__()
        self._desk, self._reports = desk, reports
        self._report: Report | None = None
        self._stale = True
        self.picker = Picker(civil_day(clock.now()))
        self.figures = FigureCards()
        self.chart = ChartCard(desk)
        self.numbers = NumbersTable()
        self.set_heading(words.ROOM)
        self._lay_out()
        self._offer_actions()
        self.picker.picked.connect(lambda _query: self.refresh())
        for part in (self.figures, self.chart, self.numbers):
            part.opened.connect(self._drill)
        desk.changed.connect(self._on_changed)

    def opened(self) -> None:
        """Come to the front: the chosen period has the focus, the numbers are of now."""
        if self._stale:
            self.refresh()
        self.picker.take_focus()

    def refresh(self) -> None:
        """Count anew what is chosen."""
        self._stale = False
        query = self.picker.query
        self._desk.send(
            self._reports.figures,
            query.span,
            owner=self,
            done=self._show_figures,
            supersedes="figures",
        )
        self._desk.send(
            self._reports.monthly, query, owner=self, done=self._show_report, supersedes="monthly"
        )

    def panes(self) -> Sequence[QWidget]:
        """Return what Ctrl+F6 walks through."""
        drawn = [self.chart.chart] if self.chart.chart is not None else []
        return [self.picker, self.figures, *drawn, self.numbers.table]

    def _show_figures(self, figures: Figures) -> None:
        self.figures.show_figures(figures)
        span = figures.span
        shape = words.ONE_MONTH if span.first == span.last else words.MONTHS
        as_of = words.AS_OF.format(day=figures.as_of) if figures.as_of else ""
        months = shape.format(first=span.first.key, last=span.last.key)
        self.set_heading(words.HEADING.format(span=months, as_of=as_of))

    def _show_report(self, report: Report) -> None:
        self._report = report
        self.chart.show_report(report)
        self.numbers.show_report(report)
        self._desk.send(
            self._reports.cohorts,
            report.query,
            owner=self,
            done=self._show_cohorts,
            lane=Lane.LONG,
            supersedes="cohorts",
        )

    def _show_cohorts(self, cohorts: Cohorts) -> None:
        if self._report is not None and self._report.query == cohorts.query:
            self._report = with_cohorts(self._report, cohorts)
            self.numbers.show_report(self._report)

    def _drill(self, query: MatterQuery) -> None:
        self.go.emit("matters", query)

    def _on_changed(self, topics: Topic) -> None:
        if topics & _COUNTED:
            self._stale = True
            if self.isVisible():
                self.refresh()

    def _lay_out(self) -> None:
        inside = QWidget()
        work = QVBoxLayout(inside)
        work.setContentsMargins(0, 0, 0, 0)
        work.setSpacing(theme.S)
        work.addWidget(self.figures)
        work.addWidget(self.chart, 3)
        work.addWidget(self.numbers, 2)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.M)
        row.addWidget(self.picker)
        row.addWidget(Scrolled(inside), 1)

    def _offer_actions(self) -> None:
        compare = self._action(words.COMPARE, self._compare, name="director.compare")
        if not self._desk.may(Permission.REPORT_EXPORT):
            self.set_more_actions(compare)
            return
        table = self._action(words.EXPORT_TABLE, self._export_table, name="director.export_table")
        drawn = self._action(words.EXPORT_PICTURE, self._export_picture, name="director.picture")
        self.set_primary_action(table)
        self.set_more_actions(drawn, compare)

    def _action(self, text: str, run: object, *, name: str) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        action.triggered.connect(run)
        return action

    def _export_table(self) -> None:
        self._desk.send(
            self._reports.export,
            self.picker.query,
            owner=self,
            done=self._save_table,
            lane=Lane.LONG,
        )

    def _save_table(self, file: ExportedFile) -> None:
        save_file(
            self,
            self._desk,
            file.content,
            title=words.SAVE_TABLE,
            name=file.name,
            saved=self._say_saved,
        )

    def _export_picture(self) -> None:
        if self.chart.chart is None or self._report is None:
            self._desk.say(words.CHART_LOADING, Level.NOTICE)
            return
        query: ReportQuery = self._report.query
        name = words.PICTURE_NAME.format(
            title=words.CHART_TITLES[query.breakdown],
            first=query.span.first.key,
            last=query.span.last.key,
        )
        content = picture(self.chart.chart, self._report)
        save_file(
            self, self._desk, content, title=words.SAVE_PICTURE, name=name, saved=self._say_saved
        )

    def _say_saved(self, path: str) -> None:
        self._desk.say(words.SAVED.format(path=path))

    def _compare(self) -> None:
        self._desk.send(
            self._reports.compare_counts,
            None,
            owner=self,
            done=self._on_compared,
            lane=Lane.LONG,
        )

    def _on_compared(self, wrong: tuple[CountDifference, ...]) -> None:
        if not wrong:
            self._desk.say(words.COMPARED_EQUAL)
        elif not self._desk.may(Permission.REPORT_EXPORT):
            self._desk.say(words.COMPARED_UNEQUAL.format(count=len(wrong)), Level.WARN)
        else:
            text = words.REBUILD_TEXT.format(count=len(wrong))
            confirm(self, words.REBUILD_TITLE, text, yes=words.REBUILD, done=self._rebuild)

    def _rebuild(self) -> None:
        self._desk.send(
            self._reports.rebuild_counts,
            CountsRebuild(),
            owner=self,
            done=self._on_rebuilt,
            lane=Lane.LONG,
        )

    def _on_rebuilt(self, done: Done) -> None:
        self._desk.say(words.REBUILT.format(count=done.number))
