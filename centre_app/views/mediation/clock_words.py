"""Words of the term of a case."""

from centre_app.domain.clock import local
from centre_app.domain.matters.codes import DisputeType
from centre_app.services.records.case_card import CaseCard, ExtensionLine, SuspensionLine
from centre_app.services.records.terms import RestAskLine

STEP = "期限、中止与撤回"
NOT_BEGUN = "各方都同意调解之日，开始计算调解期限。"
BEGAN = "{article}：{basis}。现在的期限：{due}。"
RESTED = "{since} 起中止（{reason}），{until} 恢复{moved}。"
RESTS = "{since} 起中止（{reason}），{look} 前核实能否恢复。{stops}"
MOVED = "，期限相应顺延"
STOPS = "期限停止计算。"
RUNS = "本案的期限依法不因中止停止计算。"
PROLONGED = "{agreed_on}，{agreed}同意由 {before} 延至 {due}。"
OVER = "调解期限已过。各方都同意的，可以延期；否则应当终止调解，并告知仲裁、行政、诉讼途径。"
OVER_MEDICAL = "超过调解期限未达成协议的，视为调解不成（《医疗纠纷预防和处理条例》第三十八条）。"
OVER_LABOUR = "十五日内未达成协议的，当事人可以申请仲裁（《劳动争议调解仲裁法》第十四条）。"
EXPIRED = "调解期限已过，不能再开调解：请在“期限、中止与撤回”里延长期限，或者终止调解。"
END_OVER = "期限届满，终止调解"

DEED = "办理"
EXTEND = "延长期限"
DEEDS = {
    "EXTEND": EXTEND,
    "SUSPEND": "中止调解",
    "RESUME": "恢复调解",
    "WITHDRAW": "撤回申请",
    "ASK": "报批中止",
    "DECIDE": "审批中止",
    "CORRECT": "更正起算日期",
    "CORRECT_SENDER": "更正委托单位、来函文号",
}
APPROVED = "审批意见"
YES_OR_NO = ((True, "同意中止"), (False, "不同意"))
ASKED = (
    "{asked_by}于 {asked_at} 报批中止（{reason}）{note}，{look} 前复查；批准以前，期限照常计算。"
)
DUE_ON = "延长至"
LATEST = "最晚可以延长至 {day}"
AGREED_ON = "同意日期"
AGREED = "同意的当事人"
REASON = "中止原因"
SINCE = "中止日期"
LOOK_AGAIN = "预计恢复（复查）日期"
RESUMED_ON = "恢复日期"
WITHDRAWN_ON = "撤回日期"
BASIS = "依据"
WHO = "撤回的申请人"
WAY = "撤回方式"
WORDS = "撤回的理由"
NOTE = "说明"
ON = {"RESUME": RESUMED_ON, "CORRECT": "更正为"}
WORDS_OF = {
    "DECIDE": "批语（不同意的写明理由）",
    "CORRECT": "更正的理由",
    "CORRECT_SENDER": "更正的理由",
}

DONE_EXTENDED = "已延长调解期限，请各方在确认书上签名。"
DONE_SUSPENDED = "已中止调解，请送达中止通知书。"
DONE_ASKED = "已报批，批准以后才中止，期限照常计算。"
DONE_DECLINED = "已答复不同意，案件继续调解。"
DONE_CORRECTED = "已更正，期限已重新计算，请告知各方。"
DONE_SENDER = "已更正委托单位、来函文号；以前印出的文书不变，需要的请重新打印。"
DONE_RESUMED = "已恢复调解，请送达恢复通知书。"
DONE_WITHDRAWN = "已登记撤回，请申请人在撤回申请书上签名。"


_CONSEQUENCES = {
    DisputeType.MEDICAL: OVER_MEDICAL,
    DisputeType.WAGE_ARREARS: OVER_LABOUR,
    DisputeType.LABOUR_OTHER: OVER_LABOUR,
}


def over(card: CaseCard) -> str:
    """Return what follows when a term has run out; what a court sent has the court's own term."""
    sent = card.entrusted is not None and card.entrusted.referral is not None
    return OVER if sent else _CONSEQUENCES.get(card.dispute_type, "") + OVER


def story(card: CaseCard) -> str:
    """Return what moved the term of a case, line by line."""
    due = card.deadline
    if due is None:
        return NOT_BEGUN
    lines = [BEGAN.format(article=due.article, basis=due.basis, due=due.due_on)]
    lines += [_prolonged(one) for one in card.extensions]
    lines += [_rested(one) for one in card.suspensions]
    if card.rest_ask is not None:
        lines.append(_asked(card.rest_ask))
    return "\n".join(lines)


def _asked(one: RestAskLine) -> str:
    return ASKED.format(
        asked_by=one.asked_by,
        asked_at=local(one.asked_at).date(),
        reason=one.reason.label,
        note=f"：{one.note}" if one.note else "",
        look=one.look_again_on,
    )


def _prolonged(one: ExtensionLine) -> str:
    return PROLONGED.format(
        agreed_on=one.agreed_on, agreed=one.agreed, before=one.due_before, due=one.due_on
    )


def _rested(one: SuspensionLine) -> str:
    if one.until is None:
        stops = STOPS if one.stops else RUNS
        return RESTS.format(
            since=one.since, reason=one.reason.label, look=one.look_again_on, stops=stops
        )
    moved = MOVED if one.stops else ""
    return RESTED.format(since=one.since, reason=one.reason.label, until=one.until, moved=moved)
