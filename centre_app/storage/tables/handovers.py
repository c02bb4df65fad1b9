"""Cases handed over to another body, within the township or out of it."""

from sqlalchemy import Boolean, Column, Date, Index, String, Text, text

from centre_app.domain.matters.codes import Outcome
from centre_app.domain.mediation.handover_codes import (
    HandoverReason,
    HandoverState,
    HandoverTarget,
)
from centre_app.storage.tables.base import owned_by, ref, root_table
from centre_app.storage.types import CodeList, UtcDateTime, code

handovers = root_table(
    "handovers",
    owned_by("matter_id", "matters"),
    owned_by("case_id", "mediation_cases"),
    Column("target", code(HandoverTarget), nullable=False),
    ref("from_id", "organizations", index=False),
    Column("from_name", String(200), nullable=False),
    Column("from_number", String(60), nullable=False),
    ref("to_id", "organizations", optional=True, index=False),
    Column("to_name", String(200), nullable=False),
    Column("reasons", CodeList(HandoverReason), nullable=False),
    Column("note", Text, nullable=False),
    Column("materials", Text, nullable=False),
    ref("asked_by", "staff"),
    Column("asker", String(80), nullable=False),
    Column("asked_at", UtcDateTime, nullable=False),
    Column("state", code(HandoverState), nullable=False),
    ref("decided_by", "staff", optional=True, index=False),
    Column("decider", String(80), nullable=False),
    Column("decided_at", UtcDateTime),
    Column("words", Text, nullable=False),
    Column("first_stays", Boolean, nullable=False),
    Column("number_after", String(60), nullable=False),
    Column("letter", String(60), nullable=False),
    Column("follow_up_on", Date),
    Column("outcome", code(Outcome)),
    Column("result", Text, nullable=False),
    Column("result_on", Date),
    Column("seen_at", UtcDateTime),
    # A case waits for one body at a time.
    Index(
        "uq_handovers_waiting",
        "case_id",
        unique=True,
        sqlite_where=text("state = 'waiting'"),
        postgresql_where=text("state = 'waiting'"),
    ),
    Index("ix_handovers_state", "state", "follow_up_on"),
)
