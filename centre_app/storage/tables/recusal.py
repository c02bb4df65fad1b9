"""Ties of mediators, conflicts of cases, who was mediator before, and requests to withdraw."""

from sqlalchemy import Boolean, Column, Date, String, Text, UniqueConstraint

from centre_app.domain.mediation.codes import Selection
from centre_app.domain.mediation.conflict_codes import (
    ConflictKind,
    RecusalAnswerKind,
    RecusalOutcome,
    RecusalSource,
    RecusalTarget,
    TieKind,
)
from centre_app.storage.tables.base import entity_table, owned_by, ref, root_table
from centre_app.storage.types import Json, UtcDateTime, code

mediator_ties = root_table(
    "mediator_ties",
    ref("mediator_id", "mediators"),
    ref("person_id", "persons"),
    Column("kind", code(TieKind), nullable=False),
    Column("note", String(200), nullable=False),
    Column("ended_on", Date),
)

past_mediators = entity_table(
    "past_mediators",
    owned_by("case_id", "mediation_cases"),
    ref("mediator_id", "mediators", index=False),
    Column("name", String(80), nullable=False),
    Column("led", Boolean, nullable=False),
    Column("selection", code(Selection), nullable=False),
    Column("relation", String(200), nullable=False),
    Column("named_at", UtcDateTime, nullable=False),
    Column("why", String(200), nullable=False),
)

conflict_notes = entity_table(
    "conflict_notes",
    owned_by("case_id", "mediation_cases"),
    ref("mediator_id", "mediators", index=False),
    ref("person_id", "persons"),
    Column("kind", code(ConflictKind), nullable=False),
    Column("reason", String(200), nullable=False),
    Column("kept_by_all", Boolean, nullable=False),
    Column("agreed", Json, nullable=False),
)

recusals = root_table(
    "recusals",
    owned_by("matter_id", "matters"),
    owned_by("case_id", "mediation_cases"),
    ref("session_id", "sessions", optional=True, index=False),
    Column("source", code(RecusalSource), nullable=False),
    ref("party_id", "case_parties", optional=True, index=False),
    Column("asked_by", String(200), nullable=False),
    Column("target", code(RecusalTarget), nullable=False),
    ref("mediator_id", "mediators", optional=True, index=False),
    Column("name", String(80), nullable=False),
    Column("presides", Boolean, nullable=False),
    Column("reason", Text, nullable=False),
    Column("asked_on", Date, nullable=False),
    Column("outcome", code(RecusalOutcome)),
    Column("words", Text, nullable=False),
    Column("decided_at", UtcDateTime),
    ref("decided_by", "staff", optional=True, index=False),
    Column("decider", String(80), nullable=False),
    Column("successor", String(80), nullable=False),
)

recusal_answers = root_table(
    "recusal_answers",
    owned_by("matter_id", "matters"),
    owned_by("session_id", "sessions", index=False),
    ref("party_id", "case_parties", index=False),
    Column("answer", code(RecusalAnswerKind), nullable=False),
    UniqueConstraint("session_id", "party_id"),
)
