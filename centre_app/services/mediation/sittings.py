"""What the sessions of a case must have come to before it ends, or ends by a written agreement."""

from centre_app.domain.errors import RuleError
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.codes import SessionResult, SessionState
from centre_app.domain.mediation.records import SessionRecord
from centre_app.services.ports.unit import UnitOfWork


def sitting_now(unit: UnitOfWork, case: MediationCase) -> bool:
    """Return whether a session of the case is under way."""
    return bool(unit.sessions.find(case_id=case.id, state=SessionState.OPEN))


def records_of(unit: UnitOfWork, case: MediationCase) -> list[SessionRecord]:
    """Return the closed records of the sessions to which a party came, in their order."""
    held = unit.sessions.find(case_id=case.id, state=SessionState.HELD)
    found = [
        record
        for session in sorted(held, key=lambda one: one.ordinal)
        if not session.kind.appointment
        for record in unit.session_records.find(session_id=session.id)
    ]
    return [one for one in found if one.somebody_came]


def ended_in_agreement(unit: UnitOfWork, case: MediationCase) -> bool:
    """Return whether the record of any session says that an agreement was reached."""
    return any(one.result is SessionResult.AGREED for one in records_of(unit, case))


def refuse_while_sitting(unit: UnitOfWork, case: MediationCase) -> None:
    """Let a case pass of which no session is under way.

    The session is closed by its clerk, never along with the case: its record is read back and
    signed before it is one. Source: 《人民调解法》第二十七条.

    Raises:
        RuleError: a session is under way.
    """
    if sitting_now(unit, case):
        raise RuleError("session_running")


def refuse_unrecorded(unit: UnitOfWork, case: MediationCase) -> None:
    """Let a case pass that was mediated, with a record of it.

    Source: 《人民调解法》第二十二、二十七条; the life of a case asks for a record of every session.

    Raises:
        RuleError: no session with a party there was closed with its record.
    """
    if not records_of(unit, case):
        raise RuleError("session_unrecorded")
