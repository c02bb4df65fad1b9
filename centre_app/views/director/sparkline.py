"""Twelve months as one small line."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from centre_app.views import theme

_DOT = 2.5
_NARROWEST_EM = 2


class Sparkline(QWidget):
    """Draws values from left to right, the last with a dot; None leaves a gap."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: Sequence[float | None] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_values(self, values: Sequence[float | None]) -> None:
        """Draw other values."""
        self._values = tuple(values)
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, theme.current().body_px)

    def sizeHint(self) -> QSize:
        return QSize(theme.current().em(5), theme.current().em(1.6))

    def paintEvent(self, _event: QPaintEvent) -> None:
        points = self._points()
        # A line squeezed together would only look like a fault.
        if not points or self.width() < theme.current().em(_NARROWEST_EM):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent = theme.current().color("accent")
        painter.setPen(QPen(accent, 1.5))
        for run in points:
            painter.drawPolyline(QPolygonF(run))
        painter.setBrush(accent)
        painter.drawEllipse(points[-1][-1], _DOT, _DOT)
        painter.end()

    def _points(self) -> list[list[QPointF]]:
        """Return the runs of values between gaps, as points of the widget."""
        box = QRectF(self.rect()).adjusted(_DOT + 1, _DOT + 1, -_DOT - 1, -_DOT - 1)
        known = [value for value in self._values if value is not None]
        if not known or len(self._values) < 2:  # noqa: PLR2004 - a line has two ends
            return []
        least, spread = min(known), max(known) - min(known) or 1
        step = box.width() / (len(self._values) - 1)
        runs: list[list[QPointF]] = [[]]
        for place, value in enumerate(self._values):
            if value is None:
                runs.append([])
            else:
                height = (value - least) / spread * box.height()
                runs[-1].append(QPointF(box.left() + place * step, box.bottom() - height))
        return [run for run in runs if run]
