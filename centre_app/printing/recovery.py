"""C01 恢复码封存单."""

from dataclasses import replace

from centre_app.domain.papers.sheets import RecoverySheet
from centre_app.printing.draft import Draft, dated
from centre_app.printing.fonts.styles import Style
from centre_app.printing.layout.grid import PAD_X, Box, GridRow
from centre_app.printing.layout.paragraph import Align, Look, Paragraph
from centre_app.printing.layout.signatures import signature_rows
from centre_app.printing.tables import Table
from centre_app.printing.values import day
from centre_app.printing.wording import Wording

_CODE = Look(21, 54, align=Align.CENTRE)

_SPANS = (6, 8, 5, 5)
_ROW = 34.0


def draft_recovery(sheet: RecoverySheet, words: Wording) -> Draft:
    """Return the sheet that is sealed away: the code, what it is good for, who broke the seal."""
    draft = Draft(words, author=sheet.org_name)
    draft.title(words.title)
    draft.space(6)
    draft.text(words.say("opening", org=sheet.org_name))
    draft.space(8)
    draft.add(_code(sheet.code, draft.width))
    draft.space(4)
    draft.text(words.say("how"))
    for key in ("use", "keep", "open"):
        draft.heading(words.say(key))
        draft.text(words.say(f"{key}_text"))
    draft.space(4)
    _openings(draft)
    labels = [words.say("sealed_by"), words.say("director")]
    signed = signature_rows(labels, draft.width)
    draft.closing([*signed, dated(draft, day(sheet.made_on, words))])
    return draft


def _code(code: str, width: float) -> GridRow:
    """Return the code in a frame, in one line: parted at its edge it would be typed in wrongly."""
    room = width - 2 * PAD_X
    size = min(_CODE.size, 0.99 * room / Paragraph.endless(code, Style.HEADING))
    line = Paragraph([(code, Style.HEADING)], replace(_CODE, size=size), room)
    return GridRow([Box(width, (line,))])


def _openings(draft: Draft) -> None:
    """Put the table in which whoever breaks the seal says so."""
    words, table = draft.words, Table(draft.small())
    heads = zip(words.choices("openings"), _SPANS, strict=True)
    blanks = [table.value("", span) for span in _SPANS]
    rows = [table.row(*(table.label(text, span) for text, span in heads))]
    rows += (table.row(*blanks, least=_ROW) for _ in range(words.numbers["openings"]))
    for row in rows[:-1]:
        row.keep_with_next = True
    draft.add(*rows)
