"""The letters with which other bodies entrust cases, and the feedback they had."""

from sqlalchemy import Column, Date, String, Text, UniqueConstraint

from centre_app.domain.mediation.entrustment import FeedbackWay
from centre_app.storage.tables.base import owned_by, root_table
from centre_app.storage.types import code

entrustments = root_table(
    "entrustments",
    owned_by("matter_id", "matters"),
    owned_by("case_id", "mediation_cases", index=False),
    Column("letter_on", Date),
    Column("contact", String(200), nullable=False),
    Column("asked", Text, nullable=False),
    Column("reply_by", Date),
    Column("sent_on", Date),
    Column("sent_way", code(FeedbackWay)),
    Column("taken_by", String(200), nullable=False),
    UniqueConstraint("case_id"),
)
