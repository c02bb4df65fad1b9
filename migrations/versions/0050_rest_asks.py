"""rest asks

Who asked that a mediation be suspended, and the head's word on it.

Revision ID: 0050
Revises: 0049
Create Date: 2026-11-30
"""

import sqlalchemy as sa
from alembic import op

revision = "0050"
down_revision = "0049"
branch_labels = None
depends_on = None

KEY = sa.LargeBinary(16).with_variant(sa.Uuid(), "postgresql")


def points_to(column: str, target: str, *, owned: bool = False) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column],
        [f"{target}.id"],
        name=f"fk_rest_asks_{column}_{target}",
        ondelete="CASCADE" if owned else None,
        deferrable=True,
        initially="DEFERRED",
    )


def upgrade() -> None:
    with op.batch_alter_table("case_suspensions") as table:
        table.add_column(sa.Column("approved_by", sa.String(80), nullable=False, server_default=""))
    with op.batch_alter_table("case_suspensions") as table:
        table.alter_column("approved_by", existing_type=sa.String(80), server_default=None)
    why = sa.Enum(
        *("appraisal", "treatment", "other_case", "notice", "unreachable", "successor"),
        *("capacity", "dissolved", "force_majeure", "agreed", "false_mediation", "other"),
        name="suspendreason",
        native_enum=False,
        create_constraint=True,
        length=32,
    )
    op.create_table(
        "rest_asks",
        sa.Column("id", KEY, nullable=False),
        sa.Column("org_id", KEY, nullable=False),
        sa.Column("created_by", KEY, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("revised_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("matter_id", KEY, nullable=False),
        sa.Column("case_id", KEY, nullable=False),
        sa.Column("why", why, nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("basis", sa.String(200), nullable=False),
        sa.Column("agreed", sa.Text(), nullable=False),
        sa.Column("look_again_on", sa.Date(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("asked_by", KEY, nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True)),
        sa.Column("decided_by", KEY),
        sa.Column("approved", sa.Boolean()),
        sa.Column("words", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "decided_by IS NULL OR decided_by <> asked_by", name=op.f("ck_rest_asks_four_eyes")
        ),
        points_to("matter_id", "matters", owned=True),
        points_to("case_id", "mediation_cases", owned=True),
        points_to("asked_by", "staff"),
        points_to("decided_by", "staff"),
        sa.PrimaryKeyConstraint("id", name="pk_rest_asks"),
    )
    op.create_index("ix_rest_asks_matter_id", "rest_asks", ["matter_id"])
    op.create_index("ix_rest_asks_case_id", "rest_asks", ["case_id"])
    op.create_index("ix_rest_asks_decided_at", "rest_asks", ["decided_at"])
    op.create_index(
        "uq_rest_asks_open",
        "rest_asks",
        ["case_id"],
        unique=True,
        sqlite_where=sa.text("decided_at IS NULL"),
        postgresql_where=sa.text("decided_at IS NULL"),
    )


def downgrade() -> None:
    op.drop_table("rest_asks")
    with op.batch_alter_table("case_suspensions") as table:
        table.drop_column("approved_by")
