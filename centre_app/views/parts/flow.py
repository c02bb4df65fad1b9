"""Widgets in a row that goes on in the next line where it is too long."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from centre_app.views import theme


class FlowLayout(QLayout):
    """Lays widgets out like words in a paragraph; ``on_top`` lets their heads stand in one line."""

    def __init__(
        self, parent: QWidget | None = None, *, spacing: int = theme.S, on_top: bool = False
    ) -> None:
        super().__init__(parent)
        self._on_top = on_top
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
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
        # The layouts around ask for the same widths dozens of times before they are content.
        if width not in self._heights:
            self._heights[width] = self._arrange(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

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
        """Place the items in their lines and return the height they take."""
        top = rect.y()
        for line in self._lines(rect.width()):
            height = max(item.sizeHint().height() for item in line)
            left = rect.x()
            for item in line:
                size = item.sizeHint()
                if move:
                    down = 0 if self._on_top else (height - size.height()) // 2
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


class Flow(QWidget):
    """Holds widgets of their own size, in lines from left to right."""

    def __init__(self, parent: QWidget | None = None, *, spacing: int = theme.S) -> None:
        super().__init__(parent)
        self._lines = FlowLayout(self, spacing=spacing)

    def hold(self, widgets: Sequence[QWidget]) -> None:
        """Hold these widgets instead."""
        while (item := self._lines.takeAt(0)) is not None:
            old = item.widget()
            if old is not None and old not in widgets:
                # Hidden at once, gone when Qt comes to it: it may be what was just clicked.
                old.hide()
                old.deleteLater()
        for widget in widgets:
            self._lines.addWidget(widget)


def in_flow(*widgets: QWidget, spacing: int = theme.S) -> Flow:
    """Return a flow of widgets; nothing in it is wider than it needs to be."""
    flow = Flow(spacing=spacing)
    flow.hold(widgets)
    return flow
