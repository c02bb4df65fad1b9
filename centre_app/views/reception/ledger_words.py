"""Words of the ledger of visits on the screen."""

TAB = "登记台账"
TITLE = "来访登记台账"
COUNT = "{visits} 件  {people} 人次"
EMPTY = "这段时间没有来访登记。换一个日期，或把渠道、接待人、去向改为“全部”。"
FILTERS = "台账范围"
PERIOD = "日期"
FIRST = "从"
LAST = "到"
CHANNEL = "渠道"
RECEIVER = "接待人"
ROUTE = "去向"
ALL = "全部"

COLUMN_PLACE = "序号"
COLUMN_DAY = "日期"
COLUMN_NAME = "姓名"
COLUMN_SEX = "性别"
COLUMN_PHONE = "电话"
COLUMN_VILLAGE = "住址（村）"
COLUMN_PEOPLE = "人数"
COLUMN_WORDS = "诉求摘要"
COLUMN_TYPE = "类型"
COLUMN_RECEIVER = "接待人"
COLUMN_ROUTE = "去向"
COLUMN_ENDED = "办结日期"
COLUMN_OUTCOME = "结果"
COLUMN_GRADE = "满意度"
DROPPED_FIRST = (COLUMN_SEX, COLUMN_GRADE, COLUMN_PHONE, COLUMN_VILLAGE, COLUMN_OUTCOME)
NO_NAME = "匿名"

PRINT = "打印台账"
PRINT_KEYS = "打印台账  Ctrl+P"
EXPORT = "导出表格"
EXPORT_WHOLE = "导出完整号码"
PAPER_FILE = "来访登记台账 {first} 至 {last}.pdf"
SAVE = "导出来访登记台账"
SAVED = "已导出到 {path}"

RULES = {
    "ledger_too_long": "这段时间有 {found} 件，一次最多 {most} 件：请缩短日期，打印不下的可以导出表格。",
}
