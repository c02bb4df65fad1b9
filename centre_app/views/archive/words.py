"""Words of the archive."""

from centre_app.domain.case_files.codes import Defect

ROOM = "档案"
SEARCH = "按案号、当事人或者标题查找"
READY = "可归档"
LACKING = "待补"
LOCKED = "已归档"
LENT = "借出"
OVERDUE = "到期"
TAB = "{title} {count}"
TAB_MORE = "{title} {count}+"
EMPTY_READY = "没有等待归档的卷宗。案件办结、事项关闭后，材料齐全的会列在这里。"
EMPTY_LACKING = "没有缺材料的卷宗。"
EMPTY_LOCKED = "还没有归档的卷宗。"
EMPTY_LENT = "没有借出的卷宗。"
EMPTY_OVERDUE = "没有保管期满的卷宗。"
NOTHING_CHOSEN = "选择一份卷宗，查看卷内材料。"

COLUMN_NUMBER = "案号"
COLUMN_PARTIES = "当事人"
COLUMN_STATE = "情况"
COLUMN_CLOSED = "办结"
COLUMN_LOCKED = "归档"
COLUMN_UNTIL = "保管至"
COLUMN_DUE = "应还"
COLUMN_WHO = "借阅人"
LACKS = "缺 {count} 项"
WHOLE = "材料齐全"
PROPOSED = "已提请销毁"
LATE = "逾期未还"

HEAD = "{kind}　{state}"
NOT_BEGUN = "未建卷"
FILED_BY = "立卷人：{who}　{on}"
INSPECTED_BY = "检查人：{who}　{on}"
ANOTHER_INSPECTS = "材料齐全后，请另一人检查；立卷人不能检查自己立的卷。"
KEPT = "保管期限：{retention}"
KEPT_UNTIL = "保管期限：{retention}（至 {until}）"
LOCKED_ON = "归档日期：{on}"
REMARKS = "检查意见：{text}"
OVERRIDDEN = "主任准予缺件归档（{who}）：{text}"
ASKED_TO_DESTROY = "{who} {on} 提请销毁：{text}"
DESTROYED_ON = "{on} 经批准销毁纸质卷宗，电子记录保留。"
NOT_READY = "事项还没有关闭，不能建卷。"

COMPLETENESS = "完整性核对"
COMPLETE = "没有发现缺漏。"
BLOCKS = "必须补齐"
WARNS = "请核对"
LACK = "{defect}：{what}"
CONTENTS = "卷内材料"
VOLUME = "补卷第 {number} 册（{on}，{reason}）"
LATER = "归档后新增，尚未归入补卷"
NOTHING_IN_IT = "卷内还没有材料。"
ITEM = "{at}. {title}　{on}　{pages}页"
ITEM_ON_PAPER = "{at}. {title}　{on}　{pages}页（纸质）"
LOANS = "借阅登记"
LOAN_OUT = "{lent} 借给 {who}（{why}），应还 {due}"
LOAN_BACK = "{lent} 借给 {who}（{why}），{back} 归还 {note}"

RETENTION = "保管期限"
BEGIN = "建卷"
BEGIN_TEXT = "建卷的人就是立卷人；检查须由另一人进行。保管期限法律没有规定，按本地档案要求选择。"
ENCLOSE = "登记纸质材料"
ENCLOSE_TEXT = "只在纸质卷宗里、系统里没有的材料，如身份证复印件、收条、手写的申请书。"
KIND = "材料种类"
TITLE = "材料名称"
PAGES = "页数"
DATED = "日期"
WHOSE = "哪位当事人"
REVIEW = "检查通过"
REVIEW_TEXT = "检查意见写入卷宗情况说明，可以不填。"
PUT_BACK = "退回整理"
LOCK = "归档"
LOCK_ANYWAY = "缺件归档"
LOCK_ANYWAY_TEXT = "还缺 {count} 项必须的材料。主任准予缺件归档的，原因写入卷宗情况说明。"
LEND = "借出"
BORROWER = "借阅人"
PURPOSE = "用途"
DUE = "应还日期"
TAKE_IN = "归还"
TAKE_IN_TEXT = "记下归还时卷宗是否完好，可以不填。"
NOTE = "说明"
SUPPLEMENT = "归入补卷"
SUPPLEMENT_TEXT = "归档后新增的材料单独成册，原卷不变。请写明补入原因。"
PROPOSE = "提请销毁"
PROPOSE_TEXT = "保管期满的卷宗，由主任批准后销毁。请写明鉴定意见。"
APPROVE = "批准销毁"
APPROVE_TEXT = "批准后，纸质卷宗即可销毁，不能撤回；电子记录保留。"
KEEP = "不同意销毁"
REASON = "原因"
CLOSE = "关闭"
BEGUN_SAID = "已建卷。"
ENCLOSED_SAID = "已登记纸质材料。"
REVIEWED_SAID = "已记为检查通过。"
PUT_BACK_SAID = "已退回整理。"
LOCKED_SAID = "已归档，卷内材料不再改动。"
LENT_SAID = "已登记借出。"
TAKEN_IN_SAID = "已登记归还。"
SUPPLEMENTED_SAID = "已归入补卷。"
PROPOSED_SAID = "已提请主任批准销毁。"
DESTROYED_SAID = "已批准销毁。"
KEPT_SAID = "已记为不同意销毁。"

WHY: dict[Defect, str] = {
    Defect.RIGHTS_NOTICE: "请在案件页生成并请当事人签收。",
    Defect.EVIDENCE: "请在案件页生成并签名。",
    Defect.PAPER: "请在事项页、案件页生成；只有手写纸质件的，登记为纸质材料。",
    Defect.UNSIGNED: "请补签、补按手印或者补盖印章。",
    Defect.COPIES: "请扫描作为附件，或者登记为纸质材料。",
    Defect.DAYS: "请核对文书上的日期。",
    Defect.VAGUE: "履行时间、数额或者标准不明确，请核对协议。",
    Defect.MIXED_UP: "用语容易混淆，请核对协议。",
    Defect.SUMS: "大小写金额或者合计不一致，请核对协议。",
    Defect.NAMES: "与登记的不一致，请核对。",
    Defect.BINDING: "没有页面，不能装订，请随卷附存储介质并在卷宗情况说明中注明。",
}

REASONS = {"file_due_before_lent": "应还日期不能早于今天。"}
RULES = {
    "file_not_ready": "事项现在是“{here}”，关闭以后才能建卷、归档。",
    "file_begun": "这份卷宗已经有人建卷，请刷新后再看。",
    "file_inspector_same": "立卷人 {name} 不能检查自己立的卷，请另一人检查。",
    "file_incomplete": "还缺 {count} 项必须的材料（{first}等），不能归档。确实补不齐的，由主任写明原因准予归档。",
    "file_empty": "卷内没有材料，不能归档。",
    "file_nothing_later": "归档后没有新增材料，不用补卷。",
    "file_state": "卷宗现在是“{here}”，不能这样办理。",
    "file_kept_longer": "保管期限未满（{until}），不能提请销毁。",
    "file_listed_already": "已经提请销毁，等待主任批准。",
    "file_not_listed": "还没有人提请销毁。",
    "file_own_proposal": "提请销毁的人不能自己批准。",
}
