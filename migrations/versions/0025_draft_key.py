"""draft key

The key that drafts are sealed with on a server, wrapped once for each account. Nobody's password
is known here, so plain drafts are sealed when the first person signs in. On the way back sealed
drafts go: an older program cannot open them.

Revision ID: 0025
Revises: 0024
Create Date: 2026-11-29
"""

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None

SEALED = "aes-256-gcm:%"


def upgrade() -> None:
    op.create_table(
        "key_slots",
        sa.Column("login", sa.String(40), nullable=False),
        sa.Column("slot", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("login", name="pk_key_slots"),
    )
    if op.get_bind().dialect.name == "postgresql":
        op.execute("ALTER TABLE key_slots SET SCHEMA sec")


def downgrade() -> None:
    drafts = sa.table("drafts", sa.column("body", sa.Text()))
    op.execute(drafts.delete().where(drafts.c.body.like(SEALED)))
    secrets = sa.table("secrets", sa.column("name", sa.String()))
    op.execute(secrets.delete().where(secrets.c.name == "drafts"))
    on_postgres = op.get_bind().dialect.name == "postgresql"
    op.drop_table("key_slots", schema="sec" if on_postgres else None)
