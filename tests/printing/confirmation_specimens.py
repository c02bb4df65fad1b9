"""Packets for the court: persons alone, and persons with a company."""

from dataclasses import replace
from datetime import date

from centre_app.domain.confirmation.codes import PacketPart
from centre_app.domain.papers.sheets import (
    ConfirmationLedgerSheet,
    ConfirmationPacketSheet,
    PartyBlock,
)
from centre_app.services.confirmation.ledger_words import HEADINGS
from centre_app.services.sheets.confirmation import single_sheet

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


LEDGER = ConfirmationLedgerSheet(
    org_name="玉门市花海镇综治中心",
    first=date(2026, 1, 1),
    last=date(2026, 11, 30),
    headings=HEADINGS,
    rows=(
        (
            "1",
            "（2026）花海镇人调字第42号",
            "张建国 与 李䶮㛃",
            "邻里纠纷",
            "2026-11-01",
            "玉门市人民法院",
            "2026-11-10",
            "2026-11-10提交申请；2026-11-12法院受理 （2026）甘0981调确15号；2026-11-20裁定有效",
            "裁定有效",
            "2026-11-20",
            "（2026）甘0981调确15号",
        ),
        (
            "2",
            "（2026）花海镇人调字第47号",
            "何秀英 与 玉门市花海镇中心卫生院",
            "医疗纠纷",
            "2026-11-15",
            "玉门市人民法院",
            "2026-11-25",
            "2026-11-25提交申请",
            "已申请",
            "",
            "",
        ),
    ),
    counted="按提交申请的日期统计；裁定有效1件，驳回0件，不予受理0件，撤回0件，尚无结果1件。",
    made_by="赵永强",
    made_on=date(2026, 11, 30),
)


def singly(whole: ConfirmationPacketSheet) -> tuple[ConfirmationPacketSheet, ...]:
    """Return each paper of a packet by itself."""
    return tuple(single_sheet(whole, part) for part in PacketPart)
