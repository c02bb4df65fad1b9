"""Draws what a search found: a title with chips, a quiet second line, headings of groups."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from centre_app.views import theme
from centre_app.views.icons import paint_icon
from centre_app.views.parts.chip import chip_size, paint_chip
from centre_app.views.parts.found import FOUND_ROLE, Found
from centre_app.views.parts.table_model import Index

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class FoundDelegate(QStyledItemDelegate):
    """Paints the entries of a found list."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        line = index.data(FOUND_ROLE)
        painter.save()
        if isinstance(line, str):
            self._paint_heading(painter, rect, line)
        else:
            self._paint_found(painter, rect, line, state)
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        wear = theme.current()
        line = index.data(FOUND_ROLE)
        if isinstance(line, str):
            return QSize(0, round(wear.body_px * 2))
        return QSize(0, round(wear.body_px * 3.3) if line.detail else wear.row_px)

    def _paint_heading(self, painter: QPainter, rect: QRect, heading: str) -> None:
        wear = theme.current()
        painter.setFont(wear.font(px=wear.small_px))
        painter.setPen(wear.color("muted"))
        painter.drawText(rect.adjusted(theme.S, theme.XS, -theme.S, 0), _LEFT, heading)

    def _paint_found(
        self, painter: QPainter, rect: QRect, found: Found, state: QStyle.StateFlag
    ) -> None:
        wear = theme.current()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, wear.tint("accent", 0.14))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, wear.tint("accent", 0.05))
        inner = rect.adjusted(theme.S, theme.XS, -theme.S, -theme.XS)
        if found.icon_name:
            side = wear.icon_px
            top = inner.top() + (inner.height() - side) // 2
            box = QRect(inner.left(), top, side, side)
            paint_icon(painter, box, name=found.icon_name, color="muted")
            inner.setLeft(inner.left() + side + theme.S)
        half = inner.height() // 2 if found.detail else inner.height()
        upper = QRect(inner.left(), inner.top(), inner.width(), half)
        lower = QRect(inner.left(), inner.top() + half, inner.width(), inner.height() - half)
        self._paint_title(painter, upper, found)
        self._words(painter, lower, found.detail, font=wear.font(px=wear.small_px), color="muted")

    def _paint_title(self, painter: QPainter, rect: QRect, found: Found) -> None:
        left = rect.right()
        for look in reversed(found.chips):
            size = chip_size(look)
            left -= size.width() + theme.XS
            top = rect.top() + (rect.height() - size.height()) // 2
            paint_chip(painter, QRect(left, top, size.width(), size.height()), look)
        rect.setRight(left - theme.XS if found.chips else rect.right())
        self._words(painter, rect, found.title, font=theme.current().font(), color="text")

    def _words(self, painter: QPainter, rect: QRect, text: str, *, font: QFont, color: str) -> None:
        painter.setFont(font)
        painter.setPen(theme.current().color(color))
        cut = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, _LEFT | Qt.TextFlag.TextSingleLine, cut)
