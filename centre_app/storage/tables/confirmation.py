"""The courts around, and the way of agreements to them."""

from sqlalchemy import Boolean, Column, Date, Integer, String, Text, UniqueConstraint

from centre_app.domain.agreements.codes import ConfirmationStatus
from centre_app.domain.confirmation.codes import (
    ConfirmationStep,
    CourtLevel,
    CourtReason,
    Obstacle,
)
from centre_app.storage.tables.base import entity_table, owned_by, ref, root_table
from centre_app.storage.types import CodeList, Key, code

courts = root_table(
    "courts",
    Column("name", String(200), nullable=False),
    Column("level", code(CourtLevel), nullable=False),
    Column("regions", String(400), nullable=False),
    Column("address", String(200), nullable=False),
    Column("phone", String(40), nullable=False),
    Column("active", Boolean, nullable=False),
    UniqueConstraint("org_id", "name"),
)

confirmations = root_table(
    "confirmations",
    ref("agreement_id", "agreements", index=False),
    ref("matter_id", "matters"),
    Column("began_as", code(ConfirmationStatus), nullable=False),
    Column("examined_on", Date),
    Column("obstacles", CodeList(Obstacle), nullable=False),
    Column("court_name", String(200), nullable=False),
    Column("court_reason", code(CourtReason)),
    UniqueConstraint("agreement_id"),
)

confirmation_consents = entity_table(
    "confirmation_consents",
    owned_by("confirmation_id", "confirmations"),
    Column("party_id", Key, nullable=False),
    Column("name", String(200), nullable=False),
    Column("agrees", Boolean, nullable=False),
    Column("said_on", Date, nullable=False),
    Column("by_name", String(200), nullable=False),
)

confirmation_events = entity_table(
    "confirmation_events",
    owned_by("confirmation_id", "confirmations"),
    Column("ordinal", Integer, nullable=False),
    Column("step", code(ConfirmationStep), nullable=False),
    Column("happened_on", Date, nullable=False),
    Column("number", String(80), nullable=False),
    Column("note", Text, nullable=False),
    Column("due_on", Date),
    ref("attachment_id", "attachments", optional=True, index=False),
    Column("taken_back", Text, nullable=False),
    UniqueConstraint("confirmation_id", "ordinal"),
)
