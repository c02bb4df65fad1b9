"""part payments

What was received of a payment, part by part; one noted wrongly is taken back and stays on file.

Revision ID: 0044
Revises: 0043
Create Date: 2026-11-30
"""

import sqlalchemy as sa
from alembic import op

revision = "0044"
down_revision = "0043"
branch_labels = None
depends_on = None

KEY = sa.LargeBinary(16).with_variant(sa.Uuid(), "postgresql")


def upgrade() -> None:
    manner = sa.Enum(
        *("cash", "transfer", "other"),
        name="paymanner",
        native_enum=False,
        create_constraint=True,
        length=32,
    )
    op.create_table(
        "part_payments",
        sa.Column("id", KEY, nullable=False),
        sa.Column("org_id", KEY, nullable=False),
        sa.Column("created_by", KEY, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("agreement_id", KEY, nullable=False),
        sa.Column("item_id", KEY, nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("paid_on", sa.Date(), nullable=False),
        sa.Column("manner", manner, nullable=False),
        sa.Column("received_by", sa.String(200), nullable=False),
        sa.Column("note", sa.String(400), nullable=False),
        sa.Column("taken_back_on", sa.Date()),
        sa.Column("taken_back_reason", sa.String(400), nullable=False),
        sa.CheckConstraint("amount > 0", name=op.f("ck_part_payments_amount_positive")),
        sa.ForeignKeyConstraint(
            ["agreement_id"],
            ["agreements.id"],
            name="fk_part_payments_agreement_id_agreements",
            ondelete="CASCADE",
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_part_payments"),
    )
    op.create_index("ix_part_payments_agreement_id", "part_payments", ["agreement_id"])


def downgrade() -> None:
    op.drop_table("part_payments")
