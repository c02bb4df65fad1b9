"""Sessions: planned where all are free, held, and written down."""

from collections.abc import Generator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count
from uuid import uuid5

from centre_app.domain.ids import ids_from
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.codes import (
    LineKind,
    ReadBackWay,
    SessionResult,
)
from centre_app.domain.mediation.conflict_codes import RecusalAnswerKind
from centre_app.domain.mediation.records import RecordLine, SessionRecord
from centre_app.domain.mediation.recusal import RecusalAnswer
from centre_app.domain.mediation.sessions import Session
from centre_app.domain.mediation.sittings import TellWay
from centre_app.domain.permissions import Actor
from centre_app.services.demo.impossible import tell_impossible
from centre_app.services.demo.papers import print_record
from centre_app.services.demo.texts import fill
from centre_app.services.demo.world import SITTING, Affair, World
from centre_app.services.sessions.attendance import expected
from centre_app.services.sessions.calling import call_those_of_case

_ADJOURNED_PERCENT = 22
_CANCELLED_PERCENT = 6
_KEPT_OPEN = 3
"""Whoever adjourned so often finds an end in the next session."""

_SPEAKERS = {"我": 0, "他": 1}


@dataclass(frozen=True)
class Sitting:
    """A case whose parties are to sit down together, and who takes the record."""

    case: MediationCase
    clerk: Actor
    agreed: bool


def sit(
    world: World, affair: Affair, sitting: Sitting
) -> Generator[tuple[datetime, Actor], None, int]:
    """Plan and hold sessions until one ends with a result; return how many were held."""
    case, chance, held = sitting.case, world.chance, 0
    for ordinal in range(1, _KEPT_OPEN + 2):
        session = _plan(world, affair, case, ordinal)
        if session is None:
            break
        if ordinal == 1 and chance.happens(_CANCELLED_PERCENT):
            yield world.office.soon(world.unit.now, 90), sitting.clerk
            if world.unit.now < session.starts_at:
                _cancel(world, affair, case, session)
                continue
        yield max(session.starts_at, world.unit.now), sitting.clerk
        record = _begin(world, affair, case, session)
        ended = session.starts_at + timedelta(minutes=chance.between(35, 85))
        yield max(ended, world.unit.now), sitting.clerk
        adjourned = ordinal <= _KEPT_OPEN and chance.happens(_ADJOURNED_PERCENT)
        result = SessionResult.AGREED if sitting.agreed else SessionResult.NOT_AGREED
        result = SessionResult.ADJOURNED if adjourned else result
        held += 1
        _hold(world, affair, case, session=session, record=record, result=result, number=held)
        if not adjourned:
            break
        yield world.office.later(world.unit.now, 1), sitting.clerk
    return held


def _plan(world: World, affair: Affair, case: MediationCase, ordinal: int) -> Session | None:
    unit, chance = world.unit, world.chance
    keys = {one.mediator_id for one in case.mediators} | {one.person_id for one in case.parties}
    wanted = world.office.workday(unit.today, chance.between(1, 5))
    if affair.plan.sits_on is not None and ordinal == 1:
        wanted = max(affair.plan.sits_on, unit.today)
    rooms = [one.id for one in chance.shuffled(world.town.rooms)]
    found = world.sitting(keys, wanted=wanted, after=unit.now, rooms=rooms)
    if found is None:
        return None
    start, room_id = found
    session = Session(
        case_id=case.id,
        ordinal=ordinal,
        starts_at=start,
        ends_at=start + SITTING,
        room_id=room_id,
    )
    _call(world, case, session)
    unit.sessions.add(session)
    room = next(one for one in world.town.rooms if one.id == room_id)
    unit.bookings.book(
        session,
        mediators={one.mediator_id: one.name for one in case.mediators},
        parties={one.person_id: one.name for one in case.parties},
        room=(room.id, room.name),
    )
    world.touch(unit.cases, case)
    case.schedule()
    world.note(affair.matter, "session:planned")
    world.record("session:planned", session, case.number, override="no")
    if affair.plan.sits_on is not None and ordinal == 1:
        tell_impossible(world, case, session)
    return session


def _call(world: World, case: MediationCase, session: Session) -> None:
    """Call everybody of the case by phone, the mediators face to face.

    The keys are drawn by nobody: what chance brings to the others stays as it was.
    """
    places = count()
    with ids_from(lambda: uuid5(session.id, f"called {next(places)}")):
        call_those_of_case(case, session)
    for one in session.invitees:
        one.tell(TellWay.PHONE if one.person_id else TellWay.FACE, at=world.unit.now)


def _cancel(world: World, affair: Affair, case: MediationCase, session: Session) -> None:
    world.touch(world.unit.sessions, session)
    session.cancel()
    world.unit.bookings.release(session.id)
    case.unschedule(held_before=False)
    world.note(affair.matter, "session:cancelled", "一方当事人临时有事，双方同意改期")
    world.record("session:cancelled", session, case.number)


def _begin(world: World, affair: Affair, case: MediationCase, session: Session) -> SessionRecord:
    unit = world.unit
    world.touch(unit.sessions, session)
    world.touch(unit.cases, case)
    session.begin()
    case.begin_session()
    title = affair.matter.parties_text.replace(" ", "") + affair.matter.dispute_type.label
    record = SessionRecord(session_id=session.id, subject=title, began_at=unit.now)
    record.set_attendees(expected(case, affair.matter, session))
    world.note(affair.matter, "session:begun")
    world.record("session:begun", session, case.number, override="no")
    _ask_about_recusal(world, case, session)
    return unit.session_records.add(record)


def _ask_about_recusal(world: World, case: MediationCase, session: Session) -> None:
    """Note that nobody minds who mediates, as they say in the record.

    The keys are drawn by nobody: what chance brings to the others stays as it was.
    """
    for party in case.parties:
        world.unit.recusal_answers.add(
            RecusalAnswer(
                id=uuid5(session.id, str(party.id)),
                matter_id=case.matter_id,
                session_id=session.id,
                party_id=party.id,
                answer=RecusalAnswerKind.NONE,
            )
        )
    world.record("recusal:answered", session, case.number, count=str(len(case.parties)))


def _hold(
    world: World,
    affair: Affair,
    case: MediationCase,
    *,
    session: Session,
    record: SessionRecord,
    result: SessionResult,
    number: int,
) -> None:
    unit = world.unit
    world.touch(unit.session_records, record)
    world.touch(unit.sessions, session)
    session.hold()
    if result is SessionResult.ADJOURNED:
        world.touch(unit.cases, case)
        case.adjourn()
    record.write(_lines(affair, case, result))
    record.note_read_back(ReadBackWay.ALOUD, at=unit.now, by=unit.actor.name)
    record.result, record.ended_at = result, unit.now
    for one in session.invitees:
        one.come()
    world.note(affair.matter, "session:held", f"第{number}次，{result.label}")
    world.record("session:held", session, case.number, result=result.value)
    if affair.plan.papered:
        print_record(world, affair, case, session=session, record=record, number=number)


def _lines(affair: Affair, case: MediationCase, result: SessionResult) -> list[RecordLine]:
    """Return what was said: the story's talk up to where this session came."""
    talk = affair.plan.tale.row["talk"]
    told = talk if result is SessionResult.AGREED else talk[: max(3, len(talk) - 2)]
    opening = f"今天就{affair.matter.dispute_type.label}进行调解，双方对参加调解的人员有无异议？"
    lines = [RecordLine("调解员", LineKind.QUESTION, opening)]
    lines += [RecordLine(one.label, LineKind.ANSWER, "没有异议。") for one in case.parties]
    for who, words in told:
        text = fill(words, affair.slots)
        if who == "问":
            lines.append(RecordLine("调解员", LineKind.QUESTION, text))
        else:
            lines.append(RecordLine(case.parties[_SPEAKERS[who]].label, LineKind.ANSWER, text))
    return [*lines, RecordLine("调解员", LineKind.STATEMENT, _ENDINGS[result])]


_ENDINGS = {
    SessionResult.AGREED: "双方意见一致，按商定的内容制作调解协议。以上记录已当场宣读，双方核对无误。",
    SessionResult.NOT_AGREED: "双方意见不一致，本次调解未能达成协议，已告知其他解决途径。",
    SessionResult.ADJOURNED: "双方回去再作考虑，另定时间继续调解。以上记录已当场宣读。",
}
