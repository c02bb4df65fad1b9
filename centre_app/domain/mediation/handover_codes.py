"""Code lists of a case that is handed over (移交、移送): where to, why, and what became of it."""

from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.codes import Code


class HandoverTarget(Code):
    """Where a case is handed over to."""

    OFFICE = "office", "首席调解员工作室"
    SPECIALIST = "specialist", "专业调解委员会"
    TOWN = "town", "乡镇调解委员会"
    COUNTY = "county", "县级综治中心"

    @property
    def outward(self) -> bool:
        """Return whether the case leaves the township."""
        return self is HandoverTarget.COUNTY

    @property
    def body(self) -> OrgKind:
        """Return which kind of body takes it."""
        return _BODIES[self]


_BODIES = {
    HandoverTarget.OFFICE: OrgKind.CHIEF_OFFICE,
    HandoverTarget.SPECIALIST: OrgKind.SPECIALIST_COMMITTEE,
    HandoverTarget.TOWN: OrgKind.TOWN_COMMITTEE,
    HandoverTarget.COUNTY: OrgKind.COUNTY,
}


class HandoverReason(Code):
    """Why a case is handed over."""

    MAJOR = "major", "重大纠纷"
    DIFFICULT = "difficult", "疑难复杂纠纷"
    TWO_AREAS = "two_areas", "当事人分属两个以上村（社区）"
    DEPARTMENT = "department", "政府部门或派驻单位为一方当事人"
    PARTIES_ASK = "parties_ask", "当事人要求"
    SESSIONS_FAILED = "sessions_failed", "多次调解未达成协议"
    TOO_LONG = "too_long", "受理后长时间未调解成"
    FIELD = "field", "属于专业领域的纠纷"
    CHIEF_FAILED = "chief_failed", "首席调解员调解后仍未达成协议"
    CROSS_TOWNSHIP = "cross_township", "跨乡镇的纠纷"
    COUNTY_POWER = "county_power", "须由县级部门处理"
    OTHER = "other", "其他"


class HandoverState(Code):
    """What became of a handover."""

    WAITING = "waiting", "待接收"
    ACCEPTED = "accepted", "已接收"
    RETURNED = "returned", "已退回"
    WITHDRAWN = "withdrawn", "已撤回"
    LAPSED = "lapsed", "案件已结束，未移交"
    SENT = "sent", "已移送"
    CAME_BACK = "came_back", "上级已退回"
