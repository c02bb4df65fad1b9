from datetime import date, timedelta

import pytest

from centre_app.domain.matters.codes import RiskLevel
from centre_app.domain.risk.codes import RiskFactor, risk_of
from centre_app.domain.risk.suggestions import RiskFacts, Why, suggested

TODAY = date(2026, 11, 27)
F = RiskFactor


def factors(demand: str, **facts: object) -> set[RiskFactor]:
    return {one.factor for one in suggested(RiskFacts(demand=demand, **facts), TODAY)}  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("demand", "factor"),
    [
        ("他说今晚拉几个垫背的", F.THREAT),
        ("扬言不给钱就跳楼", F.THREAT),
        ("再不解决我就不想活了", F.THREAT),
        ("说要杀了他全家", F.THREAT),
        ("对方带着汽油到工地", F.WEAPON),
        ("他拿刀堵在门口", F.WEAPON),
        ("老公喝了酒就打我和孩子", F.DOMESTIC),
        ("长期遭受家庭暴力", F.DOMESTIC),
        ("为地界动手打伤了我", F.BLOWS),
        ("发到网上曝光", F.ONLINE),
    ],
)
def test_words_of_danger_are_pointed_out(demand: str, factor: RiskFactor) -> None:
    assert factor in factors(demand)


@pytest.mark.parametrize(
    "demand",
    [
        "过年杀猪时借走两千元不还",
        "商场跳楼价买的电视坏了",
        "自杀式降价把我家生意抢了",
        "租车的汽油费没有结清",
        "一家人拼命干活还不上债",
        "邻居砌墙占了滴水，要求拆除",
        "收割机割坏了我家的玉米",
    ],
)
def test_harmless_words_raise_no_alarm(demand: str) -> None:
    assert factors(demand) == set()


def test_a_third_visit_within_thirty_days_is_a_reason_and_an_older_one_is_none() -> None:
    recent = tuple(TODAY - timedelta(days=days) for days in (0, 10, 29))
    older = tuple(TODAY - timedelta(days=days) for days in (0, 10, 30))
    [found] = suggested(RiskFacts(demand="要求拆墙", visits=recent), TODAY)
    assert (found.factor, found.why, found.what) == (F.REPEATED, Why.VISITS, "3")
    assert suggested(RiskFacts(demand="要求拆墙", visits=older), TODAY) == ()


def test_crowds_old_quarrels_and_broken_promises_are_reasons() -> None:
    old = (TODAY - timedelta(days=366),)
    found = factors("要求补偿", people_count=10, visits=old, broken=(TODAY - timedelta(days=1),))
    assert found == {F.CROWD, F.LONG_STANDING, F.BROKEN}
    assert factors("要求补偿", people_count=9) == set()


def test_a_threat_is_high_and_a_crowd_medium() -> None:
    assert risk_of([F.THREAT, F.CROWD]) is RiskLevel.HIGH
    assert risk_of([F.CROWD]) is RiskLevel.MEDIUM
    assert risk_of([]) is RiskLevel.LOW


def test_what_is_known_of_the_matter_counts_with_the_visit_being_typed() -> None:
    known = RiskFacts(
        demand="要求拆墙", people_count=12, visits=tuple(TODAY - timedelta(days=d) for d in (3, 9))
    )
    facts = known.and_a_visit("再不拆就弄死他", people_count=1, on=TODAY)
    assert {(one.factor, one.what) for one in suggested(facts, TODAY)} == {
        (F.THREAT, "弄死"),
        (F.CROWD, "12"),
        (F.REPEATED, "3"),
    }


def test_of_old_words_and_new_the_new_are_told() -> None:
    facts = RiskFacts(demand="说过要打死他").and_a_visit("不想活了", people_count=1, on=TODAY)
    assert [one.what for one in suggested(facts, TODAY)] == ["不想活"]


def test_what_somebody_decided_about_is_not_suggested_again() -> None:
    facts = RiskFacts(demand="扬言打伤他", people_count=10, settled=frozenset({F.THREAT, F.CROWD}))
    assert [one.factor for one in suggested(facts, TODAY)] == [F.BLOWS]
