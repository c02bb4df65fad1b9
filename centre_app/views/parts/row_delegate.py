"""Draws the cells of our tables: text or chip, a quiet line under each row."""

import html
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from centre_app.views import theme
from centre_app.views.parts.chip import ChipLook, chip_picture
from centre_app.views.parts.table_model import Column, Index, TableModel

# Plain numbers, put together once: an enum joined in every cell is a third of the painting.
_SELECTED = QStyle.StateFlag.State_Selected.value
_ACTIVE = QStyle.StateFlag.State_Active.value
_MIDDLE = Qt.AlignmentFlag.AlignVCenter.value | Qt.TextFlag.TextSingleLine.value
_FLAGS = {
    False: Qt.AlignmentFlag.AlignLeft.value | _MIDDLE,
    True: Qt.AlignmentFlag.AlignRight.value | _MIDDLE,
}
_CHIPS_KEPT = 500


class RowDelegate(QStyledItemDelegate):
    """Paints cells itself: half the time of the style's own item painting."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hovered = -1
        self._columns: Sequence[Column[Any]] = ()
        self.begin()
        self.refresh()

    def begin(self) -> None:
        """Forget the row painted last; called before each painting, while rows may still change."""
        self._place = -1
        self._row: Any = None
        self._ground: QColor | None = None
        self._marked = False

    def refresh(self) -> None:
        """Take over the colours and fonts of the theme."""
        wear = theme.current()
        self._fonts = {False: wear.font(), True: wear.font(strong=True)}
        self._metrics = {strong: QFontMetrics(font) for strong, font in self._fonts.items()}
        self._text, self._muted = wear.color("text"), wear.color("muted")
        self._line, self._accent = wear.color("line"), wear.color("accent")
        self._chosen, self._hover = wear.tint("accent", 0.14), wear.tint("accent", 0.05)
        self._body_px = wear.body_px
        self._chips: dict[tuple[ChipLook, int, float], QPixmap] = {}

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        # What is the same for all cells of a row is asked once a row, not once a cell.
        if index.row() != self._place:
            self._take_row(option, index)
        if self._ground is not None:
            painter.fillRect(rect, self._ground)
        left, width, bottom = rect.left(), rect.width(), rect.bottom()
        painter.fillRect(left, bottom, width, 1, self._line)
        place = index.column()
        if self._marked and place == 0:
            painter.fillRect(left, rect.top(), 3, rect.height() - 1, self._accent)
        column = self._columns[place]
        look = column.chip(self._row) if column.chip else None
        if look is not None:
            self._paint_chip(painter, rect, look)
        elif text := column.text(self._row):
            self._paint_text(painter, rect, column=column, text=text)

    def _take_row(self, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, TableModel)
        self._place, self._columns = index.row(), model.columns
        self._row = model.rows[self._place]
        state: int = option.state.value
        hovered = self._hover if self._place == self.hovered else None
        self._ground = self._chosen if state & _SELECTED else hovered
        self._marked = bool(state & _SELECTED and state & _ACTIVE)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        text = str(index.data() or "")
        return QSize(self._metrics[False].horizontalAdvance(text) + 3 * theme.S, self._body_px * 2)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Show a text that does not fit its cell in full."""
        text = str(index.data() or "")
        rect: QRect = option.rect
        if self._metrics[False].horizontalAdvance(text) > rect.width() - 2 * theme.S:
            QToolTip.showText(event.globalPos(), f"<span>{html.escape(text)}</span>", view)
            return True
        return False

    def _paint_chip(self, painter: QPainter, rect: QRect, look: ChipLook) -> None:
        most, ratio = rect.width() - theme.S, painter.device().devicePixelRatioF()
        picture = self._chips.get((look, most, ratio))
        if picture is None:
            if len(self._chips) > _CHIPS_KEPT:
                self._chips.clear()
            picture = self._chips[look, most, ratio] = chip_picture(look, most=most, ratio=ratio)
        top = rect.top() + (rect.height() - round(picture.height() / ratio)) // 2
        painter.drawPixmap(rect.left() + theme.XS, top, picture)

    def _paint_text(
        self, painter: QPainter, rect: QRect, *, column: Column[object], text: str
    ) -> None:
        font: QFont = self._fonts[column.strong]
        inner = rect.adjusted(theme.S, 0, -theme.S, 0)
        # Measuring costs more than drawing; no character is wider than the type is high.
        if len(text) * self._body_px > inner.width():
            metrics = self._metrics[column.strong]
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
        painter.setFont(font)
        painter.setPen(self._muted if column.muted else self._text)
        painter.drawText(inner, _FLAGS[column.right], text)
