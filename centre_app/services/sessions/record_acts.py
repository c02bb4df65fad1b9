"""Use cases of what happens in a session besides talking, and of corrections."""

from uuid import UUID

from centre_app.domain.errors import FieldError
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.codes import ActKind, NoticeWay
from centre_app.domain.mediation.corrections import Correction
from centre_app.domain.mediation.records import SessionRecord
from centre_app.domain.mediation.sessions import Session
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.refusals import Reason
from centre_app.domain.text import FieldChecks
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.sessions import CorrectRecord, NoteAct
from centre_app.services.requests import Done
from centre_app.services.sessions.record_pens import SESSION_RECORD
from centre_app.services.sessions.sitting import record_of
from centre_app.services.use_case import Topic, UseCases, change

LONGEST_CORRECTION = 500


class RecordActs(UseCases):
    """Notes what is done while a session is under way, each with its hour."""

    @change(Permission.RECORD_WRITE, touches=Topic.SESSIONS | Topic.CASES)
    def note(self, unit: UnitOfWork, actor: Actor, request: NoteAct) -> Done:
        """Note that rights were read to parties, or that a break begins or ends.

        Whoever had no notice yet has it from now on, told by word of mouth.
        Source: 《人民调解法》第二十三、二十四条.

        Raises:
            FieldError: rights are read to nobody, or to somebody who is no party.
            RuleError: the session is not under way, has a break already, or has none.
        """
        session, record, case = _under_way(unit, request)
        if request.kind is ActKind.RIGHTS_READ:
            _tell_rights(unit, case, record, request.to)
        elif request.kind is ActKind.PAUSED:
            record.pause(at=unit.now, by=actor.name)
        elif request.kind is ActKind.RESUMED:
            record.resume(at=unit.now, by=actor.name)
        else:
            raise FieldError(kind=Reason.NOT_A_CHOICE)
        unit.audit.record(f"record:{request.kind.value}", record.id, case.number)
        return Done(session.id, case.number, unit.session_records.version(record))

    @change(Permission.RECORD_WRITE, touches=Topic.SESSIONS)
    def correct(self, unit: UnitOfWork, actor: Actor, request: CorrectRecord) -> Done:
        """Put other words beside some that were read back, which are struck and stay to be seen.

        Raises:
            FieldError: the words cannot stand.
            RuleError: the session is not under way, the place is not in what was read back, was
                corrected before, or nothing would change.
        """
        session, record, case = _under_way(unit, request)
        checks = FieldChecks()
        words = checks.optional_line("correction", request.words, limit=LONGEST_CORRECTION)
        checks.done()
        record.correct(
            Correction(
                line=request.line,
                start=request.start,
                end=request.end,
                words=words,
                at=unit.now,
                by=actor.name,
                of=request.of,
            )
        )
        unit.audit.record(
            "record:corrected", record.id, case.number, count=str(len(record.corrections))
        )
        return Done(session.id, case.number, unit.session_records.version(record))


def _under_way(
    unit: UnitOfWork, request: NoteAct | CorrectRecord
) -> tuple[Session, SessionRecord, MediationCase]:
    """Return a session that is under way, its record for change, and its case."""
    session = unit.sessions.look(request.session_id)
    session.refuse_unless_open()
    SESSION_RECORD.refuse_unless_writer(unit, session.id)
    record = unit.session_records.get(record_of(unit, session).id, seen=request.seen)
    return session, record, unit.cases.look(session.case_id)


def _tell_rights(
    unit: UnitOfWork, case: MediationCase, record: SessionRecord, to: tuple[UUID, ...]
) -> None:
    parties = {one.id: one for one in case.parties}
    if not parties.keys() >= set(to):
        raise FieldError(rights=Reason.NOT_A_CHOICE)
    told = [parties[key] for key in dict.fromkeys(to)]
    record.read_rights((one.label for one in told), at=unit.now, by=unit.actor.name)
    new = [one for one in told if one.notice_on is None]
    if new:
        case = unit.cases.get(case.id, seen=case.version)
    for party in new:
        case.note_notice(party.id, NoticeWay.ORAL, on=unit.today)
