"""F12 人民调解记录."""

from centre_app.domain.clock import local
from centre_app.domain.mediation.cases import MediationCase, Session
from centre_app.domain.mediation.codes import AttendanceRole
from centre_app.domain.mediation.codes import LineKind as SpokenKind
from centre_app.domain.mediation.records import SessionRecord
from centre_app.domain.papers import sheets
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.sheets.parties import party_block

_KINDS = {
    SpokenKind.QUESTION: sheets.LineKind.QUESTION,
    SpokenKind.ANSWER: sheets.LineKind.ANSWER,
    SpokenKind.STATEMENT: sheets.LineKind.PLAIN,
}


def record_sheet(
    unit: UnitOfWork,
    case: MediationCase,
    session: Session,
    *,
    record: SessionRecord,
    number: int,
    where: str,
) -> sheets.RecordSheet:
    """Return the record of a session; ``number`` counts the sessions that took place."""
    committee = unit.organizations.look(case.committee_id)
    there = {(one.role, one.name) for one in record.attendees() if one.present}
    began = local(record.began_at or session.starts_at)
    ended = local(record.ended_at or session.ends_at)
    return sheets.RecordSheet(
        org_name=committee.name,
        seal_name=committee.seal_name,
        number=case.number,
        session_no=number,
        held_on=began.date(),
        started=began.time().replace(second=0, microsecond=0),
        ended=ended.time().replace(second=0, microsecond=0),
        place=where,
        subject=record.subject,
        participants=_names(record, AttendanceRole.INVITED),
        parties=tuple(
            party_block(unit, one, label=one.label)
            for one in case.parties
            if (AttendanceRole.PARTY, one.name) in there
        ),
        lines=tuple(
            sheets.RecordLine(one.speaker, _KINDS[one.kind], one.text) for one in record.spoken()
        ),
        outcome=record.result.label if record.result else "",
        mediators=_names(record, AttendanceRole.MEDIATOR),
        recorder="、".join(_names(record, AttendanceRole.RECORDER)),
    )


def _names(record: SessionRecord, role: AttendanceRole) -> tuple[str, ...]:
    return tuple(one.name for one in record.attendees() if one.role is role and one.present)
