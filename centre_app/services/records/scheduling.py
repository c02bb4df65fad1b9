"""Requests and answers about what a township sets for its schedule, and who cannot come when."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from centre_app.domain.calendar.markets import MarketRule
from centre_app.domain.mediation.scheduling import SchedulingRules
from centre_app.services.requests import Change


@dataclass(frozen=True)
class SchedulingView:
    """What is set, the villages there are, and the next market days by what is set."""

    rules: SchedulingRules
    villages: tuple[tuple[UUID, str], ...]
    markets: tuple[date, ...]


@dataclass(frozen=True, kw_only=True)
class SchedulingChoice(Change):
    """What is to be set; numbers, days and the hour as typed."""

    notice_days: str
    circuit_minutes: str
    doorstep_minutes: str
    market: MarketRule = MarketRule.NONE
    market_days: str = ""
    market_until: str = ""
    villages: tuple[UUID, ...] = ()


@dataclass(frozen=True, kw_only=True)
class NoteImpossible(Change):
    """A party of a case, or a department, cannot come then; ``week`` is as typed, nothing means all day."""

    case_id: UUID
    seen: int
    person_id: UUID | None = None
    body_id: UUID | None = None
    first: date | None = None
    last: date | None = None
    week: str = ""
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class DropImpossible(Change):
    """What was told no longer holds."""

    case_id: UUID
    seen: int
    impossible_id: UUID
