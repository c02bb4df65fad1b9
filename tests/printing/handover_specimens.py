"""A letter that sends a dispute to the county."""

from dataclasses import replace
from datetime import date

from centre_app.domain.papers.sheets import HandoverLetterSheet

LETTER = HandoverLetterSheet(
    org_name="玉门市花海镇社会治安综合治理中心",
    seal_name="玉门市花海镇社会治安综合治理中心",
    number="花海镇综治移〔2026〕6号",
    addressee="玉门市社会治安综合治理中心",
    matter_code="6209811012026000428",
    committee="玉门市花海镇人民调解委员会",
    case_number="（2026）花海镇人调字第42号",
    parties=("张建国", "李䶮㛃"),
    dispute="山林土地纠纷",
    accepted_on=date(2026, 9, 7),
    demand="两家承包地之间的界埂在二〇二三年高标准农田整治时被推平，双方对界址各执一词，要求按整治前的界址恢复。",
    sessions=3,
    mediators=("马长河", "陈志远"),
    reasons="首席调解员调解后仍未达成协议、须由县级部门处理；争议地块跨花海、柳河两镇，界址要由市自然资源局测定。",
    materials=(
        "人民调解申请书1份",
        "人民调解记录3份",
        "土地承包经营权证复印件2份",
    ),
    contact="马长河",
    contact_phone="0937-3345678",
    sent_on=date(2026, 10, 31),
)

NEVER_MET = replace(LETTER, sessions=0, accepted_on=None, materials=(), contact_phone="")
"""The parties never sat down together, and nothing lies with it."""
