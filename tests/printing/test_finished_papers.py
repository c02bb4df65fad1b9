from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from hashlib import sha256
from io import BytesIO

import pytest
from pypdf import PdfReader

from centre_app.domain.papers.forms import Form
from centre_app.domain.papers.sheets import Sheet
from centre_app.printing.render import render, render_many
from tests.printing.reading import by_poppler, by_pypdf, fonts, pages_by_pypdf, printed, solid
from tests.printing.session_specimens import LONG_SESSION_NOTICES, SESSION_NOTICES
from tests.printing.specimens import AGREEMENT, CASES, LONG_AGREEMENT, LONG_CASES

PAYLOADS = [
    "<b>粗</b>",
    '<img src="//host/x.png"/>',
    "<font color=red>未闭合",
    "</para></font>",
    "&lt;&amp;&#65;",
    '<a href="http://example.com">点此</a>',
    "{name}{0}{}",
    "%s%(x)d",
    "$x$ \\textbf{a} #let",
    "<br/><br>",
    "(括号\\) Tj ET",
    "**粗体** _斜_",
]


@pytest.mark.parametrize("sheet", CASES + LONG_CASES)
def test_every_font_is_embedded_cut_down_and_mapped(sheet: Sheet) -> None:
    listed = fonts(printed(sheet).pdf)
    assert listed
    for font in listed:
        assert (font["embedded"], font["subset"], font["mapped"]) == ("yes", "yes", "yes"), font


@pytest.mark.parametrize("sheet", CASES)
def test_the_same_sheet_always_gives_the_same_bytes(sheet: Sheet) -> None:
    assert printed(sheet) == render(replace(sheet))


def test_papers_set_in_several_threads_are_the_same_as_one_by_one() -> None:
    sheets = [replace(AGREEMENT, number=f"第{n}号") for n in range(8)] * 2
    alone = [render(sheet) for sheet in sheets]
    with ThreadPoolExecutor(max_workers=4) as pool:
        assert list(pool.map(render, sheets)) == alone
    assert render_many(sheets) == alone


def test_a_paper_knows_its_pages_its_hash_and_its_wording() -> None:
    paper = render(AGREEMENT)
    assert paper.pages == len(PdfReader(BytesIO(paper.pdf)).pages) == 2
    assert paper.sha256 == sha256(paper.pdf).hexdigest()
    assert paper.wording_version.startswith("F15-")


def test_different_sheets_have_different_marks_of_identity() -> None:
    def mark(sheet: Sheet) -> object:
        return PdfReader(BytesIO(render(sheet).pdf)).trailer["/ID"]

    assert mark(AGREEMENT) != mark(replace(AGREEMENT, facts="另一起纠纷。"))


@pytest.mark.parametrize("sheet", [one for one in CASES if one.id != Form.F09.value])
def test_every_page_says_which_of_how_many_it_is_and_of_which_form(sheet: Sheet) -> None:
    paper = printed(sheet)
    for number, page in enumerate(pages_by_pypdf(paper.pdf), 1):
        text = solid(page)
        assert f"第{number}页共{paper.pages}页" in text
        assert f"{sheet.form.value}{paper.title}" in text


def test_every_notice_of_a_session_counts_its_own_pages() -> None:
    pages = [solid(page) for page in pages_by_pypdf(printed(SESSION_NOTICES).pdf)]
    called = len(SESSION_NOTICES.called)
    assert len(pages) == called + 2
    assert all("第1页共1页" in page for page in pages)
    assert sum("F09调解通知书" in page for page in pages) == called
    assert sum("F08人民调解员通知书" in page for page in pages) == 2
    long = [solid(page) for page in pages_by_pypdf(printed(LONG_SESSION_NOTICES).pdf)]
    assert (
        sum("第1页共2页" in page for page in long) == sum("第2页共2页" in page for page in long) > 0
    )


@pytest.mark.parametrize("payload", PAYLOADS)
def test_what_looks_like_markup_is_printed_letter_for_letter(payload: str) -> None:
    party = replace(AGREEMENT.parties[0], name=payload, address=payload)
    sheet = replace(
        AGREEMENT, parties=(party, AGREEMENT.parties[1]), facts=payload, clauses=(payload,)
    )
    paper = render(sheet)
    assert solid(by_poppler(paper.pdf)).count(solid(payload)) == 4
    for page in PdfReader(BytesIO(paper.pdf)).pages:
        assert "/Annots" not in page
        assert list(page.images) == []


def test_a_title_of_the_file_tells_what_it_is() -> None:
    information = PdfReader(BytesIO(render(AGREEMENT).pdf)).metadata
    assert information is not None
    assert information.title == f"{Form.F15.label}{AGREEMENT.number}"


def test_twenty_thousand_characters_flow_over_as_many_pages_as_they_need() -> None:
    paper = printed(LONG_AGREEMENT)
    assert len(LONG_AGREEMENT.facts) > 20_000
    assert paper.pages > 15
    assert len(solid(by_pypdf(paper.pdf))) > 20_000
