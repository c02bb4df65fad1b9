from decimal import Decimal

import cn2an
import pytest
from hypothesis import given
from hypothesis import strategies as st

from centre_app.domain.agreements.amounts import (
    LARGEST_IN_WORDS,
    capital,
    format_amount,
    parse_amount,
    parse_capital,
)
from centre_app.domain.money import LARGEST
from centre_app.domain.refusals import TextRefused

SUMS = st.decimals(min_value=0, max_value=LARGEST, places=2)
IN_WORDS = st.decimals(min_value=0, max_value=LARGEST_IN_WORDS, places=2)


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("12000", "12000"),
        ("12,000.00", "12000"),
        ("１２，０００．５", "12000.50"),
        ("¥12,000", "12000"),
        ("￥300元", "300"),
        ("1.2万", "12000"),
        ("2万元", "20000"),
        ("1.234567万", "12345.67"),
        (" 186 400 ", "186400"),
        ("0", "0"),
        ("007.10", "7.1"),
        ("9999999999.99", "9999999999.99"),
    ],
)
def test_a_typed_sum_is_read(typed: str, amount: str) -> None:
    assert parse_amount(typed) == Decimal(amount)


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("", "required"),
        ("　", "required"),
        ("一千", "not_a_number"),
        ("1,50", "not_a_number"),
        ("1,0000", "not_a_number"),
        ("12.", "not_a_number"),
        ("5²", "not_a_number"),
        ("٣", "not_a_number"),
        ("1e5", "not_a_number"),
        ("NaN", "not_a_number"),
        ("3万5", "not_a_number"),
        ("-5", "negative"),
        ("1.005", "too_many_decimals"),
        ("1.2345678万", "too_many_decimals"),
        ("10000000000", "too_large"),
        ("9" * 400, "too_large"),
        ("1000000万", "too_large"),
    ],
)
def test_a_sum_that_cannot_stand_is_refused(typed: str, reason: str) -> None:
    with pytest.raises(TextRefused) as refused:
        parse_amount(typed)
    assert refused.value.reason == reason


@given(st.text())
def test_reading_a_sum_ends_in_a_sum_or_a_refusal(typed: str) -> None:
    try:
        amount = parse_amount(typed)
    except TextRefused:
        return
    assert 0 <= amount <= LARGEST


@given(SUMS)
def test_a_printed_sum_reads_back(amount: Decimal) -> None:
    assert parse_amount(format_amount(amount)) == amount


def test_digits_come_with_thousands_and_two_decimals() -> None:
    assert format_amount(Decimal(12_000)) == "¥12,000.00"


@pytest.mark.parametrize(
    ("amount", "capitals"),
    [
        ("12000", "人民币壹万贰仟元整"),
        ("0", "人民币零元整"),
        ("0.05", "人民币伍分"),
        ("0.50", "人民币伍角整"),
        ("0.55", "人民币伍角伍分"),
        ("1.05", "人民币壹元零伍分"),
        ("10.05", "人民币壹拾元零伍分"),
        ("12.50", "人民币壹拾贰元伍角整"),
        ("800", "人民币捌佰元整"),
        ("1000000", "人民币壹佰万元整"),
        ("100100", "人民币壹拾万零壹佰元整"),
        ("10000001", "人民币壹仟万零壹元整"),
        ("10010000", "人民币壹仟零壹万元整"),
        ("107000.53", "人民币壹拾万柒仟元伍角叁分"),
        ("186400", "人民币壹拾捌万陆仟肆佰元整"),
        ("1409.50", "人民币壹仟肆佰零玖元伍角整"),
        ("6007.14", "人民币陆仟零柒元壹角肆分"),
        ("16409.02", "人民币壹万陆仟肆佰零玖元零贰分"),
        ("200000010", "人民币贰亿零壹拾元整"),
        ("200001000", "人民币贰亿零壹仟元整"),
        (
            "9999999999.99",
            "人民币玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分",
        ),
        ("10000000000", "人民币壹佰亿元整"),
        ("100000010001.05", "人民币壹仟亿零壹万零壹元零伍分"),
        ("1000000000000", "人民币壹万亿元整"),
    ],
)
def test_capitals_follow_the_rules_for_bills(amount: str, capitals: str) -> None:
    assert capital(Decimal(amount)) == capitals


@pytest.mark.parametrize(
    ("amount", "reason"),
    [
        ("-0.01", "negative"),
        ("0.001", "too_many_decimals"),
        ("1000000000000.01", "too_large"),
        ("NaN", "not_a_number"),
        ("Infinity", "not_a_number"),
    ],
)
def test_no_capitals_for_a_sum_that_cannot_stand(amount: str, reason: str) -> None:
    with pytest.raises(TextRefused) as refused:
        capital(Decimal(amount))
    assert refused.value.reason == reason


@given(IN_WORDS)
def test_capitals_read_back_to_the_fen(amount: Decimal) -> None:
    assert parse_capital(capital(amount)) == amount


@given(IN_WORDS)
def test_an_independent_writer_agrees(amount: Decimal) -> None:
    # cn2an leaves out 整 after 角, which the rules leave free, and the 零 of an empty 万.
    ours = capital(amount).removeprefix("人民币")
    theirs = cn2an.an2cn(str(amount), "rmb")
    assert ours.rstrip("整").replace("零", "") == theirs.rstrip("整").replace("零", "")


@pytest.mark.parametrize(
    ("capitals", "amount"),
    [
        ("人民币壹拾元零伍分", "10.05"),
        ("伍角", "0.5"),
        ("伍角整", "0.5"),
        ("壹万贰仟圆正", "12000"),
        ("人民币 壹万贰仟元整", "12000"),
        ("壹拾万零柒仟元零伍角叁分", "107000.53"),
        ("贰亿壹仟元整", "200001000"),
        ("零元整", "0"),
    ],
)
def test_lawful_ways_of_writing_capitals_are_read(capitals: str, amount: str) -> None:
    assert parse_capital(capitals) == Decimal(amount)


@pytest.mark.parametrize(
    "capitals",
    [
        "",
        "元整",
        "人民币",
        "拾元整",
        "壹贰元整",
        "壹零元整",
        "零",
        "零零元整",
        "壹仟零零壹元整",
        "壹万零元整",
        "贰万壹亿元整",
        "一万元整",
        "12000元",
        "壹万贰仟",
        "壹元整伍分",
        "壹佰壹仟元整",
        "壹拾万万元整",
        "贰万亿元整",
        "壹万零壹亿元整",
    ],
)
def test_what_is_no_sum_in_capitals_is_refused(capitals: str) -> None:
    with pytest.raises(TextRefused):
        parse_capital(capitals)


@given(st.text(st.sampled_from("零壹贰玖拾佰仟万亿元角分整")))
def test_reading_capitals_never_invents_another_sum(written: str) -> None:
    try:
        amount = parse_capital(written)
    except TextRefused:
        return
    ours = capital(amount).removeprefix("人民币").rstrip("整").replace("零", "")
    assert written.rstrip("整").replace("零", "") == ours
