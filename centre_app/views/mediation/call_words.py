"""Words about who is called to a session."""

from centre_app.domain.mediation.sittings import InviteePart, SessionKind, SessionVenue, TellWay

STEP_CALL = "5  通知"
WHICH = "哪一次"
CALLED = "参加人"
COLUMN_NAME = "姓名或名称"
COLUMN_PART = "身份"
COLUMN_STATE = "状态"
COLUMN_TOLD = "怎样通知"
TOLD = "{way} {when}"
TOLD_BEFORE = "{way} {when}（改期前）"
AGAIN = "改期，须重新通知"
COLON = "："
LEFT = "待通知 {count} 人"
ALL_TOLD = "全部已通知"
NOBODY = "排期以后，在这里通知参加人。"
KEYS = "Shift+方向键多选 · T 已通知 · Y 答应到场 · N 不到场 · D 到场"

WAY = "通知方式"
REASON = "不到场的理由"
DO_TELL = "已通知"
DO_TELL_ALL = "全部已通知"
DO_CONFIRM = "答应到场"
DO_ABSENT = "不到场"
DO_CAME = "到场"
DO_LET_GO = "去掉"
PRINT = "打印通知书"
WITH_MEDIATORS = "附人民调解员通知书（当事人各一张）"

INVITE_AS = "邀请"
DEPARTMENT = "部门"
OTHER_DEPARTMENT = "其他部门（写明名称）"
WHO = "姓名或名称"
MEDIATOR = "调解员"
DO_INVITE = "加入名单"
SECOND = "联合调解的调委会"
NO_SECOND = "没有"
DO_JOIN = "设为联合调解"

DONE_TOLD = "已记下通知：{names}。"
DONE_ANSWER = "已记下：{name}{state}。"
DONE_INVITED = "已加入名单：{name}。"
DONE_LET_GO = "已从名单去掉{name}。"
DONE_JOINED = "已改为联合调解，{name}一起参加。"
DONE_ALONE = "不再联合调解。"
DONE_KEPT = "已记下预约完成。"

KIND = "类型"
PARTIES_OF = "谁来"
DEPARTMENTS = "邀请的部门"
KEEP = "已完成"
SESSION = "第 {ordinal} 次 {kind} {when} {where}"

KINDS = tuple((one, one.label) for one in SessionKind)
WAYS = tuple((one, one.label) for one in TellWay)
PARTS = tuple(
    (one, one.label) for one in (InviteePart.DEPARTMENT, InviteePart.HELPER, InviteePart.MEDIATOR)
)
VENUES = (
    (SessionVenue.CIRCUIT, "巡回调解（写明地点）"),
    (SessionVenue.DOORSTEP, "上门调解（写明地点）"),
    (SessionVenue.ELSEWHERE, "其他地点"),
)
JOINT = "与{name}共同调解：{people}"
JOINT_NOBODY = "与{name}共同调解，还没有请它的调解员。"
BESIDE = "受邀：{people}"
WITH_STATE = "{name}（{state}）"
