"""Use cases that end a matter, or begin it anew: each leaves its reason in the history."""

from collections.abc import Sequence
from dataclasses import replace

from centre_app.domain.agreements.promises import Promises, name_promises, promises_left
from centre_app.domain.errors import FieldError
from centre_app.domain.follow_up.codes import Satisfaction
from centre_app.domain.follow_up.revisits import Revisit
from centre_app.domain.matters.codes import MatterState, Outcome
from centre_app.domain.matters.matter import Matter
from centre_app.domain.matters.triage import HANDLED_HERE, due_on_acceptance
from centre_app.domain.numbering import (
    MEDIATION_REFUSAL,
    REFUSAL,
    mediation_refusal_number,
    refusal_number,
)
from centre_app.domain.papers.forms import Form
from centre_app.domain.papers.issued import Paper
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.petitions.codes import PetitionState
from centre_app.domain.road.next_steps import Step
from centre_app.domain.text import FieldChecks
from centre_app.services.due_dates import meet_all, owe
from centre_app.services.history import step_now
from centre_app.services.papers import issue
from centre_app.services.petitions.leaving import begin_again, leave_petition
from centre_app.services.ports.papers import Render
from centre_app.services.ports.unit import OpenUnit, UnitOfWork
from centre_app.services.records.triage import (
    Answer,
    Closing,
    Conclusion,
    Refusal,
    Reopening,
    TransferOut,
    Withdrawal,
)
from centre_app.services.requests import Done
from centre_app.services.road import require_step
from centre_app.services.sheets.refusals import (
    answers_application,
    may_be_reason,
    refusal_notice,
)
from centre_app.services.use_case import Topic, UseCases, change

WORDS_LIMIT = 1000
WITHOUT_MEDIATION = frozenset({Outcome.SETTLED_SELF, Outcome.EXPLAINED, Outcome.HANDLED})
"""Outcomes that need neither agreement nor notice of termination."""


class Endings(UseCases):
    """Turns away, answers, concludes, withdraws, closes and reopens."""

    def __init__(self, open_unit: OpenUnit, render: Render) -> None:
        super().__init__(open_unit)
        self._render = render

    @change(Permission.MATTER_TRIAGE, touches=Topic.MATTERS | Topic.PAPERS)
    def refuse(self, unit: UnitOfWork, actor: Actor, request: Refusal) -> Done:
        """Do not take a matter on; the notice tells the visitor why, and where to go (F32).

        Source: 《信访工作条例》第二十三条 (不属于本机关职权的告知去向).

        Raises:
            FieldError: it is not said where to go, or who approved, or the reason does not fit.
        """
        checks = FieldChecks()
        go_to = checks.line("go_to", request.go_to)
        approved = checks.name("approved_by", request.approved_by)
        more = checks.optional_text("note", request.note, limit=WORDS_LIMIT)
        checks.done()
        matter = unit.matters.get(request.matter_id, seen=request.version)
        require_step(unit, matter.id, Step.REFUSE)
        if not may_be_reason(matter, request.reason):
            raise FieldError(reason="only_for_mediation")
        note = _joined(request.reason.label, f"告知去向：{go_to}", f"批准人：{approved}", more)
        step = step_now(unit, matter, "matter:refused", note=note)
        matter.turn_away(MatterState.NOT_ACCEPTED, Outcome.NOT_ACCEPTED, step=step)
        meet_all(unit, matter.id, on=unit.today)
        notice = replace(request, go_to=go_to, note=more)
        paper = _issue_refusal(unit, self._render, matter, notice)
        ended = _ended(unit, matter, "matter:refused", reason=request.reason.value)
        return replace(ended, paper_id=paper.id)

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
        unit.month_counts.put_in(matter)
        for kind, stage in due_on_acceptance(request.route):
            owe(unit, matter, kind, start=unit.today, stage=stage)
        return _ended(unit, matter, "matter:reopened", reason=request.reason.value)


def _issue_refusal(unit: UnitOfWork, render: Render, matter: Matter, request: Refusal) -> Paper:
    """Issue the notice in two copies: one is handed out, one stays."""
    mediation = answers_application(matter, request.reason)
    series = MEDIATION_REFUSAL if mediation else REFUSAL
    numbered = mediation_refusal_number if mediation else refusal_number
    short, year = unit.centre.profile().short_name, unit.today.year
    number = numbered(short, year, unit.numbers.next(series))
    return issue(
        unit,
        render,
        matter=matter,
        subject_id=matter.id,
        form=Form.F32,
        number=number,
        sheet=refusal_notice(unit, matter, request, number=number),
        copies=2,
    )


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
