"""Requests and answers about petitions."""

from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple
from uuid import UUID

from centre_app.domain.calendar.working_days import WorkCalendar
from centre_app.domain.matters.codes import DeadlineKind, MatterState, Route
from centre_app.domain.matters.triage import BodyOption
from centre_app.domain.matters.triage_codes import RefusalReason
from centre_app.domain.petitions.codes import (
    AppealLevel,
    AppealResult,
    AskKind,
    HandleMode,
    OpinionResult,
    PetitionClass,
    PetitionContent,
    PetitionFlag,
    PetitionMode,
    PetitionPurpose,
    PetitionSize,
    PetitionState,
    Repeat,
    ServedPaper,
    ServiceWay,
    StatutoryRoute,
)
from centre_app.services.records.triage import DueDay
from centre_app.services.requests import Change


@dataclass(frozen=True, kw_only=True)
class PetitionChange(Change):
    """Base of what is done with the petition file of a matter."""

    matter_id: UUID
    version: int


@dataclass(frozen=True, kw_only=True)
class Classification(PetitionChange):
    """What kind of petition it is; ``received_on`` is None for the day of registration."""

    kind: PetitionClass
    statutory_route: StatutoryRoute | None = None
    purpose: PetitionPurpose
    mode: PetitionMode
    size: PetitionSize
    repeat: Repeat
    content: PetitionContent
    flags: frozenset[PetitionFlag] = field(default=frozenset())
    unreachable: bool = False
    received_on: date | None = None
    assigner: str = ""
    assigner_due_on: date | None = None
    accused: str = ""
    accused_body_id: UUID | None = None


@dataclass(frozen=True, kw_only=True)
class PetitionAcceptance(PetitionChange):
    """The petition is taken on; ``way`` if the notice was handed over at once."""

    way: ServiceWay | None = None
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Forwarding(PetitionChange):
    """The petition goes to a body with the power; ``due_on`` for a result that must come back."""

    mode: HandleMode
    body_id: UUID | None = None
    body: str = ""
    due_on: date | None = None
    way: ServiceWay | None = None
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Guidance(PetitionChange):
    """The petitioner is told which lawful way to go, or the petition is filed for information."""

    mode: HandleMode
    go_to: str = ""
    words: str = ""
    way: ServiceWay | None = None


@dataclass(frozen=True, kw_only=True)
class Objection(PetitionChange):
    """Somebody says that a petition he was handed is not his; the papers go back."""

    on: date | None = None
    reason: str
    late_reason: str = ""


@dataclass(frozen=True, kw_only=True)
class RefusalAsk(PetitionChange):
    """The head is asked not to accept a petition."""

    kind: AskKind
    refusal: RefusalReason
    go_to: str = ""
    reason: str


@dataclass(frozen=True, kw_only=True)
class ExtensionAsk(PetitionChange):
    """The head is asked for more time."""

    days: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class Decision(PetitionChange):
    """What the head says to what he was asked."""

    approved: bool
    words: str = ""


@dataclass(frozen=True, kw_only=True)
class Service(PetitionChange):
    """How and when a paper reached the petitioner."""

    service_id: UUID
    way: ServiceWay
    served_on: date | None
    receiver: str
    place: str = ""
    witness: str = ""
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Handing(PetitionChange):
    """Which body works on an accepted petition."""

    body_id: UUID | None
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class OpinionPart:
    """The opinion on one request."""

    request: str
    result: OpinionResult
    facts: str
    basis: str
    opinion: str


@dataclass(frozen=True, kw_only=True)
class Opinion(PetitionChange):
    """The opinion on every request of a petition (信访处理意见书)."""

    parts: tuple[OpinionPart, ...]


@dataclass(frozen=True, kw_only=True)
class PetitionAnswer(PetitionChange):
    """The answer that ends a petition without the 60 days, or the result of an assigned one."""

    words: str


@dataclass(frozen=True, kw_only=True)
class AppealEntry(PetitionChange):
    """The petitioner asks the next higher body for a review or a recheck."""

    body: str
    on: date | None
    grounds: str = ""


@dataclass(frozen=True, kw_only=True)
class AppealAnswer(PetitionChange):
    """What the higher body answered; without a result only the days of the hearing are noted."""

    result: AppealResult | None
    answered_on: date | None = None
    served_on: date | None = None
    hearing_days: str = ""
    words: str = ""


@dataclass(frozen=True, kw_only=True)
class PetitionEnd(PetitionChange):
    """Nobody asked for a review in time."""

    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Rerouting(Change):
    """A matter goes on another way, under its number and with its history."""

    matter_id: UUID
    version: int
    route: Route
    responsible_id: UUID | None
    reason: str


@dataclass(frozen=True, kw_only=True)
class DateChange(Change):
    """A date owed is set to another day than its rule gives (RULE 27)."""

    matter_id: UUID
    version: int
    deadline_id: UUID | None
    due_on: date | None
    reason: str


class OpenDate(NamedTuple):
    """A date that is still owed."""

    deadline_id: UUID
    kind: DeadlineKind
    due_on: date
    article: str


@dataclass(frozen=True)
class ReroutingChoices:
    """Where a matter may go on, and the dates it owes now."""

    today: date
    calendar: WorkCalendar
    bodies: tuple[BodyOption, ...]
    dates: tuple[OpenDate, ...]


class EarlierPetition(NamedTuple):
    """Another petition of the same people."""

    matter_id: UUID
    number: str
    title: str
    state: PetitionState
    matter_state: MatterState

    @property
    def final(self) -> bool:
        """Return whether the same facts and reasons are no longer accepted (第三十六条)."""
        return self.state is PetitionState.FINAL


class ToServe(NamedTuple):
    """A paper that has to reach the petitioner."""

    service_id: UUID
    paper: ServedPaper
    since: date


class Asked(NamedTuple):
    """What waits for the head's word."""

    kind: AskKind
    reason: str
    refusal: RefusalReason | None
    go_to: str
    days: int
    asked_by: str


class AppealLine(NamedTuple):
    """A review or recheck."""

    level: AppealLevel
    body: str
    asked_on: date
    answered_on: date | None
    result: AppealResult | None


@dataclass(frozen=True, kw_only=True)
class PetitionView:
    """Everything the panels of a petition begin with; proposals where there is no file yet."""

    state: PetitionState | None
    kind: PetitionClass
    statutory_route: StatutoryRoute | None
    purpose: PetitionPurpose
    mode: PetitionMode
    size: PetitionSize
    repeat: Repeat
    content: PetitionContent
    flags: frozenset[PetitionFlag]
    unreachable: bool
    received_on: date
    assigner: str
    assigner_due_on: date | None
    accused: str
    accused_body_id: UUID | None
    petitioners: tuple[str, ...]
    today: date
    calendar: WorkCalendar
    bodies: tuple[BodyOption, ...]
    earlier: tuple[EarlierPetition, ...]
    asked: Asked | None = None
    to_serve: tuple[ToServe, ...] = ()
    level: AppealLevel | None = None
    appeals: tuple[AppealLine, ...] = ()
    sixty_days: DueDay | None = None
    result_due: date | None = None
    reviewer: str = ""
