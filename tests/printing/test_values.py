from datetime import date, time

import pytest

from centre_app.domain.papers.forms import Form
from centre_app.printing.values import day, hour, numeral, ticked
from centre_app.printing.wording import wording

WORDS = wording(Form.F12)


@pytest.mark.parametrize(
    ("number", "words"),
    [(0, "零"), (3, "三"), (10, "十"), (12, "十二"), (20, "二十"), (45, "四十五"), (100, "100")],
)
def test_small_numbers_are_written_out(number: int, words: str) -> None:
    assert numeral(number) == words


def test_a_date_has_no_leading_zeros() -> None:
    assert day(date(2026, 3, 5), WORDS) == "2026年3月5日"


def test_an_hour_is_written_to_the_minute_or_not_at_all() -> None:
    assert hour(time(9, 5), WORDS) == "9时05分"
    assert hour(None, WORDS) == ""


def test_the_chosen_word_is_ticked_and_a_new_one_is_added() -> None:
    assert ticked(("上门", "电话"), "电话") == "□上门　☑电话"
    assert ticked(("上门", "电话"), "") == "□上门　□电话"
    assert ticked(("上门", "电话"), "微信") == "□上门　□电话　☑微信"
