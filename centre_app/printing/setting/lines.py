"""Breaking a paragraph into lines: first fit, looking one break ahead for a line that squeezes.

A line takes all that fits; where taking the next break and squeezing its punctuation disturbs the
line less than stretching the shorter one, it does that instead.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from centre_app.printing.setting.atoms import Atom, Edge, letters

HALF = 0.5
GAP = 0.16
"""White between a Han character and a Latin one, in ems."""

_GAP_LEAST = 0.08
_SQUEEZE = 0.3
_PLEASANT = 0.1
"""Stretching each gap of a line by this much looks as bad as squeezing all its punctuation."""

_H, _L, _O, _C = Edge.HAN, Edge.LATIN, Edge.OPENING, Edge.CLOSING
_MEETINGS: dict[tuple[Edge, Edge], tuple[float, float]] = {
    (_H, _L): (GAP, GAP - _GAP_LEAST),
    (_L, _H): (GAP, GAP - _GAP_LEAST),
    (_O, _O): (-HALF, 0.0),
    (_C, _C): (-HALF, 0.0),
    (_C, _O): (-HALF, _SQUEEZE),
} | {(left, _O): (0.0, _SQUEEZE) for left in (_H, _L, Edge.OTHER)}
_MEETINGS |= {(_C, right): (0.0, _SQUEEZE) for right in (_H, _L, Edge.OTHER)}
MEETING = tuple(tuple(_MEETINGS.get((a, b), (0.0, 0.0)) for b in Edge) for a in Edge)
"""By the two edges that meet: white added between them, and how much of it and them may go."""

_SLACK = 1e-9
_WITH_ITS_STOP = 2


@dataclass(frozen=True, slots=True)
class Line:
    """The atoms from ``start`` to ``end``, of which those from ``shown`` on are spaces.

    All lengths are in ems. ``spare`` is what is left of the measure, negative where the line must be squeezed; ``give`` is
    how much it could be squeezed; ``hang`` is the empty half of a sign at its left edge.
    """

    start: int
    end: int
    shown: int
    spare: float
    give: float
    hang: float
    last: bool


def whole(atoms: Sequence[Atom], measure: float) -> list[Atom]:
    """Return the atoms; what cannot be broken and is wider than a line is resolved into letters."""
    result: list[Atom] = []
    start = 0
    for end in legal_breaks(atoms):
        group = atoms[start:end]
        if len(group) > 1 or group[0].width > measure:
            group = _fitting(group, measure)
        result.extend(group)
        start = end
    return result


def _fitting(group: Sequence[Atom], measure: float) -> Sequence[Atom]:
    if sum(atom.width for atom in group) <= measure:
        return group
    return [part for atom in group for part in (letters(atom) if not atom.kern else [atom])]


def legal_breaks(atoms: Sequence[Atom]) -> list[int]:
    """Return the places a line may end before; the end of the paragraph is the last."""
    places = []
    held = False
    for place, atom in enumerate(atoms):
        if place and not (held or atom.never_first or atom.space):
            places.append(place)
        # A space after an opening bracket does not free it.
        held = atom.never_last or (atom.space and held)
    return [*places, len(atoms)] if atoms else []


def break_lines(atoms: Sequence[Atom], measure: float, indent: float) -> list[Line]:
    """Return the lines of a paragraph; ``measure`` and first-line ``indent`` are in ems."""
    return _Breaker(atoms, measure).lines(indent) if atoms else []


class _Breaker:
    """One paragraph being broken; sums from its beginning make every line's width one subtraction."""

    def __init__(self, atoms: Sequence[Atom], measure: float) -> None:
        self._atoms = atoms
        self._measure = measure
        meetings = [(0.0, 0.0)]
        meetings += [MEETING[a.right][b.left] for a, b in pairwise(atoms)]
        self._ends = list(accumulate(a.width + m[0] for a, m in zip(atoms, meetings, strict=True)))
        self._gives = list(accumulate(give for _, give in meetings))
        self._breaks = legal_breaks(atoms)

    def lines(self, indent: float) -> list[Line]:
        lines: list[Line] = []
        start, room = 0, self._measure - indent
        while start < len(self._atoms):
            line = self._line(start, room)
            lines.append(line)
            start, room = line.end, self._measure
        if len(lines) > 1 and self._lonely(lines[-1]):
            before = lines[-2]
            lines[-2:] = self._shared(before, self._measure - (0.0 if before.start else indent))
        return lines

    def _line(self, start: int, room: float) -> Line:
        reach = self._ends[start] - self._atoms[start].width + room + 1.0
        first = bisect_right(self._breaks, start)
        place = bisect_right(self._breaks, bisect_right(self._ends, reach) + 1)
        tight: list[Line] = []
        for end in reversed(self._breaks[first : place + 1]):
            line = self._cut(start, end, room)
            if line.spare >= -_SLACK:
                squeeze = tight and not line.last and _better(tight[0], line)
                return tight[0] if squeeze else line
            if line.spare >= -line.give - _SLACK:
                tight.append(line)
        return tight[-1] if tight else self._forced(start, room)

    def _forced(self, start: int, room: float) -> Line:
        """Return as much as fits where no legal break is within reach."""
        end = start + 1
        while end < len(self._atoms) and self._cut(start, end + 1, room).spare >= -_SLACK:
            end += 1
        return self._cut(start, end, room)

    def _lonely(self, line: Line) -> bool:
        """Return whether one character stands alone in the last line: 孤字不成行."""
        shown = [atom for atom in self._atoms[line.start : line.end] if not atom.space]
        return len(shown) == 1 or (len(shown) == _WITH_ITS_STOP and shown[1].never_first)

    def _shared(self, before: Line, room: float) -> list[Line]:
        """Return the last two lines with one more character moved to the last."""
        place = bisect_left(self._breaks, before.end) - 1
        if place < 0 or self._breaks[place] <= before.start + 1:
            return [before, self._cut(before.end, len(self._atoms), self._measure)]
        end = self._breaks[place]
        return [
            self._cut(before.start, end, room),
            self._cut(end, len(self._atoms), self._measure),
        ]

    def _cut(self, start: int, end: int, room: float) -> Line:
        atoms = self._atoms
        shown = end
        while shown - 1 > start and atoms[shown - 1].space:
            shown -= 1
        width = self._ends[shown - 1] - self._ends[start] + atoms[start].width
        hang = HALF if start and atoms[start].left is Edge.OPENING else 0.0
        trim = HALF if atoms[shown - 1].right is Edge.CLOSING else 0.0
        return Line(
            start=start,
            end=end,
            shown=shown,
            spare=room - (width - hang - trim),
            give=self._gives[shown - 1] - self._gives[start],
            hang=hang,
            last=end == len(atoms),
        )


def _better(tight: Line, loose: Line) -> bool:
    """Return whether squeezing one line disturbs less than stretching the other."""
    stretched = loose.spare / (max(1, loose.end - loose.start - 1) * _PLEASANT)
    squeezed = -tight.spare / tight.give
    return squeezed < stretched


def whites(atoms: Sequence[Atom], line: Line, extra: float) -> list[float]:
    """Return the white before each shown atom of a line, in ems; ``extra`` is added to every gap."""
    ratio = -line.spare / line.give if line.spare < -_SLACK and line.give else 0.0
    shown = atoms[line.start : line.shown]
    found = [-line.hang]
    for before, after in pairwise(shown):
        gap, give = MEETING[before.right][after.left]
        found.append(gap - give * ratio + extra)
    return found
