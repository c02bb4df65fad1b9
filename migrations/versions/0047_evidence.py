"""evidence

The evidence of a case with the files that show it, and what each side said to it in a session.

Revision ID: 0047
Revises: 0046
Create Date: 2026-11-30
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0047"
down_revision = "0046"
branch_labels = None
depends_on = None

KEY = sa.LargeBinary(16).with_variant(sa.Uuid(), "postgresql")
MOMENT = sa.DateTime(timezone=True)
KINDS = ("document", "object", "audio_visual", "electronic", "testimony", "expert", "inspection")


def entity() -> tuple[sa.Column[Any], ...]:
    return (
        sa.Column("id", KEY, nullable=False),
        sa.Column("org_id", KEY, nullable=False),
        sa.Column("created_by", KEY, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
    )


def root() -> tuple[sa.Column[Any], ...]:
    return (
        *entity(),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("revised_at", MOMENT, nullable=False),
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


def upgrade() -> None:
    _items()
    op.create_table(
        "evidence_files",
        *entity(),
        sa.Column("item_id", KEY, nullable=False),
        sa.Column("attachment_id", KEY, nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        points_to("evidence_files", "item_id", "evidence_items", ondelete="CASCADE"),
        points_to("evidence_files", "attachment_id", "attachments"),
        sa.PrimaryKeyConstraint("id", name="pk_evidence_files"),
        sa.UniqueConstraint(
            "item_id", "attachment_id", name="uq_evidence_files_item_id_attachment_id"
        ),
    )
    for column in ("item_id", "attachment_id"):
        op.create_index(f"ix_evidence_files_{column}", "evidence_files", [column])
    op.create_table(
        "evidence_showings",
        *root(),
        sa.Column("matter_id", KEY, nullable=False),
        sa.Column("session_id", KEY, nullable=False),
        sa.Column("item_id", KEY, nullable=False),
        sa.Column("shown_at", MOMENT, nullable=False),
        sa.Column("views", sa.Text(), nullable=False),
        points_to("evidence_showings", "matter_id", "matters", ondelete="CASCADE"),
        points_to("evidence_showings", "session_id", "sessions", ondelete="CASCADE"),
        points_to("evidence_showings", "item_id", "evidence_items", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_evidence_showings"),
        sa.UniqueConstraint(
            "session_id", "item_id", name="uq_evidence_showings_session_id_item_id"
        ),
    )
    for column in ("matter_id", "item_id"):
        op.create_index(f"ix_evidence_showings_{column}", "evidence_showings", [column])


def _items() -> None:
    op.create_table(
        "evidence_items",
        *root(),
        sa.Column("matter_id", KEY, nullable=False),
        sa.Column("case_id", KEY, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("kind", code("evidencekind", KINDS), nullable=False),
        sa.Column("provider_id", KEY),
        sa.Column("provider", sa.String(200), nullable=False),
        sa.Column("copies", sa.Integer(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("original", code("originalkind", ("original", "copy")), nullable=False),
        sa.Column("compared_on", sa.Date()),
        sa.Column("compared_by", sa.String(80), nullable=False),
        sa.Column("proves", sa.Text(), nullable=False),
        sa.Column("brought_on", sa.Date(), nullable=False),
        sa.Column("returned_on", sa.Date()),
        sa.Column("returned_to", sa.String(200), nullable=False),
        sa.Column("changes", sa.Text(), nullable=False),
        sa.Column("struck_at", MOMENT),
        sa.Column("struck_by", sa.String(80), nullable=False),
        sa.Column("struck_reason", sa.String(200), nullable=False),
        sa.CheckConstraint("number > 0", name=op.f("ck_evidence_items_counts_from_one")),
        points_to("evidence_items", "matter_id", "matters", ondelete="CASCADE"),
        points_to("evidence_items", "case_id", "mediation_cases", ondelete="CASCADE"),
        points_to("evidence_items", "provider_id", "case_parties"),
        sa.PrimaryKeyConstraint("id", name="pk_evidence_items"),
        sa.UniqueConstraint("case_id", "number", name="uq_evidence_items_case_id_number"),
    )
    op.create_index("ix_evidence_items_matter_id", "evidence_items", ["matter_id"])


def downgrade() -> None:
    op.drop_table("evidence_showings")
    op.drop_table("evidence_files")
    op.drop_table("evidence_items")
