"""Round numbers for the two axes, which share their five lines."""

from centre_app.services.records.reports import ReportLine

LINES = 5
LARGEST_SHARE = 200
"""Rates above this many per cent are drawn at the top; one odd month must not flatten the rest."""


def top_of_counts(lines: tuple[ReportLine, ...]) -> int:
    """Return the first number at or above all counts that five lines divide roundly."""
    most = max((max(line.accepted, line.resolved) for line in lines), default=0)
    step, size = 1, 1
    while step * LINES < most:
        size, step = next(
            (size * 10 if factor == 10 else size, size * factor)  # noqa: PLR2004 - a decade
            for factor in (1, 2, 5, 10)
            if size * factor > step
        )
    return step * LINES


def top_of_rates(lines: tuple[ReportLine, ...]) -> int:
    """Return the per cent at the top: 100, or a round number above it."""
    rates = [line.rate for line in lines if line.rate.denominator]
    most = max((-(-rate.numerator * 100 // rate.denominator) for rate in rates), default=0)
    return next((top for top in (100, 125, 150) if top >= most), LARGEST_SHARE)


def height_of_rate(line: ReportLine, *, counts: int, rates: int) -> float:
    """Return how high a rate stands on the axis of the counts; nan over nothing."""
    rate = line.rate
    if not rate.denominator:
        return float("nan")
    share = min(100 * rate.numerator / rate.denominator, float(rates))
    return share / rates * counts
