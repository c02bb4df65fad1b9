"""Who takes the place of whoever withdraws, in the case and in every session ahead."""

from dataclasses import replace

from centre_app.domain.errors import FieldError
from centre_app.domain.mediation.cases import CaseMediator, MediationCase
from centre_app.domain.mediation.conflict_codes import RecusalOutcome, RecusalTarget
from centre_app.domain.mediation.conflicts import refuse_hard
from centre_app.domain.mediation.recusal import Recusal
from centre_app.domain.text import FieldChecks
from centre_app.services.conflicts.conflicts import answer, open_conflicts
from centre_app.services.conflicts.naming import named_mediator, told
from centre_app.services.matters.history import step_now
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.mediation import MediatorChoice
from centre_app.services.records.recusal import DecideRecusal
from centre_app.services.sessions.booking import rebook_planned


def succeed(unit: UnitOfWork, case: MediationCase, recusal: Recusal, request: DecideRecusal) -> str:
    """Carry a decision out in the case; return the name of who follows, if anybody does.

    Raises:
        FieldError: nobody is left to mediate, or the successor cannot be the one named.
        RuleError: the successor, or he who stays, stands too near to somebody.
        ClashError: the successor is taken during a session that is planned already.
    """
    if recusal.outcome is RecusalOutcome.GRANTED:
        if recusal.target is RecusalTarget.RECORDER:
            return _other_recorder(case, recusal, request)
        return _other_mediator(unit, case, recusal, request)
    if recusal.mediator_id is not None:
        _let_stay(unit, case, recusal)
    return ""


def _let_stay(unit: UnitOfWork, case: MediationCase, recusal: Recusal) -> None:
    assert recusal.mediator_id is not None
    matter = unit.matters.look(case.matter_id)
    found = open_conflicts(unit, case, matter, only={recusal.mediator_id})
    if recusal.outcome is RecusalOutcome.KEPT:
        answer(case, found, reason=recusal.words[:200], kept_by_all=True)
        found = open_conflicts(unit, case, matter, only={recusal.mediator_id})
    refuse_hard(found)


def _other_recorder(case: MediationCase, recusal: Recusal, request: DecideRecusal) -> str:
    checks = FieldChecks()
    name = checks.name("successor_name", request.successor_name)
    if name == recusal.name:
        checks.refuse("successor_name", "recusal_successor_same")
    checks.done()
    case.recorder = name
    return name


def _other_mediator(
    unit: UnitOfWork, case: MediationCase, recusal: Recusal, request: DecideRecusal
) -> str:
    """Put the successor in his place; where others are left and nobody is named, they go on."""
    stay = [one for one in case.mediators if one.mediator_id != recusal.mediator_id]
    led = len(stay) < len(case.mediators) and not any(one.leads for one in stay)
    chosen = request.successor
    named = [_successor(unit, case, chosen, leads=led)] if chosen else []
    after = [*stay, *named]
    if not after:
        raise FieldError(successor_id="recusal_successor_missing")
    if led and not named:
        after[0].leads = True
    case.assign(after, why=f"{RecusalOutcome.GRANTED.label}：{recusal.reason}"[:200])
    rebook_planned(unit, case)
    return named[0].name if named else ""


def _successor(
    unit: UnitOfWork, case: MediationCase, chosen: MediatorChoice, *, leads: bool
) -> CaseMediator:
    if chosen.mediator_id in {one.mediator_id for one in case.mediators}:
        raise FieldError(successor_id="recusal_successor_same")
    checks = FieldChecks()
    choice = replace(
        chosen,
        leads=leads,
        relation=checks.optional_line("relation", chosen.relation),
        reason=checks.optional_line("near_reason", chosen.reason),
    )
    checks.done()
    matter = unit.matters.look(case.matter_id)
    named = named_mediator(unit, case, matter, choice, field="near_reason")
    matter.note(step_now(unit, matter, "case:assigned", note=told(named.name, choice)))
    return named
