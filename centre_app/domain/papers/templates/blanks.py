"""The blanks of a sentence (``{number}``), and the names they are shown under (``｛编号｝``)."""

import re
from collections.abc import Mapping

_BLANK = re.compile(r"\{([a-z_0-9]+)(?::[^{}]*)?\}")
IN_BRACES = re.compile("[｛{]([^｛｝{}]*)[｝}]")
_BRACE = re.compile("[｛｝{}]")

Names = Mapping[str, str]
"""What each blank is called in the words of the house."""


def blanks_of(text: str) -> tuple[str, ...]:
    """Return the blanks of a sentence as they stand in it, with their forms (``{minute:02}``)."""
    return tuple(found.group() for found in _BLANK.finditer(text))


def shown(text: str, names: Names) -> str:
    """Return a sentence as it is read on the screen; ``typed`` makes the sentence of it again."""
    return _BLANK.sub(lambda found: in_braces(name_of(found.group(), names)), text)


def in_braces(name: str) -> str:
    """Return how the blank of a name stands in a sentence on the screen."""
    return f"｛{name}｝"


def name_of(blank: str, names: Names) -> str:
    """Return what a blank is called; one nobody named goes by its own word."""
    word = blank.strip("{}").partition(":")[0]
    return names.get(word, word)


def typed(text: str, delivered: str, names: Names) -> str:
    """Return the sentence that was typed, its names made blanks again as the delivered one has them.

    A name the delivered sentence has not stays as it was typed, in braces.
    """
    known = {name_of(blank, names): blank for blank in blanks_of(delivered)}
    return IN_BRACES.sub(lambda found: known.get(found[1].strip(), f"{{{found[1]}}}"), text)


def braces_match(text: str) -> bool:
    """Return whether every brace opens or closes a blank, none inside another."""
    return _BRACE.search(IN_BRACES.sub("", text)) is None


def braced(text: str) -> tuple[str, ...]:
    """Return all that stands in braces, blank or not."""
    return tuple(found.group() for found in IN_BRACES.finditer(text))
