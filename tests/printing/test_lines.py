import random
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from centre_app.printing.setting.atoms import Atom
from centre_app.printing.setting.lines import Line, whites
from tests.printing.paragraphs import paragraph, setting, shown, violations
from tests.printing.specimens import CLAUSES, DISPUTED, FACTS


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
