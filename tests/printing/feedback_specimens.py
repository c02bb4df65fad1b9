"""Letters to who entrusted a case, one for each way it may end."""

from dataclasses import replace
from datetime import date

from centre_app.domain.papers.sheets import FeedbackResult, FeedbackSheet
from tests.printing.clock_specimens import COMMITTEE, NUMBER

AGREED = FeedbackSheet(
    org_name=COMMITTEE,
    seal_name=COMMITTEE,
    number=NUMBER,
    matter_code="6209811032026000120",
    addressee="玉门市人民法院",
    ref="（2026）甘0981诉前调38号",
    referral="委派调解（登记立案前）",
    letter_on=date(2026, 9, 2),
    taken_on=date(2026, 9, 4),
    parties=("何秀英", "玉门市花海镇中心卫生院"),
    dispute="医疗纠纷",
    accepted_on=date(2026, 9, 7),
    mediators=("陈志远", "何玉兰"),
    sessions=2,
    ended_on=date(2026, 11, 25),
    result=FeedbackResult.WRITTEN,
    agreement_number=NUMBER,
    effective_on=date(2026, 11, 25),
    contact_phone="0937-3341110",
    issued_on=date(2026, 11, 25),
)
FAILED = replace(
    AGREED,
    addressee="玉门市公安局花海派出所",
    ref="",
    referral="",
    letter_on=None,
    sessions=1,
    result=FeedbackResult.FAILED,
    agreement_number="",
    effective_on=None,
    reason="双方分歧较大，无法达成协议",
)
PARTIAL = replace(
    AGREED,
    result=FeedbackResult.PARTIAL,
    open_points="后续治疗费的承担",
    reason="双方分歧较大，无法达成协议",
)
ORAL = replace(AGREED, result=FeedbackResult.ORAL, performed=True, agreement_number="42口")
SETTLED = replace(FAILED, result=FeedbackResult.SETTLED, reason="双方当面说开，各自撤回要求")
WITHDRAWN = replace(FAILED, result=FeedbackResult.WITHDRAWN, reason="已与卫生院达成谅解")
REFUSED = replace(
    FAILED, accepted_on=None, mediators=(), sessions=0, reason="一方当事人拒绝或要求终止调解"
)

ALL = (AGREED,)
EVERY_END = (AGREED, ORAL, PARTIAL, SETTLED, WITHDRAWN, FAILED, REFUSED)
