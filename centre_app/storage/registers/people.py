"""People in lists; whole numbers never leave through here."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import select, union
from sqlalchemy.orm import Session

from centre_app.domain.search_keys import QueryKind, classify_query, held_at
from centre_app.services.records.people import PeopleQuery, PersonCard, PersonHit
from centre_app.storage import pinyin
from centre_app.storage.access import person_open_to, reader
from centre_app.storage.asked_before import AskedBefore
from centre_app.storage.driver_values import driver_values
from centre_app.storage.registers.person_cards import read_card
from centre_app.storage.registers.person_lines import NameAt, person_lines, read_people
from centre_app.storage.registers.sought_people import sought
from centre_app.storage.repositories.vault import hash_key, keyed_hash
from centre_app.storage.tables.people import person_contacts, person_search, person_secrets, persons


class SqlPeopleRegister:
    """Finds people by what a clerk types."""

    def __init__(self, session: Session, asked: AskedBefore) -> None:
        self._session, self._asked = session, asked
        self._values = driver_values(session)

    def search(self, query: PeopleQuery, *, on: date) -> Sequence[PersonHit]:
        """Return the people found, those meant exactly first, then those filed last first."""
        meant = sought(self._session, query.words, query.limit)
        if meant is None:
            return ()
        values = {**meant.values, "today": self._values.give_day(on)}
        rows = self._asked.rows(
            self._session,
            ("people", meant.how, reader(self._session)),
            lambda: person_lines(self._session, meant.question(self._session)),
            values,
        )
        return read_people(rows, name_at=_name_at(query.words), on=on, values=self._values)

    def ids_found(self, words: str, limit: int) -> list[UUID]:
        """Return whom the words mean, in the same order."""
        meant = sought(self._session, words, limit)
        if meant is None:
            return []
        whom, line = meant.question(self._session).subquery(), person_search.c
        ids = select(line.person_id).join(whom, whom.c.seq == line.seq)
        return list(self._session.scalars(ids, meant.values).all())

    def by_id_number(self, number: str) -> UUID | None:
        """Return who bears the identity number, if anybody on file does."""
        sought = keyed_hash(hash_key(self._session), "id", number)
        if sought is None:
            return None
        return self._session.scalars(
            select(person_secrets.c.person_id).where(person_secrets.c.id_hash == sought).limit(1)
        ).first()

    def by_name_and_phone(self, name: str, phone: str) -> UUID | None:
        """Return who has both the name and the telephone, the one filed first.

        Every number he ever gave is his; who was merged is the one he was merged into.
        """
        sought = keyed_hash(hash_key(self._session), "phone", phone)
        if sought is None:
            return None
        secrets, contact = person_secrets.c, person_contacts.c
        bearers = union(
            select(secrets.person_id).where(secrets.phone_hash == sought),
            select(contact.person_id).where(contact.value_hash == sought),
        )
        return self._session.scalars(
            select(persons.c.id)
            .where(
                persons.c.id.in_(bearers),
                persons.c.name == name,
                persons.c.merged_into_id.is_(None),
            )
            .order_by(persons.c.id)
            .limit(1)
        ).first()

    def may_find(self, person_id: UUID) -> bool:
        """Return whether somebody is known to other than matters closed to whoever asks."""
        found = select(persons.c.id).where(
            persons.c.id == person_id, person_open_to(self._session, persons.c.id)
        )
        return self._session.scalars(found).first() is not None

    def card(self, person_id: UUID, *, on: date) -> PersonCard:
        """Return the card of a person; ``on`` is the day his age is told for."""
        return read_card(self._session, person_id, on=on)


def _name_at(words: str) -> NameAt:
    """Return what tells which part of a name answers to what was typed."""
    kind = classify_query(words)
    letters = "".join(letter for letter in words.lower() if letter.isalpha())
    table = pinyin.load()

    def part(name: str) -> tuple[int, int]:
        spelled = table.spelled(name, letters) if kind is QueryKind.PINYIN else 0
        return (0, spelled) if spelled else held_at(name, words) or (0, 0)

    return part
