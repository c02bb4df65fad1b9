from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from centre_app.domain.ledgers.cells import Cell, as_day, as_text, is_damaged_id
from centre_app.domain.refusals import TextRefused


@pytest.mark.parametrize(
    "cell",
    [
        date(2024, 5, 4),
        45416.0,
        45416,
        "2024-5-4",
        "2024.5.4",
        "2024/05/04",
        "2024年5月4日",
        "２０２４年５月４日",
        "20240504",
        "24.5.4",
        "2024-05-04 09:30:00",
        "2024年5月4日上午",
        "2024.5.4（周六）",
    ],
)
def test_a_day_is_read_however_it_was_written(cell: Cell) -> None:
    assert as_day(cell) == date(2024, 5, 4)


@pytest.mark.parametrize("cell", ["", None, "5月4日", "去年", "2024-13-1", "2024年2月30日", 12])
def test_a_day_that_is_not_certain_is_not_guessed(cell: Cell) -> None:
    with pytest.raises(TextRefused):
        as_day(cell)


@pytest.mark.parametrize(
    ("cell", "damaged"),
    [
        (620981198001010000.0, True),
        ("620981198001010000", True),
        ("6.20981E+17", True),
        ("11010519491231002X", False),
        ("110105194912310021", False),
        (13812345678, False),
        ("", False),
        (None, False),
    ],
)
def test_numbers_that_lost_their_end_are_known(cell: Cell, *, damaged: bool) -> None:
    assert is_damaged_id(cell) is damaged


def test_telephone_numbers_kept_as_numbers_read_as_digits() -> None:
    assert as_text(13812345678.0) == "13812345678"
    assert as_text(620981198001010000.0) == "620981198001010000"
    assert as_text(datetime(2024, 5, 4, 9, 30)) == "2024-05-04"  # noqa: DTZ001 - as a cell has it


@given(st.integers(10**10, 10**11 - 1))
def test_no_digit_of_a_telephone_number_is_lost(number: int) -> None:
    assert as_text(float(number)) == str(number)
