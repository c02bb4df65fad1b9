"""upkeep

Numbers, answered requests, drafts, the audit and the secrets of the installation.

Revision ID: 0002
Revises: 0001
Create Date: 2026-11-21
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

KEY = sa.LargeBinary(16).with_variant(sa.Uuid(), "postgresql")
PROTECTED = ("audit_events", "audit_head", "secrets")


def upgrade() -> None:
    op.create_table(
        "audit_events",
        sa.Column("seq", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor_id", KEY, nullable=False),
        sa.Column("tag", sa.String(length=64), nullable=False),
        sa.Column("subject_id", KEY, nullable=True),
        sa.Column("subject", sa.String(length=200), nullable=False),
        sa.Column("details", sa.Text(), nullable=False),
        sa.Column("previous_hash", sa.String(length=64), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_audit_events"),
    )
    op.create_index("ix_audit_events_at", "audit_events", ["at"])
    op.create_index("ix_audit_events_subject_id", "audit_events", ["subject_id"])

    op.create_table(
        "audit_head",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_audit_head"),
    )
    op.create_table(
        "drafts",
        sa.Column("staff_id", KEY, nullable=False),
        sa.Column("form", sa.String(length=40), nullable=False),
        sa.Column("subject_id", KEY, nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("saved_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("staff_id", "form", "subject_id", name="pk_drafts"),
    )
    op.create_table(
        "number_series",
        sa.Column("org_id", KEY, nullable=False),
        sa.Column("series", sa.String(length=40), nullable=False),
        sa.Column("period", sa.String(length=10), nullable=False),
        sa.Column("last_number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("org_id", "series", "period", name="pk_number_series"),
    )
    op.create_table(
        "operations",
        sa.Column("op_id", KEY, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor_id", KEY, nullable=False),
        sa.Column("use_case", sa.String(length=80), nullable=False),
        sa.Column("answer_id", KEY, nullable=False),
        sa.Column("answer_number", sa.Text(), nullable=False),
        sa.Column("answer_version", sa.Integer(), nullable=False),
        sa.Column("answer_paper_id", KEY, nullable=True),
        sa.PrimaryKeyConstraint("op_id", name="pk_operations"),
    )
    op.create_table(
        "secrets",
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("value", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_secrets"),
    )
    if op.get_bind().dialect.name == "postgresql":
        for table in PROTECTED:
            op.execute(f"ALTER TABLE {table} SET SCHEMA sec")


def downgrade() -> None:
    on_postgres = op.get_bind().dialect.name == "postgresql"
    for table in ("secrets", "operations", "number_series", "drafts", "audit_head", "audit_events"):
        schema = "sec" if on_postgres and table in PROTECTED else None
        op.drop_table(table, schema=schema)
