"""Words of taking in a ledger."""

from centre_app.domain.ledgers.fields import LedgerField
from centre_app.domain.refusals import Reason

TITLE = "导入台账"
HINT = (
    "把以前记在表格里的来访台账导入进来。先选文件，再核对各栏，试算无误才写入；"
    "导入后没有人办理过的，可以整批撤销。"
)
OPEN_FILE = "选择文件…"
FILE_KINDS = "台账 (*.xlsx *.xlsm *.csv *.txt)"
BATCHES = "已导入的台账"
BATCHES_EMPTY = "还没有导入过台账。按“选择文件”开始，支持 xlsx、csv 和 txt。"
BATCH_UNIT = "批"
FILE = "文件"
TAKEN_AT = "导入时间"
TAKEN_BY = "导入人"
ROWS_LEFT = "在册（件）"
ROWS_GONE = "已撤销（件）"
STATE = "状态"
TAKE_BACK = "撤销这一批"
TAKE_BACK_TITLE = "撤销导入"
TAKE_BACK_TEXT = (
    "“{file}”导入的 {count:,} 件将从系统中移除。已经有人办理、续访或更改过的会保留。编号不再使用。"
)
TAKING_BACK = "正在撤销“{file}”，还剩 {left:,} 件"
TAKEN_BACK = "已撤销“{file}”。{kept}"
KEPT = "有 {count:,} 件已有人办理，保留在册。"

COLUMNS = "第二步：核对各栏"
COLUMNS_HINT = "在每一栏的标题下选它在本系统里是什么，右边是文件里的前几行内容。选过的下次会记住。"
SHEET = "工作表"
ROWS_IN_FILE = "{file}，共 {count:,} 行"
SAMPLE_EMPTY = "（空）"
NO_HEADING = "（第 {place} 栏）"
BACK = "上一步"
TRY = "试算"
TRYING = "正在逐行核对 {count:,} 行…"
TRIED = "试算完成，还没有写入任何内容。"
READING = "正在读取文件…"

TRIAL = "第三步：试算结果"
TRIAL_UNIT = "行"
TRIAL_EMPTY = "没有这一类的行。"
ALL = "全部 {count:,}"
OF_VERDICT = "{verdict} {count:,}"
LINE = "行号"
VERDICT = "结论"
DAY = "日期"
NAME = "来访人"
DEMAND = "诉求"
REMARKS = "说明"
UNCLOSED = "没有办结日期的行"
TAKE = "导入 {count:,} 行"
NOTHING_TO_TAKE = "没有可以导入的行"
TAKING = "已导入 {done:,} / {all:,} 行"
CANCEL = "停止"
CANCELLED = "已停止，导入了 {count:,} 行。可以在下面撤销，或再选同一文件接着导入。"
TAKEN = "已导入 {count:,} 行。现在可以在“事项”里查到。"
TWICE = "文件里或以前导入过同一天、同一人、同一诉求"
AND = "；"

REFUSALS = {
    Reason.REQUIRED: "没有填写",
    Reason.UNCLEAR_DAY: "看不懂，应写明年月日",
    Reason.NO_SUCH_DAY: "没有这一天",
    Reason.YEAR_OUT_OF_RANGE: "年份不对",
    Reason.CONTROL_CHARACTER: "有看不见的控制字符",
    Reason.BROKEN_CHARACTER: "有损坏的字符",
    Reason.TOO_LONG: "太长",
    "day_in_future": "在今天之后",
}
"""Short: many of them stand in one column of a table."""

REASONS = {
    "column_missing": "请指定哪一栏是{field}。",
    "column_twice": "{field}只能指定一栏，请把另一栏改为“不导入”或“备注”。",
    "ledger_file_too_large": "文件超过 50 MB，请拆成几个文件再导入。",
    "ledger_old_workbook": "这是旧格式（xls）表格。请用 WPS 或 Excel 打开，另存为 xlsx 后再选。",
    "ledger_dangerous_file": "这个文件展开后大得异常，可能有问题，没有打开。",
    "ledger_empty_file": "文件里没有数据行，请核对是否选对了工作表。",
    "too_many_rows": "超过 20 万行，请按年份拆成几个文件再导入。",
}
FIELDS = {one.value: f"“{one.label}”" for one in LedgerField if one.value}
