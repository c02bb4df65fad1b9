import pytest
from hypothesis import given
from hypothesis import strategies as st

from centre_app.domain.centre.region import is_region_code, region_code
from centre_app.domain.refusals import TextRefused


def test_a_region_code_is_taken_without_blanks_around_it() -> None:
    assert region_code(" 621999103\n") == "621999103"


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("", "required"),
        (" ", "required"),
        ("62199910", "region_nine_digits"),
        ("6219991033", "region_nine_digits"),
        ("62199910x", "region_nine_digits"),
        ("６２１９９９１０３", "region_nine_digits"),
        ("621 999 103", "region_nine_digits"),
    ],
)
def test_anything_else_is_refused_with_its_reason(typed: str, reason: str) -> None:
    with pytest.raises(TextRefused) as refused:
        region_code(typed)
    assert refused.value.reason == reason


@given(st.text(st.sampled_from("0123456789 x\u0661") | st.characters(), max_size=12))
def test_whatever_is_taken_is_a_region_code(typed: str) -> None:
    try:
        assert is_region_code(region_code(typed))
    except TextRefused:
        assert not is_region_code(typed)
