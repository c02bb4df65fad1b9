"""The chart: bars of accepted and resolved, the rate as a line, every mark a door.

This module brings pyqtgraph and numpy with it; it is loaded in the lane (``chart_loading``).
"""

from dataclasses import dataclass
from enum import Enum
from math import isnan

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QGraphicsGridLayout, QGraphicsPathItem, QGraphicsRectItem, QWidget

from centre_app.domain.director.codes import Breakdown
from centre_app.services.records.reports import Report, ReportLine
from centre_app.views import theme
from centre_app.views.director import words
from centre_app.views.director.legend import colors
from centre_app.views.director.scale import LINES, height_of_rate, top_of_counts, top_of_rates
from centre_app.views.director.ticks import ticks
from centre_app.views.parts.labelled import commits
from centre_app.views.parts.labels import set_names

_HEIGHT_EM = 15
_BAR = 0.36
_GAP = 0.02
_HALF_GROUP = _BAR + _GAP
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_DOTS_UP_TO = 40


class Bars(Enum):
    """The two kinds of bars."""

    ACCEPTED = "accepted"
    RESOLVED = "resolved"


@dataclass(frozen=True)
class Mark:
    """A bar the cursor stands on."""

    line: ReportLine
    bars: Bars


class Chart(pg.GraphicsView):  # type: ignore[misc]  # pyqtgraph is not typed
    """Draws a report. Arrows move the cursor, Enter or a click opens what the bar counts.

    Signals:
        opened: a ``MatterQuery``.
        pointed: the ``Mark`` under the pointer or the cursor, or None.
    """

    opened = Signal(object)
    pointed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._report: Report | None = None
        super().__init__(parent, background=None)
        self._cursor: tuple[int, Bars] | None = None
        self._counts, self._rates = LINES, 100
        self.setObjectName("director.chart")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        set_names(self, words.CHART, words.CHART_HINT)
        self._prepare_plot()
        self._prepare_marks()
        self.dress(theme.current())

    @property
    def cursor_mark(self) -> Mark | None:
        """Return the bar the cursor stands on."""
        if self._report is None or self._cursor is None:
            return None
        place, bars = self._cursor
        return Mark(self._report.lines[place], bars)

    def show_report(self, report: Report) -> None:
        """Draw other numbers; the cursor is put away."""
        self._report, self._cursor = report, None
        lines = report.lines
        self._counts, self._rates = top_of_counts(lines), top_of_rates(lines)
        self._taken.setOpts(
            x=[place - _HALF_GROUP / 2 for place in range(len(lines))],
            height=[line.accepted for line in lines],
            width=_BAR,
        )
        self._done.setOpts(
            x=[place + _HALF_GROUP / 2 for place in range(len(lines))],
            height=[line.resolved for line in lines],
            width=_BAR,
        )
        heights = [height_of_rate(one, counts=self._counts, rates=self._rates) for one in lines]
        # Types and bodies are no course of time: no line leads from one to the next.
        in_time = report.query.breakdown is Breakdown.MONTH
        self._rate.setData(list(range(len(lines))), heights, connect="finite")
        self._rate.setVisible(in_time)
        dotted = [place for place, high in enumerate(heights) if not isnan(high)]
        shown = dotted if len(lines) <= _DOTS_UP_TO or not in_time else []
        self._dots.setData(shown, [heights[place] for place in shown])
        self._frame()

    def dress(self, look: theme.Theme, *, pen_scale: float = 1) -> None:
        """Wear the colours and the type of a theme; a picture has more pixels for its lines."""
        self.setBackground(look.color("surface"))
        taken, done, rate = colors(look).values()
        self._taken.setOpts(brush=taken)
        self._done.setOpts(brush=done)
        self._rate.setPen(pg.mkPen(rate, width=2 * pen_scale))
        self._dots.setBrush(rate)
        self._dots.setPen(pg.mkPen(look.color("surface"), width=1))
        self._grid.setPen(pg.mkPen(look.color("line"), width=pen_scale))
        self._band.setBrush(look.tint("accent", 0.1))
        self._edge.setPen(pg.mkPen(look.color("text"), width=2))
        for axis in self._axes.values():
            self._dress_axis(axis, look)
        self._frame()

    def sizeHint(self) -> QSize:
        return QSize(theme.current().em(30), theme.current().em(_HEIGHT_EM))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.current().em(16), theme.current().em(_HEIGHT_EM))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in _STEPS:
            self._step(_STEPS[Qt.Key(key)])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._put(0 if key == Qt.Key.Key_Home else -1)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._put(None, Bars.ACCEPTED if key == Qt.Key.Key_Up else Bars.RESOLVED)
        elif key in _ENTER and not commits(event):
            self._open(self.cursor_mark)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._cursor is None and event.reason() != Qt.FocusReason.MouseFocusReason:
            self._put(-1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._open(self._mark_at(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        mark = self._mark_at(event.position())
        hand = Qt.CursorShape.PointingHandCursor if mark else Qt.CursorShape.ArrowCursor
        self.setCursor(hand)
        self.pointed.emit(mark or self.cursor_mark)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed.emit(self.cursor_mark)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        # pyqtgraph calls this with nothing while it builds itself.
        super().resizeEvent(event)
        if event is not None:
            self._name_places()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_edge"):
            self.dress(theme.current())

    def paint_onto(self, painter: QPainter, box: QRectF) -> None:
        """Draw the chart into a box of another surface, as sharp as that surface is."""
        self.render(painter, box, self.viewport().rect(), Qt.AspectRatioMode.IgnoreAspectRatio)

    def _prepare_plot(self) -> None:
        """Lay out the drawing between its three axes; a whole PlotItem would cost twice as much."""
        self._box = pg.ViewBox(enableMenu=False, enableMouse=False, defaultPadding=0)
        self._axes = {side: pg.AxisItem(side) for side in ("left", "right", "bottom")}
        inside = self._inside = pg.GraphicsWidget()
        grid = self._layout = QGraphicsGridLayout()
        grid.setContentsMargins(theme.XS, theme.S, theme.XS, theme.XS)
        grid.setSpacing(0)
        inside.setLayout(grid)
        for item, line, column in (
            (self._axes["left"], 0, 0),
            (self._box, 0, 1),
            (self._axes["right"], 0, 2),
            (self._axes["bottom"], 1, 1),
        ):
            grid.addItem(item, line, column)
        grid.setColumnStretchFactor(1, 1)
        grid.setRowStretchFactor(0, 1)
        for axis in self._axes.values():
            axis.linkToView(self._box)
        self.setCentralItem(inside)

    def _prepare_marks(self) -> None:
        self._band, self._edge = QGraphicsRectItem(), QGraphicsRectItem()
        # The grid of pyqtgraph lies over the bars and hides the first and the last number.
        self._grid = QGraphicsPathItem()
        self._taken = pg.BarGraphItem(x=[], height=[], width=_BAR, pen=None)
        self._done = pg.BarGraphItem(x=[], height=[], width=_BAR, pen=None)
        self._rate = pg.PlotCurveItem(antialias=True)
        self._dots = pg.ScatterPlotItem(size=7, antialias=True)
        self._band.setPen(QPen(Qt.PenStyle.NoPen))
        self._band.setZValue(-30)
        self._grid.setZValue(-20)
        for item in (
            self._band,
            self._grid,
            self._taken,
            self._done,
            self._edge,
            self._rate,
            self._dots,
        ):
            self._box.addItem(item, ignoreBounds=True)
        self._band.hide()
        self._edge.hide()

    def _dress_axis(self, axis: pg.AxisItem, look: theme.Theme) -> None:
        axis.setPen(pg.mkPen(look.color("line")))
        axis.setTextPen(pg.mkPen(look.color("muted")))
        font = look.font(px=look.small_px)
        axis.setStyle(tickFont=font, tickLength=0, hideOverlappingLabels=False)

    def _frame(self) -> None:
        """Fit the axes to the numbers."""
        if self._report is None:
            return
        count = max(1, len(self._report.lines))
        self._box.setXRange(-0.5, count - 0.5, padding=0)
        self._box.setYRange(0, self._counts * 1.02, padding=0)
        step, share = self._counts // LINES, self._rates // LINES
        places = range(LINES + 1)
        grid = QPainterPath()
        for one in places[1:]:
            grid.moveTo(-0.5, step * one)
            grid.lineTo(count - 0.5, step * one)
        self._grid.setPath(grid)
        self._axes["left"].setTicks([[(step * one, f"{step * one:,}") for one in places]])
        percent = [(step * one, words.PERCENT_TICK.format(share=share * one)) for one in places]
        self._axes["right"].setTicks([percent])
        self._name_places()
        self._mark_cursor()

    def _name_places(self) -> None:
        if self._report is None:
            return
        look, axis = theme.current(), self._axes["bottom"]
        sides = self._axes["left"].width() + self._axes["right"].width()
        room = max(1.0, self.viewport().width() - sides)
        named = ticks(self._report, width_px=room, em_px=look.small_px)
        lines = max((label.count("\n") + 1 for _, label in named), default=1)
        axis.setTicks([named])
        axis.setHeight(round(lines * look.small_px * 1.5) + theme.S)

    def _mark_at(self, point: QPointF) -> Mark | None:
        if self._report is None or not self._report.lines:
            return None
        box = self._box
        if not box.sceneBoundingRect().contains(self.mapToScene(point.toPoint())):
            return None
        at = box.mapSceneToView(self.mapToScene(point.toPoint())).x()
        place = min(max(0, round(at)), len(self._report.lines) - 1)
        return Mark(self._report.lines[place], Bars.ACCEPTED if at < place else Bars.RESOLVED)

    def _step(self, by: int) -> None:
        if self._report is not None:
            last = len(self._report.lines) - 1
            here = self._cursor[0] + by if self._cursor else last
            self._put(min(max(0, here), last))

    def _put(self, place: int | None, bars: Bars | None = None) -> None:
        """Put the cursor on a bar; what is not said stays as it was."""
        if self._report is None or not self._report.lines:
            return
        here, kind = self._cursor or (len(self._report.lines) - 1, Bars.ACCEPTED)
        place = here if place is None else place % len(self._report.lines)
        self._cursor = (place, bars or kind)
        self._mark_cursor()
        self.pointed.emit(self.cursor_mark)

    def _mark_cursor(self) -> None:
        mark = self.cursor_mark
        self._band.setVisible(mark is not None)
        self._edge.setVisible(mark is not None)
        if mark is None or self._cursor is None:
            return
        place = self._cursor[0]
        taken = mark.bars is Bars.ACCEPTED
        high = mark.line.accepted if taken else mark.line.resolved
        middle = place + (-_HALF_GROUP if taken else _HALF_GROUP) / 2
        self._band.setRect(QRectF(place - 0.5, 0, 1, self._counts * 1.02))
        self._edge.setRect(QRectF(middle - _BAR / 2, 0, _BAR, high))

    def _open(self, mark: Mark | None) -> None:
        if mark is not None:
            taken = mark.bars is Bars.ACCEPTED
            self.opened.emit(mark.line.accepted_matters if taken else mark.line.resolved_matters)
