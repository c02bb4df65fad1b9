"""Desks in processes of their own that all send a request at one moment, round after round."""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from multiprocessing.connection import Connection
from operator import attrgetter
from typing import Any

from centre_app.domain.errors import CentreError, ClashError
from centre_app.domain.permissions import Actor
from centre_app.services.requests import Change, Done
from tests.fixed_clock import FixedClock
from tests.races.clerks import open_place, send_off
from tests.town import town_on

WON, DEADLOCK = "won", "deadlock"
_DEADLOCK = "40P01"


@dataclass(frozen=True)
class Wish:
    """A request, who sends it, and the use case it is for: ``sessions.plan_session``.

    ``late`` is how many seconds the desk waits, so that it meets the middle of a longer one.
    """

    actor: Actor
    use_case: str
    request: Change
    late: float = 0


@dataclass(frozen=True)
class Answer:
    """What became of a wish: ``won``, ``deadlock`` or the kind of its refusal, with who was there."""

    kind: str
    taken: str = ""
    done: Done | None = None


class Desks:
    """Some desks that stand ready."""

    def __init__(self, lines: Sequence[Connection]) -> None:
        self._lines = lines

    def send(self, wishes: Sequence[Wish]) -> list[Answer]:
        """Let each desk send its wish as soon as all have theirs, and return the answers."""
        lines = self._lines[: len(wishes)]
        for line, wish in zip(lines, wishes, strict=True):
            line.send(wish)
        for line in lines:
            line.recv()
        for line in lines:
            line.send("go")
        return [line.recv() for line in lines]


@contextmanager
def desks(where: str, count: int, *, now: datetime) -> Iterator[Desks]:
    """Give desks on one database, whose clocks stand; they go home at the end of the block."""
    hired = [send_off(_sit, where, now) for _ in range(count)]
    try:
        yield Desks([line for _, line in hired])
    finally:
        for worker, line in hired:
            line.close()
            worker.join()


def _sit(line: Connection, where: str, now: datetime) -> None:
    engine = open_place(where)
    services = town_on(engine, FixedClock(now)).services
    while (wish := _next(line)) is not None:
        line.send("ready")
        line.recv()
        time.sleep(wish.late)
        line.send(_carried_out(services, wish))
    engine.dispose()


def _next(line: Connection) -> Wish | None:
    try:
        wish: Wish = line.recv()
    except EOFError:
        return None
    return wish


def _carried_out(services: Any, wish: Wish) -> Answer:
    use_case = attrgetter(wish.use_case)(services)
    try:
        return Answer(WON, done=use_case(wish.actor, wish.request))
    except ClashError as clash:
        return Answer(type(clash).__name__, clash.taken)
    except CentreError as error:
        return Answer(DEADLOCK if _in_a_circle(error) else type(error).__name__)


def _in_a_circle(error: BaseException) -> bool:
    """Return whether the server ended it because it and another waited for each other."""
    cause = getattr(error.__cause__, "orig", None)
    return getattr(cause, "sqlstate", None) == _DEADLOCK
