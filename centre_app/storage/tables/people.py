"""People; what is never listed lies apart in a protected table (A5)."""

from sqlalchemy import Column, Date, Index, String, Table, Text

from centre_app.domain.people.codes import IdCheck, IdKind, PartyKind, Sex
from centre_app.storage.tables.base import PROTECTED, metadata, owned_by, ref, root_table
from centre_app.storage.types import BIG, Key, UtcDateTime, code

persons = root_table(
    "persons",
    Column("kind", code(PartyKind), nullable=False),
    Column("name", String(200), nullable=False, index=True),
    Column("sex", code(Sex), nullable=False),
    Column("birth_date", Date),
    Column("ethnic", String(40), nullable=False),
    Column("occupation", String(80), nullable=False),
    Column("work_unit", String(200), nullable=False),
    ref("village_id", "areas", optional=True, index=False),
    Column("id_kind", code(IdKind), nullable=False),
    Column("id_check", code(IdCheck), nullable=False),
    Column("id_remark", String(200), nullable=False),
    Column("masked_id", String(60), nullable=False),
    Column("masked_phone", String(40), nullable=False),
    Column("last_visit_at", UtcDateTime),
)

person_secrets = Table(
    "person_secrets",
    metadata,
    Column("person_id", Key, primary_key=True),
    Column("id_number", String(60), nullable=False),
    Column("phone", String(40), nullable=False),
    Column("address", Text, nullable=False),
    Column("id_hash", String(32), index=True),
    Column("id_tail_hash", String(32), index=True),
    Column("phone_hash", String(32), index=True),
    Column("phone_tail_hash", String(32), index=True),
    info=PROTECTED,
)

person_search = Table(
    "person_search",
    metadata,
    Column("seq", BIG, primary_key=True, autoincrement=True),
    owned_by("person_id", "persons"),
    Column("initials", String(80), nullable=False),
    Index("uq_person_search_person", "person_id", unique=True),
)
"""One line a person in order of registration; the words lie in the full-text index beside it."""
