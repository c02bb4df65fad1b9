"""Issued papers; the bytes carry personal data and lie in a protected table."""

from sqlalchemy import Boolean, Column, Integer, LargeBinary, String, Table, Text, UniqueConstraint

from centre_app.storage.tables.base import PROTECTED, metadata, ref, root_table
from centre_app.storage.types import Key, UtcDateTime

papers = root_table(
    "papers",
    ref("matter_id", "matters"),
    Column("subject_id", Key, nullable=False, index=True),
    Column("form", String(8), nullable=False),
    Column("number", String(60), nullable=False),
    Column("edition", Integer, nullable=False),
    Column("title", String(200), nullable=False),
    Column("pages", Integer, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("wording_version", String(40), nullable=False),
    Column("gaps", Text, nullable=False),
    Column("copies", Integer, nullable=False),
    Column("printed", Integer, nullable=False),
    Column("void", Boolean, nullable=False),
    Column("issued_at", UtcDateTime, nullable=False),
    UniqueConstraint("subject_id", "form", "edition"),
)

paper_files = Table(
    "paper_files",
    metadata,
    Column("paper_id", Key, primary_key=True),
    Column("pdf", LargeBinary, nullable=False),
    info=PROTECTED,
)
