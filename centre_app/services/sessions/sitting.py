"""Use cases of the session itself: it opens, its record is kept, it ends on paper."""

from centre_app.domain.matters.matter import Matter
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.codes import (
    ReadBackWay,
    SessionResult,
    SessionState,
)
from centre_app.domain.mediation.records import Attendee, RecordLine, SessionRecord
from centre_app.domain.mediation.sessions import Session
from centre_app.domain.papers.forms import Form
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.text import FieldChecks
from centre_app.services.conflicts.guard import refuse_beginning, refuse_result
from centre_app.services.matters.history import step_now
from centre_app.services.papers import issue
from centre_app.services.ports.papers import Render
from centre_app.services.ports.unit import OpenUnit, UnitOfWork
from centre_app.services.records.sessions import (
    BeginSession,
    RecordEntry,
    RecordPage,
    SessionKey,
)
from centre_app.services.requests import Done
from centre_app.services.risk import keep_face_to_face
from centre_app.services.sessions.attendance import expected, note_attendance
from centre_app.services.sessions.calling import call_those_of_case
from centre_app.services.sessions.expiry import refuse_after_term
from centre_app.services.sessions.record_pens import SESSION_RECORD
from centre_app.services.sheets.record import record_sheet
from centre_app.services.use_case import Topic, UseCases, change, reading

LONGEST_LINE = 5000
LONGEST_CALL = 40


class SessionRecords(UseCases):
    """Keeps what is said while it is said."""

    def __init__(self, open_unit: OpenUnit, render: Render) -> None:
        super().__init__(open_unit)
        self._render = render

    @change(Permission.RECORD_WRITE, touches=Topic.SESSIONS | Topic.CASES | Topic.MATTERS)
    def begin_session(self, unit: UnitOfWork, actor: Actor, request: BeginSession) -> Done:
        """Open a planned session with an empty record that knows who is to be there.

        Source: RULE 09, 11 and 12.

        Raises:
            RuleError: it is not planned, a party is unwilling or was not told his rights or who
                mediates, the term has run out, somebody is asked to withdraw or ought to, or domestic violence was
                reported and nobody said why both sides meet.
            FieldError: the reason cannot stand.
        """
        session = unit.sessions.get(request.session_id, seen=request.seen)
        case = unit.cases.look(session.case_id)
        matter = unit.matters.look(case.matter_id)
        checks = FieldChecks()
        override = checks.optional_line("override", request.override)
        checks.done()
        refuse_beginning(unit, case, matter, session)
        refuse_after_term(unit, case, override=override)
        if not override:
            case.refuse_before_notice()
            case.refuse_before_names_told()
        if session.kind.both_sides:
            keep_face_to_face(unit, matter, session, reason=override)
        session.begin()
        case.begin_session()
        record = SessionRecord(session_id=session.id, subject=_subject(matter), began_at=unit.now)
        call_those_of_case(case, session)
        record.set_attendees(expected(case, matter, session))
        unit.session_records.add(record)
        matter.note(step_now(unit, matter, "session:begun", note=override))
        unit.audit.record(
            "session:begun", session.id, case.number, override="yes" if override else "no"
        )
        return Done(session.id, case.number, unit.session_records.version(record))

    @change(Permission.RECORD_WRITE, touches=Topic.SESSIONS)
    def save_record(self, unit: UnitOfWork, actor: Actor, entry: RecordEntry) -> Done:
        """Put the record on file as it stands; the draft is no longer needed.

        Raises:
            FieldError: a text cannot stand, or nothing was written that was read back.
            RuleError: the session is not under way.
        """
        session = unit.sessions.look(entry.session_id)
        case = unit.cases.look(session.case_id)
        record = _write(unit, session, entry)
        _read_back(unit, case, record, entry.read_back)
        SESSION_RECORD.forget_draft(unit, session.id)
        unit.audit.record("record:saved", record.id, case.number, lines=str(len(record.lines)))
        return Done(session.id, case.number, unit.session_records.version(record))

    @change(
        Permission.RECORD_WRITE,
        touches=Topic.SESSIONS | Topic.CASES | Topic.PAPERS | Topic.MATTERS,
    )
    def hold_session(self, unit: UnitOfWork, actor: Actor, entry: RecordEntry) -> Done:
        """End a session with its record on paper (F12), to be signed by all who are there.

        Source: 《人民调解法》第二十七条.

        Raises:
            FieldError: something is missing that a signed record needs.
            RuleError: the session is not under way, or a character cannot be printed.
        """
        session = unit.sessions.look(entry.session_id)
        case = unit.cases.look(session.case_id)
        matter = unit.matters.look(case.matter_id)
        record = _write(unit, session, entry)
        if record.lines:
            _read_back(unit, case, record, entry.read_back)
        record.refuse_unless_complete(owed=_owed(case))
        refuse_result(unit, case, session, record.result)
        session.hold()
        note_attendance(session, record)
        record.ended_at = unit.now
        if record.result is SessionResult.ADJOURNED:
            case.adjourn()
        number = _count_of(unit, session)
        paper = issue(
            unit,
            self._render,
            matter=matter,
            subject_id=session.id,
            form=Form.F12,
            number=case.number,
            sheet=record_sheet(
                unit, case, session, record=record, number=number, where=where(unit, session)
            ),
            copies=1,
        )
        SESSION_RECORD.forget_draft(unit, session.id)
        unit.record_pens.clear(session.id)
        label = record.result.label if record.result else ""
        matter.note(step_now(unit, matter, "session:held", note=f"第{number}次，{label}"))
        unit.audit.record("session:held", session.id, case.number, result=str(record.result))
        return Done(session.id, case.number, unit.session_records.version(record), paper.id)

    @reading(Permission.CASE_READ)
    def open_record(self, unit: UnitOfWork, actor: Actor, key: SessionKey) -> RecordPage:
        """Return the record of a session that has begun, with the draft of who writes it.

        Raises:
            RuleError: the session has not begun.
        """
        session = unit.sessions.look(key.session_id)
        if session.state in (SessionState.PLANNED, SessionState.CANCELLED):
            session.refuse_unless_open()
        record = record_of(unit, session)
        case = unit.cases.look(session.case_id)
        return RecordPage(
            session_id=session.id,
            version=record.version,
            case_id=case.id,
            case_number=case.number,
            committee=unit.organizations.look(case.committee_id).name,
            ordinal=_count_of(unit, session),
            starts_at=record.began_at or session.starts_at,
            ends_at=record.ended_at or session.ends_at,
            where=where(unit, session),
            state=session.state,
            subject=record.subject,
            attendance=record.attendees(),
            lines=record.spoken(),
            result=record.result,
            acts=record.done(),
            corrections=record.corrected(),
            read_lines=record.read_lines,
            parties=tuple((one.id, one.label) for one in case.parties),
            owed=_owed(case),
            seat=SESSION_RECORD.seat(unit, session.id),
            draft=SESSION_RECORD.draft(unit, session.id),
        )


def where(unit: UnitOfWork, session: Session) -> str:
    """Return the place of a session in words."""
    return unit.rooms.look(session.room_id).name if session.room_id else session.place


def _subject(matter: Matter) -> str:
    return f"{matter.parties_text.replace(' ', '')}{matter.dispute_type.label}"[:200]


def _owed(case: MediationCase) -> tuple[str, ...]:
    """Return the parties who had no notice of rights yet (F04), as records call them."""
    return tuple(one.label for one in case.parties if one.notice_on is None)


def record_of(unit: UnitOfWork, session: Session) -> SessionRecord:
    """Return the record of a session that has begun."""
    return unit.session_records.find(session_id=session.id)[0]


def _read_back(
    unit: UnitOfWork, case: MediationCase, record: SessionRecord, way: ReadBackWay | None
) -> None:
    if way is None or record.read_back:
        return
    record.note_read_back(way, at=unit.now, by=unit.actor.name)
    unit.audit.record("record:read_back", record.id, case.number, way=way.value)


def _count_of(unit: UnitOfWork, session: Session) -> int:
    """Return which session of the case this is, those called off not counted."""
    return sum(
        one.ordinal <= session.ordinal
        and one.state is not SessionState.CANCELLED
        and not one.kind.appointment
        for one in unit.sessions.find(case_id=session.case_id)
    )


def _write(unit: UnitOfWork, session: Session, entry: RecordEntry) -> SessionRecord:
    """Check the words and put them into the record of a session under way."""
    session.refuse_unless_open()
    SESSION_RECORD.refuse_unless_writer(unit, session.id)
    checks = FieldChecks()
    subject = checks.line("subject", entry.subject)
    attendance = [
        Attendee(
            one.role,
            checks.name("attendance", one.name),
            checks.optional_line("attendance", one.call, limit=LONGEST_CALL),
            one.present,
            checks.optional_line("attendance", one.behalf, limit=LONGEST_CALL),
        )
        for one in entry.attendance
    ]
    lines = [
        RecordLine(
            checks.optional_line("lines", one.speaker, limit=LONGEST_CALL),
            one.kind,
            checks.optional_text("lines", one.text, limit=LONGEST_LINE),
        )
        for one in entry.lines
    ]
    checks.done()
    record = unit.session_records.get(record_of(unit, session).id, seen=entry.seen)
    record.subject, record.result = subject, entry.result
    record.set_attendees(attendance)
    record.write(lines)
    return record
