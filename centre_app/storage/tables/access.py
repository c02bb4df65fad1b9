"""Matters that are closed, and to whom they stay open."""

from sqlalchemy import Boolean, Column, Text, UniqueConstraint

from centre_app.domain.matters.access import AccessReason
from centre_app.storage.tables.base import entity_table, owned_by, ref, root_table
from centre_app.storage.types import code

matter_access = root_table(
    "matter_access",
    owned_by("matter_id", "matters", index=False),
    Column("reason", code(AccessReason), nullable=False),
    Column("note", Text, nullable=False),
    Column("director_reads", Boolean, nullable=False),
    Column("closed", Boolean, nullable=False),
    UniqueConstraint("matter_id"),
)
"""At most one row a matter, made when it is closed for the first time."""

access_names = entity_table(
    "access_names",
    owned_by("access_id", "matter_access", index=False),
    ref("staff_id", "staff"),
    UniqueConstraint("access_id", "staff_id"),
)
