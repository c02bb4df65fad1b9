"""Requests and answers about triage and about what may become of a matter."""

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from centre_app.domain.matters.codes import (
    CaseLevel,
    DeadlineKind,
    DisputeType,
    Outcome,
    RiskLevel,
    Route,
)
from centre_app.domain.matters.triage import BodyOption
from centre_app.domain.matters.triage_codes import (
    BodyReason,
    RefusalReason,
    ReopenReason,
    TriageSign,
)
from centre_app.services.requests import Change


@dataclass(frozen=True)
class TriageQuery:
    """Asks what to propose for a matter; ``signs`` are None until the dispatcher ticked some."""

    matter_id: UUID
    signs: frozenset[TriageSign] | None = None


@dataclass(frozen=True, kw_only=True)
class TriageProposal:
    """What the program would decide, and the bodies there are."""

    matter_id: UUID
    dispute_type: DisputeType
    signs: frozenset[TriageSign]
    level: CaseLevel
    risk: RiskLevel
    route: Route
    responsible_id: UUID | None
    reason: BodyReason | None
    bodies: tuple[BodyOption, ...]


@dataclass(frozen=True, kw_only=True)
class Triage(Change):
    """The dispatcher's decision; ``report`` says whom a high risk was reported to."""

    matter_id: UUID
    version: int
    dispute_type: DisputeType
    route: Route
    level: CaseLevel
    risk: RiskLevel
    responsible_id: UUID | None = None
    signs: frozenset[TriageSign] = field(default=frozenset())
    report: str = ""
    note: str = ""


@dataclass(frozen=True)
class DatesQuery:
    """Asks what accepting a matter on a route would make the centre owe."""

    matter_id: UUID
    route: Route


@dataclass(frozen=True)
class DueDay:
    """A date that would be owed, with everything needed to check it by hand."""

    kind: DeadlineKind
    due_on: date
    article: str
    basis: str


@dataclass(frozen=True, kw_only=True)
class Acceptance(Change):
    """The matter is taken on; ``told`` when the visitor was told at once."""

    matter_id: UUID
    version: int
    told: bool = True
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Refusal(Change):
    """The head is asked not to take a matter on; says why, and where to go."""

    matter_id: UUID
    version: int
    reason: RefusalReason
    go_to: str
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class TransferOut(Change):
    """The matter is handed to a body outside that has the power."""

    matter_id: UUID
    version: int
    body: str
    document: str = ""
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Answer(Change):
    """What the visitor was told; ends a consultation or a guidance."""

    matter_id: UUID
    version: int
    words: str


@dataclass(frozen=True, kw_only=True)
class Telling(Change):
    """The visitor was told of the acceptance afterwards."""

    matter_id: UUID
    version: int
    way: str = ""


@dataclass(frozen=True, kw_only=True)
class Conclusion(Change):
    """How a matter ended that was not mediated."""

    matter_id: UUID
    version: int
    outcome: Outcome
    words: str


@dataclass(frozen=True, kw_only=True)
class Withdrawal(Change):
    """The applicant's wish to withdraw, written or spoken, in his words."""

    matter_id: UUID
    version: int
    words: str


@dataclass(frozen=True, kw_only=True)
class Closing(Change):
    """The matter is closed; ``waiver`` says why, if a promise or a revisit is still to come."""

    matter_id: UUID
    version: int
    waiver: str = ""


@dataclass(frozen=True, kw_only=True)
class Reopening(Change):
    """A closed matter is taken up again, on a route the centre handles."""

    matter_id: UUID
    version: int
    route: Route
    reason: ReopenReason
    note: str = ""
