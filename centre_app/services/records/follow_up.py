"""Requests and answers about performance, revisits and judicial confirmation."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from centre_app.domain.agreements.breach_codes import (
    AfterAgreement,
    PromptKind,
    PromptWay,
    Right,
)
from centre_app.domain.agreements.codes import (
    ClauseKind,
    ConfirmationStatus,
    PayManner,
    PerformanceStatus,
)
from centre_app.domain.agreements.rights import OpenRight
from centre_app.domain.calendar.working_days import WorkCalendar
from centre_app.domain.follow_up.codes import AfterDissatisfaction, RevisitMode, Satisfaction
from centre_app.domain.follow_up.rules import FollowUpRules
from centre_app.services.requests import Change


@dataclass(frozen=True)
class FollowUpQuery:
    """Which part of the lists: what is due within so many days; those of one matter if given.

    ``settled`` asks for what is done already, too.
    """

    within_days: int = 30
    matter_id: UUID | None = None
    settled: bool = False
    limit: int = 500


@dataclass(frozen=True)
class PaymentRow:
    """A part of a payment that was received; one taken back says when and why, and counts no more."""

    payment_id: UUID
    paid_on: date
    amount: Decimal
    manner: PayManner
    received_by: str
    note: str
    taken_back_on: date | None = None
    taken_back_reason: str = ""


@dataclass(frozen=True)
class PromptRow:
    """Somebody was reminded, urged or told of a right."""

    kind: PromptKind
    way: PromptWay
    made_on: date
    person_name: str
    answer: str
    right: Right | None
    article: str
    paper_id: UUID | None


@dataclass(frozen=True)
class BreachRow:
    """What came of a broken promise."""

    came: AfterAgreement
    came_on: date
    document: str
    note: str


@dataclass(frozen=True)
class PerformanceRow:
    """A promise: who owes whom what by when; ``enforceable`` if the court confirmed it.

    ``payments`` are the parts received so far, by day, those taken back among them; ``prompts`` who
    was spoken to about it, ``events`` what came of it, ``rights`` what its creditor may do.
    """

    item_id: UUID
    agreement_id: UUID
    agreement_version: int
    matter_id: UUID
    matter_number: str
    agreement_number: str
    parties: str
    debtor: str
    creditor: str
    kind: ClauseKind
    what: str
    amount: Decimal | None
    due_on: date | None
    status: PerformanceStatus
    done_on: date | None
    overdue_days: int
    enforceable: bool = False
    payments: tuple[PaymentRow, ...] = ()
    prompts: tuple[PromptRow, ...] = ()
    events: tuple[BreachRow, ...] = ()
    rights: tuple[OpenRight, ...] = ()

    @property
    def urged(self) -> int:
        """Return how often somebody was urged."""
        return sum(one.kind is PromptKind.URGE for one in self.prompts)

    @property
    def told(self) -> bool:
        """Return whether the one who is owed was told of his rights."""
        return any(one.kind is PromptKind.TELL for one in self.prompts)

    @property
    def received(self) -> tuple[PaymentRow, ...]:
        """Return the parts that count."""
        return tuple(one for one in self.payments if one.taken_back_on is None)


@dataclass(frozen=True)
class AttemptRow:
    """Somebody was looked for and not found."""

    made_on: date
    mode: RevisitMode
    note: str


@dataclass(frozen=True)
class RevisitRow:
    """A revisit that is due or was made, or whose bad grade still asks for something."""

    revisit_id: UUID
    version: int
    matter_id: UUID
    matter_number: str
    case_number: str
    parties: str
    dispute: str
    due_on: date
    article: str
    done_on: date | None
    satisfaction: Satisfaction | None
    overdue_days: int
    case_id: UUID | None = None
    person_name: str = ""
    service: Satisfaction | None = None
    after: AfterDissatisfaction | None = None
    after_due_on: date | None = None
    after_done_on: date | None = None
    attempts: tuple[AttemptRow, ...] = ()

    @property
    def redress_owed(self) -> bool:
        """Return whether what follows a bad grade is still to be done."""
        return self.after is not None and self.after_done_on is None


@dataclass(frozen=True)
class ConfirmationRow:
    """An agreement whose window for judicial confirmation is open, or that lies with a court.

    ``days_left`` is below zero once the window is over.
    """

    agreement_id: UUID
    version: int
    matter_id: UUID
    matter_number: str
    number: str
    parties: str
    effective_on: date
    due_on: date
    status: ConfirmationStatus
    days_left: int
    mark: int


@dataclass(frozen=True)
class FollowUpLists:
    """The three lists of the room, with today and the calendar its fields read days by."""

    performance: tuple[PerformanceRow, ...]
    revisits: tuple[RevisitRow, ...]
    confirmations: tuple[ConfirmationRow, ...]
    today: date
    calendar: WorkCalendar
    rules: FollowUpRules = FollowUpRules()  # noqa: RUF009 - frozen


@dataclass(frozen=True, kw_only=True)
class RulesChoice(Change):
    """Days and numbers of the follow-up as typed, by the names of ``FollowUpRules``."""

    remind_before: str
    check: str
    urgings: str
    urged_within: str
    at_once: str
    performed: str
    grave_first: str
    grave_second: str
    failed: str
    petition: str
    attempts: str
    redress: str


@dataclass(frozen=True, kw_only=True)
class PromptEntry(Change):
    """Somebody was reminded or urged, as entered; which of both follows from the day."""

    agreement_id: UUID
    version: int
    item_id: UUID
    way: PromptWay | None
    made_on: date | None
    person_name: str
    answer: str = ""


@dataclass(frozen=True, kw_only=True)
class RightsEntry(Change):
    """The one who is owed was told of rights, as entered."""

    agreement_id: UUID
    version: int
    item_id: UUID
    way: PromptWay | None
    made_on: date | None
    person_name: str
    rights: tuple[Right, ...] = ()


@dataclass(frozen=True, kw_only=True)
class BreachEntry(Change):
    """What came of a broken promise, as entered."""

    agreement_id: UUID
    version: int
    item_id: UUID
    came: AfterAgreement | None
    came_on: date | None
    document: str = ""
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class PerformanceTick(Change):
    """What became of a promise."""

    agreement_id: UUID
    version: int
    item_id: UUID
    status: PerformanceStatus
    on: date
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class PaymentEntry(Change):
    """A part of a payment as entered; None while no day or manner was chosen."""

    agreement_id: UUID
    version: int
    item_id: UUID
    amount: str
    paid_on: date | None
    manner: PayManner | None
    received_by: str
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class PaymentTakenBack(Change):
    """A part that was noted wrongly, and why."""

    agreement_id: UUID
    version: int
    payment_id: UUID
    reason: str


@dataclass(frozen=True, kw_only=True)
class RevisitEntry(Change):
    """A revisit as entered; the codes are None while nothing was chosen."""

    revisit_id: UUID
    version: int
    done_on: date | None
    mode: RevisitMode | None
    person_name: str
    satisfaction: Satisfaction | None
    performance: str
    danger: str = ""
    note: str = ""
    after: AfterDissatisfaction | None = None
    service: Satisfaction | None = None


@dataclass(frozen=True, kw_only=True)
class AttemptEntry(Change):
    """Nobody was found, as entered."""

    revisit_id: UUID
    version: int
    made_on: date | None
    mode: RevisitMode | None
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class ExplanationEntry(Change):
    """A written explanation after a bad grade."""

    revisit_id: UUID
    version: int
    to_name: str
    words: str
    on: date | None


@dataclass(frozen=True, kw_only=True)
class RaisedEntry(Change):
    """Who took it up higher, and what he decided."""

    revisit_id: UUID
    version: int
    taken_by: str
    words: str
    on: date | None


@dataclass(frozen=True, kw_only=True)
class RevisitWaiver(Change):
    """A revisit that shall not be made, and why."""

    revisit_id: UUID
    version: int
    reason: str
