"""Use cases about who is called to a session: invited, told, answering, there or not."""

from datetime import datetime

from centre_app.domain.clock import local
from centre_app.domain.errors import FieldError, RuleError
from centre_app.domain.matters.matter import Matter
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.codes import SessionState
from centre_app.domain.mediation.conflicts import refuse_hard
from centre_app.domain.mediation.invitees import Invitee
from centre_app.domain.mediation.sessions import Session
from centre_app.domain.mediation.sittings import InviteePart, InviteeState
from centre_app.domain.mediation.slots import GRACE
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.text import FieldChecks
from centre_app.services.conflicts.conflicts import found_between, not_answered
from centre_app.services.matters.history import step_now
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.invitations import (
    Invite,
    JoinCommittee,
    KeepAppointment,
    NoteAnswer,
    NoteTold,
    Uninvite,
)
from centre_app.services.requests import Done
from centre_app.services.sessions.booking import book
from centre_app.services.sessions.calling import call_those_of_case, next_ordinal
from centre_app.services.sessions.joining import join
from centre_app.services.use_case import Topic, UseCases, change

_TOUCHED = Topic.SESSIONS | Topic.CASES | Topic.MATTERS


class Invitations(UseCases):
    """Calls people together and keeps what became of it."""

    @change(Permission.SESSION_BOOK, touches=_TOUCHED)
    def invite(self, unit: UnitOfWork, actor: Actor, request: Invite) -> Done:
        """Call a department, a mediator of another body or a helper to a planned session.

        Source: 《人民调解法》第二十条 (relatives, neighbours, people of knowledge, bodies of society).

        Raises:
            FieldError: nobody is named.
            RuleError: he is called already, the session has begun, or a mediator may not sit in it.
            ClashError: a mediator is taken.
        """
        session, case, matter = _planned(unit, request)
        invitee = _invitee(unit, case, session, request)
        session.invite(invitee)
        if invitee.mediator_id:
            book(unit, case, session)
        named = f"{invitee.part.label} {invitee.name}"
        matter.note(step_now(unit, matter, "session:invited", note=named))
        unit.audit.record("session:invited", session.id, case.number, part=invitee.part.value)
        return Done(session.id, case.number, unit.sessions.version(session))

    @change(Permission.SESSION_BOOK, touches=_TOUCHED)
    def uninvite(self, unit: UnitOfWork, actor: Actor, request: Uninvite) -> Done:
        """Let somebody go who was called beside those the case names.

        Raises:
            RuleError: the case names him, nobody of that id is called, or the session has begun.
        """
        session, case, matter = _planned(unit, request)
        invitee = session.invitee(request.invitee_id)
        if invitee.by_case:
            raise RuleError("named_by_case", name=invitee.name)
        session.invitees.remove(invitee)
        if invitee.mediator_id:
            book(unit, case, session)
        matter.note(step_now(unit, matter, "session:uninvited", note=invitee.name))
        unit.audit.record("session:uninvited", session.id, case.number)
        return Done(session.id, case.number, unit.sessions.version(session))

    @change(Permission.SESSION_BOOK, touches=_TOUCHED)
    def join_committee(self, unit: UnitOfWork, actor: Actor, request: JoinCommittee) -> Done:
        """Let a second committee mediate with that of the case, or no longer.

        Its mediators who were called are let go with it.
        Source: 《人民调解工作若干规定》第二十七条 (共同调解).

        Raises:
            RuleError: the body does not mediate, is that of the case, or the session has begun.
        """
        session, case, matter = _planned(unit, request)
        name = join(unit, case, session, request.committee_id)
        book(unit, case, session)
        matter.note(step_now(unit, matter, "session:joined", note=name))
        joint = "yes" if request.committee_id else "no"
        unit.audit.record("session:joined", session.id, case.number, joint=joint)
        return Done(session.id, case.number, unit.sessions.version(session))

    @change(Permission.SESSION_BOOK, touches=_TOUCHED)
    def note_told(self, unit: UnitOfWork, actor: Actor, request: NoteTold) -> Done:
        """Note that people were told when and where the session is, and how.

        Raises:
            FieldError: nobody is named, or the moment lies ahead.
            RuleError: nobody of that id is called, or the session has begun.
        """
        session, case, matter = _planned(unit, request)
        at = _told_at(unit, request.told_at)
        if not request.invitee_ids:
            raise FieldError(invitees="required")
        told = [session.invitee(one) for one in dict.fromkeys(request.invitee_ids)]
        for one in told:
            one.tell(request.way, at=at)
        names = "、".join(one.name for one in told)
        note = f"{names}（{request.way.label}，{local(at):%m-%d %H:%M}）"
        matter.note(step_now(unit, matter, "session:told", note=note))
        unit.audit.record(
            "session:told", session.id, case.number, way=request.way.value, count=str(len(told))
        )
        return Done(session.id, case.number, unit.sessions.version(session))

    @change(Permission.SESSION_BOOK, touches=_TOUCHED)
    def note_answer(self, unit: UnitOfWork, actor: Actor, request: NoteAnswer) -> Done:
        """Note that somebody comes, does not come, or is there.

        Raises:
            FieldError: somebody does not come and no reason is given.
            RuleError: he was not told yet, is not called, or the session is over.
        """
        session = unit.sessions.get(request.session_id, seen=request.seen)
        case = unit.cases.look(session.case_id)
        matter = unit.matters.look(case.matter_id)
        if session.state is not SessionState.OPEN:
            session.refuse_unless_planned()
        call_those_of_case(case, session)
        invitee = session.invitee(request.invitee_id)
        _answer(invitee, request)
        note = "，".join(filter(None, (invitee.name, invitee.state.label, invitee.reason)))
        matter.note(step_now(unit, matter, "session:answered", note=note))
        unit.audit.record("session:answered", session.id, case.number, state=invitee.state.value)
        return Done(session.id, case.number, unit.sessions.version(session))

    @change(Permission.SESSION_BOOK, touches=_TOUCHED)
    def keep_appointment(self, unit: UnitOfWork, actor: Actor, request: KeepAppointment) -> Done:
        """Close an appointment that was kept; what was said there is nobody's record.

        Raises:
            FieldError: the note cannot stand.
            RuleError: it is no appointment, was kept before, or was cancelled.
        """
        session, case, matter = _planned(unit, request)
        checks = FieldChecks()
        note = checks.optional_line("note", request.note)
        checks.done()
        session.keep_appointment()
        for one in session.invitees:
            if one.state is not InviteeState.ABSENT:
                one.come()
        told = "，".join(filter(None, (session.kind.label, note)))
        matter.note(step_now(unit, matter, "session:kept", note=told))
        unit.audit.record("session:kept", session.id, case.number, kind=session.kind.value)
        return Done(session.id, case.number, unit.sessions.version(session))


_About = Invite | Uninvite | JoinCommittee | NoteTold | KeepAppointment


def _planned(unit: UnitOfWork, request: _About) -> tuple[Session, MediationCase, Matter]:
    """Return a planned session with those of its case called, the case and the matter."""
    session = unit.sessions.get(request.session_id, seen=request.seen)
    session.refuse_unless_planned()
    case = unit.cases.look(session.case_id)
    call_those_of_case(case, session)
    return session, case, unit.matters.look(case.matter_id)


def _invitee(unit: UnitOfWork, case: MediationCase, session: Session, request: Invite) -> Invitee:
    """Return whoever is to be called, if he may be.

    Raises:
        FieldError: nobody is named, or the part is one that the case gives.
    """
    invitee = Invitee(
        session_id=session.id, ordinal=next_ordinal(session), part=request.part, name=""
    )
    checks = FieldChecks()
    if request.part is InviteePart.PARTY:
        checks.refuse("part", "party_by_case_only")
    elif request.part is InviteePart.MEDIATOR:
        if request.mediator_id is None:
            checks.refuse("mediator_id", "required")
        else:
            _seat(unit, case, session, invitee, request)
    elif request.part is InviteePart.DEPARTMENT and request.body_id is not None:
        body = unit.organizations.look(request.body_id)
        invitee.name, invitee.body_id = body.name, body.id
    else:
        invitee.name = checks.line("name", request.name)
    checks.done()
    return invitee


def _seat(
    unit: UnitOfWork, case: MediationCase, session: Session, invitee: Invitee, request: Invite
) -> None:
    """Make the invitee a mediator who may sit in the session.

    Raises:
        RuleError: he is not active, belongs to a body that does not mediate here, or stands
            too near to somebody.
    """
    assert request.mediator_id is not None
    mediator = unit.mediators.look(request.mediator_id)
    body = unit.organizations.look(mediator.body_id)
    if not mediator.active:
        raise RuleError("mediator_not_active", name=mediator.name)
    ours = body.id in (case.committee_id, session.second_committee_id)
    if not ours and not body.kind.takes_referrals:
        raise RuleError("mediator_of_no_committee_here", name=mediator.name, body=body.name)
    matter = unit.matters.look(case.matter_id)
    refuse_hard(not_answered(case, found_between(unit, matter, [mediator])))
    invitee.name, invitee.mediator_id, invitee.body_id = mediator.name, mediator.id, body.id


def _told_at(unit: UnitOfWork, at: datetime | None) -> datetime:
    if at is None:
        return unit.now
    if not unit.now.year - 1 <= at.year or at > unit.now + GRACE:
        raise FieldError(told_at="in_the_future" if at > unit.now else "year_out_of_range")
    return at


def _answer(invitee: Invitee, request: NoteAnswer) -> None:
    if request.state is InviteeState.ABSENT:
        checks = FieldChecks()
        reason = checks.line("reason", request.reason)
        checks.done()
        invitee.stay_away(reason)
    elif request.state is InviteeState.CONFIRMED:
        invitee.confirm()
    elif request.state is InviteeState.CAME:
        invitee.come()
    else:
        raise FieldError(state="no_answer")
