"""revisits of agreements

A revisit names the agreement it asks about, so that changing one agreement leaves those about another.
Where a case had one agreement that took effect, its revisits ask about that one.

Revision ID: 0045
Revises: 0044
Create Date: 2026-11-30
"""

import sqlalchemy as sa
from alembic import op

revision = "0045"
down_revision = "0044"
branch_labels = None
depends_on = None

KEY = sa.LargeBinary(16).with_variant(sa.Uuid(), "postgresql")
_OF_THE_ONLY_ONE = """
    UPDATE revisits SET agreement_id = (
        SELECT agreements.id FROM agreements
        WHERE agreements.case_id = revisits.case_id AND agreements.effective_on IS NOT NULL
    )
    WHERE case_id IN (
        SELECT case_id FROM agreements WHERE effective_on IS NOT NULL
        GROUP BY case_id HAVING count(*) = 1
    ) AND NOT EXISTS (
        SELECT 1 FROM matter_deadlines
        WHERE matter_deadlines.subject_id = revisits.id AND matter_deadlines.rule = 'revisit-failed'
    )
"""
_KEY = "fk_revisits_agreement_id_agreements"


def upgrade() -> None:
    with op.batch_alter_table("revisits") as table:
        table.add_column(sa.Column("agreement_id", KEY, nullable=True))
    # Before the key is checked: what waits for its check stands in the way of later steps.
    op.execute(_OF_THE_ONLY_ONE)
    with op.batch_alter_table("revisits") as table:
        table.create_foreign_key(
            _KEY, "agreements", ["agreement_id"], ["id"], deferrable=True, initially="DEFERRED"
        )
    op.create_index("ix_revisits_agreement_id", "revisits", ["agreement_id"])


def downgrade() -> None:
    op.drop_index("ix_revisits_agreement_id", "revisits")
    with op.batch_alter_table("revisits") as table:
        table.drop_constraint(_KEY, type_="foreignkey")
        table.drop_column("agreement_id")
