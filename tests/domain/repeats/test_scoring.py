from dataclasses import fields, replace
from datetime import date
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from centre_app.domain.matters.codes import DisputeType
from centre_app.domain.repeats.codes import Likeness, Sign
from centre_app.domain.repeats.people import Somebody
from centre_app.domain.repeats.scoring import Complaint, likeness_of
from centre_app.domain.repeats.texts import figures, overlap, pairs

WANG = Somebody(name="王桂兰", person_id=UUID(int=1))
ZHAO = Somebody(
    name="赵强", phones=frozenset({"zhao"}), phone_tails=frozenset({"zh"}), village_id=UUID(int=9)
)
LI = Somebody(name="李建军")
WALL = Complaint(
    asking=(WANG,),
    others=(LI,),
    demand="李建军去年砌院墙占了我家滴水檐二十公分，要求拆除恢复原状",
    place="一村三组东头",
    dispute_type=DisputeType.NEIGHBOUR,
    day=date(2026, 3, 2),
)
PEOPLE = {"day", "asking", "speaking"}
BLANKS = [one.name for one in fields(Complaint) if one.name not in PEOPLE]
EMPTY = Complaint(day=WALL.day)

SIDES = st.lists(st.sampled_from([WANG, ZHAO, LI]), max_size=3).map(tuple)
COMPLAINTS = st.builds(
    Complaint,
    asking=SIDES,
    speaking=SIDES,
    others=SIDES,
    demand=st.sampled_from(
        ["", WALL.demand, f"{ZHAO.name}欠我的钱", "包工头拖欠我们十二个人工资186400元", "吵"]
    ),
    place=st.sampled_from(["", "一村三组东头", "一村三组12号", "河西村"]),
    dispute_type=st.sampled_from([DisputeType.OTHER, DisputeType.NEIGHBOUR, DisputeType.CONTRACT]),
    day=st.dates(date(2020, 1, 1), date(2026, 12, 31)),
)


def test_the_same_man_about_the_same_wall_is_likely() -> None:
    again = replace(WALL, demand="李建军砌的院墙还占着我家滴水檐，没有拆除")
    found = likeness_of(again, WALL)
    assert found.likeness is Likeness.LIKELY
    assert {Sign.ON_FILE, Sign.OTHER_NAME, Sign.PLACE_SAME} <= set(found.signs)


def test_who_only_spoke_for_another_is_possible_at_most_and_says_so() -> None:
    for_his_mother = replace(WALL, asking=(ZHAO,), speaking=(WANG,))
    found = likeness_of(WALL, for_his_mother)
    assert found.likeness is Likeness.POSSIBLE
    assert found.people == (Sign.ON_FILE, Sign.ONLY_SPOKE)
    assert found.points < likeness_of(WALL, WALL).points
    # Who asked himself, too, is a petitioner.
    assert likeness_of(WALL, replace(WALL, speaking=(WANG,))) == likeness_of(WALL, WALL)


def test_of_strangers_it_says_nothing_that_one_spoke_for_another() -> None:
    assert likeness_of(WALL, replace(WALL, asking=(), speaking=(Somebody(),))).signs == ()


def test_the_same_man_about_another_thing_is_not_pointed_out() -> None:
    wages = replace(
        EMPTY,
        asking=(WANG,),
        others=(Somebody(name="宏达公司"),),
        demand="在工地干了三个月，包工头一分钱没给，共9600元",
        dispute_type=DisputeType.WAGE_ARREARS,
    )
    assert likeness_of(wages, WALL).likeness is Likeness.NONE


def test_one_common_representative_makes_two_groups_the_same_people() -> None:
    group = replace(WALL, asking=(LI, ZHAO))
    other = replace(WALL, asking=(WANG, ZHAO))
    assert set(likeness_of(group, other).people) == {
        Sign.PHONE_SAME,
        Sign.NAME_SAME,
        Sign.VILLAGE_SAME,
    }


def test_a_second_man_of_the_name_is_not_the_first() -> None:
    namesake = replace(WALL, asking=(Somebody(name="王桂兰"),))
    assert likeness_of(namesake, WALL).likeness is Likeness.NONE


def test_a_nameless_complaint_is_like_nothing() -> None:
    assert likeness_of(replace(WALL, asking=()), WALL).signs == ()


@pytest.mark.parametrize("name", BLANKS)
@given(COMPLAINTS, COMPLAINTS)
def test_a_blank_field_never_speaks_for_a_matter(name: str, one: Complaint, two: Complaint) -> None:
    blank = getattr(EMPTY, name)
    here, there = replace(one, **{name: blank}), replace(two, **{name: blank})
    # What stands in another field may be read differently without this one; nothing is gained by
    # the blank itself: on one side or on both it tells no more.
    family = _signs_of(name)
    assert not family & set(likeness_of(here, two).matter)
    assert not family & set(likeness_of(one, there).matter)


def _signs_of(name: str) -> set[Sign]:
    prefix = {"others": "other", "demand": "demand", "place": "place", "dispute_type": "type"}[name]
    told = {one for one in Sign if one.value.startswith(f"{prefix}_")}
    # What a story tells is read in the story, and the other complaint's field: both are there.
    told -= {Sign.OTHER_TOLD}
    return told | ({Sign.FIGURE_SAME} if name == "demand" else set())


@given(COMPLAINTS, COMPLAINTS)
def test_two_blanks_about_the_other_side_tell_nothing_of_it(one: Complaint, two: Complaint) -> None:
    found = likeness_of(replace(one, others=()), replace(two, others=()))
    assert not {sign for sign in found.matter if sign.value.startswith("other_")}


@given(COMPLAINTS, COMPLAINTS)
def test_rank_and_likeness_agree(one: Complaint, two: Complaint) -> None:
    found = likeness_of(one, two)
    if found.likeness is not Likeness.NONE:
        assert found.points > 0


def test_the_other_side_s_name_in_the_text_does_not_count_again() -> None:
    named = Complaint(others=(LI,), demand="李建军", day=WALL.day)
    assert likeness_of(replace(named, asking=(WANG,)), replace(WALL, demand="李建军")).matter == (
        Sign.OTHER_NAME,
    )


def test_a_firm_is_known_by_its_short_name() -> None:
    short = replace(WALL, others=(Somebody(name="宏达建筑"),))
    whole = replace(WALL, others=(Somebody(name="兰州宏达建筑有限公司"),))
    assert Sign.OTHER_SOUNDS in likeness_of(short, whole).matter


def test_after_years_it_is_likelier_something_new() -> None:
    later = replace(WALL, day=date(2029, 12, 1))
    assert Sign.LONG_AGO in likeness_of(later, WALL).matter
    assert Sign.LONG_AGO not in likeness_of(replace(WALL, day=date(2029, 3, 1)), WALL).matter


@given(st.text(), st.text())
def test_an_overlap_is_a_share_and_the_same_both_ways(one: str, two: str) -> None:
    here, there = pairs(one), pairs(two)
    assert overlap(here, there) == pytest.approx(overlap(there, here))
    assert 0 <= overlap(here, there) <= 1 + 1e-9
    assert overlap(here, {}) == 0


def test_what_everybody_says_hardly_counts() -> None:
    here = pairs("要求尽快处理赔偿损失，灌溉水渠被截断")
    there = pairs("要求尽快处理赔偿损失，承包地犁沟移动")
    assert overlap(here, there) < 0.14


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("欠工资3.2万元", {32_000}),
        ("共186,400元，2025年3月12日约定", {186_400}),
        ("还欠１２０元，借了3次", {120}),
        ("", set()),
    ],
)
def test_sums_are_read_and_days_are_not(text: str, found: set[float]) -> None:
    assert figures(text) == found


@pytest.mark.parametrize("typed_now", [True, False])
def test_an_other_side_that_only_the_story_names_is_the_same(*, typed_now: bool) -> None:
    told = replace(WALL, others=(), demand="隔壁李建军盖房子往我这头扩出来，檐头水没处走")
    pair = (WALL, told) if typed_now else (told, WALL)
    assert Sign.OTHER_TOLD in likeness_of(*pair).matter


@pytest.mark.parametrize(
    "others", [(), (Somebody(name="李"),), (Somebody(name="赵强"),), (Somebody(),)]
)
def test_a_story_that_names_nobody_of_the_other_side_says_nothing(
    others: tuple[Somebody, ...],
) -> None:
    told = replace(WALL, others=(), demand="李家盖房子往我这头扩出来，檐头水没处走")
    assert Sign.OTHER_TOLD not in likeness_of(told, replace(WALL, others=others)).matter


def test_who_is_named_in_his_own_field_is_not_looked_for_in_the_story() -> None:
    feud = replace(WALL, others=(ZHAO,), demand="李建军在场，赵强骂了人")
    assert Sign.OTHER_DIFFERS in likeness_of(feud, WALL).matter
