"""When the program proposes that a case go to another body."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.matters.codes import CaseLevel
from centre_app.domain.mediation.escalation import EscalationFacts, EscalationRule, suggest
from centre_app.domain.mediation.handover_codes import HandoverReason, HandoverTarget

R, T = HandoverReason, HandoverTarget
RULE = EscalationRule()
PLAIN = EscalationFacts(body=OrgKind.TOWN_COMMITTEE)
COMMITTEES = [kind for kind in OrgKind if kind.is_committee]
NUMBERS = st.integers(0, 40)

facts = st.builds(
    EscalationFacts,
    body=st.sampled_from(COMMITTEES),
    with_chief=st.booleans(),
    level=st.sampled_from(CaseLevel),
    villages=st.integers(0, 4),
    department=st.booleans(),
    wished=st.booleans(),
    sessions=NUMBERS,
    days=NUMBERS,
    specialist=st.booleans(),
)
rules = st.builds(
    EscalationRule,
    village_sessions=st.integers(1, 20),
    village_days=st.integers(1, 30),
    chief_sessions=st.integers(1, 20),
)


def _found(
    said: EscalationFacts, rule: EscalationRule = RULE
) -> dict[HandoverTarget, tuple[HandoverReason, ...]]:
    return {one.target: one.reasons for one in suggest(said, rule)}


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, {}),
        ({"level": CaseLevel.MAJOR}, {T.OFFICE: (R.MAJOR,)}),
        ({"level": CaseLevel.DIFFICULT}, {T.OFFICE: (R.DIFFICULT,)}),
        ({"villages": 2}, {T.OFFICE: (R.TWO_AREAS,)}),
        ({"department": True, "wished": True}, {T.OFFICE: (R.DEPARTMENT, R.PARTIES_ASK)}),
        ({"level": CaseLevel.MAJOR, "with_chief": True}, {}),
        ({"sessions": 9, "days": 90}, {}),
        ({"sessions": 2, "with_chief": True}, {T.COUNTY: (R.CHIEF_FAILED,)}),
        ({"specialist": True}, {T.SPECIALIST: (R.FIELD,)}),
        ({"body": OrgKind.VILLAGE_COMMITTEE, "sessions": 2}, {T.TOWN: (R.SESSIONS_FAILED,)}),
        ({"body": OrgKind.VILLAGE_COMMITTEE, "sessions": 1, "days": 7}, {}),
        ({"body": OrgKind.VILLAGE_COMMITTEE, "days": 8}, {T.TOWN: (R.TOO_LONG,)}),
    ],
)
def test_each_trigger_leads_to_its_body(
    changed: dict[str, Any], expected: dict[HandoverTarget, Any]
) -> None:
    assert _found(replace(PLAIN, **changed)) == expected


@given(facts, rules)
def test_whatever_is_known_each_proposal_has_reasons_and_each_body_stands_once(
    said: EscalationFacts, rule: EscalationRule
) -> None:
    found = suggest(said, rule)
    assert all(one.reasons for one in found)
    assert len({one.target for one in found}) == len(found)
    assert (T.TOWN in _found(said, rule)) <= (said.body is OrgKind.VILLAGE_COMMITTEE)
    assert not (said.with_chief and T.OFFICE in _found(said, rule))
    assert (T.COUNTY in _found(said, rule)) <= said.with_chief


@given(facts, rules, NUMBERS, NUMBERS)
def test_more_sessions_and_more_days_never_take_a_reason_away(
    said: EscalationFacts, rule: EscalationRule, sessions: int, days: int
) -> None:
    later = replace(said, sessions=said.sessions + sessions, days=said.days + days)
    after = _found(later, rule)
    for target, reasons in _found(said, rule).items():
        assert set(reasons) <= set(after[target])


@given(facts, rules)
def test_what_was_asked_for_is_not_proposed_for_the_same_reasons_again(
    said: EscalationFacts, rule: EscalationRule
) -> None:
    asked = {one.target: frozenset(one.reasons) for one in suggest(said, rule)}
    assert suggest(replace(said, asked=asked), rule) == ()
    # For another reason it is: those of now are told with it.
    fewer = {target: frozenset(list(reasons)[1:]) for target, reasons in asked.items()}
    assert _found(replace(said, asked=fewer), rule) == _found(said, rule)


@given(facts, st.integers(1, 19), st.integers(1, 29))
def test_larger_numbers_propose_no_more(said: EscalationFacts, sessions: int, days: int) -> None:
    strict = EscalationRule(village_sessions=sessions, village_days=days, chief_sessions=sessions)
    lax = EscalationRule(
        village_sessions=sessions + 1, village_days=days + 1, chief_sessions=sessions + 1
    )
    for target, reasons in _found(said, lax).items():
        assert set(reasons) <= set(_found(said, strict)[target])
