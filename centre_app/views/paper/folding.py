"""Two parts in a line, the second under the first where it is narrow."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from centre_app.views import theme


class Folding(QWidget):
    """Holds two parts side by side as long as both have the width they need."""

    def __init__(self, first: QWidget, second: QWidget) -> None:
        super().__init__()
        self._parts = (first, second)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.S)
        self._row.addWidget(first, 1)
        self._row.addWidget(second)

    def sizeHint(self) -> QSize:
        return QSize(self._needed(), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        widest = max(one.minimumSizeHint().width() for one in self._parts)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def event(self, event: QEvent) -> bool:
        # Another typeface, or another number of pages, needs another width.
        if event.type() == QEvent.Type.LayoutRequest:
            self._fold()
        return super().event(event)

    def _needed(self) -> int:
        return sum(one.sizeHint().width() for one in self._parts) + theme.S

    def _fold(self) -> None:
        side = QBoxLayout.Direction
        self._row.setDirection(
            side.LeftToRight if self._needed() <= self.width() else side.TopToBottom
        )


def line(first: QWidget, *others: QWidget) -> QWidget:
    """Return widgets in a line, the first at its left end, the others at its right."""
    held = QWidget()
    row = QHBoxLayout(held)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.S)
    row.addWidget(first)
    row.addStretch(1)
    for one in others:
        row.addWidget(one)
    return held
