import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from centre_app.domain.search_keys import (
    QueryKind,
    classify_query,
    digits_tail,
    held_at,
    phrase,
    tokens,
    tsquery,
)

ANYTHING = st.text(st.characters(exclude_categories=()))
WORD = re.compile("[a-z0-9\u3400-\u4db5\u4e00-\u9fa5]|u[0-9a-f]+")


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("宅基地", "宅 基 地"),
        ("墙，𠮷", "墙 u2c u20bb7"),
        ("ＡＢ１２", "a b 1 2"),
        ("张 三\n李四", "张 三 李 四"),
        ("葛\U000e0100亮\u200b", "葛 亮"),
        ("\ufa0c", "兀"),
        ("㎡", "m 2"),
        ("“协议”", "u201c 协 议 u201d"),
        ("", ""),
    ],
)
def test_a_text_is_spelled_out_character_by_character(text: str, spelled: str) -> None:
    assert tokens(text) == spelled


@given(ANYTHING)
def test_only_words_that_every_engine_knows_come_out(text: str) -> None:
    assert all(WORD.fullmatch(word) for word in tokens(text).split(" ") if word)
    assert tokens(text) == " ".join(tokens(text).split())


@given(ANYTHING, ANYTHING, ANYTHING)
def test_a_piece_is_found_in_its_text(before: str, piece: str, after: str) -> None:
    whole = f"{before}\n{piece}\n{after}"
    assert f" {tokens(piece)} ".replace("  ", " ") in f" {tokens(whole)} "


@given(ANYTHING)
def test_a_question_carries_no_syntax_of_the_engine(text: str) -> None:
    asked, also = phrase(text), tsquery(text)
    if asked is None or also is None:
        assert asked is also is None
        assert tokens(text) == ""
        return
    assert asked == f'"{tokens(text)}"'
    assert also.split(" <-> ") == tokens(text).split(" ")


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("", QueryKind.EMPTY),
        (" 　", QueryKind.EMPTY),
        ("5678", QueryKind.TAIL),
        ("５６７８", QueryKind.TAIL),
        ("002x", QueryKind.TAIL),
        ("13812345678", QueryKind.PHONE),
        ("138 1234 5678", QueryKind.PHONE),
        ("+8613812345678", QueryKind.PHONE),
        ("09373331234", QueryKind.PHONE),
        ("11010519491231002x", QueryKind.ID),
        ("110105491231002", QueryKind.ID),
        ("E12345678", QueryKind.ID),
        ("91350100M000100Y43", QueryKind.ID),
        ("6209811012026000428", QueryKind.NUMBER),
        ("LF20260318007", QueryKind.NUMBER),
        ("lf2026", QueryKind.NUMBER),
        ("（2026）玉门镇人调字第42号", QueryKind.NUMBER),
        ("玉镇综治交〔2026〕15号", QueryKind.NUMBER),
        ("42号", QueryKind.NUMBER),
        ("12345", QueryKind.TAIL),
        ("138-1234-5678", QueryKind.PHONE),
        ("055112345678", QueryKind.PHONE),
        ("19491231002X", QueryKind.TAIL),
        ("42", QueryKind.NUMBER),
        ("wxm", QueryKind.PINYIN),
        ("Wang Xiaoming", QueryKind.PINYIN),
        ("xi'an", QueryKind.PINYIN),
        ("王小明", QueryKind.CHARACTERS),
        ("王xm", QueryKind.CHARACTERS),
        ("宅基地 3 号院", QueryKind.CHARACTERS),
        ("⁵⁶⁷⁸", QueryKind.CHARACTERS),
    ],
)
def test_a_query_is_sorted_by_its_shape(typed: str, kind: QueryKind) -> None:
    assert classify_query(typed) is kind


@given(ANYTHING)
def test_every_query_has_a_kind(typed: str) -> None:
    assert classify_query(typed) in QueryKind


@pytest.mark.parametrize(
    ("number", "tail"),
    [
        ("13812345678", "5678"),
        ("11010519491231002x", "002X"),
        ("１２３４", "1234"),
        ("123", ""),
        ("", ""),
        ("12X4", ""),
    ],
)
def test_numbers_are_found_by_their_last_four(number: str, tail: str) -> None:
    assert digits_tail(number) == tail


@pytest.mark.parametrize(
    ("text", "query", "part"),
    [
        ("东沟村的水渠", "水", "水"),
        ("东沟村 的 水渠", "的水", "的 水"),
        ("ＡＢＣ公司", "abc", "ＡＢＣ"),
        ("姓名含𠮷字", "𠮷字", "𠮷字"),
        ("灌溉，了三天", "，了", "，了"),
        ("涉及100㎡", "m2", "㎡"),
    ],
)
def test_the_part_of_a_text_that_was_asked_for_is_found(text: str, query: str, part: str) -> None:
    at = held_at(text, query)
    assert at is not None
    assert text[slice(*at)] == part


@given(ANYTHING, ANYTHING)
def test_no_part_is_told_of_what_is_not_there(text: str, query: str) -> None:
    at = held_at(text, query)
    if at is None:
        return
    assert 0 <= at[0] < at[1] <= len(text)
