"""A party as papers describe him; whole numbers leave the vault only here (A5)."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from centre_app.domain.matters.matter import MatterParty
from centre_app.domain.matters.party_codes import SignedAs
from centre_app.domain.matters.signing import Hand
from centre_app.domain.mediation.cases import CaseParty, MediationCase
from centre_app.domain.papers.forms import Form
from centre_app.domain.papers.sheets import AgentLine, PartyBlock
from centre_app.domain.papers.templates.lines import SHOW_ID_NO
from centre_app.domain.papers.templates.own import switched
from centre_app.domain.people.codes import PartyKind
from centre_app.services.people.people import age_of, snapshot
from centre_app.services.ports.unit import UnitOfWork

_IN_HIS_PLACE = frozenset({SignedAs.GUARDIAN, SignedAs.AGENT})


def party_block(
    unit: UnitOfWork,
    party: CaseParty,
    *,
    label: str,
    agents: tuple[AgentLine, ...] = (),
    form: Form | None = None,
) -> PartyBlock:
    """Return the party with the seven items of the ministry's forms, his age that of today.

    A person's identity number, or room for it, is among them on a ``form`` that the centre lets
    ask for it.
    """
    person = unit.people.look(party.person_id)
    secrets, said = unit.vault.reveal(person.id), snapshot(person)
    asked = form is not None and switched(unit.own_words(form), SHOW_ID_NO)
    asked = asked and not person.kind.is_body
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
        id_no=secrets.id_number if asked else "",
        show_id_no=asked,
        agents=agents,
    )


def signing_blocks(
    unit: UnitOfWork,
    case: MediationCase,
    hands: Mapping[UUID, Iterable[Hand]],
    *,
    form: Form | None = None,
) -> tuple[PartyBlock, ...]:
    """Return all parties with those who may sign in their place, each with his own line."""
    matter = unit.matters.look(case.matter_id)
    parts = {one.id: one for one in matter.parties}
    return tuple(
        party_block(
            unit,
            one,
            label=one.label,
            form=form,
            agents=tuple(
                _agent(unit, hand, parts[hand.party_id])
                for hand in hands.get(one.id, ())
                if hand.why is None and hand.signed_as in _IN_HIS_PLACE
            ),
        )
        for one in case.parties
    )


def _agent(unit: UnitOfWork, hand: Hand, part: MatterParty) -> AgentLine:
    return AgentLine(
        role=hand.signed_as.label,
        name=hand.name,
        relation=part.relation.label if part.relation else "",
        contact=unit.vault.reveal(part.person_id).phone,
    )


def party_blocks(
    unit: UnitOfWork, case: MediationCase, *, form: Form | None = None
) -> tuple[PartyBlock, ...]:
    """Return all parties of a case under the labels 甲方, 乙方 and so on."""
    return tuple(party_block(unit, one, label=one.label, form=form) for one in case.parties)
