"""Words of the search for free hours."""

from centre_app.domain.mediation.obstacles import ObstacleKind

FIND_KEY = "Alt+F"
FIND = "找空档"
NOT_YET = "还不能排期：先征得各方同意并指派调解员；案件中止、结束以后也不能排。"

FOUND = "最早的空档，按 {keys} 选用："
KEYS_AND = "、"
NONE = "到 {until} 没有大家都有空的时间。碍事的："
TOO_LONG = "上午、下午都排不下 {minutes} 分钟，请缩短时长，或自己填时间。"
LATER = "再往后，最早的是（按 1 选用）："
NEVER = "再往后找三个月也没有。请换调解员，或分开排。"
NOTHING_KNOWN = "没有可用的工作日。"

ANSWER = "{key}  {when}  {where}"
ANSWER_NAME = "选用第 {key} 个空档：{when} {where}"
MEDIATORS = "调解员：{names}"
BESIDE = "对方调委会有空：{names}"
OTHER_ROOMS = "另有 {count} 间也空着"
BEFORE = "更早的不行：{what}"
LATE = "超过调解期限 {day}"
KEPT_FOR = "这间平时用于{kinds}"
LEFT_OUT = "没列入：{rooms}"
LEFT_OUT_KIND = "{name}（平时用于{kinds}）"
LEFT_OUT_SEATS = "{name}（{seats} 座，要坐 {heads} 人）"
AND = "、"
THEN = "；"

STANDING = "{what} {times} 次"
WHAT = "{name}{kind}"
WHAT_NOTED = "{name}{kind}（{note}）"
FORBIDDEN = "排不了：{what}。请换时间，或按 Alt+F 找空档。"
DOUBTFUL = "注意：{what}。说好了也可以照排。"
OF_ROOM = "{what}。"
TOO_SMALL = "{name}只有 {seats} 座，要坐 {heads} 人"
KEPT = "{name}平时用于{kinds}"
OF_NOTE = {
    ObstacleKind.SEATS: "没有坐得下 {note} 人的调解室",
    ObstacleKind.NOTICE: "来不及提前 {note} 天通知",
}
"""What is told in a sentence of its own, with a number in it."""
KINDS = {one: one.label for one in ObstacleKind}

TOLD_OBSTACLES = 3
"""How many are told beside an answer; the rest were seldom in the way."""
