"""The calendar with what waits to be planned beside it."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from uuid import UUID

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from centre_app.domain.calendar.working_days import ONE_DAY
from centre_app.domain.clock import Clock, civil_day
from centre_app.domain.mediation.codes import CaseStage
from centre_app.domain.mediation.slots import Span
from centre_app.domain.permissions import Permission
from centre_app.services.mediation.pages import CasePages
from centre_app.services.records.case_lists import CasePage, CaseQuery, CaseRow
from centre_app.services.records.sessions import (
    CalendarPage as Week,
)
from centre_app.services.records.sessions import (
    CalendarQuery,
)
from centre_app.services.sessions.agendas import Agendas
from centre_app.services.sessions.day_papers import DayPapers
from centre_app.services.sessions.planning import Sessions
from centre_app.views import theme
from centre_app.views.desk import Desk
from centre_app.views.mediation import words
from centre_app.views.mediation.calendar_bar import CalendarBar
from centre_app.views.mediation.calendar_export import CalendarExport
from centre_app.views.mediation.calendar_grid import CalendarGrid
from centre_app.views.mediation.calendar_layout import Lane, Placed
from centre_app.views.mediation.calendar_moves import CalendarMoves
from centre_app.views.mediation.day_prints import DayPrints
from centre_app.views.mediation.hours_form import Proposal
from centre_app.views.mediation.lanes import day_lanes, lanes_of_all, week_lanes
from centre_app.views.mediation.slot_strip import SlotStrip
from centre_app.views.mediation.texts import due_chip, row_due
from centre_app.views.parts.data_table import DataTable, TableCard
from centre_app.views.parts.labels import Label
from centre_app.views.parts.layouts import Panes
from centre_app.views.parts.table_model import Column

_TO_PLAN = frozenset({CaseStage.NOTIFIED, CaseStage.ADJOURNED, CaseStage.ASSIGNED})
_WEEK = timedelta(days=7)
_COLUMNS: tuple[Column[CaseRow], ...] = (
    Column(words.COLUMN_PARTIES, lambda row: row.parties, width=8, strong=True),
    Column(
        words.COLUMN_DUE,
        row_due,
        width=6,
        chip=due_chip,
    ),
)


class CalendarPage(QWidget):
    """Shows a day or a week; sessions are moved in it and free hours taken.

    Signals:
        case_opened: the key of a case.
        plan_wanted: the key of a waiting case and the ``Proposal`` picked for it.
    """

    case_opened = Signal(object)
    plan_wanted = Signal(object, object)

    def __init__(
        self,
        desk: Desk,
        sessions: Sessions,
        cases: CasePages,
        *,
        agendas: Agendas,
        papers: DayPapers,
        clock: Clock,
    ) -> None:
        super().__init__()
        self._desk, self._sessions, self._cases, self._clock = desk, sessions, cases, clock
        self.day = civil_day(clock.now())
        self._week: Week | None = None
        self._wanted: UUID | None = None
        self.bar = CalendarBar()
        self.grid = CalendarGrid()
        self.grid.setObjectName("calendar.grid")
        self.slots = SlotStrip()
        self.moves = CalendarMoves(desk, sessions, clock, self.grid, self.slots, self)
        self.hint = Label(words.KEYS_HINT, "small", wrap=True)
        self.waiting: DataTable[CaseRow] = DataTable(
            _COLUMNS, name="calendar.waiting", title=words.TO_PLAN, key=lambda row: row.case_id
        )
        self.waiting.setObjectName("calendar.waiting")
        self.export = CalendarExport(desk, agendas, lambda: self._week)
        self.prints = DayPrints(desk, papers, self)
        for one in (self.bar.export, self.bar.print):
            one.setVisible(desk.may(Permission.SESSION_BOOK))
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.grid)

    def refresh(self) -> None:
        """Ask anew for the days shown and for what waits."""
        first, last = self._days()
        self.bar.show_days(first, last)
        self._desk.send(
            self._sessions.calendar,
            CalendarQuery(first, last),
            owner=self,
            done=self._show,
            supersedes="calendar",
        )
        self._desk.send(
            self._cases.list_cases,
            CaseQuery(stages=_TO_PLAN),
            owner=self,
            done=self._show_waiting,
            supersedes="waiting",
        )

    def turn(self, by: int) -> None:
        """Go to days before or after; 0 goes to today."""
        step = _WEEK if self.bar.by_week else ONE_DAY
        self.day = self.day + by * step if by else civil_day(self._clock.now())
        self.moves.clear()
        self.refresh()

    def print_view(self) -> None:
        """Show the list of the days that are looked at, for the desk alone."""
        if self._desk.may(Permission.SESSION_BOOK):
            self.prints.days(*self._days())

    def stop_moving(self) -> bool:
        """Let a session that is carried about spring back, or take nothing out; say if there was one."""
        if self.export.isVisible():
            self.export.hide()
            self.grid.setFocus()
            return True
        return self.grid.stop_moving()

    def _days(self) -> tuple[date, date]:
        if not self.bar.by_week:
            return self.day, self.day
        monday = self.day - timedelta(days=self.day.weekday())
        return monday, monday + 6 * ONE_DAY

    def _show(self, week: Week) -> None:
        self._week = week
        self.bar.whose.offer(lanes_of_all(week))
        self.grid.show_blocks(week.blocks, self._lanes(week))
        if self._wanted is not None:
            self.grid.go_to(self._wanted)
            self._wanted = None

    def _lanes(self, week: Week) -> Sequence[Lane]:
        if week.first != week.last:
            return week_lanes(week, self.bar.whose.lane())
        return day_lanes(week, self.bar.lanes)

    def _show_waiting(self, page: CasePage) -> None:
        self.waiting.show_rows(page.rows)

    def _choose_span(self, lane: Lane, span: Span) -> None:
        self._choose_cell(lane, span.starts_at, span.length)

    def _choose_cell(self, lane: Lane, moment: datetime, length: timedelta | None = None) -> None:
        row = self.waiting.current_row()
        if row is None and len(self.waiting.rows_model.rows) == 1:
            row = self.waiting.rows_model.rows[0]
        if row is None:
            self.waiting.go_to_first()
            return
        self.plan_wanted.emit(row.case_id, Proposal(moment, lane.room_id, length))

    def _open_crowd(self, crowd: Placed) -> None:
        """Show the day of sessions that stood too close in the week, from the first of them on."""
        self._wanted, self.day = crowd.block.session_id, self.grid.lanes[crowd.lane].day
        self.bar.show_day()

    def _follow(self, cell: QRect) -> None:
        margin = 2 * cell.height()
        self.area.ensureVisible(cell.center().x(), cell.center().y(), 0, margin)

    def _on_moving(self, moving: bool) -> None:  # noqa: FBT001 - a slot
        self.hint.setText(words.MOVING_HINT if moving else words.KEYS_HINT)

    def _lay_out(self) -> None:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.grid)
        self.area = area
        # The titles of the columns are painted at the top of what is seen.
        area.verticalScrollBar().valueChanged.connect(lambda _: self.grid.update())
        self.grid.stepped.connect(self._follow)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.XS)
        column.addWidget(self.bar)
        column.addWidget(self.export)
        column.addWidget(self.slots)
        column.addWidget(area, 1)
        column.addWidget(self.hint)
        right = TableCard(words.TO_PLAN, self.waiting, unit=words.UNIT, empty=words.NOTHING_TO_PLAN)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Panes("calendar", left, right, shares=(4, 1)))

    def _connect(self) -> None:
        self.bar.turned.connect(self.turn)
        self.bar.changed.connect(self.refresh)
        self.grid.turned.connect(self.turn)
        self.grid.opened.connect(lambda block: self.case_opened.emit(block.case_id))
        self.grid.crowd_opened.connect(self._open_crowd)
        self.grid.cell_chosen.connect(self._choose_cell)
        self.grid.span_chosen.connect(self._choose_span)
        self.grid.dropped.connect(self.moves.drop)
        self.grid.moving_changed.connect(self._on_moving)
        self.slots.chosen.connect(self.moves.take_slot)
        self.bar.print.clicked.connect(lambda _: self.print_view())
        self.bar.export.clicked.connect(lambda _: self.export.begin())
        self.bar.undo.clicked.connect(lambda _: self.moves.undo())
        self.moves.undoable.connect(self.bar.undo.setVisible)
        back = QShortcut(QKeySequence.StandardKey.Undo, self)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self.moves.undo)
        self.waiting.opened.connect(lambda row: self.case_opened.emit(row.case_id))
