"""Draws what a search found: a title with chips, a quiet second line, flags, headings of groups."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from centre_app.views import theme
from centre_app.views.icons import paint_icon
from centre_app.views.parts.chip import ChipLook, chip_height, chip_size, paint_chip
from centre_app.views.parts.found import FOUND_ROLE, Found
from centre_app.views.parts.marked_words import paint_words
from centre_app.views.parts.table_model import Index

_TITLE_LEAST = 6
"""Characters of a title that no chip takes the room of; most names are whole with them."""

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

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        wear = theme.current()
        line = index.data(FOUND_ROLE)
        if isinstance(line, str):
            return QSize(0, round(wear.body_px * 2))
        room = _room(_width(option), line)
        _, below = _placed(line, room)
        return QSize(0, _words_height(line) + len(_rows(below, room)) * _step())

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
        inner.setHeight(_words_height(found) - 2 * theme.XS)
        if found.icon_name:
            side = wear.icon_px
            top = inner.top() + (inner.height() - side) // 2
            box = QRect(inner.left(), top, side, side)
            paint_icon(painter, box, name=found.icon_name, color="muted")
            inner.setLeft(inner.left() + side + theme.S)
        half = inner.height() // 2 if found.detail else inner.height()
        upper = QRect(inner.left(), inner.top(), inner.width(), half)
        lower = QRect(inner.left(), inner.top() + half, inner.width(), inner.height() - half)
        beside, below = _placed(found, inner.width())
        self._paint_title(painter, upper, found, beside)
        small = wear.font(px=wear.small_px)
        paint_words(painter, lower, found.detail, found.detail_marks, font=small, color="muted")
        self._paint_flags(painter, inner, below)

    def _paint_flags(self, painter: QPainter, above: QRect, flags: Sequence[ChipLook]) -> None:
        top = above.bottom() + 1
        for row in _rows(flags, above.width()):
            left = above.left()
            for look in row:
                paint_chip(painter, QRect(QPoint(left, top), chip_size(look)), look)
                left += chip_size(look).width() + theme.XS
            top += _step()

    def _paint_title(
        self, painter: QPainter, rect: QRect, found: Found, beside: Sequence[ChipLook]
    ) -> None:
        left = rect.right()
        for look in reversed(beside):
            size = chip_size(look)
            left -= size.width() + theme.XS
            top = rect.top() + (rect.height() - size.height()) // 2
            paint_chip(painter, QRect(left, top, size.width(), size.height()), look)
        rect.setRight(left - theme.XS if beside else rect.right())
        font = theme.current().font()
        paint_words(painter, rect, found.title, found.title_marks, font=font, color="text")


def _words_height(found: Found) -> int:
    wear = theme.current()
    return round(wear.body_px * 3.3) if found.detail else wear.row_px


def _step() -> int:
    """Return from one row of flags to the next."""
    return chip_height() + theme.XS


def _width(option: QStyleOptionViewItem) -> int:
    view = option.widget
    return view.viewport().width() if isinstance(view, QAbstractItemView) else option.rect.width()


def _room(width: int, found: Found) -> int:
    """Return the width words have in an entry of a list so wide."""
    icon = theme.current().icon_px + theme.S if found.icon_name else 0
    return width - 2 * theme.S - icon


def _placed(found: Found, room: int) -> tuple[Sequence[ChipLook], Sequence[ChipLook]]:
    """Return the chips beside the title and those below: a name comes before what is said of it."""
    chips = sum(chip_size(look).width() + theme.XS for look in found.chips)
    title = QFontMetrics(theme.current().font()).horizontalAdvance(found.title)
    needed = min(title, theme.current().body_px * _TITLE_LEAST)
    if room - chips - theme.XS >= needed:
        return found.chips, found.flags
    return (), (*found.flags, *found.chips)


def _rows(flags: Sequence[ChipLook], width: int) -> list[list[ChipLook]]:
    """Return the flags in as many rows as they need."""
    rows: list[list[ChipLook]] = []
    left = 0
    for look in flags:
        wide = chip_size(look).width() + theme.XS
        if not rows or left < wide:
            rows.append([])
            left = width + theme.XS
        rows[-1].append(look)
        left -= wide
    return rows
