from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.matters.codes import CaseLevel, DisputeType, RiskLevel, Route
from centre_app.domain.matters.triage import (
    ANSWERED_AT_ONCE,
    BODIES,
    HANDLED_HERE,
    OWED,
    BodyOption,
    TriageFacts,
    propose_body,
    propose_level,
    propose_risk,
    propose_route,
    signs_in,
    suitable,
)
from centre_app.domain.matters.triage_codes import BodyReason, TriageSign
from centre_app.domain.reception.codes import Channel

TODAY = date(2026, 3, 2)
WALL = TriageFacts(
    dispute_type=DisputeType.NEIGHBOUR, channel=Channel.WALK_IN, village="三村", party_count=2
)
TOWN, VILLAGE, CHIEF, MEDICAL, LAND = (
    BodyOption(UUID(int=1), OrgKind.TOWN_COMMITTEE, "云岭镇人民调解委员会"),
    BodyOption(UUID(int=2), OrgKind.VILLAGE_COMMITTEE, "云岭镇三村人民调解委员会"),
    BodyOption(UUID(int=3), OrgKind.CHIEF_OFFICE, "老马首席调解员工作室"),
    BodyOption(UUID(int=4), OrgKind.SPECIALIST_COMMITTEE, "医疗调委会", field="医疗纠纷"),
    BodyOption(UUID(int=5), OrgKind.DEPT, "自然资源所", field="征地拆迁、山林土地"),
)
ALL = (TOWN, VILLAGE, CHIEF, MEDICAL, LAND)
signs = st.frozensets(st.sampled_from(TriageSign))


def facts(**changed: object) -> TriageFacts:
    return TriageFacts(**{**vars(WALL), **changed})


@pytest.mark.parametrize(
    ("demand", "sign"),
    [
        ("他扬言要同归于尽", TriageSign.THREAT),
        ("把我丈夫打伤住院", TriageSign.VIOLENCE),
        ("拿刀上门", TriageSign.WEAPON),
        ("这事闹了好几年", TriageSign.LONG_STANDING),
        ("已经发到抖音上", TriageSign.ONLINE),
        ("村里多次调解没有结果", TriageSign.FAILED_BEFORE),
    ],
)
def test_telling_words_propose_a_sign(demand: str, sign: TriageSign) -> None:
    assert sign in signs_in(facts(demand=demand), TODAY)


def test_an_ordinary_demand_proposes_no_sign() -> None:
    assert signs_in(facts(demand="围墙占了滴水，要求拆除"), TODAY) == frozenset()


def test_the_third_visit_is_a_sign_and_so_is_a_year() -> None:
    seen = TODAY - timedelta(days=366)
    found = signs_in(facts(visit_count=3, first_seen=seen), TODAY)
    assert found == {TriageSign.REPEATED, TriageSign.LONG_STANDING}


@pytest.mark.parametrize(
    ("people", "ticked", "level"),
    [
        (1, set(), CaseLevel.ORDINARY),
        (1, {TriageSign.SMALL_SUM}, CaseLevel.SIMPLE),
        (9, set(), CaseLevel.ORDINARY),
        (10, set(), CaseLevel.MAJOR),
        (1, {TriageSign.LARGE_SUM}, CaseLevel.MAJOR),
        (1, {TriageSign.LARGE_SUM, TriageSign.OTHER_TOWNSHIP}, CaseLevel.DIFFICULT),
        (12, {TriageSign.FAILED_BEFORE}, CaseLevel.DIFFICULT),
    ],
)
def test_level_follows_people_and_signs(
    people: int, ticked: set[TriageSign], level: CaseLevel
) -> None:
    assert propose_level(facts(people_count=people), frozenset(ticked)) is level


@pytest.mark.parametrize(
    ("people", "ticked", "risk"),
    [
        (1, set(), RiskLevel.LOW),
        (10, set(), RiskLevel.MEDIUM),
        (1, {TriageSign.ONLINE}, RiskLevel.MEDIUM),
        (1, {TriageSign.ONLINE, TriageSign.THREAT}, RiskLevel.HIGH),
    ],
)
def test_risk_follows_people_and_signs(
    people: int, ticked: set[TriageSign], risk: RiskLevel
) -> None:
    assert propose_risk(facts(people_count=people), frozenset(ticked)) is risk


@given(signs, st.sampled_from(TriageSign))
def test_another_sign_never_lowers_the_risk(
    ticked: frozenset[TriageSign], more: TriageSign
) -> None:
    order = list(RiskLevel)
    before, after = propose_risk(WALL, ticked), propose_risk(WALL, ticked | {more})
    assert order.index(after) >= order.index(before)


@pytest.mark.parametrize(
    ("changed", "route"),
    [
        ({}, Route.MEDIATION),
        ({"party_count": 1}, Route.CONSULT),
        ({"dispute_type": DisputeType.EXPROPRIATION}, Route.PAIRED_ORDERS),
        ({"channel": Channel.SUPERIOR}, Route.PETITION),
    ],
)
def test_the_usual_route_is_proposed(changed: dict[str, object], route: Route) -> None:
    assert propose_route(facts(**changed)) is route


@pytest.mark.parametrize(
    ("route", "level", "changed", "found"),
    [
        (Route.MEDIATION, CaseLevel.ORDINARY, {}, (VILLAGE, BodyReason.VILLAGE)),
        (Route.MEDIATION, CaseLevel.ORDINARY, {"village": ""}, (TOWN, BodyReason.TOWN)),
        (Route.MEDIATION, CaseLevel.ORDINARY, {"village": "五村"}, (TOWN, BodyReason.TOWN)),
        (Route.MEDIATION, CaseLevel.MAJOR, {}, (CHIEF, BodyReason.GRAVE)),
        (
            Route.MEDIATION,
            CaseLevel.MAJOR,
            {"dispute_type": DisputeType.MEDICAL},
            (MEDICAL, BodyReason.FIELD),
        ),
        (Route.PAIRED_ORDERS, CaseLevel.ORDINARY, {}, (LAND, BodyReason.ABLE)),
        (Route.TRANSFER, CaseLevel.ORDINARY, {}, (LAND, BodyReason.ABLE)),
        (Route.CONSULT, CaseLevel.ORDINARY, {}, None),
    ],
)
def test_the_body_is_found_by_field_then_level_then_place(
    route: Route,
    level: CaseLevel,
    changed: dict[str, object],
    found: tuple[BodyOption, BodyReason] | None,
) -> None:
    assert propose_body(route, level, facts(**changed), bodies=ALL) == found


@given(st.sampled_from(Route), st.sampled_from(CaseLevel), st.sampled_from(DisputeType))
def test_a_proposed_body_always_suits_the_route(
    route: Route, level: CaseLevel, dispute_type: DisputeType
) -> None:
    found = propose_body(route, level, facts(dispute_type=dispute_type), bodies=ALL)
    assert found is None or found[0] in suitable(route, ALL)


def test_every_route_knows_its_bodies_and_every_handled_one_its_dates() -> None:
    assert set(BODIES) == set(Route)
    assert set(OWED) == HANDLED_HERE
    assert not HANDLED_HERE & ANSWERED_AT_ONCE
