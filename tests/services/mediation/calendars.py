"""Whole random calendars for the search for hours, and somebody who answers by looking at every quarter."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

from hypothesis import strategies as st

from centre_app.domain.calendar.markets import MarketDays, MarketRule
from centre_app.domain.centre.week import Shift
from centre_app.domain.clock import centre_zone, local
from centre_app.domain.mediation.availability import DaysAway, Working
from centre_app.domain.mediation.scheduling import SchedulingRules
from centre_app.domain.mediation.sittings import SessionKind, SessionVenue
from centre_app.domain.mediation.slots import OFFICE_HOURS, Span
from centre_app.services.records.rooms import RoomRow
from centre_app.services.records.slots import Impossible, SlotQuery, Taken
from centre_app.services.sessions.called import Called
from centre_app.services.sessions.constraints import Fitting, fitting

MONDAY = date(2026, 3, 2)
QUARTER, DAY = timedelta(minutes=15), timedelta(days=1)
DAYS = 14
MEDIATORS, BESIDE, PARTIES, BODIES, ROOMS = (
    [UUID(int=10 * kind + n) for n in range(count)]
    for kind, count in enumerate((2, 2, 2, 1, 3), start=1)
)

_quarters = st.integers(32, 76)
_hours = st.builds(lambda at: time(at // 4, at % 4 * 15), _quarters)
SHIFTS = st.builds(Shift, st.integers(0, 6), _hours, _hours).filter(lambda s: s.opens < s.shuts)
_days = st.integers(0, DAYS - 1).map(lambda n: MONDAY + n * DAY)
_leaves = st.builds(
    lambda first, length: DaysAway(first, first + length * DAY, "培训"), _days, st.integers(0, 5)
)


@dataclass(frozen=True)
class World:
    """A calendar, whom a session calls, and from when on it is looked for."""

    called: Called
    rooms: Fitting | None
    taken: tuple[Taken, ...]
    after: datetime
    length: timedelta

    def within(self, rooms: Fitting | None, searched: Span) -> list[Taken]:
        """Return what is taken within some days, as the books tell it: nothing of rooms not asked for."""
        asked = {one.room_id for one in rooms.rooms} if rooms else set()
        return [
            one
            for one in self.taken
            if one.span.overlaps(searched)
            and (one.resource_id not in ROOMS or one.resource_id in asked)
        ]


def at(day: date, hour: time) -> datetime:
    """Return a moment at the centre."""
    return datetime.combine(day, hour, centre_zone())


def _apart(shifts: list[Shift]) -> tuple[Shift, ...]:
    kept: list[Shift] = []
    for one in shifts:
        if not any(one.overlaps(other) for other in kept):
            kept.append(one)
    return tuple(sorted(kept))


def _working(key: UUID) -> st.SearchStrategy[Working]:
    weeks = st.one_of(st.just(()), st.lists(SHIFTS, min_size=3, max_size=9).map(_apart))
    leaves = st.lists(_leaves, max_size=1).map(tuple)
    return st.builds(Working, st.just(key), st.just(str(key)), st.just(key), weeks, leaves)


_taken = st.builds(
    lambda who, day, start, length, venue: Taken(
        who,
        Span(
            at(day, time(start // 4, start % 4 * 15)), at(day, time()) + (start + length) * QUARTER
        ),
        venue,
    ),
    st.sampled_from([*MEDIATORS, *BESIDE, *PARTIES, *BODIES, *ROOMS, *ROOMS, *ROOMS]),
    _days,
    st.integers(24, 84),
    st.integers(1, 11),
    st.sampled_from(SessionVenue),
)
_impossible = st.builds(
    Impossible,
    st.sampled_from([*PARTIES, *BODIES]),
    st.one_of(st.none(), _days),
    st.one_of(st.none(), _days),
    st.lists(SHIFTS, min_size=1, max_size=3).map(_apart),
    st.just("打工"),
)
_markets = st.builds(
    MarketDays,
    st.sampled_from(MarketRule),
    st.lists(st.integers(0, 9), max_size=2).map(tuple),
    _hours,
)
_rules = st.builds(
    SchedulingRules,
    st.integers(0, 3),
    st.sampled_from([0, 30, 45, 120]),
    st.sampled_from([0, 15, 60]),
    _markets,
)


def _room(key: UUID) -> st.SearchStrategy[RoomRow]:
    """Give a room, now and then too small or kept for what is not asked for."""
    kinds = st.sampled_from(
        [(), (SessionKind.MEDIATION,), (SessionKind.HEARING, SessionKind.CAUCUS)]
    )
    return st.builds(RoomRow, st.just(key), st.just(str(key)), st.sampled_from([3, 8, 12]), kinds)


_weeks_shut = st.sampled_from([0, 0, 8, 18, 19, 20])


def _shut(key: UUID, days: int) -> Taken:
    """Return that a room cannot be had until some days have gone by: few hours are left in it."""
    return Taken(
        key, Span(at(MONDAY - DAY, time()), at(MONDAY + days * DAY, time())), SessionVenue.ROOM
    )


@st.composite
def worlds(draw: st.DrawFn) -> World:
    """Give a calendar."""
    venue = draw(st.sampled_from(SessionVenue))
    called = Called(
        mediators=tuple(draw(_working(key)) for key in MEDIATORS[: draw(st.integers(0, 2))]),
        parties={key: str(key) for key in PARTIES},
        bodies={key: str(key) for key in BODIES if draw(st.booleans())},
        beside=tuple(draw(_working(key)) for key in BESIDE) if draw(st.booleans()) else (),
        venue=venue,
        today=MONDAY,
        rules=draw(_rules),
        to_market=draw(st.booleans()),
    )
    told = [one for one in draw(st.lists(_impossible, max_size=3)) if _known(called, one.who)]
    rows = tuple(draw(_room(key)) for key in ROOMS[: draw(st.integers(1, 3))])
    called = Called(**{**vars(called), "impossible": tuple(told), "rooms": rows})
    return World(
        called,
        fitting(SlotQuery(case_id=ROOMS[0], after=at(MONDAY, time()), venue=venue), called),
        (*draw(st.lists(_taken, max_size=60)), *(_shut(key, draw(_weeks_shut)) for key in ROOMS)),
        at(MONDAY, time(8)) + draw(st.integers(0, 300)) * QUARTER,
        draw(st.integers(1, 14)) * QUARTER,
    )


def _known(called: Called, who: UUID) -> bool:
    return who in called.parties or who in called.bodies


Answer = tuple[Span, tuple[UUID, ...], tuple[UUID, ...]]
"""Hours, the rooms that are free, and the mediators of the second committee who are."""


def brute_force(world: World, wanted: int) -> list[Answer]:
    """Return the earliest answers, found by asking at every quarter of every half hour.

    Rooms for other kinds of session come last, and rooms without seats for all not at all.
    """
    if world.called.venue is not SessionVenue.ROOM:
        return _answers(world, (), wanted, [])
    called = world.called
    seated = [one for one in called.rooms if one.seats >= called.heads]
    ours = [one for one in seated if not one.kinds or called.kind in one.kinds]
    others = [one for one in seated if one not in ours]
    found = _answers(world, ours, wanted, []) if ours else []
    return found + (_answers(world, others, wanted - len(found), found) if others else [])


def _answers(
    world: World, rooms: Sequence[RoomRow], wanted: int, already: Sequence[Answer]
) -> list[Answer]:
    found: list[Answer] = []
    for span in _tries(world):
        if len(found) == wanted:
            break
        if any(span.overlaps(one[0]) for one in (*already, *found)):
            continue
        quarters = [local(span.starts_at + n * QUARTER) for n in range(span.length // QUARTER)]
        rooms = sorted(rooms, key=lambda one: one.seats)
        free = tuple(
            one.room_id for one in rooms if not any(_sits(world, one.room_id, m) for m in quarters)
        )
        beside = tuple(
            one.key for one in world.called.beside if all(_works(world, one, m) for m in quarters)
        )
        seated = world.rooms is None or free
        joined = not world.called.beside or beside
        if seated and joined and all(_all_can(world, moment) for moment in quarters):
            found.append((span, free, beside))
    return found


def _tries(world: World) -> Iterator[Span]:
    day, left = local(world.after).date(), 14
    while left:
        if day.weekday() < 5:
            left -= 1
            for opens, shuts in OFFICE_HOURS:
                start = at(day, opens)
                while start + world.length <= at(day, shuts):
                    if start >= world.after:
                        yield Span(start, start + world.length)
                    start += 2 * QUARTER
        day += DAY


def _all_can(world: World, moment: datetime) -> bool:
    """Return whether everybody who must be there can at a moment."""
    called, rules = world.called, world.called.rules
    day = moment.date()
    if day < MONDAY + rules.notice_days * DAY and rules.notice_days:
        return False
    if called.to_market and rules.market.held_on(day) and moment.time() < rules.market.until:
        return False
    for told in called.impossible:
        within = (told.first or day) <= day <= (told.last or day)
        hours = any(s.weekday == day.weekday() and _in(s, moment) for s in told.week)
        if within and (hours or not told.week):
            return False
    return _all_free(world, moment)


def _all_free(world: World, moment: datetime) -> bool:
    called = world.called
    parties = any(_sits(world, key, moment) for key in called.parties)
    bodies = any(_sits(world, key, moment, travels=True) for key in called.bodies)
    there = all(_works(world, one, moment) for one in called.mediators)
    return there and not parties and not bodies


def _works(world: World, one: Working, moment: datetime) -> bool:
    day = moment.date()
    on_leave = any(leave.first <= day <= leave.last for leave in one.leaves)
    hours = any(s.weekday == day.weekday() and _in(s, moment) for s in one.week)
    if on_leave or (one.week and not hours):
        return False
    return not _sits(world, one.key, moment, travels=True)


def _sits(world: World, key: UUID, moment: datetime, *, travels: bool = False) -> bool:
    rules = world.called.rules
    for one in world.taken:
        ways = max(_way(rules, world.called.venue), _way(rules, one.venue)) if travels else 0
        way = timedelta(minutes=ways)
        if one.resource_id == key and one.span.starts_at - way <= moment < one.span.ends_at + way:
            return True
    return False


def _way(rules: SchedulingRules, venue: SessionVenue) -> int:
    if venue is SessionVenue.CIRCUIT:
        return rules.circuit_minutes
    return rules.doorstep_minutes if venue is SessionVenue.DOORSTEP else 0


def _in(shift: Shift, moment: datetime) -> bool:
    return shift.opens <= moment.time() < shift.shuts
