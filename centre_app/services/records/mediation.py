"""Requests and answers about mediation cases."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum, auto
from uuid import UUID

from centre_app.domain.calendar.working_days import WorkCalendar
from centre_app.domain.deadlines import Light
from centre_app.domain.matters.codes import DisputeType, MatterRole, RiskLevel
from centre_app.domain.matters.suspend_codes import SuspendReason
from centre_app.domain.mediation.codes import (
    CaseSource,
    CaseStage,
    Consent,
    EndReason,
    NoticeWay,
    Referral,
    Selection,
    SessionState,
)
from centre_app.domain.mediation.house_rules import ExpiredTerm
from centre_app.domain.mediation.sittings import SessionKind, SessionVenue
from centre_app.services.records.entrusting import FeedbackLine
from centre_app.services.records.evidence import EvidenceFileLine, EvidenceLine
from centre_app.services.records.handover_lines import Handing
from centre_app.services.records.inquiries import AskedChoice, InquiryLine
from centre_app.services.records.invitations import BodyRow, ImpossibleLine, InviteeLine
from centre_app.services.records.mediator_rows import MediatorRow
from centre_app.services.records.papers import PaperRow
from centre_app.services.records.recusal_lines import PastMediatorLine, RecusalLine
from centre_app.services.records.terms import RestAskLine
from centre_app.services.requests import Change


@dataclass(frozen=True, kw_only=True)
class OpenCase(Change):
    """Makes a mediation case of an accepted matter.

    ``applied_on`` is today if left out; the others tell who entrusted the case, when, and how.
    """

    matter_id: UUID
    seen: int
    committee_id: UUID
    source: CaseSource
    open_to_public: bool = True
    applied_on: date | None = None
    entrusted_by: str = ""
    entrust_ref: str = ""
    entrusted_on: date | None = None
    referral: Referral | None = None
    letter_on: date | None = None
    contact: str = ""
    asked: str = ""
    reply_by: date | None = None


@dataclass(frozen=True, kw_only=True)
class NoteConsent(Change):
    """What a party wants; ``on`` is the day he said so, today if left out."""

    case_id: UUID
    seen: int
    party_id: UUID
    consent: Consent
    on: date | None = None


@dataclass(frozen=True)
class MediatorChoice:
    """A mediator to be named, and what he declared himself (RULE 10).

    ``reason`` says why something found that speaks against him does not matter.
    """

    mediator_id: UUID
    leads: bool = False
    selection: Selection = Selection.DESIGNATED
    relation: str = ""
    kept_by_all: bool = False
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class AssignMediators(Change):
    """The mediators of a case, in place of those named before."""

    case_id: UUID
    seen: int
    choices: tuple[MediatorChoice, ...]
    recorder: str = ""


@dataclass(frozen=True, kw_only=True)
class NoteNotice(Change):
    """A party was told rights and duties; ``on`` is today if left out."""

    case_id: UUID
    seen: int
    party_id: UUID
    way: NoticeWay
    on: date | None = None


@dataclass(frozen=True, kw_only=True)
class IssueApplication(Change):
    """Prints the application of a case; ``requests`` are the numbered wishes."""

    case_id: UUID
    seen: int
    facts: str = ""
    requests: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class IssueRightsNotice(Change):
    """Prints the rights notice for one party."""

    case_id: UUID
    seen: int
    party_id: UUID
    way: NoticeWay = NoticeWay.WRITTEN


@dataclass(frozen=True, kw_only=True)
class NoteRiskReport(Change):
    """A high risk was reported to somebody who can act (RULE 29)."""

    case_id: UUID
    seen: int
    told: str


@dataclass(frozen=True)
class CaseKey:
    """Names a mediation case."""

    case_id: UUID


class CaseScope(Enum):
    """Whose cases a list shows."""

    ALL = auto()
    MINE = auto()


@dataclass(frozen=True)
class CaseQuery:
    """Which cases to list: worst deadline first; without stages all that have not ended.

    ``body_id`` is a committee or a chief's office; ``handed`` are those that wait for another body.
    """

    words: str = ""
    stages: frozenset[CaseStage] = frozenset()
    scope: CaseScope = CaseScope.ALL
    limit: int = 200
    body_id: UUID | None = None
    handed: bool = False


@dataclass(frozen=True)
class CaseRow:
    """A line of the list of cases."""

    case_id: UUID
    matter_id: UUID
    number: str
    parties: str
    dispute_type: DisputeType
    stage: CaseStage
    risk: RiskLevel
    started_on: date | None = None
    due_on: date | None = None
    suspended: int = 0
    paused_on: date | None = None
    light: Light | None = None
    days_left: int = 0
    mediators: str = ""
    next_session_at: datetime | None = None


@dataclass(frozen=True)
class BodyChoice:
    """A body cases can be listed by."""

    body_id: UUID
    name: str


@dataclass(frozen=True)
class CasePage:
    """The cases asked for, and how many there are in each stage."""

    rows: tuple[CaseRow, ...]
    counts: dict[CaseStage, int]
    waiting: int
    handed: int = 0
    bodies: tuple[BodyChoice, ...] = ()


@dataclass(frozen=True)
class WaitingMatter:
    """An accepted matter that waits to become a mediation case."""

    matter_id: UUID
    version: int
    number: str
    parties: str
    dispute_type: DisputeType
    accepted_at: datetime | None
    responsible_id: UUID | None


@dataclass(frozen=True)
class CommitteeRow:
    """A committee, or a chief's office under one, that can open cases; with what it has on hand.

    ``unplanned`` counts the open cases without a session ahead; ``waiting_since`` is when the
    oldest of them was opened.
    """

    committee_id: UUID
    name: str
    open_cases: int = 0
    unplanned: int = 0
    waiting_since: datetime | None = None


@dataclass(frozen=True)
class RoomRow:
    """A mediation room; ``kinds`` are the sessions it is kept for, none of them means all."""

    room_id: UUID
    name: str
    seats: int
    kinds: tuple[SessionKind, ...] = ()

    def serves(self, kind: SessionKind) -> bool:
        """Return whether it is there for sessions of a kind."""
        return not self.kinds or kind in self.kinds


@dataclass(frozen=True)
class OpeningChoices:
    """What waits to be opened, and who can open it."""

    matters: tuple[WaitingMatter, ...]
    committees: tuple[CommitteeRow, ...]
    today: date
    calendar: WorkCalendar


@dataclass(frozen=True)
class PartyLine:
    """A party on the case card."""

    party_id: UUID
    person_id: UUID
    label: str
    name: str
    role: MatterRole
    masked_phone: str
    consent: Consent
    consent_on: date | None
    notice_way: NoticeWay | None
    notice_on: date | None
    mediators_told_on: date | None = None

    @property
    def names_owed(self) -> bool:
        """Return whether he had his rights and is to be told who mediates now."""
        return self.notice_on is not None and self.mediators_told_on is None


@dataclass(frozen=True)
class NamedMediator:
    """A mediator on the case card."""

    mediator_id: UUID
    name: str
    leads: bool
    selection: Selection
    relation: str = ""


@dataclass(frozen=True)
class SessionLine:
    """A session on the case card."""

    session_id: UUID
    version: int
    ordinal: int
    starts_at: datetime
    ends_at: datetime
    room_id: UUID | None
    where: str
    state: SessionState
    kind: SessionKind = SessionKind.MEDIATION
    venue: SessionVenue = SessionVenue.ROOM
    second_committee: str = ""
    invitees: tuple[InviteeLine, ...] = ()


@dataclass(frozen=True)
class DeadlineLine:
    """A date with everything needed to check it by hand.

    ``days_left`` are calendar days up to the day it was met or stands still on, below zero when
    late. ``latest`` is the last day the parties may agree on; None where the rule knows none.
    """

    due_on: date
    article: str
    basis: str
    light: Light
    started_on: date
    days_left: int
    paused_on: date | None = None
    latest: date | None = None
    met_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class SuspensionLine:
    """A time in which a case rested, or rests."""

    since: date
    until: date | None
    reason: SuspendReason
    note: str
    stops: bool
    days: int
    look_again_on: date


@dataclass(frozen=True)
class ExtensionLine:
    """A later day that the parties agreed on."""

    agreed_on: date
    agreed: str
    due_before: date
    due_on: date


@dataclass(frozen=True)
class Entrusted:
    """Who sent a case, by which letter, when it was taken, and how a court sent it."""

    by: str
    ref: str
    on: date | None
    referral: Referral | None


@dataclass(frozen=True, kw_only=True)
class CaseCard:
    """Everything the panel of a case shows."""

    case_id: UUID
    version: int
    matter_id: UUID
    matter_number: str
    number: str
    title: str
    dispute_type: DisputeType
    demand: str
    stage: CaseStage
    source: CaseSource
    applied_on: date | None
    entrusted: Entrusted | None
    committee: str
    recorder: str
    risk: RiskLevel
    risk_reported: bool
    parties: tuple[PartyLine, ...]
    mediators: tuple[NamedMediator, ...]
    sessions: tuple[SessionLine, ...]
    papers: tuple[PaperRow, ...]
    today: date
    end_reason: EndReason | None
    calendar: WorkCalendar
    deadline: DeadlineLine | None = None
    suspensions: tuple[SuspensionLine, ...] = ()
    extensions: tuple[ExtensionLine, ...] = ()
    evidence: tuple[EvidenceLine, ...] = field(default=())
    brought: tuple[EvidenceFileLine, ...] = field(default=())
    inquiries: tuple[InquiryLine, ...] = field(default=())
    may_be_asked: tuple[AskedChoice, ...] = field(default=())
    recusals: tuple[RecusalLine, ...] = field(default=())
    past_mediators: tuple[PastMediatorLine, ...] = field(default=())
    mediator_choices: tuple[MediatorRow, ...] = field(default=())
    rooms: tuple[RoomRow, ...] = field(default=())
    bodies: tuple[BodyRow, ...] = field(default=())
    open_to_public: bool = True
    impossible: tuple[ImpossibleLine, ...] = ()
    feedback: FeedbackLine | None = None
    may_suspend: bool = True
    rest_ask: RestAskLine | None = None
    expired: ExpiredTerm | None = None
    lent: frozenset[UUID] = frozenset()
    handing: Handing = field(default_factory=Handing)
