from dataclasses import replace

import pytest

from centre_app.domain.errors import RuleError
from centre_app.domain.papers.preflight import characters, forbidden, missing, require_printable
from centre_app.domain.papers.sheets import AgentLine, PartyBlock, RevisitSheet
from centre_app.domain.people.codes import PartyKind

PARTY = PartyBlock(label="甲", name="乙", agents=(AgentLine(role="丙", name="丁"),))
SHEET = RevisitSheet(
    org_name="戊", agreement_number="1", parties=(PARTY,), subject="己", performance="庚\n\t辛"
)


def test_the_characters_of_a_sheet_are_those_of_all_its_parts() -> None:
    assert "".join(characters(SHEET)) == "戊1甲乙丙丁己庚辛"


def test_a_sheet_whose_characters_all_have_glyphs_passes() -> None:
    require_printable(SHEET, lambda character: True)


def test_characters_without_a_glyph_are_listed_once_in_order() -> None:
    sheet = replace(SHEET, subject="己乙己")
    assert missing(sheet, lambda character: character not in "己乙") == ["乙", "己"]


def test_a_missing_glyph_is_told_with_its_code_point() -> None:
    with pytest.raises(RuleError) as caught:
        require_printable(SHEET, lambda character: character != "辛")
    assert caught.value.rule == "paper_glyph_missing"
    assert caught.value.facts == {"characters": "辛", "codes": "U+8F9B"}


@pytest.mark.parametrize("control", ["\x00", "\u200d", "\ud800", "\u2028"])
def test_what_means_nothing_on_paper_is_told_before_glyphs(control: str) -> None:
    sheet = replace(SHEET, subject=f"己{control}")
    assert forbidden(sheet) == [control]
    assert missing(sheet, lambda character: False) == characters(SHEET)
    with pytest.raises(RuleError) as caught:
        require_printable(sheet, lambda character: False)
    assert caught.value.rule == "paper_control_character"


def test_a_party_is_a_person_unless_it_is_a_body() -> None:
    assert PARTY.is_person
    assert not replace(PARTY, kind=PartyKind.LEGAL_PERSON).is_person
