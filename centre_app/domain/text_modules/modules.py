"""A text module (常用语): a text kept under a short name, to be put in by ``;`` and that name."""

import re
from dataclasses import dataclass

from centre_app.domain.entity import Root
from centre_app.domain.matters.codes import DisputeType

NAME_LIMIT, TEXT_LIMIT = 12, 2000

PLACEHOLDER = "〔[^〔〕0-9０-９\\s]{1,20}〕"
"""A place to be filled in, such as 〔金额〕; the year in the number of a paper, 〔2026〕, is none."""

_PLACEHOLDER = re.compile(PLACEHOLDER)
_LEAST_PART = 6


@dataclass(eq=False, kw_only=True)
class TextModule(Root):
    """A text under a short name; one without a type is for any dispute."""

    short_name: str
    text: str
    dispute_type: DisputeType | None = None
    active: bool = True


@dataclass(frozen=True)
class Starter:
    """A module the program brings along."""

    short_name: str
    text: str
    dispute_type: DisputeType | None


def placeholders(text: str) -> list[str]:
    """Return the places of a text that are still to be filled in, in their order."""
    return _PLACEHOLDER.findall(text)


def stands_in(module: str, text: str) -> bool:
    """Return whether a module's text was used in a text, whatever was filled in or put between.

    Its parts between the placeholders are looked for; very short ones could stand anywhere.
    """
    parts = [part.strip() for part in _PLACEHOLDER.split(module)]
    telling = [part for part in parts if len(part) >= _LEAST_PART] or [max(parts, key=len)]
    return bool(telling[0]) and all(part in text for part in telling)
