"""What the words of an agreement say about its chances (《民事诉讼法》司法解释 355, 358)."""

import pytest

from centre_app.domain.agreements.codes import AgreementForm
from centre_app.domain.confirmation.codes import Obstacle
from centre_app.domain.confirmation.eligibility import Hint, hints


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("双方解除收养关系", Hint(Obstacle.IDENTITY, "解除收养")),
        ("争议地块的承包权归甲方", Hint(Obstacle.TITLE, "承包权归")),
        ("乙方尽快支付", Hint(Obstacle.UNCLEAR, "尽快")),
        ("不得再向法院起诉", Hint(Obstacle.AGAINST_LAW, "不得再向法院起诉")),
    ],
)
def test_words_that_stand_in_the_way_are_named(text: str, hint: Hint) -> None:
    assert hints(AgreementForm.WRITTEN, [text]) == (hint,)


def test_an_oral_agreement_has_no_paper_to_show() -> None:
    assert hints(AgreementForm.ORAL, []) == (Hint(Obstacle.NOT_WRITTEN),)


def test_a_plain_debt_has_nothing_in_its_way() -> None:
    assert hints(AgreementForm.WRITTEN, ["乙方于2026年5月1日前支付甲方货款1000元"]) == ()


@pytest.mark.parametrize("obstacle", Obstacle)
def test_every_obstacle_names_its_article(obstacle: Obstacle) -> None:
    assert obstacle.article.startswith("《民事诉讼法》司法解释第三百五十")
