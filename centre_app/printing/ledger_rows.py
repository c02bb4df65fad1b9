"""Rows of ledgers: small cells between rules, their widths in 48ths of the page."""

from collections.abc import Sequence

from centre_app.printing.fonts.styles import Style
from centre_app.printing.layout.grid import PAD_X, Box, GridRow
from centre_app.printing.layout.paragraph import Align, Look, Paragraph

UNITS = 48
CELL = Look(8.5, 11.5, align=Align.LEFT)
HEAD = Look(9, 12, align=Align.CENTRE)
CENTRE = Look(8.5, 11.5, align=Align.CENTRE)
LEAST = 22.0


def ledger_row(cells: Sequence[str], widths: Sequence[float], style: Style, look: Look) -> GridRow:
    """Return a row of cells."""
    pairs = zip(cells, widths, strict=True)
    return GridRow(
        [Box(width, (ledger_text(cell, style, look, width),)) for cell, width in pairs], LEAST
    )


def ledger_text(text: str, style: Style, look: Look, width: float) -> Paragraph:
    """Return the text of a cell, on lines of its own width."""
    return Paragraph([(text.replace("\n", " "), style)], look, width - 2 * PAD_X)
