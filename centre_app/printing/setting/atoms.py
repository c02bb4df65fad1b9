"""The smallest things a line is made of: a character, a number or word, a pair of signs, a space."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import IntEnum

from centre_app.domain.people.private_use import written_today
from centre_app.printing.fonts.faces import Face
from centre_app.printing.fonts.styles import Style, pieces
from centre_app.printing.setting.characters import (
    DASH,
    ELLIPSIS,
    EMPTY_ON_THE_LEFT,
    EMPTY_ON_THE_RIGHT,
    LATIN,
    NEVER_FIRST,
    NEVER_LAST,
    is_latin,
)

_ATOM = re.compile(f"{DASH}|{ELLIPSIS}|[{LATIN}]+|[ \u3000]+|.", re.DOTALL)
_SQUARE = 0.9
"""A sign at least this wide, in ems, fills a square and can be squeezed."""


class Edge(IntEnum):
    """How one side of an atom meets its neighbour."""

    HAN = 0
    LATIN = 1
    OPENING = 2
    CLOSING = 3
    OTHER = 4


@dataclass(frozen=True, slots=True)
class Atom:
    """Something that is never cut; lengths are in ems.

    ``lead`` is the white before its ink, ``kern`` what is taken out between its own characters, as
    a dash of two squares needs. ``struck`` says that a line goes through it.
    """

    text: str
    face: Face
    width: float
    left: Edge = Edge.OTHER
    right: Edge = Edge.OTHER
    never_first: bool = False
    never_last: bool = False
    space: bool = False
    lead: float = 0.0
    kern: float = 0.0
    struck: bool = False


_known: dict[tuple[Face, str], Atom] = {}


def atoms(text: str, style: Style) -> Iterator[Atom]:
    """Yield the atoms of a text that holds no line break, as it is written today.

    A tab, as texts pasted from a workbook have them, is a square of white.
    """
    for face, stretch in pieces(written_today(text).replace("\t", "\u3000"), style):
        for token in _ATOM.findall(stretch):
            known = _known.get((face, token))
            atom = known if known is not None else _made(token, face)
            yield replace(atom, struck=True) if style is Style.STRUCK else atom


def letters(atom: Atom) -> Iterator[Atom]:
    """Yield the characters of an atom that is wider than any line."""
    for character in atom.text:
        yield Atom(
            text=character,
            face=atom.face,
            width=atom.face.width(character),
            never_first=character in NEVER_FIRST,
            never_last=character in NEVER_LAST,
            struck=atom.struck,
        )


def _made(token: str, face: Face) -> Atom:
    pair = _PAIRS.get(token)
    if pair is not None:
        atom = pair(token, face)
    else:
        width = face.width(token)
        left, right = _edges(token, width)
        atom = Atom(
            text=token,
            face=face,
            width=width,
            left=left,
            right=right,
            never_first=token[0] in NEVER_FIRST,
            never_last=token[-1] in NEVER_LAST,
            space=token.isspace(),
        )
    # Only single signs are kept: numbers and words may be somebody's, and never end.
    if len(token) == 1 or pair is not None:
        _known[face, token] = atom
    return atom


def _dash(token: str, face: Face) -> Atom:
    """Return the dash, its two halves pulled together to one stroke in the middle of two squares."""
    advance, ink = face.width(token[0]), face.ink(token[0])
    kern = advance - (ink[1] - ink[0])
    lead = (2 - (2 * advance - kern)) / 2
    return Atom(token, face, 2.0, never_first=True, lead=lead, kern=kern)


def _ellipsis(token: str, face: Face) -> Atom:
    return Atom(token, face, 2.0, never_first=True, lead=(2 - face.width(token)) / 2)


_PAIRS = {DASH: _dash, ELLIPSIS: _ellipsis}


def _edges(token: str, width: float) -> tuple[Edge, Edge]:
    first = token[0]
    if is_latin(first):
        return _latin_edge(first), _latin_edge(token[-1])
    if first in EMPTY_ON_THE_LEFT:
        edge = Edge.OPENING if width >= _SQUARE else Edge.OTHER
    elif first in EMPTY_ON_THE_RIGHT:
        edge = Edge.CLOSING if width >= _SQUARE else Edge.OTHER
    else:
        edge = Edge.HAN if first.isalnum() else Edge.OTHER
    return edge, edge


def _latin_edge(character: str) -> Edge:
    return Edge.LATIN if character.isalnum() or character in "%¥$" else Edge.OTHER
