"""Words of the list for the hall, and of what is mediated in public."""

HALL = "大厅名单"
UNIT = "场"
HOURS = "时间"
WHERE = "地点"
TAIL = "案号"
NOTHING = "今天没有公开的调解。"
CLOSED = "另有 {count} 场不公开，没有列入。"

OPEN = "公开调解"
CLOSED_REASON = "不公开的理由（隐私、商业秘密、当事人不同意）"
SAVE = "保存公开与否"
DONE = "已记下是否公开。"
