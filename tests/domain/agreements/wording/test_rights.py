import pytest

from centre_app.domain.agreements.findings import Severity
from tests.domain.agreements.wording.wording_builders import codes, found_in


@pytest.mark.parametrize(
    ("term", "code"),
    [
        ("双方不得起诉。", "right_to_sue"),
        ("甲方自愿放弃申请劳动仲裁。", "right_to_sue"),
        ("甲方不追究乙方刑事责任。", "criminal_liability"),
        ("甲方不得再报案。", "criminal_liability"),
        ("甲方放弃赡养费。", "support_of_elders"),
        ("次子不再承担赡养义务。", "support_of_elders"),
        ("甲方放弃对孩子的监护权。", "guardianship"),
        ("甲方今后不得再婚。", "freedom_of_marriage"),
        ("乙方自愿不参加社会保险。", "social_insurance"),
        ("干活中人身伤亡概不负责。", "injury_at_own_risk"),
        ("双方断绝父子关系。", "dissolves_marriage"),
    ],
)
def test_rights_that_may_not_be_given_up_stop_the_paper(term: str, code: str) -> None:
    found = found_in(term)
    assert code in [one.code for one in found if one.severity is Severity.BLOCK]


@pytest.mark.parametrize(
    ("term", "code"),
    [("乙方不支付抚养费。", "support_of_child"), ("甲方不得探望孩子。", "visits")],
)
def test_rights_that_come_back_are_only_pointed_out(term: str, code: str) -> None:
    assert [(one.code, one.severity) for one in found_in(term)] == [(code, Severity.WARN)]


@pytest.mark.parametrize(
    "term",
    [
        "甲方出具谅解书，对乙方表示谅解。",
        "甲方撤回起诉。",
        "任何一方均可依法向人民法院起诉。",
        "甲方不得以任何理由拒绝履行赡养义务。",
        "不得放弃赡养老人的义务。",
        "孩子随甲方生活，乙方每周六探望一次。",
        "双方自愿到婚姻登记机关办理离婚登记。",
        "工伤待遇依法处理。",
    ],
)
def test_lawful_terms_beside_them_pass(term: str) -> None:
    assert codes(term) == []
