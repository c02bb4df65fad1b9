"""The evidence of a case, the files that show it, and what was shown in sessions."""

from sqlalchemy import CheckConstraint, Column, Date, Integer, String, Text, UniqueConstraint

from centre_app.domain.evidence.codes import EvidenceKind, OriginalKind
from centre_app.storage.tables.base import entity_table, owned_by, ref, root_table
from centre_app.storage.types import Json, UtcDateTime, code

evidence_items = root_table(
    "evidence_items",
    owned_by("matter_id", "matters"),
    owned_by("case_id", "mediation_cases", index=False),
    Column("number", Integer, nullable=False),
    Column("name", String(200), nullable=False),
    Column("kind", code(EvidenceKind), nullable=False),
    ref("provider_id", "case_parties", optional=True, index=False),
    Column("provider", String(200), nullable=False),
    Column("copies", Integer, nullable=False),
    Column("pages", Integer, nullable=False),
    Column("original", code(OriginalKind), nullable=False),
    Column("compared_on", Date),
    Column("compared_by", String(80), nullable=False),
    Column("proves", Text, nullable=False),
    Column("brought_on", Date, nullable=False),
    Column("returned_on", Date),
    Column("returned_to", String(200), nullable=False),
    Column("changes", Json, nullable=False),
    Column("struck_at", UtcDateTime),
    Column("struck_by", String(80), nullable=False),
    Column("struck_reason", String(200), nullable=False),
    UniqueConstraint("case_id", "number"),
    CheckConstraint("number > 0", name="counts_from_one"),
)
"""Two desks that take the same number at once: the database lets one of them have it."""

evidence_files = entity_table(
    "evidence_files",
    owned_by("item_id", "evidence_items"),
    ref("attachment_id", "attachments"),
    Column("ordinal", Integer, nullable=False),
    UniqueConstraint("item_id", "attachment_id"),
)

evidence_showings = root_table(
    "evidence_showings",
    owned_by("matter_id", "matters"),
    owned_by("session_id", "sessions", index=False),
    owned_by("item_id", "evidence_items"),
    Column("shown_at", UtcDateTime, nullable=False),
    Column("views", Json, nullable=False),
    UniqueConstraint("session_id", "item_id"),
)
