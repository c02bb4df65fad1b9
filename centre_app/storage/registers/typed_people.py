"""People as they are being typed: their numbers as marks, and who on file they may be."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cached_property
from typing import Any
from uuid import UUID

from sqlalchemy import Select, select, union
from sqlalchemy.orm import Session

from centre_app.domain.people.codes import IdCheck
from centre_app.domain.people.identity import examine_id
from centre_app.domain.repeats.people import Somebody
from centre_app.services.records.people import PersonEntry
from centre_app.storage.among import among
from centre_app.storage.pinyin import load
from centre_app.storage.registers.word_lines import WordLines
from centre_app.storage.repositories.vault import TAIL, hash_key, keyed_hash
from centre_app.storage.tables.people import person_search, person_secrets, persons

MOST_ALIKE = 50
"""People of one name, or of one sound, in a village."""

PERSON = (
    persons.c.id,
    persons.c.name,
    persons.c.village_id,
    persons.c.birth_date,
    persons.c.sex,
    persons.c.id_check,
    person_secrets.c.id_hash,
    person_secrets.c.phone_hash,
    person_secrets.c.phone_tail_hash,
)
"""What is compared of somebody on file."""


def on_file(row: Any) -> Somebody:
    """Return somebody on file from the columns of ``PERSON``."""
    return Somebody(
        person_id=row.id,
        name=row.name,
        sounds=sounds(row.name),
        village_id=row.village_id,
        birth_date=row.birth_date,
        sex=row.sex,
        id_mark=row.id_hash or "",
        id_sound=row.id_check is IdCheck.OK,
        phone_mark=row.phone_hash or "",
        phone_tail_mark=row.phone_tail_hash or "",
    )


def sounds(name: str) -> frozenset[str]:
    """Return how a name may be read."""
    return frozenset(load().full_pinyin(name))


class TypedPeople:
    """Turns what is typed about people into what can be compared and looked up."""

    def __init__(self, session: Session) -> None:
        self._session = session

    @cached_property
    def _key(self) -> bytes:
        return hash_key(self._session)

    def read(self, entries: Sequence[PersonEntry], *, day: date) -> tuple[Somebody, ...]:
        """Return those typed; of those picked from the file, what is on file."""
        picked = [one.person_id for one in entries if one.person_id is not None]
        known = self._known(picked) if picked else {}
        return tuple(known.get(one.person_id) or self._typed(one, day) for one in entries)

    def maybe(self, people: Sequence[Somebody]) -> Select[Any] | None:
        """Return the question who on file may be one of these: by record, number or name."""
        ways = [way for one in people for way in self._ways(one)]
        return select(union(*ways).subquery().c.id) if ways else None

    def _known(self, picked: Sequence[UUID]) -> dict[UUID | None, Somebody]:
        found = self._session.execute(
            select(*PERSON)
            .outerjoin(person_secrets, person_secrets.c.person_id == persons.c.id)
            .where(among(persons.c.id, picked, self._session))
        )
        return {row.id: on_file(row) for row in found}

    def _typed(self, entry: PersonEntry, day: date) -> Somebody:
        number, phone = entry.id_number, entry.phone
        found = examine_id(entry.id_kind, number, day)
        return Somebody(
            name=entry.name,
            sounds=sounds(entry.name),
            village_id=entry.village_id,
            birth_date=found.birth_date or entry.birth_date,
            sex=found.sex or entry.sex,
            id_mark=keyed_hash(self._key, "id", number) or "",
            id_sound=found.check is IdCheck.OK,
            phone_mark=keyed_hash(self._key, "phone", phone) or "",
            phone_tail_mark=keyed_hash(self._key, "phone-tail", phone[-TAIL:]) or "",
        )

    def _ways(self, one: Somebody) -> Iterator[Select[Any]]:
        secrets, columns = person_secrets.c, persons.c
        if one.person_id is not None:
            yield select(columns.id).where(columns.id == one.person_id)
        if one.id_mark:
            yield select(secrets.person_id.label("id")).where(secrets.id_hash == one.id_mark)
        if one.phone_mark:
            yield select(secrets.person_id.label("id")).where(secrets.phone_hash == one.phone_mark)
        if one.name and one.phone_tail_mark:
            yield (
                select(columns.id)
                .join(person_secrets, secrets.person_id == columns.id)
                .where(columns.name == one.name, secrets.phone_tail_hash == one.phone_tail_mark)
            )
        if one.name and one.village_id is not None:
            yield self._alike(
                select(columns.id).where(
                    columns.name == one.name, columns.village_id == one.village_id
                )
            )
            yield from self._sounding(one)

    def _sounding(self, one: Somebody) -> Iterator[Select[Any]]:
        """Yield the people of the village whose name is read the same, however it is written."""
        lines = WordLines(self._session, "person_words")
        for sound in one.sounds:
            yield self._alike(
                select(persons.c.id)
                .join(person_search, person_search.c.person_id == persons.c.id)
                .where(
                    person_search.c.seq.in_(lines.beginning(sound)),
                    persons.c.village_id == one.village_id,
                )
            )

    def _alike(self, people: Select[Any]) -> Select[Any]:
        # SQLite takes a limit within a union only from a question of its own.
        return select(people.limit(MOST_ALIKE).subquery().c.id)
