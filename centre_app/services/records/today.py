"""What waits for somebody today."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from centre_app.domain.codes import Code
from centre_app.domain.deadlines import Light


class WaitingKind(Code):
    """Why something waits for somebody."""

    NO_MEDIATOR = "no_mediator", "不能指派"
    NO_ROOM = "no_room", "不能排期"
    RISK = "risk", "未完成的风险记录"
    APPROVAL = "approval", "待审批"
    REST = "rest", "中止待审批"
    NAMES = "names", "新调解员待告知"
    HANDOVER = "handover", "待接收的移交"
    HANDOVER_NEWS = "handover_news", "移交的答复"
    TRIAGE = "triage", "待分流"
    CASE = "case", "我的案件"
    DRAFT = "draft", "搁置的登记"
    COMMITTEE = "committee", "调委会换届"


@dataclass(frozen=True)
class WaitingRow:
    """Something that waits for a step; ``subject_id`` is a matter, a case, a draft or the centre."""

    kind: WaitingKind
    subject_id: UUID
    number: str
    title: str
    standing: str
    since: datetime


@dataclass(frozen=True)
class TodaySession:
    """A session of today; the parties are told by their surnames only."""

    session_id: UUID
    case_id: UUID
    number: str
    parties: str
    mediator: str
    room: str
    starts_at: datetime
    ends_at: datetime
    state: str


class LightKind(Code):
    """What a light stands for."""

    DEADLINE = "deadline", "期限"
    PROMISE = "promise", "履行"
    REVISIT = "revisit", "回访"
    REST = "rest", "中止"
    COUNTY = "county", "移送跟进"
    REDRESS = "redress", "不满意的后续"


@dataclass(frozen=True)
class DueRow:
    """Something due soon or overdue, with what it rests on; ``what`` is a label or a promise."""

    kind: LightKind
    matter_id: UUID
    number: str
    title: str
    what: str
    article: str
    started_on: date
    due_on: date
    suspended: int = 0


@dataclass(frozen=True)
class LightRow:
    """Something due with its colour; ``days_left`` are calendar days, below zero when late."""

    due: DueRow
    light: Light
    days_left: int


@dataclass(frozen=True)
class TodayBoard:
    """The three columns of a day; each total counts what did not fit too."""

    day: date
    waiting: tuple[WaitingRow, ...] = ()
    waiting_total: int = 0
    sessions: tuple[TodaySession, ...] = ()
    lights: tuple[LightRow, ...] = ()
    lights_total: int = 0


@dataclass(frozen=True)
class RoomCounts:
    """How much waits in the rooms, each counted no further than to ``COUNTED_TO``.

    ``drafts`` are one's own registrations that were begun; ``sessions`` those of the day that are
    yet to be held; ``due`` promises and revisits whose day has come.
    """

    drafts: int = 0
    untriaged: int = 0
    sessions: int = 0
    due: int = 0


COUNTED_TO = 100
"""More than the rail tells; nothing is counted further."""


@dataclass(frozen=True)
class HandoverShare:
    """Which cases that are handed over wait for somebody: all of the township, or his body's.

    ``county`` are those the head sends out of the township.
    """

    org_id: UUID
    every: bool
    own_body: bool
    county: bool


@dataclass(frozen=True)
class Share:
    """Whose things a column asks for; ``own_only`` leaves out matters of other mediators.

    ``dangers`` are reports of danger that somebody still has to record, ``decides`` what others
    asked the head to approve, ``suspends`` that a mediation be suspended, ``handovers`` says which
    handovers are his to answer. A promise is reminded of ``remind_before`` days before its day.
    """

    staff_id: UUID
    triage: bool
    cases: bool
    own_only: bool
    day: date
    visits: bool = True
    reads_cases: bool = True
    dangers: bool = True
    decides: bool = False
    suspends: bool = False
    remind_before: int = 3
    handovers: HandoverShare | None = None
