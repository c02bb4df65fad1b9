"""Notes of a caucus, and what was let out of them: sealed like what is half typed (decision 015)."""

from sqlalchemy import Column, Integer, PrimaryKeyConstraint, String, Table, Text, UniqueConstraint

from centre_app.domain.mediation.caucus import ReleaseReason, ReleaseTo
from centre_app.storage.tables.base import metadata, owned_by, ref
from centre_app.storage.types import Key, UtcDateTime, code

caucus_notes = Table(
    "caucus_notes",
    metadata,
    Column("id", Key, nullable=False),
    owned_by("session_id", "sessions", index=False),
    ref("party_id", "case_parties", index=False),
    Column("staff_id", Key, nullable=False),
    Column("author", String(80), nullable=False),
    Column("version", Integer, nullable=False),
    Column("saved_at", UtcDateTime, nullable=False),
    Column("body", Text, nullable=False),
    PrimaryKeyConstraint("id"),
    UniqueConstraint("session_id", "party_id", "staff_id"),
)
"""One row a session, side and author: nobody writes over another."""

caucus_releases = Table(
    "caucus_releases",
    metadata,
    Column("id", Key, nullable=False),
    owned_by("session_id", "sessions"),
    Column("at", UtcDateTime, nullable=False),
    Column("by_id", Key, nullable=False),
    Column("by_name", String(80), nullable=False),
    Column("kind", code(ReleaseTo), nullable=False),
    Column("to_id", Key),
    Column("to_name", String(80), nullable=False),
    Column("reason", code(ReleaseReason), nullable=False),
    Column("body", Text, nullable=False),
    PrimaryKeyConstraint("id"),
)
"""What was let out, word for word as it stood then, with why."""
