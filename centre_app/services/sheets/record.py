"""F12 人民调解记录."""

from collections.abc import Iterator
from datetime import date, datetime, time
from typing import TypedDict

from centre_app.domain.clock import civil_day, local
from centre_app.domain.mediation.acts import breaks, last_of
from centre_app.domain.mediation.cases import CaseParty, MediationCase
from centre_app.domain.mediation.codes import ActKind, AttendanceRole, NoticeWay
from centre_app.domain.mediation.codes import LineKind as SpokenKind
from centre_app.domain.mediation.corrections import Mark, corrected
from centre_app.domain.mediation.records import SessionRecord
from centre_app.domain.mediation.sessions import Session
from centre_app.domain.mediation.sittings import SessionKind
from centre_app.domain.mediation.written import WrittenRecord
from centre_app.domain.papers import sheets
from centre_app.domain.papers.sheets import AgentLine
from centre_app.services.conflicts.naming import lenders
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
    second = session.second_committee_id
    began = local(record.began_at or session.starts_at)
    there = [one for one in case.parties if record.represented(one.label)]
    return sheets.RecordSheet(
        org_name=committee.name,
        second_org=unit.organizations.look(second).name if second else "",
        seal_name=committee.seal_name,
        number=case.number,
        session_no=number,
        held_on=began.date(),
        started=_minute(began),
        ended=_minute(record.ended_at or session.ends_at),
        place=where,
        open_to_public=case.open_to_public and session.kind.both_sides,
        kind="" if session.kind is SessionKind.MEDIATION else session.kind.label,
        subject=record.subject,
        participants=_names(record, AttendanceRole.INVITED),
        parties=tuple(
            party_block(unit, one, label=one.label, agents=_acting(record, one)) for one in there
        ),
        recusal_answers=_answers(unit, case, session),
        recusal_decisions=_decisions(unit, session),
        absent=tuple(one.label for one in there if not _came(record, one)),
        evidence=tuple(_evidence(unit, session)),
        outcome=record.result.label if record.result else "",
        mediators=(mediators := _names(record, AttendanceRole.MEDIATOR)),
        lent=tuple(_lent(unit, case, mediators)),
        recorder="、".join(_names(record, AttendanceRole.RECORDER)),
        **said_and_done(case, record),
    )


class SaidAndDone(TypedDict):
    """What a sheet tells of what was said and done in a session."""

    rights: tuple[sheets.RightsTold, ...]
    lines: tuple[sheets.RecordLine, ...]
    breaks: tuple[sheets.SessionBreak, ...]
    read_back: sheets.ReadBack | None


def said_and_done(case: MediationCase, record: SessionRecord) -> SaidAndDone:
    """Return what the sheet tells of what was said and done, from what was noted of it."""
    acts = record.done()
    last = last_of(acts, ActKind.READ_BACK)
    return {
        "rights": tuple(_rights(case, record)),
        "lines": tuple(spoken_lines(record)),
        "breaks": tuple(
            sheets.SessionBreak(_minute(one.since), _minute(one.until) if one.until else None)
            for one in breaks(acts)
        ),
        "read_back": (
            sheets.ReadBack(last.way.label, _minute(last.at)) if last and last.way else None
        ),
    }


def _rights(case: MediationCase, record: SessionRecord) -> Iterator[sheets.RightsTold]:
    """Yield who was told of rights by their notice, day by day, and then who was read them here.

    Reading them to who had no notice gives him one: that is told once, as the reading.
    """
    acts = [one for one in record.done() if one.kind is ActKind.RIGHTS_READ]
    names = {one.label: f"{one.label}{one.name}" for one in case.parties}
    read = {(call, civil_day(one.at)) for one in acts for call in one.to}
    noticed: dict[tuple[date, str], list[str]] = {}
    for one in case.parties:
        here = one.notice_way is NoticeWay.ORAL and (one.label, one.notice_on) in read
        if one.notice_on and one.notice_way and not here:
            told = noticed.setdefault((one.notice_on, one.notice_way.label), [])
            told.append(names[one.label])
    for (on, manner), told in noticed.items():
        yield sheets.RightsTold(tuple(told), on=on, manner=manner)
    for act in acts:
        told = [names.get(call, call) for call in act.to]
        yield sheets.RightsTold(tuple(told), at=_minute(act.at))


def spoken_lines(record: WrittenRecord) -> Iterator[sheets.RecordLine]:
    """Yield what was said, in pieces where it was corrected."""
    changes = record.corrected()
    changed = {one.line for one in changes}
    for place, one in enumerate(record.spoken()):
        pieces = corrected(one.text, place, changes) if place in changed else ()
        yield sheets.RecordLine(
            one.speaker,
            _KINDS[one.kind],
            "" if pieces else one.text,
            tuple(sheets.LinePiece(piece.text, _MARKS[piece.mark]) for piece in pieces),
        )


_MARKS = {mark: sheets.PieceMark(mark.value) for mark in Mark}


def _acting(record: SessionRecord, party: CaseParty) -> tuple[AgentLine, ...]:
    return tuple(
        AgentLine(role=one.role.label, name=one.name)
        for one in record.attendees()
        if one.present and one.behalf == party.label
    )


def _came(record: SessionRecord, party: CaseParty) -> bool:
    return any(one.present and one.call == party.label for one in record.attendees())


def _answers(unit: UnitOfWork, case: MediationCase, session: Session) -> tuple[str, ...]:
    said = {one.party_id: one.answer for one in unit.recusal_answers.find(session_id=session.id)}
    return tuple(
        f"{one.label}{one.name}：{said[one.id].label}" for one in case.parties if one.id in said
    )


def _decisions(unit: UnitOfWork, session: Session) -> tuple[str, ...]:
    found = unit.recusals.find(session_id=session.id)
    return tuple(
        f"{one.asked_by}申请{one.name}回避，{one.outcome.label}"
        if one.outcome
        else f"{one.asked_by}申请{one.name}回避，尚未决定"
        for one in found
    )


def _evidence(unit: UnitOfWork, session: Session) -> Iterator[sheets.EvidenceShown]:
    """Yield what was shown in the session, by its numbers, and what each side said to it."""
    found = unit.evidence_showings.find(session_id=session.id)
    items = {one.id: unit.evidence_items.look(one.item_id) for one in found}
    for one in sorted(found, key=lambda one: items[one.id].number):
        item = items[one.id]
        views = tuple(
            f"{view.call}{view.stance.label}" + (f"（{view.words}）" if view.words else "")
            for view in one.said()
        )
        yield sheets.EvidenceShown(item.number, item.name, item.provider, views)


def _names(record: SessionRecord, role: AttendanceRole) -> tuple[str, ...]:
    return tuple(one.name for one in record.attendees() if one.role is role and one.present)


def _lent(
    unit: UnitOfWork, case: MediationCase, there: tuple[str, ...]
) -> Iterator[sheets.LentMediator]:
    lent_by = lenders(unit, case)
    for one in case.mediators:
        if one.mediator_id in lent_by and one.name in there:
            yield sheets.LentMediator(one.name, lent_by[one.mediator_id], one.lent_reason)


def _minute(moment: datetime) -> time:
    return local(moment).time().replace(second=0, microsecond=0)
