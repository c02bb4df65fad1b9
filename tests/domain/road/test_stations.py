from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from centre_app.domain.agreements.codes import AgreementStatus
from centre_app.domain.matters.codes import MatterState, Route
from centre_app.domain.petitions.codes import PetitionClass, PetitionState
from centre_app.domain.petitions.facts import PetitionFacts
from centre_app.domain.road.facts import RoadFacts
from centre_app.domain.road.stations import Station, passed, road_of, station

M, R, S, P, A = MatterState, Route, Station, PetitionState, AgreementStatus
MEDIATED = RoadFacts(state=M.IN_PROGRESS, route=R.MEDIATION, cases=1)
ORDERED = RoadFacts(state=M.IN_PROGRESS, route=R.PAIRED_ORDERS, orders=2, orders_open=2)


def petition(
    state: PetitionState, at: MatterState = M.IN_PROGRESS, *, unreachable: bool = False
) -> RoadFacts:
    file = PetitionFacts(state=state, kind=PetitionClass.APPEAL, unreachable=unreachable)
    return RoadFacts(state=at, route=R.PETITION, petition=file)


@pytest.mark.parametrize(
    ("facts", "stands"),
    [
        (RoadFacts(state=M.REGISTERED), S.REGISTERED),
        (RoadFacts(state=M.TRIAGED, route=R.MEDIATION), S.REGISTERED),
        (RoadFacts(state=M.ACCEPTED, route=R.MEDIATION), S.ACCEPTED),
        (MEDIATED, S.MEDIATED),
        (replace(MEDIATED, agreement=A.ISSUED), S.AGREED),
        (replace(MEDIATED, agreement=A.EFFECTIVE, performance_open=1), S.PERFORMED),
        (
            replace(MEDIATED, state=M.RESOLVED, agreement=A.EFFECTIVE, performance_open=1),
            S.PERFORMED,
        ),
        (replace(MEDIATED, state=M.RESOLVED, agreement=A.EFFECTIVE), S.REVISITED),
        (replace(MEDIATED, state=M.SUSPENDED), S.MEDIATED),
        (replace(MEDIATED, state=M.WITHDRAWN), S.MEDIATED),
        (replace(MEDIATED, state=M.CLOSED), S.FILED),
        (replace(MEDIATED, state=M.TRIAGED), S.REGISTERED),
        (RoadFacts(state=M.NOT_ACCEPTED, route=R.MEDIATION), S.REGISTERED),
        (ORDERED, S.SENT_OUT),
        (replace(ORDERED, orders_open=0), S.HANDLED),
        (replace(ORDERED, orders_open=0, state=M.RESOLVED), S.REVISITED),
        (RoadFacts(state=M.RESOLVED, route=R.CONSULT), S.ANSWERED),
        (RoadFacts(state=M.TRANSFERRED, route=R.TRANSFER), S.SENT_ON),
        (RoadFacts(state=M.TRIAGED, route=R.PETITION), S.REGISTERED),
        (petition(P.REGISTERED, M.TRIAGED), S.REGISTERED),
        (petition(P.FORWARDED, M.TRANSFERRED), S.SORTED),
        (petition(P.NOT_ACCEPTED, M.NOT_ACCEPTED), S.SORTED),
        (petition(P.ACCEPTED, M.ACCEPTED), S.SORTED),
        (petition(P.NOTIFIED), S.TOLD),
        (petition(P.HANDLING), S.HANDLED),
        (petition(P.OPINION), S.ANSWERED),
        (petition(P.SETTLED, M.RESOLVED), S.ANSWERED),
        (petition(P.RECHECK, M.RESOLVED), S.REVIEWED),
        (petition(P.FINAL, M.CLOSED), S.FILED),
    ],
)
def test_a_matter_stands_where_it_has_come_to_on_its_own_way(
    facts: RoadFacts, stands: Station
) -> None:
    assert station(facts) is stands


def test_a_petition_knows_nothing_of_mediation() -> None:
    assert [one.label for one in road_of(petition(P.HANDLING))] == [
        "登记", "分办", "告知", "办理", "答复", "复查复核", "归档",
    ]  # fmt: skip


def test_a_petition_that_nobody_went_on_with_was_not_reviewed() -> None:
    closed = petition(P.FINAL_BY_TIME, M.CLOSED)
    assert passed(closed) == {S.REGISTERED, S.SORTED, S.TOLD, S.HANDLED, S.ANSWERED}


def test_a_petitioner_whom_nobody_could_reach_was_not_told() -> None:
    assert S.TOLD not in passed(petition(P.HANDLING, unreachable=True))


def test_a_promise_that_is_still_open_is_not_behind_the_matter() -> None:
    ended = replace(MEDIATED, state=M.CLOSED, agreement=A.EFFECTIVE)
    assert S.PERFORMED in passed(ended)
    assert S.PERFORMED not in passed(replace(ended, performance_open=1))


def test_nobody_was_asked_afterwards_until_somebody_was() -> None:
    ended = replace(MEDIATED, state=M.CLOSED)
    assert S.REVISITED not in passed(ended)
    assert S.REVISITED in passed(replace(ended, revisits_done=1))


petitions = st.none() | st.builds(
    PetitionFacts, state=st.sampled_from(PetitionState), kind=st.sampled_from(PetitionClass)
)
roads = st.builds(
    RoadFacts,
    state=st.sampled_from(MatterState),
    route=st.none() | st.sampled_from(Route),
    orders=st.integers(0, 2),
    orders_open=st.integers(0, 2),
    cases=st.integers(0, 2),
    agreement=st.none() | st.sampled_from(AgreementStatus),
    performance_open=st.integers(0, 2),
    revisits_done=st.integers(0, 2),
    petition=petitions,
)


@given(roads)
def test_whatever_became_of_it_a_matter_stands_on_its_road_with_the_past_behind_it(
    facts: RoadFacts,
) -> None:
    road, here = road_of(facts), station(facts)
    assert all(road.index(one) < road.index(here) for one in passed(facts))
