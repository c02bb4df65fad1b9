"""The cases: search, filters, worst deadline first."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from centre_app.domain.clock import civil_day
from centre_app.services.records.case_lists import CasePage, CaseRow, WaitingMatter
from centre_app.views import theme
from centre_app.views.mediation import words
from centre_app.views.mediation.case_filters import WAITING, CaseFilters
from centre_app.views.mediation.texts import due_chip, moment_text, row_due, stage_chip
from centre_app.views.parts.data_table import DataTable, TableCard
from centre_app.views.parts.search_box import SearchBox
from centre_app.views.parts.table_model import Column

FAR = "9999"

CASE_COLUMNS: tuple[Column[CaseRow], ...] = (
    Column(words.COLUMN_PARTIES, lambda row: row.parties, width=11, strong=True),
    Column(
        words.COLUMN_DUE,
        row_due,
        sort_key=lambda row: f"{row.paused_on is not None}{row.due_on or FAR}",
        width=6,
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
        self.box = SearchBox(words.FIND)
        self.box.setObjectName("mediation.search")
        self.box.setAccessibleName(words.FIND_NAME)
        self.filters = CaseFilters()
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
        self._cards = (
            TableCard(words.LIST, self.table, unit=words.UNIT, empty=words.NO_CASES),
            TableCard(words.WAITING_LIST, self.waiting, unit=words.UNIT, empty=words.NO_WAITING),
        )
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.box)

    def refresh(self) -> None:
        """Ask anew for what is shown."""
        waits = self.filters.key == WAITING
        if waits:
            self.waiting_asked.emit()
        else:
            self.asked.emit(self.filters.query(self._text()))
        self._stack.setCurrentIndex(int(waits))

    def choose(self, key: str) -> None:
        """Show the cases of another stage."""
        self.filters.choose(key)

    def show_page(self, page: CasePage) -> None:
        """Show the cases asked for, and beside the stages how many stand where."""
        self.table.show_rows(page.rows)
        self.filters.show_page(page, searched=bool(self._text()))

    def show_waiting(self, rows: tuple[WaitingMatter, ...]) -> None:
        """Show the matters that wait for a case."""
        self.waiting.show_rows(rows)
        self.filters.show_waiting(len(rows))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        """Give the lines above the list to the list where it is narrow: the choice says the same."""
        folded = self.filters.fit(self.width())
        self.box.setPlaceholderText(words.FIND_SHORT if folded else words.FIND)
        for card in self._cards:
            card.show_head(not folded)

    def _text(self) -> str:
        return self.box.text().strip()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.S)
        head.addWidget(self.box, 1)
        head.addWidget(self.filters.fold)
        self._stack = QStackedLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.S)
        column.addLayout(head)
        column.addWidget(self.filters)
        column.addLayout(self._stack, 1)
        # Only now: in a layout that stands nowhere yet, the first would show as a window of its own.
        for card in self._cards:
            self._stack.addWidget(card)

    def _connect(self) -> None:
        self.box.asked.connect(lambda _: self.refresh())
        self.box.entered.connect(self._enter_list)
        self.filters.changed.connect(self.refresh)
        self.table.opened.connect(self.opened)
        self.table.previewed.connect(self.previewed)
        self.waiting.opened.connect(self.matter_opened)
        self.waiting.previewed.connect(self.matter_opened)

    def _enter_list(self) -> None:
        shown = self.waiting if self.filters.key == WAITING else self.table
        shown.go_to_first()
