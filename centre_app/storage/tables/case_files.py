"""Case files: their life, what lies in each volume, what is enclosed on paper, and who had them."""

from sqlalchemy import Column, Date, Index, Integer, String, Text, UniqueConstraint, text

from centre_app.domain.attachments.codes import AttachmentKind
from centre_app.domain.case_files.codes import CaseFileKind, FileState, Retention
from centre_app.storage.tables.base import entity_table, owned_by, ref, root_table
from centre_app.storage.types import code

case_files = root_table(
    "case_files",
    ref("matter_id", "matters"),
    ref("case_id", "mediation_cases", optional=True, index=False),
    Column("kind", code(CaseFileKind), nullable=False),
    Column("number", String(60), nullable=False),
    Column("retention", code(Retention), nullable=False),
    Column("state", code(FileState), nullable=False),
    ref("filed_by_id", "staff", index=False),
    Column("filed_by", String(80), nullable=False),
    Column("filed_on", Date, nullable=False),
    ref("inspected_by_id", "staff", optional=True, index=False),
    Column("inspected_by", String(80), nullable=False),
    Column("inspected_on", Date),
    Column("remarks", Text, nullable=False),
    Column("override_reason", Text, nullable=False),
    Column("overridden_by", String(80), nullable=False),
    Column("locked_on", Date),
    Column("kept_until", Date),
    ref("destroy_asked_by_id", "staff", optional=True, index=False),
    Column("destroy_asked_by", String(80), nullable=False),
    Column("destroy_asked_on", Date),
    Column("destroy_reason", Text, nullable=False),
    Column("destroyed_on", Date),
    Column("destroy_approved_by", String(80), nullable=False),
    # One file a case, and one of the petition of a matter.
    UniqueConstraint("case_id"),
    Index(
        "uq_case_files_petition",
        "matter_id",
        unique=True,
        sqlite_where=text("case_id IS NULL"),
        postgresql_where=text("case_id IS NULL"),
    ),
    Index("ix_case_files_state", "state", "kept_until"),
)

case_file_volumes = entity_table(
    "case_file_volumes",
    owned_by("file_id", "case_files", index=False),
    Column("number", Integer, nullable=False),
    Column("closed_on", Date, nullable=False),
    Column("closed_by", String(80), nullable=False),
    Column("reason", Text, nullable=False),
    UniqueConstraint("file_id", "number"),
)

filed_items = entity_table(
    "filed_items",
    owned_by("file_id", "case_files", index=False),
    Column("volume", Integer, nullable=False),
    Column("ordinal", Integer, nullable=False),
    Column("title", String(255), nullable=False),
    Column("form", String(8), nullable=False),
    Column("kind", code(AttachmentKind)),
    ref("paper_id", "papers", optional=True, index=False),
    ref("attachment_id", "attachments", optional=True),
    Column("number", String(60), nullable=False),
    Column("dated_on", Date, nullable=False),
    Column("pages", Integer, nullable=False),
    UniqueConstraint("file_id", "volume", "ordinal"),
)

enclosures = entity_table(
    "case_file_enclosures",
    owned_by("file_id", "case_files"),
    Column("form", String(8), nullable=False),
    Column("kind", code(AttachmentKind)),
    Column("title", String(255), nullable=False),
    Column("dated_on", Date, nullable=False),
    Column("pages", Integer, nullable=False),
    ref("person_id", "persons", optional=True),
)

loans = entity_table(
    "case_file_loans",
    owned_by("file_id", "case_files"),
    Column("borrower", String(80), nullable=False),
    Column("purpose", String(200), nullable=False),
    Column("lent_on", Date, nullable=False),
    Column("due_on", Date, nullable=False),
    Column("lent_by", String(80), nullable=False),
    Column("returned_on", Date),
    Column("returned_note", Text, nullable=False),
)
