"""kinds of rooms

For which kinds of session a room is kept; none named means all, as before.

Revision ID: 0057
Revises: 0056
Create Date: 2026-11-30
"""

import sqlalchemy as sa
from alembic import op

revision = "0057"
down_revision = "0056"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("rooms") as rooms:
        rooms.add_column(sa.Column("kinds", sa.Text(), nullable=False, server_default=""))
    with op.batch_alter_table("rooms") as rooms:
        rooms.alter_column("kinds", existing_type=sa.Text(), server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("rooms") as rooms:
        rooms.drop_column("kinds")
