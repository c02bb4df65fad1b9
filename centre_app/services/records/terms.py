"""Requests that change the term of a mediation, or end it by withdrawal."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from centre_app.domain.matters.suspend_codes import SuspendReason
from centre_app.domain.mediation.house_rules import (
    Borrowing,
    ExpiredTerm,
    FourKinds,
    SuspensionWord,
)
from centre_app.domain.mediation.rests import WithdrawalWay
from centre_app.services.requests import Change


@dataclass(frozen=True, kw_only=True)
class SuspendCase(Change):
    """Suspends a mediation; ``agreed`` are the parties who agreed, ``since`` is today if left out.

    ``basis`` is the article it rests on, that of the reason if left out.
    """

    case_id: UUID
    version: int
    reason: SuspendReason | None = None
    note: str = ""
    basis: str = ""
    agreed: tuple[UUID, ...] = ()
    since: date | None = None
    look_again_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class ResumeCase(Change):
    """Lets a suspended mediation go on; ``on`` is today if left out."""

    case_id: UUID
    version: int
    on: date | None = None
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class ExtendTerm(Change):
    """Moves the term of a mediation to a later day that all parties agreed on."""

    case_id: UUID
    version: int
    due_on: date | None = None
    agreed: tuple[UUID, ...] = ()
    agreed_on: date | None = None
    basis: str = ""
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class WithdrawApplication(Change):
    """Ends a mediation because those who applied take their application back."""

    case_id: UUID
    version: int
    who: tuple[UUID, ...] = ()
    way: WithdrawalWay = WithdrawalWay.WRITTEN
    words: str = ""
    on: date | None = None


@dataclass(frozen=True, kw_only=True)
class DecideRest(Change):
    """Answers whether a mediation is suspended; a no needs a reason."""

    case_id: UUID
    version: int
    approved: bool | None = None
    words: str = ""


@dataclass(frozen=True, kw_only=True)
class RestAskLine:
    """A suspension somebody asked for, without an answer yet."""

    reason: SuspendReason
    note: str
    asked_by: str
    asked_at: datetime
    look_again_on: date
    may_decide: bool


@dataclass(frozen=True, kw_only=True)
class CorrectStart(Change):
    """Corrects the day an application came in, or a letter was taken, from which a term counts."""

    case_id: UUID
    version: int
    on: date | None = None
    words: str = ""


@dataclass(frozen=True, kw_only=True)
class RulesChoice(Change):
    """What a centre decides about mediation where no law does."""

    suspension: SuspensionWord
    expired: ExpiredTerm
    borrowing: Borrowing = Borrowing.WITH_REASON
    four: FourKinds = FourKinds.KINDS
