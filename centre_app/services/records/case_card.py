"""Everything the panel of a mediation case shows."""

from dataclasses import dataclass, field
from datetime import date, datetime
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
from centre_app.services.records.rooms import RoomRow
from centre_app.services.records.terms import RestAskLine


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
    """A mediator on the case card; ``lent_by`` names the committee he is borrowed from."""

    mediator_id: UUID
    name: str
    leads: bool
    selection: Selection
    relation: str = ""
    lent_by: str = ""
    lent_reason: str = ""


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
