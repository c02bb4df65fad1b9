"""Words of what follows a bad grade, and of vain attempts."""

SERVICE_GRADE = "对信访工作（服务态度、效率）的评价"
RESULT_GRADE = "对办理结果的评价"
CARRIED_OUT = "处理意见落实情况"
MISSED = "这次没联系上"
MISSED_SAID = "已登记没有联系上，这次回访还要再做。"
ATTEMPT = "{on} {mode}，没有联系上{more}"
ATTEMPTS_ENOUGH = "已经 {count} 次没有联系上，可以登记“未评价”，写明情况。"
COLON = "：{text}"

ABOUT = "{parties}：回访评价{grade}"
OWED = "{on} 回访时选了“{what}”，应在 {due} 前办好。"
OWED_UNDATED = "{on} 回访时选了“{what}”。"
EXPLAIN = "书面说明"
RAISE = "提级办理"
REOPEN = "重新办理由中心主任在事项页上办：点“打开事项”，选“重新办理”，理由选“回访不满意”；办了以后这里自动了结。"
OPEN_MATTER = "打开事项"
TO_NAME = "写给谁"
TAKEN_BY = "由谁提级办理（领导、部门）"
WORDS_EXPLAIN = "怎样说明的"
WORDS_RAISE = "怎样决定的"
ON = "办理日期"
COMMIT_EXPLAIN = "登记并生成情况说明"
COMMIT_RAISE = "登记提级办理"
SAID = "已登记，这次不满意的后续已经办好。"
CHIP = "待{what}"

FIELDS = {"to_name": TO_NAME}
REASONS = {"before_revisit": "不能早于回访的日期。"}
RULES = {"no_redress_owed": "这次回访没有要办的“{what}”，可能已经办好。"}
