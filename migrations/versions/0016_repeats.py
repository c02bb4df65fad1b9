"""repeats

What was decided about repeat petitioners, and the day a matter's last review ended.

Revision ID: 0016
Revises: 0015
Create Date: 2026-11-29
"""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

KEY = sa.LargeBinary(16).with_variant(sa.Uuid(), "postgresql")
VERDICT = sa.Enum(
    "same",
    "other_matter",
    "other_person",
    name="verdict",
    native_enum=False,
    create_constraint=True,
    length=32,
)
POINTING = {
    "visit_id": "visits",
    "matter_id": "matters",
    "earlier_id": "matters",
    "decided_by": "staff",
}
LOOKED_UP = ("visit_id", "matter_id", "earlier_id")


def upgrade() -> None:
    op.create_table(
        "repeat_verdicts",
        sa.Column("id", KEY, nullable=False),
        sa.Column("org_id", KEY, nullable=False),
        sa.Column("created_by", KEY, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("revised_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("visit_id", KEY, nullable=True),
        sa.Column("matter_id", KEY, nullable=False),
        sa.Column("earlier_id", KEY, nullable=False),
        sa.Column("verdict", VERDICT, nullable=False),
        sa.Column("signs", sa.Text(), nullable=False),
        sa.Column("decided_by", KEY, nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("replaced", sa.Boolean(), nullable=False),
        *(
            sa.ForeignKeyConstraint(
                [column],
                [f"{target}.id"],
                name=f"fk_repeat_verdicts_{column}_{target}",
                initially="DEFERRED",
                deferrable=True,
            )
            for column, target in POINTING.items()
        ),
        sa.PrimaryKeyConstraint("id", name="pk_repeat_verdicts"),
    )
    for column in LOOKED_UP:
        op.create_index(f"ix_repeat_verdicts_{column}", "repeat_verdicts", [column])
    op.add_column("matters", sa.Column("final_on", sa.Date(), nullable=True))


def downgrade() -> None:
    op.drop_column("matters", "final_on")
    op.drop_table("repeat_verdicts")
