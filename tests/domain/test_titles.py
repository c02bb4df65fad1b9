import pytest
from hypothesis import given
from hypothesis import strategies as st

from centre_app.domain.matters.titles import PARTIES_SIDE, TITLE_SIDE, parties_between
from centre_app.domain.people.surnames import by_surname

NAMES = st.lists(st.text("王李建军桂兰", min_size=1, max_size=80), max_size=60)


def test_a_short_list_of_names_stands_whole() -> None:
    assert parties_between(["王桂兰"], ["李建军", "赵强"], side=30) == "王桂兰 与 李建军、赵强"


def test_whoever_named_nobody_stands_alone() -> None:
    assert parties_between(["王桂兰"], [], side=30) == "王桂兰"


def test_a_visitor_without_a_name_is_called_so() -> None:
    assert parties_between([], ["砖厂"], side=30) == "匿名来访人 与 砖厂"


def test_a_group_is_counted_beside_its_first_name() -> None:
    assert parties_between(["王桂兰"], [], side=30, people=30) == "王桂兰等30人"


def test_names_that_do_not_fit_are_counted_and_never_cut() -> None:
    workers = [f"工人{number:02}" for number in range(12)]
    asking = parties_between(workers, ["长河建筑公司"], side=30)
    assert asking == "工人00、工人01、工人02、工人03、工人04等12人 与 长河建筑公司"


@given(NAMES, NAMES)
def test_however_many_come_the_register_holds_them(asking: list[str], others: list[str]) -> None:
    assert len(parties_between(asking, others, side=PARTIES_SIDE)) <= 400
    assert len(parties_between(asking, others, side=TITLE_SIDE, people=999_999)) <= 185


@pytest.mark.parametrize(
    ("name", "called"),
    [("王桂兰", "王某"), ("欧阳修", "欧阳某"), ("长河建筑公司", "长河建筑公司"), ("", "")],
)
def test_people_are_called_by_their_surname_in_public(name: str, called: str) -> None:
    assert by_surname(name) == called
