"""Words of the page of the follow-up: days and numbers the centre decides for itself."""

TITLE = "履行与回访"
ABOUT = (
    "人民调解委员会应当监督协议履行、督促当事人履行（《人民调解法》第三十一条）；隔几天提醒、督促几次、什么时候回访，"
    "法律没有规定，由中心定。下面是通常的做法，上级另有规定的，在这里改。"
)
PERFORMANCE = "履行：提醒、核实、督促（《人民调解法》第三十一条）"
REVISITS = "回访：协议生效、终止或者答复以后（回访制度）"
AFTER = "联系不上和评价不满意（参照政务服务“好差评”）"
ON_FILE = "保存以后，新订的协议、新结的案件按新的算；已经排好的回访和核实日期不动。谁在什么时候改的，记入审计。"
SAVE = "保存"
SAVED = "已保存。已经排好的日期不动。"

LABELS = {
    "remind_before": "到期前几天提醒（0 为只在当天）",
    "check": "到期后几个工作日核实",
    "urgings": "督促几次后告知权利",
    "urged_within": "督促通知书给几天履行",
    "at_once": "即时履行的，生效后几天",
    "performed": "最后一项到期后几个工作日",
    "grave_first": "重大疑难、高风险，第一次几天",
    "grave_second": "重大疑难、高风险，第二次几天",
    "failed": "没有达成协议的，几天",
    "petition": "信访事项答复后，几天",
    "attempts": "联系几次不上可以结束",
    "redress": "不满意的，几个工作日办结",
}
ROWS = {
    PERFORMANCE: (("remind_before", "check"), ("urgings", "urged_within")),
    REVISITS: (("at_once", "performed"), ("grave_first", "grave_second"), ("failed", "petition")),
    AFTER: (("attempts", "redress"),),
}
REASONS = {"second_before_first": "第二次回访要晚于第一次。"}
