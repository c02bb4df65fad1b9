"""bonds of promises

What is handed over, apologised for or paid again and again; who owes it jointly, who answers for
it, and an heir who owes no more than he inherited.

Revision ID: 0040
Revises: 0039
Create Date: 2026-11-30
"""

import sqlalchemy as sa
from alembic import op

revision = "0040"
down_revision = "0039"
branch_labels = None
depends_on = None

KEY = sa.LargeBinary(16).with_variant(sa.Uuid(), "postgresql")
BEFORE = ("pay", "act", "abstain")
AFTER = (*BEFORE, "periodic", "hand_over", "apology")
TIMES = op.f("ck_performance_items_times_positive")


def code(name: str, *values: str) -> sa.Enum:
    return sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=32)


def allow(values: tuple[str, ...]) -> None:
    name = op.f("ck_performance_items_clausekind")
    with op.batch_alter_table("performance_items") as table:
        table.drop_constraint(name, type_="check")
        table.create_check_constraint(name, sa.column("kind", sa.String()).in_(values))


def upgrade() -> None:
    allow(AFTER)
    false = sa.false()
    with op.batch_alter_table("performance_items") as table:
        for name in ("co_debtors", "co_creditors"):
            table.add_column(sa.Column(name, sa.Text(), nullable=False, server_default="[]"))
        table.add_column(
            sa.Column("within_estate", sa.Boolean(), nullable=False, server_default=false)
        )
        table.add_column(sa.Column("guarantor_id", KEY, nullable=True))
        table.add_column(sa.Column("guarantee", code("guarantee", "general", "joint")))
        every = code("period", "month", "quarter", "half_year", "year")
        table.add_column(sa.Column("every", every))
        table.add_column(sa.Column("times", sa.Integer(), nullable=True))
        table.create_check_constraint(TIMES, sa.text("times IS NULL OR times > 0"))
    with op.batch_alter_table("performance_items") as table:
        for name in ("co_debtors", "co_creditors"):
            table.alter_column(name, existing_type=sa.Text(), server_default=None)
        table.alter_column("within_estate", existing_type=sa.Boolean(), server_default=None)


def downgrade() -> None:
    # What comes round again was one payment a period already; the rest was an act before.
    op.execute("UPDATE performance_items SET kind = 'pay' WHERE kind = 'periodic'")
    op.execute("UPDATE performance_items SET kind = 'act' WHERE kind IN ('hand_over', 'apology')")
    with op.batch_alter_table("performance_items") as table:
        table.drop_constraint(TIMES, type_="check")
        table.drop_constraint("guarantee", type_="check")
        table.drop_constraint("period", type_="check")
        for name in (
            *("times", "every", "guarantee", "guarantor_id", "within_estate"),
            *("co_creditors", "co_debtors"),
        ):
            table.drop_column(name)
    allow(BEFORE)
