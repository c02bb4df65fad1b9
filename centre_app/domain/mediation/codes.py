"""Code lists of mediation."""

from centre_app.domain.codes import Code


class CaseStage(Code):
    """How far a mediation case has come."""

    CONSENT_PENDING = "consent_pending", "征求意见"
    ACCEPTED = "accepted", "已受理"
    ASSIGNED = "assigned", "已指派"
    NOTIFIED = "notified", "已告知"
    SCHEDULED = "scheduled", "已排期"
    IN_SESSION = "in_session", "调解中"
    ADJOURNED = "adjourned", "待续"
    SUSPENDED = "suspended", "中止"
    ENDED = "ended", "已结束"


UNPLANNED = frozenset(
    {
        CaseStage.CONSENT_PENDING,
        CaseStage.ACCEPTED,
        CaseStage.ASSIGNED,
        CaseStage.NOTIFIED,
        CaseStage.ADJOURNED,
    }
)
"""Stages of open cases that have no session ahead."""


class CaseSource(Code):
    """Where a case comes from; the values of the statistics form."""

    APPLICATION = "application", "当事人申请"
    INITIATIVE = "initiative", "调委会主动调解"
    ENTRUST_COURT = "entrust_court", "法院委托移送"
    ENTRUST_PROC = "entrust_proc", "检察院委托移送"
    ENTRUST_POLICE = "entrust_police", "公安机关委托移送"
    ENTRUST_PETITION = "entrust_petition", "信访部门委托移送"
    ENTRUST_OTHER = "entrust_other", "其他部门委托移送"

    @property
    def entrusted(self) -> bool:
        """Return whether another body sent the case (接受委托移送)."""
        return self not in {CaseSource.APPLICATION, CaseSource.INITIATIVE}


class Referral(Code):
    """How a court sends a case to a committee; each way has a term of its own.

    Source: 《最高人民法院关于人民法院特邀调解的规定》第二十七条.
    """

    BEFORE_FILING = "before_filing", "委派调解（登记立案前）"
    ORDINARY = "ordinary", "委托调解（普通程序）"
    SUMMARY = "summary", "委托调解（简易程序）"


class Consent(Code):
    """Whether a side wants mediation; who clearly refuses may not be mediated (MAL Art. 17)."""

    PENDING = "pending", "待答复"
    AGREED = "agreed", "同意调解"
    REFUSED = "refused", "拒绝调解"


class NoticeWay(Code):
    """How rights and duties were told."""

    WRITTEN = "written", "书面"
    ORAL = "oral", "口头"


class Selection(Code):
    """Who named the mediator (MAL Art. 19)."""

    DESIGNATED = "designated", "调委会指定"
    CHOSEN = "chosen", "当事人选定"


class SessionState(Code):
    """Where a session stands."""

    PLANNED = "planned", "已排期"
    OPEN = "open", "进行中"
    HELD = "held", "已结束"
    CANCELLED = "cancelled", "已取消"


class SessionResult(Code):
    """How a session ended."""

    AGREED = "agreed", "达成协议"
    NOT_AGREED = "not_agreed", "未达成协议"
    ADJOURNED = "adjourned", "择期再调"


class ResourceKind(Code):
    """What a session takes up."""

    ROOM = "room", "调解室"
    MEDIATOR = "mediator", "调解员"
    PARTY = "party", "当事人"


class LineKind(Code):
    """A line of the record: question, answer, or plain statement."""

    QUESTION = "question", "问"
    ANSWER = "answer", "答"
    STATEMENT = "statement", "述"


class AttendanceRole(Code):
    """In what part somebody is at a session."""

    PARTY = "party", "当事人"
    GUARDIAN = "guardian", "法定代理人"
    HEAD = "head", "代表人"
    AGENT = "agent", "委托代理人"
    MEDIATOR = "mediator", "调解员"
    RECORDER = "recorder", "记录人"
    INVITED = "invited", "参加人"


class ActKind(Code):
    """What happened in a session besides talking; each is noted with its hour."""

    RIGHTS_READ = "rights_read", "宣读权利义务"
    PAUSED = "paused", "休会"
    RESUMED = "resumed", "续会"
    READ_BACK = "read_back", "核对笔录"
    DUTY_TOLD = "duty_told", "告知如实陈述"


class ReadBackWay(Code):
    """How those who spoke came to know what was written down."""

    ALOUD = "aloud", "宣读"
    HANDED = "handed", "交阅"


class EndReason(Code):
    """Why a mediation ended without agreement."""

    REFUSED = "refused", "一方当事人拒绝或要求终止调解"
    NO_AGREEMENT = "no_agreement", "双方分歧较大，无法达成协议"
    UNREACHABLE = "unreachable", "当事人无法联系"
    GONE = "gone", "当事人死亡或组织终止且无承继人"
    SUED = "sued", "已提起诉讼或申请仲裁"
    EXPIRED = "expired", "调解期限届满且未共同申请延期"
    FALSE_MEDIATION = "false_mediation", "涉嫌虚假调解或内容违法"
    WITHDRAWN = "withdrawn", "申请人撤回调解申请"
    TRANSFERRED = "transferred", "移送上级调解组织处理"
    OTHER = "other", "其他"
