"""matters

Matters with their parties, dates, search lines and monthly counts.

Revision ID: 0003
Revises: 0002
Create Date: 2026-11-21
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
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
        "month_counts",
        sa.Column("org_id", KEY, nullable=False),
        sa.Column("month", sa.String(length=7), nullable=False),
        sa.Column("dispute_type", sa.String(length=32), nullable=False),
        sa.Column("body_id", KEY, nullable=False),
        sa.Column("registered", sa.Integer(), nullable=False),
        sa.Column("accepted", sa.Integer(), nullable=False),
        sa.Column("resolved", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint(
            "org_id", "month", "dispute_type", "body_id", name="pk_month_counts"
        ),
    )
    op.create_table(
        "matters",
        *root(),
        sa.Column("number", sa.String(length=32), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("demand", sa.Text(), nullable=False),
        sa.Column("place", sa.String(length=200), nullable=False),
        sa.Column(
            "channel",
            code(
                "channel",
                "walk_in",
                "phone",
                "letter",
                "online",
                "hotline_12345",
                "app",
                "grid_report",
                "screening",
                "village_up",
                "superior",
                "dept_transfer",
                "court",
                "police_110",
                "petition_office",
                "leader_reception",
                "patrol",
                "media",
            ),
            nullable=False,
        ),
        sa.Column(
            "dispute_type",
            code(
                "disputetype",
                "marriage_family",
                "neighbour",
                "house_site",
                "contract",
                "production",
                "damages",
                "forest_land",
                "expropriation",
                "environment",
                "wage_arrears",
                "labour_other",
                "tourism",
                "consumer",
                "ecommerce",
                "medical",
                "traffic",
                "property_mgmt",
                "ip",
                "internet",
                "village_affairs",
                "finance",
                "fire",
                "campus",
                "new_employment",
                "other",
            ),
            nullable=False,
        ),
        sa.Column(
            "state",
            code(
                "matterstate",
                "registered",
                "triaged",
                "accepted",
                "in_progress",
                "suspended",
                "resolved",
                "unresolved",
                "not_accepted",
                "transferred",
                "withdrawn",
                "closed",
                "archived",
            ),
            nullable=False,
        ),
        sa.Column(
            "route",
            code(
                "route",
                "consult",
                "guide",
                "mediation",
                "paired_orders",
                "petition",
                "joint",
                "transfer",
            ),
            nullable=True,
        ),
        sa.Column(
            "level", code("caselevel", "simple", "ordinary", "major", "difficult"), nullable=False
        ),
        sa.Column("risk", code("risklevel", "low", "medium", "high"), nullable=False),
        sa.Column("responsible_id", KEY, nullable=True),
        sa.Column("village_id", KEY, nullable=True),
        sa.Column("people_count", sa.Integer(), nullable=False),
        sa.Column("parties_text", sa.String(length=400), nullable=False),
        sa.Column("anonymous", sa.Boolean(), nullable=False),
        sa.Column(
            "outcome",
            code(
                "outcome",
                "agreed_written",
                "agreed_oral",
                "partial",
                "settled_self",
                "explained",
                "handled",
                "failed",
                "terminated",
                "withdrawn",
                "to_court",
                "to_arbitration",
                "to_admin",
                "transferred_out",
                "not_accepted",
            ),
            nullable=True,
        ),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("accepted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("resolved_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("length(demand) > 0", name=op.f("ck_matters_demand_not_empty")),
        sa.CheckConstraint("people_count > 0", name=op.f("ck_matters_somebody_asks")),
        sa.ForeignKeyConstraint(
            ["responsible_id"],
            ["organizations.id"],
            name="fk_matters_responsible_id_organizations",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["village_id"],
            ["areas.id"],
            name="fk_matters_village_id_areas",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_matters"),
        sa.UniqueConstraint("org_id", "number", name="uq_matters_org_id_number"),
    )
    op.create_index(
        "ix_matters_accepted", "matters", ["accepted_at", "dispute_type", "responsible_id"]
    )
    op.create_index("ix_matters_received", "matters", ["received_at", "id"])
    op.create_index(
        "ix_matters_resolved",
        "matters",
        ["resolved_at", "dispute_type", "responsible_id", "outcome"],
    )
    op.create_index("ix_matters_state_received", "matters", ["state", "received_at", "id"])

    op.create_table(
        "matter_deadlines",
        *root(),
        sa.Column("matter_id", KEY, nullable=False),
        sa.Column(
            "kind",
            code(
                "deadlinekind",
                "notice",
                "objection",
                "mediation",
                "petition",
                "confirmation",
                "revisit",
                "performance",
                "order",
            ),
            nullable=False,
        ),
        sa.Column("rule", sa.String(length=64), nullable=False),
        sa.Column("article", sa.String(length=200), nullable=False),
        sa.Column("basis", sa.String(length=400), nullable=False),
        sa.Column("started_on", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("subject_id", KEY, nullable=True),
        sa.Column("met_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["matter_id"],
            ["matters.id"],
            name="fk_matter_deadlines_matter_id_matters",
            ondelete="CASCADE",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_matter_deadlines"),
    )
    op.create_index(
        "ix_matter_deadlines_owed", "matter_deadlines", ["matter_id", "met_on", "due_on"]
    )
    op.create_index("ix_matter_deadlines_open", "matter_deadlines", ["met_on", "due_on", "kind"])

    op.create_table(
        "matter_parties",
        *entity(),
        sa.Column("matter_id", KEY, nullable=False),
        sa.Column("person_id", KEY, nullable=False),
        sa.Column(
            "role",
            code(
                "matterrole",
                "applicant",
                "respondent",
                "third_party",
                "petitioner",
                "representative",
                "companion",
            ),
            nullable=False,
        ),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("age", sa.Integer(), nullable=True),
        sa.Column("snapshot", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["matter_id"],
            ["matters.id"],
            name="fk_matter_parties_matter_id_matters",
            ondelete="CASCADE",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["persons.id"],
            name="fk_matter_parties_person_id_persons",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_matter_parties"),
    )
    op.create_index("ix_matter_parties_matter_id", "matter_parties", ["matter_id"])
    op.create_index("ix_matter_parties_person_id", "matter_parties", ["person_id"])

    op.create_table(
        "matter_search",
        sa.Column(
            "seq",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=True,
            nullable=False,
        ),
        sa.Column("matter_id", KEY, nullable=False),
        sa.ForeignKeyConstraint(
            ["matter_id"],
            ["matters.id"],
            name="fk_matter_search_matter_id_matters",
            ondelete="CASCADE",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("seq", name="pk_matter_search"),
    )
    op.create_index("ix_matter_search_matter_id", "matter_search", ["matter_id"])
    op.create_index("uq_matter_search_matter", "matter_search", ["matter_id"], unique=True)


def downgrade() -> None:
    for table in ("matter_search", "matter_parties", "matter_deadlines", "matters", "month_counts"):
        op.drop_table(table)
