"""Corrections of words that were read back: struck out and written beside, never replaced.

Source: common practice of records that people sign: an error is struck through so that it can still
be read, the right words stand beside it, and whoever signs puts his finger on the place.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Any

from centre_app.domain.errors import RuleError


@dataclass(frozen=True)
class Correction:
    """Words in place of ``start`` to ``end`` of what was read back in a line.

    Nothing is struck where both are the same; nothing is added where ``words`` is empty. ``of``
    names the earlier correction, by its place, whose words this one strikes instead.
    """

    line: int
    start: int
    end: int
    words: str
    at: datetime
    by: str
    of: int | None = None


class Mark(Enum):
    """What a piece of a corrected line is."""

    KEPT = "kept"
    STRUCK = "struck"
    ADDED = "added"


@dataclass(frozen=True)
class Piece:
    """A stretch of a corrected line.

    ``start`` is where it stands in the line as it was read back; ``of`` is the place of the
    correction that added or struck it, and None for what was left as it is.
    """

    text: str
    mark: Mark
    start: int
    of: int | None = None


def corrected(text: str, line: int, corrections: Sequence[Correction]) -> tuple[Piece, ...]:
    """Return a line in pieces: what was read back is all there, struck or not."""
    own = [(at, one) for at, one in enumerate(corrections) if one.line == line]
    first = sorted((one.start, one.end, at) for at, one in own if one.of is None)
    pieces: list[Piece] = []
    here = 0
    for start, end, at in first:
        pieces.append(Piece(text[here:start], Mark.KEPT, here))
        pieces.append(Piece(text[start:end], Mark.STRUCK, start, at))
        pieces += _words_of(at, start, own)
        here = end
    pieces.append(Piece(text[here:], Mark.KEPT, here))
    return tuple(one for one in pieces if one.text)


def _words_of(at: int | None, start: int, own: Iterable[tuple[int, Correction]]) -> Iterable[Piece]:
    """Yield what a correction added, and what took the place of that."""
    by_place = dict(own)
    while at is not None:
        later = next((place for place, one in by_place.items() if one.of == at), None)
        mark = Mark.ADDED if later is None else Mark.STRUCK
        yield Piece(by_place[at].words, mark, start, at)
        at = later


def reads_now(pieces: Iterable[Piece]) -> str:
    """Return a line as it is to be read: without what was struck."""
    return "".join(one.text for one in pieces if one.mark is not Mark.STRUCK)


def refuse_unfit(new: Correction, texts: Sequence[str], earlier: Sequence[Correction]) -> None:
    """Let a correction pass whose place is there and was not corrected before.

    Raises:
        RuleError: it changes nothing, its place is not in what was read back, or it cuts into
            an earlier correction.
    """
    if not 0 <= new.line < len(texts):
        raise RuleError("correction_out_of_place")
    if new.of is not None:
        _refuse_unless_last(new, earlier)
        return
    if not 0 <= new.start <= new.end <= len(texts[new.line]):
        raise RuleError("correction_out_of_place")
    if new.start == new.end and not new.words:
        raise RuleError("correction_empty")
    if any(_meet(new, one) for one in earlier if one.line == new.line and one.of is None):
        raise RuleError("correction_crosses")


def _refuse_unless_last(new: Correction, earlier: Sequence[Correction]) -> None:
    known = new.of is not None and 0 <= new.of < len(earlier)
    if not known or earlier[new.of or 0].line != new.line:
        raise RuleError("correction_out_of_place")
    if any(one.of == new.of for one in earlier):
        raise RuleError("correction_crosses")


def _meet(one: Correction, other: Correction) -> bool:
    """Return whether two places share a character, or are the same point."""
    if one.start == one.end or other.start == other.end:
        inside = other.start < one.start < other.end or one.start < other.start < one.end
        return inside or (one.start, one.end) == (other.start, other.end)
    return one.start < other.end and other.start < one.end


def kept(one: Correction) -> dict[str, Any]:
    """Return a correction as plain values."""
    return {
        "line": one.line,
        "start": one.start,
        "end": one.end,
        "words": one.words,
        "at": one.at.isoformat(),
        "by": one.by,
        "of": one.of,
    }


def read_correction(one: dict[str, Any]) -> Correction:
    """Return the correction of plain values."""
    at = datetime.fromisoformat(one["at"])
    place = (one["line"], one["start"], one["end"])
    return Correction(*place, one["words"], at, one["by"], one["of"])
