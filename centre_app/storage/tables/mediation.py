"""Cases, their parties and mediators, sessions, what they take up, and the records."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    Index,
    Integer,
    String,
    Text,
    UniqueConstraint,
    text,
)

from centre_app.domain.matters.codes import MatterRole, Outcome
from centre_app.domain.matters.suspend_codes import SuspendReason
from centre_app.domain.mediation.codes import (
    CaseSource,
    CaseStage,
    Consent,
    EndReason,
    NoticeWay,
    Referral,
    ResourceKind,
    Selection,
    SessionResult,
    SessionState,
)
from centre_app.domain.mediation.sittings import (
    InviteePart,
    InviteeState,
    SessionKind,
    SessionVenue,
    TellWay,
)
from centre_app.storage.tables.base import entity_table, owned_by, ref, root_table
from centre_app.storage.types import Json, Key, UtcDateTime, code

mediation_cases = root_table(
    "mediation_cases",
    ref("matter_id", "matters"),
    Column("number", String(60), nullable=False),
    ref("committee_id", "organizations"),
    ref("chief_office_id", "organizations", optional=True),
    Column("source", code(CaseSource), nullable=False),
    Column("stage", code(CaseStage), nullable=False),
    Column("open_to_public", Boolean, nullable=False),
    Column("recorder", String(80), nullable=False),
    Column("applied_on", Date),
    Column("entrusted_by", String(200), nullable=False),
    Column("entrust_ref", String(200), nullable=False),
    Column("entrusted_on", Date),
    Column("referral", code(Referral)),
    Column("accepted_on", Date),
    Column("ended_on", Date, index=True),
    Column("outcome", code(Outcome)),
    Column("end_reason", code(EndReason)),
    Column("end_note", Text, nullable=False),
    UniqueConstraint("org_id", "number"),
    Index("ix_mediation_cases_stage", "stage", "created_at"),
)

case_parties = entity_table(
    "case_parties",
    owned_by("case_id", "mediation_cases"),
    ref("matter_party_id", "matter_parties", index=False),
    ref("person_id", "persons"),
    Column("role", code(MatterRole), nullable=False),
    Column("ordinal", Integer, nullable=False),
    Column("name", String(200), nullable=False),
    Column("consent", code(Consent), nullable=False),
    Column("consent_on", Date),
    Column("notice_way", code(NoticeWay)),
    Column("notice_on", Date),
    Column("mediators_told_way", code(NoticeWay, name="mediatorstoldway")),
    Column("mediators_told_on", Date),
    Column("names_stood", Json),
)

case_suspensions = entity_table(
    "case_suspensions",
    owned_by("case_id", "mediation_cases"),
    Column("since", Date, nullable=False),
    Column("stage", code(CaseStage), nullable=False),
    Column("stops", Boolean, nullable=False),
    Column("reason", code(SuspendReason), nullable=False),
    Column("note", Text, nullable=False),
    Column("basis", String(200), nullable=False),
    Column("agreed", Text, nullable=False),
    Column("approved_by", String(80), nullable=False),
    Column("look_again_on", Date, nullable=False),
    Column("until", Date),
    Column("days", Integer, nullable=False),
    Column("ended_note", Text, nullable=False),
    CheckConstraint("until >= since", name="goes_on_later"),
    Index(
        "uq_case_suspensions_rest",
        "case_id",
        unique=True,
        sqlite_where=text("until IS NULL"),
        postgresql_where=text("until IS NULL"),
    ),
)
"""A case rests once at a time: the database sees to it."""

case_extensions = entity_table(
    "case_extensions",
    owned_by("case_id", "mediation_cases"),
    Column("agreed_on", Date, nullable=False),
    Column("agreed", Text, nullable=False),
    Column("due_before", Date, nullable=False),
    Column("due_on", Date, nullable=False),
    Column("days", Integer, nullable=False),
    Column("basis", String(200), nullable=False),
    Column("note", Text, nullable=False),
    CheckConstraint("due_on > due_before", name="ends_later"),
)

case_impossible_times = entity_table(
    "case_impossible_times",
    owned_by("case_id", "mediation_cases"),
    Column("name", String(200), nullable=False),
    ref("person_id", "persons", optional=True),
    ref("body_id", "organizations", optional=True),
    Column("first", Date),
    Column("last", Date),
    Column("week", String(400), nullable=False),
    Column("reason", String(200), nullable=False),
    CheckConstraint("first <= last", name="runs_forward"),
)

case_mediators = entity_table(
    "case_mediators",
    owned_by("case_id", "mediation_cases"),
    ref("mediator_id", "mediators"),
    Column("name", String(80), nullable=False),
    Column("leads", Boolean, nullable=False),
    Column("selection", code(Selection), nullable=False),
    Column("relation", String(200), nullable=False),
    Column("lent_reason", String(200), nullable=False),
)

sessions = root_table(
    "sessions",
    owned_by("case_id", "mediation_cases"),
    Column("ordinal", Integer, nullable=False),
    Column("starts_at", UtcDateTime, nullable=False, index=True),
    Column("ends_at", UtcDateTime, nullable=False),
    ref("room_id", "rooms", optional=True),
    Column("place", String(200), nullable=False),
    Column("state", code(SessionState), nullable=False),
    Column("face_to_face", String(200), nullable=False),
    Column("kind", code(SessionKind), nullable=False),
    Column("venue", code(SessionVenue), nullable=False),
    ref("second_committee_id", "organizations", optional=True),
    UniqueConstraint("case_id", "ordinal"),
    CheckConstraint("ends_at > starts_at", name="takes_time"),
)

session_invitees = entity_table(
    "session_invitees",
    owned_by("session_id", "sessions"),
    Column("ordinal", Integer, nullable=False),
    Column("part", code(InviteePart), nullable=False),
    Column("name", String(200), nullable=False),
    ref("person_id", "persons", optional=True),
    ref("mediator_id", "mediators", optional=True),
    ref("body_id", "organizations", optional=True),
    Column("by_case", Boolean, nullable=False),
    Column("state", code(InviteeState), nullable=False),
    Column("again", Boolean, nullable=False),
    Column("told_at", UtcDateTime),
    Column("told_way", code(TellWay)),
    Column("reason", String(200), nullable=False),
    Column("stood", Json),
)

bookings = entity_table(
    "bookings",
    owned_by("session_id", "sessions"),
    Column("kind", code(ResourceKind), nullable=False),
    Column("resource_id", Key, nullable=False),
    Column("resource_key", BigInteger, nullable=False),
    Column("starts_at", UtcDateTime, nullable=False),
    Column("ends_at", UtcDateTime, nullable=False),
    Column("cancelled", Boolean, nullable=False),
    CheckConstraint("ends_at > starts_at", name="takes_time"),
    Index("ix_bookings_resource", "resource_key", "starts_at"),
    Index("ix_bookings_taken", "resource_id", "starts_at"),
)
"""One row a session and resource over a half-open span; the database refuses overlaps (A10).

The refusal compares ``resource_key``, whoever asks when somebody is taken ``resource_id``.
"""

session_records = root_table(
    "session_records",
    owned_by("session_id", "sessions"),
    Column("subject", String(200), nullable=False),
    Column("attendance", Json, nullable=False),
    Column("lines", Json, nullable=False),
    Column("acts", Json, nullable=False),
    Column("corrections", Json, nullable=False),
    Column("result", code(SessionResult)),
    Column("began_at", UtcDateTime),
    Column("ended_at", UtcDateTime),
    Column("read_lines", Integer, nullable=False),
    UniqueConstraint("session_id"),
)
