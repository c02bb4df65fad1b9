import pytest

from tests.domain.agreements.wording.wording_builders import codes, found_in


@pytest.mark.parametrize(
    ("term", "code", "word"),
    [
        ("乙方尽快搬走石头。", "vague_time", "尽快"),
        ("乙方近期付清。", "vague_time", "近期"),
        ("乙方有钱了再还。", "vague_time", "有钱了"),
        ("乙方于2026年10月1日前后付清。", "vague_time", "前后"),
        ("乙方在秋收后付清。", "vague_time", "秋收后"),
        ("乙方春节前付清。", "vague_time", "春节前"),
        ("退让出3米左右，自签订之日起。", "vague_amount", "左右"),
        ("围墙高约2米。", "vague_amount", "约"),
        ("面积大约三亩。", "vague_amount", "大约"),
        ("已付5000多元。", "vague_amount", "多"),
        ("已付三千余元。", "vague_amount", "余"),
        ("砍去若干棵杨树。", "vague_amount", "若干"),
        ("乙方给予一定的补偿。", "vague_amount", "一定的"),
        ("乙方适当让利。", "vague_word", "适当"),
        ("其余事项另行协商。", "vague_word", "另行协商"),
        ("乙方尽量避免噪声。", "vague_word", "尽量"),
        ("乙方归还锄头、铁锹等。", "open_list", "等"),
        ("乙方不得堆放柴草、砖头等杂物。", "open_list", "等"),
    ],
)
def test_what_leaves_open_when_how_much_or_what_is_found_where_it_stands(
    term: str, code: str, word: str
) -> None:
    [spot] = [one.spot for one in found_in(term) if one.code == code]
    assert spot is not None
    assert (spot.words, term[spot.start : spot.end]) == (word, word)


@pytest.mark.parametrize(
    "term",
    [
        "双方平等协商，等额分担，甲方等待通知。",
        "墙体左右两侧由双方维护，左右邻居不得阻拦。",
        "房前左右两棵树归甲方所有。",
        "上下楼梯保持畅通。",
        "双方约定的违约责任不变，相约共同遵守合约。",
        "双方履行约定十日后，互不相欠。",
        "按照《最高人民法院关于适用若干问题的规定》办理。",
        "不适当履行的，依法承担责任。",
        "医疗费、误工费、护理费等共计人民币壹万贰仟元整（¥12,000.00）。",
        "医疗费、误工费等各项损失已经结清。",
        "双方对等让出0.5米，甲方、乙方等二人均无异议。",
        "其余争议双方可以另行协商或者依法提起诉讼。",
        "乙方于2026年年底前付清。",
        "每年年底前付清当年租金。",
        "情节严重的，视情节轻重依法处理。",
        "最近期的收据由甲方保管。",
        "超过五天的，几方当事人均可申请执行。",
    ],
)
def test_harmless_twins_of_unclear_words_pass(term: str) -> None:
    assert [code for code in codes(term) if code.startswith(("vague", "open"))] == []


def test_facts_may_be_as_unclear_as_the_memory_of_those_who_tell_them() -> None:
    assert codes(facts="约3亩地，大约十年前由李建军等人耕种，近期发生争执。") == []
