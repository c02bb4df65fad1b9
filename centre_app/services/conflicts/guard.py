"""What a request to withdraw stops, and the requests that a conflict found later makes by itself."""

from collections.abc import Sequence
from uuid import UUID

from centre_app.domain.errors import RuleError
from centre_app.domain.matters.matter import Matter
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.codes import CaseStage, SessionResult
from centre_app.domain.mediation.conflict_codes import (
    RecusalOutcome,
    RecusalSource,
    RecusalTarget,
)
from centre_app.domain.mediation.conflicts import Conflict, refuse_hard, why
from centre_app.domain.mediation.recusal import Recusal, refuse_while_asked
from centre_app.domain.mediation.sessions import Session
from centre_app.services.conflicts.conflicts import open_conflicts
from centre_app.services.matters.history import step_now
from centre_app.services.ports.unit import UnitOfWork


def undecided(unit: UnitOfWork, case: MediationCase) -> Sequence[Recusal]:
    """Return the requests of a case that wait for a decision."""
    return unit.recusals.find(case_id=case.id, outcome=None)


def refuse_while_undecided(unit: UnitOfWork, case: MediationCase) -> None:
    """Let a case go on in which nobody waits for an answer to a request (RULE 11).

    Raises:
        RuleError: a request waits.
    """
    refuse_while_asked(undecided(unit, case))


def refuse_beginning(
    unit: UnitOfWork, case: MediationCase, matter: Matter, session: Session
) -> None:
    """Let a session begin: no request waits, and no mediator stands too near to anybody.

    Those called to this session alone are looked at too.

    Raises:
        RuleError: one of them; says which.
    """
    refuse_while_undecided(unit, case)
    called = [one.mediator_id for one in session.invitees if one.mediator_id]
    refuse_hard(open_conflicts(unit, case, matter, and_also=called))


def refuse_result(
    unit: UnitOfWork, case: MediationCase, session: Session, result: SessionResult | None
) -> None:
    """Let a session end with a result; while a request waits, or where one was granted in it, it may only be adjourned.

    Who takes the place of another was told to nobody yet (《人民调解法》第二十三条).

    Raises:
        RuleError: it may only be adjourned.
    """
    if result is SessionResult.ADJOURNED:
        return
    refuse_while_undecided(unit, case)
    for one in unit.recusals.find(session_id=session.id, outcome=RecusalOutcome.GRANTED):
        raise RuleError("recusal_granted_here", name=one.name)


def ask_for_conflicts(
    unit: UnitOfWork, case: MediationCase, matter: Matter, *, about: UUID | None = None
) -> None:
    """Ask on the committee's behalf that mediators withdraw who turn out to stand too near.

    Each is asked once; until it is decided, nobody goes on. Lesser things are told in the history,
    those ``about`` one person if he is named.
    """
    found = open_conflicts(unit, case, matter)
    asked = {one.mediator_id for one in undecided(unit, case)}
    for mediator in case.mediators:
        hard = [
            one for one in found if one.kind.is_hard and one.mediator_id == mediator.mediator_id
        ]
        if hard and mediator.mediator_id not in asked:
            reason = "；".join(_told(one) for one in hard)
            _ask(unit, case, matter, hard[0], reason=reason, presides=mediator.leads)
    lesser = [one for one in found if not one.kind.is_hard]
    soft = [one for one in lesser if about in (None, one.person_id)]
    if soft:
        note = "；".join(f"{one.mediator}与{_told(one)}" for one in soft)
        matter.note(step_now(unit, matter, "case:conflicts", note=note))
        unit.audit.record("case:conflicts", case.id, case.number, count=str(len(soft)))


def _told(one: Conflict) -> str:
    return f"{one.person}：{why(one)}"


def _ask(
    unit: UnitOfWork,
    case: MediationCase,
    matter: Matter,
    conflict: Conflict,
    *,
    reason: str,
    presides: bool,
) -> None:
    committee = unit.organizations.look(case.committee_id)
    request = unit.recusals.add(
        Recusal(
            matter_id=matter.id,
            case_id=case.id,
            source=RecusalSource.COMMITTEE,
            asked_by=committee.name,
            target=RecusalTarget.MEDIATOR,
            mediator_id=conflict.mediator_id,
            name=conflict.mediator,
            presides=presides,
            reason=reason,
            asked_on=unit.today,
        )
    )
    note_asked(unit, matter, case, request)


def note_asked(unit: UnitOfWork, matter: Matter, case: MediationCase, request: Recusal) -> None:
    """Tell of a request in the history and the audit."""
    note = f"{request.asked_by} → {request.name}（{request.target.label}）：{request.reason}"
    matter.note(step_now(unit, matter, "recusal:asked", note=note))
    unit.audit.record("recusal:asked", request.id, case.number, source=request.source.value)


def open_cases_of(unit: UnitOfWork, matter: Matter) -> list[MediationCase]:
    """Return the cases of a matter that have not ended."""
    return [one for one in unit.cases.find(matter_id=matter.id) if one.stage is not CaseStage.ENDED]
