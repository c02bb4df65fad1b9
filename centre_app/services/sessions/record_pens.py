"""Use cases of who writes a record: one at a time; who reads along can take over, nothing is lost."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from centre_app.domain.entity import NOBODY
from centre_app.domain.errors import RuleError
from centre_app.domain.mediation.codes import SessionState
from centre_app.domain.mediation.pens import Pen, unhanded
from centre_app.domain.permissions import Actor, Permission
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.sessions import (
    Following,
    KeptDraft,
    Left,
    RecordDraft,
    Seat,
    SessionKey,
    TakeOver,
)
from centre_app.services.requests import Done
from centre_app.services.use_case import Topic, UseCases, change, reading, repeatable

RECORD_FORM = "record"
"""What is half typed in a record belongs to the session, not to one of those who write it."""

HANDED_FORM, LEFT_FORM = "record_handed", "record_left"
"""What was taken over from somebody, and what he typed after that: kept aside, to overwrite nothing."""


class RecordPens(UseCases):
    """Passes the pen of a record from one to the other."""

    @repeatable(Permission.RECORD_WRITE)
    def sit_down(self, unit: UnitOfWork, actor: Actor, key: SessionKey) -> Seat | None:
        """Give the actor the pen if nobody has it, and return who has; None once all is written."""
        session = unit.sessions.look(key.session_id)
        if session.state is not SessionState.OPEN:
            return None
        return seat_of(unit.record_pens.take_free(session.id), actor)

    @repeatable(Permission.RECORD_WRITE)
    def leave(self, unit: UnitOfWork, actor: Actor, key: SessionKey) -> None:
        """Lay the pen down: the next who opens the record writes."""
        unit.record_pens.lay_down(unit.sessions.look(key.session_id).id)

    @repeatable(Permission.RECORD_WRITE)
    def keep_draft(self, unit: UnitOfWork, actor: Actor, draft: RecordDraft) -> KeptDraft:
        """Keep what is half typed, and tell who took the pen over, if somebody did."""
        session_id = unit.sessions.look(draft.session_id).id
        pen = unit.record_pens.holder(session_id)
        if pen is None or pen.staff_id == actor.staff_id:
            unit.record_pens.wrote(session_id)
            return KeptDraft(unit.drafts.save_of(NOBODY, RECORD_FORM, session_id, draft.body))
        return KeptDraft(unit.drafts.save(LEFT_FORM, session_id, draft.body), pen.name)

    @reading(Permission.CASE_READ)
    def follow(self, unit: UnitOfWork, actor: Actor, key: SessionKey) -> Following:
        """Return who writes, what he typed so far, and what the writer before could not hand over."""
        session = unit.sessions.look(key.session_id)
        record = unit.session_records.find(session_id=session.id)[0]
        pen = unit.record_pens.holder(session.id)
        mine = pen is not None and pen.staff_id == actor.staff_id
        return Following(
            version=record.version,
            state=session.state,
            seat=seat_of(pen, actor) if pen else None,
            body=None if mine else draft_of(unit, session.id),
            left=_left_to(unit, pen, session.id) if mine and pen else None,
        )

    @change(Permission.RECORD_WRITE, touches=Topic.SESSIONS)
    def take_over(self, unit: UnitOfWork, actor: Actor, request: TakeOver) -> Done:
        """Take the pen from whoever has it, with all that he typed.

        Raises:
            RuleError: the session is not under way.
        """
        session = unit.sessions.look(request.session_id)
        session.refuse_unless_open()
        before = unit.record_pens.holder(session.id)
        unit.record_pens.seize(session.id)
        case = unit.cases.look(session.case_id)
        if before is not None and before.staff_id != actor.staff_id:
            handed = draft_of(unit, session.id) or {}
            unit.drafts.save_of(before.staff_id, HANDED_FORM, session.id, handed)
            unit.drafts.drop_of(before.staff_id, LEFT_FORM, session.id)
        name = before.name if before else ""
        unit.audit.record("record:taken_over", session.id, case.number, writer=name)
        return Done(session.id, case.number)

    @repeatable(Permission.RECORD_WRITE)
    def take_in(self, unit: UnitOfWork, actor: Actor, draft: RecordDraft) -> datetime:
        """Keep a draft into which the actor took what the writer before had left.

        Raises:
            RuleError: somebody else has the pen.
        """
        session_id = unit.sessions.look(draft.session_id).id
        refuse_unless_writer(unit, session_id)
        pen = unit.record_pens.holder(session_id)
        if pen is not None and pen.from_id is not None:
            unit.drafts.drop_of(pen.from_id, LEFT_FORM, session_id)
        return unit.drafts.save_of(NOBODY, RECORD_FORM, session_id, draft.body)


def seat_of(pen: Pen, actor: Actor) -> Seat:
    """Return who writes, as the window tells it."""
    return Seat(pen.name, pen.since, pen.wrote_at, mine=pen.staff_id == actor.staff_id)


def refuse_unless_writer(unit: UnitOfWork, session_id: UUID) -> None:
    """Let pass who has the pen, or anybody while nobody has it.

    Raises:
        RuleError: somebody else has it.
    """
    pen = unit.record_pens.holder(session_id)
    if pen is not None and pen.staff_id != unit.actor.staff_id:
        raise RuleError("record_in_other_hands", name=pen.name)


def forget_drafts(unit: UnitOfWork, session_id: UUID) -> None:
    """Forget what was half typed: it is on file now.

    What the writer before had left is not: it waits for who takes it in.
    """
    unit.drafts.drop_of(NOBODY, RECORD_FORM, session_id)


def draft_of(unit: UnitOfWork, session_id: UUID) -> Mapping[str, Any] | None:
    """Return what is half typed in the record of a session."""
    return unit.drafts.load_of(NOBODY, RECORD_FORM, session_id)


def _left_to(unit: UnitOfWork, pen: Pen, session_id: UUID) -> Left | None:
    if pen.from_id is None:
        return None
    typed = unit.drafts.load_of(pen.from_id, LEFT_FORM, session_id)
    if typed is None:
        return None
    handed = unit.drafts.load_of(pen.from_id, HANDED_FORM, session_id) or {}
    text = unhanded(handed.get("text", ""), typed.get("text", ""))
    return Left(pen.from_name, text) if text else None
