"""promises settled

A promise may be replaced by a later agreement, go on before the court, or be enforced by it.

Revision ID: 0011
Revises: 0010
Create Date: 2026-11-22
"""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

BEFORE = (
    "not_due",
    "immediate",
    "done",
    "late_done",
    "partial",
    "overdue",
    "refused",
    "relieved",
)
AFTER = (*BEFORE, "changed", "to_court", "enforced")


def allow(values: tuple[str, ...]) -> None:
    name = op.f("ck_performance_items_performancestatus")
    with op.batch_alter_table("performance_items") as table:
        table.drop_constraint(name, type_="check")
        table.create_check_constraint(name, sa.column("status", sa.String()).in_(values))


def upgrade() -> None:
    allow(AFTER)


def downgrade() -> None:
    # Enforced is done, if late; the others were refused before anybody could say more.
    op.execute("UPDATE performance_items SET status = 'late_done' WHERE status = 'enforced'")
    op.execute(
        "UPDATE performance_items SET status = 'refused' WHERE status IN ('changed', 'to_court')"
    )
    allow(BEFORE)
