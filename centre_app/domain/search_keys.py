"""What is searched: texts spelled out character by character, names in pinyin, numbers by tails.

The shadow text of a record and the question put to it are made here and nowhere else, so that
SQLite and PostgreSQL find the same rows.
"""

import re
from enum import StrEnum

from centre_app.domain.folding import fold
from centre_app.domain.pinyin import PinyinTable
from centre_app.domain.widths import half_width

__all__ = [
    "PinyinTable",
    "QueryKind",
    "classify_query",
    "digits_tail",
    "held_at",
    "number_typed",
    "phrase",
    "tokens",
    "tsquery",
]

_ODD = re.compile("[^ a-z0-9\u3400-\u4db5\u4e00-\u9fa5]")
"""What is no character of Unicode 3.0 that every engine takes for a word: spelled by its code.

FTS5 drops punctuation, and newer engines know more letters than older ones.
"""


def _by_code(odd: re.Match[str]) -> str:
    return f"u{ord(odd[0]):x}"


def tokens(text: str) -> str:
    """Return the shadow text to be indexed: one word per character, parted by spaces.

    Folded; white space is left out; punctuation and characters beyond the basic plane are words
    too: ``墙，𠮷`` gives ``墙 u2c u20bb7``.
    """
    return _ODD.sub(_by_code, " ".join("".join(fold(text).split())))


def phrase(query: str) -> str | None:
    """Return the FTS5 question for a piece of text as it stands; None if nothing is asked.

    Nothing of FTS5's own syntax survives the spelling.
    """
    asked = tokens(query)
    return f'"{asked}"' if asked else None


def tsquery(query: str) -> str | None:
    """Return the same question for PostgreSQL's ``to_tsquery('simple', …)``."""
    return tokens(query).replace(" ", " <-> ") or None


def held_at(text: str, query: str) -> tuple[int, int] | None:
    """Return from where to where a text holds what is asked, as the engines compare; None if not.

    What is looked for as it stands is looked for at once; spelling out takes a hundred times longer.
    """
    asked = query.strip()
    at = text.find(asked) if asked else -1
    if at >= 0:
        return at, at + len(asked)
    words, places = _placed(text)
    sought = tokens(query).split()
    for first in range(len(words) - len(sought) + 1 if sought else 0):
        if words[first : first + len(sought)] == sought:
            return places[first], places[first + len(sought) - 1] + 1
    return None


def _placed(text: str) -> tuple[list[str], list[int]]:
    """Return the words of a text and the place in it that each of them comes from."""
    words: list[str] = []
    places: list[int] = []
    for at, character in enumerate(text):
        for word in tokens(character).split():
            words.append(word)
            places.append(at)
    return words, places


class QueryKind(StrEnum):
    """What somebody typed into the search box, guessed from its shape."""

    EMPTY = "empty"
    TAIL = "tail"
    PHONE = "phone"
    ID = "id"
    NUMBER = "number"
    PINYIN = "pinyin"
    CHARACTERS = "characters"


_SHAPES = (
    (QueryKind.NUMBER, re.compile(r"LF\d*", re.ASCII)),
    (QueryKind.PHONE, re.compile(r"1\d{10}|0\d{10,11}", re.ASCII)),
    (
        QueryKind.ID,
        re.compile(r"\d{17}[\dX]|\d{15}|[A-Z]{1,3}\d{7,12}|[1-9NY][0-9A-Z]{17}", re.ASCII),
    ),
    (QueryKind.TAIL, re.compile(r"\d{4,17}|\d{3,16}X", re.ASCII)),
    (QueryKind.NUMBER, re.compile(r"\d+|第?\d+号|.*字第?.*|.*[(〔]\d{4}[)〕].*", re.ASCII)),
    (QueryKind.PINYIN, re.compile(r"[A-Z']+")),
)
"""Tried in this order, on capitals without spaces."""


def number_typed(text: str) -> str:
    """Return a number as it is stored: half-width capitals, no spaces, hyphens or country's code."""
    return re.sub(r"^\+86|[\s-]", "", half_width(text).strip()).upper()


def classify_query(text: str) -> QueryKind:
    """Return what a query most likely is; where to look first, never the only place."""
    typed = number_typed(text)
    if not typed:
        return QueryKind.EMPTY
    for kind, shape in _SHAPES:
        if shape.fullmatch(typed):
            return kind
    return QueryKind.CHARACTERS


def digits_tail(number: str) -> str:
    """Return the last four of a phone or identity number, a final X included; else nothing."""
    found = re.search(r"\d{3}[\dX]$", half_width(number).strip().upper(), re.ASCII)
    return found.group() if found else ""
