"""People; what is never listed lies apart in a protected table (A5)."""

from sqlalchemy import Boolean, Column, Date, Index, String, Table, Text, UniqueConstraint

from centre_app.domain.people.codes import (
    AliasKind,
    ContactKind,
    ContactLabel,
    IdCheck,
    IdKind,
    PartyKind,
    PersonField,
    Sex,
)
from centre_app.storage.tables.base import (
    PROTECTED,
    entity_table,
    metadata,
    owned_by,
    ref,
    root_table,
)
from centre_app.storage.types import BIG, Json, Key, UtcDateTime, code

persons = root_table(
    "persons",
    Column("kind", code(PartyKind), nullable=False),
    Column("name", String(200), nullable=False, index=True),
    Column("sex", code(Sex), nullable=False),
    Column("birth_date", Date),
    Column("ethnic", String(40), nullable=False),
    Column("country", String(40), nullable=False),
    Column("occupation", String(80), nullable=False),
    Column("work_unit", String(200), nullable=False),
    Column("head", String(80), nullable=False),
    ref("village_id", "areas", optional=True, index=False),
    Column("id_kind", code(IdKind), nullable=False),
    Column("id_check", code(IdCheck), nullable=False),
    Column("id_remark", String(200), nullable=False),
    Column("masked_id", String(60), nullable=False),
    Column("masked_phone", String(40), nullable=False),
    Column("last_visit_at", UtcDateTime),
    ref("merged_into_id", "persons", optional=True, index=False),
)

_WAS_MERGED = persons.c.merged_into_id.is_not(None)
Index(
    "ix_persons_merged_into_id",
    persons.c.merged_into_id,
    # An index of all would be no help to find the many who were not, and SQLite would believe it is.
    sqlite_where=_WAS_MERGED,
    postgresql_where=_WAS_MERGED,
)

person_aliases = entity_table(
    "person_aliases",
    owned_by("person_id", "persons"),
    Column("kind", code(AliasKind), nullable=False),
    Column("text", String(200), nullable=False),
    UniqueConstraint("person_id", "text"),
)

person_changes = entity_table(
    "person_changes",
    owned_by("person_id", "persons"),
    Column("field", code(PersonField), nullable=False),
    Column("before", String(400), nullable=False),
    Column("after", String(400), nullable=False),
)
"""What became of somebody's data; numbers and addresses stand here masked."""

person_merges = root_table(
    "person_merges",
    ref("kept_id", "persons"),
    ref("merged_id", "persons"),
    Column("reason", String(200), nullable=False),
    Column("moved", Json, nullable=False),
    Column("undone_at", UtcDateTime),
    Column("undone_by", Key),
    Column("undone_reason", String(200), nullable=False),
)
"""Two files found to be of one person; ``moved`` holds exactly what went over, to bring it back."""

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

person_contacts = entity_table(
    "person_contacts",
    Column("person_id", Key, nullable=False, index=True),
    Column("kind", code(ContactKind), nullable=False),
    Column("label", code(ContactLabel), nullable=False),
    Column("value", Text, nullable=False),
    Column("masked", String(60), nullable=False),
    Column("current", Boolean, nullable=False),
    Column("preferred", Boolean, nullable=False),
    Column("given_at", UtcDateTime, nullable=False),
    Column("value_hash", String(32), index=True),
    Column("tail_hash", String(32), index=True),
    info=PROTECTED,
)
"""Every phone and address somebody gave, those of before included."""

person_search = Table(
    "person_search",
    metadata,
    Column("seq", BIG, primary_key=True, autoincrement=True),
    owned_by("person_id", "persons"),
    Column("initials", String(80), nullable=False),
    Index("uq_person_search_person", "person_id", unique=True),
)
"""One line a person in order of registration; the words lie in the full-text index beside it."""
