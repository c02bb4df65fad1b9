"""Requests and answers about people."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import NamedTuple
from uuid import UUID

from centre_app.domain.codes import Code
from centre_app.domain.matters.codes import DisputeType, MatterRole, MatterState
from centre_app.domain.people.codes import (
    ContactKind,
    ContactLabel,
    IdCheck,
    IdKind,
    PartyKind,
    Sex,
)
from centre_app.services.requests import Change


@dataclass(frozen=True)
class PeopleQuery:
    """What was typed to find people: part of a name, pinyin, a phone's or ID's tail."""

    words: str
    limit: int = 20


class PersonHit(NamedTuple):
    """A person found, with what tells him from others of the name; numbers are masked.

    ``name_at`` is the part of the name that answers to what was typed, if it is the name that does.
    A tuple, because every key that is typed makes dozens of them.
    """

    key: bytes
    kind: PartyKind
    name: str
    sex: Sex
    birth_date: date | None
    age: int | None
    village: str
    masked_phone: str
    masked_id: str
    last_visit_at: datetime | None
    open_matters: int
    high_risk: bool = False
    promise_late: bool = False
    came_again: bool = False
    name_at: tuple[int, int] = (0, 0)

    @property
    def person_id(self) -> UUID:
        """Return who it is."""
        return UUID(bytes=self.key)


@dataclass(frozen=True)
class ContactEntry:
    """A phone or an address as typed into a form; without a label it bears the usual one."""

    kind: ContactKind
    value: str = ""
    label: ContactLabel | None = None


@dataclass(frozen=True)
class PersonEntry:
    """A person as typed into a form; ``person_id`` is set when a known one was picked.

    ``contacts`` are further phones and addresses beside the two that papers print.
    """

    person_id: UUID | None = None
    kind: PartyKind = PartyKind.PERSON
    name: str = ""
    id_kind: IdKind = IdKind.RESIDENT
    id_number: str = ""
    id_remark: str = ""
    phone: str = ""
    phone_label: ContactLabel | None = None
    address: str = ""
    address_label: ContactLabel | None = None
    contacts: tuple[ContactEntry, ...] = ()
    village_id: UUID | None = None
    sex: Sex = Sex.UNKNOWN
    birth_date: date | None = None
    ethnic: str = ""
    country: str = ""
    occupation: str = ""
    work_unit: str = ""
    head: str = ""


@dataclass(frozen=True)
class PersonKey:
    """Names a person on file."""

    person_id: UUID


@dataclass(frozen=True)
class CardBearer:
    """Asks who bears the number that was read from a card."""

    id_number: str

    def __repr__(self) -> str:
        """Leave the number out of every log and report."""
        return "CardBearer()"


@dataclass(frozen=True)
class CardMatter:
    """A matter somebody is in; ``due_on`` is its next statutory date."""

    matter_id: UUID
    number: str
    title: str
    demand: str
    dispute_type: DisputeType
    state: MatterState
    role: MatterRole
    received_at: datetime
    due_on: date | None


@dataclass(frozen=True)
class CardVisit:
    """A visit of somebody, with his words then."""

    visit_id: UUID
    matter_id: UUID
    visited_at: datetime
    words: str
    matter_title: str


@dataclass(frozen=True)
class CardPromise:
    """Something still owed under an agreement that somebody is bound by."""

    matter_id: UUID
    agreement_number: str
    what: str
    amount: Decimal | None
    due_on: date | None


@dataclass(frozen=True, kw_only=True)
class PersonCard:
    """What reception should know of somebody at once; numbers are masked."""

    person_id: UUID
    kind: PartyKind
    name: str
    sex: Sex
    birth_date: date | None
    age: int | None
    village_id: UUID | None
    village: str
    masked_id: str
    masked_phone: str
    id_check: IdCheck
    id_remark: str
    open_matters: tuple[CardMatter, ...]
    ended_matters: int
    visits: tuple[CardVisit, ...]
    promises: tuple[CardPromise, ...]


class RevealReason(Code):
    """Why somebody needs a whole number; kept in the audit."""

    CONTACT = "contact", "联系当事人"
    VERIFY = "verify", "核对身份"
    DOCUMENT = "document", "制作文书"
    ENQUIRY = "enquiry", "协助有权机关查询"


@dataclass(frozen=True)
class Reveal:
    """Asks for the whole numbers of a person, and says why."""

    person_id: UUID
    reason: RevealReason


@dataclass(frozen=True, kw_only=True)
class CopiedNumbers(Change):
    """Tells that a whole number or address of a person was copied from the screen."""

    person_id: UUID


@dataclass(frozen=True)
class Revealed:
    """The whole numbers of a person; ``contacts`` are all his phones and addresses by key."""

    person_id: UUID
    id_number: str
    phone: str
    address: str
    contacts: tuple[tuple[UUID, str], ...] = ()

    def __repr__(self) -> str:
        """Leave the numbers out of every log and report."""
        return f"Revealed({self.person_id})"
