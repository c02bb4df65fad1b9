"""caucus notes

What one side says alone is noted beside the record, sealed; what is let out of it is kept as it stood.

Revision ID: 0048
Revises: 0047
Create Date: 2026-11-30
"""

import sqlalchemy as sa
from alembic import op

revision = "0048"
down_revision = "0047"
branch_labels = None
depends_on = None

KEY = sa.LargeBinary(16).with_variant(sa.Uuid(), "postgresql")
MOMENT = sa.DateTime(timezone=True)


def _code(name: str, *values: str) -> sa.Enum:
    return sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=32)


def _points(table: str, column: str, target: str, *, ondelete: str | None = None) -> sa.Constraint:
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
        "caucus_notes",
        sa.Column("id", KEY, nullable=False),
        sa.Column("session_id", KEY, nullable=False),
        sa.Column("party_id", KEY, nullable=False),
        sa.Column("staff_id", KEY, nullable=False),
        sa.Column("author", sa.String(80), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("saved_at", MOMENT, nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        _points("caucus_notes", "session_id", "sessions", ondelete="CASCADE"),
        _points("caucus_notes", "party_id", "case_parties"),
        sa.PrimaryKeyConstraint("id", name="pk_caucus_notes"),
        sa.UniqueConstraint(
            "session_id",
            "party_id",
            "staff_id",
            name="uq_caucus_notes_session_id_party_id_staff_id",
        ),
    )
    reasons = ("party_agreed", "danger", "advice", "duty", "other")
    op.create_table(
        "caucus_releases",
        sa.Column("id", KEY, nullable=False),
        sa.Column("session_id", KEY, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("by_id", KEY, nullable=False),
        sa.Column("by_name", sa.String(80), nullable=False),
        sa.Column("kind", _code("releaseto", "colleague", "record"), nullable=False),
        sa.Column("to_id", KEY),
        sa.Column("to_name", sa.String(80), nullable=False),
        sa.Column("reason", _code("releasereason", *reasons), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        _points("caucus_releases", "session_id", "sessions", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_caucus_releases"),
    )
    op.create_index("ix_caucus_releases_session_id", "caucus_releases", ["session_id"])


def downgrade() -> None:
    op.drop_table("caucus_releases")
    op.drop_table("caucus_notes")
