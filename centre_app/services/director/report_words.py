"""Words of the tables that leave the house: titles, headings, and how each column was counted."""

from centre_app.domain.director.codes import Breakdown

NO_BODY = "未定承办单位"
TOTAL = "合计"
ACCEPTED = "受理（件）"
RESOLVED = "化解（件）"
RATE = "化解率（%）"
COHORT_DONE = "所受理中已化解（件）"
COHORT_RATE = "同批化解率（%）"

FILE_NAME = "{centre}化解统计_{first}_{last}_{by}.xlsx"
SHEET = {
    Breakdown.MONTH: "按月",
    Breakdown.DISPUTE_TYPE: "按纠纷类型",
    Breakdown.BODY: "按承办单位",
}
KEY_HEADING = {
    Breakdown.MONTH: "月份",
    Breakdown.DISPUTE_TYPE: "纠纷类型",
    Breakdown.BODY: "承办单位",
}
TITLE = "{centre}矛盾纠纷受理化解统计表（{first} 至 {last}）"
NOTES = (
    "口径说明",
    "受理：按受理日期计数，不含不予受理、移送和未受理的咨询。",
    "化解：按化解日期计数，结果为书面或口头协议、部分达成、自行和解、息诉、部门办结。",
    "化解率：同期化解数 ÷ 同期受理数；含以前受理、本期化解的事项，可能超过 100%。",
    "同批化解率：本期受理的事项中，至制表时已化解的 ÷ 本期受理数。",
    "比率先合计件数再相除，四舍五入到两位小数；分母为零记“—”。",
    "纠纷类型和承办单位按事项目前的登记。",
)
AS_OF = "末月未满，数据截至 {day}。"
