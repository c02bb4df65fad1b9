"""The sheet on which the pages of a paper lie one under another."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from centre_app.views import theme
from centre_app.views.paper import words
from centre_app.views.paper.pages import Pages
from centre_app.views.parts.labels import set_names

_PAPER_WHITE = QColor(Qt.GlobalColor.white)
"""Paper is white at every desk, in the evening too."""


class PageCanvas(QWidget):
    """Draws those pages that can be seen, and no others."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: Pages | None = None
        self.scale = 1.0
        set_names(self, words.PREVIEW)

    def show_pages(self, pages: Pages | None) -> None:
        """Show another paper, or none."""
        self._pages = pages
        self._resize()

    def set_scale(self, scale: float) -> None:
        """Draw larger or smaller; at 1 a point is a pixel."""
        self.scale = scale
        self._resize()

    def boxes(self) -> list[QRect]:
        """Return where the pages lie."""
        placed, top = [], theme.M
        for size in self._pages.sizes if self._pages else ():
            width, height = round(size.width() * self.scale), round(size.height() * self.scale)
            left = max(theme.M, (self.width() - width) // 2)
            placed.append(QRect(left, top, width, height))
            top += height + theme.M
        return placed

    def page_at(self, top: int) -> int:
        """Return the page that is seen when the sheet is scrolled to that height."""
        for place, box in enumerate(self.boxes()):
            if box.center().y() >= top:
                return place
        return max(0, len(self.boxes()) - 1)

    def sizeHint(self) -> QSize:
        boxes = self.boxes()
        if not boxes:
            return QSize(0, 0)
        widest = max(box.width() for box in boxes)
        return QSize(widest + 2 * theme.M, boxes[-1].bottom() + theme.M)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for place, box in enumerate(self.boxes()):
            if box.intersects(event.rect()):
                self._paint_page(painter, place, box)
        painter.end()

    def _paint_page(self, painter: QPainter, place: int, box: QRect) -> None:
        assert self._pages is not None
        painter.fillRect(box, _PAPER_WHITE)
        picture = self._pages.image(place, self.scale * self.devicePixelRatioF())
        painter.drawImage(QRect(QPoint(box.left(), box.top()), box.size()), picture)
        painter.setPen(theme.current().color("line"))
        painter.drawRect(box.adjusted(-1, -1, 0, 0))

    def _resize(self) -> None:
        self.setMinimumSize(self.sizeHint())
        self.updateGeometry()
        self.update()
