"""Draws the rows of our tables: text or chip, a quiet line under each row.

Qt asks a delegate for every cell, and each asking hands four wrapped objects to Python; painting
all that is visible in one go costs a third of it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPixmap

from centre_app.views import theme
from centre_app.views.parts.chip import ChipLook, chip_picture
from centre_app.views.parts.table_model import Column

_MIDDLE = Qt.AlignmentFlag.AlignVCenter.value | Qt.TextFlag.TextSingleLine.value
# Plain numbers, put together once: an enum joined in every cell is a third of the painting.
_FLAGS = {
    False: Qt.AlignmentFlag.AlignLeft.value | _MIDDLE,
    True: Qt.AlignmentFlag.AlignRight.value | _MIDDLE,
}
_ELIDE = Qt.TextElideMode.ElideRight
_CHIPS_KEPT = 500
_MARK_PX = 3


@dataclass(frozen=True)
class Visible:
    """What of a table is to be painted, in pixels of its viewport.

    ``rows`` stand one under another from ``top``; ``places`` gives left edge and width of each
    column that is shown; ``chosen`` and ``hovered`` are places in ``rows``.
    """

    rows: Sequence[Any]
    top: int
    row_px: int
    places: Sequence[tuple[Column[Any], int, int]]
    chosen: frozenset[int]
    hovered: int
    active: bool


class RowPainter:
    """Keeps the fonts, inks and chips of one table."""

    def __init__(self) -> None:
        self.refresh()

    def refresh(self) -> None:
        """Take over the colours and fonts of the theme."""
        wear = theme.current()
        self._fonts = {False: wear.font(), True: wear.font(strong=True)}
        self._metrics = {strong: QFontMetrics(font) for strong, font in self._fonts.items()}
        self._inks = {False: wear.color("text"), True: wear.color("muted")}
        self._line, self._accent = wear.color("line"), wear.color("accent")
        self._chosen, self._hover = wear.tint("accent", 0.14), wear.tint("accent", 0.05)
        self._body_px = wear.body_px
        self._chips: dict[tuple[ChipLook, int, float], QPixmap] = {}

    def paint(self, painter: QPainter, seen: Visible) -> None:
        """Draw all that is visible, column by column: font and ink change seven times, not 200."""
        if not seen.places:
            return
        self._paint_grounds(painter, seen)
        for column, left, width in seen.places:
            if column.chip is None:
                self._paint_texts(painter, seen, column=column, left=left, width=width)
            else:
                self._paint_chips(painter, seen, column=column, left=left, width=width)

    def _paint_grounds(self, painter: QPainter, seen: Visible) -> None:
        _, left, _ = seen.places[0]
        _, last, width = seen.places[-1]
        across, high = last + width - left, seen.row_px
        for place in range(len(seen.rows)):
            top = seen.top + place * high
            if place in seen.chosen:
                painter.fillRect(left, top, across, high, self._chosen)
                if seen.active:
                    painter.fillRect(left, top, _MARK_PX, high - 1, self._accent)
            elif place == seen.hovered:
                painter.fillRect(left, top, across, high, self._hover)
            painter.fillRect(left, top + high - 1, across, 1, self._line)

    def _paint_texts(
        self, painter: QPainter, seen: Visible, *, column: Column[Any], left: int, width: int
    ) -> None:
        write, text = self._writer(painter, column, left, width), column.text
        top, high = seen.top, seen.row_px
        for place, row in enumerate(seen.rows):
            write(text(row), top + place * high, high)

    def _paint_chips(
        self, painter: QPainter, seen: Visible, *, column: Column[Any], left: int, width: int
    ) -> None:
        write, ratio = (
            self._writer(painter, column, left, width),
            painter.device().devicePixelRatioF(),
        )
        top, high, look = seen.top, seen.row_px, column.chip
        assert look is not None
        for place, row in enumerate(seen.rows):
            chip = look(row)
            if chip is None:
                write(column.text(row), top + place * high, high)
                continue
            picture = self._picture(chip, width - theme.S, ratio)
            down = (high - round(picture.height() / ratio)) // 2
            painter.drawPixmap(left + theme.XS, top + place * high + down, picture)

    def _writer(
        self, painter: QPainter, column: Column[Any], left: int, width: int
    ) -> Callable[[str, int, int], None]:
        """Return what writes a text of this column at a height."""
        painter.setFont(self._fonts[column.strong])
        painter.setPen(self._inks[column.muted])
        flags, elided = _FLAGS[column.right], self._metrics[column.strong].elidedText
        inner, start = width - 2 * theme.S, left + theme.S
        # Measuring costs more than drawing; no character is wider than the type is high.
        fits, draw = inner // self._body_px, painter.drawText

        def write(text: str, top: int, high: int) -> None:
            if text:
                shown = text if len(text) <= fits else elided(text, _ELIDE, inner)
                draw(start, top, inner, high, flags, shown)

        return write

    def _picture(self, look: ChipLook, most: int, ratio: float) -> QPixmap:
        picture = self._chips.get((look, most, ratio))
        if picture is None:
            if len(self._chips) > _CHIPS_KEPT:
                self._chips.clear()
            picture = self._chips[look, most, ratio] = chip_picture(look, most=most, ratio=ratio)
        return picture
