"""What the use cases of petitions share: the file, its moves with their clocks, and the answer."""

from datetime import date
from uuid import UUID

from centre_app.domain.dates import chinese_date
from centre_app.domain.errors import NotFoundError
from centre_app.domain.matters.codes import DeadlineKind, Outcome
from centre_app.domain.matters.deadlines import MatterDeadline
from centre_app.domain.matters.matter import Matter
from centre_app.domain.petitions.codes import PetitionState, ServedPaper
from centre_app.domain.petitions.delivery import Delivery
from centre_app.domain.petitions.files import PetitionFile
from centre_app.domain.petitions.moves import BEGINS, ends
from centre_app.domain.road.next_steps import Step
from centre_app.domain.text import FieldChecks
from centre_app.services.matters.due_dates import meet, owe
from centre_app.services.matters.history import step_now
from centre_app.services.matters.road import require_step
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.petitions import PetitionChange
from centre_app.services.requests import Done

WORDS_LIMIT = 1000


def petition_of(unit: UnitOfWork, matter_id: UUID) -> PetitionFile | None:
    """Return the petition file of a matter, if there is one."""
    return next(iter(unit.petitions.find(matter_id=matter_id)), None)


def held(unit: UnitOfWork, request: PetitionChange, step: Step) -> tuple[Matter, PetitionFile]:
    """Return matter and file for a step that may be taken now.

    Raises:
        RuleError: the step may not be taken; says why.
        NotFoundError: the matter has no petition file.
        StaleRecordError: somebody changed the matter since.
    """
    matter = unit.matters.get(request.matter_id, seen=request.version)
    require_step(unit, matter.id, step)
    file = petition_of(unit, matter.id)
    if file is None:
        raise NotFoundError
    return matter, file


def move(
    unit: UnitOfWork, matter: Matter, file: PetitionFile, there: PetitionState, *, on: date
) -> None:
    """Take the file on to a state; clocks that have no place there end, its own begins.

    Once the last review is answered, whoever comes again with the same is told so at the window.

    Source: 《信访工作条例》第三十六条.

    Raises:
        RuleError: the life of a petition of this kind knows no such step.
    """
    file.go(there)
    if there is PetitionState.FINAL:
        matter.final_on = on
    for kind in ends(there):
        meet(unit, matter.id, kind, on=on)
    if (begins := BEGINS.get(there)) is not None:
        owe(unit, matter, begins, start=on, subject_id=file.id)


def begin_sixty_days(
    unit: UnitOfWork, matter: Matter, file: PetitionFile, *, start: date
) -> MatterDeadline:
    """Begin the 60 days, or keep those that run already; an earlier term from above goes before.

    Source: 《信访工作条例》第二十二、三十四条.
    """
    running = unit.deadlines.find(matter_id=matter.id, kind=DeadlineKind.PETITION, met_on=None)
    due = running[0] if running else owe(unit, matter, DeadlineKind.PETITION, start=start)
    due.subject_id = file.id
    keep_to_assigner(file, due)
    return due


def keep_to_assigner(file: PetitionFile, due: MatterDeadline) -> None:
    """Let the term of the body that assigned the petition go before, where it is earlier."""
    theirs = file.assigner_due_on
    if theirs is not None and theirs < due.due_on:
        due.computed_on, due.due_on = due.due_on, theirs
        due.basis = f"{due.basis}；上级交办期限{chinese_date(theirs)}较早，从其期限"


def resolve(unit: UnitOfWork, matter: Matter, outcome: Outcome, *, tag: str, words: str) -> None:
    """End the handling of the matter, and count it."""
    matter.resolve(outcome, step=step_now(unit, matter, tag, note=words))
    unit.month_counts.resolved(matter)


def done(
    unit: UnitOfWork, matter: Matter, tag: str, *, paper_id: UUID | None = None, **details: str
) -> Done:
    """Record the audit line, and return the answer to the request."""
    unit.audit.record(tag, matter.id, matter.number, **details)
    return Done(matter.id, matter.number, unit.matters.version(matter), paper_id)


def served_words(paper: ServedPaper, how: Delivery) -> str:
    """Return what the history says of a paper that reached somebody."""
    assert how.served_on is not None
    way = how.way.label if how.way else ""
    on = f"{chinese_date(how.served_on)}由{how.receiver}收悉"
    return joined(paper.label, way, on, how.note)


def checked_words(name: str, raw: str) -> str:
    """Return words that must be there.

    Raises:
        FieldError: they are missing or cannot stand.
    """
    checks = FieldChecks()
    words = checks.text(name, raw, limit=WORDS_LIMIT)
    checks.done()
    return words


def joined(*parts: str) -> str:
    """Return the parts of a line of history that say something."""
    return "；".join(filter(None, parts))
