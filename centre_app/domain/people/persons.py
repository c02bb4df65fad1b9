"""The person or body as the centre knows it."""

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from centre_app.domain.entity import Entity, Root
from centre_app.domain.people.codes import (
    AliasKind,
    IdCheck,
    IdKind,
    PartyKind,
    PersonField,
    Sex,
)


@dataclass(eq=False, kw_only=True)
class PersonAlias(Entity):
    """Another spelling somebody is found by."""

    person_id: UUID
    kind: AliasKind
    text: str


@dataclass(eq=False, kw_only=True)
class PersonChange(Entity):
    """A line of somebody's history: who changed what and when; numbers stand in it masked."""

    person_id: UUID
    field: PersonField
    before: str = ""
    after: str = ""


@dataclass(eq=False, kw_only=True)
class Person(Root):
    """Somebody who came, or a party; names are kept as typed.

    Identity number, phones and addresses live apart, in PersonSecrets and Contact. ``head`` is a
    body's legal representative or whoever is in charge of it. ``merged_into_id`` names who is
    meant since two files turned out to be of one person.
    """

    kind: PartyKind = PartyKind.PERSON
    name: str
    sex: Sex = Sex.UNKNOWN
    birth_date: date | None = None
    ethnic: str = ""
    country: str = ""
    occupation: str = ""
    work_unit: str = ""
    head: str = ""
    village_id: UUID | None = None
    id_kind: IdKind = IdKind.RESIDENT
    id_check: IdCheck = IdCheck.NOT_SHOWN
    id_remark: str = ""
    masked_id: str = ""
    masked_phone: str = ""
    last_visit_at: datetime | None = None
    merged_into_id: UUID | None = None
    aliases: list[PersonAlias] = field(default_factory=list)
    changes: list[PersonChange] = field(default_factory=list)

    def call_also(self, kind: AliasKind, text: str) -> PersonAlias | None:
        """Remember another spelling, unless he is called so already; return it if it is new."""
        if text == self.name or any(one.text == text for one in self.aliases):
            return None
        alias = PersonAlias(person_id=self.id, kind=kind, text=text)
        self.aliases.append(alias)
        return alias

    def note(self, what: PersonField, before: str, after: str) -> None:
        """Add a line to the history."""
        self.changes.append(PersonChange(person_id=self.id, field=what, before=before, after=after))


@dataclass(eq=False, kw_only=True)
class PersonSecrets:
    """What is never listed: whole numbers and the address, with keyed hashes to search by.

    Phone and address are the preferred ones among his contacts, as papers print them.
    """

    person_id: UUID
    id_number: str = ""
    phone: str = ""
    address: str = ""
    id_hash: str | None = None
    id_tail_hash: str | None = None
    phone_hash: str | None = None
    phone_tail_hash: str | None = None
