"""Where people sign, put their finger and where the seal goes; never alone on a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportlab.lib.units import mm

from centre_app.printing.fonts.styles import Style
from centre_app.printing.layout.block import Block, draw_stack, part_stack, total
from centre_app.printing.layout.paragraph import Align, Look, Paragraph
from centre_app.printing.layout.pen import Pen

FINGER_WIDTH, FINGER_HEIGHT = 30 * mm, 20 * mm
"""Room for a finger's print on paper."""

_SEAL_RADIUS = 20 * mm
_SEAL_AIR = 8.0
_GAP = 14.0
_ABOVE, _UNDER = 14.0, 32.0
_SHORTEST = 80.0
"""A line a name fits on, in points."""
_LABEL = Look(11.5, 20, align=Align.LEFT)
_SMALLEST_LABEL = 9.5
_HINT = Look(9, 12, align=Align.CENTRE)
_ISSUER = Look(13, 25, align=Align.CENTRE)


def _label(text: str, width: float) -> Paragraph:
    """Return a label in one line if smaller type can make it so."""
    label = Paragraph([(text, Style.LABEL)], _LABEL, width)
    if label.lines == 1:
        return label
    size = max(_SMALLEST_LABEL, 0.99 * width / Paragraph.endless(text, Style.LABEL))
    return Paragraph([(text, Style.LABEL)], replace(_LABEL, size=min(size, _LABEL.size)), width)


class SignatureLine(Block):
    """A label and a line to sign on, under the label where it would be too short beside it."""

    def __init__(self, label: str, width: float, *, under: bool = False) -> None:
        self._label = _label(label, width)
        self._width = width
        self._beside = not under and self.has_room_beside()
        self.height = self._label.height + (_ABOVE if self._beside else _UNDER)

    def has_room_beside(self) -> bool:
        """Return whether a name fits on the line after the label."""
        return self._width - self._label.last_width() >= _SHORTEST

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw label and line."""
        under = y + self.height - 7
        if self._beside:
            self._label.draw(pen, x, y + _ABOVE - 4)
            pen.rule(x + self._label.last_width() + 2, under, (x + self._width, under))
        else:
            self._label.draw(pen, x, y + 6)
            pen.rule(x, under, (x + self._width, under))


class FingerprintLine(Block):
    """A label, under it a line to sign on and a frame for a finger's print."""

    def __init__(self, label: str, width: float, *, hint: str) -> None:
        self._label = _label(label, width)
        self._hint = Paragraph([(hint, Style.HAND)], _HINT, FINGER_WIDTH)
        self._width = width
        self.height = self._label.height + FINGER_HEIGHT + 12

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw label, line and frame."""
        self._label.draw(pen, x, y)
        top, foot = y + self._label.height + 4, y + self.height - 8
        frame = x + self._width - FINGER_WIDTH
        pen.rule(x, foot, (frame - 6, foot))
        pen.pale(dashed=True)
        pen.box(frame, top, (FINGER_WIDTH, FINGER_HEIGHT), width=0.6)
        self._hint.draw(pen, frame, top + (FINGER_HEIGHT - _HINT.leading) / 2)
        pen.plain()


class Seal(Block):
    """The issuer over the date at the right, with a dashed ring where the seal goes.

    ``under`` names the seal where it is not simply the issuer's.
    """

    def __init__(
        self,
        *,
        issuer: str,
        date: str,
        hint: str,
        width: float,
        look: Look = _ISSUER,
        under: str = "",
    ) -> None:
        self._words = [
            Paragraph([(text, Style.BODY)], look, width) for text in (issuer, date) if text
        ]
        self._hint = Paragraph([(hint, Style.HAND)], _HINT, 2 * _SEAL_RADIUS)
        self._under = [Paragraph([(under, Style.HAND)], _HINT, width)] if under else []
        self.width = width
        self._ring = max(2 * _SEAL_RADIUS, total(self._words)) + _SEAL_AIR + 3
        self.height = self._ring + total(self._under)

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw the ring, and over it the words: its lower half covers the date."""
        middle, centre = x + self.width / 2, y + _SEAL_AIR + _SEAL_RADIUS
        pen.pale(dashed=True)
        pen.circle(middle, centre, _SEAL_RADIUS)
        self._hint.draw(pen, middle - _SEAL_RADIUS, y + _SEAL_AIR + 15)
        draw_stack(pen, self._under, x, y=y + self._ring)
        pen.plain()
        draw_stack(pen, self._words, x, y=centre - total(self._words) / 2 + 8)


class Columns(Block):
    """Two stacks side by side, their feet on one line."""

    def __init__(self, left: Sequence[Block], right: Sequence[Block], *, width: float) -> None:
        self._left, self._right = left, right
        self._right_x = width
        self.height = max(total(left), total(right))

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw both stacks."""
        foot = y + self.height
        draw_stack(pen, self._left, x, y=foot - total(self._left))
        draw_stack(pen, self._right, x + self._right_x, y=foot - total(self._right))


def beside_a_seal(lines: Sequence[str], seal: Seal, *, width: float) -> Block:
    """Return lines for the staff to sign on at the left of a seal that is ``seal_width`` wide."""
    left = width - seal_width(width) - _GAP
    return Columns([SignatureLine(label, left) for label in lines], [seal], width=left + _GAP)


def seal_width(width: float) -> float:
    """Return the room of a seal beside signatures."""
    return 0.42 * width


def half(width: float) -> float:
    """Return the width of one of two columns."""
    return (width - _GAP) / 2


def in_pairs(lines: Sequence[Block], width: float) -> list[Block]:
    """Return blocks two in a row; each must be as wide as ``half`` says."""
    rows = [lines[place : place + 2] for place in range(0, len(lines), 2)]
    return [Columns(row[:1], row[1:], width=half(width) + _GAP) for row in rows]


def signature_rows(labels: Sequence[str], width: float) -> list[Block]:
    """Return lines to sign on, two in a row, both of a row alike."""
    rows: list[Block] = []
    for place in range(0, len(labels), 2):
        pair = [SignatureLine(label, half(width)) for label in labels[place : place + 2]]
        if not all(line.has_room_beside() for line in pair):
            pair = [
                SignatureLine(label, half(width), under=True) for label in labels[place : place + 2]
            ]
        rows += in_pairs(pair, width)
    return rows


class Closing(Block):
    """All that is signed; parted only where it is higher than a page, the last row never alone."""

    needs_company = True

    def __init__(self, rows: Sequence[Block], *, space_before: float = 12.0) -> None:
        self.rows = list(rows)
        self.space_before = space_before
        self.height = total(self.rows)

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw the rows."""
        draw_stack(pen, self.rows, x, y=y)

    def part(self, room: float) -> tuple[Block, Block] | None:
        """Return the rows that fit and the rest, at least two."""
        parts = part_stack(self.rows, room)
        if parts is None:
            return None
        head, tail = parts
        if len(tail) == 1:
            head, tail = head[:-1], [*head[-1:], *tail]
        return (Closing(head), Closing(tail)) if head else None
