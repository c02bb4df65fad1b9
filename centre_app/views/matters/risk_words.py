"""What the section and the panel of danger say."""

from centre_app.views import messages

SECTION = "风险"
AND = "；"
PANEL = "风险报告"
RISK = "风险等级：{risk}"
RAISE = "紧急风险报告"
GO_ON = "继续填写风险报告"
OWED = "发现时间 {raised}，须在 {due} 前报告并登记完成（《人民调解法》第二十五条）。"
LATE = "发现时间 {raised}，已超过 {due} 的一小时时限，请立即报告并登记。"
RECORDED = "{raised} {who}发现，{recorded} 登记完成：{factors}"
TOLD_LINE = "{at} 已告知{kind} {who} {way}"
NOBODY_TOLD = "还没有登记告知了谁。"
SUGGESTED = "{factor}（{why}：{what}）"
DISMISS = "不是风险"
DISMISS_TITLE = "请说明为什么不是风险，理由会记入办理经过，以后不再提示。"
PAPER = "风险预警报告单"
KIND = "告知谁"
WHO = "姓名或单位"
WAY = "电话或方式"
AT = "时间（不填为现在）"
TELL = "记下已告知"
RECORD = "完成报告"
FACTORS = "风险情形"
WORDS = "原话与情况"
MEASURES = "已采取的措施"
HELPLESS = "受害人是无民事行为能力人或限制民事行为能力人"
HELPLESS_HINT = "涉及家庭暴力的，必须立即向公安机关报案（《反家庭暴力法》第十四条）。"
DOMESTIC_HINT = "家庭暴力事项登记后自动设为限阅；不要安排双方面对面调解。"
ALARM = "风险事项 {number} 还没有完成报告登记（{raised} 发现）。请立即报告派出所和中心主任，并记下时间。"
ALARM_MORE = "还有 {count} 件风险事项没有完成报告登记，最早的 {raised} 发现。请立即报告并记下时间。"
ALARM_HEAD = "紧急"
ALARM_OPEN = "去登记"
RAISED = "已开始风险报告：请马上报告派出所和中心主任，并逐一记下时间。"
TOLD = "已记下：{kind} {who}。"

TAGS = {
    "risk:raised": "发现紧急风险",
    "risk:told": "风险已告知",
    "risk:reported": "风险报告登记完成",
    "risk:dismissed": "排除风险提示",
}

messages.learn(
    rules={
        "violence_face_to_face": "这件事项涉及家庭暴力，不安排双方面对面调解。确需排期的，请写明理由。",
        "risk_recorded": "这份风险报告已经登记完成。请刷新后再看。",
        "risk_nobody_told": "请先记下告知了谁、什么时间，再完成报告。",
        "risk_police_not_told": "受害人不能自己报案的家庭暴力，必须先向派出所报案并记下时间"
        "（《反家庭暴力法》第十四条）。",
    },
    reasons={
        "risk_hour_yet_to_come": "这个时间还没有到。请填写已经过去的时间，或留空表示现在。",
    },
    fields={"who": WHO, "at": AT, "factors": FACTORS},
)
