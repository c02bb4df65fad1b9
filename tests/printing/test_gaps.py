"""What no face can draw: a named gap on papers a body writes alone, a refusal where people sign."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from centre_app.domain.errors import RuleError
from centre_app.domain.papers.forms import Form
from centre_app.domain.papers.preflight import rewritten
from centre_app.domain.papers.sheets import Sheet
from centre_app.domain.papers.sheets.gaps import LeavesGaps
from centre_app.printing.render import render
from tests.printing.reading import by_poppler, solid
from tests.printing.specimens import ALL, RECEIPT

FORMS = {sheet.form: sheet for sheet in ALL}
GAPS_ALLOWED = {
    Form.F01, Form.F09, Form.F23, Form.F30, Form.F31, Form.F32, Form.F33,
    Form.F35, Form.F35N, Form.F36, Form.F43, Form.F44, Form.L01, Form.D02,
}  # fmt: skip
"""Whose gaps may be filled in by hand; see decision 016."""

LACKING = "\U0002ebf0"


def once_on_top(text: str) -> Callable[[str], str]:
    """Return a change that puts a text before whatever is longer than a name and no number."""
    return lambda old: f"{text}{old}" if len(old) > 6 and not old.isascii() else old


def test_every_form_has_decided() -> None:
    assert set(FORMS) == set(Form)
    assert {one for one, sheet in FORMS.items() if isinstance(sheet, LeavesGaps)} == GAPS_ALLOWED


@pytest.mark.parametrize("form", sorted(GAPS_ALLOWED - {Form.L01}))
def test_a_body_writes_its_paper_with_named_gaps_on_every_page(form: Form) -> None:
    sheet = FORMS[form]
    assert isinstance(sheet, LeavesGaps)
    paper = render(rewritten(sheet, once_on_top(f"{LACKING}甲😀")))
    assert sorted(paper.gaps) == ["U+1F600", "U+2EBF0"]
    pages = [solid(page) for page in by_poppler(paper.pdf).split("\f") if page.strip()]
    told = pages[:1] if form is Form.F01 else pages
    assert [page for page in told if "处的字没有字体能印出" not in page] == []
    assert "〓甲〓" in "".join(pages)


@pytest.mark.parametrize("form", sorted(set(Form) - GAPS_ALLOWED))
def test_what_people_sign_is_whole_or_not_printed(form: Form) -> None:
    sheet = replace(FORMS[form], org_name=f"花海{LACKING}镇")
    with pytest.raises(RuleError) as refused:
        render(sheet)
    assert refused.value.facts["codes"] == "U+2EBF0"


@pytest.mark.parametrize("form", sorted(GAPS_ALLOWED))
def test_without_a_gap_nothing_is_told_of_gaps(form: Form) -> None:
    paper = render(FORMS[form])
    assert paper.gaps == ()
    assert "〓" not in by_poppler(paper.pdf)


def test_the_slip_tells_of_gaps_of_its_own_alone() -> None:
    def slip(sheet: Sheet) -> str:
        return solid(by_poppler(render(sheet).pdf)).split("沿此线剪下")[1]

    visitor = replace(RECEIPT.visitor, name=f"李{LACKING}霞")
    assert "“〓”请接待人手写补上（U+2EBF0）。" in slip(replace(RECEIPT, visitor=visitor))
    assert "〓" not in slip(replace(RECEIPT, words=f"墙{LACKING}倒了"))


def test_gaps_keep_form_and_slip_on_one_page() -> None:
    visitor = replace(RECEIPT.visitor, name=f"李{LACKING}霞")
    assert render(RECEIPT).pages == render(replace(RECEIPT, visitor=visitor)).pages == 1
