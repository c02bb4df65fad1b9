"""Somebody is known by every number he ever gave, and after a merge by the file that stands."""

from uuid import UUID

import pytest

from centre_app.domain.people.codes import ContactKind
from centre_app.domain.permissions import Role
from centre_app.domain.repeats.codes import Sign
from centre_app.services.records.people import ContactEntry, PersonEntry
from centre_app.services.records.repeats import RepeatHit, RepeatQuery
from tests.services.intakes import an_intake
from tests.services.people.filing import file
from tests.services.people.test_merging import merge, unmerge
from tests.town import Town

USUAL, FURTHER = "13812345678", "13900007777"
TWO_NUMBERS = (ContactEntry(ContactKind.PHONE, FURTHER),)


def _hits(town: Town, phone: str) -> list[RepeatHit]:
    query = RepeatQuery(
        asking=(PersonEntry(name="王桂兰", phone=phone),),
        others=(),
        demand="李建军砌墙占了我家滴水，还没有拆",
    )
    return list(town.services.repeats.candidates(town.actor(Role.RECEPTIONIST), query).hits)


def _by_phone(town: Town, phone: str) -> UUID | None:
    with town.open_unit(town.actor(Role.RECEPTIONIST), reading=True) as unit:
        return unit.people_register.by_name_and_phone("王桂兰", phone)


@pytest.mark.parametrize("phone", [USUAL, FURTHER])
def test_a_matter_is_pointed_out_by_any_number_of_whoever_asked(town: Town, phone: str) -> None:
    file(town, phone=USUAL, contacts=TWO_NUMBERS)
    [hit] = _hits(town, phone=phone)
    assert Sign.PHONE_SAME in hit.signs


@pytest.mark.parametrize("phone", ["15900005678", "15900007777"])
def test_a_name_and_the_ending_of_any_number_of_his_are_enough(town: Town, phone: str) -> None:
    file(town, phone=USUAL, contacts=TWO_NUMBERS)
    [hit] = _hits(town, phone=phone)
    assert {Sign.NAME_SAME, Sign.PHONE_TAIL} <= set(hit.signs)


def test_of_two_numbers_of_one_ending_the_whole_one_counts(town: Town) -> None:
    # Both are found by their ending; the one that is the same throughout says more.
    twin = ContactEntry(ContactKind.PHONE, "13600005678")
    file(town, phone=USUAL, contacts=(twin,))
    for phone in (USUAL, twin.value):
        [hit] = _hits(town, phone=phone)
        assert Sign.PHONE_SAME in hit.signs


def test_a_number_of_before_still_tells(town: Town) -> None:
    key = file(town, phone=USUAL)
    file(town, person_id=key, phone=FURTHER)
    for phone, sign in ((USUAL, Sign.PHONE_SAME), ("15900005678", Sign.PHONE_TAIL)):
        assert all(sign in hit.signs for hit in _hits(town, phone=phone))
        assert _hits(town, phone=phone)


def test_a_stranger_with_another_number_stays_one(town: Town) -> None:
    file(town, phone=USUAL, contacts=TWO_NUMBERS)
    assert _hits(town, phone="13700000000") == []


def test_a_companion_is_known_again_by_a_further_number(town: Town) -> None:
    key = file(town, phone=USUAL, contacts=TWO_NUMBERS)
    came = PersonEntry(name="王桂兰", phone=FURTHER)
    done = town.services.reception.register(
        town.actor(Role.RECEPTIONIST),
        an_intake(
            visitor=PersonEntry(name="赵德顺"), companions=(came,), others=(), people_count=2
        ),
    )
    with town.open_unit(town.actor(Role.RECEPTIONIST), reading=True) as unit:
        people = [one.person_id for one in unit.matters.look(done.id).parties]
    assert people[-1] == key


def test_a_ledger_row_is_his_by_any_of_his_numbers(town: Town) -> None:
    key = file(town, phone=USUAL, contacts=TWO_NUMBERS)
    with town.open_unit(town.actor(Role.DIRECTOR), reading=True) as unit:
        callers = unit.ledgers.callers({USUAL, FURTHER, "13700000000"})
        known = {number: person.id for (number, _), person in callers.items()}
    assert known == {USUAL: key, FURTHER: key}


def test_after_a_merge_the_file_that_stands_is_known_and_its_matters_are_all_his(
    town: Town,
) -> None:
    first = file(town, phone=FURTHER)
    second = file(town, phone=USUAL)
    merge(town, kept=second, merged=first)
    assert _by_phone(town, FURTHER) == second
    with town.open_unit(town.actor(Role.DIRECTOR), reading=True) as unit:
        callers = unit.ledgers.callers({FURTHER})
        assert [one.id for one in callers.values()] == [second]
    # Both matters are those of the one who stands, by either number.
    for phone in (USUAL, FURTHER):
        hits = _hits(town, phone=phone)
        assert len(hits) == 2
        assert all(Sign.PHONE_SAME in hit.signs for hit in hits)
    unmerge(town, second)
    assert _by_phone(town, FURTHER) == first
