"""What was read back stays to be read, whatever is corrected."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from centre_app.domain.errors import RuleError
from centre_app.domain.mediation.corrections import (
    Correction,
    corrected,
    kept,
    read_correction,
    refuse_unfit,
)

AT = datetime(2026, 3, 3, 2, 0, tzinfo=UTC)
LINE = "去年秋天砌的墙"


def change(start: int, end: int, words: str, *, line: int = 0, of: int | None = None) -> Correction:
    return Correction(line, start, end, words, AT, "孙小雨", of)


def marked(*made: Correction) -> list[tuple[str, str]]:
    return [(one.text, one.mark.value) for one in corrected(LINE, 0, made)]


def test_what_was_struck_can_still_be_read_beside_the_new_words() -> None:
    assert marked(change(0, 2, "前年")) == [
        ("去年", "struck"),
        ("前年", "added"),
        ("秋天砌的墙", "kept"),
    ]


def test_words_can_be_added_where_none_are_struck() -> None:
    assert marked(change(7, 7, "，高两米")) == [(LINE, "kept"), ("，高两米", "added")]


def test_a_correction_is_corrected_by_striking_its_words() -> None:
    made = (change(0, 2, "前年"), change(0, 0, "大前年", of=0))
    assert marked(*made)[:3] == [("去年", "struck"), ("前年", "struck"), ("大前年", "added")]


@pytest.mark.parametrize(
    ("new", "rule"),
    [
        (change(1, 3, "冬"), "correction_crosses"),
        (change(0, 2, "又一年"), "correction_crosses"),
        (change(1, 1, "半"), "correction_crosses"),
        (change(0, 9, "长"), "correction_out_of_place"),
        (change(0, 1, "别行", line=1), "correction_out_of_place"),
        (change(4, 4, ""), "correction_empty"),
        (change(0, 0, "改", of=4), "correction_out_of_place"),
    ],
)
def test_what_would_hide_an_earlier_correction_is_refused(new: Correction, rule: str) -> None:
    with pytest.raises(RuleError, match=rule):
        refuse_unfit(new, [LINE], [change(0, 2, "前年")])


wishes = st.lists(
    st.tuples(
        st.integers(0, 12), st.integers(0, 12), st.text(max_size=4), st.none() | st.integers(0, 5)
    ),
    max_size=12,
)


@given(st.text(min_size=1, max_size=12), wishes)
def test_nothing_that_was_read_back_is_ever_lost(
    text: str, wishes: list[tuple[int, int, str, int | None]]
) -> None:
    made: list[Correction] = []
    for start, end, words, of in wishes:
        new = change(start, end, words, of=of)
        try:
            refuse_unfit(new, [text], made)
        except RuleError:
            continue
        made.append(new)
    pieces = corrected(text, 0, made)
    shown = "".join(one.text for one in pieces)
    assert len(shown) == len(text) + sum(len(one.words) for one in made)
    assert all(one.words in shown for one in made)
    assert _is_subsequence(text, shown)


def _is_subsequence(text: str, shown: str) -> bool:
    rest = iter(shown)
    return all(character in rest for character in text)


@given(st.integers(0, 3), st.integers(0, 9), st.text(max_size=6), st.none() | st.integers(0, 3))
def test_a_correction_is_kept_as_it_is(line: int, start: int, words: str, of: int | None) -> None:
    made = change(start, start + 1, words, line=line, of=of)
    assert read_correction(kept(made)) == made
