"""Requests to withdraw, former mediators and conflicts, as they are shown."""

from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.conflicts import Conflict, why
from centre_app.domain.mediation.recusal import Recusal
from centre_app.services.conflicts.conflicts import not_answered
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.recusal import ConflictLine
from centre_app.services.records.recusal_lines import PastMediatorLine, RecusalLine


def recusal_lines(unit: UnitOfWork, case: MediationCase) -> tuple[RecusalLine, ...]:
    """Return the requests of a case, the first made first."""
    found = unit.recusals.find(case_id=case.id)
    return tuple(recusal_line(unit, one) for one in found)


def recusal_line(unit: UnitOfWork, one: Recusal) -> RecusalLine:
    """Return a request as a line."""
    open_still = one.outcome is None
    return RecusalLine(
        recusal_id=one.id,
        version=one.version,
        session_id=one.session_id,
        source=one.source,
        asked_by=one.asked_by,
        target=one.target,
        mediator_id=one.mediator_id,
        name=one.name,
        presides=one.presides,
        reason=one.reason,
        asked_on=one.asked_on,
        outcome=one.outcome,
        words=one.words,
        decided_at=one.decided_at,
        decider=one.decider,
        successor=one.successor,
        must_be_granted=open_still and one.must_be_granted(unit.centre.recusal_rule()),
    )


def past_lines(case: MediationCase) -> tuple[PastMediatorLine, ...]:
    """Return who was mediator of a case and is no longer, in order of leaving."""
    return tuple(
        PastMediatorLine(one.name, one.led, one.named_at, one.created_at, one.why)
        for one in case.past_mediators
    )


def conflict_lines(case: MediationCase, found: tuple[Conflict, ...]) -> tuple[ConflictLine, ...]:
    """Return conflicts as lines, with whether each was answered."""
    left = set(not_answered(case, found))
    return tuple(
        ConflictLine(
            mediator_id=one.mediator_id,
            mediator=one.mediator,
            person=one.person,
            kind=one.kind,
            why=why(one),
            answered=one not in left,
        )
        for one in found
    )
