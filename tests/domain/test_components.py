import unicodedata
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from centre_app.domain.people.components import by_code, code_point, forms, is_writable
from centre_app.storage.components import load

TABLE = load()
ROWS = [line for line in TABLE.text.splitlines() if not line.startswith("#")]
PARTS = {row[0]: row[1:] for row in ROWS}


@pytest.mark.parametrize(
    ("typed", "character"),
    [
        ("王+燕", "𤫇"),
        ("王 燕", "𤫇"),
        ("燕＋王", "𤫇"),
        ("由+页", "𬱖"),
        ("由页", "𬱖"),
        ("金仑", "𬬭"),
        ("玉乐", "𬍛"),
        ("雨田田田", "靁"),
        ("U+2CC56", "𬱖"),
        ("2cc56", "𬱖"),
        (" ２ＣＣ５６ ", "𬱖"),
    ],
)
def test_parts_or_a_code_point_lead_to_the_character(typed: str, character: str) -> None:
    assert TABLE.find(typed)[0] == character


@pytest.mark.parametrize("typed", ["", "+", "wang", "王+龘靐", "1F600", "E000", "F900", "110000"])
def test_what_names_no_ideograph_finds_nothing(typed: str) -> None:
    assert TABLE.find(typed) == ()


def test_a_part_asked_for_twice_stands_there_twice() -> None:
    assert TABLE.find("木木")[0] == "林"
    assert "休" not in TABLE.find("木木")


@given(st.sampled_from(ROWS), st.data())
def test_every_answer_holds_the_parts_asked_for(row: str, data: st.DataObject) -> None:
    direct = row[1:].partition(" ")[0]
    parts = data.draw(st.permutations(direct))
    found = TABLE.find("+".join(parts))
    asked = Counter(forms(part) for part in parts)
    for character in found:
        for same, times in asked.items():
            assert sum(map(PARTS[character].count, same)) >= times


@given(st.sampled_from(ROWS))
def test_a_character_is_found_by_all_its_parts(row: str) -> None:
    direct = row[1:].partition(" ")[0]
    if all(unicodedata.category(one) in {"Lo", "So"} for one in direct):
        assert row[0] in TABLE.find(direct)


@given(st.characters(min_codepoint=0x3400, max_codepoint=0x3FFFF))
def test_a_code_point_leads_to_its_ideograph_and_to_nothing_else(character: str) -> None:
    code = code_point(character)
    expected = character if is_writable(character) else ""
    assert by_code(code) == by_code(code.removeprefix("U+").lower()) == expected
    assert TABLE.find(code) == tuple(expected)


@given(st.integers(0x1000, 0xFFFFFF))
def test_no_number_leads_to_an_unassigned_or_private_character(code: int) -> None:
    found = by_code(f"{code:X}")
    assert not found or unicodedata.category(found) == "Lo"


def test_every_line_of_the_table_is_of_a_character_names_may_have() -> None:
    strange = [row for row in ROWS if not is_writable(row[0])]
    assert strange == []
