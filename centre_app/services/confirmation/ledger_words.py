"""Words of the register of applications for judicial confirmation, on paper and in the workbook."""

TITLE = "{centre}司法确认台账（{first}至{last}）"
SHEET = "司法确认台账"
FILE_NAME = "{centre}司法确认台账{first}至{last}.xlsx"
HEADINGS = (
    "序号",
    "协议编号",
    "当事人",
    "纠纷类型",
    "协议生效",
    "申请法院",
    "申请日期",
    "经过",
    "结果",
    "结果日期",
    "文书号",
)
TOTAL = "合计"
APPLIED = "申请{count}件"
COUNTED = "按提交申请的日期统计；裁定有效{confirmed}件，驳回{dismissed}件，不予受理{refused}件，撤回{withdrawn}件，尚无结果{open}件。"
STEP = "{day}{step}{number}"
STEPS_APART = "；"
