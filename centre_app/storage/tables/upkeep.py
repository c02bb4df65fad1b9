"""Numbers, requests already answered, the audit and secrets of the installation."""

from sqlalchemy import BigInteger, Column, Integer, LargeBinary, String, Table, Text

from centre_app.storage.tables.base import PROTECTED, metadata
from centre_app.storage.types import Json, Key, UtcDateTime

number_series = Table(
    "number_series",
    metadata,
    Column("org_id", Key, primary_key=True),
    Column("series", String(40), primary_key=True),
    Column("period", String(10), primary_key=True),
    Column("last_number", Integer, nullable=False),
)

operations = Table(
    "operations",
    metadata,
    Column("op_id", Key, primary_key=True),
    Column("at", UtcDateTime, nullable=False),
    Column("actor_id", Key, nullable=False),
    Column("use_case", String(80), nullable=False),
    Column("answer_id", Key, nullable=False),
    Column("answer_number", Text, nullable=False),
    Column("answer_version", Integer, nullable=False),
    Column("answer_paper_id", Key),
)
"""Requests already carried out, with their answers: sending one again is harmless (A2)."""

audit_events = Table(
    "audit_events",
    metadata,
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    Column("at", UtcDateTime, nullable=False, index=True),
    Column("actor_id", Key, nullable=False),
    Column("tag", String(64), nullable=False),
    Column("subject_id", Key, index=True),
    Column("subject", String(200), nullable=False),
    Column("details", Text, nullable=False),
    Column("previous_hash", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
    info=PROTECTED,
)

audit_head = Table(
    "audit_head",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("seq", BigInteger, nullable=False),
    Column("hash", String(64), nullable=False),
    Column("at", UtcDateTime),
    info=PROTECTED,
)
"""The end of the chain, of which no line is earlier than the one before."""

secrets = Table(
    "secrets",
    metadata,
    Column("name", String(40), primary_key=True),
    Column("value", LargeBinary, nullable=False),
    info=PROTECTED,
)
"""Keys of this installation, above all the one under which search hashes are made."""

key_slots = Table(
    "key_slots",
    metadata,
    Column("login", String(40), primary_key=True),
    Column("slot", Json, nullable=False),
    info=PROTECTED,
)
"""The key of drafts, wrapped once for each account; only on a server, see ``storage/lan_keys``."""
