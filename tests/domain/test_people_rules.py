import pytest
from hypothesis import given
from hypothesis import strategies as st

from centre_app.domain.people import phones
from centre_app.domain.people.capacity import capacity_at
from centre_app.domain.people.codes import Capacity
from centre_app.domain.people.masks import mask_id, mask_name, mask_phone
from centre_app.domain.refusals import TextRefused


@pytest.mark.parametrize(
    ("age", "capacity", "article"),
    [
        (0, Capacity.NONE, "《民法典》第二十条"),
        (7, Capacity.NONE, "《民法典》第二十条"),
        (8, Capacity.LIMITED, "《民法典》第十九条"),
        (17, Capacity.LIMITED, "《民法典》第十九条"),
        (18, Capacity.FULL, "《民法典》第十七条、第十八条第一款"),
        (90, Capacity.FULL, "《民法典》第十七条、第十八条第一款"),
    ],
)
def test_capacity_goes_by_age(age: int, capacity: Capacity, article: str) -> None:
    finding = capacity_at(age)
    assert (finding.capacity, finding.article) == (capacity, article)
    assert finding.needs_guardian == (age < 18)


@pytest.mark.parametrize(("age", "capacity"), [(15, Capacity.LIMITED), (16, Capacity.FULL)])
def test_who_earns_a_living_at_sixteen_signs_for_himself(age: int, capacity: Capacity) -> None:
    assert capacity_at(age, earns_living=True).capacity is capacity


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("１３８ １２３４ ５６７８", "13812345678"),
        ("+86 138-1234-5678", "13812345678"),
        ("0086 13812345678", "13812345678"),
        ("8613812345678", "13812345678"),
        ("（0937）333-1234", "09373331234"),
        ("86123456", "86123456"),
        ("0937-3331234转801", "09373331234转801"),
        (" ", ""),
    ],
)
def test_a_phone_number_is_stored_in_one_form(typed: str, stored: str) -> None:
    assert phones.normalise(typed) == stored


@given(st.text(st.sampled_from("0123456789+- ()１２"), max_size=20))
def test_normalising_a_phone_twice_changes_nothing_more(typed: str) -> None:
    once = phones.normalise(typed)
    assert phones.normalise(once) == once


def test_a_phone_with_a_control_character_is_refused() -> None:
    with pytest.raises(TextRefused):
        phones.normalise("138\x00")


@pytest.mark.parametrize(
    "number",
    [
        "",
        "13812345678",
        "19912345678",
        "09373331234",
        "3331234",
        "4008001234",
        "110",
        "12345",
        "+85212345678",
    ],
)
def test_nothing_is_odd_about_a_plausible_number(number: str) -> None:
    assert phones.remark(number) == ""


@pytest.mark.parametrize("number", ["1381234567", "12812345678", "09373331234转801", "000", "1"])
def test_an_implausible_number_gets_a_remark(number: str) -> None:
    assert phones.remark(number) == phones.IMPLAUSIBLE


@pytest.mark.parametrize(("number", "tail"), [("13812345678", "5678"), ("110", ""), ("", "")])
def test_a_phone_is_found_by_its_last_four(number: str, tail: str) -> None:
    assert phones.tail(number) == tail


def test_a_longer_tail_may_be_asked_for() -> None:
    assert phones.tail("13812345678", 8) == "12345678"


@pytest.mark.parametrize(
    ("name", "masked"),
    [
        ("张三", "张*"),
        ("张小三", "张*三"),
        ("欧阳小明", "欧**明"),
        ("买买提·阿不都", "买*****都"),
        ("张", "*"),
        ("", ""),
        ("葛\U000e0100亮", "葛\U000e0100*"),
        ("𠮷田", "𠮷*"),
    ],
)
def test_a_name_shows_its_ends_only(name: str, masked: str) -> None:
    assert mask_name(name) == masked


@pytest.mark.parametrize(
    ("number", "masked"),
    [
        ("620981199001011234", "620981********1234"),
        ("E12345678", "E1*****78"),
        ("12345678", "12****78"),
        ("123", "***"),
        ("", ""),
    ],
)
def test_an_identity_number_shows_no_birth_date(number: str, masked: str) -> None:
    assert mask_id(number) == masked


@pytest.mark.parametrize(
    ("number", "masked"),
    [("13812345678", "138****5678"), ("3331234", "****234"), ("110", "**0"), ("", "")],
)
def test_a_phone_shows_its_tail(number: str, masked: str) -> None:
    assert mask_phone(number) == masked


@given(st.text(st.sampled_from("0123456789X"), max_size=30))
def test_a_mask_keeps_the_length_and_hides_a_third_or_more(number: str) -> None:
    for masked in (mask_id(number), mask_phone(number)):
        assert len(masked) == len(number)
        assert masked.count("*") * 3 >= len(number)
