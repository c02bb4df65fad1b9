from functools import partial

import pytest
import sqlcipher3
from hypothesis import given
from hypothesis import strategies as st

from centre_app.domain.search_keys import phrase, tokens
from centre_app.storage import pinyin

HOSTILE = st.text(
    st.sampled_from("王小明墙，。\"'*^-+():{}[]~ANDORNOTNEAR \\%_𠮷\U00031350é€²\x00\ue000")
)


def found(text: str, query: str) -> bool:
    """Ask FTS5 itself whether the query is found in the text."""
    connection = sqlcipher3.connect(":memory:")
    connection.execute(
        "CREATE VIRTUAL TABLE f USING fts5(t, tokenize='unicode61 remove_diacritics 0')"
    )
    connection.execute("INSERT INTO f VALUES (?)", (tokens(text),))
    hits = connection.execute("SELECT count(*) FROM f WHERE f MATCH ?", (phrase(query),)).fetchone()
    connection.close()
    return bool(hits[0])


@pytest.mark.parametrize("query", ["墙", "，还", "“赔偿”", "𠮷", "ａ3", "\U00031350", "  宅 基地"])
def test_fts5_finds_any_piece_of_a_text(query: str) -> None:
    assert found("宅基地的墙，还有“赔偿”：𠮷某 A3 \U00031350", query)


@pytest.mark.parametrize("query", ["墙还", "赔偿“", "土", "A4", "u2c"])
def test_fts5_finds_nothing_that_is_not_there(query: str) -> None:
    assert not found("宅基地的墙，还有“赔偿”：𠮷某 A3", query)


@given(HOSTILE, HOSTILE)
def test_no_query_upsets_fts5(text: str, query: str) -> None:
    if phrase(query) is not None:
        assert found(text, query) == (f" {tokens(query)} " in f" {tokens(text)} ")


def test_the_pinyin_table_is_read_once() -> None:
    load = partial(pinyin.load)
    assert load() is load()
    assert load().initials("单小明")[0] == "sxm"
