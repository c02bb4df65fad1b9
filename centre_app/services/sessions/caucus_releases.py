"""Use cases of letting notes of a caucus out: the only way, and never by oversight."""

from collections.abc import Sequence
from uuid import UUID

from centre_app.domain.errors import RuleError, StaleRecordError
from centre_app.domain.ids import new_id
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.caucus import (
    CaucusNote,
    Release,
    ReleasedPiece,
    ReleaseTo,
    refuse_into_record,
)
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.refusals import Reason
from centre_app.domain.text import FieldChecks
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.caucus import NoteSeen, ReleaseCaucus
from centre_app.services.requests import Done
from centre_app.services.sessions.caucus import circle_of, may_be_shown
from centre_app.services.use_case import Topic, UseCases, change

WORDS_LIMIT = 400


class CaucusReleases(UseCases):
    """Lets notes out to one colleague, or into the record."""

    @change(Permission.CAUCUS_RELEASE, touches=Topic.SESSIONS)
    def release(self, unit: UnitOfWork, actor: Actor, request: ReleaseCaucus) -> Done:
        """Let notes out as they stand: what, to whom and why is kept, and stands in the audit.

        Raises:
            RuleError: the actor may not, did not confirm, or its side did not agree to the record.
            FieldError: nothing was chosen, nobody named, or it is not said why.
            StaleRecordError: a note is no longer what was confirmed.
        """
        session = unit.sessions.look(request.session_id)
        case = unit.cases.look(session.case_id)
        circle_of(unit, case, session).refuse_release(actor, request.to, request.to_id)
        words = _checked(request)
        to_name, login = _named(unit, request)
        refuse_into_record(request.to, request.reason)
        notes = _as_confirmed(unit.caucus.notes(session.id), request.notes)
        if request.to is ReleaseTo.RECORD:
            session.refuse_unless_open()
        if not request.confirmed:
            raise RuleError("caucus_not_confirmed")
        one = Release(
            id=new_id(),
            at=unit.now,
            by=actor.name,
            to=request.to,
            to_id=request.to_id if request.to is ReleaseTo.COLLEAGUE else None,
            to_name=to_name,
            reason=request.reason,
            words=words,
            pieces=tuple(_piece(case, note) for note in notes),
        )
        unit.caucus.release(session.id, one)
        unit.audit.record(
            "caucus:released",
            one.id,
            case.number,
            session=str(session.ordinal),
            notes="、".join(f"{piece.side}/{piece.author}" for piece in one.pieces),
            characters=str(sum(len(piece.text) for piece in one.pieces)),
            to=login or request.to.value,
            reason=request.reason.value,
        )
        return Done(one.id, case.number)


def _checked(request: ReleaseCaucus) -> str:
    checks = FieldChecks()
    words = checks.line("words", request.words, limit=WORDS_LIMIT)
    if not request.notes:
        checks.refuse("notes", Reason.REQUIRED)
    checks.done()
    return words


def _named(unit: UnitOfWork, request: ReleaseCaucus) -> tuple[str, str]:
    """Return name and login of who is to read the notes; both are empty for the record."""
    if request.to is ReleaseTo.RECORD:
        return "", ""
    able = {one.staff_id: one for one in unit.staff_register.rows() if one.active}
    one = able.get(request.to_id) if request.to_id else None
    checks = FieldChecks()
    if one is None or not may_be_shown(one.roles):
        checks.refuse("to_id", Reason.REQUIRED if one is None else Reason.NOT_A_CHOICE)
    checks.done()
    assert one is not None
    return one.name, one.login


def _as_confirmed(notes: Sequence[CaucusNote], seen: tuple[NoteSeen, ...]) -> list[CaucusNote]:
    """Return the notes named, each in the version that was shown.

    Raises:
        StaleRecordError: one is not there, or goes on by now.
    """
    known: dict[UUID, CaucusNote] = {one.id: one for one in notes}
    found = [known.get(one.note_id) for one in seen]
    if any(note is None or note.version != one.seen for note, one in zip(found, seen, strict=True)):
        raise StaleRecordError
    return [note for note in found if note is not None]


def _piece(case: MediationCase, note: CaucusNote) -> ReleasedPiece:
    return ReleasedPiece(case.party(note.party_id).label, note.author, note.text)
