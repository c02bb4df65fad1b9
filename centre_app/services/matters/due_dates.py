"""Putting statutory dates on file, each with its rule, article and basis."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from centre_app.domain.deadlines import Deadline, choose_rule, compute
from centre_app.domain.follow_up.rules import OF_RULES
from centre_app.domain.matters.codes import DeadlineKind
from centre_app.domain.matters.deadlines import MatterDeadline
from centre_app.domain.matters.matter import Matter
from centre_app.services.ports.unit import UnitOfWork

SET_BY_HAND = "set"
"""Stands for the rule of a term that somebody set."""


def would_owe(
    unit: UnitOfWork,
    matter: Matter,
    kind: DeadlineKind,
    *,
    start: date,
    stage: str = "",
    suspended: int = 0,
    extended: int = 0,
) -> Deadline:
    """Compute a date of the matter from today's rules, without putting it on file.

    Raises:
        RuleError: no rule of that kind is in force, or it knows no such suspension or extension.
    """
    rule = choose_rule(
        unit.centre.deadline_rules(),
        kind,
        dispute_type=matter.dispute_type,
        channel=matter.channel,
        on=unit.today,
        stage=stage,
    )
    rule = unit.centre.follow_up_rules().applied(rule) if rule.code in OF_RULES else rule
    if rule.kind.of_petition:
        rule = replace(rule, roll=unit.centre.rest_days().rolls(rule))
    return compute(rule, start, unit.centre.calendar(), suspended=suspended, extended=extended)


def owe(
    unit: UnitOfWork,
    matter: Matter,
    kind: DeadlineKind,
    *,
    start: date,
    subject_id: UUID | None = None,
    stage: str = "",
) -> MatterDeadline:
    """Compute a date of the matter from today's rules and put it on file.

    Raises:
        RuleError: no rule of that kind is in force.
    """
    due = would_owe(unit, matter, kind, start=start, stage=stage)
    return unit.deadlines.add(
        MatterDeadline(matter_id=matter.id, subject_id=subject_id, **vars(due))
    )


def owe_set(
    unit: UnitOfWork,
    matter: Matter,
    kind: DeadlineKind,
    *,
    due_on: date,
    article: str,
    basis: str,
    subject_id: UUID | None = None,
) -> MatterDeadline:
    """Put a term on file that a person set and no rule gives."""
    return unit.deadlines.add(
        MatterDeadline(
            matter_id=matter.id,
            kind=kind,
            rule=SET_BY_HAND,
            article=article,
            basis=basis,
            started_on=unit.today,
            due_on=due_on,
            subject_id=subject_id,
        )
    )


def count_again(
    unit: UnitOfWork,
    matter: Matter,
    deadline: MatterDeadline,
    *,
    start: date | None = None,
    suspended: int = 0,
    extended: int = 0,
) -> None:
    """Count a date anew from another start, with time taken out or added.

    A day that somebody set by hand gives way; the history tells of both.

    Raises:
        RuleError: the rule knows no suspension, or not so long an extension.
    """
    due = would_owe(
        unit,
        matter,
        deadline.kind,
        start=start or deadline.started_on,
        suspended=suspended,
        extended=extended,
    )
    for name, value in vars(due).items():
        setattr(deadline, name, value)
    deadline.computed_on, deadline.override_reason, deadline.overridden_by = None, "", None


def meet(
    unit: UnitOfWork,
    matter_id: UUID,
    kind: DeadlineKind,
    *,
    on: date,
    subject_id: UUID | None = None,
) -> None:
    """Note that whatever was owed of that kind, about that subject if given, has been done."""
    about = {} if subject_id is None else {"subject_id": subject_id}
    for deadline in unit.deadlines.find(matter_id=matter_id, kind=kind, met_on=None, **about):
        deadline.met_on = on


def owe_again(unit: UnitOfWork, matter: Matter, kind: DeadlineKind, *, subject_id: UUID) -> None:
    """Take back that a date was met; a closed matter owes nothing any more."""
    if matter.closed_at is None:
        for deadline in unit.deadlines.find(matter_id=matter.id, kind=kind, subject_id=subject_id):
            deadline.met_on = None


def meet_all(unit: UnitOfWork, matter_id: UUID, *, on: date) -> None:
    """Note that nothing is owed any more: the matter left the centre's hands."""
    for deadline in unit.deadlines.find(matter_id=matter_id, met_on=None):
        deadline.met_on = on
