"""Frozen rows as Qt tables see them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from centre_app.views.parts.chip import ChipLook

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Column(Generic[Row]):
    """How one column is headed, shown, sorted and drawn.

    ``width`` is in Chinese characters; the widest column takes what is left. A ``chip`` is drawn in
    place of the text; the text is still what is copied and read aloud. Where the table is too
    narrow, columns that ``yields`` are not shown, the highest number first; 0 always stays.
    """

    heading: str
    text: Callable[[Row], str]
    sort_key: Callable[[Row], Any] | None = None
    width: float = 8
    right: bool = False
    muted: bool = False
    strong: bool = False
    chip: Callable[[Row], ChipLook | None] | None = None
    yields: int = 0

    def key(self, row: Row) -> Any:
        """Return what a row is sorted by in this column."""
        return self.text(row) if self.sort_key is None else self.sort_key(row)


class TableModel(QAbstractTableModel, Generic[Row]):
    """A read-only table over frozen rows; replaced whole, sorted in place."""

    def __init__(self, columns: Sequence[Column[Row]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.rows: Sequence[Row] = ()
        self._order: tuple[int, Qt.SortOrder] | None = None

    def replace(self, rows: Sequence[Row]) -> None:
        """Show these rows instead, in the order the user chose last."""
        self.beginResetModel()
        self.rows = rows if self._order is None else self._sorted(rows)
        self.endResetModel()

    def row(self, index: Index) -> Row:
        """Return the row behind an index."""
        return self.rows[index.row()]

    def text(self, row: int, column: int) -> str:
        """Return what a cell says."""
        return self.columns[column].text(self.rows[row])

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.text(index.row(), index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(self.columns[index.column()])
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].heading
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(self.columns[section])
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort what is shown; a negative column gives up sorting at the next replacement."""
        self._order = (column, order) if column >= 0 else None
        if self._order is None:
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        kept = [(self.rows[index.row()], index.column()) for index in before]
        self.rows = self._sorted(self.rows)
        places = {id(row): place for place, row in enumerate(self.rows)}
        after = [self.index(places[id(row)], at) for row, at in kept]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _sorted(self, rows: Sequence[Row]) -> Sequence[Row]:
        assert self._order is not None
        column, order = self._order
        return sorted(
            rows, key=self.columns[column].key, reverse=order == Qt.SortOrder.DescendingOrder
        )


def _alignment(column: Column[Any]) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
