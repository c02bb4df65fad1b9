"""Whole identity numbers, phones and addresses, and the keyed hashes they are found by (A5)."""

import hmac
from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import inspect, select
from sqlalchemy.orm import Session

from centre_app.domain.people.codes import ContactKind
from centre_app.domain.people.contacts import Contact
from centre_app.domain.people.masks import mask_address, mask_id, mask_phone
from centre_app.domain.people.persons import Person, PersonSecrets
from centre_app.storage.memory import Recall
from centre_app.storage.tables.people import person_contacts
from centre_app.storage.tables.upkeep import secrets

HASH_KEY = "search"
TAIL = 4
"""How many last characters of a number clerks type to find somebody."""


def hash_key(session: Session) -> bytes:
    """Return the installation's key for search hashes; it is made once and never changes."""
    recall = Recall(session)
    key = recall.recall(HASH_KEY, None, bytes)
    if key is None:
        line = select(secrets.c.value).where(secrets.c.name == HASH_KEY)
        key = bytes(session.scalars(line).one())
        recall.keep(HASH_KEY, None, key)
    return key


def keyed_hash(key: bytes, kind: str, value: str) -> str | None:
    """Return 128 bits that tell equal values and nothing else; None for a blank.

    A bare hash of an identity number could be found by trying all numbers; the key forbids it.
    """
    if not value:
        return None
    return hmac.digest(key, f"{kind}:{value}".encode(), "sha256").hex()[:32]


class SqlVault:
    """The protected values of people."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def put(self, person: Person, secrets: PersonSecrets) -> None:
        """Store the values with their keyed hashes, and the masked forms on the person."""
        key = hash_key(self._session)
        number, phone = secrets.id_number, secrets.phone
        secrets.id_hash = keyed_hash(key, "id", number)
        secrets.id_tail_hash = keyed_hash(key, "id-tail", number[-TAIL:])
        secrets.phone_hash = keyed_hash(key, "phone", phone)
        secrets.phone_tail_hash = keyed_hash(key, "phone-tail", phone[-TAIL:])
        person.masked_id, person.masked_phone = mask_id(number), mask_phone(phone)
        # Not ``person in session.new``: that makes a set of all that is new, for each of hundreds.
        if inspect(person).pending:
            self._session.add(secrets)
        else:
            self._session.merge(secrets)

    def reveal(self, person_id: UUID) -> PersonSecrets:
        """Return the whole values; the caller leaves an audit line."""
        found = self._session.get(PersonSecrets, person_id)
        return found or PersonSecrets(person_id=person_id)

    def contacts(self, person_id: UUID) -> Sequence[Contact]:
        """Return all phones and addresses of somebody, those named first in front."""
        columns = person_contacts.c
        line = select(Contact).where(columns.person_id == person_id)
        stored = self._session.scalars(line.order_by(columns.created_at, columns.id)).all()
        known = {one.id for one in stored}
        fresh = [
            one
            for one in self._session.new
            if isinstance(one, Contact) and one.person_id == person_id and one.id not in known
        ]
        return [*stored, *fresh]

    def put_contact(self, contact: Contact) -> None:
        """Store a phone or an address with its mask and the keyed hashes of its number."""
        value = contact.value
        if contact.kind is ContactKind.PHONE:
            key = hash_key(self._session)
            contact.masked = mask_phone(value)
            contact.value_hash = keyed_hash(key, "phone", value)
            contact.tail_hash = keyed_hash(key, "phone-tail", value[-TAIL:])
        else:
            contact.masked = mask_address(value)
        self._session.add(contact)

    def drop_contact(self, contact: Contact) -> None:
        """Take a phone or an address away for good."""
        self._session.delete(contact)
