"""What a session takes up: its room, and the mediators and parties who are called to it."""

from centre_app.domain.mediation.availability import refuse_on_leave
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.codes import SessionState
from centre_app.domain.mediation.sessions import Session
from centre_app.domain.mediation.slots import Span
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.sessions.calling import call_those_of_case


def book(unit: UnitOfWork, case: MediationCase, session: Session) -> None:
    """Take everything a session needs, in place of what it had before.

    Raises:
        ClashError: something or somebody is taken, or a mediator is on leave; says by whom and
            when.
    """
    call_those_of_case(case, session)
    called = session.invitees
    unit.sessions.version(session)
    unit.bookings.line_up([session])
    # Only now, and anew from the books: who entered a leave meanwhile held these days.
    ours = [one.mediator_id for one in called if one.mediator_id]
    if ours:
        there = unit.slot_register.working(ours)
        refuse_on_leave(there, Span(session.starts_at, session.ends_at))
    unit.bookings.release(session.id)
    room = unit.rooms.look(session.room_id) if session.room_id else None
    unit.bookings.book(
        session,
        mediators={one.mediator_id: one.name for one in called if one.mediator_id},
        parties={one.person_id: one.name for one in called if one.person_id},
        room=(room.id, room.name) if room else None,
    )


def rebook_planned(unit: UnitOfWork, case: MediationCase) -> None:
    """Book the planned sessions of a case anew, after its mediators changed.

    Raises:
        ClashError: a new mediator is taken during one of them.
    """
    planned = unit.sessions.find(case_id=case.id, state=SessionState.PLANNED)
    unit.bookings.line_up(planned)
    for session in planned:
        before = {one.id for one in session.invitees}
        book(unit, case, session)
        if before != {one.id for one in session.invitees}:
            # Others are called: whoever looks at the session is to see that it is another.
            unit.sessions.get(session.id, seen=session.version)
