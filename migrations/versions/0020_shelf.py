"""shelf

Since when a half-typed form waits, and who handed it over. What is there waits since it was
typed into last: nothing says more.

Revision ID: 0020
Revises: 0019
Create Date: 2026-11-29
"""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None

KEY = sa.LargeBinary(16).with_variant(sa.Uuid(), "postgresql")


def upgrade() -> None:
    op.add_column("drafts", sa.Column("begun_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("drafts", sa.Column("from_id", KEY, nullable=True))
    op.execute("UPDATE drafts SET begun_at = saved_at")
    with op.batch_alter_table("drafts") as table:
        table.alter_column("begun_at", existing_type=sa.DateTime(timezone=True), nullable=False)


def downgrade() -> None:
    with op.batch_alter_table("drafts") as table:
        table.drop_column("from_id")
        table.drop_column("begun_at")
