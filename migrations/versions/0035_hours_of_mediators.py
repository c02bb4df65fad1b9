"""hours of mediators

What a mediator is good at, speaks, and when he works and is away.

Revision ID: 0035
Revises: 0034
Create Date: 2026-11-30
"""

import sqlalchemy as sa
from alembic import op

revision = "0035"
down_revision = "0034"
branch_labels = None
depends_on = None

KEY = sa.LargeBinary(16).with_variant(sa.Uuid(), "postgresql")
MOMENT = sa.DateTime(timezone=True)
ADDED = (("ethnic", sa.String(40)), ("fields", sa.Text()), ("languages", sa.String(80)))


def of_mediator(name: str, *columns: sa.schema.SchemaItem) -> None:
    op.create_table(
        name,
        sa.Column("id", KEY, nullable=False),
        sa.Column("org_id", KEY, nullable=False),
        sa.Column("created_by", KEY, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("mediator_id", KEY, nullable=False),
        *columns,
        sa.ForeignKeyConstraint(
            ["mediator_id"],
            ["mediators.id"],
            name=f"fk_{name}_mediator_id_mediators",
            ondelete="CASCADE",
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
    )
    op.create_index(f"ix_{name}_mediator_id", name, ["mediator_id"])


def upgrade() -> None:
    with op.batch_alter_table("mediators") as table:
        for name, kind in ADDED:
            table.add_column(sa.Column(name, kind, nullable=False, server_default=""))
    with op.batch_alter_table("mediators") as table:
        for name, kind in ADDED:
            table.alter_column(name, existing_type=kind, server_default=None)
    of_mediator(
        "mediator_hours",
        sa.Column("weekday", sa.Integer(), nullable=False),
        sa.Column("opens", sa.Time(), nullable=False),
        sa.Column("shuts", sa.Time(), nullable=False),
        sa.CheckConstraint(
            "weekday BETWEEN 0 AND 6", name=op.f("ck_mediator_hours_day_of_the_week")
        ),
        sa.CheckConstraint("opens < shuts", name=op.f("ck_mediator_hours_runs_forward")),
    )
    of_mediator(
        "mediator_leaves",
        sa.Column("first", sa.Date(), nullable=False),
        sa.Column("last", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(200), nullable=False),
        sa.CheckConstraint("first <= last", name=op.f("ck_mediator_leaves_runs_forward")),
    )


def downgrade() -> None:
    op.drop_table("mediator_leaves")
    op.drop_table("mediator_hours")
    with op.batch_alter_table("mediators") as table:
        for name, _ in reversed(ADDED):
            table.drop_column(name)
