"""What leaves as a workbook is words and numbers, whatever a name may look like."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from centre_app.domain.director.rates import Rate
from centre_app.domain.director.tables import ReportTable
from centre_app.printing.workbook import write_workbook

STARTS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
CALLS = ("1+1", "cmd|' /C calc'!A0", 'HYPERLINK("http://x.cn","x")', "SUM(A1:A9)")
PAYLOADS = [start + call for start in STARTS for call in CALLS] + [
    "http://example.cn/",
    "mailto:someone@example.cn",
    "internal:Sheet1!A1",
    "00123",
    "{=1+1}",
    "王桂兰",
]


def table(*words: str) -> ReportTable:
    return ReportTable(
        name="按[承办]单位/一",
        title=words[0],
        headings=("承办单位", "受理（件）", "化解率（%）"),
        rows=tuple((word, 3, Rate(1, 3)) for word in words),
        totals=("合计", 3 * len(words), Rate(0, 0)),
        notes=("口径说明", *words),
    )


def test_no_text_becomes_a_formula_a_link_or_a_number() -> None:
    content = write_workbook([table(*PAYLOADS)])
    page = load_workbook(BytesIO(content)).active
    cells = [page.cell(row, 1) for row in range(3, 3 + len(PAYLOADS))]
    assert {cell.data_type for cell in cells} == {"s"}
    assert all(cell.hyperlink is None for row in page.iter_rows() for cell in row)
    # A workbook writes a bare carriage return as _x000D_.
    assert [cell.value.replace("_x000D_", "\r") for cell in cells] == PAYLOADS
    with ZipFile(BytesIO(content)) as parts:
        sheet = parts.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in sheet
    assert "hyperlink" not in sheet


@pytest.mark.parametrize("word", [one for one in PAYLOADS if one.startswith(STARTS)])
def test_what_begins_like_a_formula_is_quoted_for_whoever_edits_it(word: str) -> None:
    page = load_workbook(BytesIO(write_workbook([table(word)]))).active
    assert page.cell(3, 1).quotePrefix


def test_numbers_are_numbers_and_nothing_over_zero_is_a_dash() -> None:
    page = load_workbook(BytesIO(write_workbook([table("甲")]))).active
    assert [cell.value for cell in page[3]] == ["甲", 3, 33.33]
    assert [cell.value for cell in page[4]] == ["合计", 3, "—"]
    assert page.cell(3, 3).number_format == "0.00"
