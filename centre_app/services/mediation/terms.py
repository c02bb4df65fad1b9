"""Use cases on the term of a mediation: it is suspended, goes on, or is prolonged by agreement."""

from datetime import date

from centre_app.domain.dates import chinese_date
from centre_app.domain.errors import RuleError
from centre_app.domain.matters.deadlines import MatterDeadline
from centre_app.domain.matters.matter import Matter
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.clock import (
    basis_of,
    last_extension,
    prolonged_by,
    resume,
)
from centre_app.domain.mediation.codes import CaseSource
from centre_app.domain.mediation.rests import CaseExtension
from centre_app.domain.papers.forms import Form
from centre_app.domain.papers.sheets import Sheet
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.text import FieldChecks
from centre_app.services.matters.history import step_now
from centre_app.services.mediation.clock import count_anew
from centre_app.services.mediation.resting import (
    counted_days,
    let_run_on,
    matter_goes_on,
    rule_of,
    running_clock,
)
from centre_app.services.mediation.suspending import (
    asked_rest,
    names,
    put_to_rest,
    refuse_strangers,
    refuse_unless_all,
    refuse_unless_restable,
)
from centre_app.services.papers import issue
from centre_app.services.ports.papers import Render
from centre_app.services.ports.unit import OpenUnit, UnitOfWork
from centre_app.services.records.terms import CorrectStart, ExtendTerm, ResumeCase, SuspendCase
from centre_app.services.requests import Done
from centre_app.services.sheets.clocks import extension_sheet, resumption_sheet
from centre_app.services.use_case import Topic, UseCases, change

NOTE_LIMIT = 500
BASIS_LIMIT = 200
_TOUCHED = Topic.CASES | Topic.MATTERS | Topic.PAPERS | Topic.SESSIONS


class Terms(UseCases):
    """Suspends, resumes and prolongs."""

    def __init__(self, open_unit: OpenUnit, render: Render) -> None:
        super().__init__(open_unit)
        self._render = render

    @change(Permission.CASE_MANAGE, touches=_TOUCHED)
    def suspend(self, unit: UnitOfWork, actor: Actor, request: SuspendCase) -> Done:
        """Suspend a mediation, and its term where the rule lets it stand still; print F14.

        Planned sessions are called off. Source: 《医疗纠纷预防和处理条例》第三十八条; by analogy
        《民事诉讼法》第一百五十三条.

        Raises:
            FieldError: reason, basis or days cannot stand, or a party did not agree whose word it
                rests on.
            RuleError: it is not going on, a session or signatures are under way, its term is over,
                or somebody else has to approve it.
        """
        case = unit.cases.get(request.case_id, seen=request.version)
        matter = unit.matters.look(case.matter_id)
        case.refuse_at_rest()
        rest = asked_rest(unit, case, request)
        refuse_unless_restable(unit, case, matter, rest)
        if not unit.centre.mediation_rules().may_suspend(actor):
            raise RuleError("suspension_needs_word")
        paper_id = put_to_rest(
            unit,
            self._render,
            case,
            matter,
            rest=rest,
            agreed=names(case, request.agreed),
            approved_by=actor.name,
        )
        return Done(case.id, case.number, unit.cases.version(case), paper_id)

    @change(Permission.CASE_MANAGE, touches=_TOUCHED)
    def resume(self, unit: UnitOfWork, actor: Actor, request: ResumeCase) -> Done:
        """Let a suspended mediation go on; its term ends later by exactly the days it stood still.

        Raises:
            FieldError: the day lies ahead, or before the suspension.
            RuleError: the case has ended, or is not suspended.
        """
        case = unit.cases.get(request.case_id, seen=request.version)
        matter = unit.matters.look(case.matter_id)
        case.refuse_if_ended()
        resting = case.resting
        if resting is None:
            raise RuleError("case_not_suspended")
        checks = FieldChecks()
        note = checks.optional_text("note", request.note, limit=NOTE_LIMIT)
        on = checks.optional_day("on", request.on) or unit.today
        if on > unit.today:
            checks.refuse("on", "in_the_future")
        elif on < resting.since:
            checks.refuse("on", "before_it_began")
        checks.done()
        due = running_clock(unit, case)
        rule = rule_of(unit, case, matter, due)
        days, counted = counted_days(unit, resting, rule, on=on)
        rest = resume(case, on=on, days=days, note=note)
        if due is not None and due.paused_on is not None:
            let_run_on(unit, due, rule, days=days)
        told = [f"中止{days}{counted.label}" if rest.stops else "期限未停止计算", note]
        told.append(f"期限至{chinese_date(due.due_on)}" if due else "")
        matter_goes_on(unit, matter, note="；".join(filter(None, told)))
        unit.audit.record("case:resumed", case.id, case.number, days=str(days))
        sheet = resumption_sheet(unit, case, matter, rest=rest, due=due, counted=counted)
        return self._printed(unit, case, matter, form=Form.F14R, sheet=sheet)

    @change(Permission.CASE_MANAGE, touches=_TOUCHED)
    def extend(self, unit: UnitOfWork, actor: Actor, request: ExtendTerm) -> Done:
        """Move a term to a later day that every party agreed on, and print what they sign.

        A term that has run out may be prolonged too, if all still want it. Source: 《宁波市人民调解
        条例》第二十七条 and the like; 《医疗纠纷预防和处理条例》第三十八条;
        《最高人民法院关于人民法院特邀调解的规定》第二十七条.

        Raises:
            FieldError: the day is no later one, or later than the rule lets them; a party did not
                agree.
            RuleError: the case is at rest, its term has not begun, or knows no extension.
        """
        case = unit.cases.get(request.case_id, seen=request.version)
        matter = unit.matters.look(case.matter_id)
        case.refuse_at_rest()
        due = running_clock(unit, case)
        if due is None:
            raise RuleError("term_not_begun")
        rule, calendar = rule_of(unit, case, matter, due), unit.centre.calendar()
        if not rule.extend_amount:
            raise RuleError("term_knows_no_extension", article=rule.article)
        latest = last_extension(due, rule, calendar)
        extension = _asked_extension(unit, case, due, request=request, latest=latest)
        extension.basis = extension.basis or rule.extend_needs
        extension.days = prolonged_by(due.due_on, extension.due_on, calendar, rule)
        due.prolong(extension.due_on, days=extension.days)
        due.basis = basis_of(due, rule, calendar)
        case.extensions.append(extension)
        before, after = chinese_date(extension.due_before), chinese_date(extension.due_on)
        note = f"由{before}延至{after}；{extension.agreed}同意；{extension.basis}"
        matter.note(step_now(unit, matter, "case:extended", note=note))
        unit.audit.record("case:extended", case.id, case.number, days=str(extension.days))
        sheet = extension_sheet(
            unit, case, matter, extension=extension, due=due, counted=rule.unit.counted
        )
        return self._printed(unit, case, matter, form=Form.F14E, sheet=sheet)

    @change(Permission.CASE_MANAGE, touches=Topic.CASES | Topic.MATTERS)
    def correct_start(self, unit: UnitOfWork, actor: Actor, request: CorrectStart) -> Done:
        """Correct the day an application came in, or a letter was taken; the term is counted anew.

        What was taken out and added stays. Source: RULE 27 (a statutory date changes with a reason,
        told in the history).

        Raises:
            FieldError: the day lies ahead or is the same, or no reason is given.
            RuleError: the case has ended, or began without application and letter.
        """
        case = unit.cases.get(request.case_id, seen=request.version)
        matter = unit.matters.look(case.matter_id)
        case.refuse_if_ended()
        before = case.entrusted_on if case.source.entrusted else case.applied_on
        if case.source is CaseSource.INITIATIVE:
            raise RuleError("nothing_to_correct")
        on, reason = _asked_start(unit, request, before)
        if case.source.entrusted:
            case.entrusted_on = on
        else:
            case.applied_on = on
        what = "接受委托日期" if case.source.entrusted else "收到申请日期"
        told = f"{what}由{chinese_date(before) if before else '空白'}更正为{chinese_date(on)}：{reason}"
        moved_to = count_anew(unit, case, matter)
        matter.note(step_now(unit, matter, "case:start_corrected", note=f"{told}{moved_to}"))
        unit.audit.record("case:start_corrected", case.id, case.number, on=on.isoformat())
        return Done(case.id, case.number, unit.cases.version(case))

    def _printed(
        self, unit: UnitOfWork, case: MediationCase, matter: Matter, *, form: Form, sheet: Sheet
    ) -> Done:
        paper = issue(
            unit,
            self._render,
            matter=matter,
            subject_id=case.id,
            form=form,
            number=case.number,
            sheet=sheet,
            copies=len(case.parties) + 1,
        )
        return Done(case.id, case.number, unit.cases.version(case), paper.id)


def _asked_start(unit: UnitOfWork, request: CorrectStart, before: date | None) -> tuple[date, str]:
    checks = FieldChecks()
    reason = checks.line("words", request.words)
    on = checks.day("on", request.on)
    if request.on is not None and on > unit.today:
        checks.refuse("on", "in_the_future")
    elif request.on is not None and on == before:
        checks.refuse("on", "the_same_day")
    checks.done()
    return on, reason


def _asked_extension(
    unit: UnitOfWork,
    case: MediationCase,
    due: MatterDeadline,
    *,
    request: ExtendTerm,
    latest: date,
) -> CaseExtension:
    checks = FieldChecks()
    day = checks.day("due_on", request.due_on)
    if request.due_on is not None:
        if day <= due.due_on:
            checks.refuse("due_on", f"not_later:{chinese_date(due.due_on)}")
        elif day > latest:
            checks.refuse("due_on", f"later_than_allowed:{chinese_date(latest)}")
    agreed_on = checks.optional_day("agreed_on", request.agreed_on) or unit.today
    if agreed_on > unit.today:
        checks.refuse("agreed_on", "in_the_future")
    elif agreed_on < due.started_on:
        checks.refuse("agreed_on", "before_it_began")
    basis = checks.optional_line("basis", request.basis, limit=BASIS_LIMIT)
    note = checks.optional_text("note", request.note, limit=NOTE_LIMIT)
    refuse_unless_all(checks, case, request.agreed)
    refuse_strangers(checks, case, request.agreed)
    checks.done()
    return CaseExtension(
        case_id=case.id,
        agreed_on=agreed_on,
        agreed=names(case, request.agreed),
        due_before=due.due_on,
        due_on=day,
        days=0,
        basis=basis,
        note=note,
    )
