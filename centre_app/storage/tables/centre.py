"""Bodies, areas, rooms, mediators, settings and the published calendar."""

from datetime import date

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Integer,
    String,
    Table,
    Time,
    UniqueConstraint,
    extract,
)

from centre_app.domain.centre.codes import AreaKind, GridPost, MediatorKind, OrgKind
from centre_app.domain.centre.committees import CommitteePost
from centre_app.domain.matters.codes import DisputeType
from centre_app.domain.mediation.sittings import SessionKind
from centre_app.domain.people.codes import Sex
from centre_app.storage.tables.base import entity_table, metadata, owned_by, ref, root_table
from centre_app.storage.types import CodeList, Json, UtcDateTime, code

organizations = root_table(
    "organizations",
    Column("kind", code(OrgKind), nullable=False),
    Column("name", String(200), nullable=False),
    Column("short_name", String(40), nullable=False),
    Column("seal_name", String(200), nullable=False),
    ref("parent_id", "organizations", optional=True),
    Column("field", String(80), nullable=False),
    Column("phone", String(40), nullable=False),
    Column("minorities", String(80)),
    Column("active", Boolean, nullable=False),
)

areas = root_table(
    "areas",
    Column("kind", code(AreaKind), nullable=False),
    Column("name", String(80), nullable=False),
    Column("code", String(20), nullable=False),
    ref("parent_id", "areas", optional=True),
    Column("valid_from", Date, nullable=False),
    Column("valid_to", Date),
    UniqueConstraint("org_id", "code", "valid_from"),
)

grid_staff = root_table(
    "grid_staff",
    ref("area_id", "areas"),
    Column("post", code(GridPost), nullable=False),
    Column("name", String(80), nullable=False),
    Column("phone", String(40), nullable=False),
)

rooms = root_table(
    "rooms",
    Column("name", String(80), nullable=False),
    Column("seats", Integer, nullable=False),
    Column("active", Boolean, nullable=False),
    Column("kinds", CodeList(SessionKind), nullable=False),
    UniqueConstraint("org_id", "name"),
    CheckConstraint("seats > 0", name="has_seats"),
)

mediators = root_table(
    "mediators",
    ref("body_id", "organizations"),
    Column("kind", code(MediatorKind), nullable=False),
    Column("name", String(80), nullable=False),
    Column("sex", code(Sex), nullable=False),
    Column("ethnic", String(40), nullable=False),
    Column("phone", String(40), nullable=False),
    ref("staff_id", "staff", optional=True, index=False),
    Column("fields", CodeList(DisputeType), nullable=False),
    Column("languages", String(80), nullable=False),
    Column("active", Boolean, nullable=False),
    # An account says whose cases are "mine": two mediators may not answer to one.
    UniqueConstraint("staff_id"),
)

committee_members = entity_table(
    "committee_members",
    owned_by("body_id", "organizations"),
    ref("mediator_id", "mediators"),
    Column("post", code(CommitteePost), nullable=False),
    Column("since", Date, nullable=False),
    Column("until", Date, nullable=False),
    Column("left_on", Date),
    CheckConstraint("since <= until", name="term_runs_forward"),
)

mediator_hours = entity_table(
    "mediator_hours",
    owned_by("mediator_id", "mediators"),
    Column("weekday", Integer, nullable=False),
    Column("opens", Time, nullable=False),
    Column("shuts", Time, nullable=False),
    CheckConstraint("weekday BETWEEN 0 AND 6", name="day_of_the_week"),
    CheckConstraint("opens < shuts", name="runs_forward"),
)

mediator_leaves = entity_table(
    "mediator_leaves",
    owned_by("mediator_id", "mediators"),
    Column("first", Date, nullable=False),
    Column("last", Date, nullable=False),
    Column("reason", String(200), nullable=False),
    CheckConstraint("first <= last", name="runs_forward"),
)

settings = Table(
    "settings",
    metadata,
    Column("key", String(80), primary_key=True),
    Column("value", Json, nullable=False),
    Column("revised_at", UtcDateTime, nullable=False),
)

calendar_years = Table(
    "calendar_years",
    metadata,
    Column("year", Integer, primary_key=True, autoincrement=False),
    Column("source", String(200), nullable=False),
    Column("imported_at", UtcDateTime, nullable=False),
)

_notice_year: Column[int] = Column(
    "notice_year",
    # Checked at the commit: taking a year in anew removes it first.
    ForeignKey("calendar_years.year", deferrable=True, initially="DEFERRED"),
    primary_key=True,
    autoincrement=False,
)
_special_day: Column[date] = Column("day", Date, primary_key=True)

calendar_days = Table(
    "calendar_days",
    metadata,
    _notice_year,
    _special_day,
    Column("is_working", Boolean, nullable=False),
    Column("name", String(40), nullable=False),
    # A notice may begin in the December before its year.
    CheckConstraint(
        extract("year", _special_day).between(_notice_year - 1, _notice_year),
        name="within_its_notice",
    ),
)
