"""signed by

Whose hand wrote a signature: the party itself, its guardian, head or agent.

Revision ID: 0027
Revises: 0026
Create Date: 2026-11-29
"""

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None

KEY = sa.LargeBinary(16).with_variant(sa.Uuid(), "postgresql")
AS = sa.Enum(
    "self", "guardian", "head", "agent",
    name="signedas", native_enum=False, create_constraint=True, length=32,
)  # fmt: skip


def upgrade() -> None:
    with op.batch_alter_table("agreement_signatures") as table:
        table.add_column(sa.Column("signed_by", KEY, nullable=True))
        table.add_column(sa.Column("signed_as", AS, nullable=True))
        table.add_column(sa.Column("by_name", sa.String(200), nullable=False, server_default=""))
    with op.batch_alter_table("agreement_signatures") as table:
        table.alter_column("by_name", existing_type=sa.String(200), server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("agreement_signatures") as table:
        table.drop_constraint("signedas", type_="check")
        for name in ("by_name", "signed_as", "signed_by"):
            table.drop_column(name)
