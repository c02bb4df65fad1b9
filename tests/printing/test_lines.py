"""The forbidden signs are written out here a second time, straight from the standard."""

import random
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from centre_app.printing.fonts.styles import Style
from centre_app.printing.setting.atoms import Atom, atoms
from centre_app.printing.setting.lines import Line, break_lines, whites, whole
from tests.printing.specimens import CLAUSES, DISPUTED, FACTS

# GB/T 15834-2011, 5.1.1 to 5.1.12.
NEVER_BEGINS = "。，、；：？！”’）］｝】》」』〕〉·～—…%‰℃.,;:?!)]}"
NEVER_ENDS = "“‘（［｛【《「『〔〈([{￥¥$"
HAN = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严"
LATIN = ["2026", "12.6", "¥12,000.00", "DN300", "620981196803020019", "A座", "88-2", "PE", "3.5%"]


def setting(text: str, measure: float, indent: float = 2.0) -> tuple[list[Atom], list[Line]]:
    found = whole(list(atoms(text, Style.LABEL)), measure - indent)
    return found, break_lines(found, measure, indent)


def shown(found: list[Atom], line: Line) -> str:
    return "".join(atom.text for atom in found[line.start : line.shown])


def violations(lines: list[str]) -> list[str]:
    """Return the lines that begin or end with what may not stand there."""
    bad = [line for line in lines[1:] if line[:1] and line[0] in NEVER_BEGINS]
    return bad + [line for line in lines[:-1] if line[-1:] and line[-1] in NEVER_ENDS]


def paragraph(chance: random.Random) -> str:
    """Return a paragraph as people type, with more signs and numbers than they do."""
    parts = []
    for _ in range(chance.randint(10, 60)):
        parts.append("".join(chance.choices(HAN, k=chance.randint(1, 9))))
        parts.append(
            chance.choice(["，", "。", "、", "；", "：", "", "", "”，", "）。", "……", "——", "·"])
        )
        parts.append(chance.choice(["", "", "（", "“", "《", *LATIN]))
    return "".join(parts) + "。"


def test_no_line_of_a_thousand_paragraphs_breaks_the_rules() -> None:
    chance = random.Random(15834)
    for _ in range(1000):
        found, lines = setting(paragraph(chance), chance.choice([8.0, 15.5, 30.0, 36.0]))
        assert violations([shown(found, line) for line in lines]) == []


def test_the_guard_sees_a_naive_break() -> None:
    naive = [FACTS[start : start + 8] for start in range(0, len(FACTS), 8)]
    assert violations(naive)


@pytest.mark.parametrize("measure", [6.0, 12.0, 29.0, 30.0, 31.0, 44.5])
@pytest.mark.parametrize("text", [FACTS, DISPUTED, *CLAUSES])
def test_texts_of_the_counter_keep_the_rules_in_any_width(text: str, measure: float) -> None:
    found, lines = setting(text, measure)
    assert violations([shown(found, line) for line in lines]) == []


ANY_TEXT = st.text(
    alphabet=st.sampled_from("中文字，。、“”（）《》——……·12aZ%¥. "), min_size=1, max_size=200
)


@given(text=ANY_TEXT, measure=st.floats(4.0, 40.0))
def test_lines_hold_every_character_once_and_in_order(text: str, measure: float) -> None:
    found, lines = setting(text, measure)
    assert "".join(atom.text for atom in found) == text
    assert [line.start for line in lines] == [0, *(line.end for line in lines[:-1])]
    assert lines[-1].end == len(found)


@given(text=ANY_TEXT, measure=st.floats(6.0, 40.0))
def test_no_line_is_wider_than_its_measure(text: str, measure: float) -> None:
    found, lines = setting(text, measure)
    for line in lines:
        if line.shown - line.start > 1:
            assert _right_edge(found, line, 0.0) <= measure - (0 if line.start else 2.0) + 1e-6


def _right_edge(found: list[Atom], line: Line, extra: float) -> float:
    """Return where the ink of a line's last sign may end, from the left of the line."""
    gaps = whites(found, line, extra)
    width = sum(atom.width for atom in found[line.start : line.shown]) + sum(gaps)
    return width - (0.5 if found[line.shown - 1].right.name == "CLOSING" else 0.0)


def test_full_lines_end_exactly_at_the_right_edge() -> None:
    chance = random.Random(9704)
    for _ in range(200):
        found, lines = setting(paragraph(chance), 30.0)
        for line in lines[:-1]:
            gaps = line.shown - line.start - 1
            extra = max(0.0, line.spare) / gaps
            room = 30.0 - (0.0 if line.start else 2.0)
            assert _right_edge(found, line, extra) == pytest.approx(room, abs=0.005)


def test_numbers_codes_and_amounts_are_never_cut() -> None:
    chance = random.Random(11643)
    for _ in range(300):
        text = paragraph(chance)
        found, lines = setting(text, 16.0)
        runs = re.findall(r"[!-~¥]+", text)
        kept = [run for line in lines for run in re.findall(r"[!-~¥]+", shown(found, line))]
        assert kept == runs


def test_a_number_longer_than_a_line_is_cut() -> None:
    _, lines = setting("账号" + "6228480402564890018" * 4, 10.0)
    assert len(lines) > 3
    assert all(line.spare >= -1e-6 for line in lines)


def test_a_long_word_after_an_opening_bracket_is_cut_before_a_rule_is_broken() -> None:
    found, lines = setting("（" + "a" * 60 + "），可以。", 20.0)
    assert violations([shown(found, line) for line in lines]) == []


@pytest.mark.parametrize("pair", ["——", "……"])
def test_dash_and_ellipsis_are_never_parted(pair: str) -> None:
    for before in range(1, 12):
        found, lines = setting("字" * before + pair + "字" * 20, 8.0)
        assert sum(pair in shown(found, line) for line in lines) == 1


def test_one_character_never_stands_alone_in_the_last_line() -> None:
    found, lines = setting("字" * 29, 10.0, indent=0.0)
    assert [len(shown(found, line)) for line in lines] == [10, 10, 9]
    found, lines = setting("字" * 21, 10.0, indent=0.0)
    assert [len(shown(found, line)) for line in lines] == [10, 9, 2]
    found, lines = setting("字" * 21 + "。", 10.0, indent=0.0)
    assert [shown(found, line) for line in lines][-1] == "字字。"


def test_signs_that_meet_share_their_empty_halves() -> None:
    found, lines = setting("甲）（乙”。“丙", 30.0, indent=0.0)
    assert whites(found, lines[0], 0.0) == pytest.approx([0, 0, -0.5, 0, 0, -0.5, -0.5, 0])


def test_a_number_stands_off_from_han_and_not_from_signs() -> None:
    found, lines = setting("第3号（88-2）", 30.0, indent=0.0)
    gaps = whites(found, lines[0], 0.0)
    assert gaps[1] == gaps[2] > 0
    assert gaps[3:] == [0, 0, 0]


def test_a_bracket_at_the_head_of_a_line_stands_at_its_edge() -> None:
    found, lines = setting("字字字字（字字）字字", 4.0, indent=0.0)
    assert shown(found, lines[1]).startswith("（")
    assert whites(found, lines[1], 0.0)[0] == -0.5


def test_an_empty_text_has_no_lines() -> None:
    assert setting("", 10.0) == ([], [])
