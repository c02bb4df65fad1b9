import pytest

from centre_app.domain.agreements.findings import Severity
from centre_app.domain.agreements.wording.scene import Named
from tests.domain.agreements.wording.wording_builders import LI, ZHAO, codes, found_in, scene


@pytest.mark.parametrize("written", ["赵德舜", "李建君", "赵顺德", "赵得顺"])
def test_a_name_that_sounds_like_a_partys_is_found(written: str) -> None:
    [finding] = found_in(f"由{written}负责清扫通道，自签订之日起。")
    assert (finding.code, finding.severity) == ("name_nearly", Severity.WARN)
    assert finding.spot is not None
    assert finding.spot.words == written


def test_a_name_that_differs_otherwise_is_only_a_hint_and_only_where_a_name_stands() -> None:
    [finding] = found_in("由李建国负责清扫通道，自签订之日起。")
    assert (finding.code, finding.severity) == ("name_nearly", Severity.HINT)
    assert codes("李建造的房屋归甲方，自签订之日起。") == []


@pytest.mark.parametrize(
    "term",
    [
        "赵德顺、李建军共同维护通道。",
        "王桂兰作为证人在场。",
        "周正和主持了调解。",
        "由李建军建造的围墙归双方共有。",
    ],
)
def test_the_names_of_the_case_pass(term: str) -> None:
    assert codes(term) == []


def test_names_of_two_characters_are_taken_for_each_other_after_one_surname_only() -> None:
    parties = (Named(label="甲方", name="李明"), Named(label="乙方", name="于军"))
    assert codes("由李名清扫通道。", parties=parties) == ["name_nearly"]
    assert codes("与军人家属同住。", parties=parties) == []


@pytest.mark.parametrize(
    ("term", "code"),
    [
        ("丙方对通道没有异议。", "no_such_party"),
        ("甲方李建军对通道没有异议。", "label_differs"),
        ("乙方（赵德顺）对通道没有异议。", "label_differs"),
        (f"赵德顺（身份证号{ZHAO}）已收到。", "id_differs"),
        (f"身份证号{ZHAO}的一方已收到。", "id_nearly"),
        ("赵德顺电话13800003333。", "phone_differs"),
        ("转入卡号6222021234567890124。", "card_check_digit"),
        ("担保人王小二对此承担责任。", "guarantor_signs"),
        ("款项由〔付款人〕结清。", "left_blank"),
        ("款项结清，签名：____。", "left_blank"),
        ("上述第九条款项结清。", "no_such_clause"),
        ("本协议一式五份。", "copies_differ"),
    ],
)
def test_what_does_not_fit_the_case_is_found(term: str, code: str) -> None:
    assert codes(term) == [code]


@pytest.mark.parametrize(
    "term",
    [
        "甲方赵德顺、乙方（李建军）对通道没有异议。",
        f"赵德顺（身份证号{LI}）已收到。",
        "赵德顺电话13800001111，李建军电话13800002222。",
        "联系电话13900003333。",
        "按《民法典》第二百八十八条处理。",
        "双方按民法典第二百八十八条处理相邻关系。",
        "本协议一式三份。",
        "甲方向乙方道谢，乙方案件终结。",
    ],
)
def test_what_fits_the_case_passes(term: str) -> None:
    assert codes(term) == []


def test_findings_name_no_number_in_full() -> None:
    for term in (f"赵德顺（身份证号{ZHAO}）已收到。", "赵德顺电话13800003333。"):
        [finding] = found_in(term)
        assert finding.facts["tail"] == finding.spot.words[-4:]  # type: ignore[union-attr]
        assert len(finding.facts["tail"]) == 4


def test_a_mediator_who_sat_in_no_session_is_told() -> None:
    assert codes(absent=("周正和",)) == ["mediator_absent"]
    assert codes("周正和主持了调解。", absent=("周正和",)) == ["mediator_absent", "absent_named"]


def test_who_does_not_sign_cannot_be_bound() -> None:
    assert codes("由王桂兰清扫通道。", without_line=("王桂兰",)) == ["bound_without_line"]
    assert codes("王桂兰作为证人在场。", without_line=("王桂兰",)) == []


def test_without_a_scene_only_the_words_are_looked_at() -> None:
    assert scene(parties=(), held_on=(), applied_on=None).begun_on is None
    assert codes("甲方李建军对通道没有异议。", parties=()) == []
