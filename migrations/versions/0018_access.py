"""access

Matters that are closed to all but the named.

Revision ID: 0018
Revises: 0017
Create Date: 2026-11-29
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

KEY = sa.LargeBinary(16).with_variant(sa.Uuid(), "postgresql")
REASONS = ("accusation", "privacy", "minor", "safety", "other")


def entity() -> tuple[sa.Column[Any], ...]:
    return (
        sa.Column("id", KEY, nullable=False),
        sa.Column("org_id", KEY, nullable=False),
        sa.Column("created_by", KEY, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
    )


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
    op.create_table(
        "matter_access",
        *entity(),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("revised_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("matter_id", KEY, nullable=False),
        sa.Column(
            "reason",
            sa.Enum(
                *REASONS,
                name="accessreason",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("director_reads", sa.Boolean(), nullable=False),
        sa.Column("closed", sa.Boolean(), nullable=False),
        points_to("matter_access", "matter_id", "matters", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_matter_access"),
        sa.UniqueConstraint("matter_id", name="uq_matter_access_matter_id"),
    )
    op.create_table(
        "access_names",
        *entity(),
        sa.Column("access_id", KEY, nullable=False),
        sa.Column("staff_id", KEY, nullable=False),
        points_to("access_names", "access_id", "matter_access", ondelete="CASCADE"),
        points_to("access_names", "staff_id", "staff"),
        sa.PrimaryKeyConstraint("id", name="pk_access_names"),
        sa.UniqueConstraint("access_id", "staff_id", name="uq_access_names_access_id_staff_id"),
    )
    op.create_index("ix_access_names_staff_id", "access_names", ["staff_id"])


def downgrade() -> None:
    op.drop_table("access_names")
    op.drop_table("matter_access")
