"""L01 来访登记台账: a row a visit, its headings on every page."""

from collections.abc import Iterator
from dataclasses import replace

from centre_app.domain.papers.preflight import code_points
from centre_app.domain.papers.sheets import VisitLedgerSheet
from centre_app.printing.draft import Draft, note
from centre_app.printing.fonts.styles import Style
from centre_app.printing.gaps import filled_with_gaps, unprintable
from centre_app.printing.layout.grid import Box, GridRow
from centre_app.printing.ledger_rows import (
    CELL,
    CENTRE,
    HEAD,
    LEAST,
    UNITS,
    ledger_row,
    ledger_text,
)
from centre_app.printing.values import day
from centre_app.printing.wording import Wording


def draft_visit_ledger(sheet: VisitLedgerSheet, words: Wording) -> Draft:
    """Return the ledger: title, span and headings run along, what follows the last row is empty."""
    draft = Draft(words, author=sheet.org_name)
    widths = [draft.width * int(width) / UNITS for width in words.choices("widths")]
    draft.title(words.title)
    draft.numbered(_made(sheet, words), left=_period(sheet, words))
    draft.add(note(draft, _totals(sheet, words)))
    if sheet.chosen:
        draft.add(note(draft, words.say("chosen", chosen=sheet.chosen)))
    draft.running_head = [*draft.blocks, ledger_row(sheet.headings, widths, Style.HEADING, HEAD)]
    draft.blocks = [ledger_row(row, widths, Style.BODY, CELL) for row in sheet.rows]
    last = words.say("below_empty" if sheet.rows else "nothing")
    draft.add(
        GridRow([Box(draft.width, (ledger_text(last, Style.LABEL, CENTRE, draft.width),))], LEAST)
    )
    if sheet.gaps:
        places = words.say("enumeration").join(sheet.gaps)
        draft.add(note(draft, words.say("line_gaps", gap=words.say("gap"), places=places)))
    return draft


def with_gaps(sheet: VisitLedgerSheet, words: Wording) -> VisitLedgerSheet:
    """Return the ledger with a gap for the pen where nothing can be printed, each gap told beneath."""
    odd = set(unprintable(sheet))
    if not odd:
        return sheet
    rows = tuple(tuple(filled_with_gaps(cell, odd, words) for cell in row) for row in sheet.rows)
    return replace(sheet, rows=rows, gaps=tuple(_gaps(sheet, odd, words)))


def _gaps(sheet: VisitLedgerSheet, odd: set[str], words: Wording) -> Iterator[str]:
    """Yield for each line with gaps its place and the code points that stood there."""
    for row in sheet.rows:
        found = dict.fromkeys(sign for cell in row for sign in cell if sign in odd)
        if found:
            yield words.say("gap_place", place=row[0], codes=" ".join(code_points(found)))


def _period(sheet: VisitLedgerSheet, words: Wording) -> str:
    return words.say(
        "period",
        org=sheet.org_name,
        first=day(sheet.first, words),
        last=day(sheet.last, words),
    )


def _made(sheet: VisitLedgerSheet, words: Wording) -> str:
    return words.say("made", made_by=sheet.made_by, made_on=day(sheet.made_on, words))


def _totals(sheet: VisitLedgerSheet, words: Wording) -> str:
    return words.say(
        "totals",
        visits=sheet.visits,
        firsts=sheet.firsts,
        repeats=sheet.repeats,
        groups=sheet.groups,
        people=sheet.people,
    )
