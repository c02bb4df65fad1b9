"""Changes the look of a window turn by turn, so that it goes on answering."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer

from centre_app.views.frame.stand_in import StandIn
from centre_app.views.parts.page_stack import PageStack, bring_one_back, put_one_aside

AFTER_PAINTING_MS = 20

Look = Callable[[], Iterator[None]]
"""Puts a look on in three turns: undressed, dressed, shown."""


class LookChange(QObject):
    """Takes the pages of a stack out of the window while its look changes.

    Together they hold thousands of widgets, which would all be dressed at once. They leave one by
    one, the page that is seen last of all, come back one by one, and are dressed as they come. The
    window shows its last picture meanwhile.
    """

    def __init__(self, stack: PageStack) -> None:
        super().__init__(stack)
        self._stack = stack
        self._asked: list[Look] = []
        self._turns: Iterator[int] | None = None

    def ask(self, look: Look) -> None:
        """Put on a look soon; of several the last one is seen."""
        self._asked.append(look)
        if self._turns is None:
            self._turns = self._work()
            self._go_on()

    def hurry(self) -> None:
        """Do at once what is left to be done."""
        while self._take_turn() is not None:
            pass

    def _go_on(self) -> None:
        pause = self._take_turn()
        if pause is not None:
            QTimer.singleShot(pause, self, self._go_on)

    def _take_turn(self) -> int | None:
        pause = None if self._turns is None else next(self._turns, None)
        if pause is None:
            self._turns = None
        return pause

    def _work(self) -> Iterator[int]:
        """Go one turn further; yield for how many milliseconds the window has the word."""
        while self._asked:
            while put_one_aside(self._stack):
                yield 0
            stand_in = StandIn(self._stack)
            yield 0
            yield from self._change(stand_in)
            while not self._asked and bring_one_back(self._stack):
                yield 0

    def _change(self, stand_in: StandIn) -> Iterator[int]:
        looks = [look() for look in self._asked]
        self._asked.clear()
        for _turn in ("undressed", "dressed"):
            for look in looks:
                next(look, None)
            yield 0
        stand_in.give_back()
        yield 0
        for look in looks:
            next(look, None)
        # Not in the same breath: first the window is painted.
        yield AFTER_PAINTING_MS
