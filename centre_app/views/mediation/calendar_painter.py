"""Draws the calendar; colours and sizes come from the theme on every paint."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QWidget

from centre_app.domain.mediation.codes import SessionState
from centre_app.services.records.sessions import SessionBlock
from centre_app.views import theme
from centre_app.views.mediation import words
from centre_app.views.mediation.calendar_layout import (
    FIRST_HOUR,
    ROWS,
    SLOTS_PER_HOUR,
    Lane,
    Placed,
)
from centre_app.views.mediation.texts import span_text

COLORS = {
    SessionState.PLANNED: "accent",
    SessionState.OPEN: "warn",
    SessionState.HELD: "good",
    SessionState.CANCELLED: "muted",
}
BLOCK_SHARE = 0.16
"""How much of its state's colour lies under the words of a block."""

NARROW = 6
"""Below so many characters a block says less, one thing a line."""

_LEFT = Qt.AlignmentFlag.AlignLeft
_ELIDE = Qt.TextElideMode.ElideRight
_TOP = Qt.AlignmentFlag.AlignTop


@dataclass(frozen=True)
class Scene:
    """What is to be drawn, and on which widget.

    ``cursor`` is column and row; ``ghost`` column, first and last row of what is carried about.
    """

    widget: QWidget
    lanes: Sequence[Lane]
    placed: Sequence[Placed]
    cursor: tuple[int, int]
    moving: SessionBlock | None = None
    ghost: tuple[int, float, float] | None = None


@dataclass(frozen=True)
class _Pen:
    """What the words of a block are written with."""

    font: QFont
    metrics: QFontMetrics
    color: QColor

    @classmethod
    def of(cls, token: str, *, strong: bool) -> Self:
        wear = theme.current()
        font = wear.font(px=wear.small_px, strong=strong)
        return cls(font, QFontMetrics(font), wear.color(token))


class CalendarPainter:
    """Knows the measures of the grid and draws it."""

    def __init__(self) -> None:
        self._pens: dict[bool, _Pen] = {}

    def gutter(self) -> int:
        """Return the width of the hours at the left."""
        return theme.current().em(3.2)

    def header(self) -> int:
        """Return the height of the line of columns."""
        return theme.current().row_px + theme.XS

    def row_height(self) -> int:
        """Return the height of half an hour."""
        return round(theme.current().body_px * 1.5)

    def lane_width(self, scene: Scene) -> float:
        """Return the width of a column."""
        return (scene.widget.width() - self.gutter()) / max(1, len(scene.lanes))

    def rect(
        self, scene: Scene, lane: int, top: float, bottom: float, share: tuple[int, int]
    ) -> QRect:
        """Return the rectangle of some rows of a column, or of a share of its width."""
        part, parts = share
        width = self.lane_width(scene)
        left = self.gutter() + width * lane + width * part / parts
        height = self.row_height()
        return QRect(
            round(left) + 2,
            round(self.header() + top * height) + 1,
            round(width / parts) - 4,
            max(round((bottom - top) * height) - 2, height // 2),
        )

    def cell(self, scene: Scene, at: QPointF) -> tuple[int, int] | None:
        """Return column and row at a point."""
        lane = int((at.x() - self.gutter()) // self.lane_width(scene))
        row = int((at.y() - self.header()) // self.row_height())
        if 0 <= lane < len(scene.lanes) and 0 <= row < ROWS:
            return lane, row
        return None

    def paint(self, scene: Scene, clip: QRect) -> None:
        """Draw what of the grid lies in the rectangle."""
        self._pens = {True: _Pen.of("text", strong=True), False: _Pen.of("muted", strong=False)}
        painter = QPainter(scene.widget)
        painter.fillRect(clip, theme.current().color("surface"))
        self._paint_lanes(painter, scene)
        self._paint_hours(painter, scene)
        for one in scene.placed:
            rect = self.rect(scene, one.lane, one.top, one.bottom, (one.part, one.parts))
            if rect.intersects(clip):
                self._paint_block(painter, rect, one, ghost=scene.moving is one.block)
        self._paint_cursor(painter, scene)
        self._paint_heads(painter, scene)
        painter.end()

    def _paint_lanes(self, painter: QPainter, scene: Scene) -> None:
        wear, width = theme.current(), self.lane_width(scene)
        for at, lane in enumerate(scene.lanes):
            left = round(self.gutter() + width * at)
            whole = QRect(left, 0, round(width), scene.widget.height())
            if lane.rest:
                painter.fillRect(whole, wear.color("canvas"))
            painter.fillRect(left, 0, 1, scene.widget.height(), wear.color("line"))

    def _paint_heads(self, painter: QPainter, scene: Scene) -> None:
        """Draw the titles of the columns where they stay in sight, over whatever scrolls."""
        wear, width = theme.current(), self.lane_width(scene)
        top = scene.widget.visibleRegion().boundingRect().top()
        painter.fillRect(0, top, scene.widget.width(), self.header(), wear.color("surface"))
        painter.fillRect(0, top + self.header() - 1, scene.widget.width(), 1, wear.color("line"))
        painter.setFont(wear.font(px=wear.small_px, strong=True))
        metrics = QFontMetrics(painter.font())
        for at, lane in enumerate(scene.lanes):
            left = round(self.gutter() + width * at)
            head = QRect(left + theme.XS, top, round(width) - theme.S, self.header())
            painter.setPen(wear.color("muted" if lane.rest else "text"))
            shown = metrics.elidedText(lane.title, Qt.TextElideMode.ElideRight, head.width())
            painter.drawText(head, Qt.AlignmentFlag.AlignCenter, shown)

    def _paint_hours(self, painter: QPainter, scene: Scene) -> None:
        wear = theme.current()
        painter.setFont(wear.font(px=wear.small_px))
        for row in range(0, ROWS, SLOTS_PER_HOUR):
            top = self.header() + row * self.row_height()
            painter.fillRect(0, top, scene.widget.width(), 1, wear.color("line"))
            painter.setPen(wear.color("muted"))
            box = QRect(0, top + 1, self.gutter() - theme.XS, self.row_height())
            text = f"{FIRST_HOUR + row // SLOTS_PER_HOUR}:00"
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | _TOP, text)

    def _paint_block(self, painter: QPainter, rect: QRect, one: Placed, *, ghost: bool) -> None:
        wear = theme.current()
        color = COLORS[one.block.state]
        painter.save()
        painter.setOpacity(0.4 if ghost else 1.0)
        painter.fillRect(rect, wear.tint(color, BLOCK_SHARE))
        painter.fillRect(rect.left(), rect.top(), 3, rect.height(), wear.color(color))
        painter.setClipRect(rect)
        inner = rect.adjusted(theme.S, 2, -2, -2)
        narrow = inner.width() < wear.em(NARROW)
        self._write(painter, inner, _lines(one, narrow=narrow))
        painter.restore()

    def _write(self, painter: QPainter, inner: QRect, lines: list[tuple[str, bool]]) -> None:
        top = inner.top()
        for text, strong in lines:
            pen = self._pens[strong]
            height = pen.metrics.height()
            if top + height > inner.bottom() + 4:
                return
            painter.setFont(pen.font)
            painter.setPen(pen.color)
            # Measuring costs more than drawing; no character is wider than the type is high.
            if len(text) * height > inner.width():
                text = pen.metrics.elidedText(text, _ELIDE, inner.width())  # noqa: PLW2901
            painter.drawText(inner.left(), top + pen.metrics.ascent(), text)
            top += height

    def _paint_cursor(self, painter: QPainter, scene: Scene) -> None:
        if not scene.lanes:
            return
        wear = theme.current()
        ghost = scene.ghost
        if ghost is not None:
            lane, top, bottom = ghost
            rect = self.rect(scene, lane, top, bottom, (0, 1))
            painter.fillRect(rect, wear.tint("accent", 0.3))
        else:
            lane, row = scene.cursor
            rect = self.rect(scene, lane, row, row + 1, (0, 1))
        if scene.widget.hasFocus() or ghost is not None:
            pen = QPen(wear.color("accent"), 2)
            pen.setStyle(Qt.PenStyle.DashLine if ghost else Qt.PenStyle.SolidLine)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect)


def _lines(one: Placed, *, narrow: bool) -> list[tuple[str, bool]]:
    """Return what a block says: whose case first, the rest as far as there is room."""
    block = one.block
    number = block.number[block.number.find(words.NUMBER_FROM) :]
    if block.state is not SessionState.PLANNED:
        # The colour at the edge says it too, but not to everybody.
        number = f"{block.state.label} {number}"
    hours = span_text(block.span).split(" ")[-1]
    where = block.room or block.place
    if narrow:
        return [(block.surnames, True), (number, False), (where, False)]
    who = words.AND.join(block.mediators)
    return [
        (f"{block.surnames}  {number}", True),
        (f"{hours}  {who}", False),
        (where, False),
    ]
