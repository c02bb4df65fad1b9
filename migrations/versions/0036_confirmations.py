"""confirmations

The courts around, and every step of an agreement on its way to a confirmation.

Revision ID: 0036
Revises: 0035
Create Date: 2026-11-30
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0036"
down_revision = "0035"
branch_labels = None
depends_on = None

KEY = sa.LargeBinary(16).with_variant(sa.Uuid(), "postgresql")
MOMENT = sa.DateTime(timezone=True)
BEFORE = ("none", "intended", "waived", "applied", "confirmed", "dismissed")
AFTER = (
    "none", "intended", "waived", "unfit", "applied", "returned", "accepted", "rejected_intake",
    "confirmed", "dismissed", "withdrawn", "enforcing",
)  # fmt: skip
STEPS = (
    "decided", "declined", "open", "unfit", "filed", "supplement_asked", "supplied", "accepted",
    "refused", "heard", "confirmed", "dismissed", "withdrawn", "enforcement",
)  # fmt: skip
REASONS = ("invited", "seat", "home", "subject", "labour")
FORMER = {
    "unfit": "waived",
    "returned": "applied",
    "accepted": "applied",
    "rejected_intake": "none",
    "withdrawn": "waived",
    "enforcing": "confirmed",
}


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


def allow(values: tuple[str, ...]) -> None:
    name = op.f("ck_agreements_confirmationstatus")
    with op.batch_alter_table("agreements") as table:
        table.drop_constraint(name, type_="check")
        allowed = sa.column("confirmation", sa.String()).in_(values)
        table.create_check_constraint(name, allowed)


def upgrade() -> None:
    allow(AFTER)
    op.create_table(
        "courts",
        *root(),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("level", code("courtlevel", ("basic", "intermediate")), nullable=False),
        sa.Column("regions", sa.String(400), nullable=False),
        sa.Column("address", sa.String(200), nullable=False),
        sa.Column("phone", sa.String(40), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_courts"),
        sa.UniqueConstraint("org_id", "name", name="uq_courts_org_id_name"),
    )
    op.create_table(
        "confirmations",
        *root(),
        sa.Column("agreement_id", KEY, nullable=False),
        sa.Column("matter_id", KEY, nullable=False),
        sa.Column("began_as", code("confirmationstatus", AFTER), nullable=False),
        sa.Column("examined_on", sa.Date()),
        sa.Column("obstacles", sa.Text(), nullable=False),
        sa.Column("court_name", sa.String(200), nullable=False),
        sa.Column("court_reason", code("courtreason", REASONS)),
        points_to("confirmations", "agreement_id", "agreements"),
        points_to("confirmations", "matter_id", "matters"),
        sa.PrimaryKeyConstraint("id", name="pk_confirmations"),
        sa.UniqueConstraint("agreement_id", name="uq_confirmations_agreement_id"),
    )
    op.create_index("ix_confirmations_matter_id", "confirmations", ["matter_id"])
    op.create_table(
        "confirmation_consents",
        *entity(),
        sa.Column("confirmation_id", KEY, nullable=False),
        sa.Column("party_id", KEY, nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("agrees", sa.Boolean(), nullable=False),
        sa.Column("said_on", sa.Date(), nullable=False),
        sa.Column("by_name", sa.String(200), nullable=False),
        points_to("confirmation_consents", "confirmation_id", "confirmations", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_confirmation_consents"),
    )
    op.create_index(
        "ix_confirmation_consents_confirmation_id", "confirmation_consents", ["confirmation_id"]
    )
    op.create_table(
        "confirmation_events",
        *entity(),
        sa.Column("confirmation_id", KEY, nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("step", code("confirmationstep", STEPS), nullable=False),
        sa.Column("happened_on", sa.Date(), nullable=False),
        sa.Column("number", sa.String(80), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("due_on", sa.Date()),
        sa.Column("attachment_id", KEY),
        sa.Column("taken_back", sa.Text(), nullable=False),
        points_to("confirmation_events", "confirmation_id", "confirmations", ondelete="CASCADE"),
        points_to("confirmation_events", "attachment_id", "attachments"),
        sa.PrimaryKeyConstraint("id", name="pk_confirmation_events"),
        sa.UniqueConstraint(
            "confirmation_id", "ordinal", name="uq_confirmation_events_confirmation_id_ordinal"
        ),
    )
    op.create_index(
        "ix_confirmation_events_confirmation_id", "confirmation_events", ["confirmation_id"]
    )


def downgrade() -> None:
    for name in ("confirmation_events", "confirmation_consents", "confirmations", "courts"):
        op.drop_table(name)
    for now, before in FORMER.items():
        op.execute(
            sa.text(
                "UPDATE agreements SET confirmation = :before WHERE confirmation = :now"
            ).bindparams(before=before, now=now)
        )
    allow(BEFORE)
