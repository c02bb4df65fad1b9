"""What the ladder of a matter says: its bar, its panel, the setting."""

from centre_app.views import messages

BAR = "化解梯级"
RUNG_READ = "{rung}：{state}"
HOW = "按空格看经过和还需要什么；左右键换一级"
PANEL = "化解梯级"
PREFIX = "{rung} · {state}"
ABOUT = {
    "registered": "登记：来访一次登记，一件事项一个编号。",
    "examined": "四诊：预诊、巡诊、会诊、复诊，弄清等级和风险，研判去向。",
    "mediated": "四调：先调解，各种调解可以一起用。",
    "ruled": "三裁：调解不成，有权机关可以裁决的，引导申请裁决、仲裁或者司法确认。",
    "sued": "一诉：前面都不能解决的，引导起诉；需要的，帮助申请法律援助。",
}
IDLE = "不需要：{why}。"
HAPPENED = "经过"
NOTHING_HAPPENED = "还没有。"
LINE = "{on}  {text}"
NEEDS = "还需要"
NOTHING_NEEDED = "这一级没有还需要办的。"
MET = "已办：{needs}"
AND = "；"
ACT = "登记哪一步"
DAY = "日期"
BODY = "单位"
NUMBER = "文号、案号"
NOTE = "情况、结果"
NOTE_IT = "登记这一步"
TAKE_BACK = "撤回"
TAKE_BACK_READ = "撤回：{text}"
TAKE_BACK_WHY = "登记错了的，写明原因后撤回；原来的登记和原因都留在时间线里。"
TAKEN_BACK = "已撤回。"

TAGS = {
    "ladder:noted": "登记进展",
    "ladder:taken_back": "撤回进展",
}

messages.learn(
    rules={"ladder_taken_back": "这一步已经撤回过了。请刷新后再看。"},
    fields={"act": ACT, "number": NUMBER},
)
