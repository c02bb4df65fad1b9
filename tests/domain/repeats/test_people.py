from dataclasses import fields, replace
from datetime import date
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from centre_app.domain.people.codes import Sex
from centre_app.domain.repeats.codes import Sign
from centre_app.domain.repeats.people import Somebody, compare, points_between
from centre_app.domain.repeats.weights import POSSIBLE_PERSON, WEIGHTS, points_of, strongest

ONE, TWO = UUID(int=1), UUID(int=2)
MARKS = st.sampled_from(["", "a", "b"])
SETS_OF_MARKS = st.frozensets(st.sampled_from(["a", "b", "c"]))
SOMEBODY = st.builds(
    Somebody,
    name=st.sampled_from(["", "曾小明", "增小明", "王桂兰", "王桂花", "李强", "李军"]),
    person_id=st.sampled_from([None, ONE, TWO]),
    id_mark=MARKS,
    id_sound=st.booleans(),
    phones=SETS_OF_MARKS,
    phone_tails=SETS_OF_MARKS,
    sounds=st.sampled_from([frozenset(), frozenset({"zengxiaoming"}), frozenset({"wangguilan"})]),
    village_id=st.sampled_from([None, ONE, TWO]),
    birth_date=st.sampled_from([None, date(1960, 5, 1), date(1961, 7, 1), date(1985, 1, 1)]),
    sex=st.sampled_from(list(Sex)),
)
BLANK = Somebody()
NAMES = [one.name for one in fields(Somebody)]
WHOLE = Somebody(
    name="王桂兰",
    person_id=ONE,
    id_mark="id",
    id_sound=True,
    phones=frozenset({"phone"}),
    phone_tails=frozenset({"tail"}),
    sounds=frozenset({"wangguilan"}),
    village_id=ONE,
    birth_date=date(1960, 5, 1),
    sex=Sex.FEMALE,
)


def without(one: Somebody, *names: str) -> Somebody:
    """Return somebody of whom less is known."""
    blank: dict[str, Any] = {name: getattr(BLANK, name) for name in names}
    return replace(one, **blank)


STRANGER = without(WHOLE, "person_id", "id_mark")


@given(SOMEBODY)
def test_nobody_is_like_a_blank(somebody: Somebody) -> None:
    assert compare(somebody, BLANK) == ()
    assert compare(BLANK, BLANK) == ()


@given(SOMEBODY, SOMEBODY, st.sampled_from(NAMES))
def test_a_blank_field_never_speaks_for_anybody(one: Somebody, other: Somebody, name: str) -> None:
    """Blank on one side, on the other, or on both: it is all the same, and nobody gains by it."""
    here, there = without(one, name), without(other, name)
    nothing = points_between(here, there)
    assert points_between(here, other) == points_between(one, there) == nothing


@given(SOMEBODY, st.sampled_from(NAMES))
def test_what_agrees_never_counts_less_than_a_blank(one: Somebody, name: str) -> None:
    assert points_between(one, one) >= points_between(without(one, name), without(one, name))


@given(SOMEBODY, SOMEBODY)
def test_it_does_not_matter_who_is_compared_with_whom(one: Somebody, other: Somebody) -> None:
    assert compare(one, other) == compare(other, one)


@given(st.lists(st.sampled_from(list(Sign))))
def test_no_evidence_counts_twice(signs: list[Sign]) -> None:
    assert points_of([*signs, *signs]) == points_of(signs)
    families = [WEIGHTS[sign].family for sign in strongest(signs)]
    assert len(families) == len(set(families))


def test_every_sign_has_a_weight_and_its_reason() -> None:
    assert set(WEIGHTS) == set(Sign)
    assert all(weight.reason and weight.points for weight in WEIGHTS.values())


def test_one_number_is_one_person_whatever_else_is_said() -> None:
    married = replace(
        WHOLE, person_id=None, name="王玉梅", phones=frozenset({"new"}), village_id=TWO
    )
    assert compare(without(WHOLE, "person_id"), married) == (Sign.ID_SAME,)


def test_a_telephone_in_the_family_does_not_make_two_people_one() -> None:
    son = replace(STRANGER, name="李强", sounds=frozenset({"liqiang"}), birth_date=None)
    assert Sign.PHONE_SAME in compare(STRANGER, son)
    assert points_between(STRANGER, son) < POSSIBLE_PERSON


def test_a_namesake_alone_is_nobody() -> None:
    assert points_between(Somebody(name="张伟"), Somebody(name="张伟")) < POSSIBLE_PERSON


def test_two_sound_numbers_part_two_of_one_name_and_village() -> None:
    namesake = replace(
        STRANGER, id_mark="other", birth_date=None, phones=frozenset(), phone_tails=frozenset()
    )
    assert points_between(replace(STRANGER, id_mark="id"), namesake) < POSSIBLE_PERSON


def test_a_number_that_failed_its_check_parts_nobody() -> None:
    mistyped = replace(STRANGER, id_mark="mistyped", id_sound=False)
    assert Sign.ID_DIFFERS not in compare(replace(STRANGER, id_mark="id"), mistyped)


@pytest.mark.parametrize(
    ("here", "there", "sign"),
    [
        ("曾小明", "增小明", Sign.NAME_SOUNDS),
        ("王桂兰", "王桂兰", Sign.NAME_SAME),
        ("ＡＢ", "ab", Sign.NAME_SAME),
        ("李强", "李军", Sign.NAME_DIFFERS),
        ("王桂兰", "王桂花", None),
    ],
)
def test_names_are_read_by_eye_and_by_ear(here: str, there: str, sign: Sign | None) -> None:
    ear = {"曾小明": frozenset({"zengxiaoming"}), "增小明": frozenset({"zengxiaoming"})}
    one = Somebody(name=here, sounds=ear.get(here, frozenset()))
    other = Somebody(name=there, sounds=ear.get(there, frozenset()))
    assert compare(one, other) == ((sign,) if sign else ())
