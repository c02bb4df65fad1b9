"""People in lists; whole numbers never leave through here."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Select, func, select, union_all
from sqlalchemy.orm import Session

from centre_app.domain.matters.matter import OPEN_STATES
from centre_app.domain.search_keys import QueryKind, classify_query
from centre_app.domain.widths import half_width
from centre_app.services.records.people import PeopleQuery, PersonCard, PersonHit
from centre_app.storage.access import open_to, person_open_to
from centre_app.storage.registers.person_cards import read_card
from centre_app.storage.registers.word_lines import WordLines
from centre_app.storage.repositories.vault import hash_key, keyed_hash
from centre_app.storage.tables.centre import areas
from centre_app.storage.tables.matters import matter_parties, matters
from centre_app.storage.tables.people import person_contacts, person_search, person_secrets, persons


class SqlPeopleRegister:
    """Finds people by what a clerk types."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._lines = WordLines(session, "person_words")

    def search(self, query: PeopleQuery) -> Sequence[PersonHit]:
        """Return the people found, those seen last first."""
        meant = self._meant(query.words.strip(), query.limit)
        if meant is None:
            return ()
        found = meant.subquery()
        # In one journey: whom the words mean, and how lists show them.
        lines = (
            _lines(self._session)
            .join(found, found.c.id == persons.c.id)
            .order_by(found.c.place.desc())
        )
        return [PersonHit(*row) for row in self._session.execute(lines).all()]

    def ids_found(self, words: str, limit: int) -> list[UUID]:
        """Return whom the words mean, those filed last first."""
        meant = self._meant(words, limit)
        return [] if meant is None else list(self._session.scalars(meant).all())

    def _meant(self, words: str, limit: int) -> Select[Any] | None:
        """Return the question whom the words mean: his id, and his place among the others."""
        kind = classify_query(words)
        if kind in {QueryKind.TAIL, QueryKind.PHONE, QueryKind.ID}:
            return self._by_number(_digits(words), kind, limit)
        find = self._lines.beginning if kind is QueryKind.PINYIN else self._lines.holding
        lines = find(words)
        if lines is None:
            return None
        lines = lines.order_by(lines.selected_columns.seq.desc())
        columns = person_search.c
        return (
            select(columns.person_id.label("id"), columns.seq.label("place"))
            .where(columns.seq.in_(lines.limit(limit)))
            .where(person_open_to(self._session, columns.person_id))
            .order_by(columns.seq.desc())
        )

    def by_id_number(self, number: str) -> UUID | None:
        """Return who bears the identity number, if anybody on file does."""
        sought = keyed_hash(hash_key(self._session), "id", number)
        if sought is None:
            return None
        return self._session.scalars(
            select(person_secrets.c.person_id).where(person_secrets.c.id_hash == sought).limit(1)
        ).first()

    def by_name_and_phone(self, name: str, phone: str) -> UUID | None:
        """Return who has both the name and the telephone, the one filed first."""
        sought = keyed_hash(hash_key(self._session), "phone", phone)
        if sought is None:
            return None
        return self._session.scalars(
            select(persons.c.id)
            .join(person_secrets, person_secrets.c.person_id == persons.c.id)
            .where(person_secrets.c.phone_hash == sought, persons.c.name == name)
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

    def _by_number(self, digits: str, kind: QueryKind, limit: int) -> Select[Any]:
        key, papers, contacts = hash_key(self._session), person_secrets.c, person_contacts.c
        by_phone, by_paper = select(contacts.person_id), select(papers.person_id)
        sought = {
            QueryKind.TAIL: union_all(
                by_phone.where(contacts.tail_hash == keyed_hash(key, "phone-tail", digits)),
                by_paper.where(papers.id_tail_hash == keyed_hash(key, "id-tail", digits)),
            ),
            QueryKind.PHONE: by_phone.where(
                contacts.value_hash == keyed_hash(key, "phone", digits)
            ),
            QueryKind.ID: by_paper.where(papers.id_hash == keyed_hash(key, "id", digits)),
        }[kind]
        latest = (persons.c.last_visit_at.desc().nulls_last(), persons.c.id.desc())
        # Ranked before they are joined again, because a sorted inside has no order outside.
        place = func.row_number().over(order_by=latest)
        return (
            select(persons.c.id, (-place).label("place"))
            .where(
                persons.c.id.in_(sought),
                persons.c.merged_into_id.is_(None),
                person_open_to(self._session, persons.c.id),
            )
            .order_by(*latest)
            .limit(limit)
        )


def _lines(session: Session) -> Select[Any]:
    """Return the question for people as lists show them."""
    columns = persons.c
    return select(
        columns.id,
        columns.kind,
        columns.name,
        columns.sex,
        columns.birth_date,
        func.coalesce(areas.c.name, ""),
        columns.masked_phone,
        columns.masked_id,
        columns.last_visit_at,
        _open_matters(session),
    ).outerjoin(areas, areas.c.id == columns.village_id)


def _open_matters(session: Session) -> Any:
    return (
        select(func.count(matter_parties.c.matter_id.distinct()))
        .select_from(matter_parties)
        .join(matters, matters.c.id == matter_parties.c.matter_id)
        .where(
            matter_parties.c.person_id == persons.c.id,
            matter_parties.c.ended_on.is_(None),
            matters.c.state.in_(OPEN_STATES),
            open_to(session, matters.c.id),
        )
        .scalar_subquery()
    )


def _digits(words: str) -> str:
    """Return a number as it is stored: half-width, without spaces, hyphens or the country's code."""
    return re.sub(r"^\+86|[\s-]", "", half_width(words)).upper()
