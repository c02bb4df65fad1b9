"""agreements changed

An agreement whose place a later one took is changed, not void: what was performed stands under it.
What an agreement leaves open is named in it, with the way it goes on.

Revision ID: 0033
Revises: 0032
Create Date: 2026-11-30
"""

import sqlalchemy as sa
from alembic import op

revision = "0033"
down_revision = "0032"
branch_labels = None
depends_on = None

BEFORE = ("draft", "issued", "effective", "void")
AFTER = (*BEFORE, "changed")
COURSE = sa.Enum(
    "mediate", "court", "arbitration", "admin",
    name="opencourse", native_enum=False, create_constraint=True, length=32,
)  # fmt: skip
_REPLACED = """
    UPDATE agreements SET status = 'changed'
    WHERE status = 'void' AND effective_on IS NOT NULL AND id IN (
        SELECT replaces_id FROM agreements WHERE status = 'effective' AND replaces_id IS NOT NULL
    )
"""

_OWED = """
    UPDATE performance_items SET status = 'changed'
    WHERE status IN ('not_due', 'partial', 'overdue', 'refused') AND agreement_id IN (
        SELECT id FROM agreements WHERE status = 'changed'
    )
"""
_ON_FILE = """
    UPDATE papers SET void = false
    WHERE id IN (SELECT paper_id FROM agreements WHERE status = 'changed')
"""


def allow(values: tuple[str, ...]) -> None:
    name = op.f("ck_agreements_agreementstatus")
    with op.batch_alter_table("agreements") as table:
        table.drop_constraint(name, type_="check")
        table.create_check_constraint(name, sa.column("status", sa.String()).in_(values))


def upgrade() -> None:
    allow(AFTER)
    for statement in (_REPLACED, _OWED, _ON_FILE):
        op.execute(statement)
    with op.batch_alter_table("agreements") as table:
        table.add_column(sa.Column("open_points", sa.Text(), nullable=False, server_default=""))
        table.add_column(sa.Column("open_course", COURSE, nullable=True))
    with op.batch_alter_table("agreements") as table:
        table.alter_column("open_points", existing_type=sa.Text(), server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("agreements") as table:
        table.drop_constraint("opencourse", type_="check")
        for name in ("open_course", "open_points"):
            table.drop_column(name)
    op.execute("UPDATE agreements SET status = 'void' WHERE status = 'changed'")
    allow(BEFORE)
