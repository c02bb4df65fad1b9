"""prompts

Who was reminded of a promise, urged to keep it, told what he may do about it; and what came of it.

Revision ID: 0051
Revises: 0050
Create Date: 2026-11-30
"""

import sqlalchemy as sa
from alembic import op

revision = "0051"
down_revision = "0050"
branch_labels = None
depends_on = None

KEY = sa.LargeBinary(16).with_variant(sa.Uuid(), "postgresql")


def codes(name: str, *values: str) -> sa.Enum:
    return sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=32)


def head(table: str) -> list[sa.schema.SchemaItem]:
    return [
        sa.Column("id", KEY, nullable=False),
        sa.Column("org_id", KEY, nullable=False),
        sa.Column("created_by", KEY, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("agreement_id", KEY, nullable=False),
        sa.Column("item_id", KEY, nullable=False),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
        sa.ForeignKeyConstraint(
            ["agreement_id"],
            ["agreements.id"],
            name=f"fk_{table}_agreement_id_agreements",
            ondelete="CASCADE",
            deferrable=True,
            initially="DEFERRED",
        ),
    ]


def upgrade() -> None:
    ways = ("phone", "home", "office", "message", "letter")
    rights = ("suit", "enforcement", "payment_order", "arbitration")
    op.create_table(
        "prompts",
        *head("prompts"),
        sa.Column("kind", codes("promptkind", "remind", "urge", "tell"), nullable=False),
        sa.Column("way", codes("promptway", *ways), nullable=False),
        sa.Column("made_on", sa.Date(), nullable=False),
        sa.Column("person_name", sa.String(200), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("right", codes("right", *rights)),
        sa.Column("article", sa.String(200), nullable=False),
        sa.Column("paper_id", KEY),
        sa.ForeignKeyConstraint(
            ["paper_id"],
            ["papers.id"],
            name="fk_prompts_paper_id_papers",
            deferrable=True,
            initially="DEFERRED",
        ),
    )
    op.create_index("ix_prompts_agreement_id", "prompts", ["agreement_id"])
    op.create_index("ix_prompts_item_id", "prompts", ["item_id"])
    came = (
        *("performed", "new_agreement", "sued", "payment_order", "arbitration", "enforcement"),
        *("upheld", "altered", "annulled", "enforced", "given_up"),
    )
    op.create_table(
        "breach_events",
        *head("breach_events"),
        sa.Column("came", codes("afteragreement", *came), nullable=False),
        sa.Column("came_on", sa.Date(), nullable=False),
        sa.Column("document", sa.String(200), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
    )
    op.create_index("ix_breach_events_agreement_id", "breach_events", ["agreement_id"])


def downgrade() -> None:
    op.drop_table("breach_events")
    op.drop_table("prompts")
