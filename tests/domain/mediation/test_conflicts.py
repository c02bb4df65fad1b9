"""What counts against a mediator, whatever the names, doors and telephones are."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from centre_app.domain.errors import RuleError
from centre_app.domain.ids import new_id
from centre_app.domain.mediation.conflict_codes import (
    CONFLICT_OF_TIE,
    ConflictKind,
    RecusalOutcome,
    RecusalRule,
    RecusalSource,
    RecusalTarget,
    TieKind,
)
from centre_app.domain.mediation.conflicts import (
    Conflict,
    ConflictNote,
    DeclaredTie,
    MediatorFacts,
    NearPerson,
    conflicts,
    doorstep,
    is_answered,
    refuse_hard,
)
from centre_app.domain.mediation.recusal import Recusal

KEYS = [UUID(int=at) for at in range(1, 6)]
NAMES = ("周正和", "周正平", "李建军", "一村村委会")
words = st.frozensets(st.sampled_from("abc"), max_size=2)

people = st.builds(
    NearPerson,
    person_id=st.sampled_from(KEYS),
    name=st.sampled_from(NAMES),
    phones=words,
    doors=words,
    work_unit=st.sampled_from(("", "砖厂", "一村村委会")),
    is_body=st.booleans(),
)
ties = st.builds(
    DeclaredTie, person_id=st.sampled_from(KEYS), kind=st.sampled_from(TieKind), note=st.just("")
)
mediators = st.builds(
    MediatorFacts,
    mediator_id=st.just(UUID(int=99)),
    name=st.sampled_from(NAMES),
    phones=words,
    doors=words,
    employers=st.frozensets(st.sampled_from(("砖厂", "一村村委会")), max_size=2),
    own=st.frozensets(st.sampled_from(KEYS), max_size=1),
    ties=st.lists(ties, max_size=3).map(tuple),
)


@given(mediator=mediators, around=st.lists(people, max_size=4))
def test_each_kind_is_told_once_a_person_and_the_hard_first(
    mediator: MediatorFacts, around: list[NearPerson]
) -> None:
    found = conflicts(mediator, around)
    told = [(one.person_id, one.kind) for one in found]
    assert len(told) == len(set(told))
    hard = [one.kind.is_hard for one in found]
    assert hard == sorted(hard, reverse=True)
    assert {one.person_id for one in found} <= {one.person_id for one in around}


@given(mediator=mediators, around=st.lists(people, max_size=4))
def test_a_declared_tie_of_kin_is_never_overlooked(
    mediator: MediatorFacts, around: list[NearPerson]
) -> None:
    found = {(one.person_id, one.kind) for one in conflicts(mediator, around)}
    for tie in mediator.ties:
        if tie.person_id in {one.person_id for one in around}:
            himself = (tie.person_id, ConflictKind.SELF)
            assert (tie.person_id, CONFLICT_OF_TIE[tie.kind]) in found or himself in found


@given(person=people)
def test_a_surname_alone_is_no_reason(person: NearPerson) -> None:
    stranger = MediatorFacts(UUID(int=99), "周正明")
    assert conflicts(stranger, [person]) == ()


@pytest.mark.parametrize(
    ("address", "door"),
    [
        ("云岭镇一村 12 号", "云岭镇一村12号"),
        ("云岭镇一村１２号", "云岭镇一村12号"),
        ("云岭村三组", ""),
        ("云岭镇", ""),
        ("幸福小区3栋2单元501室", "幸福小区3栋2单元501室"),
        ("", ""),
    ],
)
def test_only_an_address_that_leads_to_one_door_is_compared(address: str, door: str) -> None:
    assert doorstep(address) == door


def _conflict(kind: ConflictKind) -> Conflict:
    return Conflict(KEYS[0], "周正和", KEYS[1], "李建军", kind)


@given(kind=st.sampled_from(ConflictKind), kept=st.booleans(), reason=st.sampled_from(("", "无妨")))
def test_a_hard_thing_is_answered_by_all_a_lesser_by_a_reason(
    kind: ConflictKind, reason: str, *, kept: bool
) -> None:
    note = ConflictNote(
        case_id=new_id(),
        mediator_id=KEYS[0],
        person_id=KEYS[1],
        kind=kind,
        reason=reason,
        kept_by_all=kept,
        agreed=[str(one) for one in KEYS[:2]] if kept else [],
    )
    answered = is_answered(_conflict(kind), [note], KEYS[:2])
    assert answered is (kept if kind.is_hard else bool(reason))
    # One more party agreed to nothing.
    assert is_answered(_conflict(kind), [note], KEYS[:3]) is (not kind.is_hard and bool(reason))
    other = replace(_conflict(kind), person_id=KEYS[3])
    assert not is_answered(other, [note], KEYS[:2])


@given(kind=st.sampled_from(ConflictKind))
def test_only_what_is_hard_is_refused(kind: ConflictKind) -> None:
    if kind.is_hard:
        with pytest.raises(RuleError):
            refuse_hard([_conflict(kind)])
    else:
        refuse_hard([_conflict(kind)])


@given(
    source=st.sampled_from(RecusalSource),
    presides=st.booleans(),
    rule=st.sampled_from(RecusalRule),
    outcome=st.sampled_from(RecusalOutcome),
)
def test_a_request_is_decided_once_and_dismissed_only_where_it_may_be(
    source: RecusalSource, rule: RecusalRule, outcome: RecusalOutcome, *, presides: bool
) -> None:
    request = Recusal(
        matter_id=KEYS[0],
        case_id=KEYS[0],
        source=source,
        asked_by="乙方李建军",
        target=RecusalTarget.MEDIATOR,
        name="周正和",
        presides=presides,
        reason="姐夫",
        asked_on=date(2026, 3, 2),
    )
    at = datetime(2026, 3, 3, tzinfo=UTC)
    must = request.must_be_granted(rule)
    withdrawn_by_nobody = outcome is RecusalOutcome.WITHDRAWN and source is RecusalSource.COMMITTEE
    if (outcome is RecusalOutcome.DISMISSED and must) or withdrawn_by_nobody:
        with pytest.raises(RuleError):
            request.decide(outcome, rule=rule, words="", at=at)
        assert request.outcome is None
        return
    request.decide(outcome, rule=rule, words="", at=at)
    assert (request.outcome, request.decided_at) == (outcome, at)
    with pytest.raises(RuleError, match="recusal_decided"):
        request.decide(RecusalOutcome.GRANTED, rule=rule, words="", at=at)
