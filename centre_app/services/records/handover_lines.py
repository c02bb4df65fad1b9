"""Handovers of a case as its card shows them."""

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from centre_app.domain.matters.codes import Outcome
from centre_app.domain.mediation.escalation import EscalationRule, Suggestion
from centre_app.domain.mediation.handover_codes import (
    HandoverReason,
    HandoverState,
    HandoverTarget,
)


@dataclass(frozen=True, kw_only=True)
class HandoverLine:
    """One handover; what whoever reads may do with it is said with it.

    ``renumbers`` says that the other body works under another seal, so that the number changes.
    ``may_answer`` is the other body's part, ``may_withdraw`` and ``news`` that of who asked.
    """

    handover_id: UUID
    version: int
    target: HandoverTarget
    from_name: str
    from_number: str
    to_id: UUID | None
    to_name: str
    reasons: tuple[HandoverReason, ...]
    note: str
    materials: str
    asker: str
    asked_at: datetime
    state: HandoverState
    decider: str
    decided_at: datetime | None
    words: str
    first_stays: bool
    number_after: str
    letter: str
    follow_up_on: date | None
    outcome: Outcome | None
    result: str
    result_on: date | None
    running: bool
    renumbers: bool = False
    may_answer: bool = False
    may_withdraw: bool = False
    news: bool = False

    @property
    def with_county(self) -> bool:
        """Return whether the county has it and told no result yet."""
        return self.running and self.state is HandoverState.SENT


@dataclass(frozen=True)
class HandoverBody:
    """A body that can take a case, with what it has on hand."""

    body_id: UUID
    target: HandoverTarget
    name: str
    open_cases: int = 0
    unplanned: int = 0
    waiting_since: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class Handing:
    """What there was of handovers, what the program proposes, and where a case may go."""

    lines: tuple[HandoverLine, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    bodies: tuple[HandoverBody, ...] = ()
    county: str = ""
    rule: EscalationRule = field(default_factory=EscalationRule)
    sessions: int = 0
    days: int = 0

    @property
    def waiting(self) -> HandoverLine | None:
        """Return the one that waits for an answer."""
        return next((one for one in self.lines if one.state is HandoverState.WAITING), None)
