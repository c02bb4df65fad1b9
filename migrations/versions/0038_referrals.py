"""referrals

When the application of a case came in; which court or body sent a case, by which letter, how, when.

Revision ID: 0038
Revises: 0037
Create Date: 2026-11-30
"""

import sqlalchemy as sa
from alembic import op

revision = "0038"
down_revision = "0037"
branch_labels = None
depends_on = None

WAYS = ("before_filing", "ordinary", "summary")
NEW = ("applied_on", "entrusted_by", "entrust_ref", "entrusted_on", "referral")


def upgrade() -> None:
    way = sa.Enum(*WAYS, name="referral", native_enum=False, create_constraint=True, length=32)
    with op.batch_alter_table("mediation_cases") as table:
        table.add_column(sa.Column("applied_on", sa.Date()))
        table.add_column(
            sa.Column("entrusted_by", sa.String(200), nullable=False, server_default="")
        )
        table.add_column(
            sa.Column("entrust_ref", sa.String(200), nullable=False, server_default="")
        )
        table.add_column(sa.Column("entrusted_on", sa.Date()))
        table.add_column(sa.Column("referral", way))
    with op.batch_alter_table("mediation_cases") as table:
        for name in ("entrusted_by", "entrust_ref"):
            table.alter_column(name, existing_type=sa.String(200), server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("mediation_cases") as table:
        table.drop_constraint("referral", type_="check")
        for name in reversed(NEW):
            table.drop_column(name)
