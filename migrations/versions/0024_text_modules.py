"""text modules

Texts kept under a short name, how often each was used for disputes of a type, and sentences
counted by a keyed hash until they are seen often enough to be offered.

Revision ID: 0024
Revises: 0023
Create Date: 2026-11-29
"""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None

KEY = sa.LargeBinary(16).with_variant(sa.Uuid(), "postgresql")
TYPES = (
    "marriage_family",
    "neighbour",
    "house_site",
    "contract",
    "production",
    "damages",
    "forest_land",
    "expropriation",
    "environment",
    "wage_arrears",
    "labour_other",
    "tourism",
    "consumer",
    "ecommerce",
    "medical",
    "traffic",
    "property_mgmt",
    "ip",
    "internet",
    "village_affairs",
    "finance",
    "fire",
    "campus",
    "new_employment",
    "other",
)


def dispute_type() -> sa.Enum:
    return sa.Enum(*TYPES, name="disputetype", native_enum=False, create_constraint=True, length=32)


def upgrade() -> None:
    op.create_table(
        "text_modules",
        sa.Column("id", KEY, nullable=False),
        sa.Column("org_id", KEY, nullable=False),
        sa.Column("created_by", KEY, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("revised_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("short_name", sa.String(12), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("dispute_type", dispute_type(), nullable=True),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_text_modules")),
        sa.UniqueConstraint("org_id", "short_name", name=op.f("uq_text_modules_org_id_short_name")),
    )
    op.create_table(
        "text_module_uses",
        sa.Column("module_id", KEY, nullable=False),
        sa.Column("dispute_type", dispute_type(), nullable=False),
        sa.Column("uses", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("module_id", "dispute_type", name=op.f("pk_text_module_uses")),
        sa.ForeignKeyConstraint(
            ["module_id"],
            ["text_modules.id"],
            name=op.f("fk_text_module_uses_module_id_text_modules"),
            ondelete="CASCADE",
            deferrable=True,
            initially="DEFERRED",
        ),
    )
    op.create_table(
        "counted_sentences",
        sa.Column("id", KEY, nullable=False),
        sa.Column("org_id", KEY, nullable=False),
        sa.Column("dispute_type", dispute_type(), nullable=False),
        sa.Column("hash", sa.String(32), nullable=False),
        sa.Column("seen", sa.Integer(), nullable=False),
        sa.Column("sentence", sa.Text(), nullable=False),
        sa.Column("decided", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_counted_sentences")),
        sa.UniqueConstraint(
            "org_id",
            "dispute_type",
            "hash",
            name=op.f("uq_counted_sentences_org_id_dispute_type_hash"),
        ),
    )


def downgrade() -> None:
    for name in ("counted_sentences", "text_module_uses", "text_modules"):
        op.drop_table(name)
