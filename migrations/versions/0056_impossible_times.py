"""impossible times

When parties and departments that are asked cannot come to a session, as they told it.

Revision ID: 0056
Revises: 0055
Create Date: 2026-11-30
"""

import sqlalchemy as sa
from alembic import op

revision = "0056"
down_revision = "0055"
branch_labels = None
depends_on = None

KEY = sa.LargeBinary(16).with_variant(sa.Uuid(), "postgresql")
NAME = "case_impossible_times"


def refers_to(column: str, target: str, *, ondelete: str | None = None) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column],
        [f"{target}.id"],
        name=f"fk_{NAME}_{column}_{target}",
        deferrable=True,
        initially="DEFERRED",
        ondelete=ondelete,
    )


def upgrade() -> None:
    op.create_table(
        NAME,
        sa.Column("id", KEY, nullable=False),
        sa.Column("org_id", KEY, nullable=False),
        sa.Column("created_by", KEY, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("case_id", KEY, nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("person_id", KEY),
        sa.Column("body_id", KEY),
        sa.Column("first", sa.Date()),
        sa.Column("last", sa.Date()),
        sa.Column("week", sa.String(400), nullable=False),
        sa.Column("reason", sa.String(200), nullable=False),
        sa.CheckConstraint("first <= last", name=op.f(f"ck_{NAME}_runs_forward")),
        refers_to("case_id", "mediation_cases", ondelete="CASCADE"),
        refers_to("person_id", "persons"),
        refers_to("body_id", "organizations"),
        sa.PrimaryKeyConstraint("id", name=f"pk_{NAME}"),
    )
    for column in ("case_id", "person_id", "body_id"):
        op.create_index(f"ix_{NAME}_{column}", NAME, [column])


def downgrade() -> None:
    op.drop_table(NAME)
