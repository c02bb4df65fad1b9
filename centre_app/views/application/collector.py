"""Python's looking for rubbish, at moments and in a thread of our choosing."""

import gc

from PySide6.QtCore import QElapsedTimer, QEvent, QObject
from PySide6.QtGui import QGuiApplication

from centre_app.views.frame.listener import WindowListener

EVERY_MS = 200
RESTING_MS = 3000
"""Nobody touches the desk for so long: a look through everything, a tenth of a second, holds up nobody."""

_MIDDLE, _ALL = 4, 25
"""So many looks at younger things go before one at those that stayed, and so many of these before
one at all."""

_AT_THE_LATEST = 5 * _ALL
"""Somebody who types without a pause is held up once in a long while."""

_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class Collector(WindowListener):
    """Collects in the window's thread, between its events, and never through what is kept for good.

    Left alone, Python looks whenever enough was made, in whatever thread made it: a tenth of a
    second in the middle of a word, or in a lane, where a widget must not be taken apart.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept = False
        self._rest = QElapsedTimer()
        self._rest.start()
        # What an input method writes is no key of a window; the cursor moves all the same.
        QGuiApplication.inputMethod().cursorRectangleChanged.connect(self._touched)
        gc.disable()
        gc.freeze()
        self.startTimer(EVERY_MS)

    def keep(self, *_: object) -> None:
        """Take what is there when somebody comes in for good: to look through it takes long.

        Only the first time: what a window leaves behind is rubbish once the next one comes in.
        """
        if not self._kept:
            gc.freeze()
        self._kept = True

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self._touched()
        return False

    def timerEvent(self, _event: object) -> None:
        young, middle, old = gc.get_count()
        if not self._kept:
            self._start_up(young)
        elif old > (_ALL if self._rest.hasExpired(RESTING_MS) else _AT_THE_LATEST):
            gc.collect()
        elif middle > _MIDDLE:
            gc.collect(1)
        elif young > gc.get_threshold()[0]:
            gc.collect(0)

    def _touched(self) -> None:
        self._rest.restart()

    def _start_up(self, young: int) -> None:
        """Look at what is young alone while the program still comes up, and keep what is of use.

        A township that is made, or a module that is read, leaves a hundred thousand things that
        stay: looking through them again and again held the first window up for a quarter second.
        """
        if young > gc.get_threshold()[0]:
            gc.collect(0)
            gc.freeze()
