"""The term of a mediation: which rule it is counted by, and from which of its days."""

from datetime import date

from centre_app.domain.dates import chinese_date
from centre_app.domain.deadlines import ClockStart, DeadlineRule, choose_rule, compute
from centre_app.domain.matters.codes import DeadlineKind
from centre_app.domain.matters.deadlines import MatterDeadline
from centre_app.domain.matters.matter import Matter
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.codes import Referral
from centre_app.domain.reception.codes import Channel
from centre_app.services.ports.unit import UnitOfWork

_STAGES = {Referral.ORDINARY: "court_ordinary", Referral.SUMMARY: "court_summary"}


def clock_rule(unit: UnitOfWork, case: MediationCase, matter: Matter) -> DeadlineRule:
    """Return the rule the term of a case is counted by.

    What a court sent has the court's term, whatever the dispute is about; that a party came on the
    court's advice alone changes nothing. Source: 《最高人民法院关于人民法院特邀调解的规定》第二十七条;
    《劳动争议调解仲裁法》第十四条; 《医疗纠纷预防和处理条例》第三十八条.

    Raises:
        RuleError: no such rule is in force.
    """
    sent = case.referral
    advised = matter.channel is Channel.COURT
    return choose_rule(
        unit.centre.deadline_rules(),
        DeadlineKind.MEDIATION,
        dispute_type=None if sent else matter.dispute_type,
        channel=Channel.COURT if sent else None if advised else matter.channel,
        on=unit.today,
        stage=_STAGES.get(sent, "") if sent else "",
    )


def clock_of(unit: UnitOfWork, case: MediationCase) -> MatterDeadline | None:
    """Return the date the case owes or owed its result by; None before its term began."""
    found = unit.deadlines.find(
        matter_id=case.matter_id, subject_id=case.id, kind=DeadlineKind.MEDIATION
    )
    return found[-1] if found else None


def start_clock(unit: UnitOfWork, case: MediationCase, matter: Matter) -> MatterDeadline | None:
    """Put the term of a case on file, once the day it counts from is known; return a new one.

    A labour term runs from the application and a court's from the day its letter was taken: both
    before the parties agreed. A case without such a day counts from its acceptance.
    """
    if clock_of(unit, case) is not None:
        return None
    rule = clock_rule(unit, case, matter)
    start = _start(case, rule)
    if start is None:
        return None
    due = compute(rule, start, unit.centre.calendar())
    return unit.deadlines.add(MatterDeadline(matter_id=matter.id, subject_id=case.id, **vars(due)))


def count_anew(unit: UnitOfWork, case: MediationCase, matter: Matter) -> str:
    """Count a term from the day it counts from now; return what became of it, in words that go on.

    The rule is that of then, with what was taken out and added since. A day that somebody set by
    hand gives way.
    """
    due = clock_of(unit, case)
    if due is None:
        due = start_clock(unit, case, matter)
        return f"；期限至{chinese_date(due.due_on)}" if due is not None else ""
    rule = rule_of_then(unit, case, matter, due)
    if _start(case, rule) == due.started_on:
        return ""
    return _count_by(unit, case, due, rule)


def count_by_other_rule(unit: UnitOfWork, case: MediationCase, matter: Matter) -> str:
    """Count a term that has begun by the rule that fits now; return the same words."""
    due = clock_of(unit, case)
    return "" if due is None else _count_by(unit, case, due, clock_rule(unit, case, matter))


def _count_by(
    unit: UnitOfWork, case: MediationCase, due: MatterDeadline, rule: DeadlineRule
) -> str:
    start, before = _start(case, rule), due.due_on
    if start is None:
        return ""
    anew = compute(
        rule, start, unit.centre.calendar(), suspended=due.suspended, extended=due.extended
    )
    for name, value in vars(anew).items():
        setattr(due, name, value)
    due.computed_on, due.override_reason, due.overridden_by = None, "", None
    return f"；期限由{chinese_date(before)}改为{chinese_date(due.due_on)}"


def rule_of_then(
    unit: UnitOfWork, case: MediationCase, matter: Matter, due: MatterDeadline
) -> DeadlineRule:
    """Return the rule a term was counted by, in its version of then; else the one that fits now."""
    for rule in unit.centre.deadline_rules():
        if (rule.code, rule.valid_from) == (due.rule, due.rule_since):
            return rule
    return clock_rule(unit, case, matter)


def _start(case: MediationCase, rule: DeadlineRule) -> date | None:
    if rule.counts_from is ClockStart.APPLIED and case.applied_on is not None:
        return case.applied_on
    if rule.counts_from is ClockStart.ENTRUSTED and case.entrusted_on is not None:
        return case.entrusted_on
    return case.accepted_on


def asked_enough(unit: UnitOfWork, matter: Matter, *, on: date) -> None:
    """Note that the other side was asked in time: every party has answered."""
    for due in unit.deadlines.find(
        matter_id=matter.id, kind=DeadlineKind.MEDIATION, met_on=None, subject_id=None
    ):
        due.met_on = on
