"""What may be higher than the window."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from centre_app.views.style_sheet import set_part


class Scrolled(QScrollArea):
    """What may be higher than the window; never wider."""

    def __init__(self, inside: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        set_part(inside, "scrolled")
        self._inside = inside
        self.setWidget(inside)

    def resizeEvent(self, event: QResizeEvent) -> None:
        # One line that cannot be broken must not take the ends of all the others out of sight.
        self._inside.setMaximumWidth(event.size().width())
        super().resizeEvent(event)


def go_to(widget: QWidget) -> None:
    """Put the focus there, and scroll to it once it is known how high everything is."""
    widget.setFocus()
    QTimer.singleShot(0, widget, lambda: bring_into_view(widget))


def bring_into_view(widget: QWidget) -> None:
    """Scroll whatever a widget stands in, so that all of it is seen."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, Scrolled):
            around.ensureWidgetVisible(widget)
        around = around.parentWidget()
