"""Words of the ledger of visits as it leaves the house."""

SHEET = "来访登记台账"
TITLE = "{centre}来访登记台账（{first} 至 {last}）"
FILE_NAME = "{centre}来访登记台账_{first}_{last}.xlsx"
PEOPLE = "人数"
HEADINGS = (
    *("序号", "日期", "姓名", "性别", "电话", "住址", PEOPLE, "诉求摘要"),
    *("类型", "接待人", "去向", "办结日期", "结果", "满意度"),
)
TOTAL = "合计"
VISITS = "{visits}件次"
TOTALS = "总件次 {visits}，初件次 {firsts}，重复件次 {repeats}，批次 {groups}，人次 {people}。"
CHANNEL = "渠道：{channel}"
RECEIVER = "接待人：{name}"
ROUTE = "去向：{route}"
COUNTED_AS = "只列{kind}"
NO_NAME = "匿名"
AND = "；"
MASKED = "电话已遮蔽，住址只列村（社区）。"
WHOLE = "含完整电话和住址，用途：{reason}。请按个人信息保管。"
COUNTED = (
    "件次：登记的次数，记入旧事项的、判定与更早的事项同人同事的是重复件，其余是初件；"
    "批次：来访（窗口）和领导接访的次数；人次：各次人数之和。"
)
