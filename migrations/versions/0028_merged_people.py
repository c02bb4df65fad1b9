"""merged people

Only who was merged into somebody stands in the index of it. Nearly nobody was, and SQLite, which
keeps no statistics, took "was not merged" for the narrowest way to a person of some number: it went
through everybody on file.

Revision ID: 0028
Revises: 0027
Create Date: 2026-11-29
"""

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None

INDEX, TABLE, COLUMN = "ix_persons_merged_into_id", "persons", "merged_into_id"
WAS_MERGED = sa.text("merged_into_id IS NOT NULL")


def upgrade() -> None:
    op.drop_index(INDEX, TABLE)
    op.create_index(INDEX, TABLE, [COLUMN], sqlite_where=WAS_MERGED, postgresql_where=WAS_MERGED)


def downgrade() -> None:
    op.drop_index(INDEX, TABLE)
    op.create_index(INDEX, TABLE, [COLUMN])
