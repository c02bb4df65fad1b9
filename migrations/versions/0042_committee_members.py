"""committee members

Who sits on a committee, for which term, and which smaller ethnic groups live on its ground.

Revision ID: 0042
Revises: 0041
Create Date: 2026-11-30
"""

import sqlalchemy as sa
from alembic import op

revision = "0042"
down_revision = "0041"
branch_labels = None
depends_on = None

KEY = sa.LargeBinary(16).with_variant(sa.Uuid(), "postgresql")
POSTS = ("head", "deputy", "member")


def points_to(column: str, target: str, *, ondelete: str | None = None) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column],
        [f"{target}.id"],
        name=f"fk_committee_members_{column}_{target}",
        ondelete=ondelete,
        deferrable=True,
        initially="DEFERRED",
    )


def upgrade() -> None:
    # Not in a batch, and so without a default: everything points at the bodies, and SQLite would
    # make their table anew.
    op.add_column("organizations", sa.Column("minorities", sa.String(80)))
    op.create_table(
        "committee_members",
        sa.Column("id", KEY, nullable=False),
        sa.Column("org_id", KEY, nullable=False),
        sa.Column("created_by", KEY, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("body_id", KEY, nullable=False),
        sa.Column("mediator_id", KEY, nullable=False),
        sa.Column(
            "post",
            sa.Enum(
                *POSTS, name="committeepost", native_enum=False, create_constraint=True, length=32
            ),
            nullable=False,
        ),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("left_on", sa.Date()),
        sa.CheckConstraint("since <= until", name=op.f("ck_committee_members_term_runs_forward")),
        points_to("body_id", "organizations", ondelete="CASCADE"),
        points_to("mediator_id", "mediators"),
        sa.PrimaryKeyConstraint("id", name="pk_committee_members"),
    )
    op.create_index("ix_committee_members_body_id", "committee_members", ["body_id"])
    op.create_index("ix_committee_members_mediator_id", "committee_members", ["mediator_id"])


def downgrade() -> None:
    op.drop_table("committee_members")
    op.drop_column("organizations", "minorities")
