"""Runs work off the UI thread, in two lanes, and brings the answers back to it."""

import sys
from collections.abc import Callable
from enum import Enum
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from shiboken6 import isValid

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

T = TypeVar("T")

TURN_S = 0.0005
"""How long a lane goes on while the window waits for its turn at the interpreter.

A page that is laid out and painted asks for it hundreds of times; at Python's own five
milliseconds a page beside a busy lane took a third longer to come.
"""


class Lane(Enum):
    """Which queue a piece of work stands in; each is served one by one, in order."""

    DESK = "desk"
    """Every change and every small reading."""

    LONG = "long"
    """Reports, exports, big searches, bundles: what must not hold up the counter."""


class Ticket:
    """A piece of work that was asked for; can be given up as long as no answer came."""

    def __init__(self) -> None:
        self.given_up = False
        self._future: Future[Any] | None = None

    def give_up(self) -> None:
        """Drop the work if it has not begun, and its answer if it has."""
        self.given_up = True
        if self._future is not None:
            self._future.cancel()

    def follow(self, future: "Future[Any]") -> None:
        """Remember what runs the work."""
        self._future = future


class Tasks(QObject):
    """The two lanes. Within a lane, work is done and answered in the order it was asked for.

    Signals:
        busy_changed: True when the first piece of work is asked for, False when none is left.
    """

    busy_changed = Signal(bool)
    _finished = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(TURN_S)
        self._lanes: dict[Lane, ThreadPoolExecutor] = {}
        self._pending = 0
        self._latest: dict[tuple[int, str], Ticket] = {}
        # Queued on purpose: an answer never arrives inside the call that asked for it.
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Return whether an answer is still owed."""
        return self._pending > 0

    def run(
        self,
        work: Callable[[], T],
        *,
        owner: QObject,
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
        lane: Lane = Lane.DESK,
        supersedes: str | None = None,
    ) -> Ticket:
        """Run the work in a lane, then call done or failed on the UI thread.

        Neither is called once the owner is gone or the ticket was given up. The work must touch no
        widget. What the same owner asked for before under the key ``supersedes`` is given up.
        """
        ticket = self._ticket(owner, supersedes)
        self._count(1)

        def deliver(future: "Future[T]") -> None:
            self._count(-1)
            if future.cancelled() or ticket.given_up or not isValid(owner):
                return
            error = future.exception()
            if error is None:
                done(future.result())
            elif isinstance(error, Exception):
                failed(error)
            else:
                raise error

        future = self._open(lane).submit(work)
        ticket.follow(future)
        future.add_done_callback(lambda ended: self._finished.emit(lambda: deliver(ended)))
        return ticket

    def later(self, call: Callable[[], object], *, owner: QObject) -> None:
        """Call in the window's thread when it has painted what is due, unless the owner is gone.

        For what would stand in the window's way in one piece; owed until then, like an answer.
        """
        self._count(1)
        # A timer: what Qt's short cut for "at once" asks for would come before the painting.
        timer = QTimer(self)
        timer.setSingleShot(True)

        def due() -> None:
            timer.deleteLater()
            try:
                if isValid(owner):
                    call()
            finally:
                self._count(-1)

        timer.timeout.connect(due)
        timer.start(0)

    def shut_down(self) -> None:
        """Wait for the work under way and drop the rest."""
        for lane in self._lanes.values():
            lane.shutdown(wait=False, cancel_futures=True)
        for lane in self._lanes.values():
            lane.shutdown(wait=True)

    def _open(self, lane: Lane) -> "ThreadPoolExecutor":
        # Opened by the first work: nothing is done before the first picture.
        from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415

        if lane not in self._lanes:
            self._lanes[lane] = ThreadPoolExecutor(max_workers=1, thread_name_prefix=lane.value)
        return self._lanes[lane]

    def _ticket(self, owner: QObject, key: str | None) -> Ticket:
        ticket = Ticket()
        if key is not None:
            older = self._latest.get((id(owner), key))
            self._latest[id(owner), key] = ticket
            if older is not None:
                older.give_up()
        return ticket

    def _count(self, step: int) -> None:
        was_busy = self.busy
        self._pending += step
        if was_busy != self.busy:
            self.busy_changed.emit(self.busy)
        if not self.busy:
            self._latest.clear()

    @Slot(object)
    def _deliver(self, call: Callable[[], None]) -> None:
        call()
