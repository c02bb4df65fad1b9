"""What the window and the matter's page share: putting people into a matter."""

from collections.abc import Iterable
from uuid import UUID

from centre_app.domain.matters.codes import MatterRole
from centre_app.domain.matters.matter import Matter, MatterParty
from centre_app.domain.matters.participation import Part
from centre_app.domain.matters.party_codes import PartySide, fixed_side
from centre_app.domain.matters.signing import Standing, standing_of
from centre_app.domain.matters.titles import PARTIES_SIDE, parties_between
from centre_app.domain.people.persons import Person
from centre_app.services.people.people import age_of, file_person, snapshot
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.people import PersonEntry

_LOOKING_ON = frozenset({MatterRole.COMPANION, MatterRole.WITNESS, MatterRole.LISTENER})


def take_part(unit: UnitOfWork, matter: Matter, person: Person, part: Part) -> MatterParty:
    """Put somebody into a matter, with his data as they are now, and return his part."""
    party = MatterParty(
        matter_id=matter.id,
        person_id=person.id,
        role=part.role,
        side=part.side or fixed_side(part.role) or PartySide.NEUTRAL,
        ordinal=len(matter.parties),
        name=person.name,
        age=age_of(unit, person),
        snapshot=snapshot(person),
    )
    write_part(party, part)
    matter.parties.append(party)
    return party


def write_part(party: MatterParty, part: Part) -> None:
    """Write what is said of a part over what was said before."""
    party.role, party.side = part.role, part.side or party.side
    party.behalf_of_id, party.capacity = part.behalf_of_id, part.capacity
    party.relation, party.proof = part.relation, part.proof
    party.authority, party.powers = part.authority, list(part.powers)
    party.valid_from, party.valid_to = part.valid_from, part.valid_to
    party.document = part.document


def add_companions(unit: UnitOfWork, matter: Matter, entries: Iterable[PersonEntry]) -> int:
    """Put those who came along into a matter, each once, and return how many are new in it.

    Who is on file by his number, or by name and telephone, is known again; a bare name is
    taken for the one of that name who is in the matter already.
    """
    within = {one.person_id for one in matter.taking_part}
    named = {one.name for one in matter.taking_part}
    added = 0
    for at, entry in enumerate(entries):
        if not entry.id_number and not entry.phone and entry.name in named:
            continue
        person = _companion(unit, entry, at)
        if person.id not in within:
            take_part(unit, matter, person, Part(role=MatterRole.COMPANION))
            within.add(person.id)
            added += 1
    matter.people_count = max(matter.people_count, _who_came(matter))
    return added


def _companion(unit: UnitOfWork, entry: PersonEntry, at: int) -> Person:
    if not entry.id_number and entry.phone:
        known = unit.people_register.by_name_and_phone(entry.name, entry.phone)
        if known is not None:
            return unit.people.look(known)
    return file_person(unit, entry, prefix=f"companion{at}_")


def _who_came(matter: Matter) -> int:
    asking = [one for one in matter.taking_part if one.side is PartySide.ASKING]
    return sum(not one.role.speaks_for_another for one in asking)


def tell_parties(unit: UnitOfWork, matter: Matter) -> None:
    """Say anew in the matter's line who stands against whom, and let it be found by them."""
    parties = [one for one in matter.taking_part if one.role is not MatterRole.COMPANION]
    asking = [one for one in parties if one.side is PartySide.ASKING]
    asking.sort(key=lambda one: one.role is MatterRole.REPRESENTATIVE)
    against = [one for one in parties if one.side is PartySide.OPPOSITE]
    matter.parties_text = parties_between(
        [one.name for one in asking if not one.role.speaks_for_another],
        [one.name for one in against if one.role.is_party],
        side=PARTIES_SIDE,
        people=matter.people_count,
    )
    unit.search.put_matter(matter)


def standings(unit: UnitOfWork, matter: Matter) -> list[Standing]:
    """Return what decides who may sign, of everybody who does more than look on."""
    return [
        _standing(unit, one)
        for one in matter.taking_part
        if one.role not in _LOOKING_ON or one.capacity is not None
    ]


def standing(unit: UnitOfWork, matter: Matter, party_id: UUID | None) -> Standing | None:
    """Return the standing of one who takes part in the matter, None if nobody of that id does."""
    found = [one for one in matter.taking_part if one.id == party_id]
    return _standing(unit, found[0]) if found else None


def _standing(unit: UnitOfWork, party: MatterParty) -> Standing:
    person = unit.people.look(party.person_id)
    return standing_of(party, kind=person.kind, age=age_of(unit, person))
