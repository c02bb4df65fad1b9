"""Draws the calendar; colours and sizes come from the theme on every paint."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QBrush, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QWidget

from centre_app.services.records.sessions import SessionBlock
from centre_app.views import theme
from centre_app.views.mediation.calendar_blocks import LEAST, BlockPens, BlockPicture, draw_ghost
from centre_app.views.mediation.calendar_layout import (
    FIRST_HOUR,
    ROWS,
    SLOTS_PER_HOUR,
    Lane,
    Placed,
)

_TOP = Qt.AlignmentFlag.AlignTop
_WRAP = Qt.TextFlag.TextWrapAnywhere
_CENTRED = Qt.AlignmentFlag.AlignCenter | _WRAP
_AT_TOP = Qt.AlignmentFlag.AlignHCenter | _TOP | _WRAP


@dataclass(frozen=True)
class Scene:
    """What is to be drawn, and on which widget.

    ``cursor`` is column and row, ``share`` which part of how many of the column's width; ``ghost``
    column, first and last row of what is carried about.
    """

    widget: QWidget
    lanes: Sequence[Lane]
    placed: Sequence[Placed]
    cursor: tuple[int, int]
    share: tuple[int, int] = (0, 1)
    moving: SessionBlock | None = None
    ghost: tuple[int, float, float] | None = None


class CalendarPainter:
    """Knows the measures of the grid and draws it."""

    def __init__(self) -> None:
        self._laid: tuple[Any, ...] = ()
        """What the pictures were laid out for."""
        self._pens: BlockPens | None = None
        self._pictures: list[BlockPicture] = []

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

    def abreast(self, scene: Scene) -> int:
        """Return how many sessions can stand side by side in a column and still be read."""
        return max(1, int(self.lane_width(scene)) // theme.current().em(LEAST))

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

    def lane_at(self, scene: Scene, at: QPointF) -> Lane | None:
        """Return the column at a point, its head included."""
        lane = int((at.x() - self.gutter()) // self.lane_width(scene))
        return scene.lanes[lane] if 0 <= lane < len(scene.lanes) else None

    def paint(self, scene: Scene, clip: QRect) -> None:
        """Draw what of the grid lies in the rectangle."""
        painter = QPainter(scene.widget)
        painter.fillRect(clip, theme.current().color("surface"))
        self._paint_lanes(painter, scene)
        self._paint_lines(painter, scene)
        self._paint_away(painter, scene)
        self._paint_blocks(painter, scene, clip)
        self._paint_cursor(painter, scene)
        self._paint_hours(painter, scene)
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
        top = _seen(scene).top()
        painter.fillRect(0, top, scene.widget.width(), self.header(), wear.color("surface"))
        painter.fillRect(0, top + self.header() - 1, scene.widget.width(), 1, wear.color("line"))
        painter.setFont(wear.font(px=wear.small_px, strong=True))
        metrics = QFontMetrics(painter.font())
        for at, lane in enumerate(scene.lanes):
            left = round(self.gutter() + width * at)
            head = QRect(left + theme.XS, top, round(width) - theme.S, self.header())
            painter.setPen(wear.color("muted" if lane.rest else "text"))
            room = 2 * head.width() - metrics.height()  # long names take a second line
            shown = metrics.elidedText(lane.title, Qt.TextElideMode.ElideRight, room)
            painter.drawText(head, _CENTRED, shown)
        corner = QRect(_seen(scene).left(), top, self.gutter(), self.header() - 1)
        painter.fillRect(corner, wear.color("surface"))

    def _paint_away(self, painter: QPainter, scene: Scene) -> None:
        """Shade when somebody is away, with the reason in it: colour alone tells nobody."""
        wear = theme.current()
        painter.setFont(wear.font(px=wear.small_px))
        metrics = QFontMetrics(painter.font())
        for at, lane in enumerate(scene.lanes):
            for shade in lane.away:
                rect = self.rect(scene, at, shade.top, shade.bottom, (0, 1))
                painter.fillRect(rect, wear.color("canvas"))
                painter.fillRect(rect, QBrush(wear.color("line"), Qt.BrushStyle.BDiagPattern))
                painter.setPen(wear.color("muted"))
                room = 2 * rect.width() - metrics.height()
                shown = metrics.elidedText(shade.label, Qt.TextElideMode.ElideRight, room)
                painter.drawText(rect, _AT_TOP, shown)

    def _paint_lines(self, painter: QPainter, scene: Scene) -> None:
        color = theme.current().color("line")
        for row in range(0, ROWS, SLOTS_PER_HOUR):
            top = self.header() + row * self.row_height()
            painter.fillRect(0, top, scene.widget.width(), 1, color)

    def _paint_hours(self, painter: QPainter, scene: Scene) -> None:
        """Draw the hours where they stay in sight, over whatever scrolls sideways."""
        wear, left = theme.current(), _seen(scene).left()
        painter.fillRect(left, 0, self.gutter(), scene.widget.height(), wear.color("surface"))
        painter.setFont(wear.font(px=wear.small_px))
        for row in range(0, ROWS, SLOTS_PER_HOUR):
            top = self.header() + row * self.row_height()
            painter.fillRect(left, top, self.gutter(), 1, wear.color("line"))
            painter.setPen(wear.color("muted"))
            box = QRect(left, top + 1, self.gutter() - theme.XS, self.row_height())
            text = f"{FIRST_HOUR + row // SLOTS_PER_HOUR}:00"
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | _TOP, text)

    def _paint_blocks(self, painter: QPainter, scene: Scene, clip: QRect) -> None:
        pens = self._laid_out(scene)
        seen = [one for one in self._pictures if one.rect.intersects(clip)]
        pens.draw(painter, [one for one in seen if one.block is not scene.moving])
        if scene.moving is not None:
            draw_ghost(painter, pens, [one for one in seen if one.block is scene.moving])

    def _laid_out(self, scene: Scene) -> BlockPens:
        """Lay the sessions out anew if they, their room, or the look have changed."""
        wanted = (scene.placed, len(scene.lanes), scene.widget.width(), theme.current())
        known = self._laid
        if self._pens is None or known[0] is not wanted[0] or known[1:] != wanted[1:]:
            self._laid, self._pens = wanted, BlockPens()
            self._pictures = [
                self._pens.picture(
                    one, self.rect(scene, one.lane, one.top, one.bottom, (one.part, one.parts))
                )
                for one in scene.placed
            ]
        return self._pens

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
            rect = self.rect(scene, lane, row, row + 1, scene.share)
        if scene.widget.hasFocus() or ghost is not None:
            pen = QPen(wear.color("accent"), 2)
            pen.setStyle(Qt.PenStyle.DashLine if ghost else Qt.PenStyle.SolidLine)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect)


def _seen(scene: Scene) -> QRect:
    """Return what of the grid is in view."""
    return scene.widget.visibleRegion().boundingRect()
