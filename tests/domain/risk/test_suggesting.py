from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from centre_app.domain.risk.codes import RiskFactor
from centre_app.domain.risk.suggesting import RiskFacts, suggestions, told_in

TODAY = date(2026, 3, 2)


def _factors(demand: str) -> set[RiskFactor]:
    return {one.factor for one in told_in(demand)}


@pytest.mark.parametrize(
    "demand",
    [
        "他说今晚就拉几个垫背的",
        "扬言不给钱就去他家闹",
        "再不解决我就跳楼",
        "说要同归于尽",
        "他喊着要杀了我",
        "说要砍死李建军",
        "威胁要炸了村委会",
        "家里老人喝农药以死相逼",
        "不解决就不想活了",
    ],
)
def test_a_threat_is_heard(demand: str) -> None:
    assert RiskFactor.THREAT in _factors(demand)


@pytest.mark.parametrize(
    "demand",
    [
        "邻居杀猪的污水流到我家门口",
        "李建军砍树压坏了我家屋顶",
        "他砍了我家三棵核桃树",
        "炸油条的油烟熏人",
        "自杀式降价抢我生意",
        "买菜砍价起了争执",
        "农药过期，玉米绝收要求赔偿",
        "村里宰杀牛羊没有检疫",
        "王桂兰没有扬言，只是声音大",
        "加油站的汽油价格不公示",
    ],
)
def test_what_only_sounds_like_a_threat_is_none(demand: str) -> None:
    assert RiskFactor.THREAT not in _factors(demand)


@pytest.mark.parametrize(
    ("demand", "factor"),
    [
        ("丈夫喝酒后打我，孩子也吓坏了", RiskFactor.DOMESTIC),
        ("长期遭受家暴", RiskFactor.DOMESTIC),
        ("两家互殴，都住了院", RiskFactor.BLOWS),
        ("他带着汽油到工地", RiskFactor.WEAPON),
        ("要把视频发到网上", RiskFactor.ONLINE),
    ],
)
def test_other_dangers_are_heard(demand: str, factor: RiskFactor) -> None:
    assert factor in _factors(demand)


def test_a_suggestion_says_the_words_it_was_made_of() -> None:
    demand = "他说今晚就拉几个垫背的"
    assert [one.seen in demand for one in told_in(demand)] == [True]


@given(st.integers(1, 50), st.integers(1, 6), st.integers(0, 900))
def test_counts_suggest_at_their_thresholds(people: int, visits: int, days: int) -> None:
    facts = RiskFacts(
        people_count=people, visits_lately=visits, first_seen=TODAY - timedelta(days=days)
    )
    found = {one.factor for one in suggestions(facts, TODAY)}
    assert (RiskFactor.CROWD in found) == (people >= 10)
    assert (RiskFactor.REPEATED in found) == (visits >= 3)
    assert (RiskFactor.LONG_STANDING in found) == (days > 365)
    assert RiskFactor.BROKEN_PROMISE not in found


def test_a_promise_that_is_late_is_suggested_with_its_day() -> None:
    [one] = suggestions(RiskFacts(promise_late_since=date(2026, 2, 1)), TODAY)
    assert (one.factor, one.seen) == (RiskFactor.BROKEN_PROMISE, "2026-02-01")
