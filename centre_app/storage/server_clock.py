"""The server's time on the LAN, so that two desks never disagree about today (A16)."""

import time
from datetime import datetime, timedelta
from typing import cast

from sqlalchemy import Engine, func, select

from centre_app.domain.clock import Clock

_GOOD_FOR_S = 600.0
_DRIFT_S = 2.0


class ServerClock:
    """This computer's clock, put right by what the server said a short while ago.

    The server is asked again after ten minutes, and at once when this computer's clock was set or
    slept meanwhile. Asking takes a journey, so it belongs in a lane.
    """

    def __init__(self, engine: Engine, own: Clock) -> None:
        self._engine, self._own = engine, own
        self._off = timedelta()
        self._asked_at: tuple[float, float] | None = None

    def now(self) -> datetime:
        """Return the present moment, aware and in UTC.

        Raises:
            DBAPIError: the server does not answer.
        """
        if self._must_ask():
            self._ask()
        return self._own.now() + self._off

    def _must_ask(self) -> bool:
        if self._asked_at is None:
            return True
        told, ran = (now - then for now, then in zip(self._both(), self._asked_at, strict=True))
        return ran > _GOOD_FOR_S or abs(told - ran) > _DRIFT_S

    def _ask(self) -> None:
        before = self._own.now()
        with self._engine.connect() as line:
            moment = cast("datetime", line.scalar(select(func.clock_timestamp())))
        # The answer was given half way between asking and hearing it.
        self._off = moment - (before + (self._own.now() - before) / 2)
        self._asked_at = self._both()

    def _both(self) -> tuple[float, float]:
        """Return what this computer's clock tells and how long the computer runs, in seconds."""
        return self._own.now().timestamp(), time.monotonic()
