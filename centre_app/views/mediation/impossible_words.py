"""Words of when those who are called cannot come."""

TITLE = "不便时间"
ADD = "不便时间…"
ASK_TITLE = "谁什么时候来不了？"
WHO = "谁"
PARTY = "{label} {name}"
FIRST = "从哪天起"
LAST = "到哪天为止（含当天）"
WEEK = "哪些时间（不填就是全天）"
WEEK_EXAMPLES = "如 周三、周六下午、周五 8:00-12:00"
REASON = "事由"
NOTE = "记下"
BACK = "返回"
DROP = "删除"
DROP_NAME = "删除{name}的不便时间"
LINE = "{name}：{when}{reason}"
SPAN = "{first} 至 {last}"
FROM = "{first} 起"
UNTIL = "到 {last}"
WITH_REASON = "（{reason}）"
DONE = "已记下{name}的不便时间，找空档会避开。"
DROPPED = "已删除{name}的不便时间。"
THEN = " "

REASONS = {
    "impossible_when": "请写明哪天或哪些时间来不了。",
    "impossible_reversed": "{field}不能早于开始的那天。",
}
FIELDS = {"called": WHO}
