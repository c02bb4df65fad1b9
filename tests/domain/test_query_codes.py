from hypothesis import given
from hypothesis import strategies as st

from centre_app.domain.reception.query_codes import (
    LENGTH,
    SIGNS,
    grouped,
    new_query_code,
    read_query_code,
)

codes = st.builds(new_query_code)


def test_a_code_is_short_and_has_no_sign_that_looks_like_another() -> None:
    code = new_query_code()
    assert len(code) == LENGTH
    assert not set(code) & set("01ILO")


@given(code=codes)
def test_a_code_is_read_back_however_it_is_written(code: str) -> None:
    wide = "".join(chr(ord(sign) + 0xFEE0) for sign in code)
    for written in (code, grouped(code), grouped(code).lower(), f" {' '.join(code)} ", wide):
        assert read_query_code(written) == code


@given(code=codes, place=st.integers(0, LENGTH - 1), sign=st.sampled_from(SIGNS))
def test_one_wrong_sign_is_always_found(code: str, place: int, sign: str) -> None:
    wrong = code[:place] + sign + code[place + 1 :]
    assert read_query_code(wrong) == (code if wrong == code else None)


@given(code=codes, first=st.integers(0, LENGTH - 1), second=st.integers(0, LENGTH - 1))
def test_two_signs_that_changed_places_are_always_found(code: str, first: int, second: int) -> None:
    signs = list(code)
    signs[first], signs[second] = signs[second], signs[first]
    wrong = "".join(signs)
    assert read_query_code(wrong) == (code if wrong == code else None)


@given(text=st.text())
def test_anything_else_is_no_code_and_no_error(text: str) -> None:
    code = read_query_code(text)
    assert code is None or read_query_code(grouped(code)) == code


def test_codes_are_not_alike() -> None:
    drawn = {new_query_code() for _ in range(2000)}
    assert len(drawn) == 2000
    assert len({code[:3] for code in drawn}) > 1500
