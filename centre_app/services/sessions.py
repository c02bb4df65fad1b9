"""Use cases of the calendar: planning, moving and calling off sessions."""

from collections.abc import Sequence
from datetime import timedelta

from centre_app.domain.matters.matter import Matter
from centre_app.domain.mediation.cases import MediationCase, Session
from centre_app.domain.mediation.codes import SessionState
from centre_app.domain.mediation.slots import SEARCHED_WORKDAYS, Span, check_span, free_slots
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.text import FieldChecks
from centre_app.services.booking import book, resources
from centre_app.services.history import step_now
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.sessions import (
    CalendarPage,
    CalendarQuery,
    CancelSession,
    MoveSession,
    PlanSession,
    SlotQuery,
)
from centre_app.services.requests import Done
from centre_app.services.risk import keep_face_to_face
from centre_app.services.use_case import Topic, UseCases, change, reading

_SEARCHED_DAYS = 3 * SEARCHED_WORKDAYS
"""Calendar days that surely hold the working days searched, the longest holidays included."""

_TOUCHED = Topic.SESSIONS | Topic.CASES | Topic.MATTERS


class Sessions(UseCases):
    """Finds hours for everybody and keeps them."""

    @change(Permission.SESSION_BOOK, touches=_TOUCHED)
    def plan_session(self, unit: UnitOfWork, actor: Actor, request: PlanSession) -> Done:
        """Plan a session; room, mediators and parties are taken for its hours.

        Source: RULE 09 and 12.

        Raises:
            FieldError: the hours cannot be, or neither room nor place is given.
            RuleError: a party is unwilling or was not told his rights, nobody mediates, or
                domestic violence was reported.
            ClashError: something or somebody is taken; says by whom and when.
        """
        case = unit.cases.get(request.case_id, seen=request.seen)
        matter = unit.matters.look(case.matter_id)
        span = Span(request.starts_at, request.ends_at)
        place, override = _checked(unit, request, span)
        case.schedule()
        if not override:
            case.refuse_before_notice()
        earlier = unit.sessions.find(case_id=case.id)
        session = Session(
            case_id=case.id,
            ordinal=len(earlier) + 1,
            starts_at=span.starts_at,
            ends_at=span.ends_at,
            room_id=request.room_id,
            place=place,
        )
        keep_face_to_face(unit, matter, session, reason=override)
        unit.sessions.add(session)
        book(unit, case, session)
        matter.note(step_now(unit, matter, "session:planned", note=override))
        unit.audit.record(
            "session:planned", session.id, case.number, override="yes" if override else "no"
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
        keep_face_to_face(unit, matter, session, reason=override)
        book(unit, case, session)
        matter.note(step_now(unit, matter, "session:moved", note=override))
        unit.audit.record("session:moved", session.id, case.number)
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
        others = [one for one in unit.sessions.find(case_id=case.id) if one.id != session.id]
        if not any(one.state is SessionState.PLANNED for one in others):
            held = any(one.state is SessionState.HELD for one in others)
            case.unschedule(held_before=held)
        matter.note(step_now(unit, matter, "session:cancelled", note=reason))
        unit.audit.record("session:cancelled", session.id, case.number)
        return Done(session.id, case.number, unit.sessions.version(session))

    @reading(Permission.CASE_READ)
    def free_slots(self, unit: UnitOfWork, actor: Actor, query: SlotQuery) -> Sequence[Span]:
        """Return the three earliest hours free for room, mediators and parties at once.

        Raises:
            RuleError: nobody mediates yet, so nobody's hours are known.
        """
        case = unit.cases.look(query.case_id)
        after = max(query.after, unit.now)
        searched = Span(after, after + timedelta(days=_SEARCHED_DAYS))
        busy = unit.case_register.busy(
            resources(case, query.room_id), searched, leaving_out=query.session_id
        )
        return free_slots(
            busy,
            after=after,
            length=timedelta(minutes=query.minutes),
            calendar=unit.centre.calendar(),
        )

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
        )


def _around(unit: UnitOfWork, session: Session) -> tuple[MediationCase, Matter]:
    case = unit.cases.look(session.case_id)
    return case, unit.matters.look(case.matter_id)


def _checked(unit: UnitOfWork, request: PlanSession | MoveSession, span: Span) -> tuple[str, str]:
    """Return place and reason, cleaned; let hours pass in which a session can be held."""
    checks = FieldChecks()
    place = checks.optional_line("place", request.place)
    override = checks.optional_line("override", request.override)
    if request.room_id is None and not place:
        checks.refuse("place", "session_place_missing")
    checks.done()
    check_span(span, now=unit.now)
    return place, override
