"""recusal

Ties of mediators, conflicts, requests to withdraw; who was mediator before, and who knows who is.

Revision ID: 0037
Revises: 0036
Create Date: 2026-11-30
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0037"
down_revision = "0036"
branch_labels = None
depends_on = None

KEY = sa.LargeBinary(16).with_variant(sa.Uuid(), "postgresql")
MOMENT = sa.DateTime(timezone=True)
TIES = (
    "self", "spouse", "parent", "child", "sibling", "grandparent", "grandchild", "other_kin",
    "household", "interest", "employer", "colleague", "neighbour", "friend", "other",
)  # fmt: skip
CONFLICTS = (
    "self", "kin", "household", "interest", "name", "tie", "phone", "opposed", "acted", "employer",
)  # fmt: skip
OUTCOMES = ("granted", "dismissed", "kept", "withdrawn")


def code(name: str, *values: str) -> sa.Enum:
    return sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=32)


def entity() -> tuple[sa.Column[Any], ...]:
    return (
        sa.Column("id", KEY, nullable=False),
        sa.Column("org_id", KEY, nullable=False),
        sa.Column("created_by", KEY, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
    )


def root() -> tuple[sa.Column[Any], ...]:
    return (
        *entity(),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("revised_at", MOMENT, nullable=False),
    )


def make(table: str, *items: Any, points: dict[str, str], owner: tuple[str, ...] = ()) -> None:
    """Create a table; ``points`` says what its keys refer to, ``owner`` which of them it goes with."""
    op.create_table(
        table,
        *items,
        *(
            sa.ForeignKeyConstraint(
                [column],
                [f"{target}.id"],
                name=f"fk_{table}_{column}_{target}",
                ondelete="CASCADE" if column in owner else None,
                deferrable=True,
                initially="DEFERRED",
            )
            for column, target in points.items()
        ),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
    )


def index(table: str, *columns: str) -> None:
    for column in columns:
        op.create_index(f"ix_{table}_{column}", table, [column])


def upgrade() -> None:
    with op.batch_alter_table("case_parties") as table:
        way = code("mediatorstoldway", "written", "oral")
        table.add_column(sa.Column("mediators_told_way", way, nullable=True))
        table.add_column(sa.Column("mediators_told_on", sa.Date(), nullable=True))
    # The notice of rights named the mediators.
    op.execute(
        "UPDATE case_parties SET mediators_told_way = notice_way, mediators_told_on = notice_on"
    )
    with op.batch_alter_table("case_mediators") as table:
        relation = sa.Column("relation", sa.String(200), nullable=False, server_default="")
        table.add_column(relation)
    with op.batch_alter_table("case_mediators") as table:
        table.alter_column("relation", existing_type=sa.String(200), server_default=None)
    _make_ties()
    _make_of_cases()
    _make_requests()


def _make_ties() -> None:
    make(
        "mediator_ties",
        *root(),
        sa.Column("mediator_id", KEY, nullable=False),
        sa.Column("person_id", KEY, nullable=False),
        sa.Column("kind", code("tiekind", *TIES), nullable=False),
        sa.Column("note", sa.String(200), nullable=False),
        sa.Column("ended_on", sa.Date()),
        points={"mediator_id": "mediators", "person_id": "persons"},
    )
    index("mediator_ties", "mediator_id", "person_id")


def _make_of_cases() -> None:
    make(
        "past_mediators",
        *entity(),
        sa.Column("case_id", KEY, nullable=False),
        sa.Column("mediator_id", KEY, nullable=False),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("led", sa.Boolean(), nullable=False),
        sa.Column("selection", code("selection", "designated", "chosen"), nullable=False),
        sa.Column("relation", sa.String(200), nullable=False),
        sa.Column("named_at", MOMENT, nullable=False),
        sa.Column("why", sa.String(200), nullable=False),
        points={"case_id": "mediation_cases", "mediator_id": "mediators"},
        owner=("case_id",),
    )
    index("past_mediators", "case_id")
    make(
        "conflict_notes",
        *entity(),
        sa.Column("case_id", KEY, nullable=False),
        sa.Column("mediator_id", KEY, nullable=False),
        sa.Column("person_id", KEY, nullable=False),
        sa.Column("kind", code("conflictkind", *CONFLICTS), nullable=False),
        sa.Column("reason", sa.String(200), nullable=False),
        sa.Column("kept_by_all", sa.Boolean(), nullable=False),
        sa.Column("agreed", sa.Text(), nullable=False),
        points={"case_id": "mediation_cases", "mediator_id": "mediators", "person_id": "persons"},
        owner=("case_id",),
    )
    index("conflict_notes", "case_id", "person_id")


def _make_requests() -> None:
    make(
        "recusals",
        *root(),
        sa.Column("matter_id", KEY, nullable=False),
        sa.Column("case_id", KEY, nullable=False),
        sa.Column("session_id", KEY),
        sa.Column("source", code("recusalsource", "party", "own", "committee"), nullable=False),
        sa.Column("party_id", KEY),
        sa.Column("asked_by", sa.String(200), nullable=False),
        sa.Column("target", code("recusaltarget", "mediator", "recorder"), nullable=False),
        sa.Column("mediator_id", KEY),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("presides", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("asked_on", sa.Date(), nullable=False),
        sa.Column("outcome", code("recusaloutcome", *OUTCOMES)),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("decided_at", MOMENT),
        sa.Column("decided_by", KEY),
        sa.Column("decider", sa.String(80), nullable=False),
        sa.Column("successor", sa.String(80), nullable=False),
        points={
            "matter_id": "matters",
            "case_id": "mediation_cases",
            "session_id": "sessions",
            "party_id": "case_parties",
            "mediator_id": "mediators",
            "decided_by": "staff",
        },
        owner=("matter_id", "case_id"),
    )
    index("recusals", "matter_id", "case_id")
    make(
        "recusal_answers",
        *root(),
        sa.Column("matter_id", KEY, nullable=False),
        sa.Column("session_id", KEY, nullable=False),
        sa.Column("party_id", KEY, nullable=False),
        sa.Column("answer", code("recusalanswerkind", "none", "asks"), nullable=False),
        sa.UniqueConstraint(
            "session_id", "party_id", name="uq_recusal_answers_session_id_party_id"
        ),
        points={"matter_id": "matters", "session_id": "sessions", "party_id": "case_parties"},
        owner=("matter_id", "session_id"),
    )
    index("recusal_answers", "matter_id")


def downgrade() -> None:
    for made in (
        "recusal_answers", "recusals", "conflict_notes", "past_mediators", "mediator_ties",
    ):  # fmt: skip
        op.drop_table(made)
    with op.batch_alter_table("case_mediators") as table:
        table.drop_column("relation")
    with op.batch_alter_table("case_parties") as table:
        table.drop_constraint("mediatorstoldway", type_="check")
        table.drop_column("mediators_told_on")
        table.drop_column("mediators_told_way")
