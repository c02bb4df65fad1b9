"""mediation

Cases, sessions, bookings and records.

Revision ID: 0005
Revises: 0004
Create Date: 2026-11-21
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
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
        "mediation_cases",
        *root(),
        sa.Column("matter_id", KEY, nullable=False),
        sa.Column("number", sa.String(length=60), nullable=False),
        sa.Column("committee_id", KEY, nullable=False),
        sa.Column("chief_office_id", KEY, nullable=True),
        sa.Column(
            "source",
            code(
                "casesource",
                "application",
                "initiative",
                "entrust_court",
                "entrust_proc",
                "entrust_police",
                "entrust_petition",
                "entrust_other",
            ),
            nullable=False,
        ),
        sa.Column(
            "stage",
            code(
                "casestage",
                "consent_pending",
                "accepted",
                "assigned",
                "notified",
                "scheduled",
                "in_session",
                "adjourned",
                "ended",
            ),
            nullable=False,
        ),
        sa.Column("open_to_public", sa.Boolean(), nullable=False),
        sa.Column("recorder", sa.String(length=80), nullable=False),
        sa.Column("accepted_on", sa.Date(), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
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
        sa.Column(
            "end_reason",
            code(
                "endreason",
                "refused",
                "no_agreement",
                "unreachable",
                "gone",
                "sued",
                "expired",
                "false_mediation",
                "other",
            ),
            nullable=True,
        ),
        sa.Column("end_note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["chief_office_id"],
            ["organizations.id"],
            name="fk_mediation_cases_chief_office_id_organizations",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["committee_id"],
            ["organizations.id"],
            name="fk_mediation_cases_committee_id_organizations",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["matter_id"],
            ["matters.id"],
            name="fk_mediation_cases_matter_id_matters",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_mediation_cases"),
        sa.UniqueConstraint("org_id", "number", name="uq_mediation_cases_org_id_number"),
    )
    op.create_index("ix_mediation_cases_chief_office_id", "mediation_cases", ["chief_office_id"])
    op.create_index("ix_mediation_cases_committee_id", "mediation_cases", ["committee_id"])
    op.create_index("ix_mediation_cases_ended_on", "mediation_cases", ["ended_on"])
    op.create_index("ix_mediation_cases_matter_id", "mediation_cases", ["matter_id"])
    op.create_index("ix_mediation_cases_stage", "mediation_cases", ["stage", "created_at"])

    op.create_table(
        "case_mediators",
        *entity(),
        sa.Column("case_id", KEY, nullable=False),
        sa.Column("mediator_id", KEY, nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("leads", sa.Boolean(), nullable=False),
        sa.Column("selection", code("selection", "designated", "chosen"), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_id"],
            ["mediation_cases.id"],
            name="fk_case_mediators_case_id_mediation_cases",
            ondelete="CASCADE",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["mediator_id"],
            ["mediators.id"],
            name="fk_case_mediators_mediator_id_mediators",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_case_mediators"),
    )
    op.create_index("ix_case_mediators_case_id", "case_mediators", ["case_id"])
    op.create_index("ix_case_mediators_mediator_id", "case_mediators", ["mediator_id"])

    op.create_table(
        "case_parties",
        *entity(),
        sa.Column("case_id", KEY, nullable=False),
        sa.Column("matter_party_id", KEY, nullable=False),
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
        sa.Column("consent", code("consent", "pending", "agreed", "refused"), nullable=False),
        sa.Column("consent_on", sa.Date(), nullable=True),
        sa.Column("notice_way", code("noticeway", "written", "oral"), nullable=True),
        sa.Column("notice_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_id"],
            ["mediation_cases.id"],
            name="fk_case_parties_case_id_mediation_cases",
            ondelete="CASCADE",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["matter_party_id"],
            ["matter_parties.id"],
            name="fk_case_parties_matter_party_id_matter_parties",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["persons.id"],
            name="fk_case_parties_person_id_persons",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_case_parties"),
    )
    op.create_index("ix_case_parties_case_id", "case_parties", ["case_id"])
    op.create_index("ix_case_parties_person_id", "case_parties", ["person_id"])

    op.create_table(
        "sessions",
        *root(),
        sa.Column("case_id", KEY, nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("room_id", KEY, nullable=True),
        sa.Column("place", sa.String(length=200), nullable=False),
        sa.Column(
            "state", code("sessionstate", "planned", "open", "held", "cancelled"), nullable=False
        ),
        sa.CheckConstraint("ends_at > starts_at", name=op.f("ck_sessions_takes_time")),
        sa.ForeignKeyConstraint(
            ["case_id"],
            ["mediation_cases.id"],
            name="fk_sessions_case_id_mediation_cases",
            ondelete="CASCADE",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["room_id"],
            ["rooms.id"],
            name="fk_sessions_room_id_rooms",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_sessions"),
        sa.UniqueConstraint("case_id", "ordinal", name="uq_sessions_case_id_ordinal"),
    )
    op.create_index("ix_sessions_case_id", "sessions", ["case_id"])
    op.create_index("ix_sessions_room_id", "sessions", ["room_id"])
    op.create_index("ix_sessions_starts_at", "sessions", ["starts_at"])

    op.create_table(
        "bookings",
        *entity(),
        sa.Column("session_id", KEY, nullable=False),
        sa.Column("kind", code("resourcekind", "room", "mediator", "party"), nullable=False),
        sa.Column("resource_id", KEY, nullable=False),
        sa.Column("resource_key", sa.BigInteger(), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("cancelled", sa.Boolean(), nullable=False),
        sa.CheckConstraint("ends_at > starts_at", name=op.f("ck_bookings_takes_time")),
        sa.ForeignKeyConstraint(
            ["session_id"],
            ["sessions.id"],
            name="fk_bookings_session_id_sessions",
            ondelete="CASCADE",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_bookings"),
    )
    op.create_index("ix_bookings_resource", "bookings", ["resource_key", "starts_at"])
    op.create_index("ix_bookings_session_id", "bookings", ["session_id"])

    op.create_table(
        "session_records",
        *root(),
        sa.Column("session_id", KEY, nullable=False),
        sa.Column("subject", sa.String(length=200), nullable=False),
        sa.Column("attendance", sa.Text(), nullable=False),
        sa.Column("lines", sa.Text(), nullable=False),
        sa.Column(
            "result", code("sessionresult", "agreed", "not_agreed", "adjourned"), nullable=True
        ),
        sa.Column("began_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("read_back", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["session_id"],
            ["sessions.id"],
            name="fk_session_records_session_id_sessions",
            ondelete="CASCADE",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_session_records"),
        sa.UniqueConstraint("session_id", name="uq_session_records_session_id"),
    )
    op.create_index("ix_session_records_session_id", "session_records", ["session_id"])


def downgrade() -> None:
    for table in (
        "session_records",
        "bookings",
        "sessions",
        "case_parties",
        "case_mediators",
        "mediation_cases",
    ):
        op.drop_table(table)
