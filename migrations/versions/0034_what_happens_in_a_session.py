"""what happens in a session

A record keeps what was done besides talking, how many of its lines were read back, and the
corrections made since. Of an older record that was read back all lines were.

Revision ID: 0034
Revises: 0033
Create Date: 2026-11-30
"""

import json

import sqlalchemy as sa
from alembic import op

revision = "0034"
down_revision = "0033"
branch_labels = None
depends_on = None

RECORDS = sa.table(
    "session_records",
    sa.column("id"),
    sa.column("lines", sa.Text()),
    sa.column("read_back", sa.Boolean()),
    sa.column("read_lines", sa.Integer()),
)


def upgrade() -> None:
    with op.batch_alter_table("session_records") as table:
        table.add_column(sa.Column("acts", sa.Text(), nullable=False, server_default="[]"))
        table.add_column(sa.Column("corrections", sa.Text(), nullable=False, server_default="[]"))
        table.add_column(sa.Column("read_lines", sa.Integer(), nullable=False, server_default="0"))
    connection, columns = op.get_bind(), RECORDS.c
    read = sa.select(columns.id, columns.lines).where(columns.read_back == sa.true())
    for key, lines in connection.execute(read).all():
        counted = sa.update(RECORDS).where(columns.id == key)
        connection.execute(counted.values(read_lines=len(json.loads(lines))))
    with op.batch_alter_table("session_records") as table:
        table.drop_column("read_back")
        for name, kind in (("acts", sa.Text()), ("corrections", sa.Text())):
            table.alter_column(name, existing_type=kind, server_default=None)
        table.alter_column("read_lines", existing_type=sa.Integer(), server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("session_records") as table:
        table.add_column(
            sa.Column("read_back", sa.Boolean(), nullable=False, server_default=sa.false())
        )
    columns = RECORDS.c
    read = sa.update(RECORDS).where(columns.read_lines > 0).values(read_back=True)
    op.get_bind().execute(read)
    with op.batch_alter_table("session_records") as table:
        table.alter_column("read_back", existing_type=sa.Boolean(), server_default=None)
        for name in ("acts", "corrections", "read_lines"):
            table.drop_column(name)
