"""centre and people

The centre with its bodies, staff and calendar, and the people who come.

Revision ID: 0001
Revises:
Create Date: 2026-11-21
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

KEY = sa.LargeBinary(16).with_variant(sa.Uuid(), "postgresql")
PROTECTED = ("staff", "person_secrets")


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
        "areas",
        *root(),
        sa.Column("kind", code("areakind", "village", "grid"), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("parent_id", KEY, nullable=True),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["parent_id"],
            ["areas.id"],
            name="fk_areas_parent_id_areas",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_areas"),
        sa.UniqueConstraint("org_id", "code", "valid_from", name="uq_areas_org_id_code_valid_from"),
    )
    op.create_index("ix_areas_parent_id", "areas", ["parent_id"])

    op.create_table(
        "calendar_days",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("is_working", sa.Boolean(), nullable=False),
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.PrimaryKeyConstraint("day", name="pk_calendar_days"),
    )
    op.create_table(
        "calendar_years",
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("source", sa.String(length=200), nullable=False),
        sa.Column("imported_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("year", name="pk_calendar_years"),
    )
    op.create_table(
        "organizations",
        *root(),
        sa.Column(
            "kind",
            code(
                "orgkind",
                "centre",
                "gov",
                "town_committee",
                "village_committee",
                "specialist_committee",
                "chief_office",
                "justice_office",
                "dept",
                "county",
            ),
            nullable=False,
        ),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("short_name", sa.String(length=40), nullable=False),
        sa.Column("seal_name", sa.String(length=200), nullable=False),
        sa.Column("parent_id", KEY, nullable=True),
        sa.Column("field", sa.String(length=80), nullable=False),
        sa.Column("phone", sa.String(length=40), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["parent_id"],
            ["organizations.id"],
            name="fk_organizations_parent_id_organizations",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_organizations"),
    )
    op.create_index("ix_organizations_parent_id", "organizations", ["parent_id"])

    op.create_table(
        "person_secrets",
        sa.Column("person_id", KEY, nullable=False),
        sa.Column("id_number", sa.String(length=60), nullable=False),
        sa.Column("phone", sa.String(length=40), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("id_hash", sa.String(length=32), nullable=True),
        sa.Column("id_tail_hash", sa.String(length=32), nullable=True),
        sa.Column("phone_hash", sa.String(length=32), nullable=True),
        sa.Column("phone_tail_hash", sa.String(length=32), nullable=True),
        sa.PrimaryKeyConstraint("person_id", name="pk_person_secrets"),
    )
    op.create_index("ix_person_secrets_id_hash", "person_secrets", ["id_hash"])
    op.create_index("ix_person_secrets_id_tail_hash", "person_secrets", ["id_tail_hash"])
    op.create_index("ix_person_secrets_phone_hash", "person_secrets", ["phone_hash"])
    op.create_index("ix_person_secrets_phone_tail_hash", "person_secrets", ["phone_tail_hash"])

    op.create_table(
        "rooms",
        *root(),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("seats", sa.Integer(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.CheckConstraint("seats > 0", name=op.f("ck_rooms_has_seats")),
        sa.PrimaryKeyConstraint("id", name="pk_rooms"),
        sa.UniqueConstraint("org_id", "name", name="uq_rooms_org_id_name"),
    )
    op.create_table(
        "settings",
        sa.Column("key", sa.String(length=80), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("revised_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_settings"),
    )
    op.create_table(
        "staff",
        *root(),
        sa.Column("login", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("roles", sa.Text(), nullable=False),
        sa.Column("password_hash", sa.String(length=200), nullable=False),
        sa.Column("must_change", sa.Boolean(), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("locked_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_staff"),
        sa.UniqueConstraint("login", name="uq_staff_login"),
    )
    op.create_table(
        "grid_staff",
        *root(),
        sa.Column("area_id", KEY, nullable=False),
        sa.Column("post", code("gridpost", "leader", "full_time", "part_time"), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("phone", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(
            ["area_id"],
            ["areas.id"],
            name="fk_grid_staff_area_id_areas",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_grid_staff"),
    )
    op.create_index("ix_grid_staff_area_id", "grid_staff", ["area_id"])

    op.create_table(
        "mediators",
        *root(),
        sa.Column("body_id", KEY, nullable=False),
        sa.Column(
            "kind",
            code("mediatorkind", "full_time", "part_time", "chief", "invited"),
            nullable=False,
        ),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("sex", code("sex", "0", "1", "2", "9"), nullable=False),
        sa.Column("phone", sa.String(length=40), nullable=False),
        sa.Column("staff_id", KEY, nullable=True),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["body_id"],
            ["organizations.id"],
            name="fk_mediators_body_id_organizations",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"],
            ["staff.id"],
            name="fk_mediators_staff_id_staff",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_mediators"),
    )
    op.create_index("ix_mediators_body_id", "mediators", ["body_id"])
    op.create_index("ix_mediators_staff_id", "mediators", ["staff_id"])

    op.create_table(
        "persons",
        *root(),
        sa.Column(
            "kind",
            code(
                "partykind",
                "person",
                "legal_person",
                "unincorporated",
                "collective",
                "village_committee",
                "gov_org",
            ),
            nullable=False,
        ),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("sex", code("sex", "0", "1", "2", "9"), nullable=False),
        sa.Column("birth_date", sa.Date(), nullable=True),
        sa.Column("ethnic", sa.String(length=40), nullable=False),
        sa.Column("occupation", sa.String(length=80), nullable=False),
        sa.Column("work_unit", sa.String(length=200), nullable=False),
        sa.Column("village_id", KEY, nullable=True),
        sa.Column(
            "id_kind",
            code("idkind", "111", "112", "113", "117", "414", "511", "516", "553", "uscc", "990"),
            nullable=False,
        ),
        sa.Column(
            "id_check", code("idcheck", "ok", "failed", "unchecked", "not_shown"), nullable=False
        ),
        sa.Column("id_remark", sa.String(length=200), nullable=False),
        sa.Column("masked_id", sa.String(length=60), nullable=False),
        sa.Column("masked_phone", sa.String(length=40), nullable=False),
        sa.Column("last_visit_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["village_id"],
            ["areas.id"],
            name="fk_persons_village_id_areas",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_persons"),
    )
    op.create_index("ix_persons_name", "persons", ["name"])

    op.create_table(
        "person_search",
        sa.Column(
            "seq",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=True,
            nullable=False,
        ),
        sa.Column("person_id", KEY, nullable=False),
        sa.Column("initials", sa.String(length=80), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["persons.id"],
            name="fk_person_search_person_id_persons",
            ondelete="CASCADE",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("seq", name="pk_person_search"),
    )
    op.create_index("ix_person_search_person_id", "person_search", ["person_id"])
    op.create_index("uq_person_search_person", "person_search", ["person_id"], unique=True)
    if op.get_bind().dialect.name == "postgresql":
        for table in PROTECTED:
            op.execute(f"ALTER TABLE {table} SET SCHEMA sec")


def downgrade() -> None:
    on_postgres = op.get_bind().dialect.name == "postgresql"
    for table in (
        "person_search",
        "persons",
        "mediators",
        "grid_staff",
        "staff",
        "settings",
        "rooms",
        "person_secrets",
        "organizations",
        "calendar_years",
        "calendar_days",
        "areas",
    ):
        schema = "sec" if on_postgres and table in PROTECTED else None
        op.drop_table(table, schema=schema)
