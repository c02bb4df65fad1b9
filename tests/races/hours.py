"""Races for the hours of rooms and mediators, and what must be true after each of them.

Each race has days of its own. It returns what went wrong, a line for each fault; none is the only
right answer.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from random import Random
from uuid import UUID

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session as SqlSession

from centre_app.domain.clock import civil_day
from centre_app.domain.matters.codes import Outcome
from centre_app.domain.mediation.codes import EndReason
from centre_app.domain.permissions import Actor, Role
from centre_app.services.records.agreements import CaseEnding
from centre_app.services.records.centre import LeaveEntry
from centre_app.services.records.sessions import MoveSession, PlanSession
from centre_app.services.records.terms import WithdrawApplication
from centre_app.services.requests import Done
from centre_app.storage.tables.mediation import bookings, sessions
from centre_app.storage.tables.upkeep import audit_events
from tests.mediation_town import NEXT_MORNING, Road
from tests.races.desks import WON, Answer, Desks, Wish
from tests.town import Town

DESKS = 3
HALF, LENGTH, DAY = timedelta(minutes=30), timedelta(minutes=90), timedelta(days=1)
CLASH, LEAVE, STALE = "ClashError", "OnLeaveError", "StaleRecordError"
MEDIATORS = (("周正和",), ("林秀英",), ("林秀英", "周正和"))
"""Of each desk's case: the third is after people whom the others are after, too."""

LATE_S = 0.02
"""About as long as it takes to withdraw, to end a case, or to book."""

RACES_A_CASE = 10
"""A case of a thousand sessions would be slow, and nobody's."""


class Hours:
    """Three desks, each with a case of its own, which race for the same hours."""

    def __init__(self, town: Town, desks: Desks, *, seed: int = 1) -> None:
        self.road = Road(town)
        self._town, self._desks = town, desks
        self._chance = Random(seed)
        self._round = 0
        self._cases: list[UUID] = []
        self._rooms = [self.road.room(), self.road.room(1)]
        self._actor: Actor = replace(self.road.actor, roles=frozenset(Role))

    def next_morning(self) -> datetime:
        """Return nine o'clock of a day that no race was for, and take new cases now and then."""
        if self._round % RACES_A_CASE == 0:
            self._cases = [self._case(desk) for desk in range(DESKS)]
        self._round += 1
        return NEXT_MORNING + 2 * self._round * DAY

    def create(self) -> list[str]:
        """Let all plan into hours that overlap: one gets them, the others hear who did."""
        at = self.next_morning()
        wishes = [self._plan(desk, at + self._chance.randrange(3) * HALF) for desk in range(DESKS)]
        answers = self._desks.send(wishes)
        kinds = sorted(one.kind for one in answers)
        return _unless(kinds == [CLASH, CLASH, WON], "create", answers) + _unexplained(answers)

    def adjoin(self) -> list[str]:
        """Let all plan into one room back to back: nobody stands in anybody's way."""
        at = self.next_morning()
        places = self._chance.sample(range(DESKS), DESKS)
        wishes = [self._plan(desk, at + place * LENGTH) for desk, place in enumerate(places)]
        answers = self._desks.send(wishes)
        return _unless({one.kind for one in answers} == {WON}, "adjoin", answers)

    def move(self) -> list[str]:
        """Let one move a session, one create in its new hours, and one in those it leaves."""
        at = self.next_morning()
        there = at + 3 * LENGTH
        planned = self._planned(0, at)
        wishes = [self._move(planned, there), self._plan(1, there + HALF), self._plan(2, at + HALF)]
        answers = self._desks.send(wishes)
        moved, created, followed = (one.kind for one in answers)
        one_won = {moved, created} == {WON, CLASH}
        right = one_won and (followed == CLASH or (moved, followed) == (WON, WON))
        return _unless(right, "move", answers) + _unexplained(answers)

    def exchange(self) -> list[str]:
        """Let two move their sessions, each to the day of the other: neither waits for the other."""
        at = self.next_morning()
        first, second = self._planned(0, at), self._planned(1, at + DAY)
        wishes = [self._move(first, at + DAY + 3 * LENGTH), self._move(second, at + 3 * LENGTH)]
        answers = self._desks.send(wishes)
        return _unless({one.kind for one in answers} == {WON}, "exchange", answers)

    def leave(self) -> list[str]:
        """Let a mediator take leave while he is booked: leave is taken, and no session unseen by it."""
        at = self.next_morning()
        late = self._chance.random() * LATE_S
        answers = self._desks.send([replace(self._take_leave(at), late=late), self._plan(1, at)])
        left, planned = (one.kind for one in answers)
        faults = _unless(left == WON and planned in {WON, LEAVE}, "leave", answers)
        if planned == WON and self._told_of(at) != 1:
            faults.append("leave and session were both entered, and neither knew of the other")
        if self._sessions_in_leave(at) != (planned == WON):
            faults.append(f"leave tells of the wrong sessions: {answers}")
        after = self._desks.send([self._plan(1, at + 3 * LENGTH)])
        return faults + _unless(after[0].kind == LEAVE, "after leave", after)

    def withdraw(self) -> list[str]:
        """Let one withdraw his application while another moves the second session of it to the day of the first."""
        at = self.next_morning()
        # Whoever asks withdraws for good: the case is spent.
        case_id = self._case(0)
        _, second = self.road.plan(case_id, at), self.road.plan(case_id, at + DAY)
        move = self._move(second, at + 3 * LENGTH)
        late = self._chance.random() * LATE_S
        answers = self._desks.send([self._withdraw(case_id), replace(move, late=late)])
        withdrawn, moved = (one.kind for one in answers)
        right = WON in {withdrawn, moved} and {withdrawn, moved} <= {WON, STALE}
        held = self._held(case_id)
        if (withdrawn == WON) != (held == 0):
            return [f"withdraw: {withdrawn}, and {held} hours are held"]
        return _unless(right, "withdraw", answers)

    def end(self) -> list[str]:
        """Let one end his case without agreement while another moves the second session of it to the day of the first."""
        at = self.next_morning()
        case_id = self._case(0)
        _, second = self.road.plan(case_id, at), self.road.plan(case_id, at + DAY)
        move = self._move(second, at + 3 * LENGTH)
        late = self._chance.random() * LATE_S
        answers = self._desks.send([self._end(case_id), replace(move, late=late)])
        ended, moved = (one.kind for one in answers)
        held = self._held(case_id)
        if (ended == WON) != (held == 0):
            return [f"end: {ended}, and {held} hours are held"]
        right = WON in {ended, moved} and {ended, moved} <= {WON, STALE}
        return _unless(right, "end", answers)

    def _case(self, desk: int) -> UUID:
        serial = self.road.serial
        case_id = self.road.agreed(f"申请{serial}", f"对方{serial}")
        self.road.assign(case_id, *MEDIATORS[desk])
        self.road.tell(case_id)
        return case_id

    def _plan(self, desk: int, at: datetime) -> Wish:
        case_id = self._cases[desk]
        request = PlanSession(
            case_id=case_id,
            seen=self.road.version(case_id),
            starts_at=at,
            ends_at=at + LENGTH,
            room_id=self._rooms[0],
        )
        return Wish(self._actor, "sessions.plan_session", request)

    def _planned(self, desk: int, at: datetime) -> Done:
        return self.road.plan(self._cases[desk], at)

    def _move(self, planned: Done, at: datetime) -> Wish:
        request = MoveSession(
            session_id=planned.id,
            seen=planned.version,
            starts_at=at,
            ends_at=at + LENGTH,
            room_id=self._rooms[0],
        )
        return Wish(self._actor, "sessions.move_session", request)

    def _withdraw(self, case_id: UUID) -> Wish:
        card = self.road.card(case_id)
        request = WithdrawApplication(
            case_id=case_id,
            version=card.version,
            who=(card.parties[0].party_id,),
            words="双方已经说开，不再要求调解",
        )
        return Wish(self._actor, "outcomes.withdraw", request)

    def _end(self, case_id: UUID) -> Wish:
        request = CaseEnding(
            case_id=case_id,
            version=self.road.version(case_id),
            outcome=Outcome.FAILED,
            reason=EndReason.NO_AGREEMENT,
        )
        return Wish(self._actor, "outcomes.end_without_agreement", request)

    def _held(self, case_id: UUID) -> int:
        """Return how many bookings a case holds."""
        statement = select(bookings.c.id).where(
            bookings.c.session_id == sessions.c.id,
            sessions.c.case_id == case_id,
            bookings.c.cancelled.is_(False),
        )
        with SqlSession(self._town.engine) as session:
            return len(session.execute(statement).all())

    def _take_leave(self, at: datetime) -> Wish:
        mediator = self._mediator()
        request = LeaveEntry(
            mediator_id=mediator[0],
            version=mediator[1],
            first=civil_day(at),
            last=civil_day(at),
            reason="培训",
        )
        return Wish(self._actor, "mediators.take_leave", request)

    def _mediator(self) -> tuple[UUID, int]:
        with self._town.open_unit(self._actor, reading=True) as unit:
            [one] = unit.mediators.find(name=MEDIATORS[1][0])
            return one.id, one.version

    def _told_of(self, at: datetime) -> int:
        """Return of how many sessions whoever entered the leave of a day was told."""
        days = f"{civil_day(at)}/{civil_day(at)}"
        with SqlSession(self._town.engine) as session:
            lines = select(audit_events.c.details).where(audit_events.c.tag == "mediator:leave")
            told = map(json.loads, session.scalars(lines))
            [count] = [one["sessions"] for one in told if one["days"] == days]
        return int(count)

    def _sessions_in_leave(self, at: datetime) -> int:
        lines = self._town.services.centre.lists(self._actor, None).mediators
        [line] = [one for one in lines if one.name == MEDIATORS[1][0]]
        return next(one.sessions for one in line.leaves if one.first == civil_day(at))


RACES: dict[str, Callable[[Hours], list[str]]] = {
    "create": Hours.create,
    "back to back": Hours.adjoin,
    "move against create": Hours.move,
    "exchange of days": Hours.exchange,
    "leave against booking": Hours.leave,
    "withdrawal against move": Hours.withdraw,
    "ending against move": Hours.end,
}


def overlaps(engine: Engine) -> int:
    """Return how often something or somebody is taken twice at a time, as the rows have it."""
    one, two = bookings.alias("one"), bookings.alias("two")
    statement = select(one.c.id, two.c.id).where(
        one.c.id < two.c.id,
        one.c.resource_id == two.c.resource_id,
        one.c.starts_at < two.c.ends_at,
        two.c.starts_at < one.c.ends_at,
        one.c.cancelled.is_(False),
        two.c.cancelled.is_(False),
    )
    with SqlSession(engine) as session:
        return len(session.execute(statement).all())


def run(hours: Hours, race: Callable[[Hours], list[str]], times: int) -> Iterator[str]:
    """Race so often and yield every fault."""
    for _ in range(times):
        yield from race(hours)


def _unless(right: bool, race: str, answers: Sequence[Answer]) -> list[str]:  # noqa: FBT001
    return [] if right else [f"{race}: {[one.kind for one in answers]}"]


def _unexplained(answers: Sequence[Answer]) -> list[str]:
    """Return the clashes that did not say who was there first."""
    return [f"no reason: {one}" for one in answers if one.kind == CLASH and not one.taken]
