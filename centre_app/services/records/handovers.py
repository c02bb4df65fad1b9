"""Requests about cases that are handed over."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from centre_app.domain.mediation.handover_codes import HandoverReason, HandoverTarget
from centre_app.services.records.mediation import MediatorChoice
from centre_app.services.requests import Change


@dataclass(frozen=True, kw_only=True)
class AskHandover(Change):
    """Asks that another body take a case; ``addressee`` names the county's, in place of a body."""

    case_id: UUID
    seen: int
    target: HandoverTarget | None
    receiver_id: UUID | None = None
    addressee: str = ""
    reasons: frozenset[HandoverReason] = frozenset()
    note: str = ""
    materials: str = ""


@dataclass(frozen=True, kw_only=True)
class TakeHandover(Change):
    """Takes a case; ``leader`` mediates from now on, left out only before the parties agreed."""

    handover_id: UUID
    seen: int
    case_seen: int
    leader: MediatorChoice | None = None
    first_stays: bool = False
    words: str = ""


@dataclass(frozen=True, kw_only=True)
class TurnDownHandover(Change):
    """Returns a case to whoever asked, with a reason."""

    handover_id: UUID
    seen: int
    words: str


@dataclass(frozen=True, kw_only=True)
class WithdrawHandover(Change):
    """Takes a request back."""

    handover_id: UUID
    seen: int


@dataclass(frozen=True, kw_only=True)
class HandoverSeen(Change):
    """Whoever asked knows the answer, or the result."""

    handover_id: UUID
    seen: int


@dataclass(frozen=True, kw_only=True)
class NoteWish(Change):
    """A party wants that a chief mediator, or the body above, take the case."""

    case_id: UUID
    seen: int
    party_id: UUID
    words: str = ""


@dataclass(frozen=True, kw_only=True)
class EscalationNumbers(Change):
    """The numbers from which a handover is proposed."""

    village_sessions: str
    village_days: str
    chief_sessions: str
    follow_up_days: str


@dataclass(frozen=True, kw_only=True)
class SendToCounty(Change):
    """Lets a case go to the county with a letter; ``follow_up_on`` by the rule if left out."""

    handover_id: UUID
    seen: int
    case_seen: int
    words: str = ""
    follow_up_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class CountyAnswer(Change):
    """What the county told: its result, or why it returns the case; today if the day is left out."""

    handover_id: UUID
    seen: int
    words: str
    on: date | None = None


@dataclass(frozen=True, kw_only=True)
class AskCountyLater(Change):
    """Another day on which somebody asks the county; ``words`` say what was heard."""

    handover_id: UUID
    seen: int
    on: date | None
    words: str = ""
