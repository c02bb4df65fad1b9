"""gaps on paper

What an issued paper leaves for the pen, because no typeface has it, is told wherever it is shown.

Revision ID: 0029
Revises: 0028
Create Date: 2026-11-29
"""

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("papers") as table:
        table.add_column(sa.Column("gaps", sa.Text(), nullable=False, server_default=""))
    with op.batch_alter_table("papers") as table:
        table.alter_column("gaps", existing_type=sa.Text(), server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("papers") as table:
        table.drop_column("gaps")
