"""Words of the panels of a petition."""

from centre_app.views import messages

KIND = "信访事项类别"
STATUTORY_ROUTE = "法定途径"
PURPOSE = "信访目的"
MODE = "信访形式"
SIZE = "个访、集体访"
REPEAT = "初次、重复"
CONTENT = "内容分类"
FLAGS = "标记"
UNREACHABLE = "姓名或地址不清，无法告知（不计告知期限）"
RECEIVED_ON = "收到日期"
ASSIGNER = "交来的上级单位（自行来访的不填）"
ASSIGNER_DUE = "上级要求办结的日期"
ACCUSED = "被反映的单位或人"
ACCUSED_BODY = "被反映的是本中心名册里的单位"
NO_ACCUSED_BODY = "不在名册里"
CLASS_HINTS = {
    "suggestion": "建议意见类：研究论证后答复，不计 60 日。",
    "accusation": "检举控告类：内容保密，只能转有权处理的机关，不得转给被反映的单位或人。",
    "appeal": "申诉求决类：只有第六种途径计 60 日，出具处理意见书；前五种导入法定程序。",
}
EARLIER = "同一信访人以前的信访事项："
EARLIER_LINE = "{number}  {title}  {state}"
EARLIER_FINAL = "其中 {number} 已复核终结。如是同一事实和理由，请用“报批不予受理”中的“不再受理”。"

WAY = "告知书怎样交给信访人"
WAY_LATER = "以后再送达（登记送达时补）"
NOTE = "说明"
SIXTY_DAYS = "受理后：{kind} {due} 前办结（{article}）"
NO_SIXTY_DAYS = "这一类不计 60 日，按规定程序办理后答复。"
TO_EARLIER_TERM = "上级要求 {due} 前办结，较早，以此为准。"

FORWARD_MODE = "办理方式"
FORWARD_BODY = "转送、交办给名册里的单位"
OTHER_BODY = "不在名册里，写在下面"
FORWARD_NAME = "单位名称"
FORWARD_DUE = "要求反馈结果的日期"
GUIDE_MODE = "怎样办"
GO_TO = "告知信访人去哪里"
GUIDE_WORDS = "告知内容、存查理由"
OBJECT_ON = "提出异议的日期"
OBJECT_REASON = "异议理由"
OBJECT_LATE = "超过 5 个工作日的原因"

REFUSAL_KIND = "报批什么"
REFUSAL_REASON = "理由"
REFUSAL_WORDS = "事实和依据"
EXTENSION_DAYS = "延长几日（最多 30 日）"
EXTENSION_REASON = "延期理由（要告知信访人）"
DECISION = "批准吗"
APPROVE = "同意"
DISAPPROVE = "不同意"
DECISION_WORDS = "批示"
ASKED = "{who}报批{kind}：{detail}"
ASKED_DAYS = "延长 {days} 日。{reason}"
ASKED_REFUSAL = "{refusal}。"
ASKED_GO_TO = "告知去向：{go_to}。"

SERVE_WHAT = "送达什么"
SERVE_WAY = "送达方式"
SERVED_ON = "收到日期"
RECEIVER = "收件人（代收的写明关系）"
SERVE_PLACE = "送达地点"
WITNESS = "见证人"
SERVE_NOTE = "拒收事由、备注"
HANDLE_BODY = "承办单位"
HANDLE_NOTE = "办理要求"
ANSWER = "答复内容、办理结果"

PART = "诉求 {number}"
PART_REQUEST = "诉求"
PART_RESULT = "处理意见"
PART_FACTS = "查明的事实"
PART_BASIS = "依据的法律、政策"
PART_OPINION = "答复"
PART_REMOVE = "删去诉求 {number}"
PART_ADD = "再加一项诉求"

APPEAL_BODY = "向哪个机关申请"
APPEAL_ON = "申请日期"
APPEAL_GROUNDS = "申请理由"
APPEAL_RESULT = "结果"
APPEAL_PENDING = "还没有结果，先登记听证"
ANSWERED_ON = "意见出具日期"
ANSWER_SERVED_ON = "意见送达日期"
HEARING_DAYS = "听证用了几日（复核，不计入期限）"
APPEAL_WORDS = "要点"
FINISH_NOTE = "说明"

ROUTE = "转为"
ROUTE_BODY = "责任单位"
ROUTE_REASON = "转换的理由"
DATE_WHICH = "哪个期限"
DATE_LINE = "{kind} {due}"
DATE_NEW = "改为"
DATE_REASON = "变更的理由"

messages.learn(
    rules={
        "petition_step": "信访件现在是“{here}”，不能到“{there}”。请刷新后看“下一步”。",
        "petition_ask_pending": "“{what}”还在等领导审批，请先审批。",
        "petition_ask_waits": "还有报批事项在等领导审批，请先审批。",
        "own_ask": "这是您自己报批的，要由另一位有审批权的领导审批。",
        "accusation_handed_on": "检举控告类不在本机关受理，请转送有权处理的机关。",
        "petitioner_not_told": "还没有把受理告知书送达信访人，请先登记送达。",
        "extended_before": "这件信访事项已经延期过一次，不能再延。",
        "extension_too_late": "60 日已经届满，不能再申请延期。",
        "window_open": "申请复查、复核的 30 日还没有过，现在不能终结。",
        "petition_open": "复查、复核还没有终结，暂不能结案。请等期满终结，或登记结果。",
        "petition_unserved": "还有告知书没有送达来访人。请先登记送达，再结案。",
        "petition_final": "这件信访事项已复核终结或不再受理，不能以信访途径重新办理。",
    },
    reasons={
        "accused_unknown": "检举控告类要写明被反映的单位或人。",
        "accused_body": "这是被反映的单位，不得转交给它。请另选。",
        "accusation_not_assigned": "检举控告类只能转送有权处理的机关，不能交办。",
        "term_over_already": "{field}已经过了，请核对。",
        "before_it_began": "{field}早于可以开始的日期，请核对。",
        "objection_late": "异议应在 {limit} 前提出。已超期，请写明原因。",
        "refusal_does_not_fit": "理由和报批的内容不符：只有复核终结的才“不再受理”。",
        "must_be_served": "处理意见书要书面送达，口头告知不行。",
        "window_over": "申请期限到 {limit} 为止，这个日期已过。",
        "no_hearing_in_review": "只有复核的听证时间可以扣除。",
        "same_route": "事项本来就走这个途径，请选别的。",
    },
    fields={
        "kind": KIND,
        "statutory_route": STATUTORY_ROUTE,
        "received_on": RECEIVED_ON,
        "assigner": ASSIGNER,
        "assigner_due_on": ASSIGNER_DUE,
        "accused": ACCUSED,
        "late_reason": OBJECT_LATE,
        "days": EXTENSION_DAYS,
        "served_on": SERVED_ON,
        "receiver": RECEIVER,
        "witness": WITNESS,
        "body_id": FORWARD_BODY,
        "hearing_days": HEARING_DAYS,
        "answered_on": ANSWERED_ON,
        "deadline_id": DATE_WHICH,
        "parts": PART_REQUEST,
    },
)
