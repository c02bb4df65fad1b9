"""The three lists at the left: promises, revisits, confirmations."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QTabWidget, QWidget

from centre_app.services.records.follow_up import FollowUpLists
from centre_app.views.follow_up import words
from centre_app.views.follow_up.looks import (
    confirmation_columns,
    performance_columns,
    revisit_columns,
)
from centre_app.views.parts.data_table import DataTable, TableCard
from centre_app.views.parts.labels import set_names
from centre_app.views.parts.table_model import Column

PERFORMANCE, REVISITS, CONFIRMATIONS = range(3)
_TITLES = (words.PERFORMANCE, words.REVISITS, words.CONFIRMATIONS)
_EMPTY = (words.EMPTY_PERFORMANCE, words.EMPTY_REVISITS, words.EMPTY_CONFIRMATIONS)


class FollowUpTabs(QTabWidget):
    """Shows one list at a time; titles tell how much waits in each.

    Signals:
        chosen: the row of the list in view that somebody went to, or None.
        shown: the row the cursor stands on in a list that came into view or was read anew, or None.
        opened: that row, to be worked on.
    """

    chosen = Signal(object)
    shown = Signal(object)
    opened = Signal(object)

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("follow_up.tabs")
        self.setDocumentMode(True)
        self._to_list = self._by_itself = False
        self._today = today
        self.performance = _table(
            "performance", performance_columns(self._on), words.PERFORMANCE, "item_id"
        )
        self.revisits = _table("revisits", revisit_columns(self._on), words.REVISITS, "revisit_id")
        self.confirmations = _table(
            "confirmations", confirmation_columns(), words.CONFIRMATIONS, "agreement_id"
        )
        self.tables = (self.performance, self.revisits, self.confirmations)
        self.settled = QCheckBox(words.SETTLED)
        set_names(self.settled, words.SETTLED)
        self.settled.setObjectName("follow_up.settled")
        for title, table, said in zip(_TITLES, self.tables, _EMPTY, strict=True):
            card = TableCard("", table, empty=said)
            card.show_head(False)
            self.addTab(card, title)
            table.chosen.connect(lambda row, one=table: self._pass_on(one, row))
            table.opened.connect(self.opened)
        self.tabBar().setDrawBase(False)
        self.setCornerWidget(self.settled)
        self.currentChanged.connect(lambda _: self.stand_on_a_row())

    @property
    def table(self) -> DataTable[Any]:
        """Return the list in view."""
        return self.tables[self.currentIndex()]

    @property
    def row(self) -> Any:
        """Return the row the cursor stands on in the list in view, or None."""
        return self.table.current_row()

    def show_lists(self, lists: FollowUpLists) -> None:
        """Show these rows, and in the titles how many there are; days count from theirs."""
        self._today = lists.today
        shown: tuple[Sequence[Any], ...] = (lists.performance, lists.revisits, lists.confirmations)
        for place, (title, rows) in enumerate(zip(_TITLES, shown, strict=True)):
            with self._moving():
                self.tables[place].show_rows(rows)
            self.setTabText(place, words.TAB.format(title=title, count=len(rows)))

    def go_to_work(self) -> None:
        """Bring the first list to the front in which something waits."""
        waiting = [place for place, table in enumerate(self.tables) if table.rows_model.rows]
        self.setCurrentIndex(waiting[0] if waiting else PERFORMANCE)

    def go_to(self, agreement_id: UUID) -> None:
        """Put the cursor on the confirmation of an agreement, if it is listed."""
        with self._moving():
            self.confirmations.go_to(agreement_id)

    def stand_on_a_row(self) -> None:
        """Put the cursor on the first row where it stands on none, and tell which it is."""
        if self.currentWidget().hasFocus():
            # Qt gives it to a page without a line, where nobody sees it.
            self.tabBar().setFocus()
        table = self.table
        if table.current_row() is None and table.rows_model.rows:
            with self._moving():
                table.setCurrentIndex(table.rows_model.index(0, 0))
        self.shown.emit(table.current_row())

    def focus_list(self) -> None:
        """Go to the list, now and when it was read anew; to the tabs where nothing is left in it."""
        (self.table if self.table.rows_model.rows else self.tabBar()).setFocus()
        self._to_list = True

    def focus_again(self) -> None:
        """Go to the list that was read anew, if somebody went to it."""
        if self._to_list:
            self.focus_list()
            self._to_list = False

    def _on(self) -> date:
        """Return the day the lists were read on: a window stays open overnight."""
        return self._today

    @contextmanager
    def _moving(self) -> Iterator[None]:
        """Move cursors without anybody having gone anywhere."""
        self._by_itself = True
        yield
        self._by_itself = False

    def _pass_on(self, table: DataTable[Any], row: Any) -> None:
        if table is self.table and not self._by_itself:
            self.chosen.emit(row)


def _table(name: str, columns: Sequence[Column[Any]], title: str, key: str) -> DataTable[Any]:
    table: DataTable[Any] = DataTable(
        columns, name=f"follow_up.{name}", title=title, key=lambda row: getattr(row, key)
    )
    table.setObjectName(f"follow_up.{name}")
    return table
