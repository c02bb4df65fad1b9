"""What was asked about suspending mediations, and the head's word."""

from sqlalchemy import Boolean, CheckConstraint, Column, Date, Index, String, Text, text

from centre_app.domain.matters.suspend_codes import SuspendReason
from centre_app.storage.tables.base import owned_by, ref, root_table
from centre_app.storage.types import UtcDateTime, code

rest_asks = root_table(
    "rest_asks",
    owned_by("matter_id", "matters"),
    owned_by("case_id", "mediation_cases"),
    Column("why", code(SuspendReason), nullable=False),
    Column("reason", Text, nullable=False),
    Column("basis", String(200), nullable=False),
    Column("agreed", Text, nullable=False),
    Column("look_again_on", Date, nullable=False),
    Column("asked_at", UtcDateTime, nullable=False),
    ref("asked_by", "staff", index=False),
    Column("decided_at", UtcDateTime, index=True),
    ref("decided_by", "staff", optional=True, index=False),
    Column("approved", Boolean),
    Column("words", Text, nullable=False),
    CheckConstraint("decided_by IS NULL OR decided_by <> asked_by", name="four_eyes"),
    Index(
        "uq_rest_asks_open",
        "case_id",
        unique=True,
        sqlite_where=text("decided_at IS NULL"),
        postgresql_where=text("decided_at IS NULL"),
    ),
)
