"""confirmation waived

The parties may say that they will not ask the court to confirm their agreement.

Revision ID: 0010
Revises: 0009
Create Date: 2026-11-22
"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

BEFORE = ("none", "intended", "applied", "confirmed", "dismissed")
AFTER = (*BEFORE, "waived")


def allow(values: tuple[str, ...]) -> None:
    name = op.f("ck_agreements_confirmationstatus")
    # SQLite makes the table anew; the program upgrades with foreign keys off, or what hangs on an
    # agreement would go with the old one.
    with op.batch_alter_table("agreements") as table:
        table.drop_constraint(name, type_="check")
        allowed = sa.column("confirmation", sa.String()).in_(values)
        table.create_check_constraint(name, allowed)


def upgrade() -> None:
    allow(AFTER)


def downgrade() -> None:
    op.execute("UPDATE agreements SET confirmation = 'none' WHERE confirmation = 'waived'")
    allow(BEFORE)
