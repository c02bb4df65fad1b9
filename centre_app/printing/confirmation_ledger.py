"""L02 司法确认台账: a row an application, its headings on every page."""

from centre_app.domain.papers.sheets import ConfirmationLedgerSheet
from centre_app.printing.draft import Draft, note
from centre_app.printing.fonts.styles import Style
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


def draft_confirmation_ledger(sheet: ConfirmationLedgerSheet, words: Wording) -> Draft:
    """Return the register: title, span and headings run along, what follows the last row is empty."""
    draft = Draft(words, author=sheet.org_name)
    widths = [draft.width * int(width) / UNITS for width in words.choices("widths")]
    draft.title(words.title)
    made = words.say("made", made_by=sheet.made_by, made_on=day(sheet.made_on, words))
    period = words.say(
        "period",
        org=sheet.org_name,
        first=day(sheet.first, words),
        last=day(sheet.last, words),
    )
    draft.numbered(made, left=period)
    draft.add(note(draft, sheet.counted))
    draft.running_head = [*draft.blocks, ledger_row(sheet.headings, widths, Style.HEADING, HEAD)]
    draft.blocks = [ledger_row(row, widths, Style.BODY, CELL) for row in sheet.rows]
    last = words.say("below_empty" if sheet.rows else "nothing")
    box = Box(draft.width, (ledger_text(last, Style.LABEL, CENTRE, draft.width),))
    draft.add(GridRow([box], LEAST))
    return draft
