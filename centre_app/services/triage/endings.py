"""Use cases that end a matter, or begin it anew: each leaves its reason in the history."""

from collections.abc import Sequence

from centre_app.domain.agreements.promises import Promises, name_promises, promises_left
from centre_app.domain.errors import FieldError
from centre_app.domain.follow_up.codes import Satisfaction
from centre_app.domain.follow_up.revisits import Revisit
from centre_app.domain.matters.codes import MatterState, Outcome
from centre_app.domain.matters.matter import Matter
from centre_app.domain.matters.triage import HANDLED_HERE, due_on_acceptance
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.petitions.codes import PetitionState
from centre_app.domain.road.next_steps import Step
from centre_app.domain.text import FieldChecks
from centre_app.services.follow_up.redress import (
    let_redress_rest,
    redress_by_reopening,
    redress_owed,
)
from centre_app.services.matters.due_dates import meet_all, owe
from centre_app.services.matters.history import step_now
from centre_app.services.matters.road import require_step
from centre_app.services.petitions.leaving import begin_again, leave_petition
from centre_app.services.petitions.refusals import lapse_refusal
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.triage import (
    Answer,
    Closing,
    Conclusion,
    Reopening,
    TransferOut,
    Withdrawal,
)
from centre_app.services.requests import Done
from centre_app.services.use_case import Topic, UseCases, change

WORDS_LIMIT = 1000
WITHOUT_MEDIATION = frozenset({Outcome.SETTLED_SELF, Outcome.EXPLAINED, Outcome.HANDLED})
"""Outcomes that need neither agreement nor notice of termination."""


class Endings(UseCases):
    """Hands over, answers, concludes, withdraws, closes and reopens."""

    @change(Permission.MATTER_TRIAGE, touches=Topic.MATTERS)
    def transfer(self, unit: UnitOfWork, actor: Actor, request: TransferOut) -> Done:
        """Hand a matter to a body outside that has the power.

        Raises:
            FieldError: the body is not named.
        """
        checks = FieldChecks()
        body = checks.line("body", request.body)
        document = checks.optional_line("document", request.document)
        more = checks.optional_text("note", request.note, limit=WORDS_LIMIT)
        checks.done()
        matter = unit.matters.get(request.matter_id, seen=request.version)
        require_step(unit, matter.id, Step.TRANSFER)
        note = _joined(f"移送{body}", document and f"文号：{document}", more)
        step = step_now(unit, matter, "matter:transferred", note=note)
        matter.turn_away(MatterState.TRANSFERRED, Outcome.TRANSFERRED_OUT, step=step)
        meet_all(unit, matter.id, on=unit.today)
        return _ended(unit, matter, "matter:transferred")

    @change(Permission.MATTER_TRIAGE, touches=Topic.MATTERS)
    def answer(self, unit: UnitOfWork, actor: Actor, request: Answer) -> Done:
        """End a consultation or a guidance with the answer that was given.

        Raises:
            FieldError: the answer is missing.
        """
        words = _words(request.words)
        matter = unit.matters.get(request.matter_id, seen=request.version)
        require_step(unit, matter.id, Step.ANSWER)
        return _resolve(unit, matter, Outcome.EXPLAINED, tag="matter:answered", words=words)

    @change(Permission.MATTER_TRIAGE, touches=Topic.MATTERS)
    def conclude(self, unit: UnitOfWork, actor: Actor, request: Conclusion) -> Done:
        """End a matter that was handled without a mediation case.

        Raises:
            FieldError: the outcome belongs to mediation, or nothing is said of the result.
        """
        words = _words(request.words)
        if request.outcome not in WITHOUT_MEDIATION:
            raise FieldError(outcome="outcome_of_mediation")
        matter = unit.matters.get(request.matter_id, seen=request.version)
        require_step(unit, matter.id, Step.CONCLUDE)
        return _resolve(unit, matter, request.outcome, tag="matter:concluded", words=words)

    @change(Permission.MATTER_TRIAGE, touches=Topic.MATTERS)
    def withdraw(self, unit: UnitOfWork, actor: Actor, request: Withdrawal) -> Done:
        """Note the applicant's wish to withdraw.

        Raises:
            FieldError: his wish is not recorded.
            RuleError: a mediation is under way and must be ended first.
        """
        words = _words(request.words)
        matter = unit.matters.get(request.matter_id, seen=request.version)
        require_step(unit, matter.id, Step.WITHDRAW)
        step = step_now(unit, matter, "matter:withdrawn", note=words)
        matter.turn_away(MatterState.WITHDRAWN, Outcome.WITHDRAWN, step=step)
        leave_petition(unit, matter, PetitionState.WITHDRAWN)
        lapse_refusal(unit, matter)
        meet_all(unit, matter.id, on=unit.today)
        return _ended(unit, matter, "matter:withdrawn")

    @change(Permission.MATTER_CLOSE, touches=Topic.MATTERS | Topic.REVISITS)
    def close(self, unit: UnitOfWork, actor: Actor, request: Closing) -> Done:
        """Close a matter once promises are settled and everybody was asked after (RULE 23).

        What is still to come, promise or revisit, needs a reason; a promise whose day has passed
        must be settled first. Source: 《人民调解法》第三十一条.

        Raises:
            FieldError: something is still to come and no reason is given for closing now.
            RuleError: a promise is late, an order has not come back, or the matter has not ended.
        """
        checks = FieldChecks()
        waiver = checks.optional_text("waiver", request.waiver, limit=WORDS_LIMIT)
        checks.done()
        matter = unit.matters.get(request.matter_id, seen=request.version)
        left = promises_left(unit.agreements.find(matter_id=matter.id), unit.today)
        require_step(unit, matter.id, Step.CLOSE, promises=name_promises(left.late))
        owed = unit.revisits.find(matter_id=matter.id, done_on=None)
        if not waiver:
            _refuse_unfinished(left, owed)
            if redress_owed(unit, matter.id):
                raise FieldError(waiver="redress_owed")
        let_redress_rest(unit, matter, why=waiver)
        _waive(unit, owed, why=waiver)
        note = _joined("免于回访" if owed else "", _still_to_come(left), waiver)
        matter.close(step=step_now(unit, matter, "matter:closed", note=note))
        meet_all(unit, matter.id, on=unit.today)
        return _ended(unit, matter, "matter:closed", waived="yes" if waiver else "no")

    @change(Permission.MATTER_REOPEN, touches=Topic.MATTERS)
    def reopen(self, unit: UnitOfWork, actor: Actor, request: Reopening) -> Done:
        """Take a closed matter up again; its former result counts no more, its dates run anew.

        Raises:
            FieldError: the route leads out of the centre.
            RuleError: a petition that was final after the recheck is no longer accepted.
        """
        checks = FieldChecks()
        more = checks.optional_text("note", request.note, limit=WORDS_LIMIT)
        if request.route not in HANDLED_HERE:
            checks.refuse("route", "route_leads_out")
        checks.done()
        matter = unit.matters.get(request.matter_id, seen=request.version)
        require_step(unit, matter.id, Step.REOPEN)
        unit.month_counts.take_out(matter)
        note = _joined(request.reason.label, more)
        step = step_now(unit, matter, "matter:reopened", note=note)
        begin_again(unit, matter, request.route)
        matter.reopen(request.route, step=step)
        redress_by_reopening(unit, matter)
        unit.month_counts.put_in(matter)
        for kind, stage in due_on_acceptance(request.route):
            owe(unit, matter, kind, start=unit.today, stage=stage)
        return _ended(unit, matter, "matter:reopened", reason=request.reason.value)


def _resolve(unit: UnitOfWork, matter: Matter, outcome: Outcome, *, tag: str, words: str) -> Done:
    matter.resolve(outcome, step=step_now(unit, matter, tag, note=_joined(outcome.label, words)))
    unit.month_counts.resolved(matter)
    meet_all(unit, matter.id, on=unit.today)
    return _ended(unit, matter, tag, outcome=outcome.value)


def _refuse_unfinished(left: Promises, owed: Sequence[Revisit]) -> None:
    if left.to_come:
        raise FieldError(waiver=f"promises_to_come:{name_promises(left.to_come)}")
    if owed:
        raise FieldError(waiver="revisit_owed")


def _still_to_come(left: Promises) -> str:
    return f"未到期：{name_promises(left.to_come)}" if left.to_come else ""


def _waive(unit: UnitOfWork, owed: Sequence[Revisit], *, why: str) -> None:
    for revisit in owed:
        revisit.done_on, revisit.note = unit.today, why
        revisit.satisfaction, revisit.done_by = Satisfaction.NOT_RATED, unit.actor.staff_id


def _ended(unit: UnitOfWork, matter: Matter, tag: str, **details: str) -> Done:
    unit.audit.record(tag, matter.id, matter.number, **details)
    return Done(matter.id, matter.number, unit.matters.version(matter))


def _words(raw: str) -> str:
    checks = FieldChecks()
    words = checks.text("words", raw, limit=WORDS_LIMIT)
    checks.done()
    return words


def _joined(*parts: str) -> str:
    return "；".join(filter(None, parts))
