"""A scene's case on its way to an agreement: a session in somebody's house, paper, signatures, seal."""

from datetime import timedelta
from uuid import UUID

from centre_app.domain.agreements.agreement import Agreement
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.codes import LineKind, ReadBackWay, SessionResult
from centre_app.domain.mediation.conflict_codes import RecusalAnswerKind
from centre_app.domain.mediation.records import RecordLine
from centre_app.domain.mediation.sittings import SessionVenue
from centre_app.domain.permissions import Role
from centre_app.services.demo.agenda import Life
from centre_app.services.demo.scenes.errand import Errand
from centre_app.services.records.agreements import (
    AgreementDraft,
    AgreementStep,
    ItemEntry,
    Sealing,
    SignatureEntry,
    Signatures,
)
from centre_app.services.records.recusal import NoteAnswers, PartyAnswer
from centre_app.services.records.sessions import BeginSession, PlanSession, RecordEntry, SessionKey
from centre_app.services.requests import Done

_LENGTH = timedelta(minutes=80)


def agreed(
    errand: Errand, case: MediationCase, items: tuple[ItemEntry, ...], *, days_ago: int
) -> Life:
    """Let both sides meet on a day, sign what they agreed on, and have it sealed.

    They meet over noon: the lives of the township sit at other hours, and lose none to a scene.
    """
    yield errand.when(days_ago, 9, 30), errand.actor(Role.DISPATCHER)
    session_id = _planned(errand, case, days_ago)
    yield errand.when(days_ago, 13), errand.actor(Role.DISPATCHER)
    _begun(errand, case, session_id)
    yield errand.when(days_ago, 14, 20), errand.actor(Role.DISPATCHER)
    _held(errand, session_id)
    written = _written(errand, case, items)
    yield errand.when(days_ago, 14, 50), errand.actor(Role.DISPATCHER)
    _signed_and_sealed(errand, case, written)


def agreement_of(errand: Errand, case: MediationCase) -> Agreement:
    """Return the agreement of a case."""
    [agreement] = errand.world.unit.agreements.find(case_id=case.id)
    return agreement


def _planned(errand: Errand, case: MediationCase, days_ago: int) -> UUID:
    unit, start = errand.world.unit, errand.when(days_ago, 13)
    request = PlanSession(
        case_id=case.id,
        seen=unit.cases.version(case),
        starts_at=start,
        ends_at=start + _LENGTH,
        place=errand.told["sat_at"],
        venue=SessionVenue.DOORSTEP,
    )
    return errand.usual.sessions.plan_session(unit.actor, request).id


def _begun(errand: Errand, case: MediationCase, session_id: UUID) -> None:
    """Sit down together; nobody minds who mediates."""
    unit, usual = errand.world.unit, errand.usual
    session = unit.sessions.look(session_id)

    begin = BeginSession(session_id=session.id, seen=unit.sessions.version(session))
    usual.session_records.begin_session(unit.actor, begin)
    answers = tuple(PartyAnswer(one.id, RecusalAnswerKind.NONE) for one in case.parties)
    request = NoteAnswers(
        session_id=session.id, seen=unit.sessions.version(session), answers=answers
    )
    usual.recusals.note_answers(unit.actor, request)


def _held(errand: Errand, session_id: UUID) -> None:
    """Close the session with its record, read back to all who were there."""
    actor, records = errand.world.unit.actor, errand.usual.session_records
    page = records.open_record(actor, SessionKey(session_id))
    lines = tuple(
        RecordLine(speaker, LineKind(kind), words) for speaker, kind, words in errand.told["talk"]
    )
    entry = RecordEntry(
        session_id=session_id,
        seen=page.version,
        subject=page.subject,
        attendance=page.attendance,
        lines=lines,
        result=SessionResult.AGREED,
        read_back=ReadBackWay.ALOUD,
    )
    records.hold_session(actor, entry)


def _written(errand: Errand, case: MediationCase, items: tuple[ItemEntry, ...]) -> Done:
    """Write the agreement down and print it."""
    actor, agreements = errand.world.unit.actor, errand.usual.agreements
    draft = AgreementDraft(
        case_id=case.id,
        facts=errand.told["facts"],
        items=items,
        further_terms=tuple(errand.told.get("further_terms", ())),
    )
    drafted = agreements.draft(actor, draft)
    return agreements.issue(actor, AgreementStep(agreement_id=drafted.id, version=drafted.version))


def _signed_and_sealed(errand: Errand, case: MediationCase, written: Done) -> None:
    actor, today = errand.world.unit.actor, errand.world.unit.today
    signers = [one.id for one in case.parties] + [one.mediator_id for one in case.mediators]
    signatures = Signatures(
        agreement_id=written.id,
        version=written.version,
        entries=tuple(SignatureEntry(signer_id=one, signed_on=today) for one in signers),
    )
    signed = errand.usual.signings.sign(actor, signatures)
    sealing = Sealing(agreement_id=signed.id, version=signed.version, sealed_on=today)
    errand.usual.signings.seal(actor, sealing)
