"""risk

Reports of danger with the people told by the minute, and suggestions that were put aside.

Revision ID: 0023
Revises: 0022
Create Date: 2026-11-29
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None

KEY = sa.LargeBinary(16).with_variant(sa.Uuid(), "postgresql")
MOMENT = sa.DateTime(timezone=True)
FACTORS = (
    "threat", "weapon", "domestic", "violence", "blows", "disorder", "crowd", "sensitive_day",
    "long_standing", "repeated", "online", "broken",
)  # fmt: skip
KINDS = ("police", "director", "grid", "village", "family", "department", "other")


def entity() -> tuple[sa.Column[Any], ...]:
    return (
        sa.Column("id", KEY, nullable=False),
        sa.Column("org_id", KEY, nullable=False),
        sa.Column("created_by", KEY, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
    )


def root() -> tuple[sa.Column[Any], ...]:
    return (
        *entity(),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("revised_at", MOMENT, nullable=False),
    )


def code(name: str, values: tuple[str, ...]) -> sa.Enum:
    return sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=32)


def points_to(
    table: str, column: str, target: str, *, ondelete: str | None = None
) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column],
        [f"{target}.id"],
        name=f"fk_{table}_{column}_{target}",
        ondelete=ondelete,
        deferrable=True,
        initially="DEFERRED",
    )


def upgrade() -> None:
    op.create_table(
        "risk_reports",
        *root(),
        sa.Column("matter_id", KEY, nullable=False),
        sa.Column("raised_at", MOMENT, nullable=False),
        sa.Column("raised_by", KEY, nullable=False),
        sa.Column("factors", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("measures", sa.Text(), nullable=False),
        sa.Column("helpless", sa.Boolean(), nullable=False),
        sa.Column("recorded_at", MOMENT),
        sa.Column("recorded_by", KEY),
        points_to("risk_reports", "matter_id", "matters", ondelete="CASCADE"),
        points_to("risk_reports", "raised_by", "staff"),
        points_to("risk_reports", "recorded_by", "staff"),
        sa.PrimaryKeyConstraint("id", name="pk_risk_reports"),
    )
    op.create_index("ix_risk_reports_matter_id", "risk_reports", ["matter_id"])
    op.create_index("ix_risk_reports_recorded_at", "risk_reports", ["recorded_at"])
    op.create_table(
        "risk_told",
        *entity(),
        sa.Column("report_id", KEY, nullable=False),
        sa.Column("kind", code("toldkind", KINDS), nullable=False),
        sa.Column("who", sa.String(200), nullable=False),
        sa.Column("way", sa.String(200), nullable=False),
        sa.Column("told_at", MOMENT, nullable=False),
        points_to("risk_told", "report_id", "risk_reports", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_risk_told"),
    )
    op.create_index("ix_risk_told_report_id", "risk_told", ["report_id"])
    op.create_table(
        "risk_dismissals",
        *root(),
        sa.Column("matter_id", KEY, nullable=False),
        sa.Column("factor", code("riskfactor", FACTORS), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        points_to("risk_dismissals", "matter_id", "matters", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_risk_dismissals"),
        sa.UniqueConstraint("matter_id", "factor", name="uq_risk_dismissals_matter_id_factor"),
    )


def downgrade() -> None:
    op.drop_table("risk_dismissals")
    op.drop_table("risk_told")
    op.drop_table("risk_reports")
