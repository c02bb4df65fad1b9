"""Whatever is tried with mediators, ties and requests, in whatever order, on both databases."""

from collections.abc import Callable
from datetime import timedelta
from itertools import count
from typing import Any, ClassVar
from uuid import UUID

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import select, text

from centre_app.domain.errors import CentreError
from centre_app.domain.matters.codes import MatterRole
from centre_app.domain.matters.participation import Part
from centre_app.domain.mediation.codes import Consent, ResourceKind, SessionState
from centre_app.domain.mediation.conflict_codes import RecusalOutcome, TieKind
from centre_app.services.records.case_card import CaseCard, SessionLine
from centre_app.services.records.matters import MatterKey
from centre_app.services.records.participation import NewParty
from centre_app.services.records.people import PersonEntry
from centre_app.services.records.recusal import NearQuery
from centre_app.services.records.sessions import BeginSession
from centre_app.storage.tables.mediation import bookings
from tests.mediation_town import NEXT_MORNING
from tests.recusal_road import RecusalRoad
from tests.town import Town

MEDIATORS = ("周正和", "林秀英", "马长河")
EXAMPLES = {"sqlite": 18, "postgresql": 5}
STEPS = 16

OVERLAPS = """
SELECT count(*) FROM bookings one JOIN bookings other
    ON one.resource_id = other.resource_id AND one.id < other.id
WHERE one.cancelled = false AND other.cancelled = false
    AND one.starts_at < other.ends_at AND other.starts_at < one.ends_at
"""

TAKEN = select(bookings.c.session_id, bookings.c.resource_id).where(
    bookings.c.kind == ResourceKind.MEDIATOR, bookings.c.cancelled.is_(False)
)

which_case = st.integers(0, 1)
who = st.sampled_from(MEDIATORS)


class RecusalLife(RuleBasedStateMachine):
    """Two cases that share three mediators, and everything that may come between them."""

    road: ClassVar[RecusalRoad]
    weeks: ClassVar[Any] = count()

    @initialize()
    def open_two_cases(self) -> None:
        self.week = NEXT_MORNING + timedelta(weeks=next(self.weeks))
        self.cases = [
            self.road.ready(),
            self.road.ready("孙有田", "赵铁柱", mediator="林秀英"),
        ]
        self.named: list[set[str]] = [set(), set()]
        for case in (0, 1):
            self.road.plan(self.cases[case], self.week, room_id=self.road.room(case))

    @rule(case=which_case, first=who, second=who, kept=st.booleans(), reason=st.booleans())
    def assign(self, case: int, first: str, second: str, *, kept: bool, reason: bool) -> None:
        said = {"kept_by_all": kept, "reason": "没有影响" if reason else ""}
        chosen = list(dict.fromkeys((first, second)))
        self._try(lambda: self.road.assign(self.cases[case], *chosen, **said))

    @rule(case=which_case, mediator=who, party=st.integers(0, 1), kind=st.sampled_from(TieKind))
    def declare(self, case: int, mediator: str, party: int, kind: TieKind) -> None:
        if kind is TieKind.SELF:
            return
        person_id = self._card(case).parties[party].person_id
        self._try(lambda: self.road.tie(mediator, person_id, kind))

    @rule(case=which_case, mediator=who, kind=st.sampled_from((TieKind.SIBLING, TieKind.INTEREST)))
    def let_all_keep_somebody_near(self, case: int, mediator: str, kind: TieKind) -> None:
        person_id = self._card(case).parties[0].person_id
        self._try(lambda: self.road.tie(mediator, person_id, kind))
        self._try(lambda: self.road.assign(self.cases[case], mediator, kept_by_all=True))

    @rule(case=which_case, mediator=who)
    def ask(self, case: int, mediator: str) -> None:
        self._try(lambda: self.road.ask(self.cases[case], mediator))

    @rule(
        case=which_case,
        outcome=st.sampled_from([RecusalOutcome.GRANTED, *RecusalOutcome]),
        successor=st.sampled_from(("", *MEDIATORS)),
    )
    def decide(self, case: int, outcome: RecusalOutcome, successor: str) -> None:
        if not self._waiting(case):
            self.ask(case, self._card(case).mediators[0].name)
        self._try(lambda: self.road.decide(self.cases[case], outcome, successor))

    @rule(case=which_case, role=st.sampled_from((MatterRole.RESPONDENT, MatterRole.THIRD_PARTY)))
    def come_in(self, case: int, role: MatterRole) -> None:
        card = self._card(case)
        if len(card.parties) > 2:
            return
        page = self.road.town.services.matters.case_page(self.road.actor, MatterKey(card.matter_id))
        request = NewParty(
            matter_id=card.matter_id,
            version=page.head.version,
            person=PersonEntry(name="钱三多"),
            part=Part(role=role),
        )
        if self._try(lambda: self.road.town.services.participation.add(self.road.actor, request)):
            newcomer = self._card(case).parties[-1].party_id
            self.road.consent(self.cases[case], newcomer, Consent.AGREED)

    @rule(case=which_case, slot=st.integers(1, 3))
    def plan(self, case: int, slot: int) -> None:
        at = self.week + timedelta(hours=2 * slot)
        said = {"room_id": self.road.room(case), "override": "当事人在外地"}
        self._try(lambda: self.road.plan(self.cases[case], at, **said))

    @rule(case=which_case)
    def begin(self, case: int) -> None:
        planned = self._sessions(case, SessionState.PLANNED)
        if not planned:
            return
        request = BeginSession(
            session_id=planned[0].session_id, seen=planned[0].version, override="当事人在外地"
        )
        begun = self._try(
            lambda: self.road.town.services.session_records.begin_session(self.road.actor, request)
        )
        if begun:
            assert self._waiting(case) == []
            assert self._undismissed(case) == set()

    @invariant()
    def no_mediator_has_an_undismissed_hard_conflict_but_the_case_waits(self) -> None:
        for case in (0, 1):
            asked = {one.name for one in self._waiting(case)}
            assert self._undismissed(case) <= asked

    @invariant()
    def sessions_ahead_have_the_mediators_of_the_case_and_nobody_is_twice(self) -> None:
        with self.road.town.engine.connect() as connection:
            assert connection.execute(text(OVERLAPS)).scalar_one() == 0
            taken: dict[UUID, set[UUID]] = {}
            for session_id, mediator_id in connection.execute(TAKEN):
                taken.setdefault(session_id, set()).add(mediator_id)
        for case in (0, 1):
            wanted = {one.mediator_id for one in self._card(case).mediators}
            for session in self._sessions(case, SessionState.PLANNED):
                assert taken[session.session_id] == wanted

    @invariant()
    def one_leads_and_whoever_left_stays_on_file(self) -> None:
        for case in (0, 1):
            card = self._card(case)
            here = {one.name for one in card.mediators}
            self.named[case] |= here
            assert sum(one.leads for one in card.mediators) == (1 if here else 0)
            assert self.named[case] == here | {one.name for one in card.past_mediators}

    def _card(self, case: int) -> CaseCard:
        return self.road.card(self.cases[case])

    def _waiting(self, case: int) -> list[Any]:
        return [one for one in self._card(case).recusals if one.outcome is None]

    def _sessions(self, case: int, state: SessionState) -> list[SessionLine]:
        return [one for one in self._card(case).sessions if one.state is state]

    def _undismissed(self, case: int) -> set[str]:
        """Return the mediators with a hard conflict that not all parties know and accept."""
        keys: tuple[UUID, ...] = tuple(one.mediator_id for one in self._card(case).mediators)
        found = self.road.town.services.ties.near(
            self.road.actor, NearQuery(self.cases[case], keys)
        )
        return {one.mediator for one in found if one.kind.is_hard and not one.answered}

    def _try(self, deed: Callable[[], object]) -> bool:
        """Do something; what is refused leaves everything as it was, which the invariants show."""
        try:
            deed()
        except CentreError:
            return False
        return True


@pytest.mark.timeout(600)
def test_no_case_goes_on_with_somebody_too_near(town: Town) -> None:
    RecusalLife.road = RecusalRoad(town)
    run_state_machine_as_test(
        RecusalLife,
        settings=settings(
            max_examples=EXAMPLES[town.engine.dialect.name],
            stateful_step_count=STEPS,
            deadline=None,
            phases=[Phase.explicit, Phase.generate, Phase.shrink],
            suppress_health_check=list(HealthCheck),
        ),
    )
