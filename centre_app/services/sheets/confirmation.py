"""F20 司法确认申请材料; whole numbers and addresses leave the vault only here."""

from dataclasses import fields, replace

from centre_app.domain.agreements.agreement import Agreement
from centre_app.domain.confirmation.codes import PacketPart
from centre_app.domain.confirmation.confirmations import Confirmation
from centre_app.domain.matters.matter import Matter
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.papers.sheets import (
    ConfirmationApplicationSheet,
    ConfirmationPacketSheet,
    MediationProofSheet,
    PartyBlock,
    ServiceAddressSheet,
)
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.sheets.parties import signing_blocks
from centre_app.services.signing import hands_of

_SINGLES: dict[PacketPart, tuple[type[ConfirmationPacketSheet], frozenset[str]]] = {
    PacketPart.APPLICATION: (
        ConfirmationApplicationSheet,
        frozenset({"org_phone", "case_number", "dispute", "mediators"}),
    ),
    PacketPart.PROOF: (MediationProofSheet, frozenset({"jurisdiction", "facts"})),
    PacketPart.ADDRESSES: (
        ServiceAddressSheet,
        frozenset(
            {
                "seal_name",
                "org_phone",
                "case_number",
                "jurisdiction",
                "dispute",
                "facts",
                "mediators",
            }
        ),
    ),
}
"""What each paper of the packet is, and what of the packet does not stand on it."""


def packet_sheet(
    unit: UnitOfWork,
    agreement: Agreement,
    kept: Confirmation,
    matter: Matter,
    *,
    part: PacketPart | None = None,
) -> ConfirmationPacketSheet:
    """Return the packet for the court the parties chose, or one paper of it."""
    case = unit.cases.look(agreement.case_id)
    committee = unit.organizations.look(case.committee_id)
    whole = ConfirmationPacketSheet(
        org_name=committee.name,
        seal_name=committee.seal_name,
        org_phone=committee.phone,
        number=agreement.number,
        case_number=case.number,
        court=kept.court_name,
        jurisdiction=kept.court_reason.label if kept.court_reason else "",
        parties=_applicants(unit, case, matter),
        dispute=matter.dispute_type.label,
        facts=agreement.facts,
        accepted_on=case.accepted_on,
        effective_on=agreement.effective_on,
        mediators=tuple(one.name for one in case.mediators),
        proved_on=unit.today,
    )
    return whole if part is None else single_sheet(whole, part)


def single_sheet(whole: ConfirmationPacketSheet, part: PacketPart) -> ConfirmationPacketSheet:
    """Return one paper of a packet, with nothing in it that does not stand on that paper."""
    kind, unsaid = _SINGLES[part]
    said = {one.name: getattr(whole, one.name) for one in fields(whole) if one.name not in unsaid}
    required = dict.fromkeys(("case_number", "jurisdiction", "dispute", "facts"), "")
    return kind(**(required | said))


def _applicants(unit: UnitOfWork, case: MediationCase, matter: Matter) -> tuple[PartyBlock, ...]:
    """Return the parties with their identity, which a court needs to know them by.

    Source: 《民事诉讼法》司法解释 第三百五十四条.
    """
    blocks = signing_blocks(unit, case, hands_of(unit, case, matter, on=unit.today))
    return tuple(
        replace(
            block,
            label=f"申请人（{block.label}）",
            id_no=unit.vault.reveal(party.person_id).id_number if block.is_person else "",
            show_id_no=block.is_person,
        )
        for block, party in zip(blocks, case.parties, strict=True)
    )
