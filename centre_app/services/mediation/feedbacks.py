"""Use cases of cases that another body entrusted: its letter, and the feedback it is owed."""

from datetime import date

from centre_app.domain.dates import chinese_date
from centre_app.domain.errors import RuleError
from centre_app.domain.matters.codes import DeadlineKind
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.codes import CaseStage
from centre_app.domain.mediation.entrustment import Entrustment
from centre_app.domain.papers.forms import Form
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.text import FieldChecks
from centre_app.services.matters.due_dates import meet
from centre_app.services.matters.history import step_now
from centre_app.services.mediation.clock import count_by_other_rule
from centre_app.services.mediation.entrusting import letter_of, sender_of, sender_words
from centre_app.services.mediation.feedback import (
    entrustment_of,
    keep_letter,
    name_sender_anew,
    print_feedback,
)
from centre_app.services.ports.papers import Render
from centre_app.services.ports.unit import OpenUnit, UnitOfWork
from centre_app.services.records.entrusting import (
    CorrectSender,
    EntrustLetter,
    FeedbackSent,
    PrintFeedback,
)
from centre_app.services.requests import Done
from centre_app.services.use_case import Topic, UseCases, change

_TOUCHED = Topic.CASES | Topic.MATTERS


class Feedbacks(UseCases):
    """Keeps the letters that entrust cases, and tells who wrote them how they ended."""

    def __init__(self, open_unit: OpenUnit, render: Render) -> None:
        super().__init__(open_unit)
        self._render = render

    @change(Permission.CASE_MANAGE, touches=_TOUCHED)
    def note_letter(self, unit: UnitOfWork, actor: Actor, request: EntrustLetter) -> Done:
        """Keep what the letter of entrustment says; a day it names for the answer is owed.

        Source: 《宁波市人民调解条例》第十九条 and the like.

        Raises:
            FieldError: a text or a day cannot stand.
            RuleError: nobody entrusted the case, or the feedback went out already.
        """
        case = unit.cases.get(request.case_id, seen=request.version)
        _refuse_unless_entrusted(case)
        kept = entrustment_of(unit, case)
        _refuse_once_sent(kept)
        matter = unit.matters.look(case.matter_id)
        checks = FieldChecks()
        said = letter_of(checks, request, taken_on=case.entrusted_on or unit.today)
        if request.reply_by is None and kept.reply_by is not None:
            checks.refuse("reply_by", "required")
        checks.done()
        keep_letter(unit, case, matter, said)
        matter.note(step_now(unit, matter, "case:letter", note=_letter_words(kept)))
        unit.audit.record("case:letter", case.id, case.number)
        return Done(case.id, case.number, unit.cases.version(case))

    @change(Permission.CASE_MANAGE, touches=_TOUCHED)
    def correct_sender(self, unit: UnitOfWork, actor: Actor, request: CorrectSender) -> Done:
        """Correct who entrusted a case and by which letter; another way of a court has another term.

        What was printed before stays as it is. Source: RULE 27 (what a statutory date hangs on
        changes with a reason, told in the history).

        Raises:
            FieldError: a text cannot stand, nothing is different, or no reason is given.
            RuleError: nobody entrusted the case, the feedback went out already, or the way is to
                change of a case that rests or has ended.
        """
        case = unit.cases.get(request.case_id, seen=request.version)
        _refuse_unless_entrusted(case)
        _refuse_once_sent(entrustment_of(unit, case))
        matter = unit.matters.look(case.matter_id)
        checks = FieldChecks()
        now = sender_of(checks, request, case.source)
        reason = checks.line("words", request.words)
        before = {name: getattr(case, name) for name in now}
        if now == before:
            checks.refuse("entrusted_by", "nothing_different")
        checks.done()
        other_way = now["referral"] is not before["referral"]
        if other_way:
            case.refuse_at_rest()
        was = sender_words(case)
        for name, value in now.items():
            setattr(case, name, value)
        name_sender_anew(unit, case)
        moved_to = count_by_other_rule(unit, case, matter) if other_way else ""
        told = f"{was}更正为{sender_words(case)}：{reason}{moved_to}"
        matter.note(step_now(unit, matter, "case:sender_corrected", note=told))
        unit.audit.record("case:sender_corrected", case.id, case.number)
        return Done(case.id, case.number, unit.cases.version(case))

    @change(Permission.PAPER_ISSUE, touches=Topic.PAPERS | Topic.MATTERS)
    def print_letter(self, unit: UnitOfWork, actor: Actor, request: PrintFeedback) -> Done:
        """Print the feedback letter (F45) of a case that has ended.

        Raises:
            RuleError: nobody entrusted the case, it goes on, or a character cannot be printed.
        """
        case = unit.cases.get(request.case_id, seen=request.version)
        _ended_on(case)
        matter = unit.matters.look(case.matter_id)
        paper = print_feedback(unit, self._render, case, matter)
        return Done(case.id, case.number, unit.cases.version(case), paper.id)

    @change(Permission.CASE_MANAGE, touches=_TOUCHED)
    def note_sent(self, unit: UnitOfWork, actor: Actor, request: FeedbackSent) -> Done:
        """Note that the feedback went out: nothing is owed any more. Once more corrects it.

        Raises:
            FieldError: the day or a name cannot stand.
            RuleError: nobody entrusted the case, it goes on, or no letter was printed.
        """
        case = unit.cases.get(request.case_id, seen=request.version)
        ended_on = _ended_on(case)
        if not unit.papers.find(subject_id=case.id, form=Form.F45.value):
            raise RuleError("feedback_not_printed")
        matter = unit.matters.look(case.matter_id)
        checks = FieldChecks()
        on = checks.optional_day("sent_on", request.sent_on) or unit.today
        taken_by = checks.optional_line("taken_by", request.taken_by)
        checks.done()
        kept = entrustment_of(unit, case)
        again = kept.sent_on is not None
        kept.send(request.way, on=on, ended_on=ended_on, today=unit.today, taken_by=taken_by)
        unit.entrustments.add(kept)
        meet(unit, matter.id, DeadlineKind.FEEDBACK, on=on, subject_id=case.id)
        told = [case.entrusted_by, f"{chinese_date(on)}{request.way.label}", taken_by]
        note = ("更正：" if again else "") + "，".join(filter(None, told))
        matter.note(step_now(unit, matter, "case:fed_back", note=note))
        unit.audit.record("case:fed_back", case.id, case.number, way=request.way.value)
        return Done(case.id, case.number, unit.cases.version(case))


def _letter_words(kept: Entrustment) -> str:
    parts = [
        chinese_date(kept.letter_on) if kept.letter_on else "",
        kept.contact,
        kept.asked,
        f"{chinese_date(kept.reply_by)}前反馈" if kept.reply_by else "",
    ]
    return "；".join(filter(None, parts))


def _refuse_unless_entrusted(case: MediationCase) -> None:
    if not case.source.entrusted:
        raise RuleError("not_entrusted")


def _refuse_once_sent(kept: Entrustment) -> None:
    if kept.sent_on is not None:
        raise RuleError("feedback_sent", on=chinese_date(kept.sent_on))


def _ended_on(case: MediationCase) -> date:
    """Return the day an entrusted case ended.

    Raises:
        RuleError: nobody entrusted it, or it goes on.
    """
    _refuse_unless_entrusted(case)
    if case.stage is not CaseStage.ENDED or case.ended_on is None:
        raise RuleError("feedback_too_early")
    return case.ended_on
