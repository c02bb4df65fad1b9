"""What the colours of the chart mean."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from centre_app.views import theme
from centre_app.views.director import words

_MARK = 0.8


def colors(look: theme.Theme) -> dict[str, QColor]:
    """Return the colours by the words for them, in the order they are drawn."""
    return {
        words.ACCEPTED: look.color("accent"),
        words.RESOLVED: look.tint("good", 0.75),
        words.RATE: look.color("slip_orange"),
    }


def paint_legend(painter: QPainter, corner: tuple[float, float], *, look: theme.Theme) -> float:
    """Draw marks and words from a corner on; return where they end."""
    left, top = corner
    font = look.font(px=look.small_px)
    metrics, side = QFontMetrics(font), look.small_px * _MARK
    painter.setFont(font)
    for word, color in colors(look).items():
        line = word == words.RATE
        height = 3.0 if line else side
        middle = top + metrics.height() / 2
        painter.fillRect(QRectF(left, middle - height / 2, side, height), color)
        painter.setPen(look.color("text"))
        painter.drawText(int(left + side + theme.XS), int(top + metrics.ascent()), word)
        left += side + theme.XS + metrics.horizontalAdvance(word) + theme.M
    return left


class Legend(QWidget):
    """The legend beside the chart's heading."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        look = theme.current()
        metrics = QFontMetrics(look.font(px=look.small_px))
        width = sum(
            look.small_px * _MARK + theme.XS + metrics.horizontalAdvance(word) + theme.M
            for word in colors(look)
        )
        return QSize(round(width), metrics.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_legend(painter, (0, 0), look=theme.current())
        painter.end()
