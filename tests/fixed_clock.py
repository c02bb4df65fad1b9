"""The clock that tests hand in."""

from datetime import datetime, timedelta


class FixedClock:
    """A clock that stands still until a test moves it."""

    def __init__(self, moment: datetime) -> None:
        self._moment = moment

    def now(self) -> datetime:
        """Return the moment at which the clock stands."""
        return self._moment

    def advance(self, step: timedelta) -> None:
        """Move the clock on."""
        self._moment += step
