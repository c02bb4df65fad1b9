"""What Qt asks about single cells of our tables: how wide they would like to be, and what is cut."""

import html
from collections.abc import Iterator

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
)

from centre_app.views import theme
from centre_app.views.parts import words
from centre_app.views.parts.table_model import Index


class RowHints(QStyledItemDelegate):
    """Measures cells; the table paints them itself."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(_width(index) + 3 * theme.S, theme.current().body_px * 2)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Show a text that does not fit its cell in full, and what stands in columns that gave way."""
        rect: QRect = option.rect
        cut = _width(index) > rect.width() - 2 * theme.S
        told = [str(index.data() or "")] if cut else []
        told += _given_way(view, index)
        if told:
            text = "<br>".join(map(html.escape, told))
            QToolTip.showText(event.globalPos(), f"<span>{text}</span>", view)
        return bool(told)


def _given_way(view: QAbstractItemView, index: Index) -> Iterator[str]:
    """Yield the cells of the row that there is no room for, each with its heading."""
    if not isinstance(view, QTableView):
        return
    model = index.model()
    for place in filter(view.isColumnHidden, range(model.columnCount())):
        text = str(model.index(index.row(), place).data() or "")
        if text:
            heading = model.headerData(place, Qt.Orientation.Horizontal)
            yield words.CELL.format(heading=heading, text=text)


def _width(index: Index) -> int:
    return QFontMetrics(theme.current().font()).horizontalAdvance(str(index.data() or ""))
