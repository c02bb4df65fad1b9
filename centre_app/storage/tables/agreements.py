"""Agreements, what each side owes, and the signatures."""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    Index,
    Integer,
    String,
    Text,
    UniqueConstraint,
)

from centre_app.domain.agreements.breach_codes import (
    AfterAgreement,
    PromptKind,
    PromptWay,
    Right,
)
from centre_app.domain.agreements.codes import (
    AgreementForm,
    AgreementStatus,
    ClauseKind,
    ConfirmationStatus,
    Guarantee,
    OpenCourse,
    PayManner,
    PerformanceStatus,
    Period,
)
from centre_app.domain.matters.party_codes import SignedAs
from centre_app.storage.tables.base import entity_table, owned_by, ref, root_table
from centre_app.storage.types import Json, Key, Keys, Money, code

agreements = root_table(
    "agreements",
    ref("case_id", "mediation_cases"),
    ref("matter_id", "matters"),
    ref("replaces_id", "agreements", optional=True, index=False),
    Column("number", String(60), nullable=False),
    Column("form", code(AgreementForm), nullable=False),
    Column("status", code(AgreementStatus), nullable=False),
    Column("facts", Text, nullable=False),
    Column("disputed", Text, nullable=False),
    Column("further_terms", Json, nullable=False),
    Column("open_points", Text, nullable=False),
    Column("open_course", code(OpenCourse)),
    Column("copies", Integer, nullable=False),
    Column("confirmation", code(ConfirmationStatus), nullable=False),
    Column("reached_on", Date),
    Column("sealed_on", Date),
    Column("effective_on", Date, index=True),
    ref("paper_id", "papers", optional=True, index=False),
    UniqueConstraint("org_id", "number"),
)

performance_items = entity_table(
    "performance_items",
    owned_by("agreement_id", "agreements"),
    Column("ordinal", Integer, nullable=False),
    Column("kind", code(ClauseKind), nullable=False),
    Column("debtor_id", Key, nullable=False),
    Column("creditor_id", Key),
    Column("what", Text, nullable=False),
    Column("co_debtors", Keys, nullable=False),
    Column("co_creditors", Keys, nullable=False),
    Column("guarantor_id", Key),
    Column("guarantee", code(Guarantee)),
    Column("within_estate", Boolean, nullable=False),
    Column("every", code(Period)),
    Column("times", Integer),
    Column("amount", Money),
    Column("manner", code(PayManner)),
    Column("manner_note", String(200), nullable=False),
    Column("due_on", Date),
    Column("at_once", Boolean, nullable=False),
    Column("status", code(PerformanceStatus), nullable=False),
    Column("done_on", Date),
    Column("done_note", String(400), nullable=False),
    CheckConstraint("amount IS NULL OR amount > 0", name="amount_positive"),
    CheckConstraint("times IS NULL OR times > 0", name="times_positive"),
    Index("ix_performance_items_due", "status", "due_on"),
)

agreement_signatures = entity_table(
    "agreement_signatures",
    owned_by("agreement_id", "agreements"),
    Column("signer_id", Key, nullable=False),
    Column("name", String(200), nullable=False),
    Column("is_party", Boolean, nullable=False),
    Column("signed_on", Date, nullable=False),
    Column("fingerprinted", Boolean, nullable=False),
    Column("signed_by", Key),
    Column("signed_as", code(SignedAs)),
    Column("by_name", String(200), nullable=False),
)

part_payments = entity_table(
    "part_payments",
    owned_by("agreement_id", "agreements"),
    Column("item_id", Key, nullable=False),
    Column("amount", Money, nullable=False),
    Column("paid_on", Date, nullable=False),
    Column("manner", code(PayManner), nullable=False),
    Column("received_by", String(200), nullable=False),
    Column("note", String(400), nullable=False),
    Column("taken_back_on", Date),
    Column("taken_back_reason", String(400), nullable=False),
    CheckConstraint("amount > 0", name="amount_positive"),
)

prompts = entity_table(
    "prompts",
    owned_by("agreement_id", "agreements"),
    Column("item_id", Key, nullable=False, index=True),
    Column("kind", code(PromptKind), nullable=False),
    Column("way", code(PromptWay), nullable=False),
    Column("made_on", Date, nullable=False),
    Column("person_name", String(200), nullable=False),
    Column("answer", Text, nullable=False),
    Column("right", code(Right)),
    Column("article", String(200), nullable=False),
    ref("paper_id", "papers", optional=True, index=False),
)

breach_events = entity_table(
    "breach_events",
    owned_by("agreement_id", "agreements"),
    Column("item_id", Key, nullable=False),
    Column("came", code(AfterAgreement), nullable=False),
    Column("came_on", Date, nullable=False),
    Column("document", String(200), nullable=False),
    Column("note", Text, nullable=False),
)

finding_set_asides = root_table(
    "finding_set_asides",
    owned_by("agreement_id", "agreements", index=False),
    ref("matter_id", "matters"),
    Column("finding", String(300), nullable=False),
    Column("reason", Text, nullable=False),
    UniqueConstraint("agreement_id", "finding"),
)
