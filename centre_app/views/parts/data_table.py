"""A table the counter works in: keys, remembered widths, its own way of drawing."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QItemSelection, QModelIndex, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStackedLayout,
    QTableView,
    QWidget,
)

from centre_app.views import remembered, theme
from centre_app.views.parts import words
from centre_app.views.parts.choice import Initials, TypeAhead
from centre_app.views.parts.empty import EmptyState
from centre_app.views.parts.labels import Label, set_names
from centre_app.views.parts.layouts import Card
from centre_app.views.parts.row_hints import RowHints
from centre_app.views.parts.row_painter import RowPainter, Visible
from centre_app.views.parts.table_model import Column, TableModel

Row = TypeVar("Row")

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_KEEP_AFTER_MS = 400
_SEARCHED_AHEAD = 3000
"""Longer lists are searched by the search box, which asks the database."""


class DataTable(QTableView, Generic[Row]):
    """Rows to look through: Enter opens, Space previews, Ctrl+C copies cells as text.

    Signals:
        opened: a row (double click or Enter).
        previewed: a row (Space).
        chosen: the row the cursor stands on, or None.
        counted: how many rows there are.
    """

    opened = Signal(object)
    previewed = Signal(object)
    chosen = Signal(object)
    counted = Signal(int)

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        *,
        name: str,
        title: str,
        key: Callable[[Row], object] | None = None,
        initials: Initials | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name, self._key = name, key
        self._ahead = TypeAhead(initials)
        self.rows_model: TableModel[Row] = TableModel(columns, self)
        self._painter = RowPainter()
        self._hovered = -1
        self._fitting = False
        self._keeper = QTimer(self)
        self._keeper.setSingleShot(True)
        self._keeper.setInterval(_KEEP_AFTER_MS)
        self._keeper.timeout.connect(self._keep_widths)
        self.setModel(self.rows_model)
        self.setItemDelegate(RowHints(self))
        set_names(self, title)
        self._behave()
        self._measure()
        self._lay_columns()
        self.doubleClicked.connect(lambda index: self.opened.emit(self.rows_model.row(index)))
        self.entered.connect(self._on_entered)
        self.horizontalHeader().sectionResized.connect(self._on_resized)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows instead; the cursor stays on the row it stood on."""
        here = self.current_row() if self.selectionModel().hasSelection() else None
        self.rows_model.replace(rows)
        self.counted.emit(len(rows))
        if here is None or self._key is None or not self.go_to(self._key(here)):
            self.chosen.emit(None)

    def current_row(self) -> Row | None:
        """Return the row the cursor stands on."""
        index = self.currentIndex()
        return self.rows_model.row(index) if index.isValid() else None

    def go_to(self, key: object) -> bool:
        """Put the cursor on the row with that key; return whether there is one."""
        assert self._key is not None
        for place, row in enumerate(self.rows_model.rows):
            if self._key(row) == key:
                self.setCurrentIndex(self.rows_model.index(place, 0))
                return True
        return False

    def go_to_first(self) -> None:
        """Put the cursor on the first row and give the table the focus."""
        if self.rows_model.rowCount():
            self.setCurrentIndex(self.rows_model.index(0, 0))
        self.setFocus()

    def text_of_selection(self) -> str:
        """Return the selected rows as text, a tab between cells."""
        rows = sorted({index.row() for index in self.selectedIndexes()})
        columns = range(self.rows_model.columnCount())
        return "\n".join(
            "\t".join(self.rows_model.text(row, column) for column in columns) for row in rows
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current_row()
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.text_of_selection())
        elif event.key() in _ENTER and row is not None and not event.modifiers():
            self.opened.emit(row)
        elif event.key() == Qt.Key.Key_Space and row is not None:
            self.previewed.emit(row)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        near = self.rows_model.rows[:_SEARCHED_AHEAD]
        labels = [" ".join(self._texts(row)) for row in near]
        found = self._ahead.find(search, labels)
        if found >= 0:
            self.setCurrentIndex(self.rows_model.index(found, 0))

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.chosen.emit(self.current_row())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        # Qt puts the cursor on the first row and chooses nothing: unseen, and the arrow would skip it.
        if not self.selectionModel().hasSelection():
            self.setCurrentIndex(QModelIndex())

    def paintEvent(self, event: QPaintEvent) -> None:
        # Qt's own way asks a delegate for every cell; see ``row_painter``.
        with QPainter(self.viewport()) as painter:
            self._painter.paint(painter, self._visible(event.rect()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._measure()
            self._lay_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._keeper.isActive():
            self._keep_widths()

    def _visible(self, area: QRect) -> Visible:
        """Return the rows and columns that a part of the viewport shows."""
        count, high = self.rows_model.rowCount(), self.verticalHeader().defaultSectionSize()
        first, last = self.rowAt(area.top()), self.rowAt(area.bottom())
        rows = range(first, (count if last < 0 else last + 1)) if first >= 0 else range(0)
        return Visible(
            rows=[self.rows_model.rows[place] for place in rows],
            top=self.rowViewportPosition(rows.start),
            row_px=high,
            places=self._places(area),
            chosen=self._chosen_among(rows),
            hovered=self._hovered - rows.start if self._hovered in rows else -1,
            active=self.isActiveWindow(),
        )

    def _places(self, area: QRect) -> list[tuple[Column[Row], int, int]]:
        header = self.horizontalHeader()
        places = [
            (column, header.sectionViewportPosition(place), header.sectionSize(place))
            for place, column in enumerate(self._columns())
            if not header.isSectionHidden(place)
        ]
        return [one for one in places if one[1] <= area.right() and one[1] + one[2] > area.left()]

    def _chosen_among(self, rows: range) -> frozenset[int]:
        ranges = self.selectionModel().selection()
        spans = [
            range(one.top(), one.bottom() + 1) for one in map(ranges.at, range(ranges.count()))
        ]
        return frozenset(
            place - rows.start for place in rows if any(place in span for span in spans)
        )

    def _behave(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorClearable(True)
        self.setSortingEnabled(True)

    def _measure(self) -> None:
        self._painter.refresh()
        self.verticalHeader().setDefaultSectionSize(theme.current().row_px)

    def _lay_columns(self) -> None:
        kept = remembered.widths(self._name)
        for place, column in enumerate(self._columns()):
            characters = kept.get(column.heading, column.width)
            width = theme.current().em(characters) + 2 * theme.S
            self.horizontalHeader().resizeSection(place, width)
        self._fit_columns()

    def _fit_columns(self) -> None:
        """Let the widest that stays take what the others leave, down to half of what it wants."""
        if self._fitting:
            return  # columns that go or come make Qt lay the table out, and ask again
        self._fitting = True
        for _ in range(2):
            width = self.viewport().width()
            self._share_width()
            if self.viewport().width() == width:
                break
        self._fitting = False

    def _share_width(self) -> None:
        columns = self._columns()
        widest = max(
            range(len(columns)),
            key=lambda place: (not columns[place].yields, columns[place].width),
        )
        header = self.horizontalHeader()
        least = theme.current().em(columns[widest].width) // 2
        self._let_yield(self.viewport().width() - least + header.sectionSize(widest))
        others = header.length() - header.sectionSize(widest)
        header.resizeSection(widest, max(least, self.viewport().width() - others))

    def _let_yield(self, room: int) -> None:
        """Take columns away that yield until the others fit, and give them back where they do."""
        columns, header = self._columns(), self.horizontalHeader()
        yielding = [place for place, column in enumerate(columns) if column.yields]
        for place in yielding:
            header.setSectionHidden(place, False)
        for place in sorted(yielding, key=lambda place: -columns[place].yields):
            if header.length() <= room:
                return
            header.setSectionHidden(place, True)

    def _on_resized(self) -> None:
        # Columns move by themselves too; only what a hand did is worth remembering.
        if QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton:
            self._keeper.start()

    def _keep_widths(self) -> None:
        self._keeper.stop()
        header, em = self.horizontalHeader(), theme.current().em(1)
        # In characters, so that another size of type keeps the proportions.
        shown = {
            column.heading: (header.sectionSize(place) - 2 * theme.S) / em
            for place, column in enumerate(self._columns())
            if not header.isSectionHidden(place)
        }
        remembered.keep_widths(self._name, remembered.widths(self._name) | shown)

    def _columns(self) -> Sequence[Column[Row]]:
        return self.rows_model.columns

    def _texts(self, row: Row) -> list[str]:
        return [column.text(row) for column in self._columns()]

    def _on_entered(self, index: QModelIndex) -> None:
        self._hover(index.row())

    def _hover(self, row: int) -> None:
        if self._hovered != row:
            self._hovered = row
            self.viewport().update()


class TableCard(Card, Generic[Row]):
    """A table on a card: heading with count above, something useful where it is empty."""

    def __init__(
        self,
        title: str,
        table: DataTable[Row],
        *,
        unit: str = words.ITEMS,
        empty: str = words.NOTHING_HERE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, parent)
        self.table, self._unit = table, unit
        self.count = Label(part="muted")
        self.head.insertWidget(1, self.count)
        self.outer.setContentsMargins(0, theme.M, 0, theme.XS)
        self.head.setContentsMargins(theme.L, 0, theme.L, 0)
        self.empty = EmptyState(empty)
        self._stack = QStackedLayout()
        # First the layout: a stack without a parent shows its widgets as windows of their own.
        self.body.addLayout(self._stack, 1)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(table)
        table.counted.connect(self._on_counted)
        self._on_counted(table.rows_model.rowCount())

    def show_head(self, shown: bool) -> None:  # noqa: FBT001 - like Qt's setVisible
        """Show heading and count, or leave their line to the table."""
        self.title.setVisible(shown and bool(self.title.text()))
        self.count.setVisible(shown)

    def _on_counted(self, count: int) -> None:
        self.count.setText(words.COUNT.format(count=f"{count:,}", unit=self._unit))
        self._stack.setCurrentIndex(1 if count else 0)
