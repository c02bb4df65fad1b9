"""Python's looking for rubbish, at moments and in a thread of our choosing."""

import gc

from PySide6.QtCore import QObject

EVERY_MS = 500
_OFTEN = 10
"""So many looks at younger things go before one at the older ones."""


class Collector(QObject):
    """Collects in the window's thread, between its events, and never through what is kept for good.

    Left alone, Python looks whenever enough was made, in whatever thread made it: a tenth of a
    second in the middle of a word, or in a lane, where a widget must not be taken apart.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept = False
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

    def timerEvent(self, _event: object) -> None:
        young, middle, old = gc.get_count()
        if not self._kept:
            self._start_up(young)
        elif old > _OFTEN:
            gc.collect()
        elif middle > _OFTEN:
            gc.collect(1)
        elif young > gc.get_threshold()[0]:
            gc.collect(0)

    def _start_up(self, young: int) -> None:
        """Look at what is young alone while the program still comes up, and keep what is of use.

        A township that is made, or a module that is read, leaves a hundred thousand things that
        stay: looking through them again and again held the first window up for a quarter second.
        """
        if young > gc.get_threshold()[0]:
            gc.collect(0)
            gc.freeze()
