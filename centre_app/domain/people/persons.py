"""The person or body as the centre knows it."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from centre_app.domain.entity import Root
from centre_app.domain.people.codes import IdCheck, IdKind, PartyKind, Sex


@dataclass(eq=False, kw_only=True)
class Person(Root):
    """Somebody who came, or a party; names are kept as typed.

    Identity number, phone and address live apart, in PersonSecrets.
    """

    kind: PartyKind = PartyKind.PERSON
    name: str
    sex: Sex = Sex.UNKNOWN
    birth_date: date | None = None
    ethnic: str = ""
    occupation: str = ""
    work_unit: str = ""
    village_id: UUID | None = None
    id_kind: IdKind = IdKind.RESIDENT
    id_check: IdCheck = IdCheck.NOT_SHOWN
    id_remark: str = ""
    masked_id: str = ""
    masked_phone: str = ""
    last_visit_at: datetime | None = None


@dataclass(eq=False, kw_only=True)
class PersonSecrets:
    """What is never listed: whole numbers and the address, with keyed hashes to search by."""

    person_id: UUID
    id_number: str = ""
    phone: str = ""
    address: str = ""
    id_hash: str | None = None
    id_tail_hash: str | None = None
    phone_hash: str | None = None
    phone_tail_hash: str | None = None
