"""invitees

Sessions are of a kind, travel, and may have a second committee; everybody called to one is told, answers,
and comes or does not.

Revision ID: 0032
Revises: 0031
Create Date: 2026-11-30
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None

KEY = sa.LargeBinary(16).with_variant(sa.Uuid(), "postgresql")
MOMENT = sa.DateTime(timezone=True)
KINDS = ("mediation", "joint", "caucus", "hearing", "counselling", "legal_aid")
VENUES = ("room", "circuit", "doorstep", "elsewhere")
PARTS = ("party", "mediator", "department", "helper")
STATES = ("invited", "told", "confirmed", "came", "absent")
WAYS = ("written", "phone", "message", "face", "via")


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


def _invitees() -> tuple[Any, ...]:
    table = "session_invitees"
    return (
        sa.Column("id", KEY, nullable=False),
        sa.Column("org_id", KEY, nullable=False),
        sa.Column("created_by", KEY, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("session_id", KEY, nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("part", code("inviteepart", PARTS), nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("person_id", KEY),
        sa.Column("mediator_id", KEY),
        sa.Column("body_id", KEY),
        sa.Column("by_case", sa.Boolean(), nullable=False),
        sa.Column("state", code("inviteestate", STATES), nullable=False),
        sa.Column("again", sa.Boolean(), nullable=False),
        sa.Column("told_at", MOMENT),
        sa.Column("told_way", code("tellway", WAYS)),
        sa.Column("reason", sa.String(200), nullable=False),
        points_to(table, "session_id", "sessions", ondelete="CASCADE"),
        points_to(table, "person_id", "persons"),
        points_to(table, "mediator_id", "mediators"),
        points_to(table, "body_id", "organizations"),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
    )


def upgrade() -> None:
    with op.batch_alter_table("sessions") as table:
        table.add_column(
            sa.Column(
                "kind", code("sessionkind", KINDS), nullable=False, server_default="mediation"
            )
        )
        table.add_column(
            sa.Column("venue", code("sessionvenue", VENUES), nullable=False, server_default="room")
        )
        table.add_column(sa.Column("second_committee_id", KEY))
        table.create_foreign_key(
            "fk_sessions_second_committee_id_organizations",
            "organizations",
            ["second_committee_id"],
            ["id"],
            deferrable=True,
            initially="DEFERRED",
        )
    op.execute("UPDATE sessions SET venue = 'elsewhere' WHERE room_id IS NULL")
    with op.batch_alter_table("sessions") as table:
        table.alter_column("kind", existing_type=sa.String(32), server_default=None)
        table.alter_column("venue", existing_type=sa.String(32), server_default=None)
    op.create_index("ix_sessions_second_committee_id", "sessions", ["second_committee_id"])
    op.create_table("session_invitees", *_invitees())
    for column in ("session_id", "person_id", "mediator_id", "body_id"):
        op.create_index(f"ix_session_invitees_{column}", "session_invitees", [column])


def downgrade() -> None:
    op.drop_table("session_invitees")
    op.drop_index("ix_sessions_second_committee_id", "sessions")
    with op.batch_alter_table("sessions") as table:
        table.drop_constraint("fk_sessions_second_committee_id_organizations", type_="foreignkey")
        table.drop_constraint(op.f("ck_sessions_sessionkind"), type_="check")
        table.drop_constraint(op.f("ck_sessions_sessionvenue"), type_="check")
        for column in ("second_committee_id", "venue", "kind"):
            table.drop_column(column)
