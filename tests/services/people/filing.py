"""People put on file, and what the file then says of them."""

from typing import Any
from uuid import UUID

from centre_app.domain.entity import NOBODY
from centre_app.domain.people.contacts import Contact
from centre_app.domain.people.persons import Person
from centre_app.domain.permissions import Role
from centre_app.services.records.people import PeopleQuery, PersonEntry
from tests.services.intakes import an_intake
from tests.town import Town


def file(town: Town, **typed: Any) -> UUID:
    """Register a visit of somebody and return his key."""
    entry = PersonEntry(**{"name": "王桂兰", **typed})
    done = town.services.reception.register(
        town.actor(Role.RECEPTIONIST), an_intake(visitor=entry, others=())
    )
    with town.open_unit(town.actor(Role.DIRECTOR), reading=True) as unit:
        [visit] = unit.visits.find(matter_id=done.id)
        return visit.visitor_id or NOBODY


def on_file(town: Town, key: UUID) -> Person:
    """Return somebody as he stands on file, other spellings and history read."""
    with town.open_unit(town.actor(Role.DIRECTOR), reading=True) as unit:
        person = unit.people.look(key)
        assert person.aliases is not None
        assert person.changes is not None
        return person


def contacts(town: Town, key: UUID) -> list[Contact]:
    """Return somebody's phones and addresses."""
    with town.open_unit(town.actor(Role.DIRECTOR), reading=True) as unit:
        return list(unit.vault.contacts(key))


def found(town: Town, words: str) -> list[str]:
    """Return the names found by what was typed."""
    clerk = town.actor(Role.RECEPTIONIST)
    return [one.name for one in town.services.reception.find_people(clerk, PeopleQuery(words))]
