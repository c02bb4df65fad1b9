"""A report as a table that can leave the house."""

from centre_app.domain.director.codes import Breakdown
from centre_app.domain.director.rates import Rate
from centre_app.domain.director.tables import Cell, ReportTable
from centre_app.services.director import report_words as words
from centre_app.services.records.reports import Report, ReportLine, ReportQuery

_NOT_IN_NAMES = str.maketrans(dict.fromkeys('\\/:*?"<>|', "_"))
"""Windows refuses these in the name of a file."""


def as_table(report: Report, *, centre: str) -> ReportTable:
    """Return the report's lines, their sum, and how everything was counted."""
    query = report.query
    first, last = query.span.first.key, query.span.last.key
    as_of = (words.AS_OF.format(day=report.as_of),) if report.as_of else ()
    return ReportTable(
        name=words.SHEET[query.breakdown],
        title=words.TITLE.format(centre=centre, first=first, last=last),
        headings=(
            words.KEY_HEADING[query.breakdown],
            words.ACCEPTED,
            words.RESOLVED,
            words.RATE,
            words.COHORT_DONE,
            words.COHORT_RATE,
        ),
        rows=tuple(_cells(label_of(line, query.breakdown), line) for line in report.lines),
        totals=_cells(words.TOTAL, report.total),
        notes=(*words.NOTES, *as_of),
    )


def label_of(line: ReportLine, breakdown: Breakdown) -> str:
    """Return what a line is called; matters that no body answers for yet have words too."""
    return line.label or (words.NO_BODY if breakdown is Breakdown.BODY else line.key)


def file_name(query: ReportQuery, *, centre: str) -> str:
    """Return a name for the file that any system can store."""
    name = words.FILE_NAME.format(
        centre=centre,
        first=query.span.first.key,
        last=query.span.last.key,
        by=words.SHEET[query.breakdown],
    )
    return storable(name)


def storable(name: str) -> str:
    """Return the name of a file without the signs that some systems refuse."""
    return name.translate(_NOT_IN_NAMES)


def _cells(label: str, line: ReportLine) -> tuple[Cell, ...]:
    cohort = line.cohort or Rate(0, 0)
    return (label, line.accepted, line.resolved, line.rate, cohort.numerator, cohort)
