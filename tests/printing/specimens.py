"""Sheets as a township writes them, the same words its clerks would use."""

from dataclasses import replace
from datetime import date, time

import pytest

from centre_app.domain.papers.sheets import (
    AgentLine,
    AgreementSheet,
    ApplicationSheet,
    EvidenceShown,
    LentMediator,
    LineKind,
    LinePiece,
    OralAgreementSheet,
    PieceMark,
    ReadBack,
    ReceiptSheet,
    RecordLine,
    RecordSheet,
    RecoverySheet,
    RevisitSheet,
    RightsNoticeSheet,
    RightsTold,
    SessionBreak,
    Sheet,
    TerminationSheet,
    VisitLedgerSheet,
)
from tests.printing import (
    clock_specimens,
    confirmation_specimens,
    evidence_specimens,
    explanation_specimens,
    feedback_specimens,
    handover_specimens,
    inquiry_specimens,
    petition_specimens,
    recusal_specimens,
    risk_specimens,
    session_specimens,
    urging_specimens,
)
from tests.printing.specimen_parties import COMPANY, LI, LONG_NAME, PUPIL, ZHANG

COMMITTEE = "玉门市花海镇人民调解委员会"
NUMBER = "（2026）花海镇人调字第42号"

FACTS = (
    "张建国与李䶮㛃因相邻排水及道路通行发生纠纷，于2026年10月28日申请调解。经调查核实：李䶮㛃于2026年5月在"
    "其宅基地北侧新建围墙（长约12.6米、高约2.2米），致使原有排水沟被阻断，雨天积水倒灌张建国院内，造成粮食"
    "受潮、墙体渗水等损失；双方多次协商未果，矛盾逐步激化。李䶮㛃承认砌墙时未留排水口，对损失负主要责任；"
    "张建国未及时清理自家院前淤泥，负次要责任。"
)
DISPUTED = (
    "（一）李䶮㛃是否应当拆除或者改造围墙下方的阻水构造物；（二）张建国主张的损失人民币叁仟捌佰陆拾元整"
    "（¥3,860.00）应否全部由李䶮㛃承担；（三）今后排水、通行的管理责任如何划分。"
)
CLAUSES = (
    "李䶮㛃于2026年11月15日前，自行出资在围墙底部开设宽0.4米、高0.3米的排水口两处，恢复原排水沟的畅通。",
    (
        "李䶮㛃一次性补偿张建国财产损失人民币贰仟元整（¥2,000.00），于本协议签订之日起7日内以银行转账方式支付"
        "至张建国账户6228480402564890018；逾期未付的，每逾期一日按未付金额的万分之五支付违约金。"
    ),
    "双方共同使用的村道（东起𬱖家巷口、西至喆堃路）保持3.5米净宽，铺设DN300 PE管约8米。",
    "本协议履行完毕后，双方就本次纠纷再无其他争议——互不追究……",
)
MANNER = "第一项由黄水桥村网格员王淼现场验收；第二项以银行转账凭证为准，于2026年11月8日前履行完毕。"

AGREEMENT = AgreementSheet(
    org_name=COMMITTEE,
    seal_name=COMMITTEE,
    number=NUMBER,
    parties=(ZHANG, LI),
    facts=FACTS,
    disputed_points=DISPUTED,
    clauses=CLAUSES,
    manner_and_time=MANNER,
    copies=3,
    mediators=("陈志远", "何玉兰"),
    recorder="周敏",
    signed_on=date(2026, 11, 1),
)

RECEIPT = ReceiptSheet(
    org_name="玉门市花海镇综治中心",
    org_phone="0937-3341110",
    org_address="花海镇人民政府一楼",
    visit_number="LF20261028007",
    matter_code="6209811012026000428",
    query_code="7K3-M92-QX5",
    visited_on=date(2026, 10, 28),
    visited_at=time(9, 2),
    channel="来访（窗口）",
    visitor=replace(ZHANG, label="来访人"),
    people_count=2,
    dispute_type="邻里纠纷",
    other_party="李䶮㛃",
    place="玉门市花海镇黄水桥村三组",
    words="邻居今年五月砌围墙把排水沟堵了，一下雨水就往我家院里倒灌，粮食受潮，墙根渗水。\n找她说了好几回都"
    "没结果，村里也调解过一次没谈拢。",
    demand="恢复排水沟，赔偿粮食和墙体损失。",
    destination="人民调解",
    handler="花海镇人民调解委员会",
    due_on=date(2026, 11, 12),
    received_by="王海燕",
)

APPLICANT, RESPONDENT = replace(ZHANG, label="申请人"), replace(LI, label="被申请人")

APPLICATION = ApplicationSheet(
    org_name=COMMITTEE,
    applicants=(APPLICANT,),
    respondents=(RESPONDENT,),
    facts=FACTS,
    requests=(
        "请求李䶮㛃拆除阻水构造物，恢复排水沟畅通；",
        "请求李䶮㛃赔偿粮食受潮、墙体渗水损失人民币叁仟捌佰陆拾元整（¥3,860.00）；",
        "请求明确今后排水、通行的管理责任。",
    ),
    applied_on=date(2026, 10, 28),
)

RIGHTS_NOTICE = RightsNoticeSheet(
    org_name=COMMITTEE,
    number=NUMBER,
    party=APPLICANT,
    dispute="相邻排水纠纷",
    mediators=("陈志远", "何玉兰"),
    manner="书面",
    notified_by="周敏",
    notified_on=date(2026, 10, 29),
)

_Q, _A, _P = LineKind.QUESTION, LineKind.ANSWER, LineKind.PLAIN
RECORD = RecordSheet(
    org_name=COMMITTEE,
    number=NUMBER,
    session_no=1,
    held_on=date(2026, 10, 30),
    started=time(9, 5),
    ended=time(10, 40),
    place="花海镇综治中心第一调解室",
    second_org="花海镇黄水桥村人民调解委员会",
    kind="联合调解",
    lent=(LentMediator("何玉兰", "花海镇金湾村人民调解委员会", "熟悉当地水系，双方都愿意请她"),),
    subject="张建国与李䶮㛃相邻排水、通行纠纷",
    participants=("黄水桥村党支部书记马国栋", "网格员王淼"),
    parties=(
        APPLICANT,
        replace(RESPONDENT, agents=(AgentLine(role="委托代理人", name="王海霞"),)),
    ),
    absent=(RESPONDENT.label,),
    rights=(
        RightsTold(("申请人张建国",), on=date(2026, 10, 29), manner="书面"),
        RightsTold(("被申请人李䶮㛃",), at=time(9, 8)),
    ),
    evidence=(
        EvidenceShown(
            1,
            "围墙和排水沟现场照片",
            "申请人张建国",
            ("申请人无异议", "被申请人有异议（照片是雨后第三天拍的）"),
        ),
        EvidenceShown(2, "收条", "被申请人李䶮㛃", ("申请人无异议", "被申请人无异议")),
    ),
    breaks=(SessionBreak(time(9, 40), time(9, 55)),),
    read_back=ReadBack("宣读", time(10, 32)),
    recusal_answers=("申请人张建国：不申请回避", "被申请人李䶮㛃：不申请回避"),
    lines=(
        RecordLine("", _P, "调解员宣布调解纪律，核对当事人身份，告知权利义务和调解的原则、方式。"),
        RecordLine("陈志远", _Q, "对调解员、记录人是否要求更换？是否同意公开调解？"),
        RecordLine("张建国", _A, "不要求更换，同意公开。"),
        RecordLine("", _Q, "请说说事情的经过和要求。"),
        RecordLine(
            "张建国",
            _A,
            "今年五月她家砌围墙，把两家中间的排水沟堵死了。八月十二号那场雨，水从墙根倒灌进来，"
            "仓房里的三千斤苞谷泡了一半。我要求把沟通开，赔我3,860.00元。",
        ),
        RecordLine(
            "李䶮㛃",
            _A,
            "",
            (
                LinePiece("墙是我", PieceMark.KEPT),
                LinePiece("砌", PieceMark.STRUCK),
                LinePiece("请人砌", PieceMark.ADDED),
                LinePiece("的，沟我没想到会堵死。通沟可以，钱太多了", PieceMark.KEPT),
                LinePiece("，最多赔两千", PieceMark.ADDED),
                LinePiece("。", PieceMark.KEPT),
            ),
        ),
        RecordLine("马国栋", _P, "村上去看过，沟原来宽四十公分，现在墙下没有留口子，也是事实。"),
        RecordLine("", _P, "经背对背做工作，双方就排水口、补偿数额和村道管理取得一致意见。"),
    ),
    outcome="达成协议",
    mediators=("陈志远", "何玉兰"),
    recorder="周敏",
)

ORAL_AGREEMENT = OralAgreementSheet(
    org_name=COMMITTEE,
    seal_name=COMMITTEE,
    number="（2026）花海镇人调口字第7号",
    parties=(ZHANG, LI),
    facts="张建国家房前堆放杂物，李䶮㛃家门口道路未硬化，雨天泥泞，两家因道路使用多次争吵。",
    clauses=(
        "张建国清走自家房前杂物，保持道路畅通。",
        "李䶮㛃硬化自家门口道路。",
        "双方共同管理门口路面，保持清洁畅通。",
    ),
    manner_and_time="2026年11月10日前各自完成，由网格员现场查看。",
    mediators=("陈志远",),
    reached_on=date(2026, 10, 15),
)

TERMINATION = TerminationSheet(
    org_name=COMMITTEE,
    seal_name=COMMITTEE,
    number="（2026）花海镇人调终字第3号",
    parties=(ZHANG, LI),
    dispute="相邻排水纠纷",
    accepted_on=date(2026, 10, 28),
    sessions=3,
    reason="当事人李䶮㛃明确表示不再接受调解",
    court="玉门市人民法院花海人民法庭",
    mediators=("陈志远",),
    ended_on=date(2026, 11, 20),
)

REVISIT = RevisitSheet(
    org_name=COMMITTEE,
    agreement_number=NUMBER,
    parties=(ZHANG, LI),
    subject="张建国与李䶮㛃相邻排水、通行纠纷",
    manner="上门",
    performance="排水口两处已开设，排水沟畅通；补偿款2,000.00元已于2026年11月6日转账付清。",
    satisfaction="张建国：满意；李䶮㛃：基本满意。",
    litigation="双方均未起诉。",
    remaining_risk="未发现错调和激化迹象；村道东端仍有少量砂石未清。",
    measures="现场督促李䶮㛃于三日内清理砂石，网格员跟踪查看。",
    next_action="十二月雨雪前再次查看排水情况。",
    revisited_by="陈志远",
    revisited_on=date(2026, 11, 16),
)

RECOVERY = RecoverySheet(
    org_name="花海镇综治中心", code="ABCDE-FGHJK-MNPQR-STUVW-XYZ23", made_on=date(2026, 11, 1)
)

VISIT_LEDGER = VisitLedgerSheet(
    org_name="玉门市花海镇综治中心",
    first=date(2026, 10, 1),
    last=date(2026, 10, 31),
    chosen="渠道：来访（窗口）；接待人：王海燕",
    headings=(
        *("序号", "日期", "姓名", "性别", "电话", "住址", "人数", "诉求摘要"),
        *("类型", "接待人", "去向", "办结日期", "结果", "满意度"),
    ),
    rows=(
        (
            *("1", "2026-10-28", "张建国", "男", "139****0001", "黄水桥村", "2"),
            "邻居今年五月砌围墙把排水沟堵了，一下雨水就往我家院里倒灌，粮食受潮，墙根渗水。",
            *("邻里纠纷", "王海燕", "人民调解", "2026-11-01", "书面协议", "满意"),
        ),
        (
            *("2", "2026-10-29", "李䶮㛃", "女", "0937****234", "金湾村", "1"),
            "咨询低保的申请条件。",
            *("其他", "王海燕", "咨询", "", "", ""),
        ),
    ),
    visits=2,
    people=3,
    firsts=1,
    repeats=1,
    groups=2,
    made_by="王海燕",
    made_on=date(2026, 11, 1),
)

ALL: tuple[Sheet, ...] = (
    RECEIPT,
    APPLICATION,
    RIGHTS_NOTICE,
    session_specimens.SESSION_NOTICES,
    inquiry_specimens.INQUIRY,
    evidence_specimens.EVIDENCE,
    RECORD,
    AGREEMENT,
    ORAL_AGREEMENT,
    TERMINATION,
    REVISIT,
    urging_specimens.URGING,
    explanation_specimens.EXPLANATION,
    *clock_specimens.ALL,
    confirmation_specimens.packet(ZHANG, LI, facts=FACTS, number=NUMBER),
    *confirmation_specimens.singly(
        confirmation_specimens.packet(ZHANG, LI, facts=FACTS, number=NUMBER)
    ),
    *petition_specimens.ALL,
    risk_specimens.RISK_REPORT,
    recusal_specimens.RECUSAL,
    *feedback_specimens.ALL,
    handover_specimens.LETTER,
    confirmation_specimens.LEDGER,
    VISIT_LEDGER,
    session_specimens.HALL,
    session_specimens.DAYS,
    RECOVERY,
)
"""One sheet of each form."""

MANY = (LONG_NAME, LI, COMPANY, PUPIL)
LONG_TEXT = "\n".join([FACTS * 6] * 20)
"""More than twenty thousand characters."""

LONG_AGREEMENT = replace(
    AGREEMENT,
    parties=MANY,
    facts=LONG_TEXT,
    clauses=CLAUSES * 4,
    confirm_intended=True,
    copies=6,
    signed_on=None,
)

LONGEST: tuple[Sheet, ...] = (
    evidence_specimens.LONG_EVIDENCE,
    inquiry_specimens.LONG_INQUIRY,
    replace(recusal_specimens.RECUSAL, reason=LONG_TEXT, words=FACTS * 3),
    replace(handover_specimens.LETTER, demand=LONG_TEXT, reasons=FACTS * 3),
    replace(
        RECEIPT,
        visitor=replace(LONG_NAME, label="来访人"),
        words=LONG_TEXT,
        demand=FACTS,
        other_party=COMPANY.name,
    ),
    replace(
        APPLICATION,
        applicants=(APPLICANT, replace(LONG_NAME, label="申请人")),
        respondents=(replace(COMPANY, label="被申请人"),),
        facts=LONG_TEXT,
    ),
    replace(RIGHTS_NOTICE, party=replace(COMPANY, label="申请人"), mediators=("陈志远",) * 9),
    session_specimens.LONG_SESSION_NOTICES,
    session_specimens.LONG_HALL,
    session_specimens.LONG_DAYS,
    replace(RECORD, lines=RECORD.lines * 30, parties=MANY, seal_name=COMMITTEE),
    LONG_AGREEMENT,
    replace(
        ORAL_AGREEMENT,
        parties=MANY,
        facts=LONG_TEXT,
        disputed_points=DISPUTED,
        clauses=CLAUSES * 4,
        parties_sign=True,
    ),
    replace(TERMINATION, parties=MANY * 5, reason=FACTS, sessions=0),
    confirmation_specimens.packet(*MANY, facts=LONG_TEXT, number=NUMBER),
    replace(REVISIT, parties=MANY, performance=LONG_TEXT, measures=FACTS),
    *clock_specimens.longest(MANY * 3),
    *urging_specimens.longest(FACTS * 6),
    replace(explanation_specimens.EXPLANATION, words=LONG_TEXT),
    *petition_specimens.LONGEST,
    risk_specimens.LONG_RISK_REPORT,
    replace(
        feedback_specimens.WITHDRAWN,
        addressee=COMPANY.name * 2,
        parties=(LONG_NAME.name,) * 9,
        reason=LONG_TEXT,
    ),
    replace(
        VISIT_LEDGER,
        org_name=COMPANY.name * 2,
        chosen=COMPANY.name * 4,
        rows=VISIT_LEDGER.rows * 30 + (("9" * 9, *(LONG_NAME.name,) * 13),) * 3,
        visits=12345,
        people=1234567,
    ),
    replace(RECOVERY, org_name=COMPANY.name * 3, code="WWWWW-" * 4 + "WWWWW"),
)
"""One sheet of each form with more in it than anybody planned for."""

CASES = [pytest.param(sheet, id=sheet.form.value) for sheet in ALL]
LONG_CASES = [pytest.param(sheet, id=f"{sheet.form.value}-long") for sheet in LONGEST]
