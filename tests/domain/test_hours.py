from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from centre_app.domain.hours import parse_hour
from centre_app.domain.mediation.cases import surname
from centre_app.domain.refusals import TextRefused


@pytest.mark.parametrize(
    ("typed", "hour"),
    [
        ("9", time(9)),
        ("9:00", time(9)),
        ("９：３０", time(9, 30)),
        ("930", time(9, 30)),
        ("1430", time(14, 30)),
        ("14点半", time(14, 30)),
        ("下午3点", time(15)),
        ("下午3:20", time(15, 20)),
        ("15时5分", time(15, 5)),
    ],
)
def test_an_hour_is_read_as_clerks_write_it(typed: str, hour: time) -> None:
    assert parse_hour(typed) == hour


@pytest.mark.parametrize("typed", ["", "25", "9:60", "2460", "上午", "9-10", "早上九点"])
def test_what_is_no_hour_is_refused(typed: str) -> None:
    with pytest.raises(TextRefused):
        parse_hour(typed)


@given(st.times().map(lambda at: at.replace(second=0, microsecond=0, tzinfo=None)))
def test_every_hour_written_out_is_read_back(at: time) -> None:
    assert parse_hour(f"{at:%H:%M}") == at


@pytest.mark.parametrize(
    ("name", "called"),
    [("王桂兰", "王"), ("欧阳静", "欧阳"), ("云岭村第三村民小组", "云岭村第"), ("李", "李")],
)
def test_a_block_calls_a_party_by_surname_or_first_words(name: str, called: str) -> None:
    assert surname(name) == called
