"""How a report of danger is told."""

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from centre_app.domain.clock import local
from centre_app.views.matters import risk_words as words

if TYPE_CHECKING:
    from centre_app.services.records.risk import ReportLine


def report_lines(report: "ReportLine", now: datetime) -> Iterator[str]:
    """Yield how a report stands, and everybody who was told."""
    if report.recorded_at is None:
        yield standing(report, now)
    else:
        yield words.RECORDED.format(
            raised=hour_of(report.raised_at),
            who=report.raised_by,
            recorded=hour_of(report.recorded_at),
            factors=words.AND.join(one.label for one in report.factors),
        )
    for one in report.told:
        yield words.TOLD_LINE.format(
            at=hour_of(one.told_at), kind=one.kind.label, who=one.who, way=one.way
        ).rstrip()


def standing(report: "ReportLine", now: datetime) -> str:
    """Return until when a report is owed, or that it is late."""
    told = words.OWED if now <= report.due_at else words.LATE
    return told.format(raised=hour_of(report.raised_at), due=f"{local(report.due_at):%H:%M}")


def hour_of(moment: datetime) -> str:
    """Return a moment to the minute."""
    return f"{local(moment):%m-%d %H:%M}"
