from datetime import date

import pytest

from centre_app.domain.agreements.clauses import Clause
from centre_app.domain.agreements.codes import ClauseKind
from centre_app.domain.agreements.wording.scene import Named
from tests.domain.agreements.wording.wording_builders import codes, found_in


@pytest.mark.parametrize(
    ("term", "better"),
    [
        ("乙方负责抚养父母，自签订之日起。", "赡养"),
        ("老人的抚养费由三个儿子分摊。", "赡养"),
        ("甲方赡养婚生女至十八周岁。", "抚养"),
        ("孩子的赡养费每月付。", "抚养"),
        ("丈夫的抚养费每月付。", "扶养"),
    ],
)
def test_support_is_called_by_whom_it_is_for(term: str, better: str) -> None:
    [finding] = [one for one in found_in(term) if one.code == "support_word"]
    assert finding.facts["better"] == better


@pytest.mark.parametrize(
    "term",
    [
        "三个儿子轮流赡养父母，女儿每月付赡养费。",
        "婚生女由甲方抚养，抚养费每月付。",
        "夫妻有互相扶养的义务。",
        "父母对子女有抚养义务。",
    ],
)
def test_support_called_by_its_right_word_passes(term: str) -> None:
    assert "support_word" not in codes(term)


def test_deposits_of_two_kinds_in_one_agreement_are_told_apart() -> None:
    assert codes("定金归甲方所有。", "订金双方已结清。") == ["deposit_mixed", "deposit_mixed"]
    assert codes("已付订金归甲方所有。") == ["deposit_soft"]
    assert codes("已付定金归甲方所有。") == []
    assert codes("租房押金归甲方所有。") == []


def test_one_agreement_pays_for_loss_by_one_word() -> None:
    assert codes("补偿款由甲方领取。", "赔偿款由乙方领取。") == ["compensation_mixed"]
    assert codes("赔偿款由甲方领取。", "赔偿款结清。") == []
    assert codes("补偿款由甲方领取。", "一方违约的，应支付赔偿金。") == []


@pytest.mark.parametrize(
    ("term", "code"),
    [
        ("双方的权力义务终止。", "power_for_right"),
        ("其它事项双方没有争议。", "slip"),
        ("转入甲方帐户。", "slip"),
        ("本协议签定后生效。", "slip"),
    ],
)
def test_words_taken_for_their_twins_are_found(term: str, code: str) -> None:
    assert codes(term) == [code]


@pytest.mark.parametrize(
    "term",
    ["由国家权力机关处理的除外。", "帐篷由甲方收走。", "其他事项双方没有争议，权利义务终止。"],
)
def test_the_same_words_in_their_own_sense_pass(term: str) -> None:
    assert codes(term) == []


@pytest.mark.parametrize(
    ("debtor", "what", "found"),
    [
        ("乙方", "赡养费", []),
        ("乙方", "抚养费", ["support_word"]),
        ("甲方", "赡养费", ["support_word"]),
        ("甲方", "抚养费", []),
    ],
)
def test_the_young_support_the_old_by_one_word_and_the_old_the_young_by_another(
    debtor: str, what: str, found: list[str]
) -> None:
    old = Named(label="甲方", name="赵德顺", born=date(1950, 1, 1))
    young = Named(label="乙方", name="赵小军", born=date(1980, 1, 1))
    clause = Clause(
        kind=ClauseKind.PAY,
        debtor=debtor,
        creditor="甲方" if debtor == "乙方" else "乙方",
        what=what,
        at_once=True,
    )
    assert codes(clauses=(clause,), parties=(old, young)) == found
    peer = Named(label="甲方", name="赵德顺", born=date(1978, 1, 1))
    assert codes(clauses=(clause,), parties=(peer, young)) == []
