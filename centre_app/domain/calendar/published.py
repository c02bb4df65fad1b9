"""The published holidays of a year, as they are brought in from a file.

A later year comes as JSON in the form of ``resources/seeds/holidays.json``, or as a table saved
from a spreadsheet with one day a line: ``2027-01-01,休,元旦`` or ``2027-02-06,班,春节调休上班``.
"""

import csv
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from centre_app.domain.calendar.working_days import ONE_DAY, SATURDAY, CalendarDay
from centre_app.domain.day_range import day_of, full_day
from centre_app.domain.errors import FieldError
from centre_app.domain.text import FieldChecks, Reason, TextRefused, clean_line

FILE_LIMIT = 200_000
NAME_LIMIT = 40
FEWEST_OFF, MOST_OFF = 11, 60
"""Days off in one notice. The law gives eleven days before 2025, thirteen since; a file with fewer
is a stub of a year that is not published yet."""

NO_SOURCE = "（文件未注明文号）"

_KINDS = {"休": False, "班": True}


@dataclass(frozen=True)
class CalendarYear:
    """The special days of one published year; ``source`` is the number of the notice."""

    year: int
    source: str
    days: tuple[CalendarDay, ...]


@dataclass(frozen=True)
class _Entry:
    first: str
    last: str
    is_working: bool
    name: str


@dataclass(frozen=True)
class _Sheet:
    year: int
    source: str
    entries: tuple[_Entry, ...]


def read_calendar_file(text: str) -> list[CalendarYear]:
    """Return the years a file publishes.

    Raises:
        FieldError: ``file``, ``source``, or ``entry_3`` for the third entry, with the reason.
    """
    plain = text.lstrip("\ufeff").strip()
    if len(plain) > FILE_LIMIT:
        raise FieldError(file=f"{Reason.TOO_LONG}:{FILE_LIMIT}")
    try:
        sheets = _read_json(plain) if plain.startswith("{") else [_read_table(plain)]
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError, csv.Error):
        raise FieldError(file=Reason.UNREADABLE_FILE) from None
    if not sheets:
        raise FieldError(file=Reason.HOLIDAYS_MISSING)
    if len({sheet.year for sheet in sheets}) < len(sheets):
        raise FieldError(file=Reason.DAY_TWICE)
    return [_checked(sheet) for sheet in sheets]


def _read_json(text: str) -> list[_Sheet]:
    return [
        _Sheet(
            int(year["year"]),
            _word(year["source"]),
            tuple(_entry(one, "from", "to") for one in year["off"])
            + tuple(_entry(one, "day", "day") for one in year["working"]),
        )
        for year in json.loads(text)["years"]
    ]


def _entry(one: Mapping[str, object], first: str, last: str) -> _Entry:
    return _Entry(_word(one[first]), _word(one[last]), first == last, _word(one["name"]))


def _word(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _read_table(text: str) -> _Sheet:
    rows = [[cell.strip() for cell in row] for row in csv.reader(text.splitlines())]
    days = [row for row in rows if any(row) and row[0] not in {"日期", "来源"}]
    entries = tuple(_Entry(day, day, _KINDS[kind], name) for day, kind, name, *_ in days)
    source = next((row[1] for row in rows if row and row[0] == "来源"), NO_SOURCE)
    # A notice may begin in the last days of December before its year.
    return _Sheet(max(int(entry.last[:4]) for entry in entries), source, entries)


def _checked(sheet: _Sheet) -> CalendarYear:
    """Return the sheet as a year, or refuse every entry that is nonsense."""
    checks = FieldChecks()
    source = checks.line("source", sheet.source)
    checks.take("year", day_of, sheet.year, 1, 1)
    checks.done()
    days: dict[date, CalendarDay] = {}
    for number, entry in enumerate(sheet.entries, start=1):
        field = f"entry_{number}"
        for row in checks.take(field, _rows, entry, year=sheet.year) or []:
            if row.day in days:
                checks.refuse(field, Reason.DAY_TWICE)
            days[row.day] = row
    checks.done()
    off = sum(not row.is_working for row in days.values())
    if off < FEWEST_OFF:
        raise FieldError(file=Reason.HOLIDAYS_MISSING)
    if off > MOST_OFF:
        raise FieldError(file=Reason.TOO_MANY_HOLIDAYS)
    return CalendarYear(sheet.year, source, tuple(days[day] for day in sorted(days)))


def _rows(entry: _Entry, *, year: int) -> list[CalendarDay]:
    first, last, name = (
        _day(entry.first),
        _day(entry.last),
        clean_line(entry.name, limit=NAME_LIMIT),
    )
    if not date(year - 1, 12, 25) <= first <= date(year, 12, 31) or last.year > year:
        raise TextRefused(Reason.DAY_OUTSIDE_YEAR)
    if last < first:
        raise TextRefused(Reason.SPAN_REVERSED)
    if entry.is_working and first.weekday() < SATURDAY:
        raise TextRefused(Reason.ALREADY_WORKING)
    return [CalendarDay(day, entry.is_working, name) for day in _span(first, last)]


def _day(text: str) -> date:
    day = full_day(text)
    if day is None:
        raise TextRefused(Reason.UNCLEAR_DAY)
    return day


def _span(first: date, last: date) -> Iterator[date]:
    while first <= last:
        yield first
        first += ONE_DAY
