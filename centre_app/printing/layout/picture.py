"""A picture on a page of its own, as large as the page lets it be, with what it is under it."""

from io import BytesIO

from reportlab.pdfbase import pdfutils

from centre_app.printing.layout.block import Block, total
from centre_app.printing.layout.paragraph import Paragraph
from centre_app.printing.layout.pen import Pen

_AIR = 8.0
_LARGEST = 1.6
"""Points to a pixel: a small picture is not blown up until its pixels show."""


class Picture(Block):
    """A JPEG in the middle, fitted into a width and a height with the words under it."""

    def __init__(self, jpeg: bytes, words: list[Paragraph], *, width: float, height: float) -> None:
        self._jpeg, self._words, self._width = jpeg, words, width
        self._room = height - total(words) - _AIR
        wide, high = measure(jpeg)
        share = min(width / wide, self._room / high, _LARGEST)
        self._size = (wide * share, high * share)
        self.height = height

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw the picture with a thin frame, then the words."""
        wide, high = self._size
        left, top = x + (self._width - wide) / 2, y + (self._room - high) / 2
        pen.picture(self._jpeg, left, top, self._size)
        pen.box(left, top, self._size, width=0.3)
        under = y + self._room + _AIR
        for line in self._words:
            line.draw(pen, x, under)
            under += line.height


def measure(jpeg: bytes) -> tuple[int, int]:
    """Return the width and height of a JPEG in pixels, from its head alone."""
    found = pdfutils.readJPEGInfo(BytesIO(jpeg))
    return int(found[0]), int(found[1])
