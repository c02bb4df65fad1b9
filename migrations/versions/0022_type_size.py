"""type size

How large somebody wants the words, on whatever computer he signs in. Nothing for those who never
said: they see what the computer wore last.

Revision ID: 0022
Revises: 0021
Create Date: 2026-11-29
"""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

SIZES = ("standard", "large", "larger", "largest")


def upgrade() -> None:
    with op.batch_alter_table("staff") as table:
        table.add_column(sa.Column("type_size", sa.String(32), nullable=True))
        table.create_check_constraint(
            op.f("ck_staff_typesize"), sa.column("type_size", sa.String()).in_(SIZES)
        )


def downgrade() -> None:
    with op.batch_alter_table("staff") as table:
        table.drop_constraint(op.f("ck_staff_typesize"), type_="check")
        table.drop_column("type_size")
