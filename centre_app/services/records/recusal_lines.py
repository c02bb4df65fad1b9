"""Requests to withdraw and former mediators, as the card of a case shows them."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from centre_app.domain.mediation.conflict_codes import (
    RecusalOutcome,
    RecusalSource,
    RecusalTarget,
)


@dataclass(frozen=True, kw_only=True)
class RecusalLine:
    """A request that somebody withdraw, and what became of it.

    ``must_be_granted`` says that the rule of this place leaves nothing to weigh.
    """

    recusal_id: UUID
    version: int
    session_id: UUID | None
    source: RecusalSource
    asked_by: str
    target: RecusalTarget
    mediator_id: UUID | None
    name: str
    presides: bool
    reason: str
    asked_on: date
    outcome: RecusalOutcome | None
    words: str
    decided_at: datetime | None
    decider: str
    successor: str
    must_be_granted: bool


@dataclass(frozen=True)
class PastMediatorLine:
    """Who was a mediator of the case, and why no longer."""

    name: str
    led: bool
    named_at: datetime
    left_at: datetime
    why: str
