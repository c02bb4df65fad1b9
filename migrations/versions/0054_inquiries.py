"""inquiries

What somebody was asked outside the sessions of a case, and answered.

Revision ID: 0054
Revises: 0053
Create Date: 2026-11-30
"""

import sqlalchemy as sa
from alembic import op

revision = "0054"
down_revision = "0053"
branch_labels = None
depends_on = None

KEY = sa.LargeBinary(16).with_variant(sa.Uuid(), "postgresql")
MOMENT = sa.DateTime(timezone=True)


def points_to(column: str, target: str, *, ondelete: str | None = None) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column],
        [f"{target}.id"],
        name=f"fk_inquiries_{column}_{target}",
        ondelete=ondelete,
        deferrable=True,
        initially="DEFERRED",
    )


def upgrade() -> None:
    state = sa.Enum(
        *("open", "closed", "dropped"),
        name="inquirystate",
        native_enum=False,
        create_constraint=True,
        length=32,
    )
    op.create_table(
        "inquiries",
        sa.Column("id", KEY, nullable=False),
        sa.Column("org_id", KEY, nullable=False),
        sa.Column("created_by", KEY, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("revised_at", MOMENT, nullable=False),
        sa.Column("matter_id", KEY, nullable=False),
        sa.Column("case_id", KEY, nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("state", state, nullable=False),
        sa.Column("asked_id", KEY, nullable=False),
        sa.Column("asked", sa.String(200), nullable=False),
        sa.Column("relation", sa.String(200), nullable=False),
        sa.Column("place", sa.String(200), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("investigators", sa.Text(), nullable=False),
        sa.Column("recorder", sa.String(80), nullable=False),
        sa.Column("present", sa.Text(), nullable=False),
        sa.Column("lines", sa.Text(), nullable=False),
        sa.Column("acts", sa.Text(), nullable=False),
        sa.Column("corrections", sa.Text(), nullable=False),
        sa.Column("began_at", MOMENT),
        sa.Column("ended_at", MOMENT),
        sa.Column("read_lines", sa.Integer(), nullable=False),
        sa.Column("dropped_reason", sa.String(200), nullable=False),
        points_to("matter_id", "matters", ondelete="CASCADE"),
        points_to("case_id", "mediation_cases", ondelete="CASCADE"),
        points_to("asked_id", "matter_parties"),
        sa.PrimaryKeyConstraint("id", name="pk_inquiries"),
        sa.UniqueConstraint("case_id", "ordinal", name="uq_inquiries_case_id_ordinal"),
    )
    op.create_index("ix_inquiries_matter_id", "inquiries", ["matter_id"])


def downgrade() -> None:
    op.drop_table("inquiries")
