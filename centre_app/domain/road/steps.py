"""The steps on the road of a matter."""

from dataclasses import dataclass

from centre_app.domain.codes import Code


class Step(Code):
    """A step on the road of a matter, in order."""

    TRIAGE = "triage", "研判分流"
    ACCEPT = "accept", "受理"
    ANSWER = "answer", "答复并办结"
    REFUSE = "refuse", "报批不予受理"
    TRANSFER = "transfer", "移送"
    TRIAGE_AGAIN = "triage_again", "重新研判"
    CLASSIFY = "classify", "信访分类"
    ACCEPT_PETITION = "accept_petition", "信访受理"
    FORWARD = "forward", "转送、交办"
    GUIDE = "guide", "告知引导、存查"
    ASK_REFUSAL = "ask_refusal", "报批不予受理"
    OBJECT = "object", "提出异议"
    DECIDE = "decide", "审批"
    SERVE = "serve", "登记送达"
    HANDLE = "handle", "交承办单位办理"
    OPINION = "opinion", "出具处理意见书"
    ANSWER_PETITION = "answer_petition", "答复办结"
    ASK_EXTENSION = "ask_extension", "申请延期"
    APPEAL = "appeal", "登记复查、复核申请"
    ANSWER_APPEAL = "answer_appeal", "登记复查、复核意见"
    FINISH_PETITION = "finish_petition", "期满终结"
    CLASSIFY_AGAIN = "classify_again", "修改分类"
    TELL = "tell", "补记告知"
    ISSUE_ORDERS = "issue_orders", "双派单"
    REPORT_ORDER = "report_order", "登记派单反馈"
    OPEN_CASE = "open_case", "立调解案"
    CONSENT = "consent", "记录双方意愿"
    ASSIGN = "assign", "指派调解员"
    NOTIFY = "notify", "告知权利义务"
    SCHEDULE = "schedule", "排期"
    RECORD = "record", "调解笔录"
    AGREEMENT = "agreement", "起草协议"
    SIGN = "sign", "登记签名"
    SEAL = "seal", "盖章生效"
    RESUME = "resume", "恢复调解"
    END = "end", "终止调解"
    CONCLUDE = "conclude", "办结"
    PERFORMANCE = "performance", "核实履行"
    REVISIT = "revisit", "回访"
    CLOSE = "close", "结案"
    WITHDRAW = "withdraw", "撤回"
    REOPEN = "reopen", "重新办理"
    REROUTE = "reroute", "转换途径"
    CHANGE_DATE = "change_date", "变更期限"
    EXTEND = "extend", "延长调解期限"
    SUSPEND = "suspend", "中止调解"
    WITHDRAW_CASE = "withdraw_case", "撤回调解申请"


ASIDE = frozenset(
    {Step.CLASSIFY_AGAIN, Step.WITHDRAW, Step.REOPEN, Step.REROUTE, Step.CHANGE_DATE}
    | {Step.EXTEND, Step.SUSPEND, Step.WITHDRAW_CASE}
)
"""May be taken, and is never what the matter waits for."""


@dataclass(frozen=True)
class NextStep:
    """A step and, if it cannot be taken now, the code of the reason."""

    step: Step
    reason: str | None = None

    @property
    def onward(self) -> bool:
        """Return whether it can be taken now and leads on."""
        return self.reason is None and self.step not in ASIDE

    @property
    def label(self) -> str:
        """Return the step in the counter's words."""
        return self.step.label
