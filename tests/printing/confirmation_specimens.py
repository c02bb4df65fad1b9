"""Packets for the court: persons alone, and persons with a company."""

from dataclasses import replace
from datetime import date

from centre_app.domain.papers.sheets import ConfirmationPacketSheet, PartyBlock

COMMITTEE = "玉门市花海镇人民调解委员会"


def packet(*parties: PartyBlock, facts: str, number: str) -> ConfirmationPacketSheet:
    """Return the packet of these parties, the first of whom is 甲方."""
    labels = "甲乙丙丁戊己庚辛壬癸"
    return ConfirmationPacketSheet(
        org_name=COMMITTEE,
        seal_name=COMMITTEE,
        org_phone="0937-3341110",
        number=number,
        case_number=number,
        court="玉门市人民法院",
        jurisdiction="调解组织所在地",
        parties=tuple(
            replace(
                one,
                label=f"申请人（{label}方）",
                id_no=one.id_no or ("620981196803020019" if one.is_person else ""),
                show_id_no=one.is_person,
            )
            for one, label in zip(parties, labels, strict=False)
        ),
        dispute="邻里纠纷",
        facts=facts,
        accepted_on=date(2026, 10, 28),
        effective_on=date(2026, 11, 1),
        mediators=("陈志远", "何玉兰"),
        proved_on=date(2026, 11, 12),
    )
