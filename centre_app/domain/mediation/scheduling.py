"""What a township sets for its schedule: time to tell people, ways to go, market days."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time

from centre_app.domain.calendar.markets import MarketDays
from centre_app.domain.calendar.working_days import ONE_DAY
from centre_app.domain.clock import centre_zone, civil_day
from centre_app.domain.mediation.sittings import SessionVenue
from centre_app.domain.mediation.slots import Span

MOST_NOTICE_DAYS = 30
LONGEST_WAY = 240
"""Minutes."""


@dataclass(frozen=True)
class SchedulingRules:
    """How the search for hours goes about here; no law fixes any of it.

    People are told so many ``notice_days`` ahead; the minutes are of one way to the place.
    """

    notice_days: int = 0
    circuit_minutes: int = 60
    doorstep_minutes: int = 30
    market: MarketDays = field(default_factory=MarketDays)

    def way(self, venue: SessionVenue) -> int:
        """Return how many minutes it takes to come to a place."""
        ways = {
            SessionVenue.CIRCUIT: self.circuit_minutes,
            SessionVenue.DOORSTEP: self.doorstep_minutes,
        }
        return ways.get(venue, 0)

    def way_between(self, one: SessionVenue, other: SessionVenue) -> int:
        """Return how many minutes there must be between two sessions: those of the longer way."""
        return max(self.way(one), self.way(other))

    def market_hours(self, searched: Span) -> Iterator[Span]:
        """Yield the hours of the markets within some days."""
        day, last = civil_day(searched.starts_at), civil_day(searched.ends_at)
        while day <= last:
            if self.market.held_on(day):
                yield Span(_at(day, time()), _at(day, self.market.until))
            day += ONE_DAY


def _at(day: date, hour: time) -> datetime:
    return datetime.combine(day, hour, centre_zone())
