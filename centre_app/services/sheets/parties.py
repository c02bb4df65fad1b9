"""A party as papers describe him; whole numbers leave the vault only here (A5)."""

from centre_app.domain.mediation.cases import CaseParty, MediationCase
from centre_app.domain.papers.sheets import PartyBlock
from centre_app.domain.people.codes import PartyKind
from centre_app.services.people import age_of, snapshot
from centre_app.services.ports.unit import UnitOfWork


def party_block(unit: UnitOfWork, party: CaseParty, *, label: str) -> PartyBlock:
    """Return the party with the seven items of the ministry's forms, his age that of today."""
    person = unit.people.look(party.person_id)
    secrets, said = unit.vault.reveal(person.id), snapshot(person)
    return PartyBlock(
        label=label,
        name=party.name,
        kind=PartyKind(said["kind"]),
        sex=said["sex"],
        ethnic=said["ethnic"],
        age=age_of(unit, person),
        occupation=said["occupation"],
        contact=secrets.phone,
        address=secrets.address or said["work_unit"],
        legal_representative=said["head"],
        uscc=secrets.id_number if person.kind.is_body else "",
    )


def party_blocks(unit: UnitOfWork, case: MediationCase) -> tuple[PartyBlock, ...]:
    """Return all parties of a case under the labels 甲方, 乙方 and so on."""
    return tuple(party_block(unit, one, label=one.label) for one in case.parties)
