from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from centre_app.domain.ledgers.codes import Remark, Verdict
from centre_app.domain.ledgers.entries import JudgedRow
from centre_app.domain.ledgers.fields import LedgerField, missing, propose
from centre_app.domain.ledgers.judging import Surroundings, judge

F = LedgerField
COLUMNS = tuple(one for one in F if one is not F.SKIP)
PLAIN: dict[LedgerField, Any] = {F.DAY: "2024-5-4", F.NAME: "王桂兰", F.DEMAND: "滴水"}
PUBLISHED = (
    "信访人姓名*", "身份证号*", "联系电话*", "工号", "联系地址", "信访渠道*（来访/来信/来电/网上信访）",
    "是否集体访*（个人访/集体访）", "来访日期", "接访人", "来访人数*（集体访时）", "诉求类别一级*",
    "诉求内容*", "涉及单位",
)  # fmt: skip


def judged(**cells: Any) -> JudgedRow:
    filled = PLAIN | {F(name): cell for name, cell in cells.items()}
    around = Surroundings(
        date(2026, 11, 29), COLUMNS, [one.label for one in COLUMNS], frozenset({"一村"})
    )
    return judge(7, [filled.get(one) for one in COLUMNS], around)


def test_headings_of_a_published_register_are_understood() -> None:
    mapping = propose(PUBLISHED, {})
    assert not missing(mapping)
    assert mapping[3] is F.SKIP
    assert mapping[5] is F.CHANNEL
    assert mapping[9] is F.PEOPLE_COUNT
    assert mapping[12] is F.OTHER_NAME


def test_a_plain_row_is_ready() -> None:
    assert judged().verdict is Verdict.READY


@pytest.mark.parametrize(
    ("cells", "remark"),
    [
        ({"id_number": 620981198001010000.0}, Remark.DAMAGED_ID),
        ({"id_number": "110105194912310021"}, Remark.DOUBTFUL_ID),
        ({"phone": "138123"}, None),
        ({"phone": "1381234567890"}, Remark.DOUBTFUL_PHONE),
        ({"village": "九村"}, Remark.UNKNOWN_VILLAGE),
        ({"dispute_type": "工资"}, Remark.UNKNOWN_TYPE),
        ({"dispute_type": "邻里"}, None),
        ({"channel": "托人带话"}, Remark.UNKNOWN_CHANNEL),
        ({"people_count": "一群"}, Remark.UNCLEAR_COUNT),
        ({"people_count": "30人"}, None),
        ({"closed_on": "2023-1-1"}, Remark.UNCLEAR_CLOSING),
        ({"name": "匿名"}, Remark.NAMELESS),
    ],
)
def test_what_is_odd_is_remarked_and_taken(cells: dict[str, Any], remark: Remark | None) -> None:
    row = judged(**cells)
    assert row.remarks == ((remark,) if remark else ())
    assert row.verdict.is_taken


@pytest.mark.parametrize(
    ("cells", "refusals"),
    [
        ({"day": ""}, {"day": "required"}),
        ({"day": "2027-1-1"}, {"day": "day_in_future"}),
        ({"demand": ""}, {"demand": "required"}),
        ({"name": "\x07坏"}, {"name": "control_character"}),
    ],
)
def test_what_is_no_visit_is_refused_with_its_field(
    cells: dict[str, Any], refusals: dict[str, str]
) -> None:
    row = judged(**cells)
    assert row.verdict is Verdict.REFUSED
    assert row.refusals == refusals
    assert row.entry is None


def test_an_unknown_village_goes_into_the_address() -> None:
    entry = judged(village="九村三组").entry
    assert entry is not None
    assert (entry.village, entry.address) == ("", "九村三组")


def test_words_without_a_field_of_ours_are_kept_under_their_heading() -> None:
    entry = judged(note="李主任接待", dispute_type="工资").entry
    assert entry is not None
    assert entry.note == "备注（写入时间线）：李主任接待；纠纷类型：工资"


@given(st.lists(st.one_of(st.none(), st.text(), st.floats(), st.integers(), st.booleans())))
def test_whatever_stands_in_a_row_gets_a_verdict(cells: list[Any]) -> None:
    around = Surroundings(date(2026, 11, 29), COLUMNS, ["甲"] * len(COLUMNS), frozenset())
    assert judge(1, cells, around).verdict in Verdict
