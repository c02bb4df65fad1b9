"""refusals

What the head was asked about matters not to be taken on, his word, and how the notice was served.

Revision ID: 0026
Revises: 0025
Create Date: 2026-11-29
"""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None

KEY = sa.LargeBinary(16).with_variant(sa.Uuid(), "postgresql")
MOMENT = sa.DateTime(timezone=True)
REASONS = (
    "not_our_power", "litigation", "in_handling", "final", "decided", "not_mediable", "unclear",
)  # fmt: skip
WAYS = ("direct", "left_behind", "post", "entrusted", "electronic", "public", "spoken")


def code(name: str, values: tuple[str, ...]) -> sa.Enum:
    return sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=32)


def points_to(column: str, target: str, *, ondelete: str | None = None) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column],
        [f"{target}.id"],
        name=f"fk_matter_refusals_{column}_{target}",
        ondelete=ondelete,
        deferrable=True,
        initially="DEFERRED",
    )


def upgrade() -> None:
    op.create_table(
        "matter_refusals",
        sa.Column("id", KEY, nullable=False),
        sa.Column("org_id", KEY, nullable=False),
        sa.Column("created_by", KEY, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("revised_at", MOMENT, nullable=False),
        sa.Column("matter_id", KEY, nullable=False),
        sa.Column("refusal", code("refusalreason", REASONS), nullable=False),
        sa.Column("go_to", sa.String(200), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("asked_at", MOMENT, nullable=False),
        sa.Column("asked_by", KEY, nullable=False),
        sa.Column("decided_at", MOMENT),
        sa.Column("decided_by", KEY),
        sa.Column("approved", sa.Boolean()),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("paper_id", KEY),
        sa.Column("since", sa.Date()),
        sa.Column("served_on", sa.Date()),
        sa.Column("way", code("serviceway", WAYS)),
        sa.Column("receiver", sa.String(200), nullable=False),
        sa.Column("place", sa.String(200), nullable=False),
        sa.Column("witness", sa.String(200), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "decided_by IS NULL OR decided_by <> asked_by",
            name=op.f("ck_matter_refusals_four_eyes"),
        ),
        points_to("matter_id", "matters", ondelete="CASCADE"),
        points_to("asked_by", "staff"),
        points_to("decided_by", "staff"),
        points_to("paper_id", "papers"),
        sa.PrimaryKeyConstraint("id", name="pk_matter_refusals"),
    )
    op.create_index("ix_matter_refusals_matter_id", "matter_refusals", ["matter_id"])
    op.create_index("ix_matter_refusals_decided_at", "matter_refusals", ["decided_at"])


def downgrade() -> None:
    op.drop_table("matter_refusals")
