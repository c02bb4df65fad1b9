"""Requests and answers about danger."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from centre_app.domain.risk.codes import RiskFactor, RiskOffice, ViolenceDuty
from centre_app.domain.risk.suggesting import RiskSuggestion
from centre_app.services.requests import Change


@dataclass(frozen=True, kw_only=True)
class RaiseRisk(Change):
    """Somebody is in danger; ``minute`` is when it was told as typed, now if left out."""

    matter_id: UUID
    version: int
    factors: frozenset[RiskFactor]
    said: str
    helpless: bool = False
    minute: str = ""


@dataclass(frozen=True, kw_only=True)
class TellRisk(Change):
    """Somebody was told of it; ``minute`` is when as typed, now if left out."""

    report_id: UUID
    version: int
    office: RiskOffice
    name: str
    way: str
    minute: str = ""


@dataclass(frozen=True, kw_only=True)
class FinishRisk(Change):
    """The record of a danger is complete; says what was done."""

    report_id: UUID
    version: int
    measures: str


@dataclass(frozen=True, kw_only=True)
class DismissRisk(Change):
    """A suggestion does not hold; says why."""

    matter_id: UUID
    factor: RiskFactor
    reason: str


@dataclass(frozen=True)
class TellingLine:
    """Somebody who was told."""

    office: RiskOffice
    name: str
    way: str
    told_at: datetime


@dataclass(frozen=True, kw_only=True)
class RiskLine:
    """A report, as the page of its matter shows it."""

    report_id: UUID
    version: int
    raised_at: datetime
    raised_by: str
    factors: tuple[RiskFactor, ...]
    said: str
    measures: str
    recorded_at: datetime | None
    duty: ViolenceDuty | None
    untold: tuple[RiskOffice, ...]
    tellings: tuple[TellingLine, ...]


@dataclass(frozen=True, kw_only=True)
class RiskPage:
    """What is known of the danger of a matter; ``version`` is that of the matter."""

    matter_id: UUID
    version: int
    now: datetime
    may_change: bool
    reports: tuple[RiskLine, ...] = ()
    suggestions: tuple[RiskSuggestion, ...] = ()


@dataclass(frozen=True)
class OwedReport:
    """A report that is not finished, and the minute the danger was told."""

    matter_id: UUID
    number: str
    raised_at: datetime


@dataclass(frozen=True)
class RiskAlarm:
    """What is owed now, the oldest first, and the moment of asking."""

    now: datetime
    owed: tuple[OwedReport, ...] = ()
