"""What follows when a paper of a petition reaches the petitioner (送达)."""

from datetime import date
from uuid import UUID

from centre_app.domain.matters.codes import DeadlineKind, Outcome
from centre_app.domain.matters.matter import Matter
from centre_app.domain.petitions.codes import (
    OpinionResult,
    PetitionState,
    ServedPaper,
    ServiceWay,
)
from centre_app.domain.petitions.files import OUR_SIDE, PetitionFile, PetitionService
from centre_app.services.follow_up.planning import owe_petition_revisit
from centre_app.services.matters.due_dates import count_again, meet
from centre_app.services.matters.history import step_now
from centre_app.services.petitions.papers import PetitionPapers
from centre_app.services.petitions.parts import keep_to_assigner, move, resolve, served_words
from centre_app.services.ports.unit import UnitOfWork


def notify(papers: PetitionPapers, paper: ServedPaper, *, way: ServiceWay | None) -> UUID | None:
    """Let a paper wait for the petitioner, or note that it was handed over at once.

    Nobody is told whose name or address are unclear. Source: 《信访工作条例》第二十三条.
    """
    unit, matter, file = papers.unit, papers.matter, papers.file
    if file.unreachable:
        meet(unit, matter.id, DeadlineKind.NOTICE, on=unit.today)
        return None
    issued = papers.notice() if paper is ServedPaper.NOTICE else None
    file.waits_for(paper, unit.today)
    if way is not None:
        service = file.services[-1]
        service.way, service.receiver = way, petitioner_of(matter)
        reach(papers, service, on=unit.today)
    return issued


def reach(papers: PetitionPapers, service: PetitionService, *, on: date) -> UUID | None:
    """Note that a paper reached the petitioner, with what that begins or ends.

    What was handed over has a return of service (送达回证); its key is returned.
    """
    unit, matter, file = papers.unit, papers.matter, papers.file
    service.served_on = on
    words = served_words(service.paper, service)
    if service.paper is ServedPaper.OPINION:
        move(unit, matter, file, PetitionState.DELIVERED, on=on)
        resolve(unit, matter, _outcome(file), tag="petition:served", words=words)
        owe_petition_revisit(unit, matter, on=on)
    else:
        matter.note(step_now(unit, matter, "petition:served", note=words))
        _told(papers, service.paper, on=on)
    on_paper = service.way is not None and service.way.on_paper
    return papers.service(service) if on_paper else None


def _told(papers: PetitionPapers, paper: ServedPaper, *, on: date) -> None:
    unit, matter, file = papers.unit, papers.matter, papers.file
    if paper is ServedPaper.EXTENSION:
        prolong(unit, matter, file)
        return
    meet(unit, matter.id, DeadlineKind.NOTICE, on=on)
    if file.state is PetitionState.ACCEPTED:
        move(unit, matter, file, PetitionState.NOTIFIED, on=on)


def prolong(unit: UnitOfWork, matter: Matter, file: PetitionFile) -> None:
    """Count the 60 days anew with the days the head allowed and the petitioner was told of.

    A notice that reaches him after the handling has begun anew prolongs nothing.

    Source: 《信访工作条例》第三十四条, RULE 22.
    """
    allowed = file.extension
    if allowed is None:
        return
    for due in unit.deadlines.find(matter_id=matter.id, kind=DeadlineKind.PETITION, met_on=None):
        count_again(unit, matter, due, extended=allowed.days)
        due.approved_by = allowed.decided_by
        keep_to_assigner(file, due)


def petitioner_of(matter: Matter) -> str:
    """Return who takes a paper at the window."""
    return next((one.name for one in matter.taking_part if one.role in OUR_SIDE), "")


def _outcome(file: PetitionFile) -> Outcome:
    explained = all(one.result is OpinionResult.EXPLAIN for one in file.items)
    return Outcome.EXPLAINED if explained else Outcome.HANDLED
