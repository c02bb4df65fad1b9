"""Words of judicial confirmation in the follow-up room."""

COUNTDOWN = "{effective} 生效，{last} 为最后一天（{basis}）。"
MARKS = {
    0: "还有 {left} 天。请问清各方是否愿意共同申请；愿意的，先核对有没有不予确认的情形。",
    20: "已过二十天，还有 {left} 天：请问清各方是否申请，约好到法院的时间。",
    25: "还有 {left} 天：申请材料应当备齐，约定同去法院的日子。",
    28: "还有 {left} 天：请尽早提交，过期法院不再受理。",
    30: "三十日已满，遇放假顺延，还有 {left} 天：请在 {last} 以前提交，过期法院不再受理。",
}
WANTED = "各方同意申请，还有 {left} 天：生成申请材料，签名盖章后各方共同到法院提交。"
LAST_DAY = "今天是最后一天：今天不提交，就不能再申请司法确认。"
LAPSED = (
    "三十日已过，不能再共同申请司法确认。协议仍有法律约束力，一方不履行的，另一方可以就协议向人民法院起诉"
    "（《人民调解法》第三十一、三十二条）。"
)
STATUS_SAYS = {
    "waived": "各方不共同申请。改了主意的，在期限内重新登记各方意见。",
    "unfit": "有下列情形，法院不予确认，不向当事人提供申请材料：",
    "applied": "已提交，等法院通知是否受理。",
    "returned": "法院要求补充。条款不明确的，可以变更协议写清楚，盖章后接着办。",
    "accepted": "法院已受理。各方接到通知，应当共同到场核实（《民事诉讼法》司法解释第三百五十六条）。",
    "rejected_intake": "法院不予受理。还在期限内的，可以补正后重新登记各方意见，或者向有管辖权的法院申请。",
    "confirmed": (
        "裁定有效，协议可以强制执行：一方拒绝履行或者未全部履行的，对方可以向作出裁定的人民法院申请执行"
        "（《民事诉讼法》第二百零六条），申请执行的期间为二年。"
    ),
    "dismissed": (
        "申请被驳回。各方可以通过调解变更原协议或者达成新的协议，也可以向人民法院起诉"
        "（《民事诉讼法》第二百零六条）。事项没有结案的，七日内回访问清打算。"
    ),
    "withdrawn": "申请已撤回。还在期限内的，可以重新登记各方意见后再申请。",
    "enforcing": "已申请强制执行。执行到位后，在“履行”里登记“经法院执行”。",
}

EXAMINE = "第一步  核对有没有不予确认的情形"
EXAMINE_HINT = (
    "逐项核对，有的就勾上（《民事诉讼法》司法解释第三百五十四、三百五十五、三百五十八条）。"
)
OBSTACLES = "不予确认的情形"
FOUND = "协议里写有“{words}”，请看是不是：{obstacle}。"
FOUND_PLAIN = "请注意：{obstacle}。"
EXAMINE_COMMIT = "登记核对结果"
EXAMINED = "{day} 核对：{found}"
NONE_FOUND = "没有不予确认的情形"
REASON_LINE = "{obstacle}（{article}）"

CONSENT = "第二步  各方意见和法院"
CONSENT_OF = "{label} {name}"
CONSENT_LINE = "{day} {name}{by}：{said}"
BY = "（由{name}表态）"
AND = "，"
SAYS = "意见"
AGREES = "同意申请"
REFUSES = "不申请"
SAID_ON = "表态日期"
BY_NAME = "代为表态的人"
COURT = "法院"
PROPOSED = "{name}（{reason}）"
PROPOSED_ABOVE = "{name}（{reason}，案件应由中级法院管辖的）"
WHOSE = "{reason}：{whose}"
COURT_NAME = "法院名称"
COURT_REASON = "管辖依据"
CONSENT_COMMIT = "登记各方意见"
NO_COURT_KNOWN = "法院名册里没有合适的法院。可以直接填写，或者请中心主任在“设置—法院”里添加。"

PACKET = "生成申请材料"
PACKET_AGAIN = "重新生成申请材料"
SINGLE = "只印{paper}"
PACKET_SAID = "申请材料已生成，可以打印；一份交法院，一份存卷。"
PAPER = "{title}  第 {edition} 版"

STEP = "法院进展"
STEP_KIND = "进展"
HAPPENED_ON = "日期"
NUMBER = "案号或裁定书文号"
STEP_NOTE = "说明（要求补充什么、为什么）"
DUE_ON = "法院要求补充的最后一天"
ATTACHMENT = "文书附件"
NO_ATTACHMENT = "不附"
STEP_COMMIT = "登记进展"

EXAMINE_AGAIN = "重新核对"
DECIDE_AGAIN = "登记、更改各方意见"
TAKE_BACK = "更正上一步…"
TAKE_BACK_TEXT = "登记错了的，写明原因后撤回；原来的登记留在经过里。"
TAKEN_BACK_SAID = "已撤回，可以重新登记。"
HISTORY = "经过"
TAKEN_BACK = "（已更正：{reason}）"
DUE_LINE = "{day} 前补充"
SAID = "司法确认情况已登记。"

FIELDS = {
    "obstacles": OBSTACLES,
    "court_name": COURT_NAME,
    "court_reason": COURT_REASON,
    "happened_on": HAPPENED_ON,
    "due_on": DUE_ON,
    "step": STEP_KIND,
}
REASONS = {
    "confirmation_out_of_order": "日期不能早于协议生效和上一步进展。",
    "confirmation_window_over": "申请日期已过三十日期限的最后一天，法院不予受理。日期写错的请更正。",
    "confirmation_due_before_step": "补充的期限不能早于法院通知的日期。",
    "confirmation_number_missing": "请填写法院的案号或者裁定书文号。",
    "confirmation_note_missing": "请写明法院要求补充什么，或者不受理、驳回的理由。",
}
RULES = {
    "confirmation_unfit": "核对时登记了不予确认的情形，不能申请。情形消除后请重新核对。",
    "confirmation_not_examined": "请先核对有没有不予确认的情形。",
    "confirmation_step": "现在是“{here}”，还不能登记“{step}”。请按先后登记。",
    "confirmation_not_wanted": "各方还没有都同意申请，不能出申请材料。请先登记各方意见。",
    "confirmation_over": "三十日期限已在 {on} 届满，不能再出申请材料。",
    "confirmation_court_missing": "请先登记各方意见和选定的法院。",
    "confirmation_nothing_to_take_back": "没有可以更正的法院进展。各方意见可以直接重新登记。",
    "confirmation_in_court": "申请在法院（{here}）。要更改的，先登记撤回，或者更正上一步。",
    "confirmed_stands": "法院已裁定协议有效，不能再变更。当事人另有约定的，可以在执行中和解。",
    "confirmation_no_window": "这份协议没有司法确认的期限，可能尚未生效。",
}
