"""visits papers and orders

Visits, issued papers, the history of matters and paired orders.

Revision ID: 0004
Revises: 0003
Create Date: 2026-11-21
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

KEY = sa.LargeBinary(16).with_variant(sa.Uuid(), "postgresql")
PROTECTED = ("paper_files",)


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
        "paper_files",
        sa.Column("paper_id", KEY, nullable=False),
        sa.Column("pdf", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("paper_id", name="pk_paper_files"),
    )
    op.create_table(
        "papers",
        *root(),
        sa.Column("matter_id", KEY, nullable=False),
        sa.Column("subject_id", KEY, nullable=False),
        sa.Column("form", sa.String(length=8), nullable=False),
        sa.Column("number", sa.String(length=60), nullable=False),
        sa.Column("edition", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("wording_version", sa.String(length=40), nullable=False),
        sa.Column("copies", sa.Integer(), nullable=False),
        sa.Column("printed", sa.Integer(), nullable=False),
        sa.Column("void", sa.Boolean(), nullable=False),
        sa.Column("issued_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["matter_id"],
            ["matters.id"],
            name="fk_papers_matter_id_matters",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_papers"),
        sa.UniqueConstraint(
            "subject_id", "form", "edition", name="uq_papers_subject_id_form_edition"
        ),
    )
    op.create_index("ix_papers_matter_id", "papers", ["matter_id"])
    op.create_index("ix_papers_subject_id", "papers", ["subject_id"])

    op.create_table(
        "visits",
        *root(),
        sa.Column("number", sa.String(length=32), nullable=False),
        sa.Column("visited_at", sa.DateTime(timezone=True), nullable=False),
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
        sa.Column("visitor_id", KEY, nullable=True),
        sa.Column("matter_id", KEY, nullable=False),
        sa.Column("people_count", sa.Integer(), nullable=False),
        sa.Column("first_for_matter", sa.Boolean(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("received_by", KEY, nullable=False),
        sa.CheckConstraint("people_count > 0", name=op.f("ck_visits_somebody_came")),
        sa.ForeignKeyConstraint(
            ["matter_id"],
            ["matters.id"],
            name="fk_visits_matter_id_matters",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["received_by"],
            ["staff.id"],
            name="fk_visits_received_by_staff",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["visitor_id"],
            ["persons.id"],
            name="fk_visits_visitor_id_persons",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_visits"),
        sa.UniqueConstraint("org_id", "number", name="uq_visits_org_id_number"),
    )
    op.create_index("ix_visits_matter_id", "visits", ["matter_id"])
    op.create_index("ix_visits_visited_at", "visits", ["visited_at"])
    op.create_index("ix_visits_visitor_id", "visits", ["visitor_id"])

    op.create_table(
        "work_orders",
        *root(),
        sa.Column("matter_id", KEY, nullable=False),
        sa.Column("pair_number", sa.String(length=40), nullable=False),
        sa.Column("part", code("orderpart", "handle", "supervise"), nullable=False),
        sa.Column(
            "state", code("orderstate", "issued", "signed", "reported", "closed"), nullable=False
        ),
        sa.Column("unit_id", KEY, nullable=True),
        sa.Column("grid_staff_id", KEY, nullable=True),
        sa.Column("demand", sa.Text(), nullable=False),
        sa.Column("issued_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("reported_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("report", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["grid_staff_id"],
            ["grid_staff.id"],
            name="fk_work_orders_grid_staff_id_grid_staff",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["matter_id"],
            ["matters.id"],
            name="fk_work_orders_matter_id_matters",
            ondelete="CASCADE",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["unit_id"],
            ["organizations.id"],
            name="fk_work_orders_unit_id_organizations",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_work_orders"),
        sa.UniqueConstraint(
            "org_id", "pair_number", "part", name="uq_work_orders_org_id_pair_number_part"
        ),
    )
    op.create_index("ix_work_orders_grid_staff_id", "work_orders", ["grid_staff_id"])
    op.create_index("ix_work_orders_matter_id", "work_orders", ["matter_id"])
    op.create_index("ix_work_orders_open", "work_orders", ["state", "due_on"])
    op.create_index("ix_work_orders_unit_id", "work_orders", ["unit_id"])

    op.create_table(
        "matter_steps",
        *entity(),
        sa.Column("matter_id", KEY, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor_id", KEY, nullable=False),
        sa.Column(
            "from_state",
            code(
                "from_state",
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
            nullable=True,
        ),
        sa.Column(
            "to_state",
            code(
                "to_state",
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
        sa.Column("tag", sa.String(length=64), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("paper_id", KEY, nullable=True),
        sa.ForeignKeyConstraint(
            ["matter_id"],
            ["matters.id"],
            name="fk_matter_steps_matter_id_matters",
            ondelete="CASCADE",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["paper_id"],
            ["papers.id"],
            name="fk_matter_steps_paper_id_papers",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_matter_steps"),
    )
    op.create_index("ix_matter_steps_matter_id", "matter_steps", ["matter_id"])
    if op.get_bind().dialect.name == "postgresql":
        for table in PROTECTED:
            op.execute(f"ALTER TABLE {table} SET SCHEMA sec")


def downgrade() -> None:
    on_postgres = op.get_bind().dialect.name == "postgresql"
    for table in ("matter_steps", "work_orders", "visits", "papers", "paper_files"):
        schema = "sec" if on_postgres and table in PROTECTED else None
        op.drop_table(table, schema=schema)
