"""ladder steps

Steps of diagnosis and of routes beside the mediation, noted by hand: consultation, arbitration,
ruling, legal aid, suit; one noted wrongly is taken back and stays on file.

Revision ID: 0052
Revises: 0051
Create Date: 2026-11-30
"""

import sqlalchemy as sa
from alembic import op

revision = "0052"
down_revision = "0051"
branch_labels = None
depends_on = None

KEY = sa.LargeBinary(16).with_variant(sa.Uuid(), "postgresql")
ACTS = (
    *("forewarned", "went_out", "consulted", "looked_again"),
    *("admin_mediation", "court_mediation", "industry_mediation"),
    *("police_mediation", "petition_mediation", "proc_mediation"),
    *("arbitration_told", "arbitration_filed", "arbitration_ended"),
    *("decision_told", "decision_filed", "decision_ended", "order_filed", "order_ended"),
    *("suit_told", "aid_told", "aid_applied", "aid_granted", "aid_refused"),
    *("suit_filed", "suit_ended", "suit_dropped"),
)


def upgrade() -> None:
    act = sa.Enum(
        *ACTS,
        name="ladderact",
        native_enum=False,
        create_constraint=True,
        length=32,
    )
    op.create_table(
        "ladder_steps",
        sa.Column("id", KEY, nullable=False),
        sa.Column("org_id", KEY, nullable=False),
        sa.Column("created_by", KEY, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("revised_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("matter_id", KEY, nullable=False),
        sa.Column("act", act, nullable=False),
        sa.Column("happened_on", sa.Date(), nullable=False),
        sa.Column("body", sa.String(200), nullable=False),
        sa.Column("number", sa.String(80), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("taken_back", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["matter_id"],
            ["matters.id"],
            name="fk_ladder_steps_matter_id_matters",
            ondelete="CASCADE",
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_ladder_steps"),
    )
    op.create_index("ix_ladder_steps_matter_id", "ladder_steps", ["matter_id"])


def downgrade() -> None:
    op.drop_table("ladder_steps")
