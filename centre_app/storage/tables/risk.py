"""Reports of danger, and the suggestions that were put aside."""

from sqlalchemy import Boolean, Column, String, Text, UniqueConstraint

from centre_app.domain.risk.codes import RiskFactor, ToldKind
from centre_app.storage.tables.base import entity_table, owned_by, ref, root_table
from centre_app.storage.types import CodeList, UtcDateTime, code

risk_reports = root_table(
    "risk_reports",
    owned_by("matter_id", "matters"),
    Column("raised_at", UtcDateTime, nullable=False),
    ref("raised_by", "staff", index=False),
    Column("factors", CodeList(RiskFactor), nullable=False),
    Column("words", Text, nullable=False),
    Column("measures", Text, nullable=False),
    Column("helpless", Boolean, nullable=False),
    Column("recorded_at", UtcDateTime, index=True),
    ref("recorded_by", "staff", optional=True, index=False),
)

risk_told = entity_table(
    "risk_told",
    owned_by("report_id", "risk_reports"),
    Column("kind", code(ToldKind), nullable=False),
    Column("who", String(200), nullable=False),
    Column("way", String(200), nullable=False),
    Column("told_at", UtcDateTime, nullable=False),
)

risk_dismissals = root_table(
    "risk_dismissals",
    owned_by("matter_id", "matters", index=False),
    Column("factor", code(RiskFactor), nullable=False),
    Column("reason", Text, nullable=False),
    UniqueConstraint("matter_id", "factor"),
)
