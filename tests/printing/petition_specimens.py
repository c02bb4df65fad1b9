"""Sheets of a petition as a township writes them."""

from dataclasses import replace
from datetime import date, time

from centre_app.domain.papers.sheets import (
    AcceptanceNoticeSheet,
    ExtensionNoticeSheet,
    ExtensionRequestSheet,
    OpinionItem,
    OpinionSheet,
    PetitionerBlock,
    PetitionRecordSheet,
    RefusalGround,
    RefusalNoticeSheet,
    ServiceReturnSheet,
    Sheet,
    TransferLetterSheet,
)

GOVERNMENT = "玉门市花海镇人民政府"
CODE = "6209811012026000428"
SUBJECT = "黄水桥村三组土地流转费未兑付问题"
LONG_NAME = "阿依古丽·买买提江·艾合麦提·吐尔逊·热合曼·托合提"
LONG_TEXT = "\n".join(
    ["土地流转费拖欠两年，多次催要无果，村委会答复互相推诿，希望镇上查清账目。" * 12] * 24
)

MA = PetitionerBlock(
    name="马建国",
    sex="男",
    ethnic="汉族",
    nationality="中国",
    id_kind="居民身份证",
    id_no="620981196803020019",
    born=date(1968, 3, 2),
    phone="13909370001",
    occupation="务农",
    employer="玉门市花海镇黄水桥村种植专业合作社",
    address="甘肃省酒泉市玉门市花海镇黄水桥村三组88号",
)
LI = PetitionerBlock(
    name="李䶮㛃",
    id_no="620981197603020028",
    phone="18993700002",
    address="甘肃省酒泉市玉门市花海镇黄水桥村三组90号",
)
NAMES = (MA.name, LI.name)

PETITION_RECORD = PetitionRecordSheet(
    org_name="玉门市花海镇综治中心",
    org_phone="0937-3341110",
    number="花海镇信登〔2026〕12号",
    matter_code=CODE,
    registered_on=date(2026, 10, 28),
    registered_at=time(9, 2),
    registered_by="王海燕",
    window="2号",
    mode="来访",
    petitioner=MA,
    representatives=(LI, replace(LI, name="𬱖大海", id_no="620981198003020011")),
    companions=("王德福", "李桂芳"),
    people_count=7,
    concerned=23,
    in_group=True,
    times=2,
    last_on=date(2026, 9, 14),
    area="甘肃省酒泉市玉门市花海镇",
    place="黄水桥村三组",
    happened="2024年11月以来",
    category="农村农业／土地承包／流转费用",
    purpose="求决",
    cause="合同履行",
    body_concerned="黄水桥村种植专业合作社",
    person_concerned="合作社负责人赵某",
    summary="三组二十三户的土地流转给合作社，2024、2025两年的流转费至今没有兑付，"
    "每亩四百二十元，合计人民币叁拾捌万陆仟肆佰元整（¥386,400.00）。",
    request="督促合作社兑付两年的流转费；公开流转合同和账目。",
    facts="有2023年签订的流转合同和合作社2025年3月出具的欠条；找过村委会三次，答复等苞谷卖了再说。",
    marks=("积案", "热点"),
    attachments=("土地流转合同复印件，3页", "合作社欠条复印件，1页", "二十三户签名表，2页"),
    triage="属申诉求决类第六项，由镇人民政府受理。",
    manner="直接受理",
    handler="花海镇人民政府农业农村综合服务中心",
    handler_person="何玉兰",
    due_on=date(2026, 12, 27),
    notified_by="书面，当场送达",
    notified_on=date(2026, 10, 28),
)

ACCEPTANCE = AcceptanceNoticeSheet(
    org_name=GOVERNMENT,
    seal_name=GOVERNMENT,
    number="花海镇信受告〔2026〕3号",
    matter_code=CODE,
    query_code="7K3-M92-QX5",
    petitioners=NAMES,
    people_count=7,
    mode="来访",
    raised_on=date(2026, 10, 28),
    subject=SUBJECT,
    accepted_on=date(2026, 10, 29),
    handler="花海镇农业农村综合服务中心",
    handler_phone="0937-3341222",
    due_on=date(2026, 12, 28),
    query_address="花海镇综治中心窗口",
    query_phone="0937-3341110",
    issued_on=date(2026, 10, 29),
)

REFUSAL = RefusalNoticeSheet(
    org_name=GOVERNMENT,
    seal_name=GOVERNMENT,
    number="花海镇信不受告〔2026〕1号",
    matter_code=CODE,
    petitioners=(MA.name,),
    mode="来访",
    raised_on=date(2026, 10, 28),
    subject="与合作社劳动报酬争议",
    ground=RefusalGround.ARBITRATION,
    reason="你与黄水桥村种植专业合作社之间存在劳动关系，就2026年上半年的劳动报酬发生争议",
    turn_to="玉门市劳动人事争议仲裁委员会",
    issued_on=date(2026, 11, 2),
    approved_by="何玉兰",
    approved_on=date(2026, 11, 2),
)

TRANSFER = TransferLetterSheet(
    org_name=GOVERNMENT,
    seal_name=GOVERNMENT,
    number="花海镇综治交〔2026〕15号",
    addressee="花海镇黄水桥村村民委员会",
    assigned=True,
    matter_code=CODE,
    petitioners=NAMES,
    people_count=7,
    mode="来访",
    raised_on=date(2026, 10, 28),
    subject=SUBJECT,
    summary=PETITION_RECORD.summary,
    requirement="查清二十三户的流转面积和应付金额，督促合作社制定兑付计划，向信访人公开账目",
    due_on=date(2026, 12, 10),
    materials=PETITION_RECORD.attachments,
    contact="王海燕",
    contact_phone="0937-3341110",
    sent_on=date(2026, 10, 30),
)

EXTENSION_REQUEST = ExtensionRequestSheet(
    org_name=GOVERNMENT,
    number="花海镇信延批〔2026〕2号",
    matter_code=CODE,
    petitioners=NAMES,
    people_count=7,
    subject=SUBJECT,
    accepted_on=date(2026, 10, 29),
    due_on=date(2026, 12, 28),
    handler="花海镇农业农村综合服务中心",
    reason="涉及二十三户三年的账目，须委托会计师事务所审计，审计报告预计2027年1月10日出具。",
    days=20,
    extended_to=date(2027, 1, 17),
    applied_by="何玉兰",
    applied_on=date(2026, 12, 18),
    decision="同意延期。",
)

EXTENSION_NOTICE = ExtensionNoticeSheet(
    org_name=GOVERNMENT,
    seal_name=GOVERNMENT,
    number="花海镇信延告〔2026〕2号",
    matter_code=CODE,
    petitioners=NAMES,
    people_count=7,
    subject=SUBJECT,
    accepted_on=date(2026, 10, 29),
    due_on=date(2026, 12, 28),
    reason="涉及二十三户三年的账目，须委托审计",
    days=20,
    extended_to=date(2027, 1, 17),
    handler="花海镇农业农村综合服务中心",
    handler_phone="0937-3341222",
    issued_on=date(2026, 12, 21),
)

OPINION = OpinionSheet(
    org_name=GOVERNMENT,
    seal_name=f"{GOVERNMENT}信访专用章",
    number="花海镇信处〔2026〕3号",
    matter_code=CODE,
    petitioners=NAMES,
    people_count=7,
    mode="来访",
    raised_on=date(2026, 10, 26),
    forwarded_by="玉门市信访局",
    forwarded_on=date(2026, 10, 28),
    accepted_on=date(2026, 10, 29),
    subject=SUBJECT,
    items=(
        OpinionItem(
            request="督促合作社兑付2024年、2025年的土地流转费。",
            opinion="合作社应当于2027年2月28日前付清二十三户的流转费386,400.00元，由镇农业农村综合服务中心"
            "督促履行；逾期不付的，可以依法提起诉讼。",
            result="予以支持",
        ),
        OpinionItem(
            request="公开流转合同和账目。",
            opinion="合作社的账目属于成员内部事务，法律没有规定向非成员公开；村民委员会已经于2026年12月3日"
            "公示流转合同的主要条款。",
            result="解释说明",
        ),
    ),
    facts="2023年4月10日，花海镇黄水桥村三组二十三户与黄水桥村种植专业合作社签订土地经营权流转合同，流转耕地"
    "460亩，每亩每年420元，于当年12月31日前付清。2023年的费用已经付清，2024年、2025年的费用至今未付。"
    "合作社于2025年3月出具欠条，对欠付的事实没有异议。",
    basis=(
        "《中华人民共和国农村土地承包法》第三十九条、第四十条；",
        "《农村土地经营权流转管理办法》第十八条、第十九条。",
    ),
    review_body="玉门市人民政府",
    copies_to=("玉门市信访局", "花海镇综治中心"),
    issued_on=date(2026, 12, 20),
)

SERVICE_RETURN = ServiceReturnSheet(
    org_name=GOVERNMENT,
    matter_code=CODE,
    paper_title="信访处理意见书",
    paper_number=OPINION.number,
    recipient=MA.name,
    place="玉门市花海镇黄水桥村三组88号",
    manner="直接",
    served_by="王海燕、何玉兰",
)

ALL: tuple[Sheet, ...] = (
    SERVICE_RETURN,
    PETITION_RECORD,
    ACCEPTANCE,
    REFUSAL,
    TRANSFER,
    EXTENSION_REQUEST,
    EXTENSION_NOTICE,
    OPINION,
)
"""One sheet of each form."""

_LONG_BODY = "甘肃玉门戈壁农产品加工销售有限责任公司花海分公司工会委员会劳动争议调解组织"
_LONG_PERSON = replace(MA, name=LONG_NAME, employer=_LONG_BODY * 2, address=_LONG_BODY * 3)

LONGEST: tuple[Sheet, ...] = (
    replace(
        SERVICE_RETURN,
        recipient=LONG_NAME,
        place=_LONG_BODY * 3,
        receiver="赵𠮷霞",
        relation="女儿",
        refusal=LONG_TEXT[:700],
        witnesses=(LONG_NAME,) * 3,
        remark=LONG_TEXT[:900],
    ),
    replace(
        PETITION_RECORD,
        petitioner=_LONG_PERSON,
        representatives=(_LONG_PERSON,) * 4,
        summary=LONG_TEXT,
        request=LONG_TEXT[:900],
        facts=LONG_TEXT[:4000],
        attachments=("附件材料",) * 30,
        marks=("扬言", "自定义标识"),
        result=LONG_TEXT[:2000],
        satisfaction="不满意",
    ),
    replace(
        ACCEPTANCE,
        org_name=_LONG_BODY,
        seal_name=_LONG_BODY,
        petitioners=(LONG_NAME,) * 5,
        people_count=5,
        subject=LONG_TEXT[:300].replace("\n", ""),
        procedure=LONG_TEXT[:3000],
    ),
    replace(
        REFUSAL,
        ground=RefusalGround.FINISHED,
        reason=LONG_TEXT,
        turn_to=_LONG_BODY,
        approved_by=LONG_NAME,
    ),
    replace(TRANSFER, addressee=_LONG_BODY, summary=LONG_TEXT, materials=(_LONG_BODY * 2,) * 12),
    replace(EXTENSION_REQUEST, reason=LONG_TEXT, handler=_LONG_BODY, decision=LONG_TEXT[:400]),
    replace(EXTENSION_NOTICE, reason=LONG_TEXT, petitioners=(LONG_NAME,)),
    replace(
        OPINION,
        seal_name=_LONG_BODY * 2,
        items=OPINION.items * 8,
        facts=LONG_TEXT,
        basis=OPINION.basis * 9,
        copies_to=(_LONG_BODY,) * 6,
    ),
)
"""One sheet of each form with more in it than anybody planned for."""
