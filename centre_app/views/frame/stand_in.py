"""Keeps the place of a page that is out of the window for a moment."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

_ELSEWHERE = Qt.FocusReason.ActiveWindowFocusReason
"""As when another window comes to the front: a field keeps its cursor and what is chosen in it."""


class StandIn(QWidget):
    """Stands where a page stood, holds its focus, and hands it later what was typed meanwhile."""

    def __init__(self, page: QWidget) -> None:
        """Take the page, which a layout holds, out of its window."""
        super().__init__()
        self._page = page
        self._typed: list[QKeyEvent | QInputMethodEvent] = []
        focused: QWidget | None = page.window().focusWidget()
        self._focused = focused if focused is not None and page.isAncestorOf(focused) else None
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self._change_places(page, self)
        if self._focused is not None:
            self.setFocus(_ELSEWHERE)
        page.setParent(None)

    def give_back(self) -> None:
        """Bring the page back, with its focus where it was or where somebody put it meanwhile."""
        meanwhile: QWidget | None = self._page.focusWidget()
        focus = self._focused if meanwhile is None else meanwhile
        keep = self.window().focusWidget() is self
        self._change_places(self, self._page)
        self._page.show()
        if keep and focus is not None and isValid(focus):
            focus.setFocus(_ELSEWHERE)
            for event in self._typed:
                QCoreApplication.postEvent(focus, event)
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._typed.append(event.clone())

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        self._typed.append(event.clone())

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._typed.append(event.clone())

    def _change_places(self, leaving: QWidget, coming: QWidget) -> None:
        parent = leaving.parentWidget()
        layout = None if parent is None else parent.layout()
        assert layout is not None
        layout.replaceWidget(leaving, coming)
        coming.show()
