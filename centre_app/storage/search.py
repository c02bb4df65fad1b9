"""Full-text lines: FTS5 on SQLite, GIN on PostgreSQL; the same words find the same rows (A11).

The words lie in ``matter_words`` and ``person_words``, made by the migrations: no table that
SQLAlchemy could describe. A line's number is the ``seq`` of the search table beside it, and
grows with time, so that the newest fifty can be read off the index without sorting.
"""

from collections.abc import Sequence
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import Select, TextClause, bindparam, delete, insert, inspect, select, text
from sqlalchemy.orm import Session
from sqlalchemy.sql.dml import ReturningInsert

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
_NEW_MATTERS = insert(matter_search).returning(matter_search.c.matter_id, matter_search.c.seq)
_NEW_PEOPLE = insert(person_search).returning(person_search.c.person_id, person_search.c.seq)

Line = dict[str, Any]
"""The columns of one line by name."""


def matter_words(matter: Matter) -> str:
    """Return what a matter is found by, as one token a character."""
    parts = (matter.number, matter.title, matter.parties_text, matter.place, matter.demand)
    return tokens("\n".join(parts))


def person_initials(name: str) -> Sequence[str]:
    """Return every way the name may be typed in Latin letters: initials and whole syllables."""
    table = load()
    return (*table.initials(name), *table.full_pinyin(name))


class SqlSearchIndex:
    """Keeps the full-text lines in step with what they describe.

    What is only being put on file gets its line when the unit commits, all of a kind in one
    journey; until then nothing searches for it.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._postgres = session.get_bind().dialect.name == "postgresql"
        self._new_people: dict[UUID, Person] = {}
        self._new_matters: dict[UUID, Matter] = {}

    def put_matter(self, matter: Matter) -> None:
        """Index a matter's number, title, demand, place and parties."""
        old = self._line(_MATTER_LINE, matter)
        if old is None:
            self._new_matters[matter.id] = matter
        else:
            self._forget("matter_words", old)
            self._write("matter_words", [_matter_line(matter, old)])

    def put_person(self, person: Person) -> None:
        """Index a person's name and other spellings, in front of everybody indexed before."""
        self.drop_person(person)
        self._new_people[person.id] = person

    def drop_person(self, person: Person) -> None:
        """Let nobody find a person by name any more."""
        self._new_people.pop(person.id, None)
        old = self._line(_PERSON_LINE, person)
        if old is not None:
            self._forget("person_words", old)
            self._session.execute(delete(person_search).where(person_search.c.seq == old))

    def _line(self, line: Select[int], of: Root) -> int | None:
        """Return the number of the line something has; what is only being put on file has none."""
        if inspect(of).pending:
            return None
        with self._session.no_autoflush:
            return self._session.scalars(line, {"owner": of.id}).one_or_none()

    def write(self) -> None:
        """Write the lines that waited, in the order they were asked for."""
        # Whom they belong to may be written later in the unit: keys are checked at its end.
        with self._session.no_autoflush:
            self._write("person_words", self._people_lines([*self._new_people.values()]))
            self._write("matter_words", self._matter_lines([*self._new_matters.values()]))
        self._new_people.clear()
        self._new_matters.clear()

    def _people_lines(self, people: Sequence[Person]) -> list[Line]:
        names = [[one.name, *(alias.text for alias in one.aliases)] for one in people]
        latins = [_latin(of) for of in names]
        places = self._places(
            _NEW_PEOPLE,
            [
                {"person_id": one.id, "initials": latin[:80]}
                for one, latin in zip(people, latins, strict=True)
            ],
        )
        return [
            {"seq": places[one.id], "words": tokens("\n".join(of)), "initials": latin}
            for one, of, latin in zip(people, names, latins, strict=True)
        ]

    def _matter_lines(self, matters: Sequence[Matter]) -> list[Line]:
        places = self._places(_NEW_MATTERS, [{"matter_id": one.id} for one in matters])
        return [_matter_line(one, places[one.id]) for one in matters]

    def _places(self, adding: ReturningInsert[UUID, int], lines: list[Line]) -> dict[UUID, int]:
        """Return the number of each new line by whose it is; rows may come back in any order."""
        if not lines:
            return {}
        # A single row needs none of the pains that many take.
        added = self._session.execute(adding, lines if len(lines) > 1 else lines[0])
        return dict(added.all())

    def _forget(self, table: str, seq: int) -> None:
        key = "seq" if self._postgres else "rowid"
        self._session.execute(text(f"DELETE FROM {table} WHERE {key} = :seq"), {"seq": seq})  # noqa: S608

    def _write(self, table: str, lines: list[Line]) -> None:
        if not lines:
            return
        if self._postgres:
            self._session.execute(_placing(table), [_as_vector(one) for one in lines])
        else:
            columns = [name for name in lines[0] if name != "seq"]
            self._session.execute(_writing(table, *columns), lines)


def _latin(names: Sequence[str]) -> str:
    return " ".join(dict.fromkeys(word for name in names for word in person_initials(name)))


def _matter_line(matter: Matter, seq: int) -> Line:
    return {"seq": seq, "words": matter_words(matter)}


def _as_vector(line: Line) -> Line:
    """Return a line as PostgreSQL keeps it."""
    words = line["words"]
    vector = lexemes(words, line.get("initials", ""))
    return {"seq": line["seq"], "plain": f" {words} ", "words": vector}


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
