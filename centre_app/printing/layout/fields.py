"""Lines to fill in: a label and an underlined place that holds a value or waits for a pen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from centre_app.printing.fonts.styles import Style
from centre_app.printing.layout.block import Block
from centre_app.printing.layout.paragraph import Align, Look, Paragraph
from centre_app.printing.layout.pen import Pen

_AIR = 0.35
"""White between a label and its line, and at both ends of a value, in ems."""

_BETWEEN = 0.6
"""White between two fields of a row, in ems."""

_UNDER_BASELINE = 0.3
_LEAST = 2.5
"""The shortest line a pen can fill, in ems."""


@dataclass(frozen=True)
class Field:
    """A label, what is filled in, and the field's share of the blank room of its row."""

    label: str
    value: str
    share: float = 1.0


class _Cell:
    """One field of a row with its place: label first, then the underlined value."""

    def __init__(self, field: Field, look: Look) -> None:
        self.field = field
        self.look = look
        label = Paragraph.endless(field.label, Style.LABEL) * look.size
        value = Paragraph.endless(field.value, Style.HAND) * look.size
        self.label = Paragraph([(field.label, Style.LABEL)], look, label + look.size)
        self.blank_needed = max(value + 2 * _AIR * look.size, _LEAST * look.size)
        self.head = label + _AIR * look.size

    def value_in(self, blank: float, align: Align) -> Paragraph:
        inner = blank - 2 * _AIR * self.look.size
        return Paragraph([(self.field.value, Style.HAND)], replace(self.look, align=align), inner)


class FieldRow(Block):
    """Fields side by side."""

    def __init__(self, cells: Sequence[_Cell], blanks: Sequence[float]) -> None:
        self._cells = cells
        self._blanks = blanks
        # A line of its own is read from its beginning, a short one among others in its middle.
        align = Align.LEFT if len(cells) == 1 else Align.CENTRE
        self._values = [c.value_in(blank, align) for c, blank in zip(cells, blanks, strict=True)]
        self.height = max(value.height for value in self._values)
        self.lines = max(value.lines for value in self._values)

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw labels, values and the lines under them."""
        for cell, blank, value in zip(self._cells, self._blanks, self._values, strict=True):
            size, leading = cell.look.size, cell.look.leading
            cell.label.draw(pen, x, y)
            x += cell.head
            value.draw(pen, x + _AIR * size, y)
            under = y + (leading - size) / 2 + (0.88 + _UNDER_BASELINE) * size
            for line in range(value.lines):
                below = under + line * leading
                pen.rule(x, below, (x + blank, below))
            x += blank + _BETWEEN * size


def field_rows(fields: Sequence[Field], look: Look, width: float) -> list[Block]:
    """Return fields in one row, or in several where what is filled in needs the room."""
    rows: list[Block] = []
    waiting = [_Cell(field, look) for field in fields]
    while waiting:
        count = len(waiting)
        while count > 1 and _needed(waiting[:count]) > width:
            count -= 1
        cells, waiting = waiting[:count], waiting[count:]
        rows.append(FieldRow(cells, _blanks(cells, width)))
    return rows


def _needed(cells: Sequence[_Cell]) -> float:
    return sum(cell.head + cell.blank_needed for cell in cells) + _white(cells)


def _white(cells: Sequence[_Cell]) -> float:
    return (len(cells) - 1) * _BETWEEN * cells[0].look.size


def _blanks(cells: Sequence[_Cell], width: float) -> list[float]:
    """Return the length of each line: by share where all values fit, else by need."""
    free = width - _white(cells) - sum(cell.head for cell in cells)
    shares = sum(cell.field.share for cell in cells)
    by_share = [free * cell.field.share / shares for cell in cells]
    if all(b >= c.blank_needed for b, c in zip(by_share, cells, strict=True)) or len(cells) == 1:
        return by_share
    left = free - sum(cell.blank_needed for cell in cells)
    return [c.blank_needed + left * c.field.share / shares for c in cells]


class Ruled(Block):
    """An empty line to write on."""

    def __init__(self, look: Look, width: float) -> None:
        self._look = look
        self._width = width
        self.height = look.leading
        self.lines = 1

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw the line where the foot of the writing would stand."""
        size = self._look.size
        under = y + (self._look.leading - size) / 2 + (0.88 + _UNDER_BASELINE) * size
        pen.rule(x, under, (x + self._width, under))
