"""Whether the clock may be believed, held against what was done last (F14)."""

from datetime import datetime, timedelta
from typing import NamedTuple

from centre_app.domain.clock import local
from centre_app.domain.errors import RuleError

BEHIND = timedelta(minutes=5)
"""Clocks of one office differ by so much."""
AHEAD = timedelta(days=30)
"""No centre rests longer: a battery that ran out, or a wrong year, is more likely."""
COMING_IN = frozenset({"staff:signed_in", "staff:sign_in_failed"})
"""Deeds that a doubtful clock does not stop: how else could somebody say that it is right?"""
CLOCK_CONFIRMED = "clock:confirmed"
"""The deed of whoever says so."""


class ClockDoubt(NamedTuple):
    """The moment the clock tells and the moment of the last deed, both in UTC; they do not fit."""

    now: datetime
    last: datetime

    @property
    def is_ahead(self) -> bool:
        """Return whether the clock went on too far; it may be right, after a long rest."""
        return self.now > self.last

    def refusal(self) -> RuleError:
        """Return why nothing may be put on file until somebody looked at the clock."""
        moments = {"now": told(self.now), "last": told(self.last)}
        if self.is_ahead:
            return RuleError("clock_ahead", **moments)
        return RuleError("clock_behind", **moments)


def clock_doubt(now: datetime, last: datetime | None) -> ClockDoubt | None:
    """Return what does not fit, if anything; ``last`` is None before the first deed."""
    if last is None or last - BEHIND <= now <= last + AHEAD:
        return None
    return ClockDoubt(now, last)


def told(moment: datetime) -> str:
    """Return a moment to the minute, as wall time at the centre."""
    return f"{local(moment):%Y-%m-%d %H:%M}"
