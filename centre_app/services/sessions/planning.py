"""Use cases of the calendar: planning, moving and calling off sessions."""

from centre_app.domain.matters.matter import Matter
from centre_app.domain.mediation.availability import days_span
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.codes import SessionState
from centre_app.domain.mediation.sessions import Session
from centre_app.domain.mediation.sittings import SessionKind, SessionVenue
from centre_app.domain.mediation.slots import Span, check_span
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.text import FieldChecks
from centre_app.services.matters.history import step_now
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.exchanges import HandOver
from centre_app.services.records.sessions import (
    CalendarPage,
    CalendarQuery,
    CancelSession,
    MoveSession,
    PlanSession,
)
from centre_app.services.records.slots import Foreseen, SlotFindings, SlotQuery
from centre_app.services.requests import Done
from centre_app.services.risk import keep_face_to_face
from centre_app.services.sessions.booking import book, rebook_planned
from centre_app.services.sessions.calling import call_those_of_case
from centre_app.services.sessions.expiry import refuse_after_term
from centre_app.services.sessions.finding import find_slots
from centre_app.services.sessions.foreseeing import foresee
from centre_app.services.sessions.handing_over import hand_over
from centre_app.services.sessions.joining import ask_departments, join
from centre_app.services.use_case import Topic, UseCases, change, reading

_TOUCHED = Topic.SESSIONS | Topic.CASES | Topic.MATTERS


class Sessions(UseCases):
    """Finds hours for everybody and keeps them."""

    @change(Permission.SESSION_BOOK, touches=_TOUCHED)
    def plan_session(self, unit: UnitOfWork, actor: Actor, request: PlanSession) -> Done:
        """Plan a session or an appointment; room and those who are called are taken for its hours.

        An appointment is no mediation: it asks for nobody's consent and leaves the case as it is.
        Source: RULE 09 and 12.

        Raises:
            FieldError: the hours cannot be, neither room nor place is given, or nobody is to come.
            RuleError: a party is unwilling or was not told his rights, nobody mediates,
                domestic violence was reported, or the second committee cannot be one.
            ClashError: something or somebody is taken; says by whom and when.
        """
        case = unit.cases.get(request.case_id, seen=request.seen)
        matter = unit.matters.look(case.matter_id)
        span = Span(request.starts_at, request.ends_at)
        place, override = _checked(unit, request, span)
        session = Session(
            case_id=case.id,
            ordinal=len(unit.sessions.find(case_id=case.id)) + 1,
            starts_at=span.starts_at,
            ends_at=span.ends_at,
            room_id=request.room_id,
            place=place,
            kind=request.kind,
            venue=_venue(request),
        )
        _refuse_unready(unit, case, matter, session=session, override=override)
        call_those_of_case(case, session, parties=request.parties)
        joined = _joined(unit, case, session, request)
        unit.sessions.add(session)
        book(unit, case, session)
        note = "，".join(filter(None, (_said(session), *joined, override)))
        matter.note(step_now(unit, matter, "session:planned", note=note))
        unit.audit.record(
            "session:planned",
            session.id,
            case.number,
            override="yes" if override else "no",
            kind=session.kind.value,
            joint="yes" if session.second_committee_id else "no",
        )
        return Done(session.id, case.number, unit.sessions.version(session))

    @change(Permission.SESSION_BOOK, touches=_TOUCHED)
    def move_session(self, unit: UnitOfWork, actor: Actor, request: MoveSession) -> Done:
        """Put a planned session into other hours or another room.

        Raises:
            FieldError: the hours cannot be, or neither room nor place is given.
            RuleError: the session has begun or was cancelled, or domestic violence was reported.
            ClashError: something or somebody is taken; says by whom and when.
        """
        session = unit.sessions.get(request.session_id, seen=request.seen)
        case, matter = _around(unit, session)
        span = Span(request.starts_at, request.ends_at)
        place, override = _checked(unit, request, span)
        session.move(span, room_id=request.room_id, place=place)
        session.venue = _venue(request)
        if session.kind.both_sides:
            keep_face_to_face(unit, matter, session, reason=override)
        book(unit, case, session)
        matter.note(step_now(unit, matter, "session:moved", note=override))
        unit.audit.record("session:moved", session.id, case.number)
        return Done(session.id, case.number, unit.sessions.version(session))

    @change(Permission.CASE_MANAGE, touches=_TOUCHED)
    def hand_over(self, unit: UnitOfWork, actor: Actor, request: HandOver) -> Done:
        """Let another mediator take the place of one, and put the session where it was dropped.

        All planned sessions of the case go over to him.
        Source: 《人民调解法》第十九条, RULE 10 and 11.

        Raises:
            FieldError: the hours cannot be, or neither room nor place is given.
            RuleError: who goes does not mediate here or who comes may not, the session has begun
                or was cancelled, or domestic violence was reported.
            ClashError: something or somebody is taken; says by whom and when.
        """
        key = unit.sessions.look(request.session_id).case_id
        case = unit.cases.get(key, seen=unit.cases.look(key).version)
        session = unit.sessions.get(request.session_id, seen=request.seen)
        matter = unit.matters.look(case.matter_id)
        span = Span(request.starts_at, request.ends_at)
        place, _ = _checked(unit, request, span)
        session.move(span, room_id=request.room_id, place=place)
        session.venue = _venue(request)
        if session.kind.both_sides:
            keep_face_to_face(unit, matter, session, reason="")
        named = hand_over(unit, case, matter, request)
        rebook_planned(unit, case)
        unit.audit.record(
            "session:handed_over", session.id, case.number, mediator=str(named.mediator_id)
        )
        return Done(session.id, case.number, unit.sessions.version(session))

    @change(Permission.SESSION_BOOK, touches=_TOUCHED)
    def cancel_session(self, unit: UnitOfWork, actor: Actor, request: CancelSession) -> Done:
        """Call a planned session off; everything it took is free again.

        Raises:
            FieldError: no reason is given.
            RuleError: the session has begun or was cancelled before.
        """
        session = unit.sessions.get(request.session_id, seen=request.seen)
        case, matter = _around(unit, session)
        checks = FieldChecks()
        reason = checks.line("reason", request.reason)
        checks.done()
        session.cancel()
        unit.bookings.release(session.id)
        others = [
            one
            for one in unit.sessions.find(case_id=case.id)
            if one.id != session.id and not one.kind.appointment
        ]
        alone = not any(one.state is SessionState.PLANNED for one in others)
        if alone and not session.kind.appointment:
            held = any(one.state is SessionState.HELD for one in others)
            case.unschedule(held_before=held)
        matter.note(step_now(unit, matter, "session:cancelled", note=reason))
        unit.audit.record("session:cancelled", session.id, case.number)
        return Done(session.id, case.number, unit.sessions.version(session))

    @reading(Permission.CASE_READ)
    def free_slots(self, unit: UnitOfWork, actor: Actor, query: SlotQuery) -> SlotFindings:
        """Return the three earliest hours free for everybody and a room, and why none earlier."""
        return find_slots(unit, query)

    @reading(Permission.CASE_READ)
    def foresee(self, unit: UnitOfWork, actor: Actor, query: SlotQuery) -> Foreseen:
        """Return what would stand in the way of hours that are typed, before they are booked."""
        return foresee(unit, query)

    @reading(Permission.CASE_READ)
    def calendar(self, unit: UnitOfWork, actor: Actor, query: CalendarQuery) -> CalendarPage:
        """Return the sessions of some days with the columns to show them in."""
        return CalendarPage(
            first=query.first,
            last=query.last,
            blocks=tuple(unit.case_register.blocks(query)),
            rooms=tuple(unit.case_register.rooms()),
            mediators=tuple(unit.case_register.mediators()),
            calendar=unit.centre.calendar(),
            bodies=tuple(unit.case_register.mediating()),
            mediator_days=tuple(
                unit.case_register.mediator_days(days_span(query.first, query.last))
            ),
        )


def _around(unit: UnitOfWork, session: Session) -> tuple[MediationCase, Matter]:
    case = unit.cases.look(session.case_id)
    return case, unit.matters.look(case.matter_id)


def _refuse_unready(
    unit: UnitOfWork, case: MediationCase, matter: Matter, *, session: Session, override: str
) -> None:
    """Let a session pass that may be planned; a mediation puts the case on the calendar.

    Raises:
        RuleError: as ``plan_session`` says.
    """
    if session.kind.appointment:
        case.refuse_if_ended()
        return
    refuse_after_term(unit, case, override=override)
    case.schedule()
    if not override:
        case.refuse_before_notice()
    if session.kind.both_sides:
        keep_face_to_face(unit, matter, session, reason=override)


def _joined(
    unit: UnitOfWork, case: MediationCase, session: Session, request: PlanSession
) -> list[str]:
    """Let whoever is to come beside those of the case join, and return their names."""
    second = [join(unit, case, session, request.committee_id)] if request.committee_id else []
    return second + ask_departments(unit, session, request.body_ids)


def _venue(request: PlanSession | MoveSession | HandOver) -> SessionVenue:
    """Return where it is: in a room if one is given, else travelling or at another place."""
    if request.room_id is not None:
        return SessionVenue.ROOM
    return SessionVenue.ELSEWHERE if request.venue is SessionVenue.ROOM else request.venue


def _said(session: Session) -> str:
    """Return what the history tells of a session that is no plain mediation in a room."""
    kind = "" if session.kind is SessionKind.MEDIATION else session.kind.label
    venue = session.venue in (SessionVenue.CIRCUIT, SessionVenue.DOORSTEP)
    return "，".join(filter(None, (kind, session.venue.label if venue else "")))


def _checked(
    unit: UnitOfWork, request: PlanSession | MoveSession | HandOver, span: Span
) -> tuple[str, str]:
    """Return place and reason, cleaned; let hours pass in which a session can be held."""
    checks = FieldChecks()
    place = checks.optional_line("place", request.place)
    override = checks.optional_line("override", getattr(request, "override", ""))
    if request.room_id is None and not place:
        checks.refuse("place", "session_place_missing")
    if isinstance(request, PlanSession) and not request.kind.both_sides and not request.parties:
        checks.refuse("parties", "session_party_missing")
    checks.done()
    check_span(span, now=unit.now)
    return place, override
