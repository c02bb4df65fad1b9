"""Words of the director's room."""

from centre_app.domain.director.codes import Breakdown, Figure
from centre_app.domain.director.periods import PeriodKind
from centre_app.services.director import report_words

ROOM = "统计"
HEADING = "统计 · {span}{as_of}"
ONE_MONTH = "{first}"
MONTHS = "{first} 至 {last}"
AS_OF = "（截至 {day:%m-%d}）"

PERIOD = "时间"
BREAKDOWN = "分组"
PERIODS = {kind: kind.label for kind in PeriodKind}
BREAKDOWNS = {
    Breakdown.MONTH: "全部（按月）",
    Breakdown.DISPUTE_TYPE: "按纠纷类型",
    Breakdown.BODY: "按承办单位",
}
FROM_MONTH = "从"
TO_MONTH = "到"
MONTH_EXAMPLE = "如 2025-01"
APPLY = "统计"
DEFINITIONS = "口径说明"
NOTES = "\n".join(report_words.NOTES[1:])

FIGURE_DEFINITIONS = {
    Figure.ACCEPTED: "按受理日期计数，不含不予受理、移送和未受理的咨询。",
    Figure.RESOLVED: "按化解日期计数，结果为达成协议、自行和解、息诉或部门办结。",
    Figure.RESOLVE_RATE: "同期化解数 ÷ 同期受理数，可能超过 100%。",
    Figure.MEDIATION_RATE: "调解成功的案件 ÷ 调解结束的案件，不含撤回申请。",
    Figure.SATISFACTION_RATE: "回访中非常满意、满意、基本满意 ÷ 全部作出评价的，不含未评价。",
    Figure.CONFIRM_RATE: (
        "按协议生效日期：法院裁定有效的 ÷ 可以申请司法确认的书面协议，不含即时履行完毕和有不予确认情形的；申请数按提交法院的日期。"
    ),
}
FIGURE_HINT = "{definition}回车查看所计事项，Shift+回车查看分母。"
FIGURE_READ = "{name}：{value}。{arithmetic}"
COUNT_UNIT = "件"
APPLIED = "{arithmetic}，申请 {applied:,} 件"
OF_NOTHING = "本期没有"

CHART = "受理与化解"
CHART_TITLES = {
    Breakdown.MONTH: "每月受理、化解与化解率",
    Breakdown.DISPUTE_TYPE: "各类纠纷的受理、化解与化解率",
    Breakdown.BODY: "各单位的受理、化解与化解率",
}
CHART_HINT = "← → 选择，↑ ↓ 切换受理和化解，回车查看所计事项。"
CHART_LOADING = "图表正在准备，下面的数字已可查看。"
ACCEPTED = "受理"
RESOLVED = "化解"
RATE = "化解率"
POINTED = "{label}：受理 {accepted:,} 件，化解 {resolved:,} 件，化解率 {rate}（{arithmetic}，同期化解 ÷ 同期受理）。"
OPENS_ACCEPTED = "回车查看受理的 {count:,} 件"
OPENS_RESOLVED = "回车查看化解的 {count:,} 件"
PERCENT_TICK = "{share}%"
YEAR_TICK = "{year}年"
MONTH_TICK = "{month}月"

TABLE = "同样的数字"
LINES = "行"
EMPTY = "这段时间没有受理或化解的事项。"
KEY_COLUMN = report_words.KEY_HEADING
COHORT = "同批化解率"
ARITHMETIC = "化解 ÷ 受理"
COHORT_ARITHMETIC = "已化解 ÷ 受理"
COUNTING = "计算中…"
TOTAL = "合计：受理 {accepted:,} 件，化解 {resolved:,} 件，化解率 {rate}（{arithmetic}）{cohort}"
TOTAL_COHORT = "；同批化解率 {rate}（{arithmetic}）"

EXPORT_TABLE = "导出表格"
EXPORT_PICTURE = "导出图片"
COMPARE = "核对汇总数"
SAVE_TABLE = "另存统计表"
SAVE_PICTURE = "另存图表"
PICTURE_HEADING = "{title}　{months}{as_of}"
PICTURE_NAME = "{title}_{first}_{last}.png"
SAVED = "已另存：{path}"
COMPARED_EQUAL = "汇总数与逐件清点的结果一致。"
COMPARED_UNEQUAL = "有 {count} 行汇总数与逐件清点不一致。"
REBUILD_TITLE = "重新清点汇总数"
REBUILD_TEXT = "有 {count} 行汇总数与逐件清点不一致。重新清点会按事项逐件改正，事项本身不变。"
REBUILD = "重新清点"
REBUILT = "已重新清点，改正 {count} 行。"

REASONS = {
    "month_unclear": "请写年和月，如 2025-01。",
    "month_order": "结束的月份要在开始之后，最多 48 年。",
}
PICTURE_NOTE = "受理按受理日期，化解按化解日期；化解率 = 同期化解 ÷ 同期受理，可能超过 100%。"
DISPUTE = "纠纷"
