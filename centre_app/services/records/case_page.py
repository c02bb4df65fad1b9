"""Everything a matter's own page shows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from centre_app.domain.agreements.codes import AgreementStatus, ConfirmationStatus
from centre_app.domain.calendar.working_days import WorkCalendar
from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.deadlines import Light
from centre_app.domain.follow_up.codes import Satisfaction
from centre_app.domain.ladder.ladder import NO_LADDER, Ladder
from centre_app.domain.matters.codes import (
    CaseLevel,
    DeadlineKind,
    DisputeType,
    MatterRole,
    MatterState,
    OrderPart,
    OrderState,
    Outcome,
    RiskLevel,
    Route,
)
from centre_app.domain.matters.party_codes import PartySide
from centre_app.domain.matters.signing import Signing, Standing
from centre_app.domain.mediation.codes import CaseSource, CaseStage
from centre_app.domain.papers.forms import Form
from centre_app.domain.petitions.codes import (
    HandleMode,
    PetitionClass,
    PetitionContent,
    PetitionFlag,
    PetitionMode,
    PetitionPurpose,
    PetitionSize,
    PetitionState,
    Repeat,
    StatutoryRoute,
)
from centre_app.domain.reception.codes import Channel
from centre_app.domain.road.next_steps import NextStep, RoadFacts
from centre_app.services.records.ladder import NO_TRACE, LadderTrace
from centre_app.services.records.papers import PaperRow
from centre_app.services.records.repeats import RepeatLink


@dataclass(frozen=True, kw_only=True)
class MatterHead:
    """The matter itself."""

    matter_id: UUID
    version: int
    number: str
    title: str
    demand: str
    place: str
    channel: Channel
    dispute_type: DisputeType
    state: MatterState
    route: Route | None
    level: CaseLevel
    risk: RiskLevel
    outcome: Outcome | None
    people_count: int
    anonymous: bool
    received_at: datetime
    closed_at: datetime | None
    final_on: date | None
    responsible: str
    village: str


@dataclass(frozen=True, kw_only=True)
class PartyLine:
    """Somebody of the matter; numbers are masked.

    ``age`` and ``snapshot`` are of the day he was registered, his standing is of today. A party
    knows who may sign for him.
    """

    person_id: UUID
    side: PartySide
    age: int | None
    snapshot: Mapping[str, str]
    masked_phone: str
    masked_id: str
    end_reason: str
    standing: Standing
    signing: Signing | None = None

    @property
    def role(self) -> MatterRole:
        """Return what he is in the matter."""
        return self.standing.role

    @property
    def name(self) -> str:
        """Return his name as it was registered."""
        return self.standing.name


@dataclass(frozen=True)
class PetitionLine:
    """The petition file of the matter."""

    state: PetitionState
    kind: PetitionClass
    statutory_route: StatutoryRoute | None
    purpose: PetitionPurpose
    mode: PetitionMode
    size: PetitionSize
    repeat: Repeat
    content: PetitionContent
    flags: Sequence[PetitionFlag]
    handling: HandleMode | None
    received_on: date
    assigner: str
    assigner_due_on: date | None
    unreachable: bool
    sent_to: str


@dataclass(frozen=True)
class DueLine:
    """A date owed, with what it rests on; ``light`` is None once it was met, or has lapsed.

    ``computed_on`` is the day the rule gives where somebody set another for ``override_reason``.
    ``suspended`` days were taken out of it; since ``paused_on`` it stands still.
    """

    kind: DeadlineKind
    article: str
    basis: str
    started_on: date
    due_on: date
    met_on: date | None
    computed_on: date | None = None
    override_reason: str = ""
    suspended: int = 0
    paused_on: date | None = None
    light: Light | None = None


@dataclass(frozen=True)
class StepLine:
    """A line of the history."""

    at: datetime
    who: str
    tag: str
    to_state: MatterState
    from_state: MatterState | None
    note: str
    paper_id: UUID | None
    paper: str


@dataclass(frozen=True)
class CaseLine:
    """A mediation case of the matter."""

    case_id: UUID
    number: str
    stage: CaseStage
    outcome: Outcome | None
    committee: str
    committee_kind: OrgKind
    source: CaseSource
    created_at: datetime
    ended_on: date | None


@dataclass(frozen=True)
class AgreementLine:
    """An agreement of the matter, with where its confirmation stands."""

    agreement_id: UUID
    number: str
    status: AgreementStatus
    effective_on: date | None
    confirmation: ConfirmationStatus


@dataclass(frozen=True)
class RevisitLine:
    """A revisit of the matter."""

    revisit_id: UUID
    due_on: date
    done_on: date | None
    satisfaction: Satisfaction | None


@dataclass(frozen=True)
class OrderLine:
    """One half of a paired order."""

    order_id: UUID
    version: int
    pair_number: str
    part: OrderPart
    state: OrderState
    who: str
    due_on: date
    report: str
    reported_at: datetime | None


NO_CALENDAR = WorkCalendar()
"""Stands for "not yet known"."""


@dataclass(frozen=True, kw_only=True)
class CasePage:
    """The page of a matter: its head, what belongs to it, and what may be done next."""

    head: MatterHead
    road: RoadFacts
    parties: tuple[PartyLine, ...] = ()
    deadlines: tuple[DueLine, ...] = ()
    history: tuple[StepLine, ...] = ()
    papers: tuple[PaperRow, ...] = ()
    cases: tuple[CaseLine, ...] = ()
    agreements: tuple[AgreementLine, ...] = ()
    revisits: tuple[RevisitLine, ...] = ()
    orders: tuple[OrderLine, ...] = ()
    links: tuple[RepeatLink, ...] = ()
    petition: PetitionLine | None = None
    missing: tuple[Form, ...] = field(default=())
    steps: tuple[NextStep, ...] = field(default=())
    trace: LadderTrace = NO_TRACE
    ladder: Ladder = NO_LADDER
    calendar: WorkCalendar = NO_CALENDAR
