"""Which sentences of a demand may be counted, and when one is worth a module.

A sentence that could tell who somebody is, is never counted: what holds a figure or a name stays
where it was written.
"""

import re
from collections.abc import Iterable, Iterator

from centre_app.domain.folding import fold

ENOUGH = 3
"""In so many matters of one type the same sentence is a habit."""

SHORTEST, LONGEST = 8, 120

_SENTENCE = re.compile("[^。；;！!？?\n]+")
_FIGURES = re.compile(r"\d|[〇零一二三四五六七八九十百千万两]{3,}")
_LATIN = re.compile("[a-z]{5,}")
_SAID_OF = re.compile("[叫姓]\\w|名叫|微信|身份证|电话|[男女]，|〔")
"""Words that a name or a number comes after, and modules not filled in."""


def sentences(text: str) -> Iterator[str]:
    """Return the sentences of a text, without what ends them."""
    return (found.group().strip() for found in _SENTENCE.finditer(text))


def countable(text: str, *, names: Iterable[str]) -> list[str]:
    """Return the sentences of a demand that say nothing of who somebody is, each once.

    ``names`` are those of everybody in the matter; a given name alone tells as much.
    """
    telling = {fold(part) for name in names for part in (name, name[1:]) if len(part) > 1}
    found = dict.fromkeys(one for one in sentences(text) if SHORTEST <= len(one) <= LONGEST)
    return [one for one in found if _harmless(fold(one), telling)]


def bare(sentence: str) -> str:
    """Return what tells equal sentences: width, case and marks make no other one."""
    return re.sub(r"\W", "", fold(sentence))


def _harmless(folded: str, telling: set[str]) -> bool:
    if any(pattern.search(folded) for pattern in (_FIGURES, _LATIN, _SAID_OF)):
        return False
    return not any(name in folded for name in telling)
