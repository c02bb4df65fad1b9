"""Words of the follow-up room."""

ROOM = "履行回访"
BADGE = "到期的履行、回访 {count} 件"
PERFORMANCE = "履行"
REVISITS = "回访"
CONFIRMATIONS = "司法确认"
TAB = "{title}  {count}"
SETTLED = "含已办"
ALL_MATTERS = "显示全部事项"
OVERDUE = "逾期 {days} 天"
TODAY = "今天"
DAYS_LEFT = "还有 {days} 天"
UNDATED = "无期限"
LAPSED = "已过期"
EMPTY_PERFORMANCE = "三十天内没有到期的履行事项。勾选“含已办”可以查看已履行的。"
EMPTY_REVISITS = "三十天内没有需要回访的案件。"
EMPTY_CONFIRMATIONS = "没有处在三十日确认期内、或者法院正在审查的协议。"

COLUMN_DUE = "期限"
COLUMN_LIGHT = "状态"
COLUMN_WHO = "义务人"
COLUMN_WHAT = "内容"
COLUMN_PARTIES = "当事人"
COLUMN_DISPUTE = "纠纷类型"
COLUMN_GRADE = "满意度"
COLUMN_EFFECTIVE = "生效日期"
COLUMN_LAST_DAY = "最后一天"
PAY_TO = "给付{creditor}{what} {amount}"

CHOOSE_ROW = "在左边选一行，在这里登记。"
TICK = "登记履行情况"
TICK_STATUS = "情况"
TICK_ON = "日期"
TICK_NOTE = "说明"
TICK_COMMIT = "登记"
ENFORCEABLE = (
    "{number}，期限 {due}。法院已裁定有效，到期不履行的，督促以后到“违约告知”告知权利人可以申请强制执行"
    "（《民事诉讼法》第二百零六条），再登记后来怎样。"
)
NOT_ENFORCEABLE = "{number}，期限 {due}"
RECEIVED = "{on} 收 {amount} 元（{manner}，{who}）"
TAKEN_BACK = "　{on} 撤回，不计入：{why}"
RECEIVED_LEFT = "已收 {paid} 元，尚欠 {left} 元"
PAYMENT = "收到一笔：{promise}"
PAYMENT_AMOUNT = "收到金额（元）"
PAYMENT_ON = "收款日期"
PAYMENT_MANNER = "收款方式"
RECEIVED_BY = "收款人"
PAYMENT_NOTE = "收款说明"
PAYMENT_COMMIT = "登记收款"
PAYMENT_SAID = "收款已登记，履行情况按合计得出。"
TAKE_BACK = "撤回最近一笔收款…"
TAKE_BACK_TEXT = "{payment}，记错了请写明原因。撤回的留在记录里，不再计入合计。"
TAKE_BACK_SAID = "收款已撤回。"
TICK_SAID = "履行情况已登记。"

REVISIT = "登记回访"
REVISIT_DUE = "{dispute}，{day} 前回访（{article}）"
MODE = "方式"
PERSON = "被回访人"
GRADE = "对调解结果的评价"
REVISIT_PERFORMANCE = "协议履行情况"
DANGER = "有无错调、激化或遗留隐患"
NOTE = "采取的措施"
AFTER = "评价不满意，下一步"
DONE_ON = "回访日期"
REVISIT_COMMIT = "登记并生成回访记录"
REVISIT_SAID = "回访已登记，回访记录可以打印。"
REDRESS = "不满意的后续"
WAIVE = "免予回访…"
WAIVE_TEXT = "免予回访须写明原因，记入事项经过。"
WAIVED_SAID = "已记为免予回访。"
OPEN_AGREEMENT = "打开协议"
PRINTED_SAID = "已打印 {copies} 份。"
SAVED_COPY_SAID = "已另存：{path}"

CONFIRM = "登记司法确认"

FIELDS = {
    "paid_on": PAYMENT_ON,
    "received_by": RECEIVED_BY,
    "person_name": PERSON,
    "satisfaction": GRADE,
    "done_on": DONE_ON,
}
RULES = {
    "done_in_future": "履行日期不能晚于今天。",
    "payment_without_amount": "这一项不是给付金钱，请直接登记履行情况。",
    "payment_settled": "这一项已登记为“{status}”，不再收款。登记错了的，先把情况改回“未到期”。",
    "payment_too_much": "超过了尚欠的 {left} 元，请核对金额。",
    "payment_not_standing": "这笔收款已经撤回，或者不在这份协议里。",
    "payments_decide": "这一项有收款记录，履行情况按收款合计得出：请登记收款，或者撤回记错的收款。",
    "done_before_effect": "履行日期不能早于协议生效日期 {on}。",
    "performance_note_missing": "登记“{status}”须写明具体情况。",
    "revisit_done": "这次回访已在 {on} 登记过。",
}
