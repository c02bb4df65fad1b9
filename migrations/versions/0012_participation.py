"""participation

Who takes part in a matter, on whose behalf, by what authority or guardianship, and until when.

Revision ID: 0012
Revises: 0011
Create Date: 2026-11-29
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

KEY = sa.LargeBinary(16).with_variant(sa.Uuid(), "postgresql")

ROLES_BEFORE = (
    "applicant",
    "respondent",
    "third_party",
    "petitioner",
    "representative",
    "companion",
)
ROLES = (
    *ROLES_BEFORE,
    "party",
    "accused_unit",
    "statutory_agent",
    "agent_lawyer",
    "agent_legal_worker",
    "agent_relative",
    "agent_staff",
    "agent_citizen",
    "legal_rep",
    "principal",
    "invited",
    "witness",
    "appraiser",
    "interpreter",
    "listener",
)
CODES = {
    "side": ("partyside", ("asking", "opposite", "third", "neutral")),
    "capacity": ("capacity", ("full", "limited", "none")),
    "relation": (
        "guardianrelation",
        ("parent", "spouse", "child", "grandparent", "sibling", "close_relative", "other"),
    ),
    "proof": (
        "guardianproof",
        ("kinship", "prior_unable", "consent", "designation", "judgment"),
    ),
    "authority": ("authoritykind", ("general", "special")),
}
PARTIES = sa.table(
    "matter_parties", sa.column("role"), sa.column("side"), sa.column("powers"), sa.column("id")
)


def allow_roles(table: str, roles: tuple[str, ...]) -> None:
    name = op.f(f"ck_{table}_matterrole")
    with op.batch_alter_table(table) as batch:
        batch.drop_constraint(name, type_="check")
        batch.create_check_constraint(name, sa.column("role", sa.String()).in_(roles))


def settle_keys() -> None:
    """Let PostgreSQL look at the keys of changed rows now: it alters no table before it did."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute("SET CONSTRAINTS ALL IMMEDIATE")
        op.execute("SET CONSTRAINTS ALL DEFERRED")


def upgrade() -> None:
    new: tuple[sa.Column[Any], ...] = (
        *(sa.Column(name, sa.String(length=32)) for name in CODES),
        sa.Column("behalf_of_id", KEY),
        sa.Column("powers", sa.Text()),
        sa.Column("valid_from", sa.Date()),
        sa.Column("valid_to", sa.Date()),
        sa.Column("document", sa.String(length=200)),
        sa.Column("ended_on", sa.Date()),
        sa.Column("end_reason", sa.String(length=200)),
    )
    for column in new:
        op.add_column("matter_parties", column)
    side = sa.case(
        (PARTIES.c.role == "respondent", "opposite"),
        (PARTIES.c.role == "third_party", "third"),
        else_="asking",
    )
    op.execute(PARTIES.update().values(side=side))
    op.execute("UPDATE matter_parties SET powers = '', document = '', end_reason = ''")
    settle_keys()
    allow_roles("matter_parties", ROLES)
    allow_roles("case_parties", ROLES)
    with op.batch_alter_table("matter_parties") as batch:
        batch.alter_column("side", existing_type=sa.String(32), nullable=False)
        for name in ("powers", "document", "end_reason"):
            batch.alter_column(name, existing_type=sa.Text(), nullable=False)
        for name, (constraint, values) in CODES.items():
            batch.create_check_constraint(
                op.f(f"ck_matter_parties_{constraint}"), sa.column(name, sa.String()).in_(values)
            )
        batch.create_foreign_key(
            "fk_matter_parties_behalf_of_id_matter_parties",
            "matter_parties",
            ["behalf_of_id"],
            ["id"],
            initially="DEFERRED",
            deferrable=True,
        )


def downgrade() -> None:
    # An older program knows neither those who spoke for others nor those who helped.
    for table in ("case_parties", "matter_parties"):
        strange = sa.table(table, sa.column("role"))
        op.execute(strange.delete().where(strange.c.role.not_in(ROLES_BEFORE)))
        settle_keys()
        allow_roles(table, ROLES_BEFORE)
    with op.batch_alter_table("matter_parties") as batch:
        batch.drop_constraint("fk_matter_parties_behalf_of_id_matter_parties", type_="foreignkey")
        for constraint, _ in CODES.values():
            batch.drop_constraint(op.f(f"ck_matter_parties_{constraint}"), type_="check")
        gone = ("behalf_of_id", "powers", "valid_from", "valid_to", "document", "ended_on")
        for name in (*CODES, *gone, "end_reason"):
            batch.drop_column(name)
