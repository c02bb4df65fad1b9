"""Words of the committees' page, and what the law finds wanting in sentences."""

from centre_app.domain.centre.committees import BodyWarning, WarningKind

TITLE = "调委会委员"
COMMITTEES = "调委会"
COUNT = "委员"
TERM = "任期至"
WANTING = "提醒"
NOTHING_WANTING = "符合"
MARK = "！{count} 项"
MEMBERS_OF = "委员：{name}"
MEMBERS = "委员"
CHOOSE = "请在左侧选择一个调委会。有提醒的排在前面。"
NO_SEATS = "还没有登记委员。请在下面登记。"
POST = "职务"
SITTER = "调解员"
SINCE = "任期自"
UNTIL = "任期至"
UNTIL_HINT = "不填按三年算。"
SEAT = "登记委员"
LEAVE = "今起离任"
SEATED = "已登记：{name}。"
LEFT = "已登记离任：{name}。"
ALL_WELL = "人数、主任、妇女成员、任期都符合《人民调解法》第八、九条。"
OTHER_BODY = "{name}（{body}）"

REASONS = {
    "term_reversed": "任期结束早于开始，请核对。",
    "term_too_long": "委员每届任期三年（《人民调解法》第九条），请核对结束日期。",
    "seat_is_younger": "他现在这一届开始得更晚。请先登记离任，或改日期。",
    "body_without_members": "这个机构不是调委会，没有委员。",
    "mediator_out_of_use": "这位调解员已停用。请先在“调解员”里恢复在用。",
    "own_parent": "上级机构不能是它自己。",
    "office_needs_committee": "请选所属的调委会：首席调解员工作室用调委会的印章。",
    "prefix_taken": "另一个调委会已用这个简称，两家的编号会混在一起。请换一个。",
}

_SAID = {
    WarningKind.NO_MEMBERS: "还没有登记委员",
    WarningKind.TERM_ENDED: "{count} 位委员任期已满（最早 {day}），应当换届",
    WarningKind.TERM_ENDING: "{count} 位委员任期将满（最早 {day}），请准备换届",
    WarningKind.TOO_FEW: "现有委员 {count} 人，应为三至九人",
    WarningKind.TOO_MANY: "现有委员 {count} 人，应为三至九人",
    WarningKind.NO_HEAD: "没有主任，应设主任一人",
    WarningKind.TWO_HEADS: "登记了 {count} 位主任，应设一人",
    WarningKind.NO_WOMAN: "没有妇女成员",
    WarningKind.NO_MINORITY: "没有当地人数较少民族的成员",
}
_UNKNOWN = "（{count} 位没有登记{what}）"
_WHAT = {WarningKind.NO_WOMAN: "性别", WarningKind.NO_MINORITY: "民族"}
_SENTENCE = "！{said}{unknown}。{article}"


def warning_text(one: BodyWarning) -> str:
    """Return a warning as a sentence with its article."""
    unknown = _UNKNOWN.format(count=one.unknown, what=_WHAT[one.kind]) if one.unknown else ""
    said = _SAID[one.kind].format(count=one.count, day=one.day)
    return _SENTENCE.format(said=said, unknown=unknown, article=one.kind.article)
