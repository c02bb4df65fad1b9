"""Risk reports with the people told, and suggestions that were put aside."""

from sqlalchemy import Boolean, Column, Index, String, Text, UniqueConstraint

from centre_app.domain.risk.codes import RiskFactor, RiskOffice
from centre_app.storage.tables.base import entity_table, owned_by, ref, root_table
from centre_app.storage.types import CodeList, UtcDateTime, code

risk_reports = root_table(
    "risk_reports",
    owned_by("matter_id", "matters"),
    Column("raised_at", UtcDateTime, nullable=False),
    ref("raised_by", "staff", index=False),
    Column("factors", CodeList(RiskFactor), nullable=False),
    Column("said", Text, nullable=False),
    Column("helpless", Boolean, nullable=False),
    Column("measures", Text, nullable=False),
    Column("recorded_at", UtcDateTime),
    Index("ix_risk_reports_recorded_at", "recorded_at"),
)

risk_tellings = entity_table(
    "risk_tellings",
    owned_by("report_id", "risk_reports"),
    Column("office", code(RiskOffice), nullable=False),
    Column("name", String(200), nullable=False),
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
