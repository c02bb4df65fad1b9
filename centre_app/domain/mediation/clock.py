"""How the term of a mediation moves: what stood still is given back, what was agreed is added.

Source: 《民法典》第二百零一条至第二百零三条 (counting); 《人民调解工作若干规定》第三十三条;
《医疗纠纷预防和处理条例》第三十八条; 《最高人民法院关于人民法院特邀调解的规定》第二十七条.
"""

from datetime import date

from centre_app.domain.calendar.working_days import DayUnit, WorkCalendar
from centre_app.domain.deadlines import DeadlineRule, compute, longest_extension
from centre_app.domain.errors import RuleError
from centre_app.domain.matters.deadlines import MatterDeadline
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.codes import CaseStage
from centre_app.domain.mediation.rests import CaseSuspension


def suspend(case: MediationCase, rest: CaseSuspension) -> None:
    """Let a case rest; it goes on from the stage it stands in.

    Raises:
        RuleError: it has ended, rests already, or was not accepted yet.
    """
    case.refuse_at_rest()
    if case.accepted_on is None:
        raise RuleError("not_accepted_yet")
    case.suspensions.append(rest)
    case.stage = CaseStage.SUSPENDED


def resume(case: MediationCase, *, on: date, days: int, note: str) -> CaseSuspension:
    """Let a case go on from where it stood, and keep how long its term stood still.

    Raises:
        RuleError: it has ended, or does not rest.
    """
    case.refuse_if_ended()
    rest = case.resting
    if rest is None:
        raise RuleError("case_not_suspended")
    rest.until, rest.days, rest.ended_note = on, days, note
    case.stage = rest.stage
    return rest


def stood_still(since: date, until: date, calendar: WorkCalendar, unit: DayUnit) -> int:
    """Return how much of a term is given back: the first day is, the day it goes on is not.

    In working days for a term of those, else in days.
    """
    if unit.counted is DayUnit.WORKDAYS:
        last = calendar.remaining(since, until, unit=DayUnit.WORKDAYS)
        return last + calendar.is_workday(since) - calendar.is_workday(until)
    return (until - since).days


def moved(day: date, n: int, calendar: WorkCalendar, rule: DeadlineRule) -> date:
    """Return a due day n units later, on a day its rule allows a term to end on."""
    later = calendar.add(day, n, unit=rule.unit.counted, roll=rule.roll)
    return later.day if n else day


def last_extension(due: MatterDeadline, rule: DeadlineRule, calendar: WorkCalendar) -> date:
    """Return the latest day the parties may agree on; the due day itself where the rule knows none."""
    left = longest_extension(rule, due.started_on, calendar) - due.extended
    return calendar.add(due.due_on, left, unit=rule.unit.counted, roll=False).day


def prolonged_by(day: date, later: date, calendar: WorkCalendar, rule: DeadlineRule) -> int:
    """Return by how much a later day prolongs a term, in working days or days."""
    return calendar.remaining(day, later, unit=rule.unit.counted)


def basis_of(due: MatterDeadline, rule: DeadlineRule, calendar: WorkCalendar) -> str:
    """Return in words how a due day came about, with what was taken out and added."""
    return compute(
        rule, due.started_on, calendar, suspended=due.suspended, extended=due.extended
    ).basis
