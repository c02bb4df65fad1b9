"""attachments

What somebody brought along, tied to a draft, a visit, a matter or a person; the contents lie
apart, each once under its hash, and the database itself refuses to change or drop one.

Revision ID: 0013
Revises: 0012
Create Date: 2026-11-29
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

KEY = sa.LargeBinary(16).with_variant(sa.Uuid(), "postgresql")
KINDS = ("identity", "evidence", "photo", "mandate", "other")
FILE_KINDS = (
    "jpeg",
    "png",
    "tiff",
    "bmp",
    "webp",
    "pdf",
    "docx",
    "xlsx",
    "text",
    "mp3",
    "m4a",
    "amr",
    "wav",
    "mp4",
)
ORIGINS = ("file", "drag", "paste", "scanner", "camera")
OWNERS = (("visit_id", "visits"), ("matter_id", "matters"), ("person_id", "persons"))


def code(name: str, *values: str) -> sa.Enum:
    return sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=32)


def moment(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def upgrade() -> None:
    op.create_table(
        "attachments",
        sa.Column("id", KEY, nullable=False),
        sa.Column("org_id", KEY, nullable=False),
        sa.Column("created_by", KEY, nullable=False),
        moment("created_at"),
        sa.Column("version", sa.Integer(), nullable=False),
        moment("revised_at"),
        sa.Column("draft_id", KEY, nullable=True),
        *(sa.Column(name, KEY, nullable=True) for name, _ in OWNERS),
        sa.Column("kind", code("attachmentkind", *KINDS), nullable=False),
        sa.Column("title", sa.String(length=255), nullable=False),
        sa.Column("file_name", sa.String(length=255), nullable=False),
        sa.Column("file_kind", code("filekind", *FILE_KINDS), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("origin", code("origin", *ORIGINS), nullable=False),
        moment("taken_at"),
        moment("removed_at", nullable=True),
        sa.Column("removed_by", KEY, nullable=True),
        sa.Column("removed_reason", sa.String(length=200), nullable=False),
        sa.CheckConstraint(
            "draft_id IS NOT NULL OR visit_id IS NOT NULL OR matter_id IS NOT NULL"
            " OR person_id IS NOT NULL",
            name=op.f("ck_attachments_belongs_somewhere"),
        ),
        *(
            sa.ForeignKeyConstraint(
                [name],
                [f"{table}.id"],
                name=f"fk_attachments_{name}_{table}",
                initially="DEFERRED",
                deferrable=True,
            )
            for name, table in OWNERS
        ),
        sa.PrimaryKeyConstraint("id", name="pk_attachments"),
    )
    for name in ("draft_id", "visit_id", "matter_id", "person_id", "sha256"):
        op.create_index(f"ix_attachments_{name}", "attachments", [name])
    op.create_table(
        "attachment_files",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("preview", sa.LargeBinary(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name="pk_attachment_files"),
    )
    if op.get_bind().dialect.name == "postgresql":
        _guard_postgres()
    else:
        _guard_sqlite()


def _guard_postgres() -> None:
    op.execute("ALTER TABLE attachment_files SET SCHEMA sec")
    op.execute(
        "CREATE TRIGGER attachments_keep BEFORE DELETE OR TRUNCATE ON attachments"
        " EXECUTE FUNCTION refuse_change()"
    )
    op.execute(
        "CREATE TRIGGER attachment_files_keep BEFORE UPDATE OR DELETE OR TRUNCATE"
        " ON sec.attachment_files EXECUTE FUNCTION refuse_change()"
    )


def _guard_sqlite() -> None:
    for table, verbs in (("attachments", ("DELETE",)), ("attachment_files", ("UPDATE", "DELETE"))):
        for verb in verbs:
            op.execute(
                f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table}"
                f" BEGIN SELECT RAISE(ABORT, 'append only: {table}'); END"
            )


def downgrade() -> None:
    on_postgres = op.get_bind().dialect.name == "postgresql"
    op.drop_table("attachment_files", schema="sec" if on_postgres else None)
    op.drop_table("attachments")
