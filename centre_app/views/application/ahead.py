"""Makes the room most people want next while they look at the first one."""

from PySide6.QtCore import QObject, QTimer

from centre_app.views.frame.main_window import MainWindow

AFTER_MS = 60
"""So long the window answers between two steps."""


class Ahead(QObject):
    """Goes one step whenever the window is seen and owes no answer.

    Whoever opens the room before it is whole has the rest made at once.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(AFTER_MS)
        self._timer.timeout.connect(self._go_on)
        # Another look lets go of what nobody has seen yet.
        window.look_changed.connect(self._begin)
        self._begin()

    def _begin(self) -> None:
        self._steps = self._window.stack.prepare()
        self._timer.start()

    def _go_on(self) -> None:
        window = self._window
        if not window.isVisible() or window.desk.tasks.busy or self._has_more():
            self._timer.start()

    def _has_more(self) -> bool:
        return next(self._steps, self) is not self
