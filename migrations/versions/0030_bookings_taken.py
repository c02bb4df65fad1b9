"""bookings taken

Whoever asks when somebody is taken finds it by an index; a session keeps why both sides meet although
domestic violence was reported.

Revision ID: 0030
Revises: 0029
Create Date: 2026-11-30
"""

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_bookings_taken", "bookings", ["resource_id", "starts_at"])
    with op.batch_alter_table("sessions") as table:
        table.add_column(
            sa.Column("face_to_face", sa.String(200), nullable=False, server_default="")
        )
    with op.batch_alter_table("sessions") as table:
        table.alter_column("face_to_face", existing_type=sa.String(200), server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("sessions") as table:
        table.drop_column("face_to_face")
    op.drop_index("ix_bookings_taken", "bookings")
