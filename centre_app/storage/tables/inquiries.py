"""Inquiries of a case: who was asked where, by whom, and what he said."""

from sqlalchemy import Column, Integer, String, Text, UniqueConstraint

from centre_app.domain.inquiries.inquiry import InquiryState
from centre_app.storage.tables.base import owned_by, ref, root_table
from centre_app.storage.types import Json, UtcDateTime, code

inquiries = root_table(
    "inquiries",
    owned_by("matter_id", "matters"),
    owned_by("case_id", "mediation_cases", index=False),
    Column("ordinal", Integer, nullable=False),
    Column("state", code(InquiryState), nullable=False),
    ref("asked_id", "matter_parties", index=False),
    Column("asked", String(200), nullable=False),
    Column("relation", String(200), nullable=False),
    Column("place", String(200), nullable=False),
    Column("purpose", Text, nullable=False),
    Column("investigators", Json, nullable=False),
    Column("recorder", String(80), nullable=False),
    Column("present", Json, nullable=False),
    Column("lines", Json, nullable=False),
    Column("acts", Json, nullable=False),
    Column("corrections", Json, nullable=False),
    Column("began_at", UtcDateTime),
    Column("ended_at", UtcDateTime),
    Column("read_lines", Integer, nullable=False),
    Column("dropped_reason", String(200), nullable=False),
    UniqueConstraint("case_id", "ordinal"),
)
