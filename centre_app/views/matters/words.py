"""Words of the matters room."""

from centre_app.views import messages
from centre_app.views.matters import access_words, ladder_words, risk_words

ROOM = "事项"
BADGE = "待分流、受理 {count} 件"
FIND = "姓名、拼音首字母、手机或证件尾号、编号、诉求里的字"
LIST = "事项列表"
UNIT = "件"
EMPTY = "没有找到事项。可以换几个字，或点“全部”清除筛选。"
NONE_HERE = "这里现在没有事项。新的来访在“来访接待”（F2）登记后，会出现在这里。"
FILTERS = "按状态筛选"
DRILLED = "来自统计：{what}"
CLEAR_DRILL = "清除筛选"
COUNTING = "正在点数…"

COLUMN_STATE = "状态"
COLUMN_TITLE = "事项"
COLUMN_DUE = "最近期限"
COLUMN_RISK = "风险"
COLUMN_RECEIVED = "登记日期"
COLUMN_ROUTE = "去向"
COLUMN_NUMBER = "编号"
DROPPED_FIRST = (COLUMN_NUMBER, COLUMN_ROUTE, COLUMN_RECEIVED, COLUMN_RISK)
UNRESOLVED = "未化解"
OWN_RULE_MARK = "："
OWN_RULE_BRACKET = "（"
AND = "、"
QUOTED = "“{text}”"
NOT_ROUTED = "未分流"

FILTER_ALL = "全部"
FILTER_TRIAGE = "待研判"
FILTER_ACCEPT = "待受理"
FILTER_RUNNING = "办理中"
FILTER_OVERDUE = "已超期"
FILTER_REVISIT = "已化解待回访"
FILTER_DONE = "已结案"

RECEIVED = "登记"
ACCEPTED = "受理"
RESOLVED = "化解"
MEDIATION_ENDED = "调解结束"
AGREED = "调解成功"
RATED = "回访已评价"
SATISFIED = "回访满意"
CONFIRMABLE = "协议可以申请司法确认"
CONFIRMED = "协议经法院裁定有效"
PERIOD = "{since} 至 {until} {counted}"
BODY = "指定单位"
PERSON = "指定人员"
OVERDUE = "已超期"

PREVIEW = "预览"
PREVIEW_HOW = "回车打开，空格收起"
OPEN = "打开"

BACK = "返回列表"
BACK_TO_MATTER = "返回事项"
RECEIVED_AT = "{day} 登记"
DUE_TODAY = "{kind} 今天到期"
DUE_LEFT = "{kind} 还有 {days} 天"
DUE_PAUSED = "{kind} 中止"
DUE_LATE = "{kind} 超 {days} 天"
DUE_HINT = "{article}。{basis}。"
RISK = "风险{risk}"

STRIP_NAME = "办理进度"
STRIP_READ = "办理进度：已到“{here}”"

DEMAND = "诉求"
PLACE = "地点：{place}"
FACTS = "基本情况"
FACT_TYPE = "纠纷类型"
FACT_CHANNEL = "来源"
FACT_PEOPLE = "人数"
FACT_PEOPLE_TEXT = "{count} 人"
FACT_CROWD_TEXT = "1 件 {count} 人次（{size}）"
FACT_VILLAGE = "村（社区）"
FACT_ROUTE = "去向"
FACT_LEVEL = "等级"
FACT_RISK = "风险"
FACT_BODY = "责任单位"
FACT_OUTCOME = "结果"
PETITION = "信访件"
PETITION_STATE = "办到哪一步"
PETITION_KIND = "类别"
PETITION_FROM = "来源"
PETITION_FROM_ABOVE = "{assigner}，{on} 收到"
PETITION_TERM = "上级要求 {due} 前办结"
PETITION_MORE = "情况"
PETITION_FLAGS = "标记"
PETITION_SENT = "去向"
UNREACHABLE = "姓名或地址不清，不需告知"
DEADLINES = "期限"
DUE_CHANGED = "按规定为 {computed}，已变更：{reason}"
DUE_MET = "{kind}：{due} 到期，{met} 已办"
DUE_LAPSED = "{kind}：{due} 期满，未行使"
CASES = "调解案件"
AGREEMENTS = "协议"
CONFIRMATION = "，司法确认：{status}"
REVISITS = "回访"
LINKS = "重复与关联"
LINK_EARLIER = "在前：{number} {title}（{state}）"
LINK_LATER = "在后：{number} {title}（{state}）"
LINK_SAID = "{verdict} · {who} {day:%Y-%m-%d} 判定"
LINK_BETWEEN = "、"
LINK_ANEW = "改判为{verdict}"
LINK_DECIDED = "已改判。"
REPEAT = "重复件"
REPEAT_HINT = "与更早的事项同人同事，见“重复与关联”"
NO_LONGER = "不再受理"
NO_LONGER_HINT = "{day} 复核终结（《信访工作条例》第三十六条）"
ORDERS = "双派单"
ORDER_LINE = "{part}：{who}，{state}，{due} 前"
REVISIT_DUE = "应于 {due} 前回访"
REVISIT_DONE = "{done} 已回访，{rating}"
NOT_RATED = "未评价"
HISTORY = "时间线"
PEOPLE = "当事人"
PERSON_LINE = "{name}  {age}岁"
PAPERS = "文书"
PAPER_LINE = "{title}（{pages} 页）"
PAPER_AGAIN = "{title} 第 {edition} 版（{pages} 页）"
NO_PAPERS = "还没有出具文书。"
MISSING = "还缺的文书"
NEXT = "下一步"
NOTHING_NEXT = "这件事项已办完，没有待办的步骤。"
ANONYMOUS = "匿名来访，没有当事人资料。"

TAGS = (
    access_words.TAGS
    | risk_words.TAGS
    | ladder_words.TAGS
    | {
        "matter:registered": "登记",
        "matter:imported": "由台账导入",
        "matter:triaged": "研判分流",
        "matter:accepted": "受理",
        "matter:told": "告知来访人",
        "matter:refusal_asked": "报批不予受理",
        "matter:refusal_declined": "领导审批",
        "matter:refused": "不予受理",
        "matter:refusal_served": "送达",
        "matter:transferred": "移送",
        "matter:answered": "答复办结",
        "matter:concluded": "办结",
        "matter:withdrawn": "撤回",
        "matter:closed": "结案",
        "matter:reopened": "重新办理",
        "order:issued": "双派单",
        "order:reported": "派单反馈",
        "paper:issued": "出具文书",
        "case:opened": "立调解案",
        "case:suspended": "中止调解",
        "case:rest_asked": "报批中止调解",
        "case:rest_refused": "不同意中止调解",
        "case:start_corrected": "更正申请、接受日期",
        "case:sender_corrected": "更正委托单位、来函文号",
        "case:resumed": "恢复调解",
        "case:extended": "延长调解期限",
        "case:withdrawn": "撤回调解申请",
        "case:entrusted": "接受委托移送",
        "case:letter": "登记委托来函",
        "case:fed_back": "向委托单位反馈",
        "case:consent": "记录意愿",
        "case:accepted": "调解受理",
        "case:assigned": "指派调解员",
        "case:goes_on": "余下争议继续调解",
        "case:joined": "加入调解案",
        "case:notified": "告知权利义务",
        "case:mediators_told": "告知更换后的调解员",
        "case:conflicts": "调解员与新参加人的关系（请说明）",
        "handover:asked": "提出移交",
        "handover:accepted": "接收移交",
        "handover:returned": "退回移交",
        "handover:withdrawn": "撤回移交",
        "handover:sent": "移送上级",
        "handover:came_back": "上级退回",
        "handover:result": "移交的结果",
        "handover:asked_after": "跟进移送",
        "case:wished": "当事人要求换人调解",
        "recusal:asked": "申请回避",
        "recusal:answered": "询问是否申请回避",
        "recusal:decided": "回避决定",
        "case:ended": "调解结束",
        "case:handed_over": "换调解员",
        "session:planned": "排定调解",
        "session:moved": "调解改期",
        "session:invited": "邀请参加调解",
        "session:uninvited": "取消邀请",
        "session:joined": "联合调解的调委会",
        "case:open": "改为公开调解",
        "case:closed_doors": "改为不公开调解",
        "session:told": "通知时间地点",
        "session:answered": "参加人答复",
        "session:kept": "预约已完成",
        "session:cancelled": "取消调解",
        "session:held": "调解一次",
        "inquiry:begun": "开始调查",
        "inquiry:closed": "调查一次",
        "inquiry:dropped": "调查作废",
        "evidence:listed": "登记证据",
        "evidence:corrected": "更正证据",
        "evidence:struck": "划去证据",
        "evidence:returned": "退还证据",
        "evidence:shown": "出示证据",
        "file:begun": "建卷",
        "file:destroyed": "批准销毁案卷",
        "file:destruction_asked": "提请销毁案卷",
        "file:enclosed": "登记纸质材料",
        "file:kept": "不同意销毁案卷",
        "file:lent": "借出案卷",
        "file:locked": "案卷归档",
        "file:put_back": "退回重新整理",
        "file:returned": "归还案卷",
        "file:reviewed": "检查案卷",
        "file:supplemented": "归入补卷",
        "agreement:issued": "协议书打印",
        "agreement:signed": "协议签名",
        "agreement:sealed": "协议生效",
        "agreement:effective": "协议生效",
        "performance:ticked": "核实履行",
        "payment:received": "收到款项",
        "promise:reminded": "提醒履行",
        "revisit:attempted": "回访没有联系上",
        "revisit:explained": "书面说明",
        "revisit:raised": "提级办理",
        "promise:urged": "督促履行",
        "promise:rights_told": "告知权利",
        "promise:came_of": "违约的结果",
        "payment:taken_back": "撤回收款",
        "revisit:recorded": "回访",
        "revisit:waived": "免于回访",
        "visit:repeated": "再次来访",
        "visit:no_longer_accepted": "再次来访（不再受理）",
        "visit:guided": "疏导",
        "visit:split_off": "续访拆成新事项",
        "visit:split_from": "由续访拆出",
        "paper:voided": "文书作废",
        "repeat:decided": "重复研判",
        "consent:agreed": "同意调解",
        "consent:refused": "拒绝调解",
        "consent:pending": "收回意愿",
        "session:begun": "开始调解",
        "agreement:drafted": "起草协议",
        "agreement:taken_back": "收回协议书",
        "agreement:voided": "协议作废",
        "agreement:change_begun": "变更协议",
        "agreement:confirmation": "司法确认进展",
        "case:agreed": "达成协议",
        "matter:archived": "归档",
        "party:added": "登记参加人",
        "party:changed": "更改参加人（下行是原来的登记）",
        "party:ended": "不再参加",
        "party:companions": "补记随访人（人）",
        "matter:rerouted": "转换途径",
        "deadline:changed": "变更期限",
        "petition:classified": "信访分类",
        "petition:accepted": "信访受理",
        "petition:forwarded": "转送、交办",
        "petition:guided": "告知引导、存查",
        "petition:objected": "提出异议",
        "petition:asked": "报批",
        "petition:decided": "领导审批",
        "petition:served": "送达",
        "petition:handed": "交承办单位办理",
        "petition:opinion": "出具处理意见书",
        "petition:answered": "答复办结",
        "petition:appealed": "申请复查、复核",
        "petition:appeal_answered": "复查、复核意见",
        "petition:finished": "期满终结",
    }
)
MOVED = "→ {state}"

TRIAGE_SIGNS = "情形（勾选后建议随之变化）"
TRIAGE_TYPE = "纠纷类型"
TRIAGE_ROUTE = "去向"
TRIAGE_LEVEL = "等级"
TRIAGE_RISK = "风险"
TRIAGE_BODY = "责任单位"
TRIAGE_WHY_BODY = "{name}（{why}）"
TRIAGE_REPORT = "高风险已报告给谁、何时"
TRIAGE_NOTE = "研判意见"
PROPOSED = "建议：{what}"
DATES = "受理后开始计算的期限"
DATES_NONE = "这个去向不产生法定办理期限。"
DATE_LINE = "{kind}：{due}（{article}）"

COMMIT = "{step}  Ctrl+Enter"
LATER = "先不办  Esc"
COMMITTED = "{step}：{number} 已保存。"

TOLD = "已当场告知来访人受理及去向"
NOTE = "说明"
REFUSE_REASON = "不予受理的理由"
REFUSE_NOTE = "事实和依据（写入告知书）"
GO_TO = "告知来访人去哪里"
REFUSE_HINT = "由领导审批；批准后出具告知书，登记送达时出具送达回证。来访人现在可以先拿回执回去。"
TRANSFER_BODY = "移送单位"
TRANSFER_DOCUMENT = "移送函文号"
ANSWER_WORDS = "答复内容"
TELL_WAY = "告知方式和时间"
OUTCOME = "结果"
OUTCOME_WORDS = "办理结果"
WITHDRAW_WORDS = "撤回的意思（书面，或口头记录）"
WAIVER = "提前结案的理由"
WAIVER_HINT = "还有没做的回访、没到期的约定时必须填写，记入事项经过；都办完的不用填。"
REOPEN_REASON = "重新办理的理由"
REOPEN_ROUTE = "重新办理的去向"
ORDER_UNIT = "办理部门"
ORDER_MEMBER = "监督网格员"
ORDER_DEMAND = "办理要求"
ORDER_DUE = "办理期限：{due}（{article}）"
ORDER_PART = "哪一单"
ORDER_REPORT = "反馈内容"
NO_GRID_STAFF = "还没有登记网格员，请系统管理员先在设置中登记。"

WHY = {
    "not_your_post": "由其他岗位办理",
    "party_unwilling": "有当事人不同意调解",
    "no_mediator_yet": "还没有指派调解员",
    "parties_not_told": "还没有告知全部当事人",
    "nothing_scheduled": "还没有排期",
    "nothing_recorded": "还没有调解笔录",
    "signatures_incomplete": "还有人没有签名",
    "signatures_running": "协议还在签名，请等各方签完或收回协议",
    "session_running": "调解会还在进行",
    "mediation_running": "调解案还没有结束",
    "orders_running": "派单还没有全部反馈",
    "promises_late": "有约定到期未了结，先核实履行",
    "feedback_owed": "还没有向委托单位反馈",
    "petition_ask_waits": "等领导审批",
    "own_ask": "自己报批的，由别人审批",
    "accusation_handed_on": "检举控告类转有权机关",
    "petitioner_not_told": "还没有送达告知书",
    "extended_before": "已延期过一次",
    "window_open": "申请期还没有过",
    "petition_open": "复查复核没有终结",
    "petition_unserved": "告知书还没有送达",
}
"""Why a step is grey, short enough to stand beside its button."""

messages.learn(
    rules={
        "not_your_post": "“{step}”由其他岗位办理。如确需办理，请联系中心主任。",
        "not_this_way": "事项现在的状态不能办理“{step}”。请刷新后看“下一步”。",
        "party_unwilling": "有当事人不同意调解，不能继续。可以终止调解或改走其他途径。",
        "parties_not_told": "还没有告知全部当事人权利义务，请先告知。",
        "no_mediator_yet": "还没有指派调解员，请先指派。",
        "nothing_scheduled": "还没有排定调解时间，请先排期。",
        "nothing_recorded": "还没有调解笔录，请先做笔录。",
        "signatures_incomplete": "还有人没有在协议上签名，请先登记签名。",
        "mediation_running": "调解案还没有结束，请先结束调解。",
        "orders_running": "派单还没有全部反馈，请先登记反馈。",
        "repeat_of_itself": "一件事项不能与自己比较，请另选一件。",
        "feedback_owed": "还没有向委托单位反馈调解结果。请先发出反馈函（F45），并在“调解”里登记。",
        "promises_late": "还有约定到期未了结：{promises}。请先在“履行回访”登记：已履行、权利人免除、"
        "变更协议，或者已告知并转法律途径。",
    },
    reasons={
        "risk_report_missing": "高风险事项要立即报告：请写明报告给谁、什么时间。",
        "body_not_for_route": "这个单位不承担这个去向的事项，请另选责任单位。",
        "only_for_mediation": "这个理由只用于调解申请：请另选理由，或先重新研判去向。",
        "redress_owed": "回访评价不满意，选定的后续还没有办。请先办好，或写明不办的理由。",
        "revisit_owed": "还有回访没有做。请先回访，或写明免于回访的理由。",
        "promises_to_come": "还有约定没到期：{limit}。请等到期核实，或写明提前结案的理由。",
        "outcome_of_mediation": "这个结果只能由调解得出，请另选。",
        "route_leads_out": "重新办理要由本中心承办，请选调解、双派单、信访或联合调处。",
    },
    fields={
        "responsible_id": TRIAGE_BODY,
        "report": TRIAGE_REPORT,
        "go_to": GO_TO,
        "body": TRANSFER_BODY,
        "words": NOTE,
        "waiver": WAIVER,
        "unit_id": ORDER_UNIT,
        "grid_staff_id": ORDER_MEMBER,
        "demand": ORDER_DEMAND,
    },
)
