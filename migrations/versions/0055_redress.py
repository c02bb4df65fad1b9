"""redress

What follows a bad grade is owed until it is done; who was looked for in vain at a revisit; a grade for
how a petition was dealt with. What was chosen before counts as done: nobody kept what came of it.

Revision ID: 0055
Revises: 0054
Create Date: 2026-11-30
"""

import sqlalchemy as sa
from alembic import op

revision = "0055"
down_revision = "0054"
branch_labels = None
depends_on = None

KEY = sa.LargeBinary(16).with_variant(sa.Uuid(), "postgresql")
GRADES = (
    *("very_satisfied", "satisfied", "basic", "dissatisfied"),
    *("very_dissatisfied", "not_rated"),
)
NEW = ("service", "after_due_on", "after_done_on", "after_note")


def codes(name: str, *values: str) -> sa.Enum:
    return sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=32)


def upgrade() -> None:
    with op.batch_alter_table("revisits") as table:
        table.add_column(sa.Column("service", codes("servicegrade", *GRADES)))
        table.add_column(sa.Column("after_due_on", sa.Date()))
        table.add_column(sa.Column("after_done_on", sa.Date()))
        table.add_column(sa.Column("after_note", sa.Text(), nullable=False, server_default=""))
    with op.batch_alter_table("revisits") as table:
        table.alter_column("after_note", existing_type=sa.Text(), server_default=None)
    op.execute("UPDATE revisits SET after_done_on = done_on WHERE after IS NOT NULL")
    op.create_table(
        "revisit_attempts",
        sa.Column("id", KEY, nullable=False),
        sa.Column("org_id", KEY, nullable=False),
        sa.Column("created_by", KEY, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revisit_id", KEY, nullable=False),
        sa.Column("made_on", sa.Date(), nullable=False),
        sa.Column(
            "mode",
            codes("revisitmode", "home", "phone", "office", "video", "letter"),
            nullable=False,
        ),
        sa.Column("note", sa.String(400), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_revisit_attempts"),
        sa.ForeignKeyConstraint(
            ["revisit_id"],
            ["revisits.id"],
            name="fk_revisit_attempts_revisit_id_revisits",
            ondelete="CASCADE",
            deferrable=True,
            initially="DEFERRED",
        ),
    )
    op.create_index("ix_revisit_attempts_revisit_id", "revisit_attempts", ["revisit_id"])


def downgrade() -> None:
    op.drop_table("revisit_attempts")
    with op.batch_alter_table("revisits") as table:
        table.drop_constraint("servicegrade", type_="check")
        for name in NEW:
            table.drop_column(name)
