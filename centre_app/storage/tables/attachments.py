"""Attachments; their contents carry personal data and lie in a protected table, each once."""

from sqlalchemy import CheckConstraint, Column, Integer, LargeBinary, String, Table

from centre_app.domain.attachments.codes import AttachmentKind, FileKind, Origin
from centre_app.storage.tables.base import PROTECTED, metadata, ref, root_table
from centre_app.storage.types import Key, UtcDateTime, code

attachments = root_table(
    "attachments",
    # Drafts come and go and have no key of one column: what is left behind the check finds.
    Column("draft_id", Key, index=True),
    ref("visit_id", "visits", optional=True),
    ref("matter_id", "matters", optional=True),
    ref("person_id", "persons", optional=True),
    Column("kind", code(AttachmentKind), nullable=False),
    Column("title", String(255), nullable=False),
    Column("file_name", String(255), nullable=False),
    Column("file_kind", code(FileKind), nullable=False),
    Column("sha256", String(64), nullable=False, index=True),
    Column("size", Integer, nullable=False),
    Column("pages", Integer, nullable=False),
    Column("origin", code(Origin), nullable=False),
    Column("taken_at", UtcDateTime, nullable=False),
    Column("removed_at", UtcDateTime),
    Column("removed_by", Key),
    Column("removed_reason", String(200), nullable=False),
    CheckConstraint(
        "draft_id IS NOT NULL OR visit_id IS NOT NULL OR matter_id IS NOT NULL"
        " OR person_id IS NOT NULL",
        name="belongs_somewhere",
    ),
)

attachment_files = Table(
    "attachment_files",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("size", Integer, nullable=False),
    # What is asked for most lies before the content, which may fill thousands of pages.
    Column("preview", LargeBinary, nullable=False),
    Column("content", LargeBinary, nullable=False),
    info=PROTECTED,
)
