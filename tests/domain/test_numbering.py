from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from centre_app.domain.errors import RuleError
from centre_app.domain.numbering import (
    MATTER,
    MEDIATION,
    VISIT,
    OrderLetter,
    case_number,
    check_digit,
    extension_number,
    is_matter_number,
    matter_number,
    notice_number,
    opinion_number,
    oral_number,
    order_number,
    refusal_number,
    visit_number,
)

MATTERS = st.builds(
    matter_number,
    st.integers(0, 10**9 - 1).map("{:09d}".format),
    st.integers(1900, 2100),
    st.integers(1, 99_999),
)


def test_numbers_look_as_the_forms_print_them() -> None:
    assert visit_number(date(2026, 3, 18), 7) == "LF20260318007"
    assert matter_number("620981101", 2026, 42) == "6209811012026000428"
    assert case_number("玉门镇", 2026, 42) == "（2026）玉门镇人调字第42号"
    assert oral_number("玉门镇", 2026, 7) == "（2026）玉门镇人调口字第7号"
    assert notice_number("玉镇", 2026, 3) == "玉镇信受告〔2026〕3号"
    assert refusal_number("玉镇", 2026, 3) == "玉镇信不受告〔2026〕3号"
    assert extension_number("玉镇", 2026, 3) == "玉镇信延告〔2026〕3号"
    assert opinion_number("玉镇", 2026, 3) == "玉镇信处〔2026〕3号"
    assert order_number("玉镇", OrderLetter.ASSIGN, year=2026, seq=15) == "玉镇综治交〔2026〕15号"
    assert order_number("玉镇", OrderLetter.SUPERVISE, year=2026, seq=1) == "玉镇综治督〔2026〕1号"


def test_a_day_of_a_thousand_visits_only_grows_the_number() -> None:
    assert visit_number(date(2026, 3, 18), 1000) == "LF202603181000"


def test_visits_start_again_each_day_matters_each_year() -> None:
    last, first = date(2027, 12, 31), date(2028, 1, 1)
    assert (VISIT.period(last), VISIT.period(first)) == ("2027-12-31", "2028-01-01")
    assert (MATTER.period(last), MATTER.period(first)) == ("2027", "2028")
    assert len({VISIT.key, MATTER.key, MEDIATION.key}) == 3


@pytest.mark.parametrize(
    ("region", "seq", "rule"),
    [
        ("62098110", 1, "region_code_missing"),
        ("", 1, "region_code_missing"),
        ("６２０９８１１０１", 1, "region_code_missing"),
        ("620981101", 100_000, "series_full"),
    ],
)
def test_a_matter_number_that_cannot_be_formed_is_refused(region: str, seq: int, rule: str) -> None:
    with pytest.raises(RuleError) as refused:
        matter_number(region, 2026, seq)
    assert refused.value.rule == rule


def test_a_counter_never_gives_zero() -> None:
    with pytest.raises(AssertionError):
        case_number("玉门镇", 2026, 0)


def test_the_check_digit_is_that_of_the_standard() -> None:
    # ISO 7064, section on MOD 11,10: 0794 takes the check digit 5.
    assert check_digit("0794") == "5"


@given(MATTERS)
def test_a_formed_number_verifies(number: str) -> None:
    assert is_matter_number(number)


@given(MATTERS, st.integers(0, 18), st.integers(1, 9))
def test_every_single_slip_of_a_digit_is_found(number: str, place: int, by: int) -> None:
    digit = str((int(number[place]) + by) % 10)
    assert not is_matter_number(number[:place] + digit + number[place + 1 :])


def test_nearly_every_swap_of_neighbours_is_found() -> None:
    swaps = [
        number[:place] + number[place + 1] + number[place] + number[place + 2 :]
        for number in (
            matter_number(f"{seq * 499_979 % 10**9:09d}", 2026, seq) for seq in range(1, 2000)
        )
        for place in range(18)
        if number[place] != number[place + 1]
    ]
    assert sum(map(is_matter_number, swaps)) / len(swaps) < 0.03


@pytest.mark.parametrize(
    "text", ["", "620981101202600042", "６209811012026000428", "62098110120260004²8"]
)
def test_what_is_no_matter_number_does_not_verify(text: str) -> None:
    assert not is_matter_number(text)
