"""Planning revisits: each is due by a day, and the article says why (RULE 23)."""

from datetime import date
from uuid import UUID

from centre_app.domain.follow_up.revisits import Revisit
from centre_app.domain.follow_up.schedule import RevisitPlan
from centre_app.domain.matters.codes import DeadlineKind
from centre_app.domain.matters.matter import Matter
from centre_app.services.matters.due_dates import owe, would_owe
from centre_app.services.ports.unit import UnitOfWork

PETITION_STAGE, REDRESS_STAGE = "petition", "redress"


def owe_revisit(
    unit: UnitOfWork,
    matter: Matter,
    plan: RevisitPlan,
    *,
    case_id: UUID | None = None,
    agreement_id: UUID | None = None,
) -> Revisit:
    """Put a revisit on file with the day it is due and the article that says so (RULE 23)."""
    due = owe(unit, matter, DeadlineKind.REVISIT, start=plan.start, stage=plan.stage)
    revisit = unit.revisits.add(
        Revisit(
            matter_id=matter.id,
            case_id=case_id,
            agreement_id=agreement_id,
            due_on=due.due_on,
            article=due.article,
        )
    )
    due.subject_id = revisit.id
    return revisit


def owe_petition_revisit(unit: UnitOfWork, matter: Matter, *, on: date) -> None:
    """Let a petitioner who has his answer be asked after, once at a time.

    It stands beside the dates of the petition, which its own rules let run and lapse.
    """
    open_ones = unit.revisits.find(matter_id=matter.id, done_on=None)
    if any(one.case_id is None for one in open_ones):
        return
    due = would_owe(unit, matter, DeadlineKind.REVISIT, start=on, stage=PETITION_STAGE)
    unit.revisits.add(Revisit(matter_id=matter.id, due_on=due.due_on, article=due.article))


def owe_redress(unit: UnitOfWork, matter: Matter, revisit: Revisit, *, on: date) -> None:
    """Put on file by when what follows a bad grade is done.

    A closed matter has no dates any more; the revisit has its own.
    """
    kind, stage = DeadlineKind.REVISIT, REDRESS_STAGE
    if matter.closed_at is not None:
        revisit.after_due_on = would_owe(unit, matter, kind, start=on, stage=stage).due_on
        return
    due = owe(unit, matter, kind, start=on, stage=stage, subject_id=revisit.id)
    revisit.after_due_on = due.due_on
