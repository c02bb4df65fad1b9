"""Full-text lines: FTS5 on SQLite, GIN on PostgreSQL; the same words find the same rows (A11).

The words lie in ``matter_words`` and ``person_words``, made by the migrations: no table that
SQLAlchemy could describe. A line's number is the ``seq`` of the search table beside it, and
grows with time, so that the newest fifty can be read off the index without sorting.
"""

from collections.abc import Sequence
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import Select, Table, TextClause, bindparam, delete, insert, select, text
from sqlalchemy.orm import Session

from centre_app.domain.entity import Root
from centre_app.domain.matters.matter import Matter
from centre_app.domain.people.persons import Person
from centre_app.domain.search_keys import tokens
from centre_app.storage.pinyin import load
from centre_app.storage.tables.matters import matter_search
from centre_app.storage.tables.people import person_search

PINYIN_MARK = "~"
"""Stands before initials among a person's words on PostgreSQL, so that letters of a name differ."""

_MATTER_LINE = select(matter_search.c.seq).where(matter_search.c.matter_id == bindparam("owner"))
_PERSON_LINE = select(person_search.c.seq).where(person_search.c.person_id == bindparam("owner"))
_NEW_MATTER = insert(matter_search).returning(matter_search.c.seq)
_NEW_PERSON = insert(person_search).returning(person_search.c.seq)


def matter_words(matter: Matter) -> str:
    """Return what a matter is found by, as one token a character."""
    parts = (matter.number, matter.title, matter.parties_text, matter.place, matter.demand)
    return tokens("\n".join(parts))


def person_initials(name: str) -> Sequence[str]:
    """Return every way the name may be typed in Latin letters: initials and whole syllables."""
    table = load()
    return (*table.initials(name), *table.full_pinyin(name))


class SqlSearchIndex:
    """Keeps the full-text lines in step with what they describe."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._postgres = session.get_bind().dialect.name == "postgresql"

    def put_matter(self, matter: Matter) -> None:
        """Index a matter's number, title, demand, place and parties."""
        # What is being put on file may wait for the rest of its unit: keys are checked at the end.
        with self._session.no_autoflush:
            self._put_matter(matter)

    def put_person(self, person: Person) -> None:
        """Index a person's name and other spellings, in front of everybody indexed before."""
        with self._session.no_autoflush:
            self._put_person(person)

    def put_many(self, people: Sequence[Person], matters: Sequence[Matter]) -> None:
        """Index people and matters that are new, in their order and in few journeys."""
        with self._session.no_autoflush:
            names = [(one, " ".join(person_initials(one.name))) for one in people]
            lines = [{"person_id": one.id, "initials": latin[:80]} for one, latin in names]
            self._write_many(
                "person_words",
                self._new_lines(person_search, "person_id", lines),
                [{"words": tokens(one.name), "initials": latin} for one, latin in names],
            )
            lines = [{"matter_id": one.id} for one in matters]
            self._write_many(
                "matter_words",
                self._new_lines(matter_search, "matter_id", lines),
                [{"words": matter_words(one)} for one in matters],
            )

    def _new_lines(
        self, table: Table, owner: str, lines: Sequence[dict[str, Any]]
    ) -> Sequence[int]:
        """Return the numbers of new lines, in their order; rows may come back in another."""
        if not lines:
            return ()
        adding = insert(table).returning(table.c[owner], table.c.seq)
        places: dict[UUID, int] = {row[0]: row[1] for row in self._session.execute(adding, lines)}
        return [places[line[owner]] for line in lines]

    def _write_many(
        self, table: str, places: Sequence[int], columns: Sequence[dict[str, str]]
    ) -> None:
        if not places:
            return
        if self._postgres:
            self._session.execute(
                _placing(table),
                [
                    {
                        "seq": seq,
                        "plain": f" {one['words']} ",
                        "words": lexemes(one["words"], one.get("initials", "")),
                    }
                    for seq, one in zip(places, columns, strict=True)
                ],
            )
        else:
            filled = [{"seq": seq, **one} for seq, one in zip(places, columns, strict=True)]
            self._session.execute(_writing(table, *columns[0]), filled)

    def _put_matter(self, matter: Matter) -> None:
        seq = self._line(_MATTER_LINE, matter)
        if seq is None:
            seq = self._session.scalars(_NEW_MATTER, {"matter_id": matter.id}).one()
        else:
            self._forget("matter_words", seq)
        self._write("matter_words", seq, words=matter_words(matter))

    def drop_person(self, person: Person) -> None:
        """Let nobody find a person by name any more."""
        old = self._line(_PERSON_LINE, person)
        if old is not None:
            self._forget("person_words", old)
            self._session.execute(delete(person_search).where(person_search.c.seq == old))

    def _put_person(self, person: Person) -> None:
        self.drop_person(person)
        names = [person.name, *(one.text for one in person.aliases)]
        latin = " ".join(dict.fromkeys(word for name in names for word in person_initials(name)))
        line = {"person_id": person.id, "initials": latin[:80]}
        seq = self._session.scalars(_NEW_PERSON, line).one()
        self._write("person_words", seq, words=tokens("\n".join(names)), initials=latin)

    def _line(self, line: Select[int], of: Root) -> int | None:
        """Return the number of the line something has; what is only being put on file has none."""
        if of in self._session.new:
            return None
        return self._session.scalars(line, {"owner": of.id}).one_or_none()

    def _forget(self, table: str, seq: int) -> None:
        key = "seq" if self._postgres else "rowid"
        self._session.execute(text(f"DELETE FROM {table} WHERE {key} = :seq"), {"seq": seq})  # noqa: S608

    def _write(self, table: str, seq: int, **columns: str) -> None:
        if self._postgres:
            words = columns["words"]
            vector = lexemes(words, columns.get("initials", ""))
            self._session.execute(
                _placing(table), {"seq": seq, "plain": f" {words} ", "words": vector}
            )
        else:
            self._session.execute(_writing(table, *columns), {"seq": seq, **columns})


@cache
def _placing(table: str) -> TextClause:
    return text(
        f"INSERT INTO {table} (seq, plain, words) VALUES (:seq, :plain, CAST(:words AS tsvector))"  # noqa: S608
    )


@cache
def _writing(table: str, *columns: str) -> TextClause:
    marks = ", ".join(f":{name}" for name in columns)
    return text(f"INSERT INTO {table} (rowid, {', '.join(columns)}) VALUES (:seq, {marks})")  # noqa: S608


def lexemes(words: str, initials: str = "") -> str:
    """Return PostgreSQL's literal for the words, each once, and the marked initials.

    Writing the literal ourselves keeps the server's parser from having opinions of its own.
    """
    marked = [PINYIN_MARK + word for word in initials.split()]
    return " ".join(f"'{word}'" for word in dict.fromkeys([*words.split(), *marked]))
