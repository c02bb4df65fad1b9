"""Words of the agreement page."""

from centre_app.views.agreements.finding_words import WRITING

HEADING = "调解协议"
HEADING_OF = "调解协议  {number}"
NO_CASE = "从调解案件进入，在这里起草、打印和签署协议。"
PARTIES = "{label} {name}"
TOGETHER = "各方共同"

BEGIN_WRITTEN = "起草书面协议"
BEGIN_ORAL = "登记口头协议"
END_WITHOUT = "未达成协议…"
ISSUE = "生成并打印"
ISSUE_ORAL = "生成登记表并打印"
ISSUE_HINT = "Ctrl+Enter"
TAKE_BACK = "撤回修改"
VOID = "作废"
CHANGE = "变更协议"
CONTINUE = "回到协议"

FACTS = "纠纷主要事实、责任"
DISPUTED = "争议事项"
CLAUSES = "协议条款"
CLAUSE = "第{number}条"
ADD_CLAUSE = "增加一条"
REMOVE_CLAUSE = "删去第{number}条"
MOVE_UP = "第{number}条上移"
KIND = "性质"
DEBTOR = "义务人"
CREDITOR = "给付给"
WHAT_PAY = "款项名称"
WHAT_ACT = "做什么"
WHAT_ABSTAIN = "不做什么"
WHAT_HAND_OVER = "交付什么"
WHAT_APOLOGY = "就什么事（可不填）"
CREDITOR_ACT = "向谁"
AMOUNT = "金额（元）"
AMOUNT_EACH = "每期金额（元）"
EVERY = "多久一次"
TIMES = "共几期（长期履行的不填）"
FIRST_DUE = "第一期期限"
BONDS = "有连带、共同、担保或继承的情形"
CO_DEBTORS = "与谁连带（共同）履行"
CO_CREDITORS = "与谁共同受领"
AND = "、"
NOBODY_ELSE = "没有别人"
GUARANTOR = "担保人"
NO_GUARANTOR = "没有担保人"
GUARANTEE = "保证方式"
NEWCOMER = "登记新的担保人、共同义务人、继承人…"
NEWCOMER_READ = "第{number}条：登记新的担保人、共同义务人、继承人"
JOIN = "登记为当事人"
JOIN_TEXT = "登记后是本案当事人，在协议上签名；已经写好的条款不变。"
BOND = "在这一条里是"
WILLING = "本人同意参加调解"
TOLD = "已当面告知权利义务"
TOLD_WHY = "没有勾的，打印前要在调解案件里补上（《人民调解法》第十七、二十三条）。"
JOINED = "{name}登记为{label}，打印后要签名。"
JOINED_NOT_YET = "{name}登记为{label}。打印前，请到调解案件登记他的意愿、告知权利义务。"
WITHIN_ESTATE = "以所得遗产实际价值为限"
MANNER = "给付方式"
NOTE_PAY = "方式说明（账户、地点）"
NOTE_ACT = "履行方式说明"
DUE = "履行期限"
UNTIL = "至哪天止（可不填）"
AT_ONCE = "签订时即时履行完毕"
TERMS = "其他约定"
TERM = "约定 {number}"
ADD_TERM = "增加约定"
REMOVE_TERM = "删去约定 {number}"
OPEN_POINTS = "没有达成协议的事项（都谈成的不填）"
OPEN_COURSE = "这部分怎么办"
LEFT_OPEN = "部分达成协议，其余争议{course}：{points}"
BEGIN_REST = "起草其余部分的协议"
COPIES = "份数"
COPIES_USUAL = "通常 {count} 份：当事人各一份，调委会一份{court}"
COPIES_COURT = "，法院一份"
CONFIRM = "双方拟共同申请司法确认"
REACHED = "达成日期"

PAGE = "协议正文（与打印一致）"
PAGE_ORAL = "登记内容（与打印一致）"
TITLE_WRITTEN = "人民调解协议书"
TITLE_ORAL = "人民调解口头协议登记表"
NUMBER = "编号：{number}"
NUMBER_LATER = "编号：保存后取号"
FACTS_HEAD = "纠纷主要事实、争议事项："
DISPUTED_HEAD = "争议事项：{text}"
AGREED_HEAD = "经调解，自愿达成如下协议："
MANNER_HEAD = "履行方式、时限："
CONFIRM_LINE = (
    "各方当事人同意依照《中华人民共和国人民调解法》第三十三条的规定，"
    "自本协议生效之日起三十日内，共同向有管辖权的人民法院申请司法确认。"
)
COPIES_LINE = "本协议一式{copies}份，当事人、人民调解委员会各持一份。"
COPIES_LINE_COURT = "本协议一式{copies}份，当事人、人民调解委员会各持一份，另一份用于申请司法确认。"
NUMBERED = "{numeral}、{text}"
PARTY_LINE = "当事人（{label}）：{name}"
DRAFT_SAVED = "草稿已保存"

CHECK = "打印前检查"
CHECK_GOOD = "检查通过，可以打印。"
CHECK_COUNT = "{kind} {count} 项"
CHECK_COUNTS = "，"
MUST = "须改正"
THINK = "提醒"
BETTER = "建议"
KEPT = "已说明"
KEPT_READ = "{sentence}理由：{reason}"
REASON_LABEL = "为什么可以保留"
KEEP_REASON = "保留"
LET_STAND_SAID = "理由已记录。"
SPOKEN = "{kind}：{sentence}"
RESTS_ON = "依据：{source}。"
CHECK_KEYS = "F8 下一处，Shift+F8 上一处"
FINDING_READ = "{kind}：{sentence}，回车到该处"

SIGNING = "签名与盖章"
SIGNING_HINT = "当事人、调解员签名，调委会盖章之日起生效（《人民调解法》第二十九条）。"
HAS_SIGNED = "已签名"
SIGNED = "{label} {name} 已签名"
SIGNED_ON = "签名日期"
SIGNED_ON_READ = "{name}的签名日期"
FINGERPRINT = "按指印"
SIGNED_BY = "由谁签名"
SIGNED_BY_READ = "{name}的签名由谁签"
HAND_LINE = "{name}（{signed_as}）"
HAND = "{name}：{what}"
SIGNATURE_SELF = "{label} {name}：{day} 签名"
SIGNATURE_BY = "{label} {name}：{day} 由{signed_as}{by}签名"
SAVE_SIGNATURES = "保存签名"
SIGNATURES_SAVED = "签名已记录。"
SEALED_ON = "盖章日期"
SEAL = "盖章生效"
CONCLUDE_ORAL = "确认口头协议生效"
CONCLUDE_HINT = "口头协议自各方达成协议之日（{day}）起生效（《人民调解法》第三十条）。"
EFFECTIVE_SAID = "协议已生效，履行、回访和司法确认期限已列出。"
ISSUED_SAID = "{number} 已生成，请打印后签名。"
TAKEN_BACK_SAID = "已撤回，可继续修改；原打印件作废。"
VOIDED_SAID = "{number} 已作废，编号不再使用。"
CHANGE_SAID = "已起草变更协议 {number}；盖章前原协议继续有效。"
PRINTED_SAID = "已打印 {copies} 份。"
SAVED_COPY_SAID = "已另存：{path}"

DONE = "协议情况"
STATUS = "状态"
EFFECTIVE_ON = "{day} 生效"
CONFIRM_BY = "司法确认：{status}，{day} 前可共同申请（《人民调解法》第三十三条）"
CONFIRM_CLOSED = "司法确认：{status}"
TO_CONFIRMATION = "办理司法确认"
ITEMS = "履行"
ENDED_WITHOUT = "调解已结束：{outcome}"
PAPERS = "已生成的文书"
PAPER = "{title}  第{edition}版"

OUTCOME = "未达成协议，结束调解"
OUTCOME_HINT = (
    "结束后生成终止调解通知书，告知仲裁、行政、诉讼三条途径（《人民调解法》第二十六条），"
    "并在 15 日后回访。"
)
OUTCOME_RESULT = "结果"
OUTCOME_REASON = "原因"
OUTCOME_NOTE = "说明"
OUTCOME_DAY = "结束日期"
OUTCOME_COMMIT = "结束调解并打印通知书"
OUTCOME_SETTLED = "记录自行和解"
OUTCOME_SAID = "调解已结束，请将通知书送达各方当事人。"
BACK = "返回"

REASON_TITLE = "请写明原因"
VOID_TEXT = "作废后编号不再使用，已打印的文书一并作废。"
CHANGE_TEXT = (
    "将按原协议中尚未履行的内容起草变更协议，各方重新签名盖章后生效。"
    "已履行的仍记在原协议，原协议届时标为“已变更”。"
)

RULES = {
    **WRITING,
    "hand_left": "替{party}签名的{name}已不再参加本案，协议不能盖章。请到事项页“当事人”中补登记，或作废后重新起草。",
    "may_not_sign": "{party}的签名还不能登记。{name}：{why}。请到事项页“当事人”中补齐。",
    "agreement_status": "协议现在是“{here}”，不能这样办理。",
    "agreement_in_work": "本案已有一份未生效的协议，请先办完或作废。",
    "already_signed": "{name}已经签名，不能撤回。需要修改的，请作废后重新起草。",
    "oral_needs_no_signature": "口头协议不需签名盖章，自达成之日起生效。",
    "written_needs_seal": "书面协议须各方签名并盖章后生效。",
    "reached_day_missing": "请先填写口头协议达成的日期。",
    "signed_before_acceptance": "{name}的签名日期早于受理日期，请核对。",
    "signed_before_session": "{name}的签名日期早于达成协议的调解会（{on}），请核对。",
    "signed_before_printing": "{name}的签名日期早于协议打印的日期（{on}），还没有打印的协议不能签名，请核对。",
    "signed_in_future": "{name}的签名日期晚于今天，请核对。",
    "item_performed_before": "第{number}条在原协议中已经履行，不能再约定一次。"
    "请作废这份变更协议，删去这一条重新起草。",
    "signature_stays": "{names}已登记签名，不能取消。登记有误的，请作废后重新起草，原文会带过来。",
    "session_running": "调解会还在进行，请先到“调解笔录”结束本次调解会，再办这一步。",
    "session_unrecorded": "还没有已结束并留有笔录的调解会，不能盖章。请先开调解会并做好笔录。",
    "signature_missing": "还没有签名：{names}。全部签名后才能盖章。",
    "sealed_in_future": "盖章日期不能晚于今天。",
    "sealed_before_signature": "盖章日期不能早于最后签名日期 {last}。",
    "no_such_signer": "签名人不是本案的当事人或调解员，请重新打开本页。",
    "finding_gone": "这处文字已经改了，不用再说明理由。",
    "finding_blocks": "这一项须改正，不能说明理由保留。",
    "no_such_item": "找不到这一条，请重新打开本页。",
    "preflight_blocks": "还有 {count} 项须改正，请按检查结果修改后再打印。",
    "agreement_waits_for_signatures": "{number} 已打印待签，请先撤回或作废。",
}

REASONS = {
    "party_already": "这个人已经是本案当事人，请直接在条款里选。",
    "hand_may_not": "{limit}。请另选签名的人，或到事项页“当事人”中补齐。",
}

FIELDS = {
    "facts": FACTS,
    "disputed": DISPUTED,
    "open_points": OPEN_POINTS,
    "copies": COPIES,
    "reached_on": REACHED,
}
