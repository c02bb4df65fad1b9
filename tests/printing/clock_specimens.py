"""Sheets about the term of a mediation, as a committee would fill them."""

from dataclasses import replace
from datetime import date

from centre_app.domain.papers.sheets import (
    ExtensionSheet,
    PartyBlock,
    ResumptionSheet,
    Sheet,
    SuspensionSheet,
    WithdrawalSheet,
)
from centre_app.domain.people.codes import PartyKind

COMMITTEE = "玉门市花海镇人民调解委员会"
NUMBER = "（2026）花海镇人调字第12号"
HE = PartyBlock(
    label="甲方",
    name="何秀英",
    sex="女",
    ethnic="汉族",
    age=47,
    occupation="务农",
    contact="138****5521",
    address="花海镇中渠村二组17号",
)
HOSPITAL = PartyBlock(
    label="乙方",
    name="玉门市花海镇中心卫生院",
    kind=PartyKind.LEGAL_PERSON,
    contact="0937-3381120",
    address="花海镇振兴路8号",
    legal_representative="马文涛",
    legal_post="院长",
)

SUSPENSION = SuspensionSheet(
    org_name=COMMITTEE,
    seal_name=COMMITTEE,
    number=NUMBER,
    parties=(HE, HOSPITAL),
    dispute="医疗纠纷",
    accepted_on=date(2026, 9, 7),
    since=date(2026, 9, 21),
    reason="等待鉴定、检验、评估：委托酒泉市医学会作医疗损害鉴定",
    basis="《医疗纠纷预防和处理条例》第三十八条（鉴定时间不计入）",
    agreed="何秀英、玉门市花海镇中心卫生院",
    approved_by="赵永强",
    due_on=date(2026, 10, 27),
    look_again_on=date(2026, 10, 20),
)

RESUMPTION = ResumptionSheet(
    org_name=COMMITTEE,
    seal_name=COMMITTEE,
    number=NUMBER,
    parties=(HE, HOSPITAL),
    dispute="医疗纠纷",
    since=date(2026, 9, 21),
    resumed_on=date(2026, 10, 19),
    note="鉴定意见已经作出",
    lasted="15个工作日",
    due_on=date(2026, 11, 17),
)

EXTENSION = ExtensionSheet(
    org_name=COMMITTEE,
    seal_name=COMMITTEE,
    number=NUMBER,
    parties=(HE, HOSPITAL),
    dispute="医疗纠纷",
    article="《医疗纠纷预防和处理条例》第三十八条",
    started_on=date(2026, 9, 7),
    due_before=date(2026, 11, 17),
    due_on=date(2026, 12, 1),
    by="10个工作日",
    basis="医患双方和调解委员会约定延长",
    note="赔偿项目尚需核对票据",
    mediators=("陈志远",),
    agreed_on=date(2026, 11, 16),
)

WITHDRAWAL = WithdrawalSheet(
    org_name=COMMITTEE,
    number=NUMBER,
    applicants=(replace(HE, label="申请人"),),
    respondents=(replace(HOSPITAL, label="被申请人"),),
    dispute="医疗纠纷",
    applied_on=date(2026, 9, 4),
    words="已与卫生院就后续治疗达成谅解，不再要求调解。",
    oral=True,
    noted_by="王海燕",
    withdrawn_on=date(2026, 11, 20),
)

ALL = (SUSPENSION, RESUMPTION, EXTENSION, WITHDRAWAL)


def longest(many: tuple[PartyBlock, ...]) -> tuple[Sheet, ...]:
    """Return the papers of a case with many parties."""
    return (
        replace(SUSPENSION, parties=many),
        replace(RESUMPTION, parties=many),
        replace(EXTENSION, parties=many),
        replace(WITHDRAWAL, applicants=many, respondents=many),
    )
