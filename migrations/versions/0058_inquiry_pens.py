"""inquiry pens

One person at a time writes the record of an inquiry, as that of a session; the others read along and
can take over. What is half typed belongs to the inquiry now; of several drafts the latest goes on.

Revision ID: 0058
Revises: 0057
Create Date: 2026-11-30
"""

from typing import Any
from uuid import UUID

import sqlalchemy as sa
from alembic import op

revision = "0058"
down_revision = "0057"
branch_labels = None
depends_on = None

KEY = sa.LargeBinary(16).with_variant(sa.Uuid(), "postgresql")
MOMENT = sa.DateTime(timezone=True)


class Key(sa.TypeDecorator[Any]):
    """A key as the program stores it."""

    impl = sa.LargeBinary(16)
    cache_ok = True

    def load_dialect_impl(self, dialect: Any) -> Any:
        """Return the engine's own type."""
        return dialect.type_descriptor(sa.Uuid() if dialect.name == "postgresql" else self.impl)

    def process_bind_param(self, value: Any, dialect: Any) -> Any:
        """Hand the key over as the engine stores it."""
        return value.bytes if isinstance(value, UUID) and dialect.name != "postgresql" else value


DRAFTS = sa.table(
    "drafts",
    sa.column("staff_id", Key()),
    sa.column("form", sa.String()),
    sa.column("subject_id", Key()),
    sa.column("saved_at", MOMENT),
)


def upgrade() -> None:
    op.create_table(
        "inquiry_pens",
        sa.Column("inquiry_id", KEY, nullable=False),
        sa.Column("staff_id", KEY, nullable=False),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("since", MOMENT, nullable=False),
        sa.Column("wrote_at", MOMENT, nullable=False),
        sa.Column("from_id", KEY),
        sa.Column("from_name", sa.String(80), nullable=False),
        sa.ForeignKeyConstraint(
            ["inquiry_id"],
            ["inquiries.id"],
            name="fk_inquiry_pens_inquiry_id_inquiries",
            ondelete="CASCADE",
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.PrimaryKeyConstraint("inquiry_id", name="pk_inquiry_pens"),
    )
    _share_drafts()


def _share_drafts() -> None:
    connection, columns = op.get_bind(), DRAFTS.c
    found = sa.select(columns.staff_id, columns.subject_id).where(columns.form == "inquiry")
    latest = {
        row.subject_id: row.staff_id
        for row in connection.execute(found.order_by(columns.saved_at)).all()
    }
    for subject_id, staff_id in latest.items():
        of_it = sa.and_(columns.form == "inquiry", columns.subject_id == subject_id)
        others = sa.and_(of_it, columns.staff_id != staff_id)
        connection.execute(sa.delete(DRAFTS).where(others))
        connection.execute(sa.update(DRAFTS).where(of_it).values(staff_id=UUID(int=0)))


def downgrade() -> None:
    # Nobody's own any more: whoever opens the record has it on file up to its last saving.
    op.get_bind().execute(sa.delete(DRAFTS).where(DRAFTS.c.form == "inquiry"))
    op.drop_table("inquiry_pens")
