"""Which full-text lines hold some words; the same on both engines.

PostgreSQL keeps at most 256 places of a word, too few for a long text to be searched by phrase.
So its index only says which lines hold all the characters, and the spelled-out text beside it is
compared as it stands.
"""

from typing import Any

from sqlalchemy import Select, TextClause, select, text
from sqlalchemy.orm import Session

from centre_app.domain.search_keys import phrase, tokens
from centre_app.storage.search import PINYIN_MARK
from centre_app.storage.tables.matters import matter_search
from centre_app.storage.tables.people import person_search

_SEQ = {"matter_words": matter_search.c.seq, "person_words": person_search.c.seq}


class WordLines:
    """Finds the lines of a full-text table."""

    def __init__(self, session: Session, table: str) -> None:
        self._table = table
        self._postgres = session.get_bind().dialect.name == "postgresql"

    def holding(self, words: str) -> Select[Any] | None:
        """Return the numbers of the lines with these words as they stand; None for no words."""
        spelled = tokens(words)
        if not spelled:
            return None
        if self._postgres:
            clause = "words @@ CAST(:every AS tsquery) AND plain LIKE :plain"
            every = " & ".join(dict.fromkeys(spelled.split()))
            return self._where(clause, every=every, plain=f"% {spelled} %")
        return self._where(f"{self._table} MATCH :sought", sought=f"words : {phrase(words)}")

    def beginning(self, letters: str) -> Select[Any]:
        """Return the numbers of the lines with initials that begin with these Latin letters."""
        letters = "".join(letter for letter in letters.lower() if letter.isalpha())
        if self._postgres:
            return self._where(
                "words @@ CAST(:sought AS tsquery)", sought=f"'{PINYIN_MARK}{letters}':*"
            )
        return self._where(f"{self._table} MATCH :sought", sought=f'initials : "{letters}" *')

    def _where(self, clause: str, **values: str) -> Select[Any]:
        number = "seq" if self._postgres else "rowid AS seq"
        found: TextClause = text(f"SELECT {number} FROM {self._table} WHERE {clause}")  # noqa: S608
        lines = found.bindparams(**values).columns(_SEQ[self._table]).subquery()
        return select(lines.c.seq)
