"""Which module is meant, what is to be filled in, and which sentences may be counted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from centre_app.domain.ids import new_id
from centre_app.domain.matters.codes import DisputeType
from centre_app.domain.text_modules.book import (
    MOST_OFFERED,
    ModuleBook,
    Offered,
    Typed,
    typed_at_end,
)
from centre_app.domain.text_modules.modules import Starter, placeholders, stands_in
from centre_app.domain.text_modules.sentences import bare, countable
from centre_app.storage import pinyin
from centre_app.storage.seeds import starter_modules

WAGES, LAND = DisputeType.WAGE_ARREARS, DisputeType.FOREST_LAND


def a_book(*names: str, about: DisputeType | None = None) -> ModuleBook:
    return ModuleBook([Offered(new_id(), one, one, about) for one in names], pinyin.load())


def found(book: ModuleBook, typed: str, about: DisputeType | None = None) -> list[str]:
    return [one.short_name for one in book.find(typed, about)]


@pytest.mark.parametrize(
    ("line", "typed"),
    [
        (";gz", Typed(";gz", "gz", sure=True)),
        ("墙占了地;工资", Typed(";工资", "工资", sure=True)),
        ("；工资", Typed("；工资", "工资", sure=True)),
        ("说完了。；工资", Typed("；工资", "工资", sure=True)),
        ("说完了；工资", Typed("；工资", "工资", sure=False)),
        ("a;b;c", Typed(";c", "c", sure=True)),
        ("说完了；", None),
        (";gz ", None),
        (";工资，", None),
        ("; gz", None),
        ("没有分号", None),
        ("", None),
        (";" + "长" * 13, None),
    ],
)
def test_a_name_is_what_follows_a_semicolon(line: str, typed: Typed | None) -> None:
    assert typed_at_end(line) == typed


@given(st.text(max_size=30), st.text(st.sampled_from("工资abc1"), max_size=12))
def test_whatever_stands_before_a_semicolon_the_name_after_it_is_found(
    before: str, name: str
) -> None:
    typed = typed_at_end(f"{before};{name}")
    assert typed is not None
    assert (typed.name, typed.text) == (name, f";{name}")


@pytest.mark.parametrize(
    "typed", ["工资", "工", "资", "g", "gz", "gongzi", "gongz", "gzi", "gongZI", "ＧＺ", "zi"]
)
def test_a_module_is_found_by_characters_initials_and_syllables(typed: str) -> None:
    assert found(a_book("工资", "地界"), typed) == ["工资"]


@pytest.mark.parametrize("typed", ["gx", "资工", "工资x", "z2"])
def test_what_is_in_no_name_finds_nothing(typed: str) -> None:
    assert found(a_book("工资", "地界"), typed) == []


def test_names_that_begin_so_come_before_those_that_only_hold_it() -> None:
    assert found(a_book("欠工资", "工资"), "工资") == ["工资", "欠工资"]


def test_use_for_disputes_of_the_type_comes_before_the_type_and_before_use_elsewhere() -> None:
    def module(name: str, about: DisputeType | None, **uses: int) -> Offered:
        return Offered(
            new_id(), name, name, about, {DisputeType(key): count for key, count in uses.items()}
        )

    book = ModuleBook(
        [
            module("工一", LAND, forest_land=9),
            module("工二", WAGES),
            module("工三", None, wage_arrears=1),
            module("工四", None, wage_arrears=4, forest_land=1),
            module("工五", None),
        ],
        pinyin.load(),
    )
    assert found(book, "工", WAGES) == ["工四", "工三", "工二", "工五", "工一"]
    assert found(book, "工", LAND) == ["工一", "工四", "工三", "工五", "工二"]


def test_no_more_are_offered_than_a_glance_takes_in() -> None:
    assert len(found(a_book(*(f"工{at}" for at in range(20))), "")) == MOST_OFFERED


def test_places_to_fill_in_are_told_from_the_year_in_a_number() -> None:
    text = "欠〔金额〕元，见镇调字〔2026〕9号、〔２０２６〕1号，由〔谁〕付。〔〕〔 空 〕"
    assert placeholders(text) == ["〔金额〕", "〔谁〕"]


@given(st.sampled_from(starter_modules()), st.data())
def test_a_module_is_known_again_whatever_was_filled_in(
    module: Starter, data: st.DataObject
) -> None:
    text = written = module.text
    for one in placeholders(text):
        written = written.replace(one, data.draw(st.text(max_size=6)), 1)
    assert stands_in(text, f"前面{written}后面")


def test_another_text_is_not_taken_for_a_module() -> None:
    texts = [one.text for one in starter_modules()]
    for text in texts:
        assert sum(stands_in(other, text) for other in texts) == 1


@pytest.mark.parametrize("module", starter_modules(), ids=lambda one: one.short_name)
def test_every_module_brought_along_can_be_typed_and_filled_in(module: Starter) -> None:
    name, text = module.short_name, module.text
    assert typed_at_end(f";{name}") == Typed(f";{name}", name, sure=True)
    assert text.count("〔") == text.count("〕") == len(placeholders(text))


def test_sentences_that_tell_who_somebody_is_are_never_counted() -> None:
    demand = (
        "干完活以后一直不给结账。他欠我一万二千元一直不给！电话打了没有人接听；"
        "李建军说过完年再给我们结账。建军答应过年前一定付清；他叫张大力是村里的会计。"
        "已经找过 3 次都没有结果。短句。微信号是abcdefgh联系不上他"
    )
    assert countable(demand, names=["王桂兰", "李建军"]) == ["干完活以后一直不给结账"]


@given(st.text("李建军王桂兰说要给我钱。，；\n", max_size=80))
def test_no_name_of_the_matter_is_in_what_is_counted(demand: str) -> None:
    for one in countable(demand, names=["李建军", "王桂兰"]):
        assert "李建军" not in one
        assert "桂兰" not in one


def test_marks_and_widths_make_no_other_sentence() -> None:
    assert bare("干完活，一直不给 结账") == bare("干完活一直不给结账,")
