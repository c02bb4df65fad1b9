"""The five lists at the left: ready, lacking, in the archive, out, due."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from centre_app.domain.case_files.codes import FileState
from centre_app.services.records.case_files import FileSubject, Shelf, ShelfQuery, ShelfRow
from centre_app.views import theme
from centre_app.views.archive import words
from centre_app.views.archive.looks import (
    lent_columns,
    locked_columns,
    overdue_columns,
    waiting_columns,
)
from centre_app.views.parts.data_table import DataTable, TableCard
from centre_app.views.parts.search_box import SearchBox
from centre_app.views.parts.table_model import Column

READY, LACKING, LOCKED, LENT, OVERDUE = range(5)
_TITLES = (words.READY, words.LACKING, words.LOCKED, words.LENT, words.OVERDUE)
_NAMES = ("ready", "lacking", "locked", "lent", "overdue")
_EMPTY = (
    words.EMPTY_READY,
    words.EMPTY_LACKING,
    words.EMPTY_LOCKED,
    words.EMPTY_LENT,
    words.EMPTY_OVERDUE,
)
_ASKED = {
    READY: ShelfQuery(),
    LACKING: ShelfQuery(),
    LOCKED: ShelfQuery(state=FileState.LOCKED),
    LENT: ShelfQuery(state=FileState.LENT),
    OVERDUE: ShelfQuery(overdue=True),
}


class FileLists(QWidget):
    """Shows one list at a time.

    Signals:
        asked: another list, or other words, are wanted.
        chosen: the row somebody went to, or None.
        opened: that row, to be worked on.
    """

    asked = Signal()
    chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, today: date) -> None:
        super().__init__()
        self.search = SearchBox(words.SEARCH)
        self.search.setObjectName("archive.search")
        self.tabs = QTabWidget()
        self.tabs.setObjectName("archive.tabs")
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        columns = (
            waiting_columns(),
            waiting_columns(),
            locked_columns(),
            lent_columns(today),
            overdue_columns(),
        )
        self.tables = [
            self._table(at, name, shown)
            for at, (name, shown) in enumerate(zip(_NAMES, columns, strict=True))
        ]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.S)
        column.addWidget(self.search)
        column.addWidget(self.tabs, 1)
        self.search.asked.connect(lambda _: self.asked.emit())
        self.tabs.currentChanged.connect(lambda _: self.asked.emit())

    @property
    def table(self) -> DataTable[ShelfRow]:
        """Return the list in view."""
        return self.tables[self.tabs.currentIndex()]

    @property
    def query(self) -> ShelfQuery:
        """Return what the list in view asks for."""
        asked = _ASKED[self.tabs.currentIndex()]
        return ShelfQuery(asked.state, overdue=asked.overdue, words=self.search.text().strip())

    def show_shelf(self, shelf: Shelf) -> None:
        """Show the rows of the list in view, and in the titles how many there are."""
        at = self.tabs.currentIndex()
        counts = shelf.counts
        told: dict[int, int] = {
            LOCKED: counts.locked,
            LENT: counts.lent,
            OVERDUE: counts.overdue,
        }
        if at in {READY, LACKING}:
            parted = {LACKING: [], READY: []}  # type: dict[int, list[ShelfRow]]
            for row in shelf.rows:
                parted[READY if row.lacking == 0 else LACKING].append(row)
            told |= {place: len(rows) for place, rows in parted.items()}
            for place, rows in parted.items():
                self._show(place, rows)
        else:
            self._show(at, shelf.rows)
        for place, count in told.items():
            text = words.TAB_MORE if shelf.more and place in {READY, LACKING} else words.TAB
            self.tabs.setTabText(place, text.format(title=_TITLES[place], count=count))

    def follow(self, subject: FileSubject) -> None:
        """Put the cursor on a file, also where it went from what lacks something to what is ready."""
        here = self.tabs.currentIndex()
        for at in (here, *({READY, LACKING} - {here} if here in {READY, LACKING} else ())):
            if self.tables[at].go_to(subject):
                self.tabs.blockSignals(True)
                self.tabs.setCurrentIndex(at)
                self.tabs.blockSignals(False)
                return

    def stand_on_a_row(self) -> None:
        """Put the cursor on the first row where it stands on none."""
        if self.table.current_row() is None and self.table.rows_model.rows:
            self.table.setCurrentIndex(self.table.rows_model.index(0, 0))

    def focus_list(self) -> None:
        """Go to the list; to the tabs where nothing is left in it."""
        (self.table if self.table.rows_model.rows else self.tabs.tabBar()).setFocus()

    def _show(self, at: int, rows: Sequence[ShelfRow]) -> None:
        self.tables[at].show_rows(rows)

    def _table(
        self, at: int, name: str, columns: Sequence[Column[ShelfRow]]
    ) -> DataTable[ShelfRow]:
        table: DataTable[ShelfRow] = DataTable(
            columns, name=f"archive.{name}", title=_TITLES[at], key=lambda row: row.subject
        )
        table.setObjectName(f"archive.{name}")
        card = TableCard("", table, empty=_EMPTY[at])
        card.show_head(False)
        self.tabs.addTab(card, _TITLES[at])
        table.chosen.connect(lambda row, one=table: self._pass_on(one, row))
        table.opened.connect(self.opened)
        return table

    def _pass_on(self, table: DataTable[ShelfRow], row: object) -> None:
        if table is self.table:
            self.chosen.emit(row)
