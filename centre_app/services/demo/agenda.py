"""What happens when: lives run side by side, each telling when it goes on and through whom."""

from collections.abc import Callable, Generator
from datetime import datetime
from heapq import heappop, heappush
from typing import TypeAlias

from centre_app.domain.permissions import Actor

Life: TypeAlias = Generator[tuple[datetime, Actor], None, None]
"""Yields when it goes on, and whose deed that is; does the deed when resumed."""


class Agenda:
    """Resumes lives in the order of their moments, up to the present."""

    def __init__(self) -> None:
        self._waiting: list[tuple[datetime, int, Actor, Life]] = []
        self._added = 0

    def add(self, life: Life) -> None:
        """Let a life begin; it does nothing before its first moment."""
        try:
            moment, actor = next(life)
        except StopIteration:
            return
        self._added += 1
        heappush(self._waiting, (moment, self._added, actor, life))

    def run(self, until: datetime, go_to: Callable[[Actor, datetime], None]) -> None:
        """Let everything happen that happens up to a moment; what comes later never does.

        ``go_to`` hears before each deed who does it and when.
        """
        last = datetime.min.replace(tzinfo=until.tzinfo)
        while self._waiting:
            moment, _, actor, life = heappop(self._waiting)
            if moment > until:
                return
            last = max(last, moment)
            go_to(actor, last)
            self.add(life)
