"""What Qt asks about single cells of our tables: how wide they would like to be, and what is cut."""

import html

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFontMetrics, QHelpEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from centre_app.views import theme
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
        """Show a text that does not fit its cell in full."""
        rect: QRect = option.rect
        if _width(index) > rect.width() - 2 * theme.S:
            text = html.escape(str(index.data() or ""))
            QToolTip.showText(event.globalPos(), f"<span>{text}</span>", view)
            return True
        return False


def _width(index: Index) -> int:
    return QFontMetrics(theme.current().font()).horizontalAdvance(str(index.data() or ""))
