"""ledgers

Files taken in, what their rows became, and the meaning their headings had. A line of history that
only says where an imported matter came from may go with it when the file is taken back; every
other line stays for good.

Revision ID: 0014
Revises: 0013
Create Date: 2026-11-29
"""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

KEY = sa.LargeBinary(16).with_variant(sa.Uuid(), "postgresql")
MEANINGS = (
    "", "day", "name", "demand", "id_number", "phone", "address", "village", "sex", "ethnic",
    "occupation", "work_unit", "people_count", "other_name", "place", "channel", "dispute_type",
    "closed_on", "note",
)  # fmt: skip


def code(name: str, *values: str) -> sa.Enum:
    return sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=32)


IMPORTED = "OLD.tag <> 'matter:imported'"


def upgrade() -> None:
    _make_tables()
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP TRIGGER matter_steps_append_only ON matter_steps")
        _refuse_on_postgres("UPDATE OR TRUNCATE")
        op.execute(
            "CREATE TRIGGER matter_steps_no_delete BEFORE DELETE ON matter_steps"
            f" FOR EACH ROW WHEN ({IMPORTED}) EXECUTE FUNCTION refuse_change()"
        )
    else:
        op.execute("DROP TRIGGER matter_steps_no_delete")
        _refuse_on_sqlite(f" WHEN {IMPORTED}")


def _refuse_on_postgres(verbs: str) -> None:
    op.execute(
        f"CREATE TRIGGER matter_steps_append_only BEFORE {verbs} ON matter_steps"
        " EXECUTE FUNCTION refuse_change()"
    )


def _refuse_on_sqlite(when: str) -> None:
    op.execute(
        f"CREATE TRIGGER matter_steps_no_delete BEFORE DELETE ON matter_steps{when}"
        " BEGIN SELECT RAISE(ABORT, 'append only: matter_steps'); END"
    )


def _make_tables() -> None:
    op.create_table(
        "ledger_batches",
        sa.Column("id", KEY, nullable=False),
        sa.Column("org_id", KEY, nullable=False),
        sa.Column("created_by", KEY, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("file_name", sa.String(length=260), nullable=False),
        sa.Column("state", code("batchstate", "taken", "undone"), nullable=False),
        sa.Column("rows_taken", sa.Integer(), nullable=False),
        sa.Column("rows_taken_back", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ledger_batches")),
    )
    op.create_table(
        "ledger_rows",
        sa.Column("batch_id", KEY, nullable=False),
        sa.Column("matter_id", KEY, nullable=False),
        sa.Column("visit_id", KEY, nullable=False),
        sa.Column("person_id", KEY, nullable=True),
        sa.Column("made_person", sa.Boolean(), nullable=False),
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("sameness", sa.String(length=32), nullable=False),
        sa.Column("kept", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["batch_id"],
            ["ledger_batches.id"],
            name=op.f("fk_ledger_rows_batch_id_ledger_batches"),
            ondelete="CASCADE",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("matter_id", name=op.f("pk_ledger_rows")),
    )
    op.create_index(op.f("ix_ledger_rows_batch_id"), "ledger_rows", ["batch_id"])
    op.create_index(op.f("ix_ledger_rows_sameness"), "ledger_rows", ["sameness"])
    op.create_table(
        "ledger_headings",
        sa.Column("org_id", KEY, nullable=False),
        sa.Column("heading", sa.String(length=200), nullable=False),
        sa.Column("field", code("ledgerfield", *MEANINGS), nullable=False),
        sa.PrimaryKeyConstraint("org_id", "heading", name=op.f("pk_ledger_headings")),
    )


def downgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP TRIGGER matter_steps_no_delete ON matter_steps")
        op.execute("DROP TRIGGER matter_steps_append_only ON matter_steps")
        _refuse_on_postgres("UPDATE OR DELETE OR TRUNCATE")
    else:
        op.execute("DROP TRIGGER matter_steps_no_delete")
        _refuse_on_sqlite("")
    op.drop_table("ledger_headings")
    op.drop_table("ledger_rows")
    op.drop_table("ledger_batches")
