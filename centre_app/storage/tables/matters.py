"""Matters, their parties, history, dates, orders and search lines."""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from centre_app.domain.matters.codes import (
    CaseLevel,
    DeadlineKind,
    DisputeType,
    MatterRole,
    MatterState,
    OrderPart,
    OrderState,
    Outcome,
    RiskLevel,
    Route,
)
from centre_app.domain.matters.party_codes import (
    AuthorityKind,
    GuardianProof,
    GuardianRelation,
    PartySide,
    Power,
)
from centre_app.domain.people.codes import Capacity
from centre_app.domain.reception.codes import Channel
from centre_app.storage.tables.base import entity_table, metadata, owned_by, ref, root_table
from centre_app.storage.types import BIG, CodeList, Json, Key, UtcDateTime, code

matters = root_table(
    "matters",
    Column("number", String(32), nullable=False),
    Column("title", String(200), nullable=False),
    Column("demand", Text, nullable=False),
    Column("place", String(200), nullable=False),
    Column("channel", code(Channel), nullable=False),
    Column("dispute_type", code(DisputeType), nullable=False),
    Column("state", code(MatterState), nullable=False),
    Column("route", code(Route)),
    Column("level", code(CaseLevel), nullable=False),
    Column("risk", code(RiskLevel), nullable=False),
    ref("responsible_id", "organizations", optional=True, index=False),
    ref("village_id", "areas", optional=True, index=False),
    Column("people_count", Integer, nullable=False),
    Column("parties_text", String(400), nullable=False),
    Column("anonymous", Boolean, nullable=False),
    Column("outcome", code(Outcome)),
    Column("received_at", UtcDateTime, nullable=False),
    Column("accepted_at", UtcDateTime),
    Column("resolved_at", UtcDateTime),
    Column("closed_at", UtcDateTime),
    Column("final_on", Date),
    UniqueConstraint("org_id", "number"),
    CheckConstraint("length(demand) > 0", name="demand_not_empty"),
    CheckConstraint("people_count > 0", name="somebody_asks"),
    Index("ix_matters_received", "received_at", "id"),
    Index("ix_matters_state_received", "state", "received_at", "id"),
    Index("ix_matters_accepted", "accepted_at", "dispute_type", "responsible_id"),
    Index("ix_matters_resolved", "resolved_at", "dispute_type", "responsible_id", "outcome"),
)

matter_parties = entity_table(
    "matter_parties",
    owned_by("matter_id", "matters"),
    ref("person_id", "persons"),
    Column("role", code(MatterRole), nullable=False),
    Column("side", code(PartySide), nullable=False),
    Column("ordinal", Integer, nullable=False),
    Column("name", String(200), nullable=False),
    Column("age", Integer),
    Column("snapshot", Json, nullable=False),
    ref("behalf_of_id", "matter_parties", optional=True, index=False),
    Column("capacity", code(Capacity)),
    Column("relation", code(GuardianRelation)),
    Column("proof", code(GuardianProof)),
    Column("authority", code(AuthorityKind)),
    Column("powers", CodeList(Power), nullable=False),
    Column("valid_from", Date),
    Column("valid_to", Date),
    Column("document", String(200), nullable=False),
    Column("ended_on", Date),
    Column("end_reason", String(200), nullable=False),
)

matter_steps = entity_table(
    "matter_steps",
    owned_by("matter_id", "matters"),
    Column("at", UtcDateTime, nullable=False),
    Column("actor_id", Key, nullable=False),
    Column("from_state", code(MatterState, name="from_state")),
    Column("to_state", code(MatterState, name="to_state"), nullable=False),
    Column("tag", String(64), nullable=False),
    Column("note", Text, nullable=False),
    ref("paper_id", "papers", optional=True, index=False),
)

matter_deadlines = root_table(
    "matter_deadlines",
    owned_by("matter_id", "matters", index=False),
    Column("kind", code(DeadlineKind), nullable=False),
    Column("rule", String(64), nullable=False),
    Column("article", String(200), nullable=False),
    Column("basis", String(400), nullable=False),
    Column("started_on", Date, nullable=False),
    Column("due_on", Date, nullable=False),
    Column("subject_id", Key),
    Column("met_on", Date),
    Column("rule_since", Date),
    Column("suspended", Integer, nullable=False),
    Column("extended", Integer, nullable=False),
    Column("approved_by", Key),
    Column("computed_on", Date),
    Column("override_reason", Text, nullable=False),
    Column("overridden_by", Key),
    Column("paused_on", Date),
    Column("look_again_on", Date),
    # What one matter owes must never be looked for among all that is owed.
    Index("ix_matter_deadlines_owed", "matter_id", "met_on", "due_on"),
    Index("ix_matter_deadlines_open", "met_on", "due_on", "kind"),
)

work_orders = root_table(
    "work_orders",
    owned_by("matter_id", "matters"),
    Column("pair_number", String(40), nullable=False),
    Column("part", code(OrderPart), nullable=False),
    Column("state", code(OrderState), nullable=False),
    ref("unit_id", "organizations", optional=True),
    ref("grid_staff_id", "grid_staff", optional=True),
    Column("demand", Text, nullable=False),
    Column("issued_at", UtcDateTime, nullable=False),
    Column("due_on", Date, nullable=False),
    Column("reported_at", UtcDateTime),
    Column("report", Text, nullable=False),
    UniqueConstraint("org_id", "pair_number", "part"),
    Index("ix_work_orders_open", "state", "due_on"),
)

matter_search = Table(
    "matter_search",
    metadata,
    Column("seq", BIG, primary_key=True, autoincrement=True),
    owned_by("matter_id", "matters"),
    Index("uq_matter_search_matter", "matter_id", unique=True),
)
"""One line a matter in order of registration; the words lie in the full-text index beside it."""

month_counts = Table(
    "month_counts",
    metadata,
    Column("org_id", Key, primary_key=True),
    Column("month", String(7), primary_key=True),
    Column("dispute_type", String(32), primary_key=True),
    Column("body_id", Key, primary_key=True),
    Column("registered", Integer, nullable=False),
    Column("accepted", Integer, nullable=False),
    Column("resolved", Integer, nullable=False),
)
"""Summary rows for the charts, kept by the write path in the same transaction (A21)."""
