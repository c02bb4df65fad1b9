from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from centre_app.domain.agreements.codes import AgreementStatus
from centre_app.domain.matters.codes import MatterState, Route
from centre_app.domain.mediation.codes import CaseStage
from centre_app.domain.permissions import Actor, Role
from centre_app.domain.road.next_steps import NextStep, RoadFacts, Step, next_steps, refusal

DIRECTOR = Actor(UUID(int=1), UUID(int=2), "何主任", frozenset({Role.DIRECTOR}))
MEDIATOR = Actor(UUID(int=3), UUID(int=2), "周正和", frozenset({Role.MEDIATOR}))
S, C, A = MatterState, CaseStage, AgreementStatus
RUNNING = RoadFacts(state=S.IN_PROGRESS, route=Route.MEDIATION, cases=1)

roads = st.builds(
    RoadFacts,
    state=st.sampled_from(MatterState),
    route=st.none() | st.sampled_from(Route),
    told=st.booleans(),
    orders_open=st.integers(0, 2),
    stage=st.none() | st.sampled_from(CaseStage),
    unwilling=st.booleans(),
    sessions_held=st.integers(0, 2),
    sessions_planned=st.integers(0, 2),
    agreement=st.none() | st.sampled_from(AgreementStatus),
    signatures_missing=st.integers(0, 2),
    performance_open=st.integers(0, 2),
    revisits_open=st.integers(0, 2),
)


def first(facts: RoadFacts, actor: Actor = DIRECTOR) -> Step:
    return next_steps(facts, actor)[0].step


@pytest.mark.parametrize(
    ("facts", "step"),
    [
        (RoadFacts(state=S.REGISTERED), Step.TRIAGE),
        (RoadFacts(state=S.TRIAGED, route=Route.MEDIATION), Step.ACCEPT),
        (RoadFacts(state=S.TRIAGED, route=Route.CONSULT), Step.ANSWER),
        (RoadFacts(state=S.ACCEPTED, route=Route.MEDIATION), Step.OPEN_CASE),
        (RoadFacts(state=S.ACCEPTED, route=Route.PAIRED_ORDERS), Step.ISSUE_ORDERS),
        (replace(RUNNING, stage=C.CONSENT_PENDING), Step.CONSENT),
        (replace(RUNNING, stage=C.ACCEPTED), Step.ASSIGN),
        (replace(RUNNING, stage=C.ASSIGNED), Step.NOTIFY),
        (replace(RUNNING, stage=C.NOTIFIED), Step.SCHEDULE),
        (replace(RUNNING, stage=C.SCHEDULED, sessions_planned=1), Step.RECORD),
        (replace(RUNNING, stage=C.IN_SESSION, sessions_held=1), Step.AGREEMENT),
        (replace(RUNNING, stage=C.ADJOURNED, sessions_held=1), Step.SCHEDULE),
        (
            replace(RUNNING, stage=C.IN_SESSION, agreement=A.ISSUED, signatures_missing=1),
            Step.SIGN,
        ),
        (replace(RUNNING, stage=C.IN_SESSION, agreement=A.ISSUED), Step.SEAL),
        (RoadFacts(state=S.RESOLVED, revisits_open=1), Step.REVISIT),
        (RoadFacts(state=S.RESOLVED), Step.CLOSE),
        (RoadFacts(state=S.CLOSED), Step.REOPEN),
    ],
)
def test_the_next_step_of_the_road_comes_first(facts: RoadFacts, step: Step) -> None:
    assert first(facts) is step


@pytest.mark.parametrize(
    ("facts", "step", "reason"),
    [
        (replace(RUNNING, stage=C.CONSENT_PENDING, unwilling=True), Step.ASSIGN, "party_unwilling"),
        (replace(RUNNING, stage=C.ACCEPTED), Step.SCHEDULE, "no_mediator_yet"),
        (replace(RUNNING, stage=C.ASSIGNED), Step.SCHEDULE, "parties_not_told"),
        (replace(RUNNING, stage=C.SCHEDULED), Step.RECORD, "nothing_scheduled"),
        (replace(RUNNING, stage=C.SCHEDULED), Step.AGREEMENT, "nothing_recorded"),
        (
            replace(RUNNING, stage=C.IN_SESSION, agreement=A.ISSUED, signatures_missing=2),
            Step.SEAL,
            "signatures_incomplete",
        ),
        (replace(RUNNING, stage=C.IN_SESSION), Step.WITHDRAW, "mediation_running"),
        (
            RoadFacts(state=S.IN_PROGRESS, route=Route.PAIRED_ORDERS, orders_open=1),
            Step.CONCLUDE,
            "orders_running",
        ),
        (RoadFacts(state=S.CLOSED), Step.ACCEPT, "not_this_way"),
    ],
)
def test_a_step_that_is_blocked_says_why(facts: RoadFacts, step: Step, reason: str) -> None:
    assert refusal(step, facts, DIRECTOR) == reason


def test_who_lacks_the_permission_is_told_so_before_anything_else() -> None:
    assert next_steps(RoadFacts(state=S.REGISTERED), MEDIATOR)[0] == NextStep(
        Step.TRIAGE, "not_your_post"
    )


@given(roads)
def test_the_page_and_the_guard_say_the_same(facts: RoadFacts) -> None:
    shown = {one.step: one.reason for one in next_steps(facts, DIRECTOR)}
    for step in Step:
        assert shown.get(step, "not_this_way") == refusal(step, facts, DIRECTOR)


@given(roads)
def test_steps_that_may_be_taken_stand_before_those_that_may_not(facts: RoadFacts) -> None:
    blocked = [one.reason is not None for one in next_steps(facts, DIRECTOR)]
    assert blocked == sorted(blocked)


@given(st.sampled_from([S.REGISTERED, S.TRIAGED, S.ACCEPTED, S.RESOLVED, S.CLOSED]))
def test_an_open_matter_is_never_a_dead_end(state: MatterState) -> None:
    facts = RoadFacts(state=state, route=Route.MEDIATION)
    assert any(one.reason is None for one in next_steps(facts, DIRECTOR))


def test_what_only_may_be_done_does_not_lead_on() -> None:
    assert NextStep(Step.SCHEDULE).onward
    assert not NextStep(Step.SCHEDULE, "no_mediator_yet").onward
    assert not NextStep(Step.WITHDRAW).onward
    assert not NextStep(Step.REOPEN).onward
