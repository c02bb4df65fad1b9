"""Which face a piece of text is set in: one for the whole piece, strangers only where none has all."""

from enum import Enum
from itertools import groupby

from centre_app.printing.fonts import faces
from centre_app.printing.fonts.faces import Face


class Style(Enum):
    """What a piece of text is on the paper."""

    TITLE = "title"
    HEADING = "heading"
    BODY = "body"
    LABEL = "label"
    HAND = "hand"
    STRUCK = "struck"


_OF_THE_BODY = frozenset({Style.BODY, Style.STRUCK})


def wanted(style: Style) -> tuple[Face, ...]:
    """Return the faces of a style, best first."""
    if style is Style.TITLE:
        return faces.song_bold(), faces.song()
    if style is Style.HEADING:
        return faces.hei(), faces.song()
    if style is Style.HAND:
        return faces.kai(), faces.song()
    own = faces.fangsong() if style in _OF_THE_BODY else None
    return (own, faces.song()) if own else (faces.song(),)


def pieces(text: str, style: Style) -> list[tuple[Face, str]]:
    """Return a text cut into stretches of one face; nearly always a single one.

    Raises:
        KeyError: a character is in none of the faces; a preflight would have named it.
    """
    return pieces_in(text, wanted(style))


def pieces_in(text: str, choice: tuple[Face, ...]) -> list[tuple[Face, str]]:
    """Return a text cut into stretches, set in the first face that has all of it if one has.

    Raises:
        KeyError: a character is in none of the faces.
    """
    for face in choice:
        if face.covers(text):
            return [(face, text)]
    chain = (choice[-1], faces.rare(), faces.kai(), faces.song())
    stretches = groupby(text, key=lambda character: _first_with(character, chain))
    return [(face, "".join(characters)) for face, characters in stretches]


def _first_with(character: str, chain: tuple[Face, ...]) -> Face:
    for face in chain:
        if face.glyph(character):
            return face
    raise KeyError(character)
