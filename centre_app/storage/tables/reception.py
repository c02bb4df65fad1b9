"""Visits and half-typed forms."""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from centre_app.domain.reception.codes import Channel
from centre_app.storage.tables.base import metadata, owned_by, ref, root_table
from centre_app.storage.types import Key, UtcDateTime, code

visits = root_table(
    "visits",
    Column("number", String(32), nullable=False),
    Column("visited_at", UtcDateTime, nullable=False, index=True),
    Column("channel", code(Channel), nullable=False),
    ref("visitor_id", "persons", optional=True),
    ref("matter_id", "matters"),
    Column("people_count", Integer, nullable=False),
    Column("first_for_matter", Boolean, nullable=False),
    Column("words", Text, nullable=False),
    ref("received_by", "staff", index=False),
    UniqueConstraint("org_id", "number"),
    CheckConstraint("people_count > 0", name="somebody_came"),
)

query_codes = Table(
    "query_codes",
    metadata,
    Column("code", String(9), primary_key=True),
    owned_by("matter_id", "matters", index=False),
    Column("drawn_at", UtcDateTime, nullable=False),
    UniqueConstraint("matter_id"),
)
"""What stands on the slips; see ``domain/reception/query_codes``."""

drafts = Table(
    "drafts",
    metadata,
    Column("staff_id", Key, primary_key=True),
    Column("form", String(40), primary_key=True),
    Column("subject_id", Key, primary_key=True),
    Column("body", Text, nullable=False),
    Column("saved_at", UtcDateTime, nullable=False),
    Column("begun_at", UtcDateTime, nullable=False),
    Column("from_id", Key),
)
"""What is typed and not yet saved; only its author sees it, or the colleague who was handed it.

On a server ``body`` is sealed; see ``storage/draft_seal``.
"""
