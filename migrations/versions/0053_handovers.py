"""handovers

Cases handed over to a chief mediator's office, another committee, or the county.

Revision ID: 0053
Revises: 0052
Create Date: 2026-11-30
"""

import sqlalchemy as sa
from alembic import op

revision = "0053"
down_revision = "0052"
branch_labels = None
depends_on = None

KEY = sa.LargeBinary(16).with_variant(sa.Uuid(), "postgresql")
MOMENT = sa.DateTime(timezone=True)
ENDS = (
    "refused", "no_agreement", "unreachable", "gone", "sued", "expired", "false_mediation",
    "withdrawn", "other",
)  # fmt: skip
OUTCOMES = (
    "agreed_written", "agreed_oral", "partial", "settled_self", "explained", "handled", "failed",
    "terminated", "withdrawn", "to_court", "to_arbitration", "to_admin", "transferred_out",
    "not_accepted",
)  # fmt: skip
TARGETS = ("office", "specialist", "town", "county")
STATES = ("waiting", "accepted", "returned", "withdrawn", "lapsed", "sent", "came_back")
POINTS = (
    ("matter_id", "matters", "CASCADE"),
    ("case_id", "mediation_cases", "CASCADE"),
    ("from_id", "organizations", None),
    ("to_id", "organizations", None),
    ("asked_by", "staff", None),
    ("decided_by", "staff", None),
)


def code(name: str, values: tuple[str, ...]) -> sa.Enum:
    return sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=32)


def allow(reasons: tuple[str, ...]) -> None:
    name = op.f("ck_mediation_cases_endreason")
    with op.batch_alter_table("mediation_cases") as table:
        table.drop_constraint(name, type_="check")
        table.create_check_constraint(name, sa.column("end_reason", sa.String()).in_(reasons))


def upgrade() -> None:
    allow((*ENDS, "transferred"))
    op.create_table(
        "handovers",
        sa.Column("id", KEY, nullable=False),
        sa.Column("org_id", KEY, nullable=False),
        sa.Column("created_by", KEY, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("revised_at", MOMENT, nullable=False),
        sa.Column("matter_id", KEY, nullable=False),
        sa.Column("case_id", KEY, nullable=False),
        sa.Column("target", code("handovertarget", TARGETS), nullable=False),
        sa.Column("from_id", KEY, nullable=False),
        sa.Column("from_name", sa.String(200), nullable=False),
        sa.Column("from_number", sa.String(60), nullable=False),
        sa.Column("to_id", KEY),
        sa.Column("to_name", sa.String(200), nullable=False),
        sa.Column("reasons", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("materials", sa.Text(), nullable=False),
        sa.Column("asked_by", KEY, nullable=False),
        sa.Column("asker", sa.String(80), nullable=False),
        sa.Column("asked_at", MOMENT, nullable=False),
        sa.Column("state", code("handoverstate", STATES), nullable=False),
        sa.Column("decided_by", KEY),
        sa.Column("decider", sa.String(80), nullable=False),
        sa.Column("decided_at", MOMENT),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("first_stays", sa.Boolean(), nullable=False),
        sa.Column("number_after", sa.String(60), nullable=False),
        sa.Column("letter", sa.String(60), nullable=False),
        sa.Column("follow_up_on", sa.Date()),
        sa.Column("outcome", code("outcome", OUTCOMES)),
        sa.Column("result", sa.Text(), nullable=False),
        sa.Column("result_on", sa.Date()),
        sa.Column("seen_at", MOMENT),
        *(
            sa.ForeignKeyConstraint(
                [column],
                [f"{target}.id"],
                name=f"fk_handovers_{column}_{target}",
                ondelete=ondelete,
                deferrable=True,
                initially="DEFERRED",
            )
            for column, target, ondelete in POINTS
        ),
        sa.PrimaryKeyConstraint("id", name="pk_handovers"),
    )
    for column in ("matter_id", "case_id", "asked_by"):
        op.create_index(f"ix_handovers_{column}", "handovers", [column])
    op.create_index("ix_handovers_state", "handovers", ["state", "follow_up_on"])
    op.create_index(
        "uq_handovers_waiting",
        "handovers",
        ["case_id"],
        unique=True,
        sqlite_where=sa.text("state = 'waiting'"),
        postgresql_where=sa.text("state = 'waiting'"),
    )


def downgrade() -> None:
    op.drop_table("handovers")
    op.execute("UPDATE mediation_cases SET end_reason = 'other' WHERE end_reason = 'transferred'")
    allow(ENDS)
