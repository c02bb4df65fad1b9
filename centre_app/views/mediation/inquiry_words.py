"""Words of inquiries (调查)."""

from centre_app.domain.mediation.codes import ReadBackWay
from centre_app.domain.people.codes import Sex

RULES: dict[str, str] = {
    "inquiry_over": "这次调查现在是“{here}”，不能再改。",
}

REASONS: dict[str, str] = {
    "inquiry_ends_before_it_begins": "结束时间应晚于开始时间。",
    "inquiry_not_read_back": "请先把记录向被调查人宣读或交其阅看，再选择核对的方式。",
    "duty_not_told": "请先表明身份、说明来意、告知应当如实陈述，再勾选。",
    "hour_to_come": "{field}不能晚于现在。",
    "too_many_people": "{field}太多，最多 20 人。",
}

WHO = "问谁"
ANOTHER = "其他人（证人、邻居、村组干部等）"
NAME = "被调查人姓名"
ID_NUMBER = "身份证号"
PHONE = "电话"
ADDRESS = "单位或住址"
SEX = "性别"
BORN = "出生日期"
SEXES = ((Sex.MALE, Sex.MALE.label), (Sex.FEMALE, Sex.FEMALE.label))
RELATION = "与当事人的关系"
PLACE = "地点"
PURPOSE = "调查事项（来意）"
INVESTIGATORS = "调查人"
RECORDER = "记录人"
PRESENT = "参加人（没有则不填）"
DAY = "日期"
BEGAN = "开始时间"
ENDED = "结束时间"
SEVERAL = "几个人用顿号隔开"
NOW = "不填就是打印的时候"
DUTY = "已表明身份来意，告知如实陈述"
READ_BACK = "核对记录"
WAYS = tuple((way, way.label) for way in ReadBackWay)

FIELDS: dict[str, str] = {
    "asked_id": WHO,
    "witness_name": NAME,
    "witness_id_number": ID_NUMBER,
    "witness_phone": PHONE,
    "witness_address": ADDRESS,
    "witness_birth_date": BORN,
    "purpose": PURPOSE,
    "investigators": INVESTIGATORS,
    "present": PRESENT,
    "began": BEGAN,
    "ended": ENDED,
    "duty_told": DUTY,
}

SECTION = "调查"
COUNT = "{count} 次，最近 {day}"
NOTHING = "还没有调查。"
LINE = "第{ordinal}次　{asked}　{place}　{when}"
OPEN = "接着写"
LOOK = "查看"
BEGIN = "开始调查"
DROPPED = "已作废：{reason}"
PART = "{name}（{part}）"

TITLE = "人民调解调查记录"
HEADING = "调查记录  {number}  第 {ordinal} 次"
NUMBER = "{committee}    {number}  第 {ordinal} 次"
HEAD = "被调查人：{asked}（{part}）{age}    证件：{id_number}    电话：{phone}"
AGE = "  {age}岁"
UNKNOWN = "未登记"
PANE = "调查情况"
ALONE = "一般应有两人在场：请写上另一位调查人或记录人。"
ALONE_CHIP = "只有一人"
SAVE = "保存"
CLOSE = "结束并打印  Ctrl+Enter"
DROP = "作废"
DROP_TEXT = "这次调查作废以后仍留在案件里，写明原因，不能再写。"
READ_BACK_NOW = "记下核对"
SAVED = "调查记录已保存。"
CLOSED = "调查已结束，记录可以打印签名。"
DONE_DROPPED = "已作废。"
READ_BACK_DONE = "已记下核对。以后只能更正，原文仍看得见。"
READ_ONLY = "这次调查已结束，只能查看。"
ANSWER = "答"
ANSWER_KEY = "Alt+1"
OPENING = (
    "问：我们是{committee}的{names}，今天找您是为了：{purpose}。请您如实陈述，"
    "故意作虚假陈述要承担责任。听清楚了吗？\n答："
)
OPENING_NAMES = "调解员{names}"
OPENING_STAFF = "工作人员"
AND = "、"
STOP = "。"
BETWEEN_NAMES = "、，,；;"
