from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from centre_app.domain.agreements.breach_codes import AfterAgreement, Right
from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.confirmation.codes import ConfirmationStep
from centre_app.domain.ladder.codes import (
    RULINGS,
    Act,
    Event,
    Idle,
    Phase,
    Rung,
    RungState,
    Way,
    acts_of,
)
from centre_app.domain.ladder.evidence import (
    of_breaches,
    of_case,
    of_confirmation,
    of_end,
    of_right,
    of_session,
    of_step,
)
from centre_app.domain.ladder.facts import Happening, LadderFacts, in_order
from centre_app.domain.ladder.ladder import Ladder, climb
from centre_app.domain.ladder.needs import Need
from centre_app.domain.matters.codes import CaseLevel, DisputeType, MatterState, Outcome, Route
from centre_app.domain.mediation.codes import CaseSource
from centre_app.domain.mediation.house_rules import FourKinds
from centre_app.domain.mediation.sittings import SessionKind, SessionVenue
from centre_app.domain.road.steps import Step

M, R = MatterState, RungState
MARCH = date(2026, 3, 2)
KEY = UUID(int=7)
MEDIATED = LadderFacts(state=M.IN_PROGRESS, route=Route.MEDIATION, cases=1, case_open=True)
FAILED = LadderFacts(
    state=M.UNRESOLVED,
    route=Route.MEDIATION,
    cases=1,
    failed=True,
    outcome=Outcome.FAILED,
    happenings=of_end(Outcome.FAILED, MARCH),
)
WAGES = replace(FAILED, dispute_type=DisputeType.WAGE_ARREARS)
SETTLED = replace(MEDIATED, state=M.RESOLVED, case_open=False, outcome=Outcome.AGREED_WRITTEN)


def noted(*acts: Act) -> tuple[Happening, ...]:
    return tuple(of_step(one, date(2026, 4, 1 + at), step_id=KEY) for at, one in enumerate(acts))


def after(facts: LadderFacts, *acts: Act) -> Ladder:
    return climb(replace(facts, happenings=in_order((*facts.happenings, *noted(*acts)))))


def here(facts: LadderFacts, *acts: Act) -> Rung | None:
    current = after(facts, *acts).current
    return current.rung if current else None


def states(ladder: Ladder) -> list[RungState]:
    return [one.state for one in ladder.rungs]


happenings = st.one_of(
    st.builds(of_step, st.sampled_from(Act), st.dates(), step_id=st.just(KEY)),
    st.builds(of_session, st.sampled_from(SessionKind), st.sampled_from(SessionVenue), st.dates()),
    st.builds(of_case, st.sampled_from(OrgKind), st.sampled_from(CaseSource), st.dates()),
)
facts_of_any_kind = st.builds(
    LadderFacts,
    state=st.sampled_from(MatterState),
    route=st.none() | st.sampled_from(Route),
    level=st.sampled_from(CaseLevel),
    dispute_type=st.sampled_from(DisputeType),
    outcome=st.none() | st.sampled_from(Outcome),
    cases=st.integers(0, 2),
    case_open=st.booleans(),
    failed=st.booleans(),
    danger_owed=st.booleans(),
    four=st.sampled_from(FourKinds),
    happenings=st.lists(happenings, max_size=6).map(in_order),
)


@pytest.mark.parametrize(
    ("facts", "acts", "rung"),
    [
        (LadderFacts(state=M.REGISTERED), (), Rung.EXAMINED),
        (LadderFacts(state=M.TRIAGED, route=Route.MEDIATION), (), Rung.EXAMINED),
        (LadderFacts(state=M.ACCEPTED, route=Route.MEDIATION), (), Rung.MEDIATED),
        (MEDIATED, (), Rung.MEDIATED),
        (MEDIATED, (Act.AID_TOLD, Act.AID_GRANTED), Rung.MEDIATED),
        (SETTLED, (), None),
        (FAILED, (), Rung.SUED),
        (FAILED, (Act.ARBITRATION_FILED,), Rung.RULED),
        (WAGES, (), Rung.RULED),
        (WAGES, (Act.ARBITRATION_FILED,), Rung.RULED),
        (WAGES, (Act.ARBITRATION_FILED, Act.ARBITRATION_ENDED), None),
        (WAGES, (Act.ARBITRATION_FILED, Act.ARBITRATION_ENDED, Act.SUIT_FILED), Rung.SUED),
        (WAGES, (Act.SUIT_FILED, Act.SUIT_ENDED), None),
        (FAILED, (Act.SUIT_FILED, Act.SUIT_DROPPED), None),
        (replace(FAILED, state=M.ACCEPTED), (), Rung.MEDIATED),
        (LadderFacts(state=M.IN_PROGRESS, route=Route.PAIRED_ORDERS), (), None),
        (LadderFacts(state=M.WITHDRAWN, route=Route.MEDIATION), (Act.SUIT_TOLD,), None),
        (LadderFacts(state=M.NOT_ACCEPTED, route=Route.GUIDE), (Act.SUIT_TOLD,), Rung.SUED),
        (replace(SETTLED, dispute_type=DisputeType.LABOUR_OTHER), (), None),
    ],
)
def test_the_dispute_stands_where_the_facts_put_it(
    facts: LadderFacts, acts: tuple[Act, ...], rung: Rung | None
) -> None:
    assert here(facts, *acts) is rung


def test_what_is_settled_needs_nothing_above() -> None:
    ladder = climb(SETTLED)
    assert states(ladder) == [R.DONE, R.DONE, R.DONE, R.NOT_NEEDED, R.NOT_NEEDED]
    assert [one.idle for one in ladder.rungs[3:]] == [Idle.SETTLED, Idle.SETTLED]
    assert ladder.ahead is None


def test_where_no_authority_decides_the_court_comes_next() -> None:
    neighbour, wages = climb(MEDIATED), climb(replace(MEDIATED, dispute_type=WAGES.dispute_type))
    assert neighbour.rung(Rung.RULED).idle is Idle.NO_AUTHORITY
    assert neighbour.ahead is not None
    assert neighbour.ahead.rung is Rung.SUED
    assert wages.ahead is not None
    assert wages.ahead.rung is Rung.RULED
    assert wages.ahead.authority is not None


def test_a_confirmation_on_its_way_is_a_ruling_that_is_waited_for() -> None:
    filed = of_confirmation(ConfirmationStep.FILED, MARCH)
    asked = climb(replace(SETTLED, happenings=(filed,) if filed else ()))
    assert asked.current is not None
    assert (asked.current.rung, asked.current.next_need) == (Rung.RULED, asked.current.needs[-1])
    assert asked.current.needs[-1].need is Need.CONFIRMED
    ruled = of_confirmation(ConfirmationStep.CONFIRMED, MARCH, number="（2026）1号")
    done = climb(replace(SETTLED, happenings=tuple(filter(None, (filed, ruled)))))
    assert states(done) == [R.DONE, R.DONE, R.DONE, R.DONE, R.NOT_NEEDED]
    assert (Way.COURT_RULING, True) in done.rung(Rung.RULED).ways
    assert of_confirmation(ConfirmationStep.DECLINED, MARCH) is None


@pytest.mark.parametrize(
    ("kind", "venue", "rung", "way"),
    [
        (SessionKind.JOINT, SessionVenue.ROOM, Rung.MEDIATED, None),
        (SessionKind.MEDIATION, SessionVenue.CIRCUIT, Rung.MEDIATED, Way.GOING_OUT),
        (SessionKind.HEARING, SessionVenue.ROOM, Rung.EXAMINED, Way.CONSULTATION),
        (SessionKind.COUNSELLING, SessionVenue.ROOM, Rung.MEDIATED, None),
        (SessionKind.LEGAL_AID, SessionVenue.ROOM, Rung.SUED, Way.LEGAL_AID),
    ],
)
def test_every_kind_of_session_has_its_rung(
    kind: SessionKind, venue: SessionVenue, rung: Rung, way: Way | None
) -> None:
    line = of_session(kind, venue, MARCH)
    assert (line.rung, line.what, line.phase) == (rung, kind, None)
    assert line.ways == ({way} if way else frozenset())


def test_the_four_kinds_are_those_the_centre_means() -> None:
    sent = of_case(OrgKind.SPECIALIST_COMMITTEE, CaseSource.ENTRUST_COURT, MARCH)
    facts = replace(MEDIATED, happenings=(sent,))
    kinds = dict(climb(facts).rung(Rung.MEDIATED).ways)
    assert [way for way, gone in kinds.items() if gone] == [Way.JUDICIAL, Way.INDUSTRY]
    docked = dict(climb(replace(facts, four=FourKinds.DOCKINGS)).rung(Rung.MEDIATED).ways)
    assert [way for way, gone in docked.items() if gone] == [Way.COURT_DOCK]


def test_the_list_of_a_rung_begins_with_what_is_missing() -> None:
    grave = LadderFacts(
        state=M.TRIAGED, route=Route.JOINT, level=CaseLevel.DIFFICULT, danger_owed=True
    )
    needs = {one.need: one for one in climb(grave).rung(Rung.EXAMINED).needs}
    assert [need for need, one in needs.items() if not one.met] == [
        Need.DANGER_REPORTED,
        Need.CONSULTED,
        Need.TAKEN_ON,
    ]
    assert needs[Need.CONSULTED].act is Act.CONSULTED
    opening = climb(replace(MEDIATED, case_open=False, cases=0)).current
    assert opening is not None
    assert opening.next_need is not None
    assert opening.next_need.steps == (Step.OPEN_CASE,)
    asked = after(WAGES, Act.ARBITRATION_FILED).current
    assert asked is not None
    assert asked.next_need is not None
    assert asked.next_need.act is Act.ARBITRATION_ENDED


def test_an_ending_tells_the_routes_it_leads_to() -> None:
    assert [one.rung for one in of_end(Outcome.TO_COURT, MARCH)] == [Rung.MEDIATED, Rung.SUED]
    assert [one.what for one in of_end(Outcome.SETTLED_SELF, MARCH)] == [Event.ENDED]


def test_every_act_has_a_rung_and_every_ruling_its_three_steps() -> None:
    assert [act for rung in Rung for act in acts_of(rung)] == list(Act)
    assert acts_of(Rung.REGISTERED) == ()
    for told, filed, ended in RULINGS:
        assert [one.phase for one in (told, filed, ended)] == list(Phase)


@given(facts_of_any_kind)
def test_a_ladder_is_whole_whatever_is_on_file(facts: LadderFacts) -> None:
    ladder = climb(facts)
    assert [one.rung for one in ladder.rungs] == list(Rung)
    assert [one.state for one in ladder.rungs].count(R.CURRENT) <= 1
    assert sorted(map(repr, facts.happenings)) == sorted(
        repr(line) for one in ladder.rungs for line in one.happenings
    )
    for one in ladder.rungs:
        assert (one.idle is not None) == (one.state is R.NOT_NEEDED)
        assert bool(one.needs) <= (one.state in {R.CURRENT, R.OPEN})
        for need in one.needs:
            assert need.act is None or need.act.rung is one.rung
    if ladder.current:
        order = list(Rung)
        behind = ladder.rungs[: order.index(ladder.current.rung)]
        assert all(one.state in {R.DONE, R.NOT_NEEDED} for one in behind)


@given(facts_of_any_kind.filter(lambda facts: facts.state in {M.REGISTERED, M.TRIAGED}))
def test_before_it_is_taken_on_a_dispute_stands_on_the_diagnosis(facts: LadderFacts) -> None:
    assert here(facts) is Rung.EXAMINED


@given(facts_of_any_kind, st.sampled_from(Act))
def test_to_note_something_never_takes_a_line_away(facts: LadderFacts, act: Act) -> None:
    before = {line for one in climb(facts).rungs for line in one.happenings}
    later = {line for one in after(facts, act).rungs for line in one.happenings}
    assert before <= later


def test_a_broken_promise_that_is_sued_for_stands_on_the_last_rung() -> None:
    told = [of_right(one, MARCH) for one in Right]
    assert [one.rung for one in told if one] == [Rung.SUED, Rung.RULED, Rung.RULED]
    came = [(AfterAgreement.SUED, MARCH, "（2026）1号")]
    sued = climb(replace(SETTLED, happenings=tuple(of_breaches(came))))
    assert sued.current is not None
    assert sued.current.rung is Rung.SUED
    ended = [*came, (AfterAgreement.UPHELD, date(2026, 6, 1), "（2026）2号")]
    done = climb(replace(SETTLED, happenings=tuple(of_breaches(ended))))
    assert (done.current, done.rung(Rung.SUED).state) == (None, R.DONE)
    assert list(of_breaches([(AfterAgreement.PERFORMED, MARCH, "")])) == []


def test_a_payment_order_asked_for_after_a_breach_is_answered_with_one() -> None:
    asked = tuple(of_breaches([(AfterAgreement.PAYMENT_ORDER, MARCH, "")]))
    rung = climb(replace(SETTLED, happenings=asked)).rung(Rung.RULED)
    assert rung.state is R.CURRENT
    assert rung.next_need is not None
    assert rung.next_need.act is Act.ORDER_ENDED
