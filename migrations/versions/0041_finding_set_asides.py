"""finding set asides

Reasons for which findings of the check before printing are let stand.

Revision ID: 0041
Revises: 0040
Create Date: 2026-11-30
"""

import sqlalchemy as sa
from alembic import op

revision = "0041"
down_revision = "0040"
branch_labels = None
depends_on = None

KEY = sa.LargeBinary(16).with_variant(sa.Uuid(), "postgresql")
MOMENT = sa.DateTime(timezone=True)
TABLE = "finding_set_asides"


def points_to(column: str, target: str, *, ondelete: str | None = None) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column],
        [f"{target}.id"],
        name=f"fk_{TABLE}_{column}_{target}",
        ondelete=ondelete,
        deferrable=True,
        initially="DEFERRED",
    )


def upgrade() -> None:
    op.create_table(
        TABLE,
        sa.Column("id", KEY, nullable=False),
        sa.Column("org_id", KEY, nullable=False),
        sa.Column("created_by", KEY, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("revised_at", MOMENT, nullable=False),
        sa.Column("agreement_id", KEY, nullable=False),
        sa.Column("matter_id", KEY, nullable=False),
        sa.Column("finding", sa.String(300), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        points_to("agreement_id", "agreements", ondelete="CASCADE"),
        points_to("matter_id", "matters"),
        sa.PrimaryKeyConstraint("id", name=f"pk_{TABLE}"),
        sa.UniqueConstraint("agreement_id", "finding", name=f"uq_{TABLE}_agreement_id_finding"),
    )
    op.create_index(f"ix_{TABLE}_matter_id", TABLE, ["matter_id"])


def downgrade() -> None:
    op.drop_table(TABLE)
