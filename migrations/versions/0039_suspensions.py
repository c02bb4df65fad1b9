"""suspensions

A mediation may be suspended and its term prolonged by the parties; an applicant may withdraw.

Revision ID: 0039
Revises: 0038
Create Date: 2026-11-30
"""

import sqlalchemy as sa
from alembic import op

revision = "0039"
down_revision = "0038"
branch_labels = None
depends_on = None

KEY = sa.LargeBinary(16).with_variant(sa.Uuid(), "postgresql")
MOMENT = sa.DateTime(timezone=True)
STAGES = (
    "consent_pending", "accepted", "assigned", "notified", "scheduled", "in_session", "adjourned",
    "ended",
)  # fmt: skip
STAGES_AFTER = (*STAGES[:-1], "suspended", "ended")
REASONS = (
    "refused", "no_agreement", "unreachable", "gone", "sued", "expired", "false_mediation", "other",
)  # fmt: skip
WHY = (
    "appraisal", "treatment", "other_case", "notice", "unreachable", "successor", "capacity",
    "dissolved", "force_majeure", "agreed", "false_mediation", "other",
)  # fmt: skip


def code(name: str, values: tuple[str, ...]) -> sa.Enum:
    return sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=32)


def allow(stages: tuple[str, ...], reasons: tuple[str, ...]) -> None:
    with op.batch_alter_table("mediation_cases") as table:
        for name, column, values in (
            (op.f("ck_mediation_cases_casestage"), "stage", stages),
            (op.f("ck_mediation_cases_endreason"), "end_reason", reasons),
        ):
            table.drop_constraint(name, type_="check")
            table.create_check_constraint(name, sa.column(column, sa.String()).in_(values))


def child(name: str, *columns: sa.Column[object] | sa.CheckConstraint) -> None:
    op.create_table(
        name,
        sa.Column("id", KEY, nullable=False),
        sa.Column("org_id", KEY, nullable=False),
        sa.Column("created_by", KEY, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("case_id", KEY, nullable=False),
        *columns,
        sa.ForeignKeyConstraint(
            ["case_id"],
            ["mediation_cases.id"],
            name=f"fk_{name}_case_id_mediation_cases",
            ondelete="CASCADE",
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
    )
    op.create_index(f"ix_{name}_case_id", name, ["case_id"])


def upgrade() -> None:
    allow(STAGES_AFTER, (*REASONS, "withdrawn"))
    with op.batch_alter_table("matter_deadlines") as table:
        table.add_column(sa.Column("paused_on", sa.Date()))
        table.add_column(sa.Column("look_again_on", sa.Date()))
    child(
        "case_suspensions",
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("stage", code("casestage", STAGES_AFTER), nullable=False),
        sa.Column("stops", sa.Boolean(), nullable=False),
        sa.Column("reason", code("suspendreason", WHY), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("basis", sa.String(200), nullable=False),
        sa.Column("agreed", sa.Text(), nullable=False),
        sa.Column("look_again_on", sa.Date(), nullable=False),
        sa.Column("until", sa.Date()),
        sa.Column("days", sa.Integer(), nullable=False),
        sa.Column("ended_note", sa.Text(), nullable=False),
        sa.CheckConstraint("until >= since", name=op.f("ck_case_suspensions_goes_on_later")),
    )
    op.create_index(
        "uq_case_suspensions_rest",
        "case_suspensions",
        ["case_id"],
        unique=True,
        sqlite_where=sa.text("until IS NULL"),
        postgresql_where=sa.text("until IS NULL"),
    )
    child(
        "case_extensions",
        sa.Column("agreed_on", sa.Date(), nullable=False),
        sa.Column("agreed", sa.Text(), nullable=False),
        sa.Column("due_before", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("days", sa.Integer(), nullable=False),
        sa.Column("basis", sa.String(200), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.CheckConstraint("due_on > due_before", name=op.f("ck_case_extensions_ends_later")),
    )


def downgrade() -> None:
    # What rests goes on from where it stood; a withdrawal is told by its outcome all the same.
    op.execute(
        "UPDATE mediation_cases SET stage = (SELECT stage FROM case_suspensions"
        " WHERE case_id = mediation_cases.id AND until IS NULL) WHERE stage = 'suspended'"
    )
    op.execute("UPDATE mediation_cases SET end_reason = 'refused' WHERE end_reason = 'withdrawn'")
    op.drop_table("case_extensions")
    op.drop_table("case_suspensions")
    with op.batch_alter_table("matter_deadlines") as table:
        table.drop_column("look_again_on")
        table.drop_column("paused_on")
    allow(STAGES, REASONS)
