"""Use cases on the term of a mediation: it is suspended, goes on, or is prolonged by agreement."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from centre_app.domain.agreements.codes import AgreementStatus
from centre_app.domain.dates import chinese_date
from centre_app.domain.errors import RuleError
from centre_app.domain.matters.deadlines import MatterDeadline
from centre_app.domain.matters.matter import Matter
from centre_app.domain.matters.suspend_codes import SuspendReason
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.clock import (
    basis_of,
    last_extension,
    prolonged_by,
    resume,
    suspend,
)
from centre_app.domain.mediation.codes import SessionState
from centre_app.domain.mediation.rests import CaseExtension, CaseSuspension
from centre_app.domain.papers.forms import Form
from centre_app.domain.papers.sheets import Sheet
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.text import FieldChecks, Reason
from centre_app.services.matters.history import step_now
from centre_app.services.mediation.resting import (
    call_off_sessions,
    counted_days,
    let_run_on,
    matter_goes_on,
    matter_rests,
    rule_of,
    running_clock,
)
from centre_app.services.mediation.sittings import refuse_while_sitting
from centre_app.services.papers import issue
from centre_app.services.ports.papers import Render
from centre_app.services.ports.unit import OpenUnit, UnitOfWork
from centre_app.services.records.terms import ExtendTerm, ResumeCase, SuspendCase
from centre_app.services.requests import Done
from centre_app.services.sheets.clocks import extension_sheet, resumption_sheet, suspension_sheet
from centre_app.services.use_case import Topic, UseCases, change

NOTE_LIMIT = 500
BASIS_LIMIT = 200
_TOUCHED = Topic.CASES | Topic.MATTERS | Topic.PAPERS | Topic.SESSIONS


@dataclass(frozen=True)
class _Rest:
    reason: SuspendReason
    note: str
    basis: str
    since: date
    look_again_on: date


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
            RuleError: it is not going on, a session or signatures are under way, or its term is
                over.
        """
        case = unit.cases.get(request.case_id, seen=request.version)
        matter = unit.matters.look(case.matter_id)
        case.refuse_at_rest()
        asked = _asked_rest(unit, case, request)
        refuse_while_sitting(unit, case)
        _refuse_while_signing(unit, case)
        due = running_clock(unit, case)
        stops = rule_of(unit, case, matter, due).stops_for(asked.reason)
        if stops and due is not None and due.due_on < asked.since:
            raise RuleError("term_is_over", on=chinese_date(due.due_on))
        called_off = call_off_sessions(unit, case, appointments=False)
        held = bool(unit.sessions.find(case_id=case.id, state=SessionState.HELD))
        case.unschedule(held_before=held)
        rest = CaseSuspension(
            case_id=case.id,
            stage=case.stage,
            stops=stops,
            agreed=_names(case, request.agreed),
            **vars(asked),
        )
        suspend(case, rest)
        if stops and due is not None:
            due.pause(asked.since, look_again_on=asked.look_again_on)
        matter_rests(unit, matter, note=_rest_words(rest, called_off))
        unit.audit.record("case:suspended", case.id, case.number, reason=rest.reason.value)
        sheet = suspension_sheet(unit, case, matter, rest=rest, due=due)
        return self._printed(unit, case, matter, form=Form.F14, sheet=sheet)

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


def _asked_rest(unit: UnitOfWork, case: MediationCase, request: SuspendCase) -> _Rest:
    checks = FieldChecks()
    reason = request.reason
    if reason is None:
        checks.refuse("reason", Reason.REQUIRED)
    needs_note = reason in {SuspendReason.OTHER, SuspendReason.OTHER_CASE}
    text = checks.text if needs_note else checks.optional_text
    note = text("note", request.note, limit=NOTE_LIMIT)
    basis = checks.optional_line("basis", request.basis, limit=BASIS_LIMIT)
    since = checks.optional_day("since", request.since) or unit.today
    if since > unit.today:
        checks.refuse("since", "in_the_future")
    elif since < _at_least(case):
        checks.refuse("since", "before_it_began")
    look_again = checks.day("look_again_on", request.look_again_on)
    if request.look_again_on is not None and look_again <= unit.today:
        checks.refuse("look_again_on", "not_ahead")
    if reason is SuspendReason.AGREED:
        _refuse_unless_all(checks, case, request.agreed)
    _refuse_strangers(checks, case, request.agreed)
    checks.done()
    assert reason is not None
    return _Rest(reason, note, basis or reason.basis, since, look_again)


def _at_least(case: MediationCase) -> date:
    """Return the first day a suspension may begin on: of the case, and of its last going on."""
    ended = [one.until for one in case.suspensions if one.until is not None]
    return max([case.accepted_on or date.max, *ended])


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
    _refuse_unless_all(checks, case, request.agreed)
    _refuse_strangers(checks, case, request.agreed)
    checks.done()
    return CaseExtension(
        case_id=case.id,
        agreed_on=agreed_on,
        agreed=_names(case, request.agreed),
        due_before=due.due_on,
        due_on=day,
        days=0,
        basis=basis,
        note=note,
    )


def _refuse_unless_all(checks: FieldChecks, case: MediationCase, agreed: Collection[UUID]) -> None:
    left = [one.name for one in case.parties if one.id not in agreed]
    if left:
        checks.refuse("agreed", f"all_must_agree:{'、'.join(left)}")


def _refuse_strangers(checks: FieldChecks, case: MediationCase, agreed: Collection[UUID]) -> None:
    if not set(agreed) <= {one.id for one in case.parties}:
        checks.refuse("agreed", Reason.NOT_A_CHOICE)


def _refuse_while_signing(unit: UnitOfWork, case: MediationCase) -> None:
    for agreement in unit.agreements.find(case_id=case.id, status=AgreementStatus.ISSUED):
        raise RuleError("agreement_waits_for_signatures", number=agreement.number)


def _names(case: MediationCase, agreed: Collection[UUID]) -> str:
    return "、".join(one.name for one in case.parties if one.id in agreed)


def _rest_words(rest: CaseSuspension, called_off: int) -> str:
    parts = [
        f"自{chinese_date(rest.since)}起：{rest.reason.label}",
        rest.note,
        rest.basis,
        f"{rest.agreed}同意" if rest.agreed else "",
        "期限停止计算" if rest.stops else "期限不停止计算",
        f"取消排期{called_off}场" if called_off else "",
    ]
    return "；".join(filter(None, parts))
