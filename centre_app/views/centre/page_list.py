"""The list of the pages of the settings, as wide as its longest title."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListWidget, QSizePolicy, QWidget


class PageList(QListWidget):
    """Titles one below the other; none is cut, whatever the size of the type."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        edges = self.width() - self.viewport().width()
        lines = self.sizeHintForColumn(0) + 2 * self.spacing()
        return QSize(lines + edges, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        # Only now does it know how much its edges and a bar at the side take.
        super().resizeEvent(event)
        self.updateGeometry()

    def updateGeometries(self) -> None:
        super().updateGeometries()
        self.updateGeometry()
