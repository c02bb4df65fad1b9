"""Requests and answers about people."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from centre_app.domain.people.codes import IdKind, PartyKind, Sex


@dataclass(frozen=True)
class PeopleQuery:
    """What was typed into the search box: part of a name, pinyin, a phone's or ID's tail."""

    words: str
    limit: int = 20


@dataclass(frozen=True)
class PersonHit:
    """A person found, with what tells him from others of the name; numbers are masked."""

    person_id: UUID
    kind: PartyKind
    name: str
    sex: Sex
    birth_date: date | None
    village: str
    masked_phone: str
    masked_id: str
    last_visit_at: datetime | None
    open_matters: int


@dataclass(frozen=True)
class PersonEntry:
    """A person as typed into a form; ``person_id`` is set when a known one was picked."""

    person_id: UUID | None = None
    kind: PartyKind = PartyKind.PERSON
    name: str = ""
    id_kind: IdKind = IdKind.RESIDENT
    id_number: str = ""
    id_remark: str = ""
    phone: str = ""
    address: str = ""
    village_id: UUID | None = None
    sex: Sex = Sex.UNKNOWN
    birth_date: date | None = None
    ethnic: str = ""
    occupation: str = ""
    work_unit: str = ""
