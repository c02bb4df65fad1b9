"""Requests that change the term of a mediation, or end it by withdrawal."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from centre_app.domain.matters.suspend_codes import SuspendReason
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
