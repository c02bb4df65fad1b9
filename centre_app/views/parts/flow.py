"""Small things side by side that go on in the next line where the room ends."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

"""Widgets in a row that goes on in the next line where it is too long."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QLayoutItem

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


class Flow(QLayout):
    """Lays widgets out like words in a paragraph."""

    def __init__(self, parent: QWidget | None = None, *, spacing: int = theme.S) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setSpacing(spacing)
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

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
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.sizeHint())
        return size

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """Place the items, in the middle of their lines, and return the height they take."""
        top = rect.y()
        for line in self._lines(rect.width()):
            height = max(item.sizeHint().height() for item in line)
            left = rect.x()
            for item in line:
                size = item.sizeHint()
                if move:
                    down = (height - size.height()) // 2
                    item.setGeometry(QRect(QPoint(left, top + down), size))
                left += size.width() + self.spacing()
            top += height + self.spacing()
        return max(0, top - rect.y() - self.spacing())

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        left = 0
        for item in self._items:
            if item.isEmpty():
                continue
            needed = item.sizeHint().width()
            if not lines or left + needed > width:
                lines.append([])
                left = 0
            lines[-1].append(item)
            left += needed + self.spacing()
        return lines


def in_flow(*widgets: QWidget, spacing: int = theme.S) -> QWidget:
    """Return a widget that holds others in a flow; nothing in it is wider than it needs."""
    line = QWidget()
    flow = Flow(line, spacing=spacing)
    for widget in widgets:
        flow.addWidget(widget)
    return line
