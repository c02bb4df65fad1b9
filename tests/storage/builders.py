"""Things to put on file: valid by default, changed by keyword."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from centre_app.domain.ids import new_id
from centre_app.domain.matters.codes import DisputeType, MatterRole
from centre_app.domain.matters.matter import Matter, MatterParty
from centre_app.domain.people.persons import Person, PersonSecrets
from centre_app.domain.permissions import Role
from centre_app.domain.reception.codes import Channel
from tests.town import Town

WHEN = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)


def a_matter(**changed: Any) -> Matter:
    """Return a matter of one applicant, whose person is not on file yet."""
    matter = Matter(
        **{
            "number": "6219991032026000013",
            "title": "王桂兰 与 李建军 邻里纠纷",
            "demand": "墙",
            "channel": Channel.WALK_IN,
            "dispute_type": DisputeType.NEIGHBOUR,
            "parties_text": "王桂兰 与 李建军",
            "received_at": WHEN,
            **changed,
        }
    )
    party = MatterParty(
        matter_id=matter.id,
        person_id=new_id(),
        role=MatterRole.APPLICANT,
        ordinal=0,
        name="王桂兰",
    )
    matter.parties.append(party)
    return matter


def filed(town: Town, matter: Matter) -> UUID:
    """Put a matter and the people in it on file and return its id."""
    key = matter.id
    with town.open_unit(town.actor(Role.DIRECTOR)) as unit:
        for party in matter.parties:
            person = unit.people.add(Person(id=party.person_id, name=party.name))
            unit.vault.put(person, PersonSecrets(person_id=person.id))
        unit.matters.add(matter)
        unit.search.put_matter(matter)
        unit.audit.record("matter:filed", key, matter.number)
    return key
