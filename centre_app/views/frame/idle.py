"""Notices that nobody has touched the desk for a while."""

from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

from centre_app.domain.clock import Clock
from centre_app.views.frame.listener import WindowListener

LOCK_AFTER = timedelta(minutes=10)
WARN_BEFORE = timedelta(seconds=60)
"""等保 2.0 level 2 (GB/T 22239-2019 §7.1.4.1): a session nobody uses must end by itself."""

_LOOK_EVERY_MS = 1000
_SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


class IdleWatch(WindowListener):
    """Takes every key and movement of the pointer as a sign of life.

    Signals:
        warned: so many seconds are left.
        woke: somebody touched the desk after a warning.
        expired: the time is up.
    """

    warned = Signal(int)
    woke = Signal()
    expired = Signal()

    def __init__(
        self, clock: Clock, *, lock_after: timedelta = LOCK_AFTER, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._clock, self._lock_after = clock, lock_after
        self._touched = clock.now()
        self._warned = False
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Begin to watch: a person has just signed in or unlocked."""
        self.touch()
        self._timer.start()

    def stop(self) -> None:
        """Stop watching: the desk is locked already."""
        self._timer.stop()
        self._warned = False

    def touch(self) -> None:
        """Note that somebody is there."""
        self._touched = self._clock.now()
        if self._warned:
            self._warned = False
            self.woke.emit()

    def look(self) -> None:
        """Compare the time; called every second."""
        now = self._clock.now()
        # The computer's clock may have been set back.
        self._touched = min(self._touched, now)
        left = self._until() - now
        if left <= timedelta(0):
            self.stop()
            self.expired.emit()
        elif left <= WARN_BEFORE:
            self._warned = True
            self.warned.emit(int(left.total_seconds()))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _SIGNS_OF_LIFE:
            self.touch()
        return False

    def _until(self) -> datetime:
        return self._touched + self._lock_after
