"""Gaps for the pen: what no face can draw, marked where it would stand and named beneath."""

from collections.abc import Collection
from dataclasses import replace
from typing import TypeVar

from centre_app.domain.papers.preflight import (
    characters,
    code_points,
    forbidden,
    missing,
    rewritten,
)
from centre_app.domain.papers.sheets.gaps import LeavesGaps
from centre_app.printing.draft import Draft, note
from centre_app.printing.glyphs import has_glyph
from centre_app.printing.layout.block import Block
from centre_app.printing.wording import Wording

S = TypeVar("S", bound=LeavesGaps)


def unprintable(sheet: LeavesGaps) -> list[str]:
    """Return the characters of a sheet that cannot stand on paper, in order of appearance."""
    odd = {*forbidden(sheet), *missing(sheet, has_glyph)}
    return [one for one in characters(sheet) if one in odd]


def filled_with_gaps(text: str, odd: Collection[str], words: Wording) -> str:
    """Return a text with the mark of a gap in place of each odd character."""
    return text.translate({ord(sign): words.say("gap") for sign in odd})


def with_gaps(sheet: S, words: Wording) -> S:
    """Return a sheet with gaps where nothing can be printed, each kind of gap named."""
    odd = unprintable(sheet)
    if not odd:
        return sheet
    marked = rewritten(sheet, lambda text: filled_with_gaps(text, odd, words))
    return replace(marked, gaps=tuple(code_points(odd)))


def gap_words(gaps: Collection[str], words: Wording, *, key: str = "gaps") -> str:
    """Return what tells of gaps: that a pen shall fill them, and which characters are meant."""
    return words.say(key, gap=words.say("gap"), codes=words.say("comma").join(gaps))


def gap_note(draft: Draft, gaps: Collection[str]) -> list[Block]:
    """Return a remark that tells of the gaps of a paper, or nothing where it has none."""
    return [note(draft, gap_words(gaps, draft.words))] if gaps else []
