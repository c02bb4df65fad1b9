"""Requests and answers about judicial confirmation."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from centre_app.domain.agreements.codes import ConfirmationStatus
from centre_app.domain.calendar.working_days import WorkCalendar
from centre_app.domain.confirmation.codes import ConfirmationStep, CourtReason, Obstacle, PacketPart
from centre_app.domain.confirmation.courts import Proposal
from centre_app.domain.confirmation.eligibility import Hint
from centre_app.services.records.papers import PaperRow
from centre_app.services.requests import Change


@dataclass(frozen=True, kw_only=True)
class Examination(Change):
    """What somebody found after going through everything that may not be confirmed."""

    agreement_id: UUID
    version: int
    obstacles: tuple[Obstacle, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ConsentEntry:
    """What one party said; ``by_name`` is who spoke in its place, empty for the party itself."""

    party_id: UUID
    agrees: bool
    said_on: date
    by_name: str = ""


@dataclass(frozen=True, kw_only=True)
class JointConsent(Change):
    """What the parties said about applying, and to which court; those not asked are left out."""

    agreement_id: UUID
    version: int
    entries: tuple[ConsentEntry, ...]
    court_name: str = ""
    court_reason: CourtReason | None = None


@dataclass(frozen=True, kw_only=True)
class CourtStepEntry(Change):
    """A step with the court as entered; ``step`` and ``happened_on`` are None while not chosen."""

    agreement_id: UUID
    version: int
    step: ConfirmationStep | None
    happened_on: date | None
    number: str = ""
    note: str = ""
    due_on: date | None = None
    attachment_id: UUID | None = None


@dataclass(frozen=True, kw_only=True)
class StepTakenBack(Change):
    """The last step with the court was noted in error, and why."""

    agreement_id: UUID
    version: int
    reason: str


@dataclass(frozen=True)
class ConsentLine:
    """A party and what it said; ``agrees`` is None before it was asked."""

    party_id: UUID
    label: str
    name: str
    agrees: bool | None = None
    said_on: date | None = None
    by_name: str = ""


@dataclass(frozen=True)
class StepLine:
    """A step as it is shown; ``taken_back`` says why it does not count."""

    step: ConfirmationStep
    happened_on: date
    number: str
    note: str
    due_on: date | None
    attachment: str
    taken_back: str


@dataclass(frozen=True, kw_only=True)
class ConfirmationPage:
    """Everything the window shows of one agreement's way to the court.

    ``basis`` says how the last day was counted. ``lapsed`` is set once the window is over and
    nobody applied. ``attachments`` are files of the matter that may prove a step.
    """

    agreement_id: UUID
    version: int
    matter_id: UUID
    number: str
    parties: str
    status: ConfirmationStatus
    effective_on: date
    last_day: date
    days_left: int
    mark: int
    lapsed: bool
    article: str
    basis: str
    hints: tuple[Hint, ...]
    obstacles: tuple[Obstacle, ...]
    examined_on: date | None
    consents: tuple[ConsentLine, ...]
    court_name: str
    court_reason: CourtReason | None
    proposals: tuple[Proposal, ...]
    steps: tuple[StepLine, ...]
    next_steps: tuple[ConfirmationStep, ...]
    attachments: tuple[tuple[UUID, str], ...]
    papers: tuple[PaperRow, ...]
    today: date
    calendar: WorkCalendar


@dataclass(frozen=True, kw_only=True)
class PacketOrder(Change):
    """Prints one paper of the packet for the court by itself."""

    agreement_id: UUID
    version: int
    part: PacketPart
