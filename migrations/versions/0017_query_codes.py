"""query codes

A code on the slip, drawn by chance, by which its bearer asks how far his matter is. Matters that
were registered before draw theirs with their next slip.

Revision ID: 0017
Revises: 0016
Create Date: 2026-11-29
"""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

KEY = sa.LargeBinary(16).with_variant(sa.Uuid(), "postgresql")


def upgrade() -> None:
    op.create_table(
        "query_codes",
        sa.Column("code", sa.String(length=9), nullable=False),
        sa.Column("matter_id", KEY, nullable=False),
        sa.Column("drawn_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["matter_id"],
            ["matters.id"],
            name="fk_query_codes_matter_id_matters",
            ondelete="CASCADE",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("code", name="pk_query_codes"),
        sa.UniqueConstraint("matter_id", name="uq_query_codes_matter_id"),
    )


def downgrade() -> None:
    op.drop_table("query_codes")
