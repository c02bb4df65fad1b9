"""What stands under the bars, as long as there is room for it."""

from centre_app.domain.director.codes import Breakdown
from centre_app.services.director.report_tables import label_of
from centre_app.services.records.reports import Report, ReportLine
from centre_app.views.director import words

Tick = tuple[float, str]
_MONTHS_NAMED = 25
"""Up to so many months each is named; of more, only the years."""
_MOST_LINES = 6
_YEARS_APART_PX = 4.5


def ticks(report: Report, *, width_px: float, em_px: float) -> list[Tick]:
    """Return places and words under the bars, given the width of the drawing and of a character."""
    if not report.lines:
        return []
    column_px = width_px / len(report.lines)
    if report.query.breakdown is not Breakdown.MONTH:
        characters = max(1, int(column_px * 0.92 / em_px))
        return [
            (float(place), _broken(_name(line, report.query.breakdown), characters))
            for place, line in enumerate(report.lines)
        ]
    if len(report.lines) <= _MONTHS_NAMED and column_px >= 2.6 * em_px:
        return [(float(place), _month(place, line)) for place, line in enumerate(report.lines)]
    januaries = [place for place, line in enumerate(report.lines) if line.key.endswith("-01")]
    apart = max(1, -int(-_YEARS_APART_PX * em_px // (12 * column_px)))
    return [(float(one), _year(report.lines[one])) for one in januaries[::apart]]


def _name(line: ReportLine, breakdown: Breakdown) -> str:
    """Return a label without the word that all types end with."""
    label = label_of(line, breakdown)
    short = label.removesuffix(words.DISPUTE)
    return short if breakdown is Breakdown.DISPUTE_TYPE and len(short) > 1 else label


def _month(place: int, line: ReportLine) -> str:
    name = words.MONTH_TICK.format(month=int(line.key[5:]))
    first = place == 0 or line.key.endswith("-01")
    return f"{name}\n{line.key[:4]}" if first else name


def _year(line: ReportLine) -> str:
    return words.YEAR_TICK.format(year=line.key[:4])


def _broken(label: str, characters: int) -> str:
    """Return a label in lines of so many characters; what is too long ends in …."""
    rows = [label[at : at + characters] for at in range(0, len(label), characters)]
    if len(rows) > _MOST_LINES:
        rows = [*rows[: _MOST_LINES - 1], rows[_MOST_LINES - 1][:-1] + "…"]
    return "\n".join(rows)
