import pytest
from hypothesis import given
from hypothesis import strategies as st

from centre_app.domain.pinyin import MOST_READINGS, PinyinTable
from centre_app.paths import root
from scripts.make_pinyin import render

TEXT = (root() / "resources" / "data" / "pinyin.txt").read_text(encoding="utf-8")
TABLE = PinyinTable.from_text(TEXT)


def test_the_shipped_table_is_what_the_script_writes() -> None:
    assert render() == TEXT


@pytest.mark.parametrize(
    ("surname", "letters"),
    [
        ("曾", "z"),
        ("单", "s"),
        ("仇", "q"),
        ("解", "x"),
        ("查", "z"),
        ("盖", "g"),
        ("区", "o"),
        ("朴", "p"),
        ("任", "r"),
        ("尉", "wy"),
        ("种", "c"),
        ("召", "s"),
        ("乐", "yl"),
        ("覃", "qt"),
        ("冼", "x"),
        ("缪", "m"),
        ("翟", "zd"),
        ("费", "fb"),
        ("阚", "k"),
        ("郗", "xc"),
        ("秘", "b"),
        ("员", "y"),
        ("折", "s"),
        ("万俟", "mq"),
        ("尉迟", "yc"),
        ("单于", "cy"),
        ("长孙", "zs"),
        ("澹台", "tt"),
        ("令狐", "lh"),
        ("欧阳", "oy"),
    ],
)
def test_a_surname_is_found_by_the_letters_it_is_called_by(surname: str, letters: str) -> None:
    wanted = {letters} if len(surname) == 2 else set(letters)
    assert wanted <= set(TABLE.initials(surname))
    assert TABLE.initials(surname)[0] in {letters, letters[0]}


@pytest.mark.parametrize(
    ("name", "initials", "full"),
    [
        ("王小明", "wxm", "wangxiaoming"),
        ("曾小明", "zxm", "zengxiaoming"),
        ("吕布", "lb", "lvbu"),
        ("買買提·阿不都", "mmtabd", "maimaitiabudou"),
        ("𠮷田", "jt", "jitian"),
        ("䶮", "y", "yan"),
        ("葛\U000e0100亮", "gl", "geliang"),
        ("John Smith", "js", "johnsmith"),
        ("王３", "w3", "wang3"),
    ],
)
def test_a_name_has_initials_and_a_whole_spelling(name: str, initials: str, full: str) -> None:
    assert TABLE.initials(name)[0] == initials
    assert TABLE.full_pinyin(name)[0] == full


@pytest.mark.parametrize(
    ("name", "letters", "part"),
    [
        ("王桂兰", "w", "王"),
        ("王桂兰", "wg", "王桂"),
        ("王桂兰", "wangg", "王桂"),
        ("王桂兰", "wangguilan", "王桂兰"),
        ("王桂兰", "wanggl", "王桂兰"),
        ("曾小明", "zx", "曾小"),
        ("曾小明", "cengx", "曾小"),
        ("阿不都·买买提", "abdm", "阿不都·买"),
        ("ABC公司", "abcg", "ABC公"),
        ("𠮷田", "jt", "𠮷田"),
        ("王桂兰", "wx", ""),
        ("王桂兰", "wglx", ""),
        ("王桂兰", "", ""),
        ("", "w", ""),
    ],
)
def test_letters_stand_for_the_beginning_of_a_name(name: str, letters: str, part: str) -> None:
    assert name[: TABLE.spelled(name, letters)] == part


@given(st.text(st.sampled_from("王单曾小明乐长·A1"), min_size=1, max_size=6))
def test_every_spelling_of_a_name_stands_for_all_its_words(name: str) -> None:
    for spelling in (*TABLE.initials(name), *TABLE.full_pinyin(name)):
        assert TABLE.spelled(name, spelling) > 0


def test_either_reading_of_a_character_finds_the_name() -> None:
    assert set(TABLE.initials("长乐村")) >= {"clc", "zyc", "zlc"}


@pytest.mark.parametrize("name", ["", "·", "\ue000", "—？"])
def test_what_has_no_reading_has_no_spelling(name: str) -> None:
    assert TABLE.initials(name) == TABLE.full_pinyin(name) == ()


def test_readings_are_few_even_for_a_name_full_of_them() -> None:
    assert len(TABLE.full_pinyin("乐长重行朝曾单解盛")) == MOST_READINGS


@given(st.text(st.characters(codec="utf-8"), max_size=40))
def test_spellings_are_letters_without_doubles(name: str) -> None:
    for spellings in (TABLE.initials(name), TABLE.full_pinyin(name)):
        assert len(set(spellings)) == len(spellings) <= MOST_READINGS
        assert all(s.isascii() and s.isalnum() and s == s.lower() for s in spellings)


def test_every_common_character_is_known() -> None:
    level_one = [
        bytes([high, low]).decode("gb2312")
        for high in range(0xB0, 0xD7)
        for low in range(0xA1, 0xFA)
    ]
    assert [c for c in level_one if c not in TABLE.characters] == []
