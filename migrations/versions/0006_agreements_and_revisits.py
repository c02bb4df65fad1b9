"""agreements and revisits

Agreements with what each side owes, and revisits.

Revision ID: 0006
Revises: 0005
Create Date: 2026-11-21
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

KEY = sa.LargeBinary(16).with_variant(sa.Uuid(), "postgresql")


def entity() -> tuple[sa.Column[Any], ...]:
    return (
        sa.Column("id", KEY, nullable=False),
        sa.Column("org_id", KEY, nullable=False),
        sa.Column("created_by", KEY, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
    )


def root() -> tuple[sa.Column[Any], ...]:
    return (
        *entity(),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("revised_at", sa.DateTime(timezone=True), nullable=False),
    )


def code(name: str, *values: str) -> sa.Enum:
    return sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=32)


def upgrade() -> None:
    op.create_table(
        "agreements",
        *root(),
        sa.Column("case_id", KEY, nullable=False),
        sa.Column("matter_id", KEY, nullable=False),
        sa.Column("replaces_id", KEY, nullable=True),
        sa.Column("number", sa.String(length=60), nullable=False),
        sa.Column("form", code("agreementform", "written", "oral"), nullable=False),
        sa.Column(
            "status",
            code("agreementstatus", "draft", "issued", "effective", "void"),
            nullable=False,
        ),
        sa.Column("facts", sa.Text(), nullable=False),
        sa.Column("disputed", sa.Text(), nullable=False),
        sa.Column("further_terms", sa.Text(), nullable=False),
        sa.Column("copies", sa.Integer(), nullable=False),
        sa.Column(
            "confirmation",
            code("confirmationstatus", "none", "intended", "applied", "confirmed", "dismissed"),
            nullable=False,
        ),
        sa.Column("reached_on", sa.Date(), nullable=True),
        sa.Column("sealed_on", sa.Date(), nullable=True),
        sa.Column("effective_on", sa.Date(), nullable=True),
        sa.Column("paper_id", KEY, nullable=True),
        sa.ForeignKeyConstraint(
            ["case_id"],
            ["mediation_cases.id"],
            name="fk_agreements_case_id_mediation_cases",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["matter_id"],
            ["matters.id"],
            name="fk_agreements_matter_id_matters",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["replaces_id"],
            ["agreements.id"],
            name="fk_agreements_replaces_id_agreements",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["paper_id"],
            ["papers.id"],
            name="fk_agreements_paper_id_papers",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_agreements"),
        sa.UniqueConstraint("org_id", "number", name="uq_agreements_org_id_number"),
    )
    op.create_index("ix_agreements_case_id", "agreements", ["case_id"])
    op.create_index("ix_agreements_effective_on", "agreements", ["effective_on"])
    op.create_index("ix_agreements_matter_id", "agreements", ["matter_id"])

    op.create_table(
        "revisits",
        *root(),
        sa.Column("matter_id", KEY, nullable=False),
        sa.Column("case_id", KEY, nullable=True),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("article", sa.String(length=200), nullable=False),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column(
            "mode", code("revisitmode", "home", "phone", "office", "video", "letter"), nullable=True
        ),
        sa.Column("person_name", sa.String(length=200), nullable=False),
        sa.Column(
            "satisfaction",
            code(
                "satisfaction",
                "very_satisfied",
                "satisfied",
                "basic",
                "dissatisfied",
                "very_dissatisfied",
                "not_rated",
            ),
            nullable=True,
        ),
        sa.Column("performance", sa.Text(), nullable=False),
        sa.Column("danger", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column(
            "after", code("afterdissatisfaction", "reopen", "explain", "escalate"), nullable=True
        ),
        sa.Column("done_by", KEY, nullable=True),
        sa.ForeignKeyConstraint(
            ["case_id"],
            ["mediation_cases.id"],
            name="fk_revisits_case_id_mediation_cases",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["matter_id"],
            ["matters.id"],
            name="fk_revisits_matter_id_matters",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_revisits"),
    )
    op.create_index("ix_revisits_case_id", "revisits", ["case_id"])
    op.create_index("ix_revisits_matter_id", "revisits", ["matter_id"])
    op.create_index("ix_revisits_open", "revisits", ["done_on", "due_on"])

    op.create_table(
        "agreement_signatures",
        *entity(),
        sa.Column("agreement_id", KEY, nullable=False),
        sa.Column("signer_id", KEY, nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("is_party", sa.Boolean(), nullable=False),
        sa.Column("signed_on", sa.Date(), nullable=False),
        sa.Column("fingerprinted", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["agreement_id"],
            ["agreements.id"],
            name="fk_agreement_signatures_agreement_id_agreements",
            ondelete="CASCADE",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_agreement_signatures"),
    )
    op.create_index(
        "ix_agreement_signatures_agreement_id", "agreement_signatures", ["agreement_id"]
    )

    op.create_table(
        "performance_items",
        *entity(),
        sa.Column("agreement_id", KEY, nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("kind", code("clausekind", "pay", "act", "abstain"), nullable=False),
        sa.Column("debtor_id", KEY, nullable=False),
        sa.Column("creditor_id", KEY, nullable=True),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=True),
        sa.Column("manner", code("paymanner", "cash", "transfer", "other"), nullable=True),
        sa.Column("manner_note", sa.String(length=200), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("at_once", sa.Boolean(), nullable=False),
        sa.Column(
            "status",
            code(
                "performancestatus",
                "not_due",
                "immediate",
                "done",
                "late_done",
                "partial",
                "overdue",
                "refused",
                "relieved",
            ),
            nullable=False,
        ),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("done_note", sa.String(length=400), nullable=False),
        sa.CheckConstraint(
            "amount IS NULL OR amount > 0", name=op.f("ck_performance_items_amount_positive")
        ),
        sa.ForeignKeyConstraint(
            ["agreement_id"],
            ["agreements.id"],
            name="fk_performance_items_agreement_id_agreements",
            ondelete="CASCADE",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_performance_items"),
    )
    op.create_index("ix_performance_items_agreement_id", "performance_items", ["agreement_id"])
    op.create_index("ix_performance_items_due", "performance_items", ["status", "due_on"])


def downgrade() -> None:
    for table in ("performance_items", "agreement_signatures", "revisits", "agreements"):
        op.drop_table(table)
