"""The questions behind the search for free hours; their columns are left as the driver gives them."""

from typing import Any

from sqlalchemy import ColumnElement, Select, Text, and_, case, cast, literal, select, union_all

from centre_app.domain.matters.codes import DeadlineKind
from centre_app.domain.mediation.codes import SessionState
from centre_app.domain.mediation.sittings import InviteePart, InviteeState
from centre_app.storage.access import Reader, open_to
from centre_app.storage.driver_values import DriverValues, equal, given, untyped
from centre_app.storage.tables.centre import mediator_hours, mediator_leaves, mediators, rooms
from centre_app.storage.tables.matters import matter_deadlines
from centre_app.storage.tables.mediation import (
    bookings,
    case_mediators,
    case_parties,
    mediation_cases,
    session_invitees,
    sessions,
)

MEDIATOR, PARTY = "m", "p"
"""What a row of somebody whom a case calls is about."""

HIMSELF, SHIFT, LEAVE = "h", "s", "l"
"""What a row of a mediator is about."""

_NO_NUMBER, _NO_WORDS = literal(0), literal("", Text)
_AHEAD = (SessionState.PLANNED, SessionState.OPEN)


def case_question(who: Reader) -> Select[Any]:
    """Return who writes in a case, and when its term ends."""
    columns, due = mediation_cases.c, matter_deadlines.c
    clock = and_(
        due.subject_id == columns.id, due.kind == DeadlineKind.MEDIATION, due.met_on.is_(None)
    )
    return (
        select(*untyped(columns.recorder, due.due_on))
        .select_from(mediation_cases)
        .outerjoin(matter_deadlines, clock)
        .where(equal(columns.id, given("case")), open_to(who, columns.matter_id))
    )


def people_question() -> Select[Any]:
    """Return the mediators and the parties of a case, who leads in front."""
    named, party = case_mediators.c, case_parties.c
    behind = case((named.leads, literal(0)), else_=literal(1))
    mediators_of = _row(MEDIATOR, behind, named.mediator_id, named.name, named.mediator_id)
    parties_of = _row(PARTY, party.ordinal, party.person_id, party.name, party.id)
    both = union_all(
        mediators_of.where(equal(named.case_id, given("case"))),
        parties_of.where(equal(party.case_id, given("case"))),
    ).subquery()
    return select(*both.c).order_by(both.c.c0, both.c.c1, both.c.c3)


def working_question(values: DriverValues) -> Select[Any]:
    """Return mediators, their shifts and their leaves, a row each."""
    one, shift, leave = mediators.c, mediator_hours.c, mediator_leaves.c
    himself = _row(HIMSELF, one.id, one.name, _NO_NUMBER, _NO_WORDS, _NO_WORDS, one.body_id)
    opens, shuts = cast(shift.opens, Text), cast(shift.shuts, Text)
    shifts = _row(
        SHIFT, shift.mediator_id, _NO_WORDS, shift.weekday, opens, shuts, shift.mediator_id
    )
    first, last = cast(leave.first, Text), cast(leave.last, Text)
    leaves = _row(
        LEAVE, leave.mediator_id, leave.reason, _NO_NUMBER, first, last, leave.mediator_id
    )
    all_of_them = union_all(
        himself.where(values.key_among(one.id, "keys")),
        shifts.where(values.key_among(shift.mediator_id, "keys")),
        leaves.where(values.key_among(leave.mediator_id, "keys")),
    ).subquery()
    return select(*all_of_them.c)


def _row(what: str, *columns: ColumnElement[Any]) -> Select[Any]:
    """Return a part of a union, its columns named by their places."""
    told = untyped(literal(what, Text), *columns)
    return select(*(one.label(f"c{at}") for at, one in enumerate(told)))


def body_question() -> Select[Any]:
    """Return the active mediators of a body."""
    columns = mediators.c
    return select(*untyped(columns.id)).where(
        equal(columns.body_id, given("body")), columns.active.is_(True)
    )


def rooms_question() -> Select[Any]:
    """Return the rooms in use."""
    columns = rooms.c
    return (
        select(*untyped(columns.id, columns.name, columns.seats))
        .where(columns.active.is_(True))
        .order_by(columns.created_at, columns.id)
    )


def taken_question(values: DriverValues) -> Select[Any]:
    """Return for which hours sessions have some."""
    columns = bookings.c
    return (
        select(*untyped(columns.resource_id, columns.starts_at, columns.ends_at, sessions.c.venue))
        .join(sessions, sessions.c.id == columns.session_id)
        .where(
            values.key_among(columns.resource_id, "keys"),
            columns.cancelled.is_(False),
            untyped(columns.starts_at)[0] < given("before"),
            untyped(columns.ends_at)[0] > given("after"),
            untyped(columns.session_id)[0] != given("but"),
        )
    )


def invited_question(values: DriverValues) -> Select[Any]:
    """Return for which hours sessions have invited some who said nothing to the contrary."""
    asked, held = session_invitees.c, sessions.c
    return (
        select(*untyped(asked.body_id, held.starts_at, held.ends_at, held.venue))
        .join(sessions, held.id == asked.session_id)
        .where(
            values.key_among(asked.body_id, "keys"),
            asked.part == InviteePart.DEPARTMENT,
            asked.state != InviteeState.ABSENT,
            held.state.in_(_AHEAD),
            untyped(held.starts_at)[0] < given("before"),
            untyped(held.ends_at)[0] > given("after"),
            untyped(held.id)[0] != given("but"),
        )
    )
