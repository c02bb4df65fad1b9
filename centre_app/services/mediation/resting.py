"""What the term of a case does while it rests, goes on, or ends: clock, sessions and matter in step."""

from datetime import date

from centre_app.domain.calendar.working_days import DayUnit
from centre_app.domain.deadlines import DeadlineRule
from centre_app.domain.matters.codes import MatterState, Route
from centre_app.domain.matters.deadlines import MatterDeadline
from centre_app.domain.matters.matter import Matter
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.clock import basis_of, moved, stood_still
from centre_app.domain.mediation.codes import SessionState
from centre_app.domain.mediation.rests import CaseSuspension
from centre_app.services.matters.history import step_now
from centre_app.services.mediation.clock import clock_of, clock_rule, rule_of_then
from centre_app.services.ports.unit import UnitOfWork


def running_clock(unit: UnitOfWork, case: MediationCase) -> MatterDeadline | None:
    """Return the term of a case that is still owed; None before it began and after it ended."""
    due = clock_of(unit, case)
    return due if due is not None and due.met_on is None else None


def rule_of(
    unit: UnitOfWork, case: MediationCase, matter: Matter, due: MatterDeadline | None
) -> DeadlineRule:
    """Return the rule a term was counted by, in its version of then; else the one that fits now."""
    if due is not None:
        return rule_of_then(unit, case, matter, due)
    return clock_rule(unit, case, matter)


def call_off_sessions(unit: UnitOfWork, case: MediationCase, *, appointments: bool = True) -> int:
    """Cancel what is planned, give back what it holds, and return how much it was.

    Who was promised counsel or legal aid gets it though his mediation rests.
    """
    planned = [
        one
        for one in unit.sessions.find(case_id=case.id, state=SessionState.PLANNED)
        if appointments or not one.kind.appointment
    ]
    for session in planned:
        session.state = SessionState.CANCELLED
        # A desk that moves it has its row and then waits for its days: in that order here, too.
        unit.sessions.version(session)
    unit.bookings.line_up(planned)
    for session in planned:
        unit.bookings.release(session.id)
    return len(planned)


def matter_rests(unit: UnitOfWork, matter: Matter, *, note: str) -> None:
    """Suspend a matter along with its mediation; a petition goes on being handled meanwhile.

    Source: 《信访工作条例》第三十三、三十四条 (a petition's own term knows no suspension).
    """
    step = step_now(unit, matter, "case:suspended", note=note)
    if matter.route is Route.PETITION:
        matter.note(step)
    else:
        matter.go(MatterState.SUSPENDED, step=step)


def matter_goes_on(unit: UnitOfWork, matter: Matter, *, note: str) -> None:
    """Take up a matter again along with its mediation."""
    step = step_now(unit, matter, "case:resumed", note=note)
    if matter.state is MatterState.SUSPENDED:
        matter.go(MatterState.IN_PROGRESS, step=step)
    else:
        matter.note(step)


def counted_days(
    unit: UnitOfWork, rest: CaseSuspension, rule: DeadlineRule, *, on: date
) -> tuple[int, DayUnit]:
    """Return how much of the term a rest gave back by a day, and in what that is counted."""
    counted = rule.unit.counted
    if not rest.stops:
        return 0, counted
    return stood_still(rest.since, on, unit.centre.calendar(), rule.unit), counted


def let_run_on(unit: UnitOfWork, due: MatterDeadline, rule: DeadlineRule, *, days: int) -> None:
    """Move a term that stood still by exactly the days it stood, and say so in its basis."""
    calendar = unit.centre.calendar()
    due.go_on(moved(due.due_on, days, calendar, rule), days=days)
    due.basis = basis_of(due, rule, calendar)


def end_rest(unit: UnitOfWork, case: MediationCase, matter: Matter, *, on: date) -> None:
    """Close the suspension of a case that ends in it; its term, which is over, runs no further.

    To be done before the case ends.
    """
    rest = case.resting
    if rest is None:
        return
    due = running_clock(unit, case)
    days, _ = counted_days(unit, rest, rule_of(unit, case, matter, due), on=max(on, rest.since))
    rest.until, rest.days = max(on, rest.since), days
    if due is not None and due.paused_on is not None:
        let_run_on(unit, due, rule_of(unit, case, matter, due), days=days)
