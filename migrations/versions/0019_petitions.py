"""petitions

The file of a matter on the petition route, with what was asked, served, answered and appealed in
it; and for every date owed the version of its rule, what was taken out or added, and the day the
rule gives where somebody set another.

Revision ID: 0019
Revises: 0018
Create Date: 2026-11-29
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

KEY = sa.LargeBinary(16).with_variant(sa.Uuid(), "postgresql")
BEFORE = (
    "notice",
    "objection",
    "mediation",
    "petition",
    "confirmation",
    "revisit",
    "performance",
    "order",
)
NEW = ("result", "review_window", "review", "recheck_window", "recheck")


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


def allow(table: Any, values: tuple[str, ...]) -> None:
    name = op.f("ck_matter_deadlines_deadlinekind")
    table.drop_constraint(name, type_="check")
    table.create_check_constraint(name, sa.column("kind", sa.String()).in_(values))


def upgrade() -> None:
    with op.batch_alter_table("matter_deadlines") as table:
        allow(table, BEFORE + NEW)
        table.add_column(sa.Column("rule_since", sa.Date(), nullable=True))
        for name in ("suspended", "extended"):
            table.add_column(sa.Column(name, sa.Integer(), nullable=False, server_default="0"))
        table.add_column(sa.Column("approved_by", KEY, nullable=True))
        table.add_column(sa.Column("computed_on", sa.Date(), nullable=True))
        table.add_column(sa.Column("override_reason", sa.Text(), nullable=False, server_default=""))
        table.add_column(sa.Column("overridden_by", KEY, nullable=True))
    with op.batch_alter_table("matter_deadlines") as table:
        for name in ("suspended", "extended"):
            table.alter_column(name, existing_type=sa.Integer(), server_default=None)
        table.alter_column("override_reason", existing_type=sa.Text(), server_default=None)
    op.create_table(
        "petition_files",
        *root(),
        sa.Column("matter_id", KEY, nullable=False),
        sa.Column(
            "state",
            code(
                "petitionstate",
                "registered",
                "forwarded",
                "assigned",
                "guided",
                "recorded",
                "returned",
                "not_accepted",
                "no_longer",
                "accepted",
                "notified",
                "handling",
                "opinion",
                "delivered",
                "answered",
                "settled",
                "review",
                "reviewed",
                "recheck",
                "final_by_time",
                "final",
                "left",
                "withdrawn",
            ),
            nullable=False,
        ),
        sa.Column(
            "kind", code("petitionclass", "suggestion", "accusation", "appeal"), nullable=False
        ),
        sa.Column(
            "statutory_route",
            code(
                "statutoryroute",
                "litigation",
                "arbitration",
                "party_appeal",
                "administrative",
                "duty",
                "general",
            ),
            nullable=True,
        ),
        sa.Column(
            "purpose",
            code(
                "petitionpurpose",
                "complain",
                "request",
                "report",
                "suggest",
                "consult",
                "help",
                "other",
            ),
            nullable=False,
        ),
        sa.Column(
            "mode",
            code("petitionmode", "visit", "letter", "online", "phone", "fax"),
            nullable=False,
        ),
        sa.Column("size", code("petitionsize", "individual", "group"), nullable=False),
        sa.Column("repeat", code("repeat", "first", "repeat", "review", "recheck"), nullable=False),
        sa.Column(
            "content",
            code(
                "petitioncontent",
                "farming",
                "market",
                "natural_resources",
                "construction",
                "environment",
                "labour",
                "transport",
                "health",
                "housing",
                "economy",
                "culture",
                "party_affairs",
                "personnel",
                "technology",
                "military",
                "civil_affairs",
                "education",
                "justice",
                "discipline",
                "other",
            ),
            nullable=False,
        ),
        sa.Column("flags", sa.Text(), nullable=False),
        sa.Column(
            "handling",
            code(
                "handlemode",
                "self",
                "forward",
                "assign",
                "guide",
                "not_accept",
                "no_longer",
                "record_only",
                "return",
                "report_up",
            ),
            nullable=True,
        ),
        sa.Column("unreachable", sa.Boolean(), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("from_above", sa.Boolean(), nullable=False),
        sa.Column("assigner", sa.String(length=200), nullable=False),
        sa.Column("assigner_due_on", sa.Date(), nullable=True),
        sa.Column("accused", sa.String(length=200), nullable=False),
        sa.Column("accused_body_id", KEY, nullable=True),
        sa.Column("sent_to", sa.String(length=200), nullable=False),
        sa.Column("sent_on", sa.Date(), nullable=True),
        sa.Column("accepted_on", sa.Date(), nullable=True),
        sa.Column("opinion_on", sa.Date(), nullable=True),
        sa.CheckConstraint(
            "(kind = 'appeal') = (statutory_route IS NOT NULL)",
            name=op.f("ck_petition_files_route_of_an_appeal"),
        ),
        sa.ForeignKeyConstraint(
            ["accused_body_id"],
            ["organizations.id"],
            name="fk_petition_files_accused_body_id_organizations",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["matter_id"],
            ["matters.id"],
            name="fk_petition_files_matter_id_matters",
            ondelete="CASCADE",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_petition_files"),
    )
    op.create_index("uq_petition_files_matter", "petition_files", ["matter_id"], unique=True)

    op.create_table(
        "petition_asks",
        *entity(),
        sa.Column("petition_id", KEY, nullable=False),
        sa.Column("kind", code("askkind", "not_accept", "no_longer", "extension"), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column(
            "refusal",
            code(
                "refusalreason",
                "not_our_power",
                "litigation",
                "in_handling",
                "final",
                "decided",
                "not_mediable",
                "unclear",
            ),
            nullable=True,
        ),
        sa.Column("go_to", sa.String(length=200), nullable=False),
        sa.Column("days", sa.Integer(), nullable=False),
        sa.Column("clock_from", sa.Date(), nullable=True),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("asked_by", KEY, nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("decided_by", KEY, nullable=True),
        sa.Column("approved", sa.Boolean(), nullable=True),
        sa.Column("words", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "days BETWEEN 0 AND 30", name=op.f("ck_petition_asks_thirty_days_at_most")
        ),
        sa.ForeignKeyConstraint(
            ["petition_id"],
            ["petition_files.id"],
            name="fk_petition_asks_petition_id_petition_files",
            ondelete="CASCADE",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_petition_asks"),
    )
    op.create_index("ix_petition_asks_petition_id", "petition_asks", ["petition_id"])

    op.create_table(
        "petition_services",
        *entity(),
        sa.Column("petition_id", KEY, nullable=False),
        sa.Column(
            "paper",
            code("servedpaper", "notice", "refusal", "extension", "opinion"),
            nullable=False,
        ),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("served_on", sa.Date(), nullable=True),
        sa.Column(
            "way",
            code(
                "serviceway",
                "direct",
                "left_behind",
                "post",
                "entrusted",
                "electronic",
                "public",
                "spoken",
            ),
            nullable=True,
        ),
        sa.Column("receiver", sa.String(length=200), nullable=False),
        sa.Column("place", sa.String(length=200), nullable=False),
        sa.Column("witness", sa.String(length=200), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["petition_id"],
            ["petition_files.id"],
            name="fk_petition_services_petition_id_petition_files",
            ondelete="CASCADE",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_petition_services"),
    )
    op.create_index("ix_petition_services_petition_id", "petition_services", ["petition_id"])

    op.create_table(
        "petition_items",
        *entity(),
        sa.Column("petition_id", KEY, nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("request", sa.Text(), nullable=False),
        sa.Column(
            "result",
            code("opinionresult", "support", "partial", "explain", "reject"),
            nullable=False,
        ),
        sa.Column("facts", sa.Text(), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("opinion", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["petition_id"],
            ["petition_files.id"],
            name="fk_petition_items_petition_id_petition_files",
            ondelete="CASCADE",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_petition_items"),
    )
    op.create_index("ix_petition_items_petition_id", "petition_items", ["petition_id"])

    op.create_table(
        "petition_appeals",
        *entity(),
        sa.Column("petition_id", KEY, nullable=False),
        sa.Column("level", code("appeallevel", "review", "recheck"), nullable=False),
        sa.Column("body", sa.String(length=200), nullable=False),
        sa.Column("asked_on", sa.Date(), nullable=False),
        sa.Column("grounds", sa.Text(), nullable=False),
        sa.Column("hearing_days", sa.Integer(), nullable=False),
        sa.Column("answered_on", sa.Date(), nullable=True),
        sa.Column("result", code("appealresult", "upheld", "changed", "annulled"), nullable=True),
        sa.Column("words", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["petition_id"],
            ["petition_files.id"],
            name="fk_petition_appeals_petition_id_petition_files",
            ondelete="CASCADE",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_petition_appeals"),
    )
    op.create_index("ix_petition_appeals_petition_id", "petition_appeals", ["petition_id"])


def downgrade() -> None:
    for name in ("appeals", "items", "services", "asks", "files"):
        op.drop_table(f"petition_{name}")
    kind = sa.column("kind", sa.String())
    dates = sa.table("matter_deadlines", kind)
    op.execute(dates.delete().where(kind.in_(NEW)))
    with op.batch_alter_table("matter_deadlines") as table:
        allow(table, BEFORE)
        for name in (
            "overridden_by",
            "override_reason",
            "computed_on",
            "approved_by",
            "extended",
            "suspended",
            "rule_since",
        ):
            table.drop_column(name)
