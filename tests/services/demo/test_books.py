"""The demonstration's books are held to what must be true of any centre's."""

from collections.abc import Callable

import pytest

from tests.services.demo.making import SmallTownship
from tests.services.mediation_life.books import Books, read
from tests.services.mediation_life.truths import (
    ALWAYS,
    a_case_has_one_term,
    what_ended_has_its_paper,
)

TOLD = [one for one in ALWAYS if one is not what_ended_has_its_paper]
"""Of eighteen months only the last matters were printed: all would take a quarter of an hour."""


@pytest.mark.parametrize("truth", TOLD, ids=lambda one: one.__name__)
def test_what_must_be_true_is_true_of_the_township(
    township: SmallTownship, truth: Callable[[Books], None]
) -> None:
    truth(read(township.engine))


def test_a_case_with_two_terms_would_be_found(township: SmallTownship) -> None:
    books = read(township.engine)
    case = next(one for one in books.all("mediation_cases") if one["stage"] != "ended")
    [term] = books.all("matter_deadlines", kind="mediation", subject_id=case["id"])
    twice = dict(books.tables) | {"matter_deadlines": {1: term, 2: term}}
    with pytest.raises(AssertionError):
        a_case_has_one_term(Books(twice))
