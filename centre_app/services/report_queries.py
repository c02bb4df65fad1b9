"""Which matters stand behind a figure: exactly those that were counted."""

from uuid import UUID

from centre_app.domain.director.codes import Breakdown, Figure
from centre_app.domain.director.periods import Month, MonthSpan
from centre_app.domain.matters.codes import DisputeType
from centre_app.services.records.matters import Counted, MatterQuery
from centre_app.services.records.reports import ReportQuery

COUNTED_IN = {
    Figure.ACCEPTED: (Counted.ACCEPTED, Counted.ACCEPTED),
    Figure.RESOLVED: (Counted.RESOLVED, Counted.RESOLVED),
    Figure.RESOLVE_RATE: (Counted.RESOLVED, Counted.ACCEPTED),
    Figure.MEDIATION_RATE: (Counted.AGREED, Counted.MEDIATION_ENDED),
    Figure.SATISFACTION_RATE: (Counted.SATISFIED, Counted.RATED),
}
"""What stands above and below the line of each figure."""


def counted_cases(query: ReportQuery, key: str | None, counted: Counted) -> MatterQuery:
    """Return the matters of one line of a report; those of all lines where there is no key."""
    span = query.span
    if key is not None and query.breakdown is Breakdown.MONTH:
        year, number = map(int, key.split("-"))
        month = Month(year, number)
        span = MonthSpan(month, month)
    of_type = key is not None and query.breakdown is Breakdown.DISPUTE_TYPE
    of_body = key is not None and query.breakdown is Breakdown.BODY
    return MatterQuery(
        dispute_type=DisputeType(key) if of_type and key else None,
        body_id=UUID(key) if of_body and key else None,
        since=span.since,
        until=span.until,
        counted=counted,
    )
