"""Use cases of the notes of a caucus (背靠背): kept beside the record, never part of it."""

from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.caucus import CaucusNote, Circle, Release
from centre_app.domain.mediation.codes import SessionState
from centre_app.domain.mediation.sessions import Session
from centre_app.domain.permissions import GRANTS, Actor, Permission, Role
from centre_app.domain.refusals import Reason
from centre_app.domain.text import FieldChecks
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.caucus import (
    CaucusDraft,
    CaucusLine,
    CaucusPage,
    CaucusSide,
    ReleaseLine,
    SaveCaucus,
    SideNote,
)
from centre_app.services.records.drafts import Colleague
from centre_app.services.records.sessions import SessionKey
from centre_app.services.requests import Done
from centre_app.services.use_case import Topic, UseCases, change, reading, repeatable

CAUCUS_FORM = "caucus"
"""What is half typed of the notes of a session is its author's own."""


class Caucus(UseCases):
    """Keeps what one side says alone; each of those who mediate writes a note of his own."""

    @reading(Permission.CASE_READ)
    def page(self, unit: UnitOfWork, actor: Actor, key: SessionKey) -> CaucusPage:
        """Return the notes of a session, as far as the actor may know of them."""
        session = unit.sessions.look(key.session_id)
        case = unit.cases.look(session.case_id)
        reads = circle_of(unit, case, session).holds(actor)
        claims = not reads and Role.DIRECTOR in actor.roles
        lets_out = actor.may(Permission.CAUCUS_RELEASE)
        notes = unit.caucus.notes(session.id) if reads or claims else ()
        return CaucusPage(
            session_id=session.id,
            sides=tuple(CaucusSide(one.id, one.label, one.name) for one in case.parties),
            may_read=reads,
            may_write=reads and actor.may(Permission.CAUCUS_WRITE) and _has_begun(session),
            may_release=reads and lets_out,
            may_claim=claims and lets_out and bool(notes),
            notes=tuple(_line(one, actor, reads=reads) for one in notes),
            releases=tuple(
                _let_out(one, actor, reads=reads) for one in unit.caucus.releases(session.id)
            ),
            colleagues=_colleagues(unit, actor) if reads and lets_out else (),
            draft=unit.drafts.load(CAUCUS_FORM, session.id) if reads else None,
        )

    @repeatable(Permission.CAUCUS_WRITE)
    def keep(self, unit: UnitOfWork, actor: Actor, draft: CaucusDraft) -> None:
        """Keep what is half typed.

        Raises:
            RuleError: the actor does not mediate in this session.
        """
        session = unit.sessions.look(draft.session_id)
        circle_of(unit, unit.cases.look(session.case_id), session).refuse_others(actor)
        unit.drafts.save(CAUCUS_FORM, session.id, draft.body)

    @change(Permission.CAUCUS_WRITE, touches=Topic.SESSIONS)
    def save(self, unit: UnitOfWork, actor: Actor, request: SaveCaucus) -> Done:
        """Put the actor's notes on file; their draft is no longer needed.

        Raises:
            RuleError: the actor does not mediate in this session, or it has not begun.
            FieldError: a note cannot stand.
            StaleRecordError: he changed them at another desk meanwhile.
        """
        session = unit.sessions.look(request.session_id)
        case = unit.cases.look(session.case_id)
        circle_of(unit, case, session).refuse_others(actor)
        if not _has_begun(session):
            session.refuse_unless_open()
        notes = _checked(case, request.notes)
        for one in notes:
            unit.caucus.put(session.id, one.party_id, one.text, seen=one.seen)
        unit.drafts.drop(CAUCUS_FORM, session.id)
        sides = "、".join(case.party(one.party_id).label for one in notes)
        unit.audit.record("caucus:saved", session.id, case.number, sides=sides)
        return Done(session.id, case.number)


def circle_of(unit: UnitOfWork, case: MediationCase, session: Session) -> Circle:
    """Return who mediates in a session: the mediators of the case, those called, its clerk."""
    called = {one.mediator_id for one in session.invitees if one.mediator_id is not None}
    withdrawn = {one.mediator_id for one in case.past_mediators}
    keys = called - withdrawn | {one.mediator_id for one in case.mediators}
    staff = (unit.mediators.look(key).staff_id for key in keys)
    return Circle(frozenset(one for one in staff if one is not None), case.recorder)


def _has_begun(session: Session) -> bool:
    return session.state in (SessionState.OPEN, SessionState.HELD)


def _checked(case: MediationCase, notes: tuple[SideNote, ...]) -> list[SideNote]:
    checks, parties = FieldChecks(), {one.id for one in case.parties}
    found = []
    for one in notes:
        if one.party_id not in parties:
            checks.refuse("notes", Reason.NOT_A_CHOICE)
        found.append(SideNote(one.party_id, checks.optional_text("notes", one.text), one.seen))
    if len({one.party_id for one in notes}) < len(notes):
        checks.refuse("notes", Reason.NOT_A_CHOICE)
    checks.done()
    return found


def _line(one: CaucusNote, actor: Actor, *, reads: bool) -> CaucusLine:
    return CaucusLine(
        note_id=one.id,
        party_id=one.party_id,
        author=one.author,
        saved_at=one.saved_at,
        version=one.version,
        mine=one.staff_id == actor.staff_id,
        text=one.text if reads else "",
    )


def _let_out(one: Release, actor: Actor, *, reads: bool) -> ReleaseLine:
    meant = reads or (one.to_id is not None and one.to_id == actor.staff_id)
    return ReleaseLine(
        release_id=one.id,
        at=one.at,
        by=one.by,
        to=one.to,
        to_name=one.to_name,
        reason=one.reason,
        words=one.words if meant else "",
        pieces=one.pieces if meant else (),
    )


def _colleagues(unit: UnitOfWork, actor: Actor) -> tuple[Colleague, ...]:
    """Return to whom notes can be let out: who reads cases at all."""
    return tuple(
        Colleague(one.staff_id, one.name)
        for one in unit.staff_register.rows()
        if one.active and one.staff_id != actor.staff_id and may_be_shown(one.roles)
    )


def may_be_shown(roles: tuple[Role, ...]) -> bool:
    """Return whether somebody with these posts reads cases at all."""
    return any(Permission.CASE_READ in GRANTS[role] for role in roles)
