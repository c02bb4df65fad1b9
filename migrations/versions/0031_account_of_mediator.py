"""account of mediator

An account is one mediator's; of several that named the same, the first on file keeps it.

Revision ID: 0031
Revises: 0030
Create Date: 2026-11-30
"""

from alembic import op

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None

INDEX, TABLE, COLUMN = "ix_mediators_staff_id", "mediators", "staff_id"
UNIQUE = "uq_mediators_staff_id"
KEEP_THE_FIRST = """
UPDATE mediators SET staff_id = NULL WHERE staff_id IS NOT NULL AND EXISTS (
    SELECT 1 FROM mediators AS other WHERE other.staff_id = mediators.staff_id
    AND (other.created_at < mediators.created_at
        OR (other.created_at = mediators.created_at AND other.id < mediators.id)))
"""


def upgrade() -> None:
    op.execute(KEEP_THE_FIRST)
    op.drop_index(INDEX, TABLE)
    with op.batch_alter_table(TABLE) as table:
        table.create_unique_constraint(UNIQUE, [COLUMN])


def downgrade() -> None:
    with op.batch_alter_table(TABLE) as table:
        table.drop_constraint(UNIQUE, type_="unique")
    op.create_index(INDEX, TABLE, [COLUMN])
