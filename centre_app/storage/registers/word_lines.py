"""Which full-text lines hold some words; the same on both engines.

PostgreSQL keeps at most 256 places of a word, too few for a long text to be searched by phrase.
So its index only says which lines hold all the characters, and the spelled-out text beside it is
compared as it stands.
"""

from collections.abc import Iterable
from functools import cache
from typing import Any, Literal, NamedTuple

from sqlalchemy import Select, TextClause, select, text
from sqlalchemy.orm import Session

from centre_app.domain.search_keys import phrase, tokens
from centre_app.storage.search import PINYIN_MARK
from centre_app.storage.tables.matters import matter_search
from centre_app.storage.tables.people import person_search

_SEQ = {"matter_words": matter_search.c.seq, "person_words": person_search.c.seq}

How = Literal["holding", "beginning", "spelled"]
"""Words as they stand; initials or syllables that begin so; initials or syllables that are so."""

_LITE: dict[How, str] = {
    "holding": "{table} MATCH :holding",
    "beginning": "{table} MATCH :beginning",
    "spelled": "{table} MATCH :spelled{at}",
}
_NATIVE: dict[How, str] = {
    "holding": "words @@ CAST(:every AS tsquery) AND plain LIKE :holding",
    "beginning": "words @@ CAST(:beginning AS tsquery)",
    "spelled": "words @@ CAST(:spelled{at} AS tsquery)",
}


@cache
def lines_of(table: str, how: How, *, native: bool, at: str = "") -> Select[Any]:
    """Return the question after the numbers of lines; what it is asked with comes from ``Held``.

    ``at`` tells lines "spelled" in different ways apart, where one question looks for several.
    """
    number = "seq" if native else "rowid AS seq"
    clause = (_NATIVE if native else _LITE)[how].format(table=table, at=at)
    found: TextClause = text(f"SELECT {number} FROM {table} WHERE {clause}")  # noqa: S608
    lines = found.columns(_SEQ[table]).subquery()
    return select(lines.c.seq)


class Held(NamedTuple):
    """What lines are asked to hold: the words as typed, and spelled out."""

    words: str
    spelled: str

    @classmethod
    def of(cls, words: str) -> "Held | None":
        """Return what is asked for by some words; None if they say nothing."""
        spelled = tokens(words)
        return cls(words, spelled) if spelled else None

    def values(self, *, native: bool) -> dict[str, str]:
        """Return what a question after lines "holding" is asked with."""
        if native:
            every = " & ".join(dict.fromkeys(self.spelled.split()))
            return {"every": every, "holding": f"% {self.spelled} %"}
        return {"holding": f"words : {phrase(self.words)}"}

    def letters(self, *, native: bool) -> dict[str, str]:
        """Return what questions after lines "beginning" and "spelled" so are asked with."""
        letters = "".join(letter for letter in self.words.lower() if letter.isalpha())
        sought = any_spelling([letters], native=native)
        return {"beginning": sought + (":*" if native else " *"), "spelled": sought}


def any_spelling(spellings: Iterable[str], *, native: bool) -> str:
    """Return what is asked for lines "spelled" in one of these ways, in small Latin letters."""
    if native:
        return " | ".join(f"'{PINYIN_MARK}{letters}'" for letters in spellings)
    return " OR ".join(f'initials : "{letters}"' for letters in spellings)


class WordLines:
    """Finds the lines of a full-text table, as part of a larger question."""

    def __init__(self, session: Session, table: str) -> None:
        self._table = table
        self._native = session.get_bind().dialect.name == "postgresql"

    def holding(self, words: str) -> Select[Any] | None:
        """Return the numbers of the lines with these words as they stand; None for no words."""
        held = Held.of(words)
        if held is None:
            return None
        lines = lines_of(self._table, "holding", native=self._native)
        return lines.params(held.values(native=self._native))
