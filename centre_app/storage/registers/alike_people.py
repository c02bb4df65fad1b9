"""Who on file may be somebody who is being typed: by record, number, name or sound.

Each way is an index of its own with a limit of its own, so that a name that hundreds bear costs no
more than a rare one. A question is the same for all people of whom the same things are known.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from sqlalchemy import Select, select, union

from centre_app.domain.repeats.people import Somebody
from centre_app.storage.driver_values import DriverValues, equal, given, untyped
from centre_app.storage.registers.word_lines import any_spelling, lines_of
from centre_app.storage.tables.people import person_contacts, person_search, person_secrets, persons

MOST_ALIKE = 50
"""People of one name, or of one sound, in a village."""

MOST_PEOPLE = 100
"""People on file who may be one of those typed."""

Question = Select[Any]
Ways = Mapping[str, Mapping[str, Any]]
"""The ways that lead to somebody, by their names, each with what is asked with it."""

_person, _secrets, _contact = persons.c, person_secrets.c, person_contacts.c


def ways_to(one: Somebody, values: DriverValues) -> Ways:
    """Return the ways that lead to somebody, after what is known of him."""
    ways: dict[str, Mapping[str, Any]] = {}
    if one.person_id is not None:
        ways["record"] = {"who": values.give_key(one.person_id)}
    if one.id_mark:
        ways["paper"] = {"paper": one.id_mark}
    for phone in one.phones:
        ways["phone"] = {"phone": phone}
    if one.name:
        for tail in one.phone_tails:
            ways["tail"] = {"name": one.name, "tail": tail}
    if one.name and one.village_id is not None:
        home = {"village": values.give_key(one.village_id)}
        ways["namesake"] = {"name": one.name, **home}
        if one.sounds:
            ways["sound"] = {
                "spelled": any_spelling(sorted(one.sounds), native=values.native),
                **home,
            }
    return ways


def alike_people(shape: Sequence[Sequence[str]], values: DriverValues) -> Question:
    """Return the question after people to whom these ways lead, those of each one typed.

    What the first of them is asked with ends in 0, the second in 1, and so on.
    """
    found = [_WAYS[way](str(at), values) for at, ways in enumerate(shape) for way in ways]
    [key] = untyped(union(*found).subquery().c.id)
    return select(key).limit(MOST_PEOPLE)


def _record(at: str, _values: DriverValues) -> Question:
    return select(_person.id).where(equal(_person.id, given(f"who{at}")))


def _paper(at: str, _values: DriverValues) -> Question:
    return select(_secrets.person_id.label("id")).where(_secrets.id_hash == given(f"paper{at}"))


def _phone(at: str, _values: DriverValues) -> Question:
    """Return who ever gave the number: the one papers print is among them."""
    return select(_contact.person_id.label("id")).where(_contact.value_hash == given(f"phone{at}"))


def _tail(at: str, _values: DriverValues) -> Question:
    """Return who bears the name and ever gave a number that ends so."""
    return (
        select(_person.id)
        .join(person_contacts, _contact.person_id == _person.id)
        .where(_person.name == given(f"name{at}"), _contact.tail_hash == given(f"tail{at}"))
    )


def _namesake(at: str, _values: DriverValues) -> Question:
    return _some(select(_person.id).where(_person.name == given(f"name{at}"), _at_home(at)))


def _sound(at: str, values: DriverValues) -> Question:
    """Return the people of the village whose name is read the same, however it is written."""
    lines = lines_of("person_words", "spelled", native=values.native, at=at)
    return _some(
        select(_person.id)
        .join(person_search, person_search.c.person_id == _person.id)
        .where(person_search.c.seq.in_(lines), _at_home(at))
    )


def _at_home(at: str) -> Any:
    return equal(_person.village_id, given(f"village{at}"))


def _some(people: Question) -> Question:
    # SQLite takes a limit within a union only from a question of its own.
    return select(people.limit(MOST_ALIKE).subquery().c.id)


_WAYS: Mapping[str, Callable[[str, DriverValues], Question]] = {
    "record": _record,
    "paper": _paper,
    "phone": _phone,
    "tail": _tail,
    "namesake": _namesake,
    "sound": _sound,
}
