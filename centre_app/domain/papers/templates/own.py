"""What a centre words in its own way: the lines that differ from those delivered."""

import json
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from centre_app.domain.entity import Root
from centre_app.domain.papers.forms import Form
from centre_app.domain.papers.templates.lines import ON

WHY_LIMIT = 200

_TABLE = "lines"


@dataclass(eq=False, kw_only=True)
class FormText(Root):
    """A version of a form's own wording, as TOML; an empty text is the wording as delivered.

    Versions of a form are counted from 1, none is ever changed, the last one is in force.
    """

    form: str
    number: int
    text: str
    why: str = ""


@dataclass(frozen=True)
class OwnWording:
    """The lines a centre words in its own way, by their places, and the version they come from."""

    number: int
    lines: tuple[tuple[str, str], ...]


OwnWords = Callable[[Form], OwnWording | None]
"""Gives the own wording of a form that is in force; None where it stands as delivered."""


def as_delivered(_form: Form) -> OwnWording | None:
    """Return no own wording for any form."""
    return None


def switched(own: OwnWording | None, place: str) -> bool:
    """Return whether a centre turned a switch of a form on; none is on as delivered."""
    return own is not None and dict(own.lines).get(place) == ON


def written(lines: Mapping[str, str]) -> str:
    """Return lines as the TOML that is kept; no lines are no text."""
    if not lines:
        return ""
    rows = [f"{_quoted(place)} = {_quoted(text)}" for place, text in lines.items()]
    return "\n".join([f"[{_TABLE}]", *rows, ""])


def read(text: str) -> dict[str, str]:
    """Return the lines of a text that was kept."""
    lines: dict[str, str] = tomllib.loads(text).get(_TABLE, {})
    return lines


def own_wording(kept: FormText | None) -> OwnWording | None:
    """Return what a version says; None if it says nothing that was not delivered."""
    if kept is None or not kept.text:
        return None
    return OwnWording(kept.number, tuple(read(kept.text).items()))


def _quoted(text: str) -> str:
    # A string of JSON is one of TOML, but for one control character.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
