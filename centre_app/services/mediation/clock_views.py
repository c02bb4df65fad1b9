"""What the panel of a case shows of its term: the day, its basis, and all that moved it."""

from datetime import date

from centre_app.domain.clock import civil_day
from centre_app.domain.deadlines import light
from centre_app.domain.matters.deadlines import MatterDeadline
from centre_app.domain.matters.matter import Matter
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.clock import last_extension
from centre_app.services.mediation.clock import clock_of
from centre_app.services.mediation.resting import rule_of
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.case_card import DeadlineLine, ExtensionLine, SuspensionLine


def deadline_line(unit: UnitOfWork, case: MediationCase, matter: Matter) -> DeadlineLine | None:
    """Return the term of a case as it stands; None before it began."""
    due = clock_of(unit, case)
    if due is None:
        return None
    seen_on = due.met_on or due.paused_on or civil_day(unit.now)
    shown = light(
        due.due_on,
        due.started_on,
        seen_on,
        unit.centre.calendar(),
        suspended_days=due.suspended,
    )
    return DeadlineLine(
        due_on=due.due_on,
        article=due.article,
        basis=due.basis,
        light=shown,
        started_on=due.started_on,
        days_left=(due.due_on - seen_on).days,
        paused_on=due.paused_on,
        latest=_latest(unit, case, matter, due),
        met_on=due.met_on,
    )


def _latest(
    unit: UnitOfWork, case: MediationCase, matter: Matter, due: MatterDeadline
) -> date | None:
    rule = rule_of(unit, case, matter, due)
    return last_extension(due, rule, unit.centre.calendar()) if rule.extend_amount else None


def suspension_lines(case: MediationCase) -> tuple[SuspensionLine, ...]:
    """Return the suspensions of a case in their order."""
    return tuple(
        SuspensionLine(
            since=one.since,
            until=one.until,
            reason=one.reason,
            note=one.note,
            stops=one.stops,
            days=one.days,
            look_again_on=one.look_again_on,
        )
        for one in case.suspensions
    )


def extension_lines(case: MediationCase) -> tuple[ExtensionLine, ...]:
    """Return the extensions of a case in their order."""
    return tuple(
        ExtensionLine(one.agreed_on, one.agreed, one.due_before, one.due_on)
        for one in case.extensions
    )
