"""A table of millions of rows: the count is known, the rows come as they are looked at."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

from centre_app.views import theme
from centre_app.views.parts.big_rows import BLOCK, BigRows
from centre_app.views.parts.data_table import DataTable
from centre_app.views.parts.table_model import Column

Row = TypeVar("Row")

COPIED_AT_MOST = 1000


class BigTable(DataTable["Row | None"], Generic[Row]):
    """Rows in the order the database gives; letters typed here are meant for the search box.

    Columns named in ``dropped_first`` are left out, in that order, while the room is too narrow.

    Signals:
        wanted: numbers of the blocks that are looked at and not here yet.
        typed: a letter that was typed.
    """

    wanted = Signal(object)
    typed = Signal(str)

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        *,
        name: str,
        title: str,
        dropped_first: Sequence[str] = (),
    ) -> None:
        self._dropped_first = dropped_first
        super().__init__([_patient(column) for column in columns], name=name, title=title)
        self._rows: BigRows[Row] = BigRows(0, self._miss)
        self._asked: frozenset[int] = frozenset()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._ask)
        self.setSortingEnabled(False)
        self.horizontalHeader().setSectionsClickable(False)
        # A header asks whether its whole column is chosen, row by row: seconds after Ctrl+A.
        self.horizontalHeader().setSelectionModel(QItemSelectionModel(self.rows_model, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)

    def show_count(self, count: int, first: Sequence[Row] = (), *, cursor: int = -1) -> None:
        """Show so many rows, of which the first are here; the cursor goes to a place."""
        self._rows = BigRows(count, self._miss)
        self._asked = frozenset()
        for block in range(-(-len(first) // BLOCK)):
            self._rows.fill(block, first[block * BLOCK : (block + 1) * BLOCK])
        self.rows_model.replace(self._rows)
        if 0 <= cursor < count:
            self.setCurrentIndex(self.rows_model.index(cursor, 0))
        self.counted.emit(count)

    def fill(self, block: int, rows: Sequence[Row | None]) -> None:
        """Put in the rows of a block."""
        places = self._rows.fill(block, rows)
        self._asked -= {block}
        if places:
            last = self.rows_model.columnCount() - 1
            self.rows_model.dataChanged.emit(
                self.rows_model.index(places[0], 0), self.rows_model.index(places[-1], last)
            )
        if self.currentIndex().row() in places:
            self.chosen.emit(self.current_row())

    def forget_asking(self) -> None:
        """Ask again for what is looked at: the last asking came to nothing."""
        self._asked = frozenset()

    def text_of_selection(self) -> str:
        """Return the selected rows that are here as text, a thousand at most."""
        selection = self.selectionModel().selection()
        ranges = [selection.at(at) for at in range(selection.count())]
        places = [
            place
            for one in ranges
            for place in range(one.top(), min(one.bottom() + 1, one.top() + COPIED_AT_MOST))
        ]
        columns = range(self.rows_model.columnCount())
        return "\n".join(
            "\t".join(self.rows_model.text(place, column) for column in columns)
            for place in places[:COPIED_AT_MOST]
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if text.strip() and text.isprintable() and not event.modifiers() & _COMMAND:
            self.typed.emit(text)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Leave looking things up to the search box."""

    def _fit_columns(self) -> None:
        """Leave out what matters least where the room is too narrow for everything."""
        header = self.horizontalHeader()
        places = {column.heading: place for place, column in enumerate(self._columns())}
        for place in places.values():
            header.setSectionHidden(place, False)
        wanted = {name: self._wanted_px(place) for name, place in places.items()}
        for heading in self._dropped_first:
            if sum(wanted.values()) <= self.viewport().width():
                break
            header.setSectionHidden(places[heading], True)
            wanted.pop(heading)
        super()._fit_columns()

    def _wanted_px(self, place: int) -> int:
        return theme.current().em(self._columns()[place].width) + 2 * theme.S

    def _miss(self, block: int) -> None:
        # Many cells miss the same block in one painting; what is in view when it is over counts.
        if block not in self._asked and not self._soon.isActive():
            self._soon.start()

    def _ask(self) -> None:
        wanted = frozenset(block for block in self._in_view() if not self._rows.has(block))
        if wanted and not wanted <= self._asked:
            self._asked = wanted
            self.wanted.emit(sorted(wanted))

    def _in_view(self) -> set[int]:
        count = len(self._rows)
        if not count:
            return set()
        first = max(0, self.rowAt(0))
        last = self.rowAt(self.viewport().height() - 1)
        last = count - 1 if last < 0 else last
        rows = {first, min(last, first + BLOCK), max(0, self.currentIndex().row())}
        return {row // BLOCK for row in rows}


_COMMAND = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def _patient(column: Column[Row]) -> Column["Row | None"]:
    """Return the column with nothing to say of a row that is not here yet."""
    chip = column.chip
    return Column(
        column.heading,
        _or_nothing(column.text),
        width=column.width,
        right=column.right,
        muted=column.muted,
        strong=column.strong,
        chip=None if chip is None else lambda row: None if row is None else chip(row),
    )


def _or_nothing(text: Callable[[Row], str]) -> Callable[["Row | None"], str]:
    return lambda row: "" if row is None else text(row)
