"""Requests and answers about dangers."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from centre_app.domain.matters.codes import RiskLevel
from centre_app.domain.risk.codes import RiskFactor, ToldKind
from centre_app.domain.risk.suggestions import Suggestion
from centre_app.services.requests import Change


@dataclass(frozen=True, kw_only=True)
class RaiseRisk(Change):
    """A danger was noticed in a matter: a report is owed from this minute on."""

    matter_id: UUID
    factors: frozenset[RiskFactor] = field(default=frozenset())


@dataclass(frozen=True, kw_only=True)
class TellRisk(Change):
    """Somebody was told; ``at`` is an hour of today as typed, now if it is left out."""

    report_id: UUID
    kind: ToldKind
    who: str
    way: str = ""
    at: str = ""


@dataclass(frozen=True, kw_only=True)
class RecordRisk(Change):
    """What the danger is, what was said, what was done: the report is complete."""

    report_id: UUID
    factors: frozenset[RiskFactor]
    words: str
    measures: str = ""
    helpless: bool = False


@dataclass(frozen=True, kw_only=True)
class DismissRisk(Change):
    """A suggested danger is none; says why."""

    matter_id: UUID
    factor: RiskFactor
    reason: str


@dataclass(frozen=True)
class PutAside:
    """A danger suggested while a visit was typed is none; says why."""

    factor: RiskFactor
    reason: str


@dataclass(frozen=True)
class ToldLine:
    """Somebody who was told."""

    kind: ToldKind
    who: str
    way: str
    told_at: datetime


@dataclass(frozen=True)
class ReportLine:
    """One report of a matter."""

    report_id: UUID
    raised_at: datetime
    raised_by: str
    due_at: datetime
    factors: tuple[RiskFactor, ...]
    words: str
    measures: str
    helpless: bool
    told: tuple[ToldLine, ...]
    recorded_at: datetime | None
    paper_id: UUID | None


@dataclass(frozen=True)
class RiskPage:
    """The danger of one matter: its reports, the latest first, and what to think of.

    ``demand`` is what a report begins with; ``may_report`` says whether the actor may report.
    """

    matter_id: UUID
    number: str
    risk: RiskLevel
    demand: str
    may_report: bool
    reports: tuple[ReportLine, ...]
    suggestions: tuple[Suggestion, ...]

    @property
    def owed(self) -> ReportLine | None:
        """Return the report that is not recorded yet."""
        return next((one for one in self.reports if one.recorded_at is None), None)


@dataclass(frozen=True)
class OwedReport:
    """A report that somebody still has to record."""

    report_id: UUID
    matter_id: UUID
    number: str
    title: str
    raised_at: datetime
    due_at: datetime
    told: int
