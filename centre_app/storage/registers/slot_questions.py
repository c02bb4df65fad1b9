"""The questions behind the search for free hours; their columns are left as the driver gives them."""

from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    Text,
    and_,
    case,
    cast,
    func,
    literal,
    null,
    select,
    union_all,
)

from centre_app.domain.matters.codes import DeadlineKind
from centre_app.domain.mediation.codes import ResourceKind, SessionState
from centre_app.domain.mediation.sittings import InviteePart, InviteeState, SessionVenue
from centre_app.storage.access import Reader, open_to
from centre_app.storage.driver_values import DriverValues, equal, given, untyped
from centre_app.storage.tables.centre import mediator_hours, mediator_leaves, mediators, rooms
from centre_app.storage.tables.matters import matter_deadlines
from centre_app.storage.tables.mediation import (
    bookings,
    case_impossible_times,
    case_mediators,
    case_parties,
    mediation_cases,
    session_invitees,
    sessions,
)
from centre_app.storage.tables.people import persons
from centre_app.storage.types import Key

CASE, MEDIATOR, PARTY, SHIFT, LEAVE, IMPOSSIBLE, ROOM = "c", "m", "p", "s", "l", "i", "r"
"""What a row of a case is about: itself, somebody it calls, when he cannot come, or a room."""

_NOBODY = cast(null(), Key)
_NO_NUMBER, _NO_WORDS = literal(0), literal("", Text)
_A_ROOM = literal(SessionVenue.ROOM.value, Text)
_AHEAD = (SessionState.PLANNED, SessionState.OPEN)

_EMPTY: dict[str, ColumnElement[Any]] = {
    "key": _NOBODY,
    "name": _NO_WORDS,
    "number": _NO_NUMBER,
    "first": _NO_WORDS,
    "last": _NO_WORDS,
    "week": _NO_WORDS,
    "part": _NOBODY,
    "village": _NOBODY,
}
"""What a row tells beside what it is about, where it has nothing to tell."""


def case_question(who: Reader) -> Select[Any]:
    """Return a case, its mediators with shifts and leaves, its parties, what is impossible, and rooms.

    Over the network one journey takes as long as all of it. Of a case that is closed to whoever reads there is no row of the case itself.
    """
    columns, due, named, party = (
        mediation_cases.c,
        matter_deadlines.c,
        case_mediators.c,
        case_parties.c,
    )
    clock = and_(
        due.subject_id == columns.id, due.kind == DeadlineKind.MEDIATION, due.met_on.is_(None)
    )
    itself = (
        _row(CASE, name=columns.recorder, first=_day(due.due_on))
        .select_from(mediation_cases)
        .outerjoin(matter_deadlines, clock)
        .where(equal(columns.id, given("case")), open_to(who, columns.matter_id))
    )
    behind = case((named.leads, literal(0)), else_=literal(1))
    led = (
        _row(MEDIATOR, key=named.mediator_id, name=named.name, number=behind, part=_body())
        .join(mediators, mediators.c.id == named.mediator_id)
        .where(equal(named.case_id, given("case")))
    )
    parties = (
        _row(
            PARTY,
            key=party.person_id,
            name=party.name,
            number=party.ordinal,
            part=party.id,
            village=persons.c.village_id,
        )
        .join(persons, persons.c.id == party.person_id)
        .where(equal(party.case_id, given("case")))
    )
    ours = select(named.mediator_id).where(equal(named.case_id, given("case")))
    parts = [itself, led, parties, _impossible(), _rooms()]
    parts += [one.where(key.in_(ours)) for one, key in _hours()]
    return _ordered(parts)


def working_question(values: DriverValues) -> Select[Any]:
    """Return mediators, their shifts and their leaves, a row each."""
    one = mediators.c
    themselves = _row(MEDIATOR, key=one.id, name=one.name, part=_body())
    parts = [themselves.where(values.key_among(one.id, "keys"))]
    parts += [hours.where(values.key_among(key, "keys")) for hours, key in _hours()]
    return _ordered(parts)


def _hours() -> list[tuple[Select[Any], ColumnElement[Any]]]:
    """Return shifts and leaves of mediators, each with whose they are."""
    shift, leave = mediator_hours.c, mediator_leaves.c
    shifts = _row(
        SHIFT,
        key=shift.mediator_id,
        number=shift.weekday,
        first=cast(shift.opens, Text),
        last=cast(shift.shuts, Text),
    )
    leaves = _row(
        LEAVE,
        key=leave.mediator_id,
        name=leave.reason,
        first=_day(leave.first),
        last=_day(leave.last),
    )
    return [(shifts, shift.mediator_id), (leaves, leave.mediator_id)]


def _impossible() -> Select[Any]:
    told = case_impossible_times.c
    return _row(
        IMPOSSIBLE,
        key=func.coalesce(told.person_id, told.body_id),
        name=told.reason,
        first=_day(told.first),
        last=_day(told.last),
        week=told.week,
    ).where(equal(told.case_id, given("case")))


def _rooms() -> Select[Any]:
    """Return the rooms in use."""
    columns = rooms.c
    return _row(
        ROOM, key=columns.id, name=columns.name, number=columns.seats, week=_words(columns.kinds)
    ).where(columns.active.is_(True))


def _row(what: str, **told: ColumnElement[Any]) -> Select[Any]:
    """Return a part of a union that tells some things, and nothing of the others."""
    columns = untyped(literal(what, Text), *{**_EMPTY, **told}.values())
    return select(*(one.label(f"c{at}") for at, one in enumerate(columns)))


def _ordered(parts: list[Select[Any]]) -> Select[Any]:
    rows = union_all(*parts).subquery().c
    return select(*rows).order_by(rows.c0, rows.c3, rows.c2)


def _body() -> ColumnElement[Any]:
    return mediators.c.body_id


def _words(column: ColumnElement[Any]) -> ColumnElement[Any]:
    return cast(column, Text)


def _day(day: ColumnElement[Any]) -> ColumnElement[Any]:
    return func.coalesce(cast(day, Text), _NO_WORDS)


def body_question() -> Select[Any]:
    """Return the active mediators of a body."""
    columns = mediators.c
    return select(*untyped(columns.id)).where(
        equal(columns.body_id, given("body")), columns.active.is_(True)
    )


def taken_question(values: DriverValues) -> Select[Any]:
    """Return for which hours sessions have some, and where mediators sit then.

    Most rows are of rooms, which go nowhere: their sessions are not looked up.
    """
    columns = bookings.c
    there = select(sessions.c.venue).where(sessions.c.id == columns.session_id).scalar_subquery()
    where = case((columns.kind == ResourceKind.MEDIATOR, there), else_=_A_ROOM)
    return select(*untyped(columns.resource_key, columns.starts_at, columns.ends_at, where)).where(
        values.key_among(columns.resource_id, "keys"),
        columns.cancelled.is_(False),
        *_within(columns.starts_at, columns.ends_at),
        untyped(columns.session_id)[0] != given("but"),
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
            *_within(held.starts_at, held.ends_at),
            untyped(held.id)[0] != given("but"),
        )
    )


def _within(starts: ColumnElement[Any], ends: ColumnElement[Any]) -> list[ColumnElement[bool]]:
    """Return the conditions that hours share a moment with those asked for.

    None begins before ``since``: told that, an index leaves out all the years before.
    """
    begins, stops = untyped(starts, ends)
    return [begins < given("before"), begins > given("since"), stops > given("after")]
