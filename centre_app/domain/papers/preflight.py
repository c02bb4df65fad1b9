"""The check before a paper is set: every character of it can be drawn, or is named."""

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any, TypeVar

from centre_app.domain.errors import RuleError
from centre_app.domain.papers.sheets import Sheet
from centre_app.domain.papers.sheets.gaps import LeavesGaps

S = TypeVar("S", bound=LeavesGaps)

_REFUSED = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Controls, invisible formats, half surrogates and line separators."""


def texts(sheet: Sheet | LeavesGaps) -> Iterator[str]:
    """Yield every text of a sheet, those of its parties and lines included."""
    return _texts(sheet)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, Enum):
        return
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _texts(getattr(value, field.name))


def rewritten(sheet: S, change: Callable[[str], str]) -> S:
    """Return a sheet with every text of it changed."""
    changed: S = _rewritten(sheet, change)
    return changed


def _rewritten(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, Enum):
        return value
    if isinstance(value, str):
        return change(value)
    if isinstance(value, tuple):
        return tuple(_rewritten(part, change) for part in value)
    if is_dataclass(value) and not isinstance(value, type):
        parts = {field.name: getattr(value, field.name) for field in fields(value)}
        return replace(value, **{name: _rewritten(part, change) for name, part in parts.items()})
    return value


def characters(sheet: Sheet | LeavesGaps) -> list[str]:
    """Return the different characters of a sheet in order of appearance, breaks and tabs left out."""
    found = dict.fromkeys(character for text in texts(sheet) for character in text)
    return [character for character in found if character not in "\n\t"]


def forbidden(sheet: Sheet | LeavesGaps) -> list[str]:
    """Return the characters of a sheet that mean nothing on paper."""
    return [c for c in characters(sheet) if unicodedata.category(c) in _REFUSED]


def missing(sheet: Sheet | LeavesGaps, has_glyph: Callable[[str], bool]) -> list[str]:
    """Return the characters of a sheet that no font can draw."""
    return [
        character
        for character in characters(sheet)
        if unicodedata.category(character) not in _REFUSED and not has_glyph(character)
    ]


def require_printable(sheet: Sheet, has_glyph: Callable[[str], bool]) -> None:
    """Let a sheet pass whose every character can be drawn.

    Raises:
        RuleError: ``paper_control_character`` with code points, or ``paper_glyph_missing`` with the
            characters and their code points.
    """
    if found := forbidden(sheet):
        raise RuleError("paper_control_character", codes=" ".join(code_points(found)))
    if found := missing(sheet, has_glyph):
        raise RuleError(
            "paper_glyph_missing", characters="".join(found), codes=" ".join(code_points(found))
        )


def code_points(found: Iterable[str]) -> list[str]:
    """Return characters by their code points."""
    return [f"U+{ord(character):04X}" for character in found]
