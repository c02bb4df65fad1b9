"""Every kind of clause on paper: its sums in digits and capitals, its days, who answers for it."""

import pytest

from centre_app.domain.agreements.text_amounts import written_sums
from centre_app.printing.render import render
from tests.printing.agreement_specimens import AGREEMENTS, PARTIAL_END, VARIANTS
from tests.printing.reading import by_pypdf, solid


def read(name: str) -> str:
    return solid(by_pypdf(render(VARIANTS[name]).pdf))


@pytest.mark.parametrize("name", VARIANTS)
def test_a_variant_fits_on_two_sheets_and_is_the_same_every_time(name: str) -> None:
    paper = render(VARIANTS[name])
    assert paper.pages <= 4
    assert paper.sha256 == render(VARIANTS[name]).sha256


@pytest.mark.parametrize("name", AGREEMENTS)
def test_every_clause_is_on_paper_and_its_sums_agree(name: str) -> None:
    paper = read(f"F15-{name}")
    for clause in AGREEMENTS[name].clauses:
        assert solid(clause) in paper
        sums = [one.amount for one in written_sums(clause)]
        assert sums[0::2] == sums[1::2]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("F15-joint", "连带"),
        ("F15-guarantor", "保证"),
        ("F15-heirs", "遗产"),
        ("F15-monthly", "每月"),
        ("F15-hand-over", "交付"),
        ("F15-apology", "赔礼道歉"),
    ],
)
def test_what_binds_somebody_else_or_comes_round_again_is_said(name: str, words: str) -> None:
    assert words in read(name)


def test_the_end_of_a_part_names_the_agreement_that_stands_and_what_stays_open() -> None:
    paper = read("F18-partial")
    assert solid(PARTIAL_END.agreed_in) in paper
    assert solid(PARTIAL_END.open_points) in paper
    assert "已达成的协议继续有效" in paper
