"""Parties as papers describe them: their data as they were then, numbers from the vault."""

from centre_app.domain.matters.matter import Matter, MatterParty
from centre_app.domain.mediation.cases import CaseParty, MediationCase
from centre_app.domain.papers.sheets import PartyBlock
from centre_app.domain.people.codes import PartyKind
from centre_app.services.ports.unit import UnitOfWork


def party_blocks(unit: UnitOfWork, case: MediationCase, matter: Matter) -> tuple[PartyBlock, ...]:
    """Return the parties of a case for a paper; the caller leaves an audit line for the paper."""
    known = {one.id: one for one in matter.parties}
    return tuple(
        _block(unit, party, known.get(party.matter_party_id))
        for party in sorted(case.parties, key=lambda one: one.ordinal)
    )


def _block(unit: UnitOfWork, party: CaseParty, then: MatterParty | None) -> PartyBlock:
    secrets = unit.vault.reveal(party.person_id)
    facts = then.snapshot if then else {}
    person = unit.people.look(party.person_id)
    return PartyBlock(
        label=party.label,
        name=party.name,
        kind=PartyKind(facts.get("kind") or person.kind),
        sex=facts.get("sex", ""),
        ethnic=facts.get("ethnic", ""),
        age=then.age if then else None,
        occupation=facts.get("occupation", ""),
        contact=secrets.phone,
        address=secrets.address or facts.get("work_unit", ""),
    )
