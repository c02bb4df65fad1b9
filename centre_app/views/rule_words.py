"""Sentences for the reason and rule codes of the rule library."""

from centre_app.domain.refusals import Reason

REGION_NINE_DIGITS = "区划代码应为九位数字，例：621999103。"
"""The one sentence about it: where it is typed, and where a number is made of it."""

REASONS: dict[str, str] = {
    Reason.CONTROL_CHARACTER: "{field}里有看不见的控制字符，请删去后再试。",
    Reason.BROKEN_CHARACTER: "{field}里有无法保存的字符，请删去后再试。",
    Reason.NOT_A_CHOICE: "{field}不在可选范围内，请从列表中选择。",
    Reason.NOT_POSITIVE: "{field}应大于零。",
    Reason.NEGATIVE: "{field}不能是负数。",
    Reason.TOO_LARGE: "{field}太大，请核对位数。",
    Reason.TOO_MANY_DECIMALS: "{field}最多写两位小数。",
    Reason.NOT_A_CAPITAL_AMOUNT: "{field}不是规范的大写金额，例：壹万贰仟元整。",
    Reason.UNCLEAR_DAY: "看不懂这个日期。可以写 11-25、下周三或 +15。",
    Reason.NO_SUCH_DAY: "没有这一天，请核对月份和日期。",
    Reason.YEAR_OUT_OF_RANGE: "年份应在 1900 年至 2100 年之间。",
    Reason.UNREADABLE_FILE: "看不懂这个文件，请核对格式。",
    Reason.DAY_OUTSIDE_YEAR: "日期不在文件所写的年份之内。",
    Reason.DAY_TWICE: "同一日期或年份出现了两次。",
    Reason.SPAN_REVERSED: "结束日期早于开始日期。",
    Reason.ALREADY_WORKING: "调休上班日应为周六或周日。",
    Reason.HOLIDAYS_MISSING: "文件里没有完整的放假安排，请等国务院办公厅通知公布后再导入。",
    Reason.TOO_MANY_HOLIDAYS: "放假天数过多，请核对文件。",
    Reason.NOT_A_RULE: "这条期限规则写得不完整，请核对。",
    Reason.ID_MADE_UP: "这不像真的号码。没有出示证件就让号码空着，照常登记。",
    Reason.REGION_NINE_DIGITS: REGION_NINE_DIGITS,
}
"""``required``, ``too_long`` and ``not_a_number`` stand in ``messages``, for every form."""

RULES: dict[str, str] = {
    "no_deadline_rule": "{on}没有生效的“{kind}”期限规则，请在设置中补上。",
    "deadline_shortened": "中止和延长的天数不能是负数。",
    "suspension_unknown": "{article}没有规定期限可以中止。",
    "extension_too_long": "依据{article}，最多延长{longest}。",
    "region_code_missing": f"本中心记着的是“{{code}}”。{REGION_NINE_DIGITS}请联系系统管理员。",
    "series_full": "{year}年的编号已经用完，请联系系统管理员。",
}
