from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from centre_app.domain.reception.name_lists import (
    SEPARATORS,
    Named,
    NameList,
    Trouble,
    parts_of,
    read_list,
)

WANG_ID = "11010519491231002X"


def only(text: str) -> Named:
    [one] = read_list(text).people
    return one


@pytest.mark.parametrize(
    "line",
    [
        f"王桂兰\t{WANG_ID}\t13812345678\t上坪村",
        f"1\t王桂兰\t13812345678\t{WANG_ID}\t上坪村",
        f"1、王桂兰，13812345678，{WANG_ID}，上坪村",
        f"（1）王桂兰 {WANG_ID} 13812345678 上坪村",
        f"姓名：王桂兰 身份证：{WANG_ID} 电话：13812345678 村：上坪村",
        f"12 13812345678 王桂兰 {WANG_ID}；上坪村",
    ],
)
def test_one_person_a_line_is_read_however_the_columns_stand(line: str) -> None:
    assert only(line) == Named("王桂兰", WANG_ID, "13812345678", "上坪村")


def test_a_block_of_a_worksheet_is_read_without_its_headings() -> None:
    found = read_list("序号\t姓名\t电话\r\n1\t王桂兰\t13812345678\r\n\r\n2\t李建军\t\r\n")
    assert [one.name for one in found.people] == ["王桂兰", "李建军"]
    assert [one.text for one in found.headings] == ["序号\t姓名\t电话"]


def test_names_in_a_row_are_so_many_people() -> None:
    assert [one.name for one in read_list("王桂兰、李建军 张三").people] == [
        "王桂兰",
        "李建军",
        "张三",
    ]


@pytest.mark.parametrize("line", ["张 三", "张　三"])
def test_a_name_set_apart_to_fill_its_cell_is_one_name(line: str) -> None:
    assert only(line).name == "张三"


def test_a_village_beside_a_name_is_nobody() -> None:
    assert only("王桂兰 上坪村") == Named("王桂兰", rest="上坪村")


@pytest.mark.parametrize(
    ("line", "trouble"),
    [
        ("13812345678", Trouble.NO_NAME),
        (f"王桂兰 {WANG_ID} 110105194912310038", Trouble.TWO_NUMBERS),
        ("王桂兰 13812345678 13912345678", Trouble.TWO_NUMBERS),
        ("王桂兰 6.2E+17", Trouble.DAMAGED_NUMBER),
        ("王桂兰 620981197001011000", Trouble.DAMAGED_NUMBER),
        ("3组的人", Trouble.TOO_MUCH),
        ("王\x07桂兰", Trouble.UNFIT),
        ("名" * 81, Trouble.UNFIT),
    ],
)
def test_a_line_that_cannot_be_read_is_named_with_its_trouble(line: str, trouble: Trouble) -> None:
    found = read_list(f"李建军\n{line}")
    [wrong] = found.wrong
    assert (wrong.number, wrong.text, wrong.trouble) == (2, line, trouble)
    assert [one.name for one in found.people] == ["李建军"]


def test_a_number_that_came_before_is_told() -> None:
    found = read_list(f"王桂兰 {WANG_ID}\n王桂兰 {WANG_ID}")
    assert [one.trouble for one in found.wrong] == [Trouble.TWICE]


cells = st.sampled_from(
    ["王桂兰", "李建军", "张", "三", "上坪村", WANG_ID, "13812345678", "0936-1234567", "6.2E+17"]
) | st.text(max_size=6)
blocks = st.lists(
    st.builds(
        str.join,
        st.sampled_from(["\t", "，", "、", " ", ";", "\u3000"]),
        st.lists(cells, max_size=6),
    ),
    max_size=8,
).map("\n".join)


def letters(text: str) -> Counter[str]:
    return Counter(SEPARATORS.sub("", text))


def kept(found: NameList) -> Counter[str]:
    people = [line for line in found.lines if line.trouble is None]
    said = "".join(
        one.name + one.id_number + one.phone + one.rest for line in people for one in line.people
    )
    return letters(said)


@given(blocks)
def test_nothing_that_was_pasted_is_lost(text: str) -> None:
    found = read_list(text)
    understood = [line for line in found.lines if line.trouble is None]
    told = "".join("".join(parts_of(line.text)) for line in understood)
    assert letters(told) == kept(found)
    by_line = {line.number: line.text for line in (*found.lines, *found.headings)}
    for number, raw in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        assert by_line.get(number, "") == raw or not letters(raw)
    assert all(line.people or line.trouble for line in found.lines)
