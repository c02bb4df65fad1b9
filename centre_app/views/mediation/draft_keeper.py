"""Keeps a draft a little after the last key, and every few seconds while keys go on."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

AFTER_MS = 1500
AT_LATEST_MS = 4000
"""What is lost at a power cut is what was typed since; the draft itself takes some 10 ms."""


class DraftKeeper(QObject):
    """Calls ``keep`` when there is something new to keep."""

    def __init__(self, keep: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._keep = keep
        self._pause = self._timer(AFTER_MS)
        self._latest = self._timer(AT_LATEST_MS)

    @property
    def pending(self) -> bool:
        """Return whether something was typed and not kept yet."""
        return self._latest.isActive()

    def touch(self) -> None:
        """Note that something was typed."""
        self._pause.start()
        if not self._latest.isActive():
            self._latest.start()

    def keep_now(self) -> None:
        """Keep at once what was not kept yet."""
        if self.pending:
            self._fire()

    def forget(self) -> None:
        """Keep nothing: what was typed is on file."""
        self._pause.stop()
        self._latest.stop()

    def _fire(self) -> None:
        self.forget()
        self._keep()

    def _timer(self, interval_ms: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval_ms)
        timer.timeout.connect(self._fire)
        return timer
