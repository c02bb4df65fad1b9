"""Small things side by side that go on in the next line where the room ends."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from centre_app.views import theme


class Flow(QWidget):
    """Holds widgets of their own size, in lines from left to right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._held: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hold(self, widgets: Sequence[QWidget]) -> None:
        """Hold these widgets instead."""
        for old in self._held:
            old.hide()
            old.deleteLater()
        self._held = list(widgets)
        for widget in self._held:
            widget.setParent(self)
            widget.show()
        self._place(self.width())
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        boxes = self._boxes(width)
        return max((box.bottom() + 1 for box in boxes), default=0)

    def sizeHint(self) -> QSize:
        width = sum(one.sizeHint().width() + theme.S for one in self._held)
        return QSize(max(0, width - theme.S), self.heightForWidth(max(self.width(), 1)))

    def minimumSizeHint(self) -> QSize:
        widest = max((one.sizeHint().width() for one in self._held), default=0)
        return QSize(widest, self.heightForWidth(max(self.width(), widest)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(event.size().width())
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def _place(self, width: int) -> None:
        for widget, box in zip(self._held, self._boxes(width), strict=True):
            widget.setGeometry(box)

    def _boxes(self, width: int) -> list[QRect]:
        boxes: list[QRect] = []
        corner, line = QPoint(0, 0), 0
        for widget in self._held:
            size = widget.sizeHint()
            if corner.x() and corner.x() + size.width() > width:
                corner, line = QPoint(0, corner.y() + line + theme.XS), 0
            boxes.append(QRect(corner, size))
            corner += QPoint(size.width() + theme.S, 0)
            line = max(line, size.height())
        return boxes
