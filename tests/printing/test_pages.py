from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from centre_app.domain.papers.sheets import AgreementSheet, PartyBlock
from centre_app.printing.agreement import draft_agreement
from centre_app.printing.application import draft_application
from centre_app.printing.draft import Draft
from centre_app.printing.fonts.styles import Style
from centre_app.printing.layout.block import Block, total
from centre_app.printing.layout.fields import Field, FieldRow, Ruled, field_rows
from centre_app.printing.layout.grid import Box, GridRow
from centre_app.printing.layout.pages import COMPANY_LINES, Page, compose
from centre_app.printing.layout.paragraph import Align, Lines, Look, Paragraph
from centre_app.printing.layout.signatures import Closing, SignatureLine
from centre_app.printing.oral_agreement import draft_oral_agreement
from centre_app.printing.record import draft_record
from centre_app.printing.termination import draft_termination
from centre_app.printing.wording import Wording, wording
from tests.printing.specimen_parties import ZHANG
from tests.printing.specimens import (
    AGREEMENT,
    APPLICATION,
    CLAUSES,
    FACTS,
    ORAL_AGREEMENT,
    RECORD,
    TERMINATION,
)

LOOK = Look(14, 26, indent=2)


def pages_of(draft: Draft) -> list[Page]:
    return compose(draft.blocks, draft.height)


def unaccompanied(pages: Sequence[Page]) -> list[int]:
    """Return the numbers of pages on which a signature has less than two lines above it."""
    bad = []
    for number, page in enumerate(pages, 1):
        signed = [place for place, block in enumerate(page) if block.needs_company]
        if signed and sum(block.lines for block in page[: signed[0]]) < COMPANY_LINES:
            bad.append(number)
    return bad


def agreement(length: int, clauses: int, parties: int) -> AgreementSheet:
    people = tuple(replace(ZHANG, label=f"第{n}方") for n in range(1, parties + 1))
    return replace(
        AGREEMENT,
        facts=(FACTS * (length // len(FACTS) + 1))[:length],
        clauses=(CLAUSES * 10)[:clauses],
        parties=people,
    )


@given(length=st.integers(1, 3000), clauses=st.integers(1, 30), parties=st.integers(2, 6))
def test_the_signatures_of_an_agreement_never_stand_alone_on_a_page(
    length: int, clauses: int, parties: int
) -> None:
    sheet = agreement(length, clauses, parties)
    pages = pages_of(draft_agreement(sheet, wording(sheet.form)))
    assert unaccompanied(pages) == []
    assert [type(block) for page in pages for block in page].count(Closing) == 1


@given(length=st.integers(1, 2500))
@pytest.mark.parametrize(
    ("make", "sheet", "field"),
    [
        (draft_application, APPLICATION, "facts"),
        (draft_oral_agreement, ORAL_AGREEMENT, "facts"),
        (draft_termination, TERMINATION, "reason"),
    ],
)
def test_nor_do_those_of_other_forms(
    make: Callable[[Any, Wording], Draft], sheet: Any, field: str, length: int
) -> None:
    text = (FACTS * 20)[:length]
    draft = make(replace(sheet, **{field: text}), wording(sheet.form))
    assert unaccompanied(pages_of(draft)) == []


@given(count=st.integers(1, 60))
def test_nor_do_those_of_a_record(count: int) -> None:
    sheet = replace(RECORD, lines=(RECORD.lines * 8)[:count])
    assert unaccompanied(pages_of(draft_record(sheet, wording(sheet.form)))) == []


def test_the_guard_sees_a_signature_alone() -> None:
    closing = Closing([SignatureLine("甲方：", 200)])
    assert unaccompanied([[Paragraph([("正文。", Style.BODY)], LOOK, 400)], [closing]]) == [2]


@given(length=st.integers(1, 3000), clauses=st.integers(1, 30), parties=st.integers(2, 30))
def test_no_page_holds_more_than_fits_and_nothing_is_lost(
    length: int, clauses: int, parties: int
) -> None:
    draft = draft_agreement(agreement(length, clauses, parties), wording(AGREEMENT.form))
    pages = pages_of(draft)
    assert all(total(page) <= draft.height + 0.01 for page in pages)
    assert sum(b.lines for p in pages for b in p) == sum(b.lines for b in draft.blocks)


@given(length=st.integers(1, 3000))
def test_no_line_of_a_paragraph_stands_alone_at_head_or_foot_of_a_page(length: int) -> None:
    paragraphs = [Paragraph([((FACTS * 20)[:length], Style.BODY)], LOOK, 420) for _ in range(3)]
    pages = compose(paragraphs, 680)
    for page in pages:
        for block in (page[0], page[-1]):
            assert block.lines >= 2 or block in paragraphs


def test_a_heading_stays_with_what_follows() -> None:
    heading = Paragraph([("履行方式、时限：", Style.HEADING)], LOOK, 420)
    heading.keep_with_next = True
    filler = Paragraph([("字" * 300, Style.BODY)], LOOK, 420)
    tail = Paragraph([("正文。", Style.BODY)], LOOK, 420)
    pages = compose([filler, heading, tail], filler.height + heading.height + 5)
    assert pages == [[filler], [heading, tail]]


def test_what_is_bound_to_a_whole_page_before_it_begins_the_next() -> None:
    chain = [Paragraph([("字。", Style.BODY)], LOOK, 420) for _ in range(5)]
    for block in chain:
        block.keep_with_next = True
    assert compose(chain, 2 * LOOK.leading) == [chain[:2], chain[2:4], chain[4:]]


def test_what_is_higher_than_a_page_stands_on_one_of_its_own() -> None:
    line, tall = Paragraph([("字。", Style.BODY)], LOOK, 420), SignatureLine("甲方：", 300)
    assert compose([line, tall, line], 30) == [[line], [tall], [line]]


def test_signatures_of_a_crowd_are_parted_and_the_seal_is_never_alone() -> None:
    draft = draft_agreement(agreement(300, 3, 40), wording(AGREEMENT.form))
    pages = pages_of(draft)
    closings = [block for page in pages for block in page if isinstance(block, Closing)]
    assert len(closings) > 1
    assert len(closings[-1].rows) >= 2
    assert sum(len(closing.rows) for closing in closings) == 21


def test_a_row_goes_on_over_the_page_under_its_label_again() -> None:
    width = 300.0
    label = Paragraph([("事实", Style.LABEL)], Look(12, 20, align=Align.CENTRE), 50)
    told = Paragraph([("字" * 400, Style.BODY)], Look(12, 20), 240)
    row = GridRow([Box(60, (label,), label=True), Box(width - 60, (told,), top=True)])
    pages = compose([row], 200)
    assert len(pages) == 3
    for page in pages:
        (part,) = page
        assert isinstance(part, GridRow)
        assert part.boxes[0].blocks == (label,)
        assert part.height <= 200


def test_a_party_stays_on_one_page_of_a_table_where_it_can() -> None:
    sheet = replace(ORAL_AGREEMENT, parties=(ZHANG,) * 7)
    for page in pages_of(draft_oral_agreement(sheet, wording(sheet.form))):
        for block in page:
            if isinstance(block, GridRow) and block.boxes[1].flush:
                assert len(block.boxes[1].blocks) == 3


def _rows(fields: list[Field], width: float) -> list[Block]:
    return field_rows(fields, Look(14, 26, align=Align.LEFT), width)


def test_fields_share_a_row_while_there_is_room() -> None:
    fields = [Field("姓名", "张建国"), Field("性别", "男"), Field("年龄", "58岁")]
    assert len(_rows(fields, 420)) == 1
    assert len(_rows([replace(fields[0], value="名" * 20), *fields[1:]], 420)) == 2


def test_a_long_value_wraps_and_is_underlined_line_by_line() -> None:
    (row,) = _rows([Field("单位或住址", "甘肃省酒泉市玉门市花海镇" * 6)], 420)
    assert isinstance(row, FieldRow)
    assert row.lines == 4
    assert row.height == 4 * 26


def test_a_part_of_a_paragraph_is_drawn_like_the_whole() -> None:
    paragraph = Paragraph([(FACTS, Style.BODY)], LOOK, 420)
    parts = paragraph.part(3 * LOOK.leading)
    assert parts is not None
    head, tail = parts
    assert isinstance(head, Lines)
    assert (head.lines, head.lines + tail.lines) == (3, paragraph.lines)


def test_blank_papers_have_lines_to_write_on() -> None:
    nobody = PartyBlock(label="申请人", name="")
    sheet = replace(APPLICATION, applicants=(nobody,), respondents=(nobody,), facts="", requests=())
    pages = pages_of(draft_application(sheet, wording(sheet.form)))
    assert len(pages) == 1


def test_a_record_without_lines_has_room_to_write_it_by_hand() -> None:
    draft = draft_record(replace(RECORD, lines=()), wording(RECORD.form))
    assert sum(isinstance(block, Ruled) for block in draft.blocks) == 12
