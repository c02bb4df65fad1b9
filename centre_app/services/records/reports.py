"""Requests and answers about figures, charts and their export."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from centre_app.domain.director.codes import Breakdown, Figure
from centre_app.domain.director.periods import Month, MonthSpan
from centre_app.domain.director.rates import Rate
from centre_app.domain.matters.codes import DisputeType
from centre_app.services.records.matters import Counted, MatterQuery
from centre_app.services.requests import Change


@dataclass(frozen=True)
class ReportQuery:
    """Which months to count, and by what the lines go down."""

    span: MonthSpan
    breakdown: Breakdown = Breakdown.MONTH

    def matters(self, key: str, counted: Counted) -> MatterQuery:
        """Return which matters a count of one line counts; of all lines where the key is empty."""
        span = self.span
        if key and self.breakdown is Breakdown.MONTH:
            month = Month(*map(int, key.split("-")))
            span = MonthSpan(month, month)
        of_type = key and self.breakdown is Breakdown.DISPUTE_TYPE
        of_body = key and self.breakdown is Breakdown.BODY
        return MatterQuery(
            dispute_type=DisputeType(key) if of_type else None,
            body_id=UUID(key) if of_body else None,
            since=span.since,
            until=span.until,
            counted=counted,
        )


@dataclass(frozen=True)
class CountLine:
    """Counts of one month, type or body; ``key`` is 2026-03, a type's code, or a body's id."""

    key: str
    label: str
    accepted: int
    resolved: int


@dataclass(frozen=True)
class ReportLine:
    """A line of the table, a pair of bars of the chart; each count opens exactly its matters.

    ``cohort`` is left open until it was counted from the matters themselves. The line of the sum
    has no key.
    """

    key: str
    label: str
    accepted: int
    resolved: int
    query: ReportQuery
    cohort: Rate | None = None

    @property
    def accepted_matters(self) -> MatterQuery:
        """Return which matters were counted as accepted."""
        return self.query.matters(self.key, Counted.ACCEPTED)

    @property
    def resolved_matters(self) -> MatterQuery:
        """Return which matters were counted as resolved."""
        return self.query.matters(self.key, Counted.RESOLVED)

    @property
    def rate(self) -> Rate:
        """Return resolved over accepted, both of the same period."""
        return Rate(self.resolved, self.accepted)


@dataclass(frozen=True)
class Report:
    """The lines with their sum; ``as_of`` is set where the last month is not over yet."""

    query: ReportQuery
    lines: tuple[ReportLine, ...]
    total: ReportLine
    as_of: date | None = None


@dataclass(frozen=True)
class Cohorts:
    """Of the matters accepted in each line's period, those resolved so far."""

    query: ReportQuery
    rates: dict[str, Rate]

    @property
    def total(self) -> Rate:
        """Return the rate of all lines together."""
        return sum(self.rates.values(), Rate(0, 0))


@dataclass(frozen=True)
class FigureLine:
    """One of the figures: what it counts, twelve months of it, and where it leads.

    A plain count has nothing under its line: ``value.denominator`` is 0. ``applied`` is how many
    applications for confirmation were filed in the period, None of all other figures.
    """

    figure: Figure
    value: Rate
    trend: tuple[Rate, ...]
    counted: MatterQuery
    out_of: MatterQuery
    applied: int | None = None


@dataclass(frozen=True)
class Figures:
    """The figures of a period."""

    span: MonthSpan
    lines: tuple[FigureLine, ...]
    as_of: date | None = None


@dataclass(frozen=True)
class ExportedFile:
    """A file to be saved somewhere; ``name`` is proposed."""

    name: str
    content: bytes


@dataclass(frozen=True)
class CountDifference:
    """A summary row that does not say what the matters say: registered, accepted, resolved."""

    month: str
    dispute_type: DisputeType
    body_id: UUID
    kept: tuple[int, int, int]
    true: tuple[int, int, int]


@dataclass(frozen=True, kw_only=True)
class CountsRebuild(Change):
    """Asks for the summary rows to be counted anew from the matters."""
