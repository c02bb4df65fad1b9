"""A Chinese paragraph: runs of text in one size, set line by line, plain text to the last sign."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import groupby

from centre_app.printing.fonts.styles import Style
from centre_app.printing.layout.block import Block
from centre_app.printing.layout.pen import Pen
from centre_app.printing.setting.atoms import Atom, atoms
from centre_app.printing.setting.lines import Line, break_lines, whites, whole

_ABOVE_BASELINE = 0.88
"""Share of a square that stands above the baseline, in all bundled faces."""

_LOOSEST = 0.35
"""Above this stretch per gap, in ems, a ragged line looks better than a justified one."""

_MIDDLE = 0.36
"""Share of a square that lies between the baseline and a line that strikes words out."""

_ENDLESS = 1e6
_FEWEST_TOGETHER = 2
"""Lines of a paragraph that stay together at the foot and at the head of a page."""


class Align(Enum):
    """Where the lines of a paragraph stand."""

    JUSTIFIED = 0
    LEFT = 1
    CENTRE = 2
    RIGHT = 3


@dataclass(frozen=True)
class Look:
    """How a paragraph looks: sizes in points, indents in ems of its own size.

    ``indent`` moves the first line, ``hanging`` the others; ``tracking`` spreads all characters.
    """

    size: float
    leading: float
    align: Align = Align.JUSTIFIED
    indent: float = 0.0
    hanging: float = 0.0
    tracking: float = 0.0


Run = tuple[str, Style]


@dataclass(frozen=True)
class SetText:
    """A text ready to be drawn line by line; the measure is in ems."""

    atoms: list[Atom]
    look: Look
    measure: float


class Lines(Block):
    """Lines of a paragraph that stand together: all of them, or those on one page."""

    def __init__(self, text: SetText, lines: list[Line]) -> None:
        self._text = text
        self._look = text.look
        self._lines = lines
        self.lines = max(1, len(lines))
        self.height = self.lines * text.look.leading

    def natural_width(self) -> float:
        """Return how wide the longest line is, in points."""
        spare = min((line.spare for line in self._lines), default=self._text.measure)
        return (self._text.measure - spare) * self._look.size

    def last_width(self) -> float:
        """Return how wide the last line is, in points."""
        spare = self._lines[-1].spare if self._lines else self._text.measure
        return (self._text.measure - spare) * self._look.size

    def part(self, room: float) -> tuple[Block, Block] | None:
        """Return what fits and the rest, two lines at least on either page."""
        fitting = min(int((room + 0.01) // self._look.leading), self.lines - _FEWEST_TOGETHER)
        if fitting < _FEWEST_TOGETHER:
            return None
        head = Lines(self._text, self._lines[:fitting])
        tail = Lines(self._text, self._lines[fitting:])
        head.space_before = self.space_before
        tail.keep_with_next = self.keep_with_next
        return head, tail

    def give_up(self, lines: int) -> tuple[Block, Block] | None:
        """Return the paragraph without its last lines, and those."""
        return self.part((self.lines - max(lines, _FEWEST_TOGETHER)) * self._look.leading)

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw the lines."""
        look = self._look
        baseline = y + (look.leading - look.size) / 2 + _ABOVE_BASELINE * look.size
        for line in self._lines:
            left, extra = self._place(line)
            atoms_of_line = self._text.atoms[line.start : line.shown]
            air = whites(self._text.atoms, line, extra)
            start = x + left * look.size
            pen.text(start, baseline, size=look.size, atoms=atoms_of_line, whites=air)
            for begin, end in _struck(atoms_of_line, air):
                middle = baseline - _MIDDLE * look.size
                pen.rule(start + begin * look.size, middle, (start + end * look.size, middle))
            baseline += look.leading

    def _place(self, line: Line) -> tuple[float, float]:
        """Return where a line begins and what is added to its gaps, in ems."""
        look = self._look
        left = look.hanging if line.start else look.indent
        gaps = line.shown - line.start - 1
        if look.align is Align.JUSTIFIED:
            stretch = line.spare / gaps if gaps and not line.last and line.spare > 0 else 0.0
            return left, stretch if stretch <= _LOOSEST else 0.0
        spare = max(0.0, line.spare + look.tracking * (self._text.measure - gaps))
        share = {Align.LEFT: 0.0, Align.CENTRE: 0.5, Align.RIGHT: 1.0}[look.align]
        return left + share * spare, look.tracking


def _struck(line: Sequence[Atom], air: Sequence[float]) -> Iterator[tuple[float, float]]:
    """Yield where words of a line are struck out, in ems from its beginning."""
    if not any(atom.struck for atom in line):
        return
    here = 0.0
    for struck, together in groupby(zip(line, air, strict=True), key=lambda pair: pair[0].struck):
        begin = here
        for atom, white in together:
            begin = here + white if begin == here else begin
            here += white + atom.width
        if struck:
            yield begin, here


class Paragraph(Lines):
    """One paragraph of runs in one size."""

    def __init__(self, runs: Sequence[Run], look: Look, width: float) -> None:
        measure = (width / look.size - look.hanging) / (1 + look.tracking)
        indent = look.indent - look.hanging
        found = [atom for text, style in runs for atom in atoms(text, style)]
        text = SetText(whole(found, measure - max(0.0, indent)), look, measure)
        super().__init__(text, break_lines(text.atoms, measure, indent))

    @staticmethod
    def endless(text: str, style: Style) -> float:
        """Return how wide a text is in one line, in ems."""
        look = Look(1, 1, align=Align.LEFT)
        return Paragraph([(text, style)], look, _ENDLESS).natural_width()
