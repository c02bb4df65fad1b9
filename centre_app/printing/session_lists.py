"""D01 调解安排 for the hall, and D02 调解安排（内部） for the desk."""

from collections.abc import Iterable, Sequence

from centre_app.domain.papers.sheets.session_lists import DayRow, DaysSheet, HallSheet
from centre_app.printing.draft import Draft, note
from centre_app.printing.fonts.styles import Style
from centre_app.printing.layout.grid import PAD_X, Box, GridRow
from centre_app.printing.layout.paragraph import Align, Look, Paragraph
from centre_app.printing.values import day
from centre_app.printing.wording import Wording

_HALL_UNITS, _DAYS_UNITS = 12, 48
_HALL_HEAD = Look(16, 24, align=Align.CENTRE)
_HALL_CELL = Look(18, 28, align=Align.CENTRE)
_HALL_LEAST = 44.0
_HEAD = Look(10, 14, align=Align.CENTRE)
_CELL = Look(9.5, 13.5, align=Align.LEFT)
_LEAST = 24.0


def draft_hall(sheet: HallSheet, words: Wording) -> Draft:
    """Return the list that hangs in the hall, in letters to be read from two steps away."""
    draft = Draft(words, author=sheet.org_name)
    widths = _widths(draft, words, _HALL_UNITS)
    weekday = words.choices("weekdays")[sheet.day.weekday()]
    on_day = words.say("on_day", date=day(sheet.day, words), weekday=weekday)
    draft.title(sheet.org_name + words.title)
    draft.numbered("", left=on_day)
    headings = _row(words.choices("headings"), widths, Style.HEADING, _HALL_HEAD, _HALL_LEAST)
    draft.running_head = [*draft.blocks, headings]
    draft.blocks = [
        _row(
            (
                words.say("hours", starts=row.starts, ends=row.ends),
                row.room or words.say("away"),
                row.tail,
            ),
            widths,
            Style.BODY,
            _HALL_CELL,
            _HALL_LEAST,
        )
        for row in sheet.rows
    ]
    if not sheet.rows:
        draft.add(_row([words.say("nothing")], [draft.width], Style.LABEL, _HALL_HEAD, _HALL_LEAST))
    draft.space(10)
    draft.text(words.say("ask"))
    return draft


def draft_days(sheet: DaysSheet, words: Wording) -> Draft:
    """Return the list of the desk; that it stays inside stands over every page."""
    draft = Draft(words, author=sheet.org_name)
    widths = _widths(draft, words, _DAYS_UNITS)
    made = words.say("made", made_by=sheet.made_by, made_on=day(sheet.made_on, words))
    draft.title(words.title)
    draft.numbered(made, left=_period(sheet, words))
    draft.add(note(draft, words.say("warning")))
    headings = _row(words.choices("headings"), widths, Style.HEADING, _HEAD, _LEAST)
    draft.running_head = [*draft.blocks, headings]
    several = sheet.first != sheet.last
    draft.blocks = [
        _row(_cells(row, words, several=several), widths, Style.BODY, _CELL, _LEAST)
        for row in sheet.rows
    ]
    last = words.say("below_empty" if sheet.rows else "nothing")
    draft.add(_row([last], [draft.width], Style.LABEL, _HEAD, _LEAST))
    return draft


def _period(sheet: DaysSheet, words: Wording) -> str:
    first = day(sheet.first, words)
    if sheet.first == sheet.last:
        return words.say("period", org=sheet.org_name, first=first)
    return words.say("period_to", org=sheet.org_name, first=first, last=day(sheet.last, words))


def _cells(row: DayRow, words: Wording, *, several: bool) -> Sequence[str]:
    hours = words.say("hours", starts=row.starts, ends=row.ends)
    weekday = words.choices("weekdays")[row.day.weekday()]
    on_day = words.say("on_day", day=row.day, weekday=weekday) if several else ""
    second = words.say("second", second=row.second) if row.second else ""
    return (
        _lines((on_day, hours)),
        row.where,
        _lines((row.number, row.kind, second)),
        _lines(row.parties),
        words.say("comma").join(row.mediators),
        _lines(row.people),
        row.state,
    )


def _lines(parts: Iterable[str]) -> str:
    return "\n".join(filter(None, parts))


def _widths(draft: Draft, words: Wording, units: int) -> list[float]:
    return [draft.width * int(width) / units for width in words.choices("widths")]


def _row(
    cells: Sequence[str], widths: Sequence[float], style: Style, look: Look, least: float
) -> GridRow:
    pairs = zip(cells, widths, strict=True)
    return GridRow([Box(width, _cell(cell, width, style, look)) for cell, width in pairs], least)


def _cell(text: str, width: float, style: Style, look: Look) -> tuple[Paragraph, ...]:
    return tuple(Paragraph([(line, style)], look, width - 2 * PAD_X) for line in text.split("\n"))
