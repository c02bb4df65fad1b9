"""put back

Who was told of hours, or of the mediators, need not be told anew where they are put back: what he
was told of is kept beside what he is owed.

Revision ID: 0049
Revises: 0048
Create Date: 2026-11-30
"""

import sqlalchemy as sa
from alembic import op

revision = "0049"
down_revision = "0048"
branch_labels = None
depends_on = None

_COLUMNS = (("session_invitees", "stood"), ("case_parties", "names_stood"))


def upgrade() -> None:
    for name, column in _COLUMNS:
        with op.batch_alter_table(name) as table:
            table.add_column(sa.Column(column, sa.Text(), nullable=True))


def downgrade() -> None:
    for name, column in _COLUMNS:
        with op.batch_alter_table(name) as table:
            table.drop_column(column)
