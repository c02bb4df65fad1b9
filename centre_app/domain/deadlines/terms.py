"""From a rule and a start to a due day that carries its basis."""

from dataclasses import dataclass, replace
from datetime import date

from centre_app.domain.calendar.working_days import DayUnit, DueDate, WorkCalendar
from centre_app.domain.dates import chinese_date
from centre_app.domain.deadlines.rules import DeadlineRule
from centre_app.domain.errors import RuleError
from centre_app.domain.matters.codes import DeadlineKind


@dataclass(frozen=True, kw_only=True)
class Deadline:
    """A computed day with everything needed to check it by hand."""

    kind: DeadlineKind
    rule: str
    started_on: date
    due_on: date
    article: str
    basis: str
    rule_since: date | None = None
    suspended: int = 0
    extended: int = 0


def compute(
    rule: DeadlineRule,
    start: date,
    calendar: WorkCalendar,
    *,
    suspended: int = 0,
    extended: int = 0,
) -> Deadline:
    """Return the due day of a rule; the start day is not counted.

    ``suspended`` and ``extended`` are in the unit of the rule, of months in days. Source of the
    counting: 《民法典》第二百零一条至第二百零三条.

    Raises:
        RuleError: the rule knows no suspension, or not so long an extension.
    """
    plain = calendar.add(start, rule.amount, unit=rule.unit, roll=False)
    _refuse_loose_time(rule, plain.day, calendar, suspended=suspended, extended=extended)
    counted, loose = rule.unit.counted, suspended + extended
    unmoved = calendar.add(plain.day, loose, unit=counted, roll=False)
    due = calendar.add(plain.day, loose, unit=counted, roll=rule.roll)
    due = replace(due, guessed_years=plain.guessed_years | due.guessed_years)
    notes = [
        f"自{chinese_date(start)}{rule.event}次日起{rule.term}",
        f"扣除中止{suspended}{counted.label}" if suspended else "",
        f"延长{extended}{counted.label}" if extended else "",
        _roll_note(unmoved, due, calendar=calendar),
        due.note,
    ]
    return Deadline(
        kind=rule.kind,
        rule=rule.code,
        started_on=start,
        due_on=due.day,
        article=rule.article,
        basis="；".join(note for note in notes if note),
        rule_since=rule.valid_from,
        suspended=suspended,
        extended=extended,
    )


def _refuse_loose_time(
    rule: DeadlineRule, plain: date, calendar: WorkCalendar, *, suspended: int, extended: int
) -> None:
    if suspended < 0 or extended < 0:
        raise RuleError("deadline_shortened")
    if suspended and not rule.suspends:
        raise RuleError("suspension_unknown", article=rule.article)
    if extended > _longest(rule, plain, calendar):
        longest = f"{rule.extend_amount}{rule.unit.label}"
        raise RuleError("extension_too_long", longest=longest, article=rule.article)


def longest_extension(rule: DeadlineRule, start: date, calendar: WorkCalendar) -> int:
    """Return by how much a term may be prolonged in all: in working days, or in days."""
    plain = calendar.add(start, rule.amount, unit=rule.unit, roll=False).day
    return _longest(rule, plain, calendar)


def _longest(rule: DeadlineRule, plain: date, calendar: WorkCalendar) -> int:
    if rule.unit is not DayUnit.MONTHS:
        return rule.extend_amount
    return (calendar.add_months(plain, rule.extend_amount, roll=False).day - plain).days


def _roll_note(unmoved: DueDate, due: DueDate, *, calendar: WorkCalendar) -> str:
    if unmoved.day == due.day:
        return ""
    name = calendar.name_of(unmoved.day) or "休息日"
    return f"届满日{chinese_date(unmoved.day)}为{name}，顺延至{chinese_date(due.day)}"
