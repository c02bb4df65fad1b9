"""What kinds of sessions there are, where they are held, and how people are called to them."""

from centre_app.domain.codes import Code


class SessionKind(Code):
    """What people come together for; an appointment is booked like a mediation.

    Source: 《人民调解法》第二十、二十二条 (others may be invited; several ways of mediating); the centre's
    联调 and its rooms for counselling and legal aid.
    """

    MEDIATION = "mediation", "调解"
    JOINT = "joint", "联合调解"
    CAUCUS = "caucus", "背靠背调解"
    HEARING = "hearing", "听证评议"
    COUNSELLING = "counselling", "心理咨询"
    LEGAL_AID = "legal_aid", "法律援助"

    @property
    def both_sides(self) -> bool:
        """Return whether everybody who is party sits down in one room."""
        return self in (SessionKind.MEDIATION, SessionKind.JOINT, SessionKind.HEARING)

    @property
    def appointment(self) -> bool:
        """Return whether it helps somebody beside the mediation: no record, no step of the case."""
        return self in (SessionKind.COUNSELLING, SessionKind.LEGAL_AID)


class SessionVenue(Code):
    """Where a session is held: what travels has a place instead of a room."""

    ROOM = "room", "调解室"
    CIRCUIT = "circuit", "巡回调解"
    DOORSTEP = "doorstep", "上门调解"
    ELSEWHERE = "elsewhere", "其他地点"


class InviteePart(Code):
    """As what somebody is called to a session."""

    PARTY = "party", "当事人"
    MEDIATOR = "mediator", "调解员"
    DEPARTMENT = "department", "受邀部门"
    HELPER = "helper", "受邀参加人"

    @property
    def beside(self) -> bool:
        """Return whether he is invited beside parties and mediators."""
        return self in (InviteePart.DEPARTMENT, InviteePart.HELPER)


class InviteeState(Code):
    """How far it has come with somebody who is called."""

    INVITED = "invited", "待通知"
    TOLD = "told", "已通知"
    CONFIRMED = "confirmed", "答应到场"
    CAME = "came", "到场"
    ABSENT = "absent", "不到场"


class TellWay(Code):
    """How somebody was told of a session."""

    WRITTEN = "written", "书面送达"
    PHONE = "phone", "电话"
    MESSAGE = "message", "短信微信"
    FACE = "face", "当面告知"
    VIA = "via", "村组转告"
