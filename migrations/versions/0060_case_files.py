"""case files

The files of cases and petitions with their volumes, enclosures and loans; two more kinds of files
that people bring: proofs of guardianship, and receipts.

Revision ID: 0060
Revises: 0059
Create Date: 2026-11-30
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0060"
down_revision = "0059"
branch_labels = None
depends_on = None

KEY = sa.LargeBinary(16).with_variant(sa.Uuid(), "postgresql")
MOMENT = sa.DateTime(timezone=True)
BEFORE = ("identity", "evidence", "photo", "mandate", "other")
AFTER = ("identity", "evidence", "photo", "mandate", "guardianship", "receipt", "other")
STATES = ("open", "reviewed", "locked", "lent", "destroyed")
FILE_POINTS = (
    ("matter_id", "matters"),
    ("case_id", "mediation_cases"),
    ("filed_by_id", "staff"),
    ("inspected_by_id", "staff"),
    ("destroy_asked_by_id", "staff"),
)


def entity() -> tuple[sa.Column[Any], ...]:
    return (
        sa.Column("id", KEY, nullable=False),
        sa.Column("org_id", KEY, nullable=False),
        sa.Column("created_by", KEY, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
    )


def code(name: str, values: tuple[str, ...]) -> sa.Enum:
    return sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=32)


def points_to(
    table: str, column: str, target: str, *, ondelete: str | None = None
) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column],
        [f"{target}.id"],
        name=f"fk_{table}_{column}_{target}",
        ondelete=ondelete,
        deferrable=True,
        initially="DEFERRED",
    )


def of_file(table: str) -> tuple[Any, ...]:
    return (
        *entity(),
        sa.Column("file_id", KEY, nullable=False),
        points_to(table, "file_id", "case_files", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
    )


def allow(kinds: tuple[str, ...]) -> None:
    name = op.f("ck_attachments_attachmentkind")
    with op.batch_alter_table("attachments") as table:
        table.drop_constraint(name, type_="check")
        table.create_check_constraint(name, sa.column("kind", sa.String()).in_(kinds))
    if op.get_bind().dialect.name != "postgresql":
        # SQLite made the table anew, and its guard went with the old one.
        op.execute(
            "CREATE TRIGGER attachments_no_delete BEFORE DELETE ON attachments"
            " BEGIN SELECT RAISE(ABORT, 'append only: attachments'); END"
        )


def upgrade() -> None:
    allow(AFTER)
    _create_files()
    op.create_table(
        "case_file_volumes",
        *of_file("case_file_volumes"),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=False),
        sa.Column("closed_by", sa.String(80), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.UniqueConstraint("file_id", "number", name="uq_case_file_volumes_file_id_number"),
    )
    _create_items()
    op.create_table(
        "case_file_loans",
        *of_file("case_file_loans"),
        sa.Column("borrower", sa.String(80), nullable=False),
        sa.Column("purpose", sa.String(200), nullable=False),
        sa.Column("lent_on", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("lent_by", sa.String(80), nullable=False),
        sa.Column("returned_on", sa.Date()),
        sa.Column("returned_note", sa.Text(), nullable=False),
    )
    op.create_index("ix_case_file_loans_file_id", "case_file_loans", ["file_id"])


def _create_files() -> None:
    op.create_table(
        "case_files",
        *entity(),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("revised_at", MOMENT, nullable=False),
        sa.Column("matter_id", KEY, nullable=False),
        sa.Column("case_id", KEY),
        sa.Column("kind", code("casefilekind", ("mediation", "petition")), nullable=False),
        sa.Column("number", sa.String(60), nullable=False),
        sa.Column("retention", code("retention", ("short", "long", "permanent")), nullable=False),
        sa.Column("state", code("filestate", STATES), nullable=False),
        sa.Column("filed_by_id", KEY, nullable=False),
        sa.Column("filed_by", sa.String(80), nullable=False),
        sa.Column("filed_on", sa.Date(), nullable=False),
        sa.Column("inspected_by_id", KEY),
        sa.Column("inspected_by", sa.String(80), nullable=False),
        sa.Column("inspected_on", sa.Date()),
        sa.Column("remarks", sa.Text(), nullable=False),
        sa.Column("override_reason", sa.Text(), nullable=False),
        sa.Column("overridden_by", sa.String(80), nullable=False),
        sa.Column("locked_on", sa.Date()),
        sa.Column("kept_until", sa.Date()),
        sa.Column("destroy_asked_by_id", KEY),
        sa.Column("destroy_asked_by", sa.String(80), nullable=False),
        sa.Column("destroy_asked_on", sa.Date()),
        sa.Column("destroy_reason", sa.Text(), nullable=False),
        sa.Column("destroyed_on", sa.Date()),
        sa.Column("destroy_approved_by", sa.String(80), nullable=False),
        *(points_to("case_files", column, target) for column, target in FILE_POINTS),
        sa.PrimaryKeyConstraint("id", name="pk_case_files"),
        sa.UniqueConstraint("case_id", name="uq_case_files_case_id"),
    )
    op.create_index("ix_case_files_matter_id", "case_files", ["matter_id"])
    op.create_index("ix_case_files_state", "case_files", ["state", "kept_until"])
    op.create_index(
        "uq_case_files_petition",
        "case_files",
        ["matter_id"],
        unique=True,
        sqlite_where=sa.text("case_id IS NULL"),
        postgresql_where=sa.text("case_id IS NULL"),
    )


def _create_items() -> None:
    op.create_table(
        "filed_items",
        *of_file("filed_items"),
        sa.Column("volume", sa.Integer(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(255), nullable=False),
        sa.Column("form", sa.String(8), nullable=False),
        sa.Column("kind", code("attachmentkind", AFTER)),
        sa.Column("paper_id", KEY),
        sa.Column("attachment_id", KEY),
        sa.Column("number", sa.String(60), nullable=False),
        sa.Column("dated_on", sa.Date(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        points_to("filed_items", "paper_id", "papers"),
        points_to("filed_items", "attachment_id", "attachments"),
        sa.UniqueConstraint(
            "file_id", "volume", "ordinal", name="uq_filed_items_file_id_volume_ordinal"
        ),
    )
    op.create_index("ix_filed_items_attachment_id", "filed_items", ["attachment_id"])
    op.create_table(
        "case_file_enclosures",
        *of_file("case_file_enclosures"),
        sa.Column("form", sa.String(8), nullable=False),
        sa.Column("kind", code("attachmentkind", AFTER)),
        sa.Column("title", sa.String(255), nullable=False),
        sa.Column("dated_on", sa.Date(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("person_id", KEY),
        points_to("case_file_enclosures", "person_id", "persons"),
    )
    for column in ("file_id", "person_id"):
        op.create_index(f"ix_case_file_enclosures_{column}", "case_file_enclosures", [column])


def downgrade() -> None:
    for name in (
        "case_file_loans",
        "case_file_enclosures",
        "filed_items",
        "case_file_volumes",
        "case_files",
    ):
        op.drop_table(name)
    op.execute("UPDATE attachments SET kind = 'other' WHERE kind IN ('guardianship', 'receipt')")
    allow(BEFORE)
