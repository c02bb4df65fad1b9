"""The cases: search, stages as buttons, worst deadline first."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QStackedLayout, QVBoxLayout, QWidget

from centre_app.domain.clock import civil_day
from centre_app.services.records.mediation import (
    CasePage,
    CaseQuery,
    CaseRow,
    CaseScope,
    WaitingMatter,
)
from centre_app.views import theme
from centre_app.views.mediation import words
from centre_app.views.mediation.body_filter import BodyFilter
from centre_app.views.mediation.texts import due_chip, moment_text, row_due, stage_chip
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.data_table import DataTable, TableCard
from centre_app.views.parts.flow import in_flow
from centre_app.views.parts.labels import set_names
from centre_app.views.parts.search_box import SearchBox
from centre_app.views.parts.table_model import Column

WAITING = "waiting"
HANDED = "handed"
ALWAYS = (WAITING, "open", "ended")
FAR = "9999"
_STAGES = {key: stages for key, _, stages in words.STAGE_FILTERS}

CASE_COLUMNS: tuple[Column[CaseRow], ...] = (
    Column(words.COLUMN_PARTIES, lambda row: row.parties, width=11, strong=True),
    Column(
        words.COLUMN_DUE,
        row_due,
        sort_key=lambda row: f"{row.paused_on is not None}{row.due_on or FAR}",
        width=5.5,
        chip=due_chip,
    ),
    Column(
        words.COLUMN_STAGE,
        lambda row: row.stage.label,
        width=6.5,
        chip=lambda row: stage_chip(row.stage),
    ),
    Column(words.COLUMN_MEDIATORS, lambda row: row.mediators, width=7, yields=1),
    Column(
        words.COLUMN_NEXT,
        lambda row: moment_text(row.next_session_at),
        sort_key=lambda row: str(row.next_session_at or FAR),
        width=9,
        yields=2,
    ),
    Column(words.COLUMN_NUMBER, lambda row: row.number, width=14, muted=True, yields=3),
)

WAITING_COLUMNS: tuple[Column[WaitingMatter], ...] = (
    Column(words.COLUMN_PARTIES, lambda row: row.parties, width=11, strong=True),
    Column(words.COLUMN_TYPE, lambda row: row.dispute_type.label, width=8),
    Column(
        words.COLUMN_ACCEPTED,
        lambda row: f"{civil_day(row.accepted_at):%m-%d}" if row.accepted_at else "",
        width=6,
    ),
)


class CaseList(QWidget):
    """Lists cases by stage, and what waits to become one.

    Signals:
        asked: a ``CaseQuery`` to be answered with ``show_page``.
        waiting_asked: the matters without a case are wanted; answer with ``show_waiting``.
        opened: a ``CaseRow``, to be worked on.
        previewed: a ``CaseRow``, to be looked at.
        matter_opened: a ``WaitingMatter``.
    """

    asked = Signal(object)
    waiting_asked = Signal()
    opened = Signal(object)
    previewed = Signal(object)
    matter_opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filter = words.STAGE_FILTERS[0][0]
        self.box = SearchBox(words.FIND)
        self.box.setObjectName("mediation.search")
        self.box.setAccessibleName(words.FIND_NAME)
        self.mine = QCheckBox(words.MINE)
        self.mine.setObjectName("mediation.mine")
        set_names(self.mine, words.MINE)
        self.body = BodyFilter()
        self.filters = {
            key: self._filter_button(key, label)
            for key, label in [(WAITING, words.WAITING), (HANDED, words.HANDED)]
            + [(key, label) for key, label, _ in words.STAGE_FILTERS]
        }
        self.table: DataTable[CaseRow] = DataTable(
            CASE_COLUMNS, name="mediation.cases", title=words.LIST, key=lambda row: row.case_id
        )
        self.table.setObjectName("mediation.cases")
        self.waiting: DataTable[WaitingMatter] = DataTable(
            WAITING_COLUMNS,
            name="mediation.waiting",
            title=words.WAITING_LIST,
            key=lambda row: row.matter_id,
        )
        self.waiting.setObjectName("mediation.waiting")
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.box)

    def refresh(self) -> None:
        """Ask anew for what is shown."""
        for key, button in self.filters.items():
            button.setChecked(key == self._filter)
        if self._filter == WAITING:
            self.waiting_asked.emit()
            self._stack.setCurrentIndex(1)
            return
        scope = CaseScope.MINE if self.mine.isChecked() else CaseScope.ALL
        self.asked.emit(
            CaseQuery(
                self.box.text().strip(),
                _STAGES.get(self._filter, frozenset()),
                scope,
                body_id=self.body.body_id(),
                handed=self._filter == HANDED,
            )
        )
        self._stack.setCurrentIndex(0)

    def choose(self, key: str) -> None:
        """Show the cases of another stage."""
        self._filter = key
        self.refresh()

    def show_page(self, page: CasePage) -> None:
        """Show the cases asked for, and in the buttons how many stand where."""
        self.table.show_rows(page.rows)
        for key, label, stages in words.STAGE_FILTERS:
            wanted = stages or set(page.counts)
            count = sum(page.counts.get(stage, 0) for stage in wanted)
            self._count(key, label, count)
        self._count(WAITING, words.WAITING, page.waiting)
        self._count(HANDED, words.HANDED, page.handed)
        self.body.offer(page.bodies)

    def show_waiting(self, rows: tuple[WaitingMatter, ...]) -> None:
        """Show the matters that wait for a case."""
        self.waiting.show_rows(rows)
        self._count(WAITING, words.WAITING, len(rows))

    def _count(self, key: str, label: str, count: int) -> None:
        self.filters[key].set_text(f"{label} {count}" if count else label)
        # An empty stage takes no room, unless it is the one looked at.
        self.filters[key].setVisible(bool(count) or key in (*ALWAYS, self._filter))

    def _filter_button(self, key: str, label: str) -> Button:
        button = Button(label, pressed=partial(self.choose, key))
        button.setObjectName(f"mediation.stage.{key}")
        button.setCheckable(True)
        return button

    def _lay_out(self) -> None:
        chips = in_flow(*self.filters.values(), self.body, self.mine, spacing=theme.XS)
        self._stack = QStackedLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.S)
        column.addWidget(self.box)
        column.addWidget(chips)
        column.addLayout(self._stack, 1)
        # Only now: in a layout that stands nowhere yet, the first would show as a window of its own.
        self._stack.addWidget(
            TableCard(words.LIST, self.table, unit=words.UNIT, empty=words.NO_CASES)
        )
        self._stack.addWidget(
            TableCard(words.WAITING_LIST, self.waiting, unit=words.UNIT, empty=words.NO_WAITING)
        )

    def _connect(self) -> None:
        self.box.asked.connect(lambda _: self.refresh())
        self.box.entered.connect(self._enter_list)
        self.mine.toggled.connect(lambda _: self.refresh())
        self.body.chosen.connect(self.refresh)
        self.table.opened.connect(self.opened)
        self.table.previewed.connect(self.previewed)
        self.waiting.opened.connect(self.matter_opened)
        self.waiting.previewed.connect(self.matter_opened)

    def _enter_list(self) -> None:
        shown = self.waiting if self._filter == WAITING else self.table
        shown.go_to_first()
