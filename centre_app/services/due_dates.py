"""Putting statutory dates on file, each with its rule, article and basis."""

from datetime import date
from uuid import UUID

from centre_app.domain.deadlines import Deadline, choose_rule, compute
from centre_app.domain.matters.codes import DeadlineKind
from centre_app.domain.matters.deadlines import MatterDeadline
from centre_app.domain.matters.matter import Matter
from centre_app.services.ports.unit import UnitOfWork


def would_owe(
    unit: UnitOfWork, matter: Matter, kind: DeadlineKind, *, start: date, stage: str = ""
) -> Deadline:
    """Compute a date of the matter from today's rules, without putting it on file.

    Raises:
        RuleError: no rule of that kind is in force.
    """
    rule = choose_rule(
        unit.centre.deadline_rules(),
        kind,
        dispute_type=matter.dispute_type,
        channel=matter.channel,
        on=unit.today,
        stage=stage,
    )
    return compute(rule, start, unit.centre.calendar())


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
        MatterDeadline(
            matter_id=matter.id,
            kind=kind,
            rule=due.rule,
            article=due.article,
            basis=due.basis,
            started_on=due.started_on,
            due_on=due.due_on,
            subject_id=subject_id,
        )
    )


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
