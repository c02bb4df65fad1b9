"""When people come and when the office works."""

from datetime import UTC, date, datetime, time, timedelta

from centre_app.domain.calendar.working_days import ONE_DAY, WorkCalendar
from centre_app.domain.clock import centre_zone, civil_day, local
from centre_app.services.demo.chance import Chance

MARKET_DIGITS = frozenset({3, 6, 9})
"""Market is held on days whose number ends so; then the window is full."""

MORNING, NOON = time(8, 30), time(11, 50)
AFTERNOON, EVENING = time(14, 30), time(17, 50)
_RIPE_FOR = (5, 9)
"""Working days."""

_MONTHS = (15, 8, 11, 12, 10, 8, 7, 8, 11, 9, 10, 14)
"""How busy the months are: wages before the Spring Festival, spring land, harvest."""


def at(day: date, hour: time) -> datetime:
    """Return an hour of a day at the centre, in UTC."""
    return datetime.combine(day, hour, centre_zone()).astimezone(UTC)


def arrivals(
    chance: Chance,
    calendar: WorkCalendar,
    first: date,
    present: datetime,
    *,
    count: int,
    ripe: int,
) -> list[datetime]:
    """Return when the matters of the township came to the window, in order.

    At least ``ripe`` of them came a week or two ago, so that their sessions are held these days.
    """
    last = civil_day(present)
    days = [first + ONE_DAY * n for n in range((last - first).days + 1)]
    weights = [_pull(day, last, calendar) for day in days]
    drawn = chance.draw(days, weights, count=count - ripe)
    drawn += [calendar.add_workdays(last, -chance.between(*_RIPE_FOR)).day for _ in range(ripe)]
    moments = [at(day, _hour(chance)) for day in drawn]
    return sorted(one if one < present else one - ONE_DAY for one in moments)


def _pull(day: date, last: date, calendar: WorkCalendar) -> float:
    pull = float(_MONTHS[day.month - 1])
    if not calendar.is_workday(day):
        pull *= 0.12
    if day.day % 10 in MARKET_DIGITS:
        pull *= 2.4
    # The last weeks are told more fully: they are what one works with.
    return pull * (2.2 if last - day < timedelta(days=21) else 1)


def _hour(chance: Chance) -> time:
    hours = (8, 9, 10, 11, 14, 15, 16, 17)
    hour = chance.draw(hours, (5, 11, 10, 6, 3, 6, 5, 2), count=1)[0]
    first = 30 if hour in {8, 14} else 0
    return time(hour, chance.between(first, 49))


class Office:
    """Says when somebody gets round to something."""

    def __init__(self, chance: Chance, calendar: WorkCalendar) -> None:
        self._chance, self._calendar = chance, calendar

    def by(self, chance: Chance) -> "Office":
        """Return the same office, whose hours fall by another chance."""
        return Office(chance, self._calendar)

    def soon(self, moment: datetime, minutes: int) -> datetime:
        """Return so many minutes on, or when the office opens next."""
        wanted = moment + timedelta(minutes=minutes)
        day, hour = civil_day(wanted), local(wanted).time()
        if day != civil_day(moment) or hour > EVENING:
            return at(self.workday(civil_day(moment), 1), self._just_after(MORNING))
        if hour < MORNING:
            return at(day, self._just_after(MORNING))
        if NOON < hour < AFTERNOON:
            return at(day, self._just_after(AFTERNOON))
        return wanted

    def later(self, moment: datetime, workdays: int) -> datetime:
        """Return some hour, so many working days on."""
        if workdays == 0:
            return self.soon(moment, self._chance.between(20, 150))
        return self.on(self.workday(civil_day(moment), workdays))

    def on(self, day: date) -> datetime:
        """Return some hour of a day."""
        return at(day, _hour(self._chance))

    def workday(self, day: date, count: int) -> date:
        """Return the count-th working day after a day."""
        return self._calendar.add_workdays(day, count).day

    def _just_after(self, opening: time) -> time:
        return opening.replace(minute=opening.minute + self._chance.between(2, 25))
