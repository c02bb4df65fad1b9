"""Parts of a slip to tear off: the line to cut along and a number as QR."""

import segno
from reportlab.lib.units import mm

from centre_app.printing.fonts.styles import Style
from centre_app.printing.layout.block import Block
from centre_app.printing.layout.paragraph import Align, Look, Paragraph
from centre_app.printing.layout.pen import Pen

_SMALL = Look(9, 13, align=Align.CENTRE)
_QUIET_CELLS = 4
"""White cells a reader needs around a QR. Source: ISO/IEC 18004, 9.1."""


class CutLine(Block):
    """A dashed line across the page with a word in its middle."""

    def __init__(self, text: str, width: float) -> None:
        self._text = Paragraph([(text, Style.LABEL)], _SMALL, width)
        self._width = width
        self.height = 22.0
        self.space_before = 12.0

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw the line, interrupted by its word."""
        middle = y + self.height / 2
        half_word = self._text.natural_width() / 2 + 6
        centre = x + self._width / 2
        pen.pale(dashed=True)
        pen.rule(x - 8 * mm, middle, (centre - half_word, middle))
        pen.rule(centre + half_word, middle, (x + self._width + 8 * mm, middle))
        self._text.draw(pen, x, middle - self._text.height / 2)
        pen.plain()


class QrCode(Block):
    """A number as QR, with a caption under it."""

    def __init__(self, content: str, size: float, *, caption: str) -> None:
        # The level of error correction is fixed, so that the same number is the same picture.
        self._cells = segno.make(content, error="m", micro=False, boost_error=False).matrix
        self._size = size
        self._caption = Paragraph([(caption, Style.LABEL)], _SMALL, size)
        self.height = size + self._caption.height

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw the dark cells as bars, one for each run in a row."""
        cell = self._size / (len(self._cells) + 2 * _QUIET_CELLS)
        left, top = x + _QUIET_CELLS * cell, y + _QUIET_CELLS * cell
        bars = []
        for row, cells in enumerate(self._cells):
            for start, end in _runs(cells):
                bars.append((left + start * cell, top + row * cell, (end - start) * cell, cell))
        pen.blocks(bars)
        self._caption.draw(pen, x, y + self._size)


def _runs(cells: bytearray) -> list[tuple[int, int]]:
    """Return where dark cells of a row begin and end."""
    runs, start = [], None
    for place, dark in enumerate([*cells, 0]):
        if dark and start is None:
            start = place
        elif not dark and start is not None:
            runs.append((start, place))
            start = None
    return runs
