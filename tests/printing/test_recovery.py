"""The code on paper: every character of it comes back when it is copied or searched for."""

from dataclasses import replace

import pytest

from centre_app.printing.render import render
from centre_app.storage.key_slots import RECOVERY_LETTERS, new_recovery_code
from tests.printing.reading import by_poppler, by_pypdf
from tests.printing.specimens import RECOVERY

WIDEST = "-".join(["WWMMW"] * 5)
LETTERS = RECOVERY_LETTERS + RECOVERY_LETTERS[:19]
ALL_LETTERS = [
    "-".join(LETTERS[at : at + 25][group : group + 5] for group in range(0, 25, 5))
    for at in (0, 25)
]


@pytest.mark.parametrize("code", [*ALL_LETTERS, WIDEST])
def test_a_code_stands_in_one_line_and_is_read_back_as_it_is(code: str) -> None:
    pdf = render(replace(RECOVERY, code=code)).pdf
    for read in (by_poppler, by_pypdf):
        assert code in [line.strip() for line in read(pdf).splitlines()]


def test_any_code_the_program_makes_is_read_back_as_it_is() -> None:
    code = new_recovery_code()
    assert code in by_poppler(render(replace(RECOVERY, code=code)).pdf)


def test_the_letters_tried_are_all_there_are() -> None:
    assert set("".join(ALL_LETTERS)) - {"-"} == set(RECOVERY_LETTERS)


def test_the_code_stands_in_no_title_and_in_no_log() -> None:
    assert RECOVERY.code not in repr(RECOVERY)
    assert RECOVERY.code.encode() not in render(RECOVERY).pdf
