"""Use cases of a suspension that somebody else has to approve: asked, approved, refused."""

from centre_app.domain.errors import RuleError
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.rest_asks import RestAsk
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.text import FieldChecks, Reason
from centre_app.services.matters.history import step_now
from centre_app.services.mediation.suspending import (
    Rest,
    asked_rest,
    names,
    put_to_rest,
    refuse_unless_restable,
)
from centre_app.services.ports.papers import Render
from centre_app.services.ports.unit import OpenUnit, UnitOfWork
from centre_app.services.records.terms import DecideRest, RestAskLine, SuspendCase
from centre_app.services.requests import Done
from centre_app.services.use_case import Topic, UseCases, change

WORDS_LIMIT = 500
_TOUCHED = Topic.CASES | Topic.MATTERS | Topic.PAPERS | Topic.SESSIONS


class RestAsks(UseCases):
    """Asks for a suspension and answers; the clock stops from the day of the answer."""

    def __init__(self, open_unit: OpenUnit, render: Render) -> None:
        super().__init__(open_unit)
        self._render = render

    @change(Permission.CASE_MANAGE, touches=Topic.CASES | Topic.MATTERS)
    def ask(self, unit: UnitOfWork, actor: Actor, request: SuspendCase) -> Done:
        """Ask that a mediation be suspended; it goes on until somebody says yes.

        Source: the life of a matter (handler, approved); no statute says who approves.

        Raises:
            FieldError: reason, basis or days cannot stand, or a party did not agree whose word it
                rests on.
            RuleError: it is not going on, was asked already, or a session, signatures or the end of
                its term stand in the way.
        """
        case = unit.cases.get(request.case_id, seen=request.version)
        matter = unit.matters.look(case.matter_id)
        case.refuse_at_rest()
        rest = asked_rest(unit, case, request)
        refuse_unless_restable(unit, case, matter, rest)
        if open_ask(unit, case) is not None:
            raise RuleError("rest_asked_before")
        unit.rest_asks.add(
            RestAsk(
                matter_id=matter.id,
                case_id=case.id,
                why=rest.reason,
                reason=rest.note,
                basis=rest.basis,
                agreed=names(case, request.agreed),
                look_again_on=rest.look_again_on,
                asked_at=unit.now,
                asked_by=actor.staff_id,
            )
        )
        note = "；".join(filter(None, (rest.reason.label, rest.note, rest.basis)))
        matter.note(step_now(unit, matter, "case:rest_asked", note=note))
        unit.audit.record("case:rest_asked", case.id, case.number, reason=rest.reason.value)
        return Done(case.id, case.number, unit.cases.version(case))

    @change(Permission.CASE_READ, touches=_TOUCHED)
    def decide(self, unit: UnitOfWork, actor: Actor, request: DecideRest) -> Done:
        """Answer: the mediation is suspended from today on, with F14, or goes on with a reason.

        Raises:
            FieldError: neither yes nor no is said, or no is said without a reason.
            RuleError: nothing was asked, the actor has no word in it or asked himself, the case
                ended or rests, or something stands in the way by now.
        """
        case = unit.cases.get(request.case_id, seen=request.version)
        matter = unit.matters.look(case.matter_id)
        if not unit.centre.mediation_rules().may_suspend(actor):
            raise RuleError("suspension_not_yours")
        case.refuse_at_rest()
        ask = open_ask(unit, case)
        if ask is None:
            raise RuleError("rest_ask_answered")
        approved, words = _word(request)
        ask.decide(approved=approved, words=words, at=unit.now, by=actor.staff_id)
        asker = unit.staff.look(ask.asked_by).name
        told = f"报批人：{asker}；审批人：{actor.name}"
        if not approved:
            note = f"{ask.why.label}；{words}；{told}"
            matter.note(step_now(unit, matter, "case:rest_refused", note=note))
            unit.audit.record("case:rest_refused", case.id, case.number, asked_by=asker)
            return Done(case.id, case.number, unit.cases.version(case))
        rest = Rest(ask.why, ask.reason, ask.basis, unit.today, ask.look_again_on)
        refuse_unless_restable(unit, case, matter, rest)
        paper_id = put_to_rest(
            unit,
            self._render,
            case,
            matter,
            rest=rest,
            agreed=ask.agreed,
            approved_by=actor.name,
            told="；".join(filter(None, (told, words))),
        )
        return Done(case.id, case.number, unit.cases.version(case), paper_id)


def open_ask(unit: UnitOfWork, case: MediationCase) -> RestAsk | None:
    """Return what was asked about a case and has no answer yet."""
    return next(iter(unit.rest_asks.find(case_id=case.id, decided_at=None)), None)


def ask_line(unit: UnitOfWork, case: MediationCase, actor: Actor) -> RestAskLine | None:
    """Return what waits for an answer, and whether the actor may give it."""
    ask = open_ask(unit, case)
    if ask is None:
        return None
    may = unit.centre.mediation_rules().may_suspend(actor) and ask.asked_by != actor.staff_id
    return RestAskLine(
        reason=ask.why,
        note=ask.reason,
        asked_by=unit.staff.look(ask.asked_by).name,
        asked_at=ask.asked_at,
        look_again_on=ask.look_again_on,
        may_decide=may,
    )


def _word(request: DecideRest) -> tuple[bool, str]:
    checks = FieldChecks()
    words = checks.optional_text("words", request.words, limit=WORDS_LIMIT)
    if request.approved is None:
        checks.refuse("approved", Reason.REQUIRED)
    elif not request.approved and not words:
        checks.refuse("words", Reason.REQUIRED)
    checks.done()
    return bool(request.approved), words
