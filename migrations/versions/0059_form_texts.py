"""form texts

A centre may word the forms in its own way. Each saving is a version of its own and none is ever
changed; the last one of a form is in force, an empty text stands for the form as delivered.

Revision ID: 0059
Revises: 0058
Create Date: 2026-11-30
"""

import sqlalchemy as sa
from alembic import op

revision = "0059"
down_revision = "0058"
branch_labels = None
depends_on = None

KEY = sa.LargeBinary(16).with_variant(sa.Uuid(), "postgresql")


def upgrade() -> None:
    op.create_table(
        "form_texts",
        sa.Column("id", KEY, nullable=False),
        sa.Column("org_id", KEY, nullable=False),
        sa.Column("created_by", KEY, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("revised_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("form", sa.String(8), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("why", sa.String(200), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_form_texts")),
        sa.UniqueConstraint(
            "org_id", "form", "number", name=op.f("uq_form_texts_org_id_form_number")
        ),
    )


def downgrade() -> None:
    op.drop_table("form_texts")
