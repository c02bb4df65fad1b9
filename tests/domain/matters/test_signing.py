from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from centre_app.domain.ids import new_id
from centre_app.domain.matters.codes import MatterRole
from centre_app.domain.matters.party_codes import (
    AuthorityKind,
    GuardianProof,
    GuardianRelation,
    Power,
    WhyNot,
)
from centre_app.domain.matters.signing import Standing, who_may_sign
from centre_app.domain.people.codes import Capacity, PartyKind

DAY = date(2026, 3, 2)

CHILD = Standing(party_id=new_id(), name="马小宝", role=MatterRole.APPLICANT, age=9)
ADULT = Standing(party_id=new_id(), name="王桂兰", role=MatterRole.APPLICANT, age=50)
COMPANY = Standing(
    party_id=new_id(),
    name="云岭建筑有限公司",
    role=MatterRole.RESPONDENT,
    kind=PartyKind.LEGAL_PERSON,
)
FATHER = Standing(
    party_id=new_id(),
    name="马建国",
    role=MatterRole.STATUTORY_AGENT,
    age=35,
    behalf_of_id=CHILD.party_id,
    relation=GuardianRelation.PARENT,
    proof=GuardianProof.KINSHIP,
    document="户口簿第3页",
)
GRANDMOTHER = replace(
    FATHER,
    party_id=new_id(),
    name="何秀英",
    age=66,
    relation=GuardianRelation.GRANDPARENT,
)
CLERK = Standing(
    party_id=new_id(),
    name="钱经理",
    role=MatterRole.AGENT_STAFF,
    behalf_of_id=COMPANY.party_id,
    authority=AuthorityKind.SPECIAL,
    powers=frozenset({Power.SETTLE}),
    valid_from=DAY - timedelta(days=1),
    valid_to=DAY + timedelta(days=30),
    document="授权委托书",
)


def signers(party: Standing, *others: Standing) -> set[str]:
    names = {one.party_id: one.name for one in (party, *others)}
    return {names[key] for key in who_may_sign(party, [party, *others], on=DAY).able}


def whys(party: Standing, *others: Standing) -> dict[str, WhyNot]:
    found = who_may_sign(party, [party, *others], on=DAY)
    return {one.name: one.why for one in found.unable}


def test_a_grown_person_signs_for_himself() -> None:
    assert signers(ADULT) == {"王桂兰"}


def test_a_child_alone_is_asked_for_its_guardian() -> None:
    found = who_may_sign(CHILD, [CHILD], on=DAY)
    assert found.blocked is not None
    assert found.blocked.why is WhyNot.NO_GUARDIAN


def test_a_parent_whose_kinship_was_seen_signs_for_the_child() -> None:
    assert signers(CHILD, FATHER) == {"马建国"}


def test_a_parent_without_proof_does_not_sign() -> None:
    assert whys(CHILD, replace(FATHER, proof=None))["马建国"] is WhyNot.PROOF_MISSING


def test_a_grandmother_who_only_shows_kinship_stands_behind_the_parents() -> None:
    assert signers(CHILD, GRANDMOTHER) == set()
    assert whys(CHILD, GRANDMOTHER)["何秀英"] is WhyNot.OUT_OF_ORDER


@pytest.mark.parametrize(
    "proof", [GuardianProof.PRIOR_UNABLE, GuardianProof.DESIGNATION, GuardianProof.JUDGMENT]
)
def test_a_grandmother_signs_where_the_parents_cannot(proof: GuardianProof) -> None:
    assert signers(CHILD, replace(GRANDMOTHER, proof=proof)) == {"何秀英"}


def test_a_grandmother_signs_by_the_father_s_special_authority() -> None:
    sent = replace(
        CLERK,
        party_id=new_id(),
        name="何秀英",
        role=MatterRole.AGENT_RELATIVE,
        behalf_of_id=FATHER.party_id,
    )
    assert signers(CHILD, FATHER, sent) == {"马建国", "何秀英"}
    unproved = replace(FATHER, proof=None)
    assert whys(CHILD, unproved, sent)["何秀英"] is WhyNot.PRINCIPAL_UNABLE


def test_a_child_cannot_send_an_agent() -> None:
    sent = replace(CLERK, role=MatterRole.AGENT_LAWYER, behalf_of_id=CHILD.party_id)
    assert whys(CHILD, sent)["钱经理"] is WhyNot.PRINCIPAL_UNABLE


def test_a_neighbour_becomes_guardian_by_consent_and_not_by_kinship() -> None:
    neighbour = replace(FATHER, relation=GuardianRelation.OTHER)
    assert whys(CHILD, neighbour)["马建国"] is WhyNot.OUT_OF_ORDER
    agreed = replace(neighbour, proof=GuardianProof.CONSENT)
    assert signers(CHILD, agreed) == {"马建国"}


def test_a_wife_comes_first_for_an_adult_and_his_mother_after_her() -> None:
    ward = replace(ADULT, capacity=Capacity.NONE, document="民事判决书")
    wife = replace(FATHER, behalf_of_id=ward.party_id, relation=GuardianRelation.SPOUSE)
    assert signers(ward, wife) == {"马建国"}
    mother = replace(wife, relation=GuardianRelation.PARENT)
    assert whys(ward, mother)["马建国"] is WhyNot.OUT_OF_ORDER


def test_who_lives_on_his_own_labour_at_sixteen_signs_for_himself() -> None:
    worker = replace(CHILD, age=16, capacity=Capacity.FULL, document="工资流水")
    assert signers(worker) == {"马小宝"}


def test_a_company_signs_with_its_seal_until_it_sends_an_agent() -> None:
    assert signers(COMPANY) == {"云岭建筑有限公司"}
    assert signers(COMPANY, CLERK) == {"钱经理"}


@pytest.mark.parametrize(
    ("gap", "why"),
    [
        ({"document": ""}, WhyNot.NO_DOCUMENT),
        ({"authority": AuthorityKind.GENERAL, "powers": frozenset()}, WhyNot.NO_SETTLE),
        ({"powers": frozenset({Power.COLLECT})}, WhyNot.NO_SETTLE),
        ({"valid_to": None}, WhyNot.NO_PERIOD),
        ({"valid_from": DAY + timedelta(days=1)}, WhyNot.NOT_YET),
        ({"valid_to": DAY - timedelta(days=1)}, WhyNot.EXPIRED),
        ({"age": 17}, WhyNot.AGENT_INCAPABLE),
    ],
)
def test_an_agent_with_a_gap_in_his_authority_blocks_the_company(
    gap: dict[str, object], why: WhyNot
) -> None:
    found = who_may_sign(COMPANY, [COMPANY, replace(CLERK, **gap)], on=DAY)  # type: ignore[arg-type]
    assert found.blocked is not None
    assert found.blocked.why is why


def test_the_head_of_a_company_signs_where_its_agent_may_not() -> None:
    head = Standing(
        party_id=new_id(),
        name="郑总",
        role=MatterRole.LEGAL_REP,
        behalf_of_id=COMPANY.party_id,
    )
    poor = replace(CLERK, document="")
    assert signers(COMPANY, head, poor) == {"云岭建筑有限公司", "郑总"}


def test_whoever_takes_part_no_longer_signs_nothing() -> None:
    assert signers(CHILD, replace(FATHER, ended_on=DAY)) == set()


def any_standing(behalf: list[Standing]) -> st.SearchStrategy[Standing]:
    days = st.none() | st.dates(DAY - timedelta(days=3), DAY + timedelta(days=3))
    return st.builds(
        Standing,
        party_id=st.builds(new_id),
        name=st.just("某人"),
        role=st.sampled_from([one for one in MatterRole if one.speaks_for_another]),
        age=st.none() | st.integers(0, 90),
        behalf_of_id=st.sampled_from([one.party_id for one in behalf]),
        capacity=st.none() | st.sampled_from(Capacity),
        relation=st.none() | st.sampled_from(GuardianRelation),
        proof=st.none() | st.sampled_from(GuardianProof),
        authority=st.none() | st.sampled_from(AuthorityKind),
        powers=st.frozensets(st.sampled_from(Power)),
        valid_from=days,
        valid_to=days,
        document=st.sampled_from(["", "户口簿"]),
        ended_on=st.none() | st.just(DAY),
    )


parties = st.sampled_from([CHILD, ADULT, COMPANY, replace(ADULT, capacity=Capacity.LIMITED)])


@st.composite
def gatherings(draw: st.DrawFn) -> tuple[Standing, list[Standing]]:
    party = draw(parties)
    first = draw(st.lists(any_standing([party]), max_size=3))
    second = draw(st.lists(any_standing([party, *first]), max_size=3))
    return party, [party, *first, *second]


@given(gatherings())
def test_nobody_signs_who_lacks_capacity_or_has_left(
    gathering: tuple[Standing, list[Standing]],
) -> None:
    party, everybody = gathering
    found = who_may_sign(party, everybody, on=DAY)
    known = {one.party_id: one for one in everybody}
    for key in found.able:
        one = known[key]
        assert not one.finding.needs_guardian or one.role.heads_a_body
        assert one is party or one.ended_on is None
        if one.role.is_agent:
            assert Power.SETTLE in one.powers
            assert one.document
            assert one.valid_from is not None
            assert one.valid_to is not None
            assert one.valid_from <= DAY <= one.valid_to
        if one.role is MatterRole.STATUTORY_AGENT:
            assert one.proof is not None
    assert not {one.party_id for one in found.unable} & set(found.able)
    assert (found.blocked is None) == bool(found.able)


@given(gatherings())
def test_a_proved_parent_always_opens_the_way_for_a_child(
    gathering: tuple[Standing, list[Standing]],
) -> None:
    party, everybody = gathering
    if party is not CHILD:
        return
    assert FATHER.party_id in who_may_sign(party, [*everybody, FATHER], on=DAY).able


@given(gatherings())
def test_taking_a_paper_away_never_lets_anybody_sign_more(
    gathering: tuple[Standing, list[Standing]],
) -> None:
    party, everybody = gathering
    bare = [one if one is party else replace(one, document="", proof=None) for one in everybody]
    before = set(who_may_sign(party, everybody, on=DAY).able)
    assert set(who_may_sign(party, bare, on=DAY).able) <= before
