"""What the group and the panels about danger say."""

from centre_app.domain.risk.codes import RiskFactor, ViolenceDuty
from centre_app.views import messages

SECTION = "风险预警"
URGENT = "紧急"
URGENT_KEY = "Ctrl+J"
AND = "、"
NOTHING = "没有风险记录。有人扬言伤害自己或他人、已经动手、有家庭暴力的，马上按“紧急”。"
OWED = "未完成：一小时内要完成记录，还要告知 {offices}。"
OWED_TOLD = "未完成：公安派出所和中心主任都已告知，请写明采取的措施，完成记录。"
RECORDED = "{at} 完成记录。"
RAISED = "{at} {who} 记录：{factors}"
SAID = "原话：{said}"
MEASURES = "措施：{measures}"
TOLD = "{at} 告知 {office} {name}（{way}）"
MINUTE = "%m-%d %H:%M"
SUGGESTED = "请留意：{factor}（{seen}）"
SEEN = {
    RiskFactor.CROWD: "{seen} 人",
    RiskFactor.REPEATED: "三十日内来访 {seen} 次",
    RiskFactor.LONG_STANDING: "自 {seen} 起",
    RiskFactor.BROKEN_PROMISE: "约定 {seen} 到期",
}
SEEN_WORDS = "诉求里写着“{seen}”"
TAKE_UP = "记入风险"
PUT_ASIDE = "不属实"
TELL = "记告知"
FINISH = "完成记录"
DUTIES = {
    ViolenceDuty.REPORT: "受害人是无民事行为能力人或限制民事行为能力人：应当及时向公安机关报案"
    "（《反家庭暴力法》第十四条）。",
    ViolenceDuty.ADVISE: "告知受害人可以报案、向妇联求助、申请人身安全保护令；不安排面对面调解"
    "（《反家庭暴力法》第十三条）。",
}

RAISE_HEADING = "紧急情况"
TELL_HEADING = "告知记录"
FINISH_HEADING = "完成风险记录"
DISMISS_HEADING = "提示不属实"
FACTORS = "哪些情形"
FACTORS_HINT = "勾选听到、看到的情形，至少一项。"
WORDS_SAID = "原话"
HELPLESS = "受害人是未成年人，或不能辨认自己行为的人"
MINUTE_FIELD = "时间"
MINUTE_HINT = "如 9:05、0905；空着就是现在。"
OFFICE = "告知谁"
NAME = "姓名"
WAY = "方式（电话、当面）"
WHAT_WAS_DONE = "采取的措施"
REASON = "理由"

ALARM = "{number} 的风险记录还没有完成，{left}。请在事项里告知派出所和主任，写明措施。"
LEFT = "还剩 {minutes} 分钟"
LATE = "已超过一小时"

TAGS = {
    "risk:raised": "记录紧急情况",
    "risk:told": "告知风险",
    "risk:recorded": "完成风险记录",
    "risk:dismissed": "风险提示不属实",
}

messages.learn(
    rules={
        "risk_recorded_before": "这份风险记录已经完成。请刷新后再看。",
        "risk_untold": "还没有告知{offices}，请先记告知。",
        "risk_dismissed_before": "这条提示已经处理。请刷新后再看。",
    },
    reasons={
        "not_a_minute": "时间看不懂，请写成 9:05 或 0905。",
        "minute_too_early": "告知的时间早于紧急情况的时间，请核对。",
    },
    fields={
        "factors": FACTORS,
        "said": WORDS_SAID,
        "minute": MINUTE_FIELD,
        "way": WAY,
        "measures": WHAT_WAS_DONE,
    },
)
