"""A line of words drawn so that the parts which answer to what was typed stand out."""

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout

from centre_app.views import theme
from centre_app.views.parts.found import Marks

GROUND_SHARE = 0.24


def paint_words(
    painter: QPainter, rect: QRect, text: str, marks: Marks, *, font: QFont, color: str
) -> None:
    """Draw a line in the middle of a rectangle, cut where it ends; marks are bold on a ground."""
    cut = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.setPen(theme.current().color(color))
    layout = QTextLayout(cut, font)
    layout.setFormats([_format(cut, *part) for part in marks if part[0] < len(cut)])
    layout.beginLayout()
    line = layout.createLine()
    line.setNumColumns(len(cut) * 2)
    layout.endLayout()
    top = rect.top() + (rect.height() - line.height()) / 2
    painter.save()
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    layout.draw(painter, QPointF(rect.left(), top))
    painter.restore()


def _format(text: str, start: int, end: int) -> QTextLayout.FormatRange:
    wear = theme.current()
    look = QTextCharFormat()
    look.setFontWeight(QFont.Weight.DemiBold)
    look.setForeground(wear.color("text"))
    look.setBackground(wear.tint("accent", GROUND_SHARE))
    part = QTextLayout.FormatRange()
    part.start = _units(text[:start])
    part.length = _units(text[start:end])
    part.format = look
    return part


def _units(text: str) -> int:
    """Return how long Qt takes a text to be: characters beyond the basic plane count twice."""
    return len(text) + sum(character > "\uffff" for character in text)
