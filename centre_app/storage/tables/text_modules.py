"""Text modules, how often each was used, and sentences counted by their hash."""

from sqlalchemy import Boolean, Column, Integer, String, Table, Text, UniqueConstraint

from centre_app.domain.matters.codes import DisputeType
from centre_app.domain.text_modules.modules import NAME_LIMIT
from centre_app.storage.tables.base import metadata, owned_by, root_table
from centre_app.storage.types import Key, code

text_modules = root_table(
    "text_modules",
    Column("short_name", String(NAME_LIMIT), nullable=False),
    Column("text", Text, nullable=False),
    Column("dispute_type", code(DisputeType)),
    Column("active", Boolean, nullable=False),
    UniqueConstraint("org_id", "short_name"),
)

_module_id = owned_by("module_id", "text_modules", index=False)
_module_id.primary_key = True

text_module_uses = Table(
    "text_module_uses",
    metadata,
    _module_id,
    Column("dispute_type", code(DisputeType), primary_key=True),
    Column("uses", Integer, nullable=False),
)

counted_sentences = Table(
    "counted_sentences",
    metadata,
    Column("id", Key, primary_key=True),
    Column("org_id", Key, nullable=False),
    Column("dispute_type", code(DisputeType), nullable=False),
    Column("hash", String(32), nullable=False),
    Column("seen", Integer, nullable=False),
    Column("sentence", Text, nullable=False),
    Column("decided", Boolean, nullable=False),
    UniqueConstraint("org_id", "dispute_type", "hash"),
)
"""``sentence`` stays empty until it was seen often enough to be offered (decision 014)."""
