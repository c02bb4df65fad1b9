"""What was asked about matters not to be taken on, the head's word, and how it was served."""

from sqlalchemy import Boolean, CheckConstraint, Column, Date, String, Text

from centre_app.domain.matters.triage_codes import RefusalReason
from centre_app.domain.petitions.codes import ServiceWay
from centre_app.storage.tables.base import owned_by, ref, root_table
from centre_app.storage.types import UtcDateTime, code

matter_refusals = root_table(
    "matter_refusals",
    owned_by("matter_id", "matters"),
    Column("refusal", code(RefusalReason), nullable=False),
    Column("go_to", String(200), nullable=False),
    Column("reason", Text, nullable=False),
    Column("asked_at", UtcDateTime, nullable=False),
    ref("asked_by", "staff", index=False),
    Column("decided_at", UtcDateTime, index=True),
    ref("decided_by", "staff", optional=True, index=False),
    Column("approved", Boolean),
    Column("words", Text, nullable=False),
    ref("paper_id", "papers", optional=True, index=False),
    Column("since", Date),
    Column("served_on", Date),
    Column("way", code(ServiceWay)),
    Column("receiver", String(200), nullable=False),
    Column("place", String(200), nullable=False),
    Column("witness", String(200), nullable=False),
    Column("note", Text, nullable=False),
    CheckConstraint("decided_by IS NULL OR decided_by <> asked_by", name="four_eyes"),
)
