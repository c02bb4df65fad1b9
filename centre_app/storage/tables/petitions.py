"""Petition files with what was asked, served, answered and appealed in them."""

from sqlalchemy import Boolean, CheckConstraint, Column, Date, Index, Integer, String, Text

from centre_app.domain.matters.triage_codes import RefusalReason
from centre_app.domain.petitions.codes import (
    AppealLevel,
    AppealResult,
    AskKind,
    HandleMode,
    OpinionResult,
    PetitionClass,
    PetitionContent,
    PetitionFlag,
    PetitionMode,
    PetitionPurpose,
    PetitionSize,
    PetitionState,
    Repeat,
    ServedPaper,
    ServiceWay,
    StatutoryRoute,
)
from centre_app.storage.tables.base import entity_table, owned_by, ref, root_table
from centre_app.storage.types import CodeList, Key, UtcDateTime, code

petition_files = root_table(
    "petition_files",
    owned_by("matter_id", "matters", index=False),
    Column("state", code(PetitionState), nullable=False),
    Column("kind", code(PetitionClass), nullable=False),
    Column("statutory_route", code(StatutoryRoute)),
    Column("purpose", code(PetitionPurpose), nullable=False),
    Column("mode", code(PetitionMode), nullable=False),
    Column("size", code(PetitionSize), nullable=False),
    Column("repeat", code(Repeat), nullable=False),
    Column("content", code(PetitionContent), nullable=False),
    Column("flags", CodeList(PetitionFlag), nullable=False),
    Column("handling", code(HandleMode)),
    Column("unreachable", Boolean, nullable=False),
    Column("received_on", Date, nullable=False),
    Column("from_above", Boolean, nullable=False),
    Column("assigner", String(200), nullable=False),
    Column("assigner_due_on", Date),
    Column("accused", String(200), nullable=False),
    ref("accused_body_id", "organizations", optional=True, index=False),
    Column("sent_to", String(200), nullable=False),
    Column("sent_on", Date),
    Column("accepted_on", Date),
    Column("opinion_on", Date),
    CheckConstraint("(kind = 'appeal') = (statutory_route IS NOT NULL)", name="route_of_an_appeal"),
    Index("uq_petition_files_matter", "matter_id", unique=True),
)

petition_asks = entity_table(
    "petition_asks",
    owned_by("petition_id", "petition_files"),
    Column("kind", code(AskKind), nullable=False),
    Column("reason", Text, nullable=False),
    Column("refusal", code(RefusalReason)),
    Column("go_to", String(200), nullable=False),
    Column("days", Integer, nullable=False),
    Column("clock_from", Date),
    Column("asked_at", UtcDateTime, nullable=False),
    Column("asked_by", Key, nullable=False),
    Column("decided_at", UtcDateTime),
    Column("decided_by", Key),
    Column("approved", Boolean),
    Column("words", Text, nullable=False),
    CheckConstraint("days BETWEEN 0 AND 30", name="thirty_days_at_most"),
)

petition_services = entity_table(
    "petition_services",
    owned_by("petition_id", "petition_files"),
    Column("paper", code(ServedPaper), nullable=False),
    Column("since", Date, nullable=False),
    Column("served_on", Date),
    Column("way", code(ServiceWay)),
    Column("receiver", String(200), nullable=False),
    Column("place", String(200), nullable=False),
    Column("witness", String(200), nullable=False),
    Column("note", Text, nullable=False),
)

petition_items = entity_table(
    "petition_items",
    owned_by("petition_id", "petition_files"),
    Column("ordinal", Integer, nullable=False),
    Column("request", Text, nullable=False),
    Column("result", code(OpinionResult), nullable=False),
    Column("facts", Text, nullable=False),
    Column("basis", Text, nullable=False),
    Column("opinion", Text, nullable=False),
)

petition_appeals = entity_table(
    "petition_appeals",
    owned_by("petition_id", "petition_files"),
    Column("level", code(AppealLevel), nullable=False),
    Column("body", String(200), nullable=False),
    Column("asked_on", Date, nullable=False),
    Column("grounds", Text, nullable=False),
    Column("hearing_days", Integer, nullable=False),
    Column("answered_on", Date),
    Column("result", code(AppealResult)),
    Column("words", Text, nullable=False),
)
