"""entrustments

The letters with which courts, police and petition offices entrust cases, and the feedback they are
owed at the end.

Revision ID: 0046
Revises: 0045
Create Date: 2026-11-30
"""

import sqlalchemy as sa
from alembic import op

revision = "0046"
down_revision = "0045"
branch_labels = None
depends_on = None

KEY = sa.LargeBinary(16).with_variant(sa.Uuid(), "postgresql")
BEFORE = (
    *("notice", "objection", "mediation", "petition", "result", "review_window", "review"),
    *("recheck_window", "recheck", "confirmation", "revisit", "performance", "order"),
)


def allow(values: tuple[str, ...]) -> None:
    name = op.f("ck_matter_deadlines_deadlinekind")
    with op.batch_alter_table("matter_deadlines") as table:
        table.drop_constraint(name, type_="check")
        table.create_check_constraint(name, sa.column("kind", sa.String()).in_(values))


def belongs_to(column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column],
        [f"{target}.id"],
        name=f"fk_entrustments_{column}_{target}",
        ondelete="CASCADE",
        deferrable=True,
        initially="DEFERRED",
    )


def upgrade() -> None:
    allow((*BEFORE, "feedback"))
    way = sa.Enum(
        *("handed", "posted", "electronic", "fetched"),
        name="feedbackway",
        native_enum=False,
        create_constraint=True,
        length=32,
    )
    op.create_table(
        "entrustments",
        sa.Column("id", KEY, nullable=False),
        sa.Column("org_id", KEY, nullable=False),
        sa.Column("created_by", KEY, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("revised_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("matter_id", KEY, nullable=False),
        sa.Column("case_id", KEY, nullable=False),
        sa.Column("letter_on", sa.Date()),
        sa.Column("contact", sa.String(200), nullable=False),
        sa.Column("asked", sa.Text(), nullable=False),
        sa.Column("reply_by", sa.Date()),
        sa.Column("sent_on", sa.Date()),
        sa.Column("sent_way", way),
        sa.Column("taken_by", sa.String(200), nullable=False),
        belongs_to("matter_id", "matters"),
        belongs_to("case_id", "mediation_cases"),
        sa.PrimaryKeyConstraint("id", name="pk_entrustments"),
        sa.UniqueConstraint("case_id", name="uq_entrustments_case_id"),
    )
    op.create_index("ix_entrustments_matter_id", "entrustments", ["matter_id"])


def downgrade() -> None:
    op.drop_table("entrustments")
    op.execute("DELETE FROM matter_deadlines WHERE kind = 'feedback'")
    allow(BEFORE)
