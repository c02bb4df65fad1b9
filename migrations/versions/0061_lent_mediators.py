"""lent mediators

Why a mediator of a case is borrowed from another committee; the histories told it so far.

Revision ID: 0061
Revises: 0060
Create Date: 2026-11-30
"""

import sqlalchemy as sa
from alembic import op

revision = "0061"
down_revision = "0060"
branch_labels = None
depends_on = None


def upgrade() -> None:
    reason = sa.String(200)
    with op.batch_alter_table("case_mediators") as mediators:
        mediators.add_column(sa.Column("lent_reason", reason, nullable=False, server_default=""))
    with op.batch_alter_table("case_mediators") as mediators:
        mediators.alter_column("lent_reason", existing_type=reason, server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("case_mediators") as mediators:
        mediators.drop_column("lent_reason")
