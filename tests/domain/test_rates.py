from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from centre_app.domain.director.rates import Change, PercentMode, Rate

COUNTS = st.integers(0, 10**7)
MODES = st.sampled_from(PercentMode)


@pytest.mark.parametrize(
    ("rate", "mode", "digits", "text"),
    [
        (Rate(4717, 4931), PercentMode.HALF_UP, 2, "95.66%"),
        (Rate(4717, 4931), PercentMode.HALF_UP, 1, "95.7%"),
        (Rate(4717, 4931), PercentMode.TRUNCATE, 1, "95.6%"),
        (Rate(6217, 6368), PercentMode.HALF_UP, 1, "97.6%"),
        (Rate(6217, 6368), PercentMode.HALF_UP, 2, "97.63%"),
        (Rate(5894, 5935), PercentMode.HALF_UP, 2, "99.31%"),
        (Rate(17208, 17562), PercentMode.HALF_UP, 2, "97.98%"),
        (Rate(2721, 2721), PercentMode.HALF_UP, 2, "100.00%"),
        (Rate(2721, 2721), PercentMode.HALF_UP, 0, "100%"),
        (Rate(99_999, 100_000), PercentMode.HALF_UP, 2, "<100%"),
        (Rate(99_999, 100_000), PercentMode.TRUNCATE, 2, "99.99%"),
        (Rate(100_001, 100_000), PercentMode.HALF_UP, 2, ">100%"),
        (Rate(12, 10), PercentMode.HALF_UP, 2, "120.00%"),
        (Rate(1, 100_000), PercentMode.HALF_UP, 2, ">0%"),
        (Rate(0, 7), PercentMode.HALF_UP, 2, "0.00%"),
        (Rate(0, 0), PercentMode.HALF_UP, 2, "—"),
        (Rate(1, 8), PercentMode.HALF_UP, 0, "13%"),
        (Rate(1, 8), PercentMode.TRUNCATE, 0, "12%"),
    ],
)
def test_a_rate_prints_as_published_figures_do(
    rate: Rate, mode: PercentMode, digits: int, text: str
) -> None:
    assert rate.text(mode, digits) == text


def test_a_rate_carries_its_arithmetic() -> None:
    assert Rate(4717, 4931).arithmetic == "4,717 ÷ 4,931"


@given(COUNTS, COUNTS, MODES, st.integers(0, 4))
def test_only_a_whole_prints_as_a_hundred(n: int, d: int, mode: PercentMode, digits: int) -> None:
    whole = f"{Decimal(100):.{digits}f}%"
    assert (Rate(n, d).text(mode, digits) == whole) == (n == d != 0)


@given(COUNTS, st.integers(1, 10**7), st.integers(0, 4))
def test_rounding_is_exact(n: int, d: int, digits: int) -> None:
    step = Decimal(1).scaleb(-digits)
    with localcontext() as context:
        # Eighty digits decide every half: no quotient of such counts comes nearer to one.
        context.prec = 80
        value = Decimal(n * 100) / d
        for mode, way in ((PercentMode.HALF_UP, ROUND_HALF_UP), (PercentMode.TRUNCATE, ROUND_DOWN)):
            text = Rate(n, d).text(mode, digits)
            assert text[0] in "<>" or text == f"{value.quantize(step, way)}%"


@given(COUNTS, COUNTS, COUNTS, COUNTS)
def test_groups_are_added_before_anything_is_rounded(a: int, b: int, c: int, d: int) -> None:
    assert Rate(a, b) + Rate(c, d) == Rate(a + c, b + d)


@pytest.mark.parametrize(
    ("change", "text"),
    [
        (Change(45, 40), "+12.50%"),
        (Change(31, 32), "−3.13%"),
        (Change(40, 40), "0.00%"),
        (Change(3, 0), "—"),
        (Change(0, 3), "−100.00%"),
        (Change(300, 100), "+200.00%"),
    ],
)
def test_a_change_prints_with_its_sign(change: Change, text: str) -> None:
    assert change.text() == text


def test_a_change_is_cut_where_the_centre_cuts() -> None:
    assert Change(31, 32).text(PercentMode.TRUNCATE, 1) == "−3.1%"
