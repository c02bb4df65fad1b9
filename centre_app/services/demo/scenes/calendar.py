"""What stands in the calendar beside plain sessions: two committees, a trip, two appointments."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from uuid import UUID

from centre_app.domain.centre.bodies import Mediator, Organization
from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.codes import SessionState
from centre_app.domain.mediation.sessions import Session
from centre_app.domain.mediation.sittings import (
    InviteePart,
    InviteeState,
    SessionKind,
    SessionVenue,
    TellWay,
)
from centre_app.domain.mediation.slots import Span
from centre_app.domain.permissions import Actor, Role
from centre_app.services.demo.agenda import Life
from centre_app.services.demo.rhythm import at
from centre_app.services.demo.world import SITTINGS, World
from centre_app.services.records.invitations import Invite, JoinCommittee, NoteAnswer, NoteTold
from centre_app.services.records.recusal import NearQuery
from centre_app.services.records.sessions import MoveSession, PlanSession

_MINUTES_AGO = 2
"""So late that no life of the township plans into the same hours any more."""

_HOUR = timedelta(hours=1)
_LEAVE_DAYS = 2
_DAYS_LOOKED_AT = 10


def ahead(world: World) -> Life:
    """Let the calendar of the coming days show every kind of session."""
    clerk = world.town.roles[Role.DISPATCHER][0]
    yield world.present - timedelta(minutes=_MINUTES_AGO), clerk
    planned = _planned(world)
    if planned:
        _joint(world, clerk, planned[0])
    if len(planned) > 1:
        _trip(world, clerk, planned[1])
    kinds = (SessionKind.COUNSELLING, SessionKind.LEGAL_AID)
    for kind, session in zip(kinds, planned[2:], strict=False):
        _appointment(world, clerk, session.case_id, kind)
    _leave(world)


def _planned(world: World) -> Sequence[Session]:
    """Return the sessions ahead of whose matters no danger was reported, the nearest first."""
    unit = world.unit
    with unit.as_usual():
        found = unit.sessions.find(state=SessionState.PLANNED)
        return sorted(
            (
                one
                for one in found
                if one.starts_at > unit.now + _HOUR
                and not unit.risk_reports.find(matter_id=_case(world, one).matter_id)
            ),
            key=lambda one: one.starts_at,
        )


def _case(world: World, session: Session) -> MediationCase:
    return world.unit.cases.look(session.case_id)


def _joint(world: World, clerk: Actor, session: Session) -> None:
    """Let a village's committee sit with that of the case, and call a department."""
    unit, call = world.unit, world.usual.invitations
    case = _case(world, session)
    second = _other_committee(world, case)

    def seen() -> int:
        return unit.sessions.version(session)

    call.join_committee(
        clerk, JoinCommittee(session_id=session.id, seen=seen(), committee_id=second.id)
    )
    for one in _free(world, case, session, world.town.of_body(second))[:1]:
        invite = Invite(
            session_id=session.id, seen=seen(), part=InviteePart.MEDIATOR, mediator_id=one.id
        )
        call.invite(clerk, invite)
    department = next(one for one in world.town.bodies if one.kind is OrgKind.DEPT)
    invite = Invite(
        session_id=session.id, seen=seen(), part=InviteePart.DEPARTMENT, body_id=department.id
    )
    call.invite(clerk, invite)
    asked = next(one for one in session.invitees if one.body_id == department.id)
    told = (session.invitees[0].id, asked.id)
    request = NoteTold(session_id=session.id, seen=seen(), invitee_ids=told, way=TellWay.PHONE)
    call.note_told(clerk, request)
    answer = NoteAnswer(
        session_id=session.id,
        seen=seen(),
        invitee_id=asked.id,
        state=InviteeState.CONFIRMED,
    )
    call.note_answer(clerk, answer)


def _other_committee(world: World, case: MediationCase) -> Organization:
    return next(
        one
        for one in world.town.bodies
        if one.kind is OrgKind.VILLAGE_COMMITTEE and one.id != case.committee_id
    )


def _free(
    world: World, case: MediationCase, session: Session, mediators: Sequence[Mediator]
) -> list[Mediator]:
    """Return those who are near to nobody and sit nowhere else then."""
    span = Span(session.starts_at, session.ends_at)
    query = NearQuery(case.id, tuple(one.id for one in mediators))
    near = {one.mediator_id for one in world.usual.ties.near(world.unit.actor, query)}
    register = world.unit.case_register
    with world.unit.as_usual():
        return [
            one
            for one in mediators
            if one.id not in near and not register.busy({one.id}, span, leaving_out=None)
        ]


def _trip(world: World, clerk: Actor, session: Session) -> None:
    """Let a session go to a village, at the hours it has."""
    place = world.texts.scenes["circuit"].format(village=world.town.villages[0].name)
    request = MoveSession(
        session_id=session.id,
        seen=world.unit.sessions.version(session),
        starts_at=session.starts_at,
        ends_at=session.ends_at,
        place=place,
        venue=SessionVenue.CIRCUIT,
    )
    world.usual.sessions.move_session(clerk, request)


def _appointment(world: World, clerk: Actor, case_id: UUID, kind: SessionKind) -> None:
    """Book an hour of counselling or of legal aid for the first party of a case."""
    case = world.unit.cases.look(case_id)
    party = case.parties[0]
    found = _hours(world, party.person_id)
    if found is None:
        return
    starts_at, room_id = found
    request = PlanSession(
        case_id=case_id,
        seen=world.unit.cases.version(case),
        starts_at=starts_at,
        ends_at=starts_at + _HOUR,
        room_id=room_id,
        kind=kind,
        parties=(party.id,),
    )
    world.usual.sessions.plan_session(clerk, request)


def _hours(world: World, person_id: UUID) -> tuple[datetime, UUID] | None:
    """Return the next hours for which somebody and a room are free; nothing is left to chance."""
    for day in _workdays(world):
        for hour in SITTINGS:
            for room in reversed(world.town.rooms):
                start = at(day, hour)
                if start > world.present and world.hours.free({person_id, room.id}, start):
                    world.hours.take({person_id, room.id}, start)
                    return start, room.id
    return None


def _workdays(world: World) -> Iterator[date]:
    for count in range(_DAYS_LOOKED_AT):
        yield world.office.workday(world.unit.today, count)


def _leave(world: World) -> None:
    """Let a mediator be away who has nothing planned, so that his column is shaded."""
    unit = world.unit
    first = world.office.workday(unit.today, 0)
    last = world.office.workday(unit.today, _LEAVE_DAYS)
    span = Span(at(first, SITTINGS[0]), at(last, SITTINGS[-1]) + 2 * _HOUR)
    first_asked = world.town.of_body(world.town.body(OrgKind.TOWN_COMMITTEE))
    with unit.as_usual():
        for one in (*first_asked, *world.town.mediators):
            if not unit.case_register.busy({one.id}, span, leaving_out=None):
                world.touch(unit.mediators, one)
                one.take_leave(first, last, reason=world.texts.scenes["leave"])
                world.record("mediator:leave", one, one.name)
                return
