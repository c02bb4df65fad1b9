"""audit head at

When the last line of the audit was written stands at its end: whoever seals the next line reads
that row anyway.

Revision ID: 0021
Revises: 0020
Create Date: 2026-11-29
"""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None

LAST = """UPDATE audit_head SET at =
    (SELECT at FROM audit_events WHERE audit_events.seq = audit_head.seq)"""


def upgrade() -> None:
    op.add_column("audit_head", sa.Column("at", sa.DateTime(timezone=True), nullable=True))
    op.execute(LAST)


def downgrade() -> None:
    with op.batch_alter_table("audit_head") as table:
        table.drop_column("at")
