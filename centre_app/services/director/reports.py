"""Use cases of the director: figures, series, their cases, their export."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from centre_app.domain.director.codes import Breakdown, Figure
from centre_app.domain.director.periods import Month, MonthSpan, twelve_months_to
from centre_app.domain.director.rates import Rate
from centre_app.domain.permissions import Actor, Permission
from centre_app.services.director.report_tables import as_table, file_name
from centre_app.services.ports.unit import OpenUnit, UnitOfWork
from centre_app.services.ports.workbooks import WriteWorkbook
from centre_app.services.records.matters import Counted
from centre_app.services.records.reports import (
    Cohorts,
    CountDifference,
    CountLine,
    CountsRebuild,
    ExportedFile,
    FigureLine,
    Figures,
    Report,
    ReportLine,
    ReportQuery,
)
from centre_app.services.requests import Done
from centre_app.services.use_case import Topic, UseCases, change, reading, repeatable

COUNTED_IN = {
    Figure.ACCEPTED: (Counted.ACCEPTED, Counted.ACCEPTED),
    Figure.RESOLVED: (Counted.RESOLVED, Counted.RESOLVED),
    Figure.RESOLVE_RATE: (Counted.RESOLVED, Counted.ACCEPTED),
    Figure.MEDIATION_RATE: (Counted.AGREED, Counted.MEDIATION_ENDED),
    Figure.SATISFACTION_RATE: (Counted.SATISFIED, Counted.RATED),
    Figure.CONFIRM_RATE: (Counted.CONFIRMED, Counted.CONFIRMABLE),
}
"""What stands above and below the line of each figure."""


class Reports(UseCases):
    """Counts for the director; every count opens its matters."""

    def __init__(self, open_unit: OpenUnit, write_workbook: WriteWorkbook) -> None:
        super().__init__(open_unit)
        self._write_workbook = write_workbook

    @reading(Permission.REPORT_READ)
    def figures(self, unit: UnitOfWork, actor: Actor, span: MonthSpan) -> Figures:
        """Return the figures of some months, each with twelve months of it."""
        trend = twelve_months_to(span.last)
        whole = MonthSpan(min(span.first, trend.first), span.last)
        lines = tuple(
            _figure(figure, span, trend, by_month)
            for figure, by_month in _by_month(unit, whole).items()
        )
        applied = unit.report_register.applications(span)
        lines = tuple(
            replace(one, applied=applied) if one.figure is Figure.CONFIRM_RATE else one
            for one in lines
        )
        return Figures(span, lines, _as_of(span, unit.today))

    @reading(Permission.REPORT_READ)
    def monthly(self, unit: UnitOfWork, actor: Actor, query: ReportQuery) -> Report:
        """Return accepted and resolved by month, type or body, from the summary rows."""
        return _report(unit, query)

    @reading(Permission.REPORT_READ)
    def cohorts(self, unit: UnitOfWork, actor: Actor, query: ReportQuery) -> Cohorts:
        """Return what became of the matters accepted then; reads each, so for the long lane."""
        return Cohorts(query, unit.report_register.cohorts(query))

    @repeatable(Permission.REPORT_EXPORT)
    def export(self, unit: UnitOfWork, actor: Actor, query: ReportQuery) -> ExportedFile:
        """Return the table as a workbook, for the long lane; the audit tells that it left."""
        rates = Cohorts(query, unit.report_register.cohorts(query))
        report = with_cohorts(_report(unit, query), rates)
        centre = unit.centre.profile()
        content = self._write_workbook([as_table(report, centre=centre.name)])
        span = f"{query.span.first.key}..{query.span.last.key}"
        unit.audit.record("report:exported", centre.org_id, span, by=query.breakdown.value)
        return ExportedFile(file_name(query, centre=centre.short_name), content)

    @reading(Permission.REPORT_READ)
    def compare_counts(
        self, unit: UnitOfWork, actor: Actor, _request: None
    ) -> tuple[CountDifference, ...]:
        """Return the summary rows that do not say what the matters say; for the long lane."""
        return tuple(unit.month_counts.differences())

    @change(Permission.REPORT_EXPORT, touches=Topic.MATTERS)
    def rebuild_counts(self, unit: UnitOfWork, actor: Actor, request: CountsRebuild) -> Done:
        """Count the summary rows anew from the matters; for the long lane."""
        wrong = unit.month_counts.rebuild()
        centre = unit.centre.profile()
        unit.audit.record("counts:rebuilt", centre.org_id, centre.name, wrong=str(wrong))
        return Done(centre.org_id, str(wrong))


def with_cohorts(report: Report, cohorts: Cohorts) -> Report:
    """Return the report with what became of the matters accepted then filled in."""
    nothing = Rate(0, 0)
    lines = tuple(
        replace(line, cohort=cohorts.rates.get(line.key, nothing)) for line in report.lines
    )
    return replace(report, lines=lines, total=replace(report.total, cohort=cohorts.total))


def _report(unit: UnitOfWork, query: ReportQuery) -> Report:
    counted = unit.report_register.counts(query)
    if query.breakdown is Breakdown.MONTH:
        found = {line.key: line for line in counted}
        nothing = {month.key: CountLine(month.key, "", 0, 0) for month in query.span}
        counted = [replace(found.get(key, none), label=key) for key, none in nothing.items()]
    else:
        counted = sorted(counted, key=lambda line: (-line.accepted, -line.resolved, line.label))
    return Report(
        query,
        tuple(_line(query, line) for line in counted),
        _total(query, counted),
        _as_of(query.span, unit.today),
    )


def _line(query: ReportQuery, line: CountLine) -> ReportLine:
    return ReportLine(line.key, line.label, line.accepted, line.resolved, query)


def _total(query: ReportQuery, lines: Sequence[CountLine]) -> ReportLine:
    accepted, resolved = sum(one.accepted for one in lines), sum(one.resolved for one in lines)
    return ReportLine("", "", accepted, resolved, query)


def _by_month(unit: UnitOfWork, span: MonthSpan) -> dict[Figure, Mapping[str, Rate]]:
    counted = unit.report_register.counts(ReportQuery(span))
    return {
        Figure.ACCEPTED: {one.key: Rate(one.accepted, 0) for one in counted},
        Figure.RESOLVED: {one.key: Rate(one.resolved, 0) for one in counted},
        Figure.RESOLVE_RATE: {one.key: Rate(one.resolved, one.accepted) for one in counted},
        Figure.MEDIATION_RATE: unit.report_register.mediations(span),
        Figure.SATISFACTION_RATE: unit.report_register.ratings(span),
        Figure.CONFIRM_RATE: unit.report_register.confirmations(span),
    }


def _figure(
    figure: Figure, span: MonthSpan, trend: MonthSpan, by_month: Mapping[str, Rate]
) -> FigureLine:
    nothing = Rate(0, 0)
    above, below = COUNTED_IN[figure]
    query = ReportQuery(span)
    return FigureLine(
        figure,
        sum((by_month.get(month.key, nothing) for month in span), nothing),
        tuple(by_month.get(month.key, nothing) for month in trend),
        query.matters("", above),
        query.matters("", below),
    )


def _as_of(span: MonthSpan, today: date) -> date | None:
    return today if span.last >= Month.of(today) and today < span.until else None
