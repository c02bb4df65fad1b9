import unicodedata
from collections.abc import Callable
from dataclasses import replace

import pytest

from centre_app.domain.errors import RuleError
from centre_app.domain.papers.sheets import AgreementSheet
from centre_app.domain.people.private_use import STANDARD
from centre_app.printing.fonts import faces
from centre_app.printing.fonts.styles import Style, pieces, pieces_in, wanted
from centre_app.printing.glyphs import body_face_name, has_glyph
from centre_app.printing.render import render
from tests.printing.reading import by_poppler, by_pypdf, solid
from tests.printing.specimens import AGREEMENT

RARE = "𠮷䶮㛃𬱖𫍽堃喆犇淼㙍䴙𬸪𠀀𪜶𫝀𫠠"
WHOLE = {
    "unified": (0x4E00, 0x9FA5),
    "A": (0x3400, 0x4DB5),
    "B": (0x20000, 0x2A6D6),
    "C": (0x2A700, 0x2B734),
    "D": (0x2B740, 0x2B81D),
    "E": (0x2B820, 0x2CEA1),
    "F": (0x2CEB0, 0x2EBE0),
}
"""Blocks of which the bundled faces have every character."""

PARTLY = {
    "G": (0x30000, 0x3134A),
    "H": (0x31350, 0x323AF),
    "I": (0x2EBF0, 0x2EE5D),
    "compatibility": (0xF900, 0xFA6D),
    "private": (0xE000, 0xF8FF),
    "variation": (0xE0100, 0xE01EF),
}


def _names(blocks: dict[str, tuple[int, int]]) -> list[str]:
    """Return twenty names from each block: a surname, a dot and a character."""
    return [
        f"欧阳·{chr(first + (last - first) * step // 19)}"
        for first, last in blocks.values()
        for step in range(20)
    ]


def _sheet(*names: str) -> AgreementSheet:
    parties = tuple(replace(AGREEMENT.parties[0], name=name) for name in names)
    return replace(AGREEMENT, parties=parties, facts="", clauses=(), disputed_points="")


@pytest.mark.parametrize("read", [by_poppler, by_pypdf])
def test_rare_characters_come_back_from_the_paper(read: Callable[[bytes], str]) -> None:
    party = replace(AGREEMENT.parties[0], name=f"李{RARE}")
    paper = render(replace(AGREEMENT, parties=(party,), facts=f"经查，{RARE}。"))
    text = read(paper.pdf)
    for character in RARE:
        assert text.count(character) >= 2, character


@pytest.mark.parametrize("block", WHOLE)
def test_every_character_up_to_extension_f_has_a_glyph(block: str) -> None:
    first, last = WHOLE[block]
    assert [chr(code) for code in range(first, last + 1) if not has_glyph(chr(code))] == []


@pytest.mark.parametrize("block", WHOLE)
def test_names_up_to_extension_f_come_back_as_they_were_typed(block: str) -> None:
    names = _names({block: WHOLE[block]})
    paper = by_pypdf(render(_sheet(*names)).pdf)
    assert [name for name in names if name not in paper] == []


def test_other_names_come_back_as_typed_or_are_refused_with_the_character_named() -> None:
    refused = [name for name in _names(PARTLY) if not _is_printed(name)]
    assert len(refused) > 60


def _is_printed(name: str) -> bool:
    refusal = _refusal(name)
    if refusal is None:
        return name in by_pypdf(render(_sheet(name)).pdf)
    assert refusal.rule in {"paper_glyph_missing", "paper_control_character"}
    assert f"U+{ord(name[-1]):04X}" in refusal.facts["codes"]
    return False


def _refusal(name: str) -> RuleError | None:
    try:
        render(_sheet(name))
    except RuleError as error:
        return error
    return None


def test_a_private_character_that_is_known_is_printed_as_it_is_written_today() -> None:
    name = f"欧阳·{''.join(STANDARD)}"
    printed = solid(by_pypdf(render(_sheet(name)).pdf))
    assert f"欧阳·{''.join(STANDARD.values())}" in printed
    assert set(STANDARD).isdisjoint(printed)


def test_what_has_no_glyph_is_refused_and_named() -> None:
    with pytest.raises(RuleError) as caught:
        render(replace(AGREEMENT, facts="笑脸😀和𰻝面"))
    assert caught.value.rule == "paper_glyph_missing"
    assert "😀" in caught.value.facts["characters"]


@pytest.mark.parametrize("control", ["\x00", "\x07", "\r", "\u200b", "\u202e", "\ufeff"])
def test_a_control_character_is_refused_and_named(control: str) -> None:
    with pytest.raises(RuleError) as caught:
        render(replace(AGREEMENT, facts=f"甲{control}乙"))
    assert caught.value.rule == "paper_control_character"
    assert caught.value.facts["codes"] == f"U+{ord(control):04X}"
    assert unicodedata.category(control) in {"Cc", "Cf"}


def test_a_name_is_set_in_one_face_where_a_face_has_all_of_it() -> None:
    assert pieces("李䶮㛃", Style.HAND) == [(faces.kai(), "李䶮㛃")]
    assert pieces("赵𠮷霞", Style.HAND) == [(faces.kai(), "赵𠮷霞")]


def test_another_face_takes_a_whole_name_before_one_character_is_set_apart() -> None:
    lacking = next(chr(code) for code in range(0x3400, 0x4DB5) if not faces.kai().glyph(chr(code)))
    assert pieces(f"李{lacking}", Style.HAND) == [(faces.song(), f"李{lacking}")]


def test_body_text_keeps_its_face_around_a_stranger() -> None:
    assert pieces_in("姓𠮷的", (faces.song(),)) == [
        (faces.song(), "姓"),
        (faces.rare(), "𠮷"),
        (faces.song(), "的"),
    ]


def test_a_character_nobody_has_is_never_drawn_as_a_box() -> None:
    with pytest.raises(KeyError):
        pieces("😀", Style.BODY)


def test_the_body_face_is_named_for_the_preflight() -> None:
    assert body_face_name() == wanted(Style.BODY)[0].name
